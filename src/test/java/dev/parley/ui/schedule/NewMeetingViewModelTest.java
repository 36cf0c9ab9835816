// Longer than 300 lines: each state of one screen is tried in one place.
package dev.parley.ui.schedule;

import static dev.parley.meeting.Sample.about;
import static dev.parley.meeting.Sample.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.Refused;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Problem.Field;
import dev.parley.meeting.Sample;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.StaffMember;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// More than 300 lines: the form is the largest screen, and each of its promises is tried here.
final class NewMeetingViewModelTest {
    private static final String THIS_DAY_CANNOT_BE_READ =
            "This day does not exist or cannot be read. Type it like Mon 30 Nov 2026.";

    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW);
    private final InlineBackground background = new InlineBackground();
    private final ManualTicker ticker = new ManualTicker(Sample.NOW);
    private final Texts texts = new Texts(Locale.UK);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final List<String> happened = new ArrayList<>();
    private final List<Meeting> created = new ArrayList<>();
    private final NewMeetingViewModel form = form(List.of(), "robert.hale@example.com");

    private NewMeetingViewModel form(List<Meeting> known, @Nullable String email) {
        return new NewMeetingViewModel(
                bank,
                background,
                ticker,
                texts,
                preferences,
                new StaffMember(MemoryMeetings.USER, "robert", "Robert Hale", email),
                known,
                meeting -> {
                    happened.add("created");
                    created.add(meeting);
                },
                () -> happened.add("closed"));
    }

    private InviteeViewModel invitee(int index) {
        return form.invitees().get(index);
    }

    private void fillIn() {
        form.purposeProperty().set("mortgage-advice");
        form.providerProperty().set("jitsi");
        form.dayProperty().set("24 Nov 2026");
        form.timeProperty().set("10:30");
        invitee(0).nameProperty().set("Priya Nair");
        invitee(0).phoneProperty().set("+44 161 496 0077");
    }

    private void atTheClockChange(String day, String time) {
        fillIn();
        form.dayProperty().set(day);
        form.timeProperty().set(time);
        form.leave(Field.TIME);
    }

    private void nameInvitees(String... names) {
        for (int i = 0; i < names.length; i++) {
            if (i >= form.invitees().size()) {
                form.addInvitee();
            }
            invitee(i).nameProperty().set(names[i]);
        }
    }

    private List<String> names() {
        return form.invitees().stream().map(each -> each.nameProperty().get()).toList();
    }

    // What the form begins with.

    @Test
    void itBeginsWithWhoIsSignedInAndOneEmptyInvitee() {
        assertThat(form.getCreator().nameProperty().get()).isEqualTo("Robert Hale");
        assertThat(form.getCreator().emailProperty().get()).isEqualTo("robert.hale@example.com");
        assertThat(form.getCreator().phoneProperty().get()).isEmpty();
        assertThat(form.getCreator().isInvitee()).isFalse();
        assertThat(form.invitees())
                .singleElement()
                .satisfies(each -> assertThat(each.isInvitee()).isTrue());
        assertThat(invitee(0).statusProperty().get()).isEqualTo("Waiting");
        assertThat(invitee(0).statuses()).containsExactly("Waiting", "Accepted", "Declined");
        assertThat(form.isCreatable()).isFalse();
        assertThat(form.isBusy()).isFalse();
        assertThat(form.isAsking()).isFalse();
        assertThat(form.getFailure()).isEmpty();
    }

    @Test
    void anUnknownAddressOfTheStaffStaysEmpty() {
        assertThat(form(List.of(), null).getCreator().emailProperty().get()).isEmpty();
    }

    @Test
    void theTimeIsLabelledWithTheZone() {
        assertThat(form.getTimeLabel()).isEqualTo("Time, Europe/London");
    }

    @Test
    void todayIsThatOfTheZone() {
        ticker.advanceTo(Instant.parse("2026-11-23T18:30:00Z"));

        assertThat(form.today()).isEqualTo(LocalDate.of(2026, 11, 23));

        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));

        assertThat(form.today()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    // Problems.

    @Test
    void nothingIsSaidBeforeAFieldWasLeft() {
        form.purposeProperty().set("Mortgage advice");
        form.dayProperty().set("30 Feb 2027");
        form.timeProperty().set("25:00");
        invitee(0).emailProperty().set("priya@");

        assertThat(form.getPurposeProblem()).isEmpty();
        assertThat(form.getProviderProblem()).isEmpty();
        assertThat(form.getDayProblem()).isEmpty();
        assertThat(form.getTimeProblem()).isEmpty();
        assertThat(invitee(0).getProblems()).isEmpty();
        assertThat(form.getCreator().getProblems()).isEmpty();
    }

    @Test
    void aFieldThatWasLeftSaysItsOwnProblemAndNoOthers() {
        form.leave(Field.PURPOSE);

        assertThat(form.getPurposeProblem()).isEqualTo("Say what the meeting is about.");
        assertThat(form.getProviderProblem()).isEmpty();
        assertThat(form.getDayProblem()).isEmpty();

        form.leave(Field.PROVIDER);
        form.leave(Field.DAY);
        form.leave(Field.TIME);

        assertThat(form.getProviderProblem()).isEqualTo("Choose a provider for the call.");
        assertThat(form.getDayProblem()).isEqualTo("Choose a day.");
        assertThat(form.getTimeProblem()).isEqualTo("Choose a time.");
    }

    @Test
    void aProblemGoesWhileItIsMended() {
        form.leave(Field.PURPOSE);
        form.purposeProperty().set("a");

        assertThat(form.getPurposeProblem()).isEmpty();

        form.purposeProperty().set("");

        assertThat(form.getPurposeProblem()).isNotEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidAndKeptAsTyped() {
        form.dayProperty().set("30 Feb 2027");
        form.timeProperty().set("25:00");
        form.leave(Field.DAY);
        form.leave(Field.TIME);

        assertThat(form.getDayProblem()).isEqualTo(THIS_DAY_CANNOT_BE_READ);
        assertThat(form.getTimeProblem())
                .isEqualTo("This time cannot be read. Type it like 10:30.");
        assertThat(form.dayProperty().get()).isEqualTo("30 Feb 2027");
        assertThat(form.timeProperty().get()).isEqualTo("25:00");
        assertThat(form.date()).isNull();
    }

    @Test
    void aPersonsProblemsStandInThatPersonsRowOnceItWasLeft() {
        form.addInvitee();
        invitee(0).nameProperty().set("Priya Nair");
        invitee(1).emailProperty().set("ewa@lis");
        invitee(1).leave();

        assertThat(invitee(1).getProblems())
                .isEqualTo(
                        "A name is needed. · This is not an e-mail address. One looks like"
                                + " name@bank.example.");
        assertThat(invitee(0).getProblems()).isEmpty();
        assertThat(invitee(0).getAdvice()).isEmpty();
        assertThat(form.getCreator().getProblems()).isEmpty();
    }

    @Test
    void adviceIsNotAProblem() {
        fillIn();
        invitee(0).phoneProperty().set("");
        invitee(0).leave();

        assertThat(invitee(0).getProblems()).isEmpty();
        assertThat(invitee(0).getAdvice())
                .isEqualTo("A phone number or an e-mail address would help to reach this person.");
        assertThat(form.isCreatable()).isTrue();
    }

    @Test
    void theCreatorsPhoneIsShorterThanAnInvitees() {
        fillIn();
        form.getCreator().phoneProperty().set("1".repeat(33));
        invitee(0).phoneProperty().set("1".repeat(33));
        form.leave(Field.PHONE);
        invitee(0).leave();

        assertThat(form.getCreator().getProblems())
                .isEqualTo("Too long for the bank: at most 32 characters, these are 33.");
        assertThat(invitee(0).getProblems()).isEmpty();
        assertThat(form.getMissing()).isEqualTo("Still to fill in or correct: the creator");
    }

    @Test
    void aTimeThatHasPassedIsSaidButCanBeKept() {
        fillIn();
        form.dayProperty().set("23 Nov 2026");
        form.timeProperty().set("10:17");
        form.leave(Field.TIME);

        assertThat(form.getTimeProblem())
                .isEqualTo("This time has passed. You can create the meeting all the same.");
        assertThat(form.isCreatable()).isTrue();
    }

    // Corrections.

    @Test
    void aNameIsCorrectedWhenTheFieldIsLeftAndNotWhileItIsTyped() {
        form.purposeProperty().set("Mortgage advice");

        assertThat(form.purposeProperty().get()).isEqualTo("Mortgage advice");

        form.leave(Field.PURPOSE);

        assertThat(form.purposeProperty().get()).isEqualTo("mortgage-advice");
        assertThat(form.getPurposeProblem()).isEmpty();
    }

    @Test
    void inAFieldThatWasLeftBeforeTheCorrectionIsForetoldWhileTyping() {
        form.leave(Field.PURPOSE);
        form.purposeProperty().set("Réunion à deux");

        assertThat(form.getPurposeProblem())
                .isEqualTo("Spaces and accents cannot stand in a link. It will be reunion-a-deux.");

        form.leave(Field.PURPOSE);

        assertThat(form.purposeProperty().get()).isEqualTo("reunion-a-deux");
        assertThat(form.getPurposeProblem()).isEmpty();
    }

    @Test
    void aNameThatIsFriendlyStaysAsItIs() {
        form.purposeProperty().set("KYC_2026.v1~a");
        form.leave(Field.PURPOSE);

        assertThat(form.purposeProperty().get()).isEqualTo("KYC_2026.v1~a");
    }

    @Test
    void whereNothingCanStayTheNameIsKeptAndSaid() {
        form.purposeProperty().set("相談");
        form.leave(Field.PURPOSE);

        assertThat(form.purposeProperty().get()).isEqualTo("相談");
        assertThat(form.getPurposeProblem())
                .isEqualTo("Use letters A to Z, digits, and -\u00a0.\u00a0_\u00a0~ only.");
    }

    @ParameterizedTest
    @CsvSource({
        "24/11/2026, Tue 24 Nov 2026",
        "2026-11-24, Tue 24 Nov 2026",
        "24.11.26, Tue 24 Nov 2026",
        "24 november 2026, Tue 24 Nov 2026",
        "1/9/2027, Wed 1 Sept 2027",
        "17/8/292278994, Sun 17 Aug 292278994"
    })
    void aDayIsRewrittenWhenTheFieldIsLeft(String typed, String rewritten) {
        form.dayProperty().set(typed);
        form.leave(Field.DAY);

        assertThat(form.dayProperty().get()).isEqualTo(rewritten);
        assertThat(form.getDayProblem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aRewrittenDayIsReadBackInEveryMonth(int month) {
        LocalDate date = LocalDate.of(2027, month, 3);
        form.dayProperty().set(form.dayText(date));

        assertThat(form.date()).isEqualTo(date);

        form.leave(Field.DAY);

        assertThat(form.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"9, 09:00", "1030, 10:30", "2:30 pm, 14:30", "10.30, 10:30", "10:30:15, 10:30:15"})
    void aTimeIsRewrittenWhenTheFieldIsLeft(String typed, String rewritten) {
        form.timeProperty().set(typed);
        form.leave(Field.TIME);

        assertThat(form.timeProperty().get()).isEqualTo(rewritten);
    }

    // What is missing, what is ready, what will be kept.

    @Test
    void whatIsMissingIsListedInTheOrderOfTheForm() {
        assertThat(form.getMissing())
                .isEqualTo(
                        "Still to fill in or correct: the purpose, the provider, the day, the time, invitee 1");

        form.purposeProperty().set("advice");
        form.timeProperty().set("10:30");
        form.getCreator().nameProperty().set("");

        assertThat(form.getMissing())
                .isEqualTo(
                        "Still to fill in or correct: the provider, the day, the creator, invitee 1");
    }

    @Test
    void twoProblemsOfOnePersonAreListedOnce() {
        fillIn();
        form.addInvitee();
        invitee(1).emailProperty().set("ewa@");

        assertThat(form.getMissing()).isEqualTo("Still to fill in or correct: invitee 2");
    }

    @Test
    void aCompleteFormIsReady() {
        fillIn();

        assertThat(form.isCreatable()).isTrue();
        assertThat(form.getMissing()).isEmpty();
    }

    @Test
    void aMeetingWithoutInviteesIsReady() {
        fillIn();
        invitee(0).remove();

        assertThat(form.isCreatable()).isTrue();
        assertThat(form.getKept())
                .isEqualTo("24 Nov 2026, 10:30:00 UTC · mortgage-advice · jitsi · no invitees");
    }

    @Test
    void whatTheBankWillKeepIsSaidInUtc() {
        fillIn();
        form.dayProperty().set("24 Jul 2027");

        assertThat(form.getKept())
                .isEqualTo("24 Jul 2027, 09:30:00 UTC · mortgage-advice · jitsi · 1 invitee");
    }

    @Test
    void whatTheBankWouldRefuseIsNotSaidToBeKept() {
        fillIn();
        form.purposeProperty().set("抵押");

        assertThat(form.getKept()).isEqualTo("24 Nov 2026, 10:30:00 UTC · jitsi · 1 invitee");
    }

    @Test
    void whatTheBankWillKeepFollowsTheZone() {
        fillIn();
        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));

        assertThat(form.getKept()).startsWith("24 Nov 2026, 05:00:00 UTC · ");
    }

    @Test
    void addressesThatTheBankLowersAreListed() {
        fillIn();
        form.addInvitee();
        form.getCreator().emailProperty().set("Robert.Hale@Example.COM");
        invitee(0).emailProperty().set("priya@example.com");
        invitee(1).nameProperty().set("Ewa Lis");
        invitee(1).emailProperty().set("EWA@example.com");

        assertThat(form.getKept())
                .endsWith(
                        "2 invitees\nE-mail addresses are kept in lower case:"
                                + " robert.hale@example.com, ewa@example.com");
    }

    // Clock changes.

    @Test
    void aDoubledTimeAsksAndAcceptsAChoice() {
        atTheClockChange("31 Oct 2027", "1:30");

        assertThat(form.getTimeProblem())
                .isEqualTo(
                        "The clocks go back on that day, so this time comes twice. Say which one:");
        assertThat(form.doubled()).containsExactly(ZoneOffset.ofHours(1), ZoneOffset.UTC);
        assertThat(form.isCreatable()).isFalse();
        assertThat(form.getMissing()).isEqualTo("Still to fill in or correct: the time");

        form.chooseOffset(ZoneOffset.ofHours(1));

        assertThat(form.chosenOffset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(form.getTimeProblem()).isEmpty();
        assertThat(form.isCreatable()).isTrue();
        assertThat(form.getKept()).startsWith("31 Oct 2027, 00:30:00 UTC");

        form.chooseOffset(ZoneOffset.UTC);

        assertThat(form.getKept()).startsWith("31 Oct 2027, 01:30:00 UTC");

        form.create();

        assertThat(bank.wishes())
                .extracting(NewMeeting::when)
                .containsExactly(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    void theTwoChoicesReadDifferently() {
        preferences.zoneProperty().set(ZoneId.of("Europe/Berlin"));
        atTheClockChange("31 Oct 2027", "2:30");

        assertThat(form.doubled().stream().map(form::offsetText))
                .containsExactly(
                        "The first, before the clocks go back (UTC+02:00)",
                        "The second, after that (UTC+01:00)");
    }

    @Test
    void takingTheChoiceBackAsksAgain() {
        atTheClockChange("31 Oct 2027", "1:30");
        form.chooseOffset(ZoneOffset.UTC);
        form.chooseOffset(null);

        assertThat(form.isCreatable()).isFalse();
    }

    @Test
    void anotherTimeIsNoLongerDoubled() {
        atTheClockChange("31 Oct 2027", "1:30");
        form.timeProperty().set("2:30");

        assertThat(form.doubled()).isEmpty();
        assertThat(form.isCreatable()).isTrue();
    }

    @Test
    void aSkippedTimeCannotStay() {
        atTheClockChange("28 Mar 2027", "1:30");

        assertThat(form.getTimeProblem())
                .isEqualTo(
                        "On that day the clocks go from 01:00 straight to 02:00, so this time does not"
                                + " exist. Choose another.");
        assertThat(form.isCreatable()).isFalse();

        form.timeProperty().set("02:00");

        assertThat(form.isCreatable()).isTrue();
        assertThat(form.getKept()).startsWith("28 Mar 2027, 01:00:00 UTC");
    }

    // What is offered.

    @Test
    void whatTheBankUsesIsOfferedMostUsedFirstThenTheUsual() {
        NewMeetingViewModel learnt =
                form(
                        List.of(
                                about(meeting("1", null), "savings", "zoom"),
                                about(meeting("2", null), "mortgage", "zoom"),
                                about(meeting("3", null), "mortgage", "jitsi"),
                                about(meeting("4", null), "cards", null),
                                about(meeting("5", null), "Not friendly", "")),
                        null);

        assertThat(learnt.purposes())
                .containsExactly("mortgage", "cards", "savings", "advice", "onboarding");
        assertThat(learnt.providers()).containsExactly("zoom", "jitsi", "bigbluebutton", "teams");
    }

    @Test
    void withoutMeetingsTheUsualIsOffered() {
        assertThat(form.purposes()).containsExactly("advice", "onboarding");
        assertThat(form.providers()).containsExactly("jitsi", "bigbluebutton", "zoom", "teams");
    }

    @Test
    void aProviderThatNoMeetingHasUsedIsPointedOutAndAllowed() {
        NewMeetingViewModel learnt =
                form(List.of(about(meeting("1", null), "savings", "webex")), null);
        learnt.providerProperty().set("zomo");
        assertThat(learnt.getProviderProblem()).isEmpty();

        learnt.leave(Field.PROVIDER);
        assertThat(learnt.getProviderProblem())
                .isEqualTo(
                        "No meeting has used this provider so far. You can create the meeting all"
                                + " the same; check the spelling first.");
        assertThat(learnt.getMissing()).doesNotContain("provider");

        for (String known : List.of("webex", "zoom", " teams ", "")) {
            learnt.providerProperty().set(known);
            assertThat(learnt.getProviderProblem()).doesNotContain("No meeting");
        }
    }

    @Test
    void notMoreIsOfferedThanCanBeRead() {
        List<Meeting> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(about(meeting("m-" + i, null), "purpose-" + i, "jitsi"));
        }
        many.add(about(meeting("m-100", null), "purpose-99", "jitsi"));

        assertThat(form(many, null).purposes()).hasSize(40).startsWith("purpose-99");
    }

    // Creating.

    @Test
    void creatingSendsExactlyTheWish() {
        form.purposeProperty().set(" Mortgage advice ");
        form.providerProperty().set("jitsi");
        form.dayProperty().set("24/7/2027");
        form.timeProperty().set("2:30 pm");
        form.getCreator().phoneProperty().set(" 020 7946 0018 ");
        invitee(0).nameProperty().set(" Priya Nair ");
        invitee(0).emailProperty().set(" Priya@Example.com ");
        form.addInvitee();
        invitee(1).nameProperty().set("Ewa Lis");
        invitee(1).statusProperty().set(" on holiday ");
        form.create();

        assertThat(bank.wishes())
                .containsExactly(
                        new NewMeeting(
                                "jitsi",
                                "mortgage-advice",
                                Instant.parse("2027-07-24T13:30:00Z"),
                                new ContactDetails(
                                        "Robert Hale", "020 7946 0018", "robert.hale@example.com"),
                                List.of(
                                        new Invitee(
                                                new ContactDetails(
                                                        "Priya Nair", "", "priya@example.com"),
                                                "waiting"),
                                        new Invitee(
                                                new ContactDetails("Ewa Lis", "", ""),
                                                "on holiday"))));
        assertThat(happened).containsExactly("closed", "created");
        assertThat(created).extracting(Meeting::id).containsExactly("made-1");
    }

    @Test
    void creatingWhatIsNotReadySendsNothingAndSaysEverything() {
        form.create();

        assertThat(bank.calls()).isEmpty();
        assertThat(happened).isEmpty();
        assertThat(form.isBusy()).isFalse();
        assertThat(form.getPurposeProblem()).isNotEmpty();
        assertThat(form.getProviderProblem()).isNotEmpty();
        assertThat(form.getDayProblem()).isNotEmpty();
        assertThat(form.getTimeProblem()).isNotEmpty();
        assertThat(invitee(0).getProblems()).isEqualTo("A name is needed.");
    }

    @Test
    void whileTheBankIsAskedTheFormIsBusyAndMakesNoSecondMeeting() {
        fillIn();
        background.hold();
        form.create();
        form.create();
        form.askBefore(() -> happened.add("left"));

        assertThat(form.isBusy()).isTrue();
        assertThat(form.isAsking()).isFalse();
        assertThat(happened).isEmpty();

        background.release();

        assertThat(form.isBusy()).isFalse();
        assertThat(bank.wishes()).hasSize(1);
        assertThat(happened).containsExactly("closed", "created");
    }

    @Test
    void aFailedCreateKeepsEveryKeystrokeAndSaysSo() {
        fillIn();
        invitee(0).statusProperty().set("maybe");
        form.dayProperty().set("Tue 24 Nov 2026");
        bank.failNextWith(new StoreFailed(StoreTrouble.DISK_FULL, "", null));
        form.create();

        assertThat(form.getFailure())
                .isEqualTo(
                        "The meeting was not created. The disk is full. Nothing was saved. Free"
                                + " some space, then try again. Everything you typed is still"
                                + " here.");
        assertThat(form.isBusy()).isFalse();
        assertThat(form.isCreatable()).isTrue();
        assertThat(happened).isEmpty();
        assertThat(form.purposeProperty().get()).isEqualTo("mortgage-advice");
        assertThat(form.providerProperty().get()).isEqualTo("jitsi");
        assertThat(form.dayProperty().get()).isEqualTo("Tue 24 Nov 2026");
        assertThat(form.timeProperty().get()).isEqualTo("10:30");
        assertThat(invitee(0).nameProperty().get()).isEqualTo("Priya Nair");
        assertThat(invitee(0).phoneProperty().get()).isEqualTo("+44 161 496 0077");
        assertThat(invitee(0).statusProperty().get()).isEqualTo("maybe");
        assertThat(form.getCreator().nameProperty().get()).isEqualTo("Robert Hale");
    }

    @Test
    void aSecondTryTakesTheFailureAwayAndSendsTheSame() {
        fillIn();
        bank.failNextWith(new Refused(false, null));
        form.create();
        background.hold();
        form.create();

        assertThat(form.getFailure()).isEmpty();

        background.release();

        assertThat(happened).containsExactly("closed", "created");
        assertThat(bank.wishes()).hasSize(2).containsOnly(bank.wishes().getFirst());
    }

    // Leaving.

    @Test
    void closingAnUntouchedFormCloses() {
        form.close();

        assertThat(happened).containsExactly("closed");
        assertThat(form.isAsking()).isFalse();
    }

    @Test
    void leavingAnUntouchedFormGoesOnAtOnce() {
        form.askBefore(() -> happened.add("left"));

        assertThat(happened).containsExactly("closed", "left");
    }

    @Test
    void closingATouchedFormAsks() {
        form.purposeProperty().set("a");
        form.close();

        assertThat(form.isAsking()).isTrue();
        assertThat(happened).isEmpty();
    }

    @Test
    void stayingKeepsTheForm() {
        form.purposeProperty().set("a");
        form.askBefore(() -> happened.add("left"));
        form.keep();

        assertThat(form.isAsking()).isFalse();
        assertThat(form.purposeProperty().get()).isEqualTo("a");
        assertThat(happened).isEmpty();
    }

    @Test
    void discardingClosesAndGoesOnWithWhatWasToBeDone() {
        form.purposeProperty().set("a");
        form.askBefore(() -> happened.add("left"));
        form.discard();

        assertThat(happened).containsExactly("closed", "left");
        assertThat(bank.calls()).isEmpty();
    }

    @Test
    void whatWasToBeDoneIsForgottenWithStaying() {
        form.purposeProperty().set("a");
        form.askBefore(() -> happened.add("left"));
        form.keep();
        form.close();
        form.discard();

        assertThat(happened).containsExactly("closed");
    }

    @Test
    void askedTwiceOnlyTheLastIsDone() {
        form.purposeProperty().set("a");
        form.askBefore(() -> happened.add("one"));
        form.askBefore(() -> happened.add("two"));
        form.discard();

        assertThat(happened).containsExactly("closed", "two");
    }

    @Test
    void whatWasTypedAndTakenBackIsNotAsked() {
        form.purposeProperty().set("a");
        form.purposeProperty().set("");
        form.close();

        assertThat(happened).containsExactly("closed");
    }

    @Test
    void emptyRowsAndAnotherZoneAreNothingTyped() {
        form.addInvitee();
        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));
        form.close();

        assertThat(happened).containsExactly("closed");
    }

    @Test
    void everyFieldCountsAsTyped() {
        List<Runnable> touches =
                List.of(
                        () -> form.purposeProperty().set("a"),
                        () -> form.providerProperty().set("a"),
                        () -> form.dayProperty().set("a"),
                        () -> form.timeProperty().set("a"),
                        () -> form.getCreator().nameProperty().set("a"),
                        () -> form.getCreator().phoneProperty().set("1"),
                        () -> form.getCreator().emailProperty().set(""),
                        () -> invitee(0).nameProperty().set("a"),
                        () -> invitee(0).phoneProperty().set("1"),
                        () -> invitee(0).emailProperty().set("a"));
        for (Runnable touch : touches) {
            touch.run();
            form.close();

            assertThat(form.isAsking()).isTrue();

            form.keep();
        }
        assertThat(happened).isEmpty();
    }

    // Invitees.

    @Test
    void inviteesAreAddedAtTheEndAndRemovedWhereTheyStand() {
        nameInvitees("Ann", "Bob", "Cy");
        invitee(1).remove();

        assertThat(names()).containsExactly("Ann", "Cy");
    }

    @Test
    void inviteesMoveByOnePlace() {
        nameInvitees("Ann", "Bob", "Cy");
        invitee(2).moveUp();

        assertThat(names()).containsExactly("Ann", "Cy", "Bob");

        invitee(0).moveDown();

        assertThat(names()).containsExactly("Cy", "Ann", "Bob");
    }

    @Test
    void theFirstCannotMoveUpNorTheLastDown() {
        nameInvitees("Ann", "Bob");
        invitee(0).moveUp();
        invitee(1).moveDown();

        assertThat(names()).containsExactly("Ann", "Bob");
        assertThat(invitee(0).isFirst()).isTrue();
        assertThat(invitee(0).isLast()).isFalse();
        assertThat(invitee(1).isFirst()).isFalse();
        assertThat(invitee(1).isLast()).isTrue();
    }

    @Test
    void whoStandsFirstAndLastFollowsTheMoves() {
        nameInvitees("Ann", "Bob");
        invitee(1).moveUp();

        assertThat(invitee(0).isFirst()).isTrue();
        assertThat(invitee(0).isLast()).isFalse();
        assertThat(invitee(1).isLast()).isTrue();

        invitee(1).remove();

        assertThat(invitee(0).isFirst()).isTrue();
        assertThat(invitee(0).isLast()).isTrue();
    }

    @Test
    void aMovedInviteeTakesItsProblemsAlong() {
        fillIn();
        form.addInvitee();
        invitee(1).emailProperty().set("ewa@");
        invitee(1).leave();
        invitee(1).moveUp();

        assertThat(invitee(0).getProblems()).contains("A name is needed.");
        assertThat(invitee(1).getProblems()).isEmpty();
        assertThat(form.getMissing()).isEqualTo("Still to fill in or correct: invitee 1");
    }

    @Test
    void removingWhoIsIncompleteMakesTheFormReady() {
        fillIn();
        form.addInvitee();

        assertThat(form.isCreatable()).isFalse();

        invitee(1).remove();

        assertThat(form.isCreatable()).isTrue();
    }

    @Test
    void theWishKeepsTheOrderOfTheForm() {
        fillIn();
        nameInvitees("Ann", "Bob", "Cy");
        invitee(2).moveUp();
        form.create();

        assertThat(bank.wishes().getFirst().invitees())
                .extracting(each -> each.contactDetails().name())
                .containsExactly("Ann", "Cy", "Bob");
    }

    @Test
    void theChoiceInLondonNamesTheOffsetInFigures() {
        atTheClockChange("31 Oct 2027", "1:30");

        assertThat(form.doubled().stream().map(form::offsetText))
                .containsExactly(
                        "The first, before the clocks go back (UTC+01:00)",
                        "The second, after that (UTC+00:00)");
    }

    @Test
    void blanksAroundAFriendlyNameAreTakenAwayAndNothingElse() {
        form.purposeProperty().set(" KYC ");
        form.leave(Field.PURPOSE);

        assertThat(form.purposeProperty().get()).isEqualTo("KYC");
    }

    @Test
    void statusesAreShownInTheLanguageOfTheProgramAndSentInEnglish() {
        fillIn();
        form.addInvitee();
        invitee(1).nameProperty().set("Ewa Lis");
        invitee(1).statusProperty().set("On holiday");
        form.addInvitee();
        invitee(2).nameProperty().set("Ana Gil");
        invitee(2).statusProperty().set("Declined");
        texts.speak(Locale.of("es"));

        assertThat(form.invitees())
                .extracting(each -> each.statusProperty().get())
                .containsExactly("Pendiente", "On holiday", "Rechazada");
        assertThat(invitee(0).statuses()).containsExactly("Pendiente", "Aceptada", "Rechazada");

        invitee(0).statusProperty().set(" aceptada");
        form.create();

        assertThat(bank.wishes().getFirst().invitees())
                .extracting(Invitee::status)
                .containsExactly("accepted", "On holiday", "declined");
    }

    @Test
    void aStatusThatWasSentInEnglishIsShownInTheLanguageOfTheProgram() {
        texts.speak(Locale.GERMAN);
        form.fill(
                new NewMeeting(
                        "jitsi",
                        "advice",
                        Instant.parse("2027-07-24T13:30:00Z"),
                        new ContactDetails("Robert Hale", "", ""),
                        List.of(new Invitee(new ContactDetails("Ewa Lis", "", ""), "declined"))));

        assertThat(invitee(0).statusProperty().get()).isEqualTo("Abgelehnt");
        assertThat(form.getTitle()).isEqualTo("Termin bearbeiten");
        form.close();
        assertThat(form.isAsking()).isFalse();
    }

    @Test
    void whatIsOnlySaidInAnotherLanguageIsNotTouched() {
        form.fill(
                new NewMeeting(
                        "jitsi",
                        "advice",
                        Instant.parse("2027-07-24T13:30:00Z"),
                        new ContactDetails("Robert Hale", "", ""),
                        List.of(new Invitee(new ContactDetails("Ewa Lis", "", ""), "declined"))));
        texts.speak(Locale.GERMAN);
        form.close();

        assertThat(form.isAsking()).isFalse();
    }

    /// To check all of them with each field that is filled in takes half a minute.
    /// Each check asks for the time once.
    @Test
    void aThousandInviteesAreNotCheckedAThousandTimes() {
        int before = ticker.asked();
        form.fill(
                new NewMeeting(
                        "jitsi",
                        "advice",
                        Instant.parse("2027-07-24T13:30:00Z"),
                        new ContactDetails("Robert Hale", "", ""),
                        IntStream.range(0, 1000)
                                .mapToObj(i -> new ContactDetails("Guest " + i, "", ""))
                                .map(person -> new Invitee(person, "waiting"))
                                .toList()));
        texts.speak(Locale.GERMAN);
        form.create();

        assertThat(ticker.asked() - before).isLessThan(100);
        assertThat(bank.wishes().getFirst().invitees()).hasSize(1000);
    }

    @Test
    void todayAndTomorrowAreDaysInEveryLanguageAndWrittenOutWhenLeft() {
        fillIn();
        form.dayProperty().set(" tomorrow ");
        assertThat(form.isCreatable()).isTrue();
        assertThat(form.date()).isEqualTo(LocalDate.of(2026, 11, 24));
        form.leave(Field.DAY);
        assertThat(form.dayProperty().get()).isEqualTo("Tue 24 Nov 2026");

        form.dayProperty().set("Today");
        form.leave(Field.DAY);
        assertThat(form.dayProperty().get()).isEqualTo("Mon 23 Nov 2026");

        form.dayProperty().set("friday");
        form.leave(Field.DAY);
        assertThat(form.dayProperty().get()).isEqualTo("Fri 27 Nov 2026");

        form.dayProperty().set("22/11");
        assertThat(form.getKept()).startsWith("22 Nov 2027");
        form.dayProperty().set("friday");
        texts.speak(Locale.of("es"));
        assertThat(form.dayProperty().get()).isEqualTo("vie 27 nov 2026");

        form.dayProperty().set("manana");
        form.create();
        assertThat(bank.wishes().getFirst().when()).isEqualTo("2026-11-24T10:30:00Z");
    }

    @Test
    void anotherStatusCountsAsTyped() {
        invitee(0).statusProperty().set("accepted");
        form.close();

        assertThat(form.isAsking()).isTrue();
    }

    @Test
    void aRefusalThatMayHaveLeftAPartBehindIsNotSaidToBeNotCreated() {
        fillIn();
        bank.failNextWith(new Refused(true, null));
        form.create();

        assertThat(form.getOutcome().getText())
                .contains("may have kept a part")
                .doesNotContain("was not created");
    }

    @Test
    void aChoiceIsNotCarriedOverToAnotherDoubledDay() {
        atTheClockChange("31 Oct 2027", "1:30");
        form.chooseOffset(ZoneOffset.UTC);
        form.dayProperty().set("29 Oct 2028");

        assertThat(form.isCreatable()).isFalse();
    }

    // An outcome that is open.

    private void createWithoutAnAnswer() {
        fillIn();
        bank.failNextWith(new OutcomeOpen(new Unreachable(Barrier.TIMEOUT, "code-3")));
        form.create();
    }

    /// What a server does that carried the work out after all.
    private Meeting keptAllTheSame() throws MeetingException {
        return bank.create(bank.wishes().getLast());
    }

    @Test
    void anOpenOutcomeIsNotCalledFailedAndNothingIsSentAgain() {
        createWithoutAnAnswer();

        assertThat(form.getOutcome().getText()).contains("may or may not have kept the meeting");
        assertThat(form.getFailure()).isEmpty();
        assertThat(form.getSupportCode()).isEqualTo("Support code code-3");
        assertThat(form.getOutcome().isLooking()).isTrue();
        assertThat(form.isBusy()).isFalse();
        assertThat(form.isCreatable()).isFalse();

        form.create();
        form.close();

        assertThat(bank.calls()).containsExactly("create");
        assertThat(happened).isEmpty();
    }

    @Test
    void aMeetingThatTheBankKeptAllTheSameIsFoundAndOpened() throws Exception {
        createWithoutAnAnswer();
        Meeting kept = keptAllTheSame();
        ticker.advance(Duration.ofSeconds(4));

        assertThat(form.getOutcome().isFound()).isTrue();
        assertThat(form.getOutcome().isLooking()).isFalse();
        assertThat(form.getOutcome().getText()).contains("The bank has the meeting");
        assertThat(form.isCreatable()).isFalse();
        assertThat(created).isEmpty();

        form.takeFound();

        assertThat(created).containsExactly(kept);
        assertThat(happened).containsExactly("closed", "created");
    }

    /// Else the button that opens it would go as it is pressed, and *Create* make a second one.
    @Test
    void whatWasFoundStaysFoundWhereAFieldIsLeftAsItWas() throws Exception {
        createWithoutAnAnswer();
        keptAllTheSame();
        ticker.advance(Duration.ofSeconds(4));
        List<String> calls = List.copyOf(bank.calls());

        for (Field each : Field.values()) {
            form.leave(each);
        }
        form.invitees().forEach(InviteeViewModel::leave);
        form.create();

        assertThat(form.getOutcome().isFound()).isTrue();
        assertThat(bank.calls()).isEqualTo(calls);

        form.timeProperty().set("11:00");

        assertThat(form.getOutcome().isFound()).isFalse();
    }

    @Test
    void aMeetingThatTheBankDoesNotHaveCanBeCreatedAgain() {
        createWithoutAnAnswer();
        ticker.advance(Duration.ofSeconds(4));

        assertThat(form.getOutcome().isFound()).isFalse();
        assertThat(form.getOutcome().getText()).contains("is not in the bank’s list");
        assertThat(form.purposeProperty().get()).isEqualTo("mortgage-advice");

        form.create();

        assertThat(created).hasSize(1);
        assertThat(form.getOutcome().getText()).isEmpty();
    }

    @Test
    void anEqualMeetingFromBeforeIsNotTakenForTheOneThatWasSent() throws Exception {
        fillIn();
        Meeting before = bank.create(sameAsTyped());
        NewMeetingViewModel second = form(List.of(before), "robert.hale@example.com");
        second.purposeProperty().set("mortgage-advice");
        second.providerProperty().set("jitsi");
        second.dayProperty().set("24 Nov 2026");
        second.timeProperty().set("10:30");
        second.invitees().getFirst().nameProperty().set("Priya Nair");
        second.invitees().getFirst().phoneProperty().set("+44 161 496 0077");
        bank.failNextWith(new OutcomeOpen(new Unreachable(Barrier.CUT, null)));
        second.create();
        ticker.advance(Duration.ofSeconds(4));

        assertThat(second.getOutcome().isFound()).isFalse();
    }

    private NewMeeting sameAsTyped() {
        bank.failNextWith(new MeetingException.ServerFailed(null));
        form.create();
        return bank.wishes().getLast();
    }

    @Test
    void whereTheListCannotBeHadThePersonIsTold() {
        createWithoutAnAnswer();
        bank.failNextWith(new MeetingException.ServerFailed(null));
        ticker.advance(Duration.ofSeconds(4));

        assertThat(form.getOutcome().isLooking()).isFalse();
        assertThat(form.getOutcome().getText()).contains("its list cannot be had");
    }

    @Test
    void aMeetingThatComesLateIsFoundBeforeItIsMadeASecondTime() throws Exception {
        createWithoutAnAnswer();
        ticker.advance(Duration.ofSeconds(4));
        assertThat(form.getOutcome().isUnresolved()).isTrue();
        Meeting late = keptAllTheSame();
        form.create();

        assertThat(bank.wishes()).as("the one sent, and the late one").hasSize(2);
        assertThat(form.getOutcome().isFound()).isTrue();

        form.create();
        form.takeFound();

        assertThat(bank.wishes()).hasSize(2);
        assertThat(created).containsExactly(late);
    }

    @Test
    void theListCanBeLookedAtAgain() throws Exception {
        createWithoutAnAnswer();
        bank.failNextWith(new MeetingException.ServerFailed(null));
        ticker.advance(Duration.ofSeconds(4));
        keptAllTheSame();
        form.getOutcome().lookAgain();

        assertThat(form.getOutcome().isFound()).isTrue();
        assertThat(form.getOutcome().isUnresolved()).isFalse();
    }

    @Test
    void aMeetingWithAPartOfItsInviteesIsFoundAndSaidToBeSo() throws Exception {
        fillIn();
        nameInvitees("Priya Nair", "Ewa Lis");
        bank.failNextWith(new Refused(true, null));
        form.create();
        NewMeeting wish = bank.wishes().getLast();
        bank.create(
                new NewMeeting(
                        wish.providerId(),
                        wish.purposeId(),
                        wish.when(),
                        wish.creator(),
                        wish.invitees().subList(0, 1)));
        ticker.advance(Duration.ofSeconds(4));

        assertThat(form.getOutcome().isFound()).isTrue();
        assertThat(form.getOutcome().getText()).contains("with 1 of 2 invitees");
        assertThat(form.getFailure()).isEmpty();
    }

    @Test
    void whatIsTypedAfterAMeetingWasFoundIsAnotherMeeting() throws Exception {
        createWithoutAnAnswer();
        keptAllTheSame();
        ticker.advance(Duration.ofSeconds(4));
        form.timeProperty().set("11:30");

        assertThat(form.getOutcome().isFound()).isFalse();
        assertThat(form.getOutcome().getText()).isEmpty();

        form.create();

        assertThat(created).hasSize(1);
        assertThat(created.getFirst().when()).isEqualTo(Instant.parse("2026-11-24T11:30:00Z"));
    }

    @Test
    void aLookThatTheServerForgotThePersonInIsTakenUpAgain() throws Exception {
        createWithoutAnAnswer();
        bank.failNextWith(new MeetingException.NotSignedIn(null));
        ticker.advance(Duration.ofSeconds(4));
        keptAllTheSame();
        form.signedInAgain();

        assertThat(form.getOutcome().isFound()).isTrue();
    }

    @Test
    void signingInAgainDoesNotCallAHalfKeptMeetingNotCreated() {
        fillIn();
        bank.failNextWith(new Refused(true, null));
        form.create();
        form.signedInAgain();

        assertThat(form.getOutcome().getText()).doesNotContain("create it now");
        assertThat(form.getOutcome().getText()).contains("may have kept a part");
    }

    @Test
    void whatOthersMadeMeanwhileIsNotTakenForTheOneThatWasSent() throws Exception {
        createWithoutAnAnswer();
        NewMeeting sent = bank.wishes().getLast();
        bank.create(
                new NewMeeting(
                        sent.providerId(),
                        "complaint",
                        sent.when(),
                        sent.creator(),
                        sent.invitees()));
        ticker.advance(Duration.ofSeconds(4));

        assertThat(form.getOutcome().isFound()).isFalse();
    }

    /// Whoever created it, and which of two equal times was meant, is not asked again.
    @Test
    void whatWasTypedBeforeIsSentAsItWasWhereNothingIsChanged() {
        NewMeeting before =
                new NewMeeting(
                        "jitsi",
                        "complaint",
                        Instant.parse("2026-10-25T01:30:00Z"),
                        new ContactDetails("Ewa Lis", "+44 161 496 0077", "ewa@example.com"),
                        List.of(Sample.invitee("Tomás Ortega", "accepted")));
        form.fill(before);
        assertThat(form.isTouched()).isFalse();
        form.create();

        assertThat(bank.wishes()).containsExactly(before);
    }

    @Test
    void whoIsAskedToComeIsNotNamedInTheLogAlsoWhereTheBankFails() {
        fillIn();
        nameInvitees("Xiomara Quillfeather");
        bank.failNextWith(new Refused(false, null));
        form.create();

        assertThat(Redactor.redact("Cannot ask Xiomara Quillfeather to come"))
                .doesNotContain("Xiomara", "Quillfeather");
    }
}
