// Longer than 300 lines: the card is one screen, and each of its keys is tried here.
package dev.parley.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.DemoBank;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.staff.Bank;
import dev.parley.staff.SignIn;
import dev.parley.ui.Fx;
import dev.parley.ui.Hands;
import dev.parley.ui.Rig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sign-in card, worked by keys and mouse.
final class LoginScreenTest extends Hands {

    @TempDir Path folder;

    private final CardPages pages = new CardPages();
    private final List<Bank> entered = new ArrayList<>();
    private final StackPane card = new StackPane();
    private @Nullable LoginViewModel made;

    @Override
    protected Parent screen() {
        DemoBank demo = new DemoBank(folder, rig.ticker, Rig.ZONE);
        SignIn signIn =
                credentials -> {
                    if (credentials.username().equals("nobody")) {
                        throw new WrongPassword(null);
                    }
                    if (credentials.username().equals("plain")) {
                        throw new Unreachable(Barrier.ENCRYPTION, null);
                    }
                    return demo.open(credentials);
                };
        LoginViewModel model =
                new LoginViewModel(
                        signIn,
                        server -> signIn,
                        rig.background,
                        rig.texts,
                        rig.preferences,
                        DemoBank.accounts(),
                        (session, bank) -> {
                            entered.add(bank);
                            session.close();
                        },
                        pages);
        made = model;
        card.getChildren().setAll(rig.views.load(new LoginView(model)));
        return card;
    }

    private LoginViewModel model() {
        return Objects.requireNonNull(made);
    }

    @Test
    void theAddressShowsAsAWholeThatItHasTheKeysOnceTheServerIsChosen() {
        robot.clickOn("#server");

        ComboBox<?> address = robot.lookup("#address").queryComboBox();
        assertThat(address.isFocused()).isTrue();
        assertThat(address.getEditor().isFocused()).as("its text, with the cursor").isTrue();
    }

    @Test
    void aClickBesideTheFieldsLeavesTheKeysWhereTheyAre() {
        Node field = robot.lookup("#username").query();
        robot.interact(field::requestFocus);
        Bounds card = field.localToScreen(field.getBoundsInLocal());
        robot.clickOn(card.getMinX() + 100, card.getMinY() - 30);
        robot.clickOn(card.getMinX() - 200, card.getMinY());

        assertThat(field.isFocused()).isTrue();
    }

    @Test
    void enterSignsInAndArrowAndEnterChooseTheBank() {
        type(KeyCode.ENTER);

        assertThat(model().isChoosing()).isTrue();
        assertThat(focused()).isEqualTo("banks");

        type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(entered).containsExactly(model().banks().get(1));
    }

    @Test
    void aWrongPasswordIsSaidAndTheCursorStandsInTheEmptyField() {
        robot.write("nobody");
        type(KeyCode.ENTER);

        assertThat(model().getMessage()).contains("is wrong");
        assertThat(focused()).isEqualTo("password");
        assertThat(model().passwordProperty().get()).isEmpty();
        assertThat(model().usernameProperty().get()).isEqualTo("nobody");
    }

    @Test
    void aClickOnADemoUserFillsBothFieldsAndEnterGoesOn() {
        click("clara.weiss");

        assertThat(model().usernameProperty().get()).isEqualTo("clara.weiss");
        assertThat(focused()).isEqualTo("signIn");

        type(KeyCode.ENTER);

        assertThat(model().isChoosing()).isTrue();
    }

    @Test
    void settingsAndHelpHaveTheKeysThatTheyHaveEverywhere() {
        rig.background.hold();
        type(KeyCode.ENTER);
        ctrl(KeyCode.COMMA);
        type(KeyCode.F1);
        assertThat(pages.shown).as("while the card waits").isEmpty();

        type(KeyCode.ESCAPE);
        ctrl(KeyCode.COMMA);
        type(KeyCode.F1);
        assertThat(pages.shown).containsExactly("settings", "help");
    }

    @Test
    void escapeGoesBackByOneStep() {
        type(KeyCode.ENTER);
        assertThat(model().isChoosing()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(model().isChoosing()).isFalse();

        assertThat(focused()).isEqualTo("password");

        rig.background.hold();
        robot.write("open sesame");
        type(KeyCode.ENTER);
        assertThat(model().busyProperty().get()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(model().busyProperty().get()).isFalse();
        assertThat(entered).isEmpty();
    }

    @Test
    void backFromTheBanksIsTheCardAgainWithoutThePassword() {
        type(KeyCode.ENTER);
        click("Back");

        assertThat(model().isChoosing()).isFalse();
        assertThat(model().passwordProperty().get()).isEmpty();
        assertThat(entered).isEmpty();
    }

    @Test
    void settingsAndHelpAreReachedBeforeAnybodySignsIn() {
        click("#settings");
        click("#help");

        assertThat(pages.shown).containsExactly("settings", "help");
        assertThat(model().usernameProperty().get()).isNotEmpty();
    }

    @Test
    void theConnectionIsCheckedForWhatIsTypedOnceTheAddressIsOne() throws Exception {
        click("#server");
        click("#check");

        assertThat(pages.checked).isEmpty();
        assertThat(model().getMessage())
                .isEqualTo("Fill in the server’s address. Your IT department has it.");

        Fx.get(
                () -> {
                    model().addressProperty().set("https://obp.bank.example");
                    return made;
                });
        click("#check");

        assertThat(pages.checked).hasSize(1);
        assertThat(pages.checked.getFirst().address()).isEqualTo("https://obp.bank.example");
    }

    @Test
    void whatIsWrongWithAFieldStandsBelowItWithTheKeysThere() throws Exception {
        click("#server");
        Fx.get(
                () -> {
                    model().addressProperty().set("https://obp.bank.example");
                    model().consumerKeyProperty().set("abc");
                    model().usernameProperty().set("");
                    return made;
                });
        click("#signIn");

        assertThat(focused()).isEqualTo("username");
        assertThat(said("username")).isEqualTo("Fill in the user name.");

        robot.write("alba.ruiz");
        type(KeyCode.ENTER);

        assertThat(focused()).isEqualTo("password");
        assertThat(said("password")).isEqualTo("Fill in the password.");
        assertThat(said("username")).isEmpty();
    }

    @Test
    void whatTheAddressIsToBlameForStandsBelowItWithTheKeysThere() throws Exception {
        click("#server");
        Fx.get(
                () -> {
                    model().addressProperty().set("127.0.0.1:8498");
                    model().consumerKeyProperty().set("abc");
                    model().usernameProperty().set("plain");
                    model().passwordProperty().set("secret");
                    return made;
                });
        click("#signIn");

        assertThat(focused()).isEqualTo("address");
        assertThat(said("address")).contains("No secure connection");
    }

    @Test
    void theKeysAreWhereTheyWereOnceSettingsAndHelpAreLeft() {
        click("#settings");
        goAndComeBack();
        assertThat(focused()).isEqualTo("settings");

        click("#password");
        type(KeyCode.F1);
        goAndComeBack();
        assertThat(focused()).isEqualTo("password");

        goAndComeBack();
        assertThat(focused()).isEqualTo("username");
    }

    private void goAndComeBack() {
        robot.interact(
                () -> {
                    List<Node> shown = List.copyOf(card.getChildren());
                    card.getChildren().setAll(new Button("Settings"));
                    card.getChildren().setAll(shown);
                });
        settle();
    }

    @Test
    void theArrowKeysChooseThePlaceAndStayThere() {
        click("#demo");
        type(KeyCode.RIGHT);
        assertThat(model().isOnServer()).isTrue();
        assertThat(focused()).isEqualTo("server");

        type(KeyCode.LEFT);
        assertThat(model().isOnServer()).isFalse();
        assertThat(focused()).isEqualTo("demo");
    }

    /// What stands below a field, where it is what readers say of the field too.
    private String said(String field) throws Exception {
        return Fx.get(
                () -> {
                    Node asked = robot.lookup("#" + field).query();
                    return asked.getParent().lookup(".problem") instanceof Label below
                                    && below.getText().equals(asked.getAccessibleHelp())
                            ? below.getText()
                            : "";
                });
    }

    @Test
    void tabWalksTheCard() {
        StringBuilder walked = new StringBuilder(focused());
        for (int i = 0; i < 10; i++) {
            type(KeyCode.TAB);
            walked.append(' ').append(focused());
        }

        assertThat(walked)
                .hasToString(
                        "username password signIn Hyperlink Hyperlink Hyperlink settings"
                                + " help language demo server");
    }
}
