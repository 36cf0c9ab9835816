// Longer than 300 lines: the frame is worked here by every key and question that it has.
package dev.parley.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.ui.Fx;
import dev.parley.ui.Hands;
import dev.parley.ui.schedule.NewMeetingViewModel;
import dev.parley.ui.shell.ShellViewModel.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
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
    void escapeGoesBackToTheListThatWasLookedAt() {
        ctrl(KeyCode.DIGIT2);
        type(KeyCode.F1);
        ctrl(KeyCode.COMMA);
        type(KeyCode.ESCAPE);

        assertThat(rig.shell.getPage()).isEqualTo(Page.ALL);
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
    void theNumbersOfTheSideBarAreSpokenWithItsNames() throws Exception {
        assertThat(spoken("showToday")).isEqualTo("Today, " + rig.today.todayCountProperty().get());
        assertThat(spoken("showAll")).isEqualTo("All meetings, " + rig.list.known().size());
        assertThat(spoken("showNotSent")).isEqualTo("Not sent yet");
        assertThat(spoken("showHelp")).isEqualTo("Help");

        rig.outbox.put("complaint", new NotSent(Delay.AWAY), 1);
        robot.interact(() -> rig.unsent.update());
        settle();

        assertThat(spoken("showNotSent")).isEqualTo("Not sent yet, 1");
    }

    private String spoken(String id) throws Exception {
        Node button = robot.lookup("#" + id).query();
        return (String) Fx.get(() -> button.queryAccessibleAttribute(AccessibleAttribute.TEXT));
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

    @Test
    void signingInAgainLiesOverTheFormAndGivesTheKeysBackToIt() {
        ctrl(KeyCode.N);
        robot.write("complaint");
        settle();
        hear(new NotSignedIn(null));

        assertThat(focused()).isEqualTo("againPassword");

        pause();
        robot.write("Pw-1!");
        type(KeyCode.ENTER);

        assertThat(rig.session.happened).containsExactly("again Pw-1!");
        assertThat(focused()).isEqualTo("purpose");
        robot.write("s");
        assertThat(rig.form().purposeProperty().get()).isEqualTo("complaints");
    }

    @Test
    void aMissingRoleIsAskedForByItsButton() {
        hear(new NotAllowed(List.of("CanGetCustomer"), null));
        click("Ask for this role");

        assertThat(rig.session.happened).hasSize(1).first().asString().contains("CanGetCustomer");
        assertThat(rig.shell.getNotice()).contains("have been asked");

        clickSpoken("Close this notice", 0);

        assertThat(rig.shell.getNotice()).isEmpty();
        assertThat(focused()).isEqualTo("days");
    }

    @Test
    void theKeysStandAtTheQuestionBeforeLeaving() {
        List<String> happened = new ArrayList<>();
        askToLeave(happened);
        settle();
        assertThat(focused()).isEqualTo("goOn");
        assertThat(happened).isEmpty();

        type(KeyCode.SPACE);
        assertThat(happened).containsExactly("left");
    }

    /// The details behind the question stay, and later it is asked afresh.
    @Test
    void escapeAnswersTheQuestionWhetherToLeave() {
        List<String> happened = new ArrayList<>();
        robot.interact(
                () -> {
                    rig.list.select(rig.list.shown().getFirst());
                    rig.list.open();
                });
        settle();
        askToLeave(happened);
        settle();
        type(KeyCode.ESCAPE);

        assertThat(rig.shell.isGoOn()).isFalse();
        assertThat(rig.shell.getNotice()).isEmpty();
        assertThat(focused()).isEqualTo("days");
        assertThat(rig.details.isOpen()).isTrue();
        askToLeave(happened);
        assertThat(happened).isEmpty();
    }

    @Test
    void escapeOnTheFrameMeansTheFormThatLiesOverTheWork() {
        robot.interact(
                () -> {
                    rig.list.select(rig.list.shown().getFirst());
                    rig.list.open();
                });
        settle();
        ctrl(KeyCode.N);
        robot.write("complaint");
        robot.interact(() -> robot.lookup("#showAll").query().requestFocus());
        type(KeyCode.ESCAPE);

        assertThat(rig.details.isOpen()).isTrue();
        assertThat(rig.form().isAsking()).isTrue();
        assertThat(focused()).isEqualTo("keep");

        robot.interact(() -> robot.lookup("#showAll").query().requestFocus());
        type(KeyCode.ESCAPE);
        assertThat(rig.form().isAsking()).isFalse();
    }

    /// With one meeting that is not sent.
    private void askToLeave(List<String> happened) {
        rig.outbox.put("complaint", new NotSent(Delay.AWAY), 1);
        robot.interact(
                () -> {
                    rig.unsent.update();
                    rig.shell.quitting(() -> happened.add("left"));
                });
    }

    private void hear(MeetingException failure) {
        robot.interact(() -> rig.shell.hear(failure));
        settle();
    }

    private void pause() {
        robot.interact(() -> rig.ticker.advance(AgainViewModel.PAUSE));
    }

    /// Half a sentence would be a wrong password, and its Enter would send it.
    @Test
    void whoIsTypingWhenTheCardComesTypesNothingIntoIt() {
        ctrl(KeyCode.N);
        hear(new NotSignedIn(null));
        for (String letter : List.of("a", "b", "c", "d")) {
            robot.write(letter);
            type(KeyCode.ENTER, KeyCode.SPACE);
            robot.interact(() -> rig.ticker.advance(AgainViewModel.PAUSE.dividedBy(2)));
        }

        assertThat(rig.session.happened).isEmpty();
        assertThat(password()).isEmpty();

        pause();
        robot.write("Pw-1!");
        settle();
        assertThat(password()).isEqualTo("Pw-1!");
    }

    @Test
    void whoClicksOnTheCardMeansIt() {
        hear(new NotSignedIn(null));
        robot.write("a");
        click("#againPassword");
        robot.write("Pw-1!");
        settle();

        assertThat(password()).isEqualTo("Pw-1!");
    }

    private String password() {
        PasswordField field = robot.lookup("#againPassword").query();
        return field.getText();
    }

    @Test
    void signingOutOverTheCardSaysFirstWhatStaysUnsent() {
        rig.outbox.put("complaint", new NotSent(Delay.AWAY), 1);
        robot.interact(rig.unsent::update);
        hear(new NotSignedIn(null));
        click("Sign out");

        assertThat(rig.signedOut).isFalse();
        assertThat(again().getMessage())
                .startsWith("1 meeting is not sent yet and stays on this computer.")
                .endsWith("Press “Sign out” once more to sign out.");

        click("Sign out");

        assertThat(rig.signedOut).isTrue();
    }

    @Test
    void closingTheWindowOverTheCardIsAskedOnTheCard() {
        List<String> happened = new ArrayList<>();
        rig.outbox.put("complaint", new NotSent(Delay.AWAY), 1);
        robot.interact(rig.unsent::update);
        hear(new NotSignedIn(null));
        robot.interact(() -> rig.shell.quitting(() -> happened.add("left")));

        assertThat(rig.shell.isGoOn()).isFalse();
        assertThat(again().getMessage()).contains("1 meeting is not sent yet");
        assertThat(happened).isEmpty();

        robot.interact(() -> rig.shell.quitting(() -> happened.add("left")));
        assertThat(happened).containsExactly("left");
    }

    private AgainViewModel again() {
        return Objects.requireNonNull(rig.shell.againProperty().get());
    }

    @Test
    void aFormThatWasOpenedAfterTheQuestionIsNotThrownAway() {
        List<String> happened = new ArrayList<>();
        askToLeave(happened);
        ctrl(KeyCode.N);
        robot.write("complaint");
        click("#goOn");

        assertThat(happened).isEmpty();
        assertThat(rig.form().isAsking()).isTrue();
    }

    @Test
    void aFormThatEndsUnderTheCardLeavesTheKeysToIt() {
        ctrl(KeyCode.N);
        NewMeetingViewModel form = rig.form();
        robot.interact(
                () -> {
                    form.purposeProperty().set("complaint");
                    form.providerProperty().set("jitsi");
                    form.dayProperty().set("24/11/2026");
                    form.timeProperty().set("16:15");
                    form.invitees().getFirst().nameProperty().set("Marek Nowak");
                });
        rig.background.hold();
        ctrl(KeyCode.ENTER);
        hear(new NotSignedIn(null));
        robot.interact(rig.background::release);
        settle();

        assertThat(rig.shell.formProperty().get()).isNull();
        assertThat(focused()).isEqualTo("againPassword");
        ctrl(KeyCode.F);
        assertThat(focused()).isEqualTo("againPassword");
    }

    @Test
    void aFormThatIsClosedGivesTheKeysToThePageBelow() {
        type(KeyCode.F1);
        String page = focused();
        ctrl(KeyCode.N);
        type(KeyCode.ESCAPE);

        assertThat(rig.shell.formProperty().get()).isNull();
        assertThat(focused()).isEqualTo(page);
    }

    @Test
    void aSecondEnterWhileSigningInAgainSignsNobodyOut() {
        hear(new NotSignedIn(null));
        pause();
        rig.background.hold();
        robot.write("Pw-1!");
        type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.SPACE);
        robot.interact(rig.background::release);
        settle();

        assertThat(rig.signedOut).isFalse();
        assertThat(rig.session.happened).containsExactly("again Pw-1!");
    }

    @Test
    void theKeysOfTheFrameRestWhileSigningInAgain() {
        hear(new NotSignedIn(null));
        ctrl(KeyCode.N);
        ctrl(KeyCode.DIGIT2);
        type(KeyCode.ESCAPE);

        assertThat(rig.shell.formProperty().get()).isNull();
        assertThat(rig.shell.getPage()).isEqualTo(Page.TODAY);
        assertThat(focused()).isEqualTo("againPassword");
    }
}
