package dev.parley.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.staff.Network.Kind;
import dev.parley.ui.Hands;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.shell.ShellViewModel.Page;
import java.time.ZoneId;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The settings, worked by hand.
final class SettingsScreenTest extends Hands {

    @Test
    void theThemeIsTakenAtOnce() {
        ctrl(KeyCode.COMMA);
        click("Dark");

        assertThat(rig.preferences.themeProperty().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void theKeysBeginOnTheThemeThatIsChosen() {
        ctrl(KeyCode.COMMA);
        click("Dark");
        type(KeyCode.ESCAPE);
        ctrl(KeyCode.COMMA);
        type(KeyCode.LEFT);

        assertThat(rig.preferences.themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void settingsAndHelpAreMovedByPagesAndHelpBeginsAtItsTop() {
        robot.interact(() -> robot.listWindows().getLast().setHeight(400));
        ctrl(KeyCode.COMMA);
        assertPagesMove();
        type(KeyCode.F1);
        assertPagesMove();
        type(KeyCode.END, KeyCode.ESCAPE, KeyCode.F1);
        assertThat(page().getVvalue()).isZero();
    }

    private ScrollPane page() {
        return robot.lookup("#page").query();
    }

    private void assertPagesMove() {
        type(KeyCode.PAGE_DOWN);
        double once = page().getVvalue();
        assertThat(once).isBetween(0.01, 0.99);
        type(KeyCode.PAGE_UP);
        assertThat(page().getVvalue()).isZero();
        type(KeyCode.END);
        assertThat(page().getVvalue()).isEqualTo(1);
        type(KeyCode.HOME);
        assertThat(page().getVvalue()).isZero();
    }

    @Test
    void theArrowKeysChooseAsTheMouseDoes() {
        ctrl(KeyCode.COMMA);
        type(KeyCode.RIGHT);
        assertThat(rig.preferences.themeProperty().get()).isEqualTo(Theme.LIGHT);

        click("No proxy");
        type(KeyCode.RIGHT);
        assertThat(rig.settings.getNetwork().kindProperty().get()).isEqualTo(Kind.MANUAL);
    }

    @Test
    void theQuestionBeforeAResetHasTheKeysOnTheSafeAnswerAndEscapeTakesIt() {
        ctrl(KeyCode.COMMA);
        click("Reset the demo…");
        assertThat(focused()).isEqualTo("keepDemo");
        type(KeyCode.ENTER);
        assertThat(rig.settings.isAsking()).isFalse();
        assertThat(rig.settings.getResetSaid()).isEmpty();

        click("Reset the demo…");
        type(KeyCode.ESCAPE);
        assertThat(rig.settings.isAsking()).isFalse();
        assertThat(rig.shell.getPage()).isEqualTo(Page.SETTINGS);
        assertThat(focused()).isEqualTo("reset");
    }

    @Test
    void aZoneTypedIsTakenWhenTheFieldIsLeft() {
        ctrl(KeyCode.COMMA);
        zone("Asia/Tokyo");

        assertThat(rig.preferences.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void aZoneThatDoesNotExistIsSaidAndStaysAsTyped() {
        ctrl(KeyCode.COMMA);
        zone("Europe/Lundon");

        assertThat(rig.preferences.getZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(rig.settings.getZoneProblem()).contains("no such zone");
        assertThat(rig.settings.zoneProperty().get()).isEqualTo("Europe/Lundon");
    }

    private void zone(String typed) {
        click("#zone");
        ctrl(KeyCode.A);
        robot.write(typed);
        type(KeyCode.TAB);
    }

    @Test
    void theDemoIsResetOnlyAfterAsking() {
        ctrl(KeyCode.COMMA);
        click("Reset the demo…");
        click("Keep it");

        assertThat(rig.settings.getResetSaid()).isEmpty();

        click("Reset the demo…");
        click("Reset the demo");

        assertThat(rig.settings.getResetSaid()).isEqualTo("The demo bank is as it came.");
        assertThat(focused()).isEqualTo("reset");
    }

    @Test
    void escapeGoesBackToTheDay() {
        ctrl(KeyCode.COMMA);
        assertThat(focused()).isEqualTo("RadioButton");
        type(KeyCode.ESCAPE);

        assertThat(rig.shell.isListShown()).isTrue();
    }
}
