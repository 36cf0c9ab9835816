// Longer than 300 lines: one test for each rule by which nothing is lost and nothing doubled.
package dev.parley.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.embedded.VaultFiles;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.BankUnknown;
import dev.parley.meeting.MeetingException.Busy;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.Refused;
import dev.parley.meeting.MeetingException.ServerFailed;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Candidate;
import dev.parley.meeting.Standing.Checking;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Reason;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is kept reaches the bank once, or the person is asked: whether it is kept in memory, or in
/// the encrypted files of a vault.
@ParameterizedClass
@EnumSource
final class KeptOutboxTest {
    private final MeetingException lost = new OutcomeOpen(new Unreachable(Barrier.CUT, null));
    private final MeetingException away = new Unreachable(Barrier.CONNECTION, null);

    /// Long enough for every wait to be over.
    private static final Duration LONG = Duration.ofMinutes(30);

    private final Desk desk;
    private final ScriptedBank bank;

    enum Where {
        MEMORY,
        VAULT
    }

    KeptOutboxTest(Where where, @TempDir Path folder) {
        desk = new Desk(where == Where.MEMORY ? new MemoryFiles() : new VaultFiles(folder));
        bank = desk.bank;
    }

    // The plain way

    @Test
    void whatIsAddedIsOnTheDiskBeforeAnythingIsSent() throws Exception {
        UUID id = desk.add();

        assertThat(desk.files.onDisk()).containsKey(id);
        assertThat(bank.calls).isEmpty();
        assertThat(desk.standing(id)).isEqualTo(new NotSent(Delay.NONE));
    }

    @Test
    void whatCannotBeKeptIsNotAccepted() {
        desk.files.fail(true);

        assertThatThrownBy(desk::add).isInstanceOf(StoreFailed.class);
        desk.files.fail(false);
        desk.pass(LONG);

        assertThat(bank.calls).isEmpty();
        assertThat(desk.outbox.entries()).isEmpty();
    }

    @Test
    void whatWasAnsweredIsSent() throws Exception {
        UUID id = desk.add();
        desk.turn();

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.calls).containsExactly("all", "create");
        assertThat(desk.entry(id).asMeeting().id()).isEqualTo("bank-1");
        assertThat(Objects.requireNonNull(desk.files.onDisk().get(id)).standing())
                .isEqualTo(new Sent("bank-1"));
    }

    @Test
    void eachBankGetsItsOwn() throws Exception {
        UUID first = desk.addAtSecond();
        UUID second = desk.add();
        desk.turn();

        assertThat(desk.standing(first)).isInstanceOf(Sent.class);
        assertThat(desk.standing(second)).isInstanceOf(Sent.class);
        assertThat(bank.rows).hasSize(1);
        assertThat(desk.second.rows).hasSize(1);
    }

    @Test
    void thatItIsBeingSentAndWhatLooksTheSameIsOnTheDiskBeforeItIsSent() throws Exception {
        bank.make(Desk.wish(2), ScriptedBank.ME, 2);
        bank.make(Desk.wish(2), ScriptedBank.ME, 1);
        bank.make(Desk.wish(2), "somebody-else", 2);
        bank.make(Desk.wish("complaint", 2), ScriptedBank.ME, 2);
        UUID id = desk.add();
        List<Kept> then = new ArrayList<>();
        bank.next(
                wish -> {
                    then.add(Objects.requireNonNull(desk.files.onDisk().get(id)));
                    return bank.make(wish, ScriptedBank.ME, 2);
                });
        desk.turn();

        assertThat(then).hasSize(1);
        assertThat(then.getFirst().standing()).isEqualTo(new Sending());
        assertThat(then.getFirst().before()).containsExactlyInAnyOrder("bank-1", "bank-2");
    }

    @Test
    void withoutAFreshListNothingIsSent() throws Exception {
        bank.nextListFails(new ServerFailed(null));
        UUID id = desk.add();
        desk.turn();

        assertThat(bank.calls).containsExactly("all");
        assertThat(desk.standing(id)).isEqualTo(new NotSent(Delay.ODD_ANSWER));
        desk.pass(LONG);
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void whatCannotBeNotedIsNotSent() throws Exception {
        UUID id = desk.add();
        desk.files.fail(true);
        desk.pass(LONG);

        assertThat(bank.creates()).isZero();
        assertThat(desk.standing(id)).isEqualTo(new NotSent(Delay.DISK));
        desk.files.fail(false);
        desk.pass(LONG);
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void whatWasSentWhileTheDiskWasFullIsWrittenLater() throws Exception {
        UUID id = desk.add();
        bank.next(
                wish -> {
                    desk.files.fail(true);
                    return bank.make(wish, ScriptedBank.ME, 2);
                });
        desk.turn();

        assertThat(desk.standing(id)).isInstanceOf(Sent.class);
        assertThat(Objects.requireNonNull(desk.files.onDisk().get(id)).standing())
                .isEqualTo(new Sending());
        desk.files.fail(false);
        desk.pass(Duration.ofMinutes(2));
        assertThat(Objects.requireNonNull(desk.files.onDisk().get(id)).standing())
                .isEqualTo(new Sent("bank-1"));
    }

    // What provably was not sent

    static Stream<Arguments> notSent() {
        return Stream.of(
                Arguments.of(new Unreachable(Barrier.CONNECTION, null), Delay.AWAY),
                Arguments.of(new Unreachable(Barrier.NAME, null), Delay.AWAY),
                Arguments.of(new Unreachable(Barrier.CERTIFICATE, null), Delay.AWAY),
                Arguments.of(new Unreachable(Barrier.PROXY_REFUSES, null), Delay.AWAY),
                Arguments.of(new Busy(null, null), Delay.BUSY),
                Arguments.of(new Busy(Duration.ofMinutes(10), null), Delay.BUSY));
    }

    @ParameterizedTest
    @MethodSource("notSent")
    void whatProvablyWasNotSentIsTriedAgainFreely(MeetingException failure, Delay delay)
            throws Exception {
        bank.nextFails(failure);
        UUID id = desk.add();
        desk.turn();

        assertThat(desk.standing(id)).isEqualTo(new NotSent(delay));
        desk.pass(LONG);
        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.creates()).isEqualTo(2);
    }

    @Test
    void theWaysToTheServerGrowRarerButNotTooRare() throws Exception {
        bank.away(away);
        desk.add();
        desk.pass(Duration.ofMinutes(10));

        assertThat(bank.calls.size()).isBetween(10, 16);
    }

    @Test
    void aPauseThatTheServerAsksForIsKeptTo() throws Exception {
        bank.nextListFails(new Busy(Duration.ofMinutes(10), null));
        desk.add();
        desk.turn();
        desk.outbox.retry();
        desk.pass(Duration.ofMinutes(9));
        assertThat(bank.calls).hasSize(1);

        desk.pass(Duration.ofMinutes(2));
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void aServerThatSaysItIsBusyForYearsIsAskedAgainWithinHours() throws Exception {
        bank.nextListFails(new Busy(Duration.ofSeconds(999_999_999), null));
        desk.add();
        desk.turn();
        desk.pass(Duration.ofHours(3));

        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() throws Exception {
        bank.nextListFails(new Unreachable(Barrier.CONNECTION, null));
        desk.add();
        desk.turn();
        desk.pass(Duration.ofDays(-1));
        desk.turn();

        assertThat(bank.creates()).isEqualTo(1);
    }

    /// No answer can be read where memory is full; the meeting may have arrived.
    @Test
    void anErrorOfTheMachineLeavesItOpenWhatBecameOfTheMeeting() throws Exception {
        bank.next(
                wish -> {
                    throw new OutOfMemoryError("full");
                });
        UUID id = desk.add();
        assertThatThrownBy(() -> desk.turn()).isInstanceOf(OutOfMemoryError.class);

        assertThat(desk.standing(id)).isInstanceOf(Checking.class);
    }

    static Stream<MeetingException> signedOut() {
        return Stream.of(
                new NotSignedIn(null),
                new SignInRefused(SignInRefused.Reason.LOCKED, null),
                new MeetingException.WrongPassword(null));
    }

    @ParameterizedTest
    @MethodSource("signedOut")
    void whoIsSignedOutIsWaitedFor(MeetingException failure) throws Exception {
        bank.nextFails(failure);
        UUID id = desk.add();
        desk.pass(LONG);
        UUID second = desk.add(Desk.wish("complaint", 1));
        desk.pass(LONG);

        assertThat(desk.standing(id)).isEqualTo(new NotSent(Delay.SIGN_IN));
        assertThat(desk.standing(second)).isEqualTo(new NotSent(Delay.SIGN_IN));
        assertThat(bank.creates()).isEqualTo(1);
        desk.outbox.retry();
        desk.turn();
        assertThat(bank.creates()).isEqualTo(3);
    }

    // What the bank refuses

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        new Refused(false, "n1"),
                        new Standing.Refused(Reason.CONTENT, List.of(), "n1")),
                Arguments.of(
                        new NotAllowed(List.of("CanX"), "n1"),
                        new Standing.Refused(Reason.ROLE, List.of("CanX"), "n1")),
                Arguments.of(
                        new BankUnknown("n1"), new Standing.Refused(Reason.BANK, List.of(), "n1")),
                Arguments.of(
                        new OddAnswer(Oddity.NO_SUCH_CALL, "n1"),
                        new Standing.Refused(Reason.NO_SUCH_CALL, List.of(), "n1")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheBankRefusesWaitsForThePerson(MeetingException failure, Standing refused)
            throws Exception {
        bank.nextFails(failure);
        UUID id = desk.add();
        desk.turn();

        assertThat(desk.standing(id)).isEqualTo(refused);
        desk.pass(LONG);
        assertThat(desk.standing(id)).isEqualTo(refused);
        assertThat(bank.creates()).isEqualTo(1);
        assertThat(desk.outbox.edit(id, Desk.wish("complaint", 1))).isTrue();
        desk.turn();
        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.rows.getFirst().purposeId()).isEqualTo("complaint");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whoMayNotSeeTheListIsToldSoOfWhatIsNotBeingEdited(
            MeetingException failure, Standing refused) throws Exception {
        UUID id = desk.add();
        UUID edited = desk.add(Desk.wish("complaint", 1));
        assertThat(desk.outbox.hold(edited)).isTrue();
        bank.nextListFails(failure);
        desk.turn();

        assertThat(desk.standing(id)).isEqualTo(refused);
        assertThat(desk.standing(edited)).isInstanceOf(NotSent.class);
        assertThat(bank.creates()).isZero();
    }

    /// What may be at the bank already is not refused by what keeps the list from being seen.
    @Test
    void whatMayHaveArrivedIsNotRefusedWhereTheListIsNotToBeSeen() throws Exception {
        bank.nextFails(lost);
        UUID id = desk.add();
        desk.pass(Duration.ofSeconds(10));
        bank.nextListFails(new NotAllowed(List.of("CanX"), null));
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.standing(id)).isInstanceOf(Checking.class);

        bank.make(Desk.wish(2), ScriptedBank.ME, 1);
        desk.pass(LONG);
        assertThat(desk.standing(id)).isInstanceOf(Unsure.class);
        bank.nextListFails(new NotAllowed(List.of("CanX"), null));
        assertThat(desk.outbox.send(id)).isTrue();
        desk.turn();
        assertThat(desk.standing(id)).isInstanceOf(NotSent.class);
    }

    @Test
    void whatIsRefusedWithAPartLeftBehindIsThePersonsToDecide() throws Exception {
        bank.nextMakesAndFails(1, 1, new Refused(true, "n1"));
        UUID id = desk.add();
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.standing(id)).isEqualTo(new Unsure(List.of(new Candidate("bank-1", 1))));
    }

    @Test
    void whatIsSaidToBeLeftBehindAndIsNotThereIsRefused() throws Exception {
        bank.nextFails(new Refused(true, "n1"));
        UUID id = desk.add();
        desk.pass(LONG);

        assertThat(desk.standing(id))
                .isEqualTo(new Standing.Refused(Reason.CONTENT, List.of(), "n1"));
        assertThat(bank.creates()).isEqualTo(1);
    }

    // What is open

    static Stream<MeetingException> open() {
        return Stream.of(
                new OutcomeOpen(new Unreachable(Barrier.CUT, null)),
                new OutcomeOpen(new ServerFailed(null)),
                new OutcomeOpen(new OddAnswer(Oddity.WEB_PAGE, null)),
                new OddAnswer(Oddity.UNREADABLE, null),
                new NotFound(null),
                new ServerFailed(null));
    }

    @ParameterizedTest
    @MethodSource("open")
    void whatArrivedWithoutAnAnswerIsFoundInTheList(MeetingException failure) throws Exception {
        bank.make(Desk.wish(2), ScriptedBank.ME, 2);
        bank.nextMakesAndFails(1, 2, failure);
        UUID id = desk.add();
        desk.turn();
        assertThat(desk.standing(id)).isInstanceOf(Checking.class);
        desk.pass(Duration.ofSeconds(10));

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-2"));
        desk.pass(LONG);
        assertThat(bank.creates()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("open")
    void whatIsNotFoundIsSentAgainOnlyAfterTwoQuietMinutes(MeetingException failure)
            throws Exception {
        bank.nextFails(failure);
        UUID id = desk.add();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.standing(id)).isInstanceOf(Checking.class);
        assertThat(bank.creates()).isEqualTo(1);

        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.creates()).isEqualTo(2);
    }

    @Test
    void whatIsNeverAnsweredClearlyIsThePersonsToDecide() throws Exception {
        MeetingException fails = new OutcomeOpen(new ServerFailed("node02"));
        for (int i = 0; i < 10; i++) {
            bank.nextFails(fails);
        }
        UUID id = desk.add();
        desk.pass(Duration.ofHours(1));

        assertThat(bank.creates()).isEqualTo(3);
        assertThat(desk.standing(id))
                .isEqualTo(new Standing.Refused(Reason.UNANSWERED, List.of(), "node02"));

        desk.outbox.send(id);
        desk.pass(Duration.ofHours(1));
        assertThat(bank.creates()).isEqualTo(4);
        assertThat(desk.outbox.discard(id)).isTrue();
    }

    @Test
    void whatIsDoneLateIsFoundAndNotSentAgain() throws Exception {
        bank.nextFails(lost);
        UUID id = desk.add();
        desk.pass(Duration.ofSeconds(100));
        bank.make(Desk.wish(2), ScriptedBank.ME, 2);
        desk.pass(LONG);

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void whatIsLookedForGoesOnBeingLookedForWhileTheServerIsAway() throws Exception {
        bank.nextFails(lost);
        UUID id = desk.add();
        desk.turn();
        bank.away(away);
        desk.turn();
        desk.turn();

        assertThat(desk.standing(id)).isInstanceOf(Checking.class);
        assertThat(desk.outbox.discard(id)).isFalse();
    }

    @Test
    void aClockThatIsSetBackBeginsTheQuietAnewAndHoldsNothingUp() throws Exception {
        bank.nextFails(lost);
        UUID id = desk.add();
        desk.pass(Duration.ofMinutes(1));
        desk.pass(Duration.ofDays(-1));
        desk.pass(Duration.ofMinutes(1));
        assertThat(bank.creates()).isEqualTo(1);

        desk.pass(LONG);
        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
    }

    @Test
    void aListThatFailsBeginsTheQuietAnew() throws Exception {
        bank.nextFails(lost);
        desk.add();
        desk.pass(Duration.ofSeconds(110));
        bank.nextListFails(new ServerFailed(null));
        desk.pass(Duration.ofSeconds(100));
        assertThat(bank.creates()).isEqualTo(1);

        desk.pass(Duration.ofMinutes(2));
        assertThat(bank.creates()).isEqualTo(2);
    }

    @Test
    void whatComesToLightJustBeforeItIsSentAgainIsNotSentAgain() throws Exception {
        bank.nextFails(lost);
        UUID id = desk.add();
        desk.turn();
        bank.beforeLists(
                () -> {
                    if (desk.standing(id) instanceof NotSent && bank.rows.isEmpty()) {
                        bank.make(Desk.wish(2), ScriptedBank.ME, 2);
                    }
                });
        desk.pass(LONG);

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void severalThatLookTheSameAreThePersonsToDecide() throws Exception {
        bank.nextMakesAndFails(2, 2, lost);
        UUID id = desk.add();
        desk.pass(LONG);

        assertThat(desk.standing(id))
                .isEqualTo(
                        new Unsure(
                                List.of(new Candidate("bank-1", 2), new Candidate("bank-2", 2))));
        assertThat(bank.creates()).isEqualTo(1);
        assertThat(desk.outbox.take(id, "bank-7")).isFalse();
        assertThat(desk.outbox.take(id, "bank-2")).isTrue();
        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-2"));
        assertThat(desk.outbox.take(id, "bank-1")).isFalse();
    }

    @Test
    void oneThatAListHasTwiceIsOne() throws Exception {
        bank.next(
                wish -> {
                    bank.rows.add(bank.make(wish, ScriptedBank.ME, 2));
                    throw lost;
                });
        UUID id = desk.add();
        desk.pass(LONG);

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
    }

    @Test
    void whatIsOfAnotherBankIsNotTakenForIt() throws Exception {
        bank.next(
                wish -> {
                    bank.rows.add(desk.second.make(wish, ScriptedBank.ME, 2));
                    throw lost;
                });
        UUID id = desk.add();
        desk.pass(LONG);

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-2"));
        assertThat(bank.creates()).isEqualTo(2);
    }

    @Test
    void aWholeOneBesideAHalfMadeOneIsThePersonsToDecide() throws Exception {
        bank.next(
                wish -> {
                    bank.make(wish, ScriptedBank.ME, 1);
                    bank.make(wish, ScriptedBank.ME, 2);
                    throw lost;
                });
        UUID id = desk.add();
        desk.pass(LONG);

        assertThat(desk.standing(id))
                .isEqualTo(
                        new Unsure(
                                List.of(new Candidate("bank-2", 2), new Candidate("bank-1", 1))));
    }

    @Test
    void aHalfMadeOneMayStillGrow() throws Exception {
        bank.nextMakesAndFails(1, 1, lost);
        UUID id = desk.add();
        desk.pass(Duration.ofSeconds(60));
        assertThat(desk.standing(id)).isInstanceOf(Checking.class);
        Meeting half = bank.rows.removeFirst();
        Meeting whole = bank.make(Desk.wish(2), ScriptedBank.ME, 2);
        assertThat(whole.id()).isEqualTo(half.id());
        desk.pass(LONG);

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void aHalfMadeOneIsThePersonsToDecide() throws Exception {
        bank.nextMakesAndFails(1, 1, lost);
        UUID id = desk.add();
        desk.pass(LONG);

        assertThat(desk.standing(id)).isEqualTo(new Unsure(List.of(new Candidate("bank-1", 1))));
        assertThat(bank.creates()).isEqualTo(1);
        assertThat(desk.outbox.send(id)).isTrue();
        desk.turn();
        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-2"));
    }

    @Test
    void whatOthersMakeIsNotTakenForIt() throws Exception {
        bank.next(
                wish -> {
                    bank.make(wish, "somebody-else", 2);
                    throw lost;
                });
        UUID id = desk.add();
        desk.pass(LONG);

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-2"));
        assertThat(bank.creates()).isEqualTo(2);
    }

    @Test
    void whatNobodyIsSaidToHaveMadeIsNoProofEitherWay() throws Exception {
        bank.next(
                wish -> {
                    bank.make(wish, null, 2);
                    throw lost;
                });
        UUID id = desk.add();
        desk.pass(LONG);

        assertThat(desk.standing(id)).isInstanceOf(Unsure.class);
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void aServerThatSpellsAddressesItsOwnWayIsUnderstood() throws Exception {
        NewMeeting typed =
                new NewMeeting(
                        "jitsi",
                        "complaint",
                        Sample.NOW,
                        new ContactDetails("Robert", "", " Robert.Hale@Example.COM "),
                        List.of());
        NewMeeting stored =
                new NewMeeting(
                        "jitsi",
                        "complaint",
                        Sample.NOW,
                        new ContactDetails("Robert", "", "robert.hale@example.com"),
                        List.of());
        bank.next(
                wish -> {
                    bank.make(stored, ScriptedBank.ME, 0);
                    throw lost;
                });
        UUID id = desk.add(typed);
        desk.pass(LONG);

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void anAnswerThatNamesAMeetingFromBeforeIsNotBelieved() throws Exception {
        Meeting old = bank.make(Desk.wish(2), ScriptedBank.ME, 2);
        bank.next(wish -> old);
        UUID id = desk.add();
        desk.turn();

        assertThat(desk.standing(id)).isInstanceOf(Checking.class);
    }

    @Test
    void anAnswerThatNamesNoMeetingIsNotBelieved() throws Exception {
        Meeting named = Sample.meeting("", "2026-11-24T10:00:00Z", "Priya");
        bank.next(wish -> named);
        UUID id = desk.add();
        desk.turn();

        assertThat(desk.standing(id)).isInstanceOf(Checking.class);
    }

    @Test
    void aBugLeavesItOpen() throws Exception {
        bank.next(
                wish -> {
                    throw new IllegalStateException("bug");
                });
        UUID id = desk.add();

        assertThatThrownBy(desk::turn).hasMessage("bug");
        assertThat(desk.standing(id)).isInstanceOf(Checking.class);
    }

    // Two that look the same

    @Test
    void twoThatLookTheSameBothArrive() throws Exception {
        UUID first = desk.add();
        UUID second = desk.add();
        desk.turn();

        assertThat(desk.standing(first)).isEqualTo(new Sent("bank-1"));
        assertThat(desk.standing(second)).isEqualTo(new Sent("bank-2"));
    }

    @Test
    void aSecondThatLooksTheSameWaitsUntilTheFirstIsClear() throws Exception {
        bank.nextFails(lost);
        UUID first = desk.add();
        UUID second = desk.add(Desk.wish(1));
        UUID other = desk.add(Desk.wish("complaint", 1));
        desk.turn();

        assertThat(desk.standing(second)).isEqualTo(new NotSent(Delay.OTHER));
        assertThat(desk.standing(other)).isInstanceOf(Sent.class);
        desk.pass(LONG);
        assertThat(desk.standing(first)).isInstanceOf(Sent.class);
        assertThat(desk.standing(second)).isInstanceOf(Sent.class);
        assertThat(bank.rows).hasSize(3);
    }

    @Test
    void aMeetingIsClaimedByOneEntryOnly() throws Exception {
        bank.nextMakesAndFails(1, 2, lost);
        bank.nextFails(lost);
        UUID first = desk.add();
        UUID second = desk.add();
        desk.pass(LONG);

        assertThat(desk.standing(first)).isEqualTo(new Sent("bank-1"));
        assertThat(desk.standing(second)).isEqualTo(new Sent("bank-2"));
        assertThat(bank.rows).hasSize(2);
    }

    @Test
    void whatIsSentAgainDoesNotTakeWhatWasMadeForAnotherMeanwhile() throws Exception {
        bank.nextFails(new Refused(true, "n1"));
        UUID first = desk.add();
        desk.pass(LONG);
        UUID second = desk.add();
        desk.turn();
        assertThat(desk.standing(second)).isEqualTo(new Sent("bank-1"));

        assertThat(desk.outbox.send(first)).isTrue();
        desk.pass(LONG);

        assertThat(desk.standing(first)).isEqualTo(new Sent("bank-2"));
        assertThat(desk.standing(second)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.rows).hasSize(2);
    }

    @Test
    void anAnswerThatNamesWhatIsAnothersIsNotBelieved() throws Exception {
        UUID first = desk.add();
        desk.turn();
        Meeting made = bank.rows.removeFirst();
        bank.next(wish -> made);
        UUID second = desk.add();
        desk.turn();

        assertThat(desk.standing(first)).isEqualTo(new Sent("bank-1"));
        assertThat(desk.standing(second)).isInstanceOf(Checking.class);
    }

    /// Its id tells it from the one that is looked for.
    @Test
    void whatIsSentIsRememberedForAsLongAsOneThatLooksTheSameIsLookedFor() throws Exception {
        UUID first = desk.add();
        desk.turn();
        bank.nextFails(lost);
        UUID second = desk.add();
        desk.turn();
        bank.away(away);
        desk.pass(Duration.ofHours(3));

        assertThat(desk.standing(second)).isInstanceOf(Checking.class);
        assertThat(desk.standing(first)).isEqualTo(new Sent("bank-1"));
    }

    @Test
    void whatThePersonSaysIsAnothersAlreadyIsNotTaken() throws Exception {
        UUID first = desk.add();
        UUID second = desk.add();
        Unsure unsure = new Unsure(List.of(new Candidate("bank-1", 2), new Candidate("bank-2", 2)));
        for (UUID id : List.of(first, second)) {
            Kept kept = Objects.requireNonNull(desk.files.onDisk().get(id));
            desk.files.place(kept.stands(unsure, desk.instant()));
        }
        desk.crash();
        desk.turn();

        assertThat(desk.outbox.take(first, "bank-1")).isTrue();
        assertThat(desk.outbox.take(second, "bank-1")).isFalse();
        assertThat(desk.outbox.take(second, "bank-2")).isTrue();
    }

    // The program ends

    @Test
    void whatIsKeptIsSentByTheNextProgram() throws Exception {
        bank.away(away);
        UUID id = desk.add();
        desk.pass(Duration.ofMinutes(5));
        desk.crash();
        bank.away(null);
        desk.turn();

        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
    }

    @Test
    void whatWasBeingSentWhenTheProgramEndedIsLookedFor() throws Exception {
        UUID arrived = crashWhileSending(true);
        desk.turn();
        assertThat(desk.standing(arrived)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void whatWasNotSentWhenTheProgramEndedIsSentAfterTheQuiet() throws Exception {
        UUID missing = crashWhileSending(false);
        desk.turn();
        assertThat(desk.standing(missing)).isInstanceOf(Checking.class);
        desk.pass(Duration.ofSeconds(119));
        assertThat(bank.creates()).isEqualTo(1);
        desk.pass(LONG);
        assertThat(desk.standing(missing)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.creates()).isEqualTo(2);
    }

    private UUID crashWhileSending(boolean made) throws Exception {
        UUID id = desk.add();
        bank.next(
                wish -> {
                    if (made) {
                        bank.make(wish, ScriptedBank.ME, 2);
                    }
                    throw new IllegalStateException("power cut");
                });
        Kept before = Objects.requireNonNull(desk.files.onDisk().get(id));
        assertThatThrownBy(desk::turn).hasMessage("power cut");
        desk.files.place(before.stands(new Sending(), desk.instant()));
        desk.crash();
        return id;
    }

    @Test
    void aSecondParleyDoesNotSendToo() throws Exception {
        bank.away(away);
        desk.add();
        desk.turn();
        KeptOutbox first = desk.outbox;
        KeptOutbox second = desk.start(ScriptedBank.ME);
        bank.away(null);
        second.turn();

        assertThat(bank.creates()).isZero();
        assertThat(second.turn()).contains(desk.instant().plus(Timing.USUAL.longest()));
        assertThatThrownBy(desk::add).isInstanceOf(StoreFailed.class);
        first.close();
        second.turn();
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void anotherPersonSeesTheNumberAlone() throws Exception {
        bank.away(away);
        desk.add();
        desk.add();
        desk.turn();
        desk.files.crash();
        KeptOutbox another = desk.start("user-2");
        bank.away(null);
        desk.pass(LONG);

        assertThat(another.entries()).isEmpty();
        assertThat(another.ofOthers()).isEqualTo(2);
        assertThat(bank.creates()).isZero();
    }

    @Test
    void afterTheEndNothingIsSent() throws Exception {
        desk.add();
        desk.outbox.close();
        desk.turn();

        assertThat(bank.calls).isEmpty();
        assertThatThrownBy(desk::add).isInstanceOf(NotSignedIn.class);
    }

    /// The next program looks for it, as the disk says that it was being sent.
    @Test
    void whoSignsOutWhileAMeetingIsBeingSentLeavesItOpen() throws Exception {
        UUID id = desk.add();
        bank.next(
                wish -> {
                    desk.outbox.close();
                    return bank.make(wish, ScriptedBank.ME, 2);
                });
        desk.turn();
        assertThat(Objects.requireNonNull(desk.files.onDisk().get(id)).standing())
                .isEqualTo(new Sending());

        desk.start(ScriptedBank.ME);
        desk.turn();
        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(bank.creates()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenAtTheEnd() throws Exception {
        UUID id = desk.add();
        bank.next(
                wish -> {
                    desk.files.fail(true);
                    return bank.make(wish, ScriptedBank.ME, 2);
                });
        desk.turn();
        desk.files.fail(false);
        desk.outbox.close();

        assertThat(Objects.requireNonNull(desk.files.onDisk().get(id)).standing())
                .isEqualTo(new Sent("bank-1"));
    }

    // The person's verbs

    @Test
    void whatThePersonTakesUpOrChangesWhileTheListIsAskedForIsNotSentAsItWas() throws Exception {
        UUID held = desk.add();
        bank.beforeLists(() -> hold(held));
        desk.turn();
        assertThat(bank.creates()).isZero();

        bank.beforeLists(() -> edit(held));
        desk.outbox.release(held);
        desk.turn();
        assertThat(bank.creates()).isZero();
        bank.beforeLists(() -> {});
        desk.turn();
        assertThat(bank.rows).singleElement().returns("complaint", Meeting::purposeId);
    }

    private void hold(UUID id) {
        try {
            assertThat(desk.outbox.hold(id)).isTrue();
        } catch (MeetingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void edit(UUID id) {
        try {
            assertThat(desk.outbox.edit(id, Desk.wish("complaint", 1))).isTrue();
        } catch (MeetingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void whatIsThrownAwayWhileAnotherIsSentDoesNotComeBack() throws Exception {
        bank.nextFails(lost);
        desk.add();
        desk.turn();
        desk.add(Desk.wish("complaint", 1));
        UUID second = desk.add();
        bank.next(
                wish -> {
                    assertThat(desk.outbox.discard(second)).isTrue();
                    return bank.make(wish, ScriptedBank.ME, 1);
                });
        desk.turn();

        assertThat(desk.outbox.entries()).extracting(each -> each.id()).doesNotContain(second);
        assertThat(desk.outbox.unsent()).isEqualTo(1);
    }

    /// Where nothing was changed it may be at the bank already.
    @Test
    void whoEditsWhatMayHaveArrivedSendsAnotherMeetingOnlyWhereSomethingWasChanged()
            throws Exception {
        bank.nextMakesAndFails(1, 1, lost);
        UUID id = desk.add();
        desk.pass(LONG);
        bank.away(away);
        assertThat(desk.outbox.send(id)).isTrue();

        assertThat(desk.outbox.edit(id, Desk.wish(2))).isTrue();
        Kept same = Objects.requireNonNull(desk.files.onDisk().get(id));
        assertThat(same.open()).isTrue();
        assertThat(same.before()).containsExactly("bank-1");

        assertThat(desk.outbox.edit(id, Desk.wish(1))).isTrue();
        Kept another = Objects.requireNonNull(desk.files.onDisk().get(id));
        assertThat(another.open()).isFalse();
        assertThat(another.before()).isEmpty();
    }

    @Test
    void whatIsBeingEditedIsNotSent() throws Exception {
        UUID id = desk.add();
        assertThat(desk.outbox.hold(id)).isTrue();
        assertThat(desk.outbox.hold(id)).as("twice").isFalse();
        desk.pass(LONG);
        assertThat(bank.creates()).isZero();

        desk.outbox.release(id);
        desk.turn();
        assertThat(bank.creates()).isEqualTo(1);
        assertThat(desk.outbox.hold(id)).isFalse();
        assertThat(desk.outbox.edit(id, Desk.wish(1))).isFalse();
    }

    @Test
    void whatIsDiscardedIsGone() throws Exception {
        bank.away(away);
        UUID id = desk.add();
        desk.turn();
        assertThat(desk.outbox.discard(id)).isTrue();
        bank.away(null);
        desk.pass(LONG);

        assertThat(bank.creates()).isZero();
        assertThat(desk.files.onDisk()).isEmpty();
        assertThat(desk.outbox.discard(id)).isFalse();
    }

    @Test
    void whatMayBeAtTheBankIsNeitherEditedNorDiscarded() throws Exception {
        bank.nextFails(lost);
        UUID id = desk.add();
        desk.turn();

        assertThat(desk.outbox.discard(id)).isFalse();
        assertThat(desk.outbox.edit(id, Desk.wish(1))).isFalse();
        assertThat(desk.outbox.send(id)).isFalse();
        assertThat(desk.outbox.hold(id)).isFalse();
    }

    @Test
    void aVerbThatCannotBeKeptChangesNothing() throws Exception {
        bank.away(away);
        UUID id = desk.add();
        desk.turn();
        desk.files.fail(true);

        assertThatThrownBy(() -> desk.outbox.edit(id, Desk.wish(1)))
                .isInstanceOf(StoreFailed.class);
        assertThatThrownBy(() -> desk.outbox.discard(id)).isInstanceOf(StoreFailed.class);
        assertThat(desk.entry(id).wish()).isEqualTo(Desk.wish(2));
    }

    @Test
    void whatIsSentIsForgottenAfterAWhile() throws Exception {
        UUID id = desk.add();
        desk.pass(Duration.ofMinutes(50));
        assertThat(desk.standing(id)).isInstanceOf(Sent.class);
        assertThat(desk.outbox.unsent()).isZero();
        desk.pass(Duration.ofMinutes(30));

        assertThat(desk.outbox.entries()).isEmpty();
        assertThat(desk.files.onDisk()).isEmpty();
    }

    @Test
    void whatIsSentIsForgottenAlsoWhereTheClockWasAYearAhead() throws Exception {
        desk.add();
        desk.pass(Duration.ofMinutes(1));
        desk.pass(Duration.ofDays(-365));
        desk.turn();

        assertThat(desk.outbox.entries()).isEmpty();
    }

    @Test
    void everyChangeIsTold() throws Exception {
        List<Integer> told = new ArrayList<>();
        Runnable end = desk.outbox.onChange(() -> told.add(desk.outbox.unsent()));
        desk.add();
        desk.turn();
        assertThat(told).contains(1).endsWith(0);
        told.clear();
        end.run();
        desk.add();

        assertThat(told).isEmpty();
    }
}
