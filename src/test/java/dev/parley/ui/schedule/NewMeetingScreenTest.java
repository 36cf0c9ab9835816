// Longer than 300 lines: the form is one screen, worked from one start.
package dev.parley.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.Problem.Field;
import dev.parley.meeting.StoreTrouble;
import dev.parley.ui.Hands;
import dev.parley.ui.shell.ShellViewModel.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/// The form, worked by keys and mouse.
final class NewMeetingScreenTest extends Hands {

    private void field(String typed) {
        robot.write(typed).type(KeyCode.TAB);
    }

    @Test
    void aMeetingIsMadeByKeysAloneAndStandsMarkedInTheList() {
        int before = rig.list.known().size();
        ctrl(KeyCode.N);
        field("Mortgage advice");
        field("jitsi");
        field("24/11/2026");
        field("1615");
        // The creator stands there already: name, phone, e-mail.
        type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        field("Marek Nowak");
        field("");
        robot.write("Marek@Example.com");
        ctrl(KeyCode.ENTER);

        assertThat(rig.list.known()).hasSize(before + 1);
        assertThat(rig.details.getShown().when()).isEqualTo("Tuesday 24 November 2026, 16:15");
        assertThat(rig.details.getShown().purpose()).isEqualTo("mortgage-advice");
        assertThat(rig.details.people().getFirst().email()).isEqualTo("marek@example.com");
        assertThat(Objects.requireNonNull(rig.list.getSelected()).id())
                .isEqualTo(rig.details.getShown().id());
        assertThat(focused()).isEqualTo("days");
    }

    @Test
    void whatIsTypedInAFieldThatTheKeysComeToTakesThePlaceOfWhatStoodThere() {
        ctrl(KeyCode.N);
        field("Mortgage advice");
        field("jitsi");
        field("24/11/2026");
        robot.write("1400");
        for (int i = 0; i < 3; i++) {
            robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        }
        assertThat(focused()).isEqualTo("purpose");
        field("onboarding");
        field("zoom");
        field("25/11/2026");
        field("15");

        assertThat(rig.form().getKept())
                .startsWith("25 Nov 2026, 15:00:00 UTC · onboarding · zoom");
    }

    @Test
    void aClickBesideTheFieldsLeavesTheKeysWhereTheyAre() {
        ctrl(KeyCode.N);
        field("Mortgage advice");
        assertThat(focused()).isEqualTo("provider");
        Node fields = robot.lookup("#provider").query().getParent().getParent();
        Bounds ground = fields.localToScreen(fields.getBoundsInLocal());
        robot.clickOn(ground.getMinX() + 200, ground.getMaxY() + 12);

        robot.write("zoom");
        assertThat(focused()).isEqualTo("provider");
        assertThat(rig.form().providerProperty().get()).isEqualTo("zoom");
    }

    @Test
    void tabWalksTheFormFromTheFirstFieldToTheButtonsAndOnToTheFrame() {
        ctrl(KeyCode.N);
        StringBuilder walked = new StringBuilder(focused());
        for (int i = 0; i < 14; i++) {
            type(KeyCode.TAB);
            walked.append(' ').append(focused());
        }

        assertThat(walked)
                .hasToString(
                        "purpose provider day time name phone email name phone email status"
                                + " remove addInvitee Button bank");
    }

    @Test
    void whatWasUsedBeforeIsChosenByTheArrowDownAndEnter() {
        ctrl(KeyCode.N);
        String first = rig.form().purposes().getFirst();
        type(KeyCode.DOWN);
        settle();
        assertThat(rig.form().purposeProperty().get()).as("only looked at").isEmpty();

        type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.TAB);
        assertThat(rig.form().purposeProperty().get()).isEqualTo(first);
        assertThat(focused()).isEqualTo("provider");
    }

    @Test
    void whatKeepsItFromBeingMadeHasTheKeysTheFirstFieldFirst() {
        ctrl(KeyCode.N);
        field("Mortgage advice");
        field("jitsi");
        field("24/11/2026");
        field("1615");
        type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        field("Marek Nowak");
        field("");
        robot.write("no address");
        type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        ctrl(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("email");

        robot.interact(() -> rig.form().providerProperty().set(""));
        ctrl(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("provider");

        robot.interact(() -> rig.form().purposeProperty().set(""));
        ctrl(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("purpose");
    }

    @Test
    void whichOfTwoEqualTimesIsMeantIsChosenByKeys() {
        ctrl(KeyCode.N);
        field("Mortgage advice");
        field("jitsi");
        field("31/10/2027");
        robot.write("130");
        type(KeyCode.TAB);
        assertThat(focused()).isEqualTo("RadioButton");

        type(KeyCode.SPACE);
        assertThat(rig.form().getKept()).startsWith("31 Oct 2027, 00:30:00 UTC");

        type(KeyCode.DOWN);
        assertThat(rig.form().getKept()).startsWith("31 Oct 2027, 01:30:00 UTC");
    }

    @Test
    void anUnreadableDayStaysAsTypedInPlaceOfAGoodOneToo() {
        ctrl(KeyCode.N);
        type(KeyCode.TAB, KeyCode.TAB);
        field("24/11/2026");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        ctrl(KeyCode.A);
        robot.write("31/02/2027");
        type(KeyCode.TAB);

        TextInputControl day = robot.lookup("#day .text-field").query();
        assertThat(day.getText()).isEqualTo("31/02/2027");
        assertThat(rig.form().getDayProblem()).contains("does not exist");
    }

    @Test
    void aCalendarThatIsOnlyLookedAtChangesNothing() {
        ctrl(KeyCode.N);
        type(KeyCode.TAB, KeyCode.TAB);
        type(KeyCode.F4);
        type(KeyCode.ESCAPE);
        assertThat(rig.form().dayProperty().get()).isEmpty();

        robot.write("15/12/2026");
        type(KeyCode.F4);
        DatePicker day = robot.lookup("#day").query();
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2026, 12, 15));
        type(KeyCode.ESCAPE);
        assertThat(rig.form().dayProperty().get()).isEqualTo("15/12/2026");

        ctrl(KeyCode.A);
        type(KeyCode.DELETE);
        type(KeyCode.F4);
        type(KeyCode.ESCAPE);
        assertThat(rig.form().dayProperty().get()).isEmpty();
    }

    @Test
    void escapeInATouchedFormAsksAndKeepsEveryKeystroke() {
        ctrl(KeyCode.N);
        robot.write("complaint");
        type(KeyCode.ESCAPE);

        assertThat(rig.form().isAsking()).isTrue();
        assertThat(focused()).isEqualTo("keep");

        type(KeyCode.ESCAPE);

        assertThat(rig.form().isAsking()).isFalse();
        assertThat(focused()).isEqualTo("purpose");

        robot.write("s");

        assertThat(rig.form().purposeProperty().get()).isEqualTo("complaints");
    }

    @Test
    void escapeInAnUntouchedFormClosesIt() {
        ctrl(KeyCode.N);
        type(KeyCode.ESCAPE);

        assertThat(rig.shell.formProperty().get()).isNull();
        assertThat(focused()).isEqualTo("days");
    }

    @Test
    void goingElsewhereAsksToo() {
        ctrl(KeyCode.N);
        robot.write("complaint");
        ctrl(KeyCode.DIGIT2);

        assertThat(rig.form().isAsking()).isTrue();
        assertThat(rig.shell.getPage()).isEqualTo(Page.TODAY);

        click("Discard");

        assertThat(rig.shell.formProperty().get()).isNull();
        assertThat(rig.shell.getPage()).isEqualTo(Page.ALL);
    }

    @Test
    void anUnreadableDayStaysAsTypedAndIsSaidWhenTheFieldIsLeft() {
        ctrl(KeyCode.N);
        type(KeyCode.TAB, KeyCode.TAB);
        robot.write("30 Feb 2027");

        assertThat(rig.form().getDayProblem()).isEmpty();

        type(KeyCode.TAB);

        TextInputControl day = robot.lookup("#day .text-field").query();
        assertThat(day.getText()).isEqualTo("30 Feb 2027");
        assertThat(rig.form().getDayProblem()).contains("does not exist");
    }

    @Test
    void whatIsWrongIsNotSaidBetweenPressAndReleaseAsItMovesWhatIsClickedOn() {
        ctrl(KeyCode.N);
        robot.moveTo("#addInvitee").press(MouseButton.PRIMARY);
        settle();

        assertThat(focused()).isEqualTo("addInvitee");
        assertThat(rig.form().getPurposeProblem()).isEmpty();

        robot.release(MouseButton.PRIMARY);
        settle();

        assertThat(rig.form().getPurposeProblem()).isNotEmpty();
        assertThat(names()).isEqualTo(",");
    }

    @Test
    void inviteesAreAddedMovedAndRemoved() {
        ctrl(KeyCode.N);
        click("#addInvitee");
        robot.write("Second");
        click("#addInvitee");
        robot.write("Third");
        settle();

        assertThat(names()).isEqualTo(",Second,Third");

        clickSpoken("Move up, invitee 3", 0);

        assertThat(names()).isEqualTo(",Third,Second");

        clickSpoken("Remove, invitee 1", 0);

        assertThat(names()).isEqualTo("Third,Second");
    }

    private String names() {
        return String.join(
                ",",
                rig.form().invitees().stream().map(each -> each.nameProperty().get()).toList());
    }

    @Test
    void aDayIsTakenFromThePickerWhichBeginsAtTheBranchsToday() {
        ctrl(KeyCode.N);
        click("#day .arrow-button");
        assertThat(robot.lookup(".day-cell.today").<DateCell>queryAll())
                .extracting(DateCell::getItem)
                .containsExactly(LocalDate.of(2026, 11, 23));
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        settle();

        assertThat(rig.form().dayProperty().get()).isEqualTo("Tue 24 Nov 2026");
    }

    @Test
    void theButtonRestsWhileTheMeetingIsBeingMadeAndLookedFor() {
        ctrl(KeyCode.N);
        Node create = robot.lookup("#create").query();
        assertThat(create.isDisabled()).isTrue();

        robot.interact(() -> fillIn(rig.form()));
        assertThat(create.isDisabled()).isFalse();

        rig.background.hold();
        ctrl(KeyCode.ENTER);
        assertThat(create.isDisabled()).isTrue();

        rig.shelf.loseNextAnswer = new OutcomeOpen(new Unreachable(Barrier.CUT, null));
        robot.interact(rig.background::release);
        assertThat(rig.form().getOutcome().isLooking()).isTrue();
        assertThat(create.isDisabled()).isTrue();

        robot.interact(() -> rig.ticker.advance(Duration.ofSeconds(4)));
        assertThat(rig.form().getOutcome().isFound()).isTrue();
        assertThat(create.isDisabled()).isTrue();

        click("Open it");
        assertThat(rig.shell.formProperty().get()).isNull();
        assertThat(rig.details.getShown().when()).isEqualTo("Tuesday 24 November 2026, 16:15");
    }

    @Test
    void whoIsTakenOffTheFormLeavesTheKeysInIt() {
        ctrl(KeyCode.N);
        click("#addInvitee");
        robot.interact(() -> last("#remove").requestFocus());
        type(KeyCode.SPACE);

        assertThat(rig.form().invitees()).hasSize(1);
        assertThat(focused()).isEqualTo("remove");

        type(KeyCode.SPACE);

        assertThat(rig.form().invitees()).isEmpty();
        assertThat(focused()).isEqualTo("addInvitee");
    }

    private Node last(String name) {
        return List.<Node>copyOf(robot.lookup(name).<Node>queryAll()).getLast();
    }

    @Test
    void aDayThatIsBeingTypedIsNotMarkedByTheQuestion() {
        ctrl(KeyCode.N);
        click("#day");
        robot.write("24 N");
        type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        robot.write("ov 2026");
        settle();

        assertThat(rig.form().dayProperty().get()).isEqualTo("24 Nov 2026");
    }

    @Test
    void whatHadTheKeysHasThemAgainWhereTheMeetingWasNotMade() {
        ctrl(KeyCode.N);
        robot.interact(() -> fillIn(rig.form()));
        for (String last : List.of("time", "create")) {
            robot.interact(() -> robot.lookup("#" + last).query().requestFocus());
            rig.background.hold();
            ctrl(KeyCode.ENTER);
            rig.shelf.failure = new StoreFailed(StoreTrouble.DISK_FULL, "", null);
            robot.interact(rig.background::release);
            settle();

            assertThat(rig.form().getFailure()).isNotEmpty();
            assertThat(focused()).isEqualTo(last);
        }
    }

    @Test
    void theKeysStayInTheFormWhileItIsLookedForAndAreAtWhatWasFound() {
        createByKeysWithoutAnAnswer();
        assertThat(focused()).isEqualTo("page");

        robot.interact(() -> rig.ticker.advance(Duration.ofSeconds(4)));
        settle();
        assertThat(rig.form().getOutcome().isFound()).isTrue();
        assertThat(focused()).isEqualTo("takeFound");
    }

    @Test
    void theKeysAreWhereTheyWereOnceItIsNotFound() {
        createByKeysWithoutAnAnswer();
        rig.shelf.rows = List.of();
        robot.interact(() -> rig.ticker.advance(Duration.ofSeconds(4)));
        settle();

        assertThat(rig.form().getOutcome().isUnresolved()).isTrue();
        assertThat(focused()).isEqualTo("create");
    }

    private void createByKeysWithoutAnAnswer() {
        ctrl(KeyCode.N);
        robot.interact(() -> fillIn(rig.form()));
        robot.interact(() -> robot.lookup("#create").query().requestFocus());
        rig.background.hold();
        rig.shelf.loseNextAnswer = new OutcomeOpen(new Unreachable(Barrier.CUT, null));
        type(KeyCode.SPACE);
        assertThat(focused()).isEqualTo("page");

        robot.interact(rig.background::release);
        settle();
    }

    @Test
    void whatIsOnlyWorthKnowingHasNotTheColourOfWhatIsWrong() {
        ctrl(KeyCode.N);
        robot.interact(
                () -> {
                    fillIn(rig.form());
                    rig.form().dayProperty().set("23/11/2026");
                    rig.form().timeProperty().set("9:00");
                    rig.form().leave(Field.TIME);
                    rig.form().providerProperty().set("zomo");
                    rig.form().leave(Field.PROVIDER);
                });
        settle();
        assertThat(rig.form().getTimeProblem()).contains("has passed");
        assertThat(rig.form().isCreatable()).isTrue();
        Node providerNote = robot.lookup("#providerNote").query();
        assertThat(providerNote.getStyleClass()).contains("warning").doesNotContain("problem");
        Node note = robot.lookup("#timeNote").query();
        assertThat(note.getStyleClass()).contains("warning").doesNotContain("problem");

        robot.interact(() -> rig.form().timeProperty().set("25:00"));
        assertThat(note.getStyleClass()).contains("problem").doesNotContain("warning");
    }

    @Test
    void readersHearOfAPersonWhatTheScreenSays() {
        ctrl(KeyCode.N);
        robot.interact(
                () -> {
                    fillIn(rig.form());
                    rig.form().invitees().getFirst().leave();
                });
        Node phone = last("#phone");
        assertThat(phone.getAccessibleHelp())
                .isEqualTo(rig.form().invitees().getFirst().getAdvice())
                .contains("would help");

        robot.interact(() -> rig.form().invitees().getFirst().nameProperty().set(""));
        assertThat(phone.getAccessibleHelp()).startsWith("A name is needed.");
    }

    private static void fillIn(NewMeetingViewModel form) {
        form.purposeProperty().set("mortgage-advice");
        form.providerProperty().set("jitsi");
        form.dayProperty().set("24/11/2026");
        form.timeProperty().set("16:15");
        form.invitees().getFirst().nameProperty().set("Marek Nowak");
    }
}
