package dev.parley.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Hands;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The card over a locked screen, worked by keys.
final class LockScreenTest extends Hands {
    private final List<String> happened = new ArrayList<>();

    @Override
    protected Parent screen() {
        LockView view =
                new LockView(
                        new LockViewModel(
                                rig.session,
                                rig.background,
                                rig.ticker,
                                rig.texts,
                                () -> "",
                                () -> happened.add("unlocked"),
                                () -> happened.add("signed out")));
        return rig.views.load(view);
    }

    @Test
    void enterDoesWhatTheKeysAreOn() {
        click("#lockPassword");
        robot.write(rig.session.password.reveal());
        type(KeyCode.TAB);
        type(KeyCode.ENTER);
        assertThat(happened).containsExactly("signed out");

        click("#lockPassword");
        type(KeyCode.ENTER);
        assertThat(happened).containsExactly("signed out", "unlocked");
    }

    @Test
    void withoutAPasswordTheFieldHasTheKeys() {
        click("Unlock");

        assertThat(happened).isEmpty();
        assertThat(focused()).isEqualTo("lockPassword");
    }
}
