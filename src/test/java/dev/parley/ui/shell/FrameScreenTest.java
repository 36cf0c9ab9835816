package dev.parley.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Hands;
import dev.parley.ui.shell.ShellViewModel.Page;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The frame around the screens, worked by hand.
final class FrameScreenTest extends Hands {

    @Test
    void theKeysGoToThePages() {
        ctrl(KeyCode.DIGIT2);
        assertThat(rig.shell.getPage()).isEqualTo(Page.ALL);
        type(KeyCode.F1);
        assertThat(rig.shell.getPage()).isEqualTo(Page.HELP);
        ctrl(KeyCode.COMMA);
        assertThat(rig.shell.getPage()).isEqualTo(Page.SETTINGS);
        ctrl(KeyCode.DIGIT1);
        assertThat(rig.shell.getPage()).isEqualTo(Page.TODAY);
    }

    @Test
    void theSideBarGoesToThePages() {
        click("#showAll");
        assertThat(rig.shell.getPage()).isEqualTo(Page.ALL);
        click("#showSettings");
        assertThat(rig.shell.getPage()).isEqualTo(Page.SETTINGS);
        click("#showHelp");
        assertThat(rig.shell.getPage()).isEqualTo(Page.HELP);
        click("#showToday");
        assertThat(rig.shell.getPage()).isEqualTo(Page.TODAY);
    }

    @Test
    void theMenuOfBanksSwitchesAndTheMenuOfThePersonSignsOut() {
        MenuButton bank = robot.lookup("#bank").query();
        click("#bank");
        click(bank.getItems().get(1).getText());

        assertThat(rig.switched).containsExactly(rig.shell.banks().get(1));

        click(rig.shell.getUser());
        click("Sign out");

        assertThat(rig.signedOut).isTrue();
    }

    @Test
    void searchingFromAnotherPageGoesToTheDay() {
        type(KeyCode.F1);
        ctrl(KeyCode.F);

        assertThat(rig.shell.getPage()).isEqualTo(Page.TODAY);
        assertThat(focused()).isEqualTo("search");
    }
}
