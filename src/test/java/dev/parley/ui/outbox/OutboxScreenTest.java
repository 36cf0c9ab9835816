package dev.parley.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.ui.Hands;
import dev.parley.ui.shell.ShellViewModel.Page;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is not sent yet, worked by keys.
final class OutboxScreenTest extends Hands {

    private String pressed() {
        return robot.lookup((Node each) -> each.isFocused()).<Button>query().getText();
    }

    @Test
    void theKeysStayWhereTheyAreWorkingAndTheQuestionHasThem() {
        robot.interact(
                () -> {
                    rig.outbox.put("advice", new NotSent(Delay.AWAY), 1);
                    rig.unsent.update();
                    rig.shell.go(Page.NOT_SENT);
                });
        settle();

        click("Discard");
        assertThat(pressed()).isEqualTo("Keep it");

        type(KeyCode.ESCAPE);
        assertThat(rig.outbox.entries).hasSize(1);
        assertThat(rig.shell.getPage()).isEqualTo(Page.NOT_SENT);
        assertThat(pressed()).isEqualTo("Edit and send");
    }
}
