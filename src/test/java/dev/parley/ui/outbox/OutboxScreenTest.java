package dev.parley.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
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

    private void unsent(String... purposes) {
        robot.interact(
                () -> {
                    for (String each : purposes) {
                        rig.outbox.put(each, new NotSent(Delay.AWAY), 1);
                    }
                    rig.unsent.update();
                    rig.shell.go(Page.NOT_SENT);
                });
        settle();
    }

    @Test
    void theKeysStayWhereTheyAreWorkingAndTheQuestionHasThem() {
        unsent("advice");

        click("Discard");
        assertThat(pressed()).isEqualTo("Keep it");

        type(KeyCode.ESCAPE);
        assertThat(rig.outbox.entries).hasSize(1);
        assertThat(rig.shell.getPage()).isEqualTo(Page.NOT_SENT);
        assertThat(pressed()).isEqualTo("Discard");
    }

    @Test
    void readersHearOfEachButtonWhichMeetingItIsFor() {
        unsent("advice", "complaint");
        assertThat(
                        robot.lookup("#entries .button").<Button>queryAll().stream()
                                .filter(each -> each.getText().equals("Discard"))
                                .map(Node::getAccessibleText))
                .containsExactly(
                        "Discard, Advice · Tuesday 24 November 2026, 10:30",
                        "Discard, Complaint · Tuesday 24 November 2026, 10:30");
    }

    /// Another button would do something else, or with another meeting.
    @Test
    void theKeysStayAtTheButtonThatTheyAreOnOrAtNone() {
        unsent("advice", "complaint");
        Node second =
                robot.lookup("Send now").<Node>queryAll().stream()
                        .filter(Button.class::isInstance)
                        .skip(1)
                        .findFirst()
                        .orElseThrow();
        robot.interact(second::requestFocus);

        move(0, new Sent("m"));

        assertThat(pressed()).isEqualTo("Send now");
        type(KeyCode.SPACE);
        assertThat(rig.outbox.asked).containsExactly("send 1");

        move(1, new Sending());

        assertThat(focused()).isEqualTo("page");
    }

    private void move(int entry, Standing to) {
        robot.interact(
                () -> {
                    rig.outbox.move(entry, to);
                    rig.unsent.update();
                });
        settle();
    }
}
