// Longer than 300 lines: every way in, with and without the server.
package dev.parley.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.VaultClosed;
import dev.parley.meeting.MeetingException.VaultClosed.Why;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.meeting.StoreTrouble;
import dev.parley.offline.MemoryVaults.Box;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.Former;
import dev.parley.staff.MemorySession;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The server decides about a password as long as it is there, the vault where it is away, and
/// nothing unsent is lost between the two.
final class OfflineServersTest {
    private final Unreachable away = new Unreachable(Barrier.CONNECTION, null);
    private static final Server SERVER =
            new Server(ServerAddress.read("obp.bank.example").orElseThrow(), new Secret("key"));
    private static final Bank BANK = new Bank(ScriptedBank.ID, null, null);

    private final MemoryVaults vaults = new MemoryVaults();
    private final ScriptedBank bank = new ScriptedBank();
    private final List<String> sent = new ArrayList<>();
    private final List<MemorySession> opened = new ArrayList<>();
    private @Nullable MeetingException failure;
    private @Nullable MeetingException lost;
    private String userId = ScriptedBank.ME;
    private List<Bank> banks = List.of(BANK);
    private String right = "pw-1";
    private Instant now = Sample.NOW;
    private String passphrase = "";
    private Meanwhile onRemote = () -> {};
    private OfflineServers servers = servers(true);

    /// What happens while the server thinks.
    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws MeetingException;
    }

    private OfflineServers servers(boolean unsent) {
        return servers(unsent, false);
    }

    private OfflineServers servers(boolean unsent, boolean passphrase) {
        return new OfflineServers(
                server -> this::remote,
                vaults,
                Runnable::run,
                () -> now,
                new Keep(Duration.ofDays(90), unsent, passphrase));
    }

    private Session remote(Credentials credentials) throws MeetingException {
        onRemote.happens();
        if (failure != null) {
            throw failure;
        }
        sent.add(credentials.password().reveal());
        if (lost != null) {
            throw lost;
        }
        if (!credentials.password().reveal().equals(right)) {
            throw new WrongPassword(null);
        }
        MemorySession session =
                new MemorySession(new StaffMember(userId, "alice", null, null), banks, bank);
        session.server = SERVER.address();
        opened.add(session);
        return session;
    }

    private Session signIn(String password) throws MeetingException {
        return signIn(password, Former.NONE);
    }

    private Session signIn(String password, Former former) throws MeetingException {
        return servers.at(SERVER).open(typed(password, former));
    }

    private Credentials typed(String password, Former former) {
        return new Credentials("alice", new Secret(password), new Secret(passphrase), former);
    }

    /// While the server thinks about the next sign-in.
    private void meanwhile(Meanwhile what) {
        onRemote =
                () -> {
                    onRemote = () -> {};
                    what.happens();
                };
    }

    private VaultClosed closed(String password, Former former) {
        VaultClosed thrown =
                catchThrowableOfType(VaultClosed.class, () -> signIn(password, former).close());
        assertThat(thrown).as("stays closed to " + password).isNotNull();
        return thrown;
    }

    private Why why(String password) {
        return closed(password, Former.NONE).why();
    }

    private static Former former(String password) {
        return new Former.Password(new Secret(password));
    }

    private Box box() {
        return (Box) vaults.of(SERVER.address(), "alice");
    }

    private KeptOutbox outbox(Session session) {
        return new KeptOutbox(
                session,
                servers,
                () -> now,
                Timing.USUAL,
                new java.util.Random(1),
                UUID::randomUUID,
                () -> {});
    }

    /// Leaves one unsent meeting behind.
    private void leaveUnsent(String password) throws MeetingException {
        try (Session session = signIn(password);
                KeptOutbox outbox = outbox(session)) {
            outbox.add(BANK.id(), Desk.wish(1));
        }
        assertThat(box().unsent()).isEqualTo(1);
    }

    @Test
    void aPasswordThatTheBankAcceptsIsTheOnlyOneAfterAChangeThatEndedHalfWay() throws Exception {
        signIn("pw-1").close();
        box().split = true;

        failure = away;
        signIn("pw-1").close();
        assertThat(box().split).as("whom nobody has asked").isTrue();

        failure = null;
        signIn("pw-1").close();
        assertThat(box().split).isFalse();
    }

    /// The bank would count it as a wrong password.
    @Test
    void whoSignsOutDuringALateSignInSendsNoEmptyPassword() throws Exception {
        try (Session first = signIn("pw-1")) {
            first.meetings(BANK).all();
        }
        failure = away;
        Session late = signIn("pw-1");
        failure = null;
        sent.clear();
        onRemote = late::close;

        assertThatExceptionOfType(MeetingException.class)
                .isThrownBy(() -> late.meetings(BANK).all());
        assertThat(sent).doesNotContain("");
    }

    // With the server

    @Test
    void theFirstSignInMakesTheVaultUnderItsPassword() throws Exception {
        try (Session session = signIn("pw-1")) {
            assertThat(session.staff().username()).isEqualTo("alice");
            assertThat(box().password).isEqualTo(new Secret("pw-1"));
            assertThat(box().person()).contains(new Person(session.staff(), List.of(BANK)));
        }
        assertThat(box().closed).isTrue();
        assertThat(opened.getFirst().isClosed()).isTrue();
    }

    @Test
    void aPasswordThatTheServerRefusesMakesAndOpensNothing() throws Exception {
        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> signIn("wrong"));
        assertThat(box().isThere()).isFalse();
        signIn("pw-1").close();
        right = "pw-2";

        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> signIn("pw-1"));
        assertThat(box().closed).as("what the former password opened").isTrue();
    }

    @Test
    void afterAChangeAtTheBankTheFormerPasswordIsAskedForAndNothingUnsentIsLost() throws Exception {
        leaveUnsent("pw-1");
        right = "pw-2";

        VaultClosed asked = closed("pw-2", Former.NONE);
        assertThat(asked.why()).isEqualTo(Why.FORMER);
        assertThat(asked.unsent()).isEqualTo(1);
        assertThat(opened.getLast().isClosed()).as("nobody stays signed in by it").isTrue();
        assertThat(closed("pw-2", former("pw-0")).why()).isEqualTo(Why.FORMER_WRONG);

        try (Session session = signIn("pw-2", former("pw-1"));
                KeptOutbox outbox = outbox(session)) {
            outbox.turn();
            assertThat(outbox.entries()).hasSize(1);
        }
        signIn("pw-2").close();
        assertThat(box().password).isEqualTo(new Secret("pw-2"));
    }

    @Test
    void whoGuessesAtTheFormerPasswordWaitsLongerAndLonger() throws Exception {
        leaveUnsent("pw-1");
        right = "pw-2";
        for (int i = 0; i < 3; i++) {
            assertThat(closed("pw-2", former("guess-" + i)).why()).isEqualTo(Why.FORMER_WRONG);
        }

        assertThat(closed("pw-2", former("pw-1")).why()).isEqualTo(Why.WAIT);
        now = now.plusSeconds(5);
        signIn("pw-2", former("pw-1")).close();
        assertThat(box().unsent()).isEqualTo(1);
    }

    @Test
    void whatIsGivenUpIsGoneAndTheNewPasswordOpensWhatComes() throws Exception {
        leaveUnsent("pw-1");
        right = "pw-2";

        signIn("pw-2", Former.GIVEN_UP).close();

        assertThat(box().unsent()).isZero();
        assertThat(box().password).isEqualTo(new Secret("pw-2"));
    }

    @Test
    void nothingIsGivenUpBeforeTheServerTakesThePassword() throws Exception {
        leaveUnsent("pw-1");

        assertThatExceptionOfType(WrongPassword.class)
                .isThrownBy(() -> signIn("wrong", Former.GIVEN_UP));
        failure = away;
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> signIn("pw-2", Former.GIVEN_UP));
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> signIn("pw-2", former("pw-1")));
        assertThat(box().unsent()).isEqualTo(1);
        assertThat(box().password).isEqualTo(new Secret("pw-1"));
    }

    @Test
    void aFirstSignInThatIsAnsweredLateTakesNothingAway() throws Exception {
        meanwhile(() -> leaveUnsent("pw-1"));

        signIn("pw-1").close();

        assertThat(box().unsent()).isEqualTo(1);
        assertThat(box().closed).isTrue();
    }

    @Test
    void whatIsNoLongerGivenUpOnceTheServerAnswersStays() throws Exception {
        leaveUnsent("pw-1");
        right = "pw-2";
        AtomicBoolean wanted = new AtomicBoolean(true);
        meanwhile(() -> wanted.set(false));

        assertThatExceptionOfType(NotSignedIn.class)
                .isThrownBy(
                        () -> servers.at(SERVER).open(typed("pw-2", Former.GIVEN_UP), wanted::get));
        assertThat(box().unsent()).isEqualTo(1);
        assertThat(opened.getLast().isClosed()).isTrue();
    }

    private static void isInUse(ThrowingCallable what) {
        assertThat(catchThrowableOfType(StoreFailed.class, what))
                .extracting(StoreFailed::trouble)
                .isEqualTo(StoreTrouble.IN_USE);
    }

    @Test
    void whatIsGivenUpStaysWhereTheWorkGoesOnInItMeanwhile() throws Exception {
        leaveUnsent("pw-1");
        right = "pw-2";
        List<Session> sessions = new ArrayList<>();
        meanwhile(() -> sessions.add(signIn("pw-2", former("pw-1"))));

        try (Session late = signIn("pw-2", Former.GIVEN_UP);
                KeptOutbox outbox = outbox(late)) {
            outbox.turn();
            assertThat(outbox.entries()).as("opened, not given up").hasSize(1);
        }
        sessions.getFirst().close();
    }

    /// Signing out waits for a meeting that is being sent.
    @Test
    void whoSignsInBeforeAllIsRemovedLosesNothing() throws Exception {
        Session first = signIn("pw-1");
        Session second = signIn("pw-1");
        isInUse(first::remove);
        try (KeptOutbox outbox = outbox(second)) {
            outbox.add(BANK.id(), Desk.wish(1));
        }
        second.close();
        assertThat(box().unsent()).isEqualTo(1);

        signIn("pw-1").remove();
        assertThat(box().isThere()).isFalse();
    }

    @Test
    void whatAnotherParleyHasIsCountedAndNotRemoved() throws Exception {
        leaveUnsent("pw-1");
        box().files.open(new Owner(SERVER.address(), ScriptedBank.ME));
        Session session = signIn("pw-1");
        try (KeptOutbox outbox = outbox(session)) {
            outbox.turn();
            assertThat(outbox.failure()).isPresent();
            assertThat(outbox.unsent()).isEqualTo(1);
        }
        isInUse(session::remove);
        assertThat(box().unsent()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeOpenedIsRemovedAllTheSame() throws Exception {
        leaveUnsent("pw-1");
        vaults.trouble = StoreTrouble.OTHER;
        Session session = signIn("pw-1");
        vaults.trouble = null;

        session.remove();

        assertThat(box().isThere()).isFalse();
    }

    @Test
    void aDamagedKeyIsToldWithWhatItCosts() throws Exception {
        leaveUnsent("pw-1");
        vaults.trouble = StoreTrouble.KEY_DAMAGED;

        VaultClosed told = closed("pw-1", Former.NONE);
        assertThat(told.why()).isEqualTo(Why.DAMAGED);
        assertThat(told.unsent()).isEqualTo(1);
    }

    @Test
    void whereNothingCanBeKeptTheWorkGoesOnAndTheOutboxSaysWhy() throws Exception {
        vaults.trouble = StoreTrouble.DISK_FULL;
        try (Session session = signIn("pw-1");
                KeptOutbox outbox = outbox(session)) {
            assertThat(session.meetings(BANK).all().rows()).isEmpty();
            outbox.turn();
            assertThat(outbox.failure())
                    .hasValueSatisfying(
                            why ->
                                    assertThat(why)
                                            .isInstanceOf(MeetingException.StoreFailed.class));
        }
    }

    @Test
    void onceTheDiskHasRoomAgainWhatIsCreatedIsKept() throws Exception {
        vaults.trouble = StoreTrouble.DISK_FULL;
        try (Session session = signIn("pw-1");
                KeptOutbox outbox = outbox(session)) {
            outbox.turn();
            assertThat(outbox.failure()).isPresent();

            vaults.trouble = null;
            outbox.add(BANK.id(), Desk.wish(1));
            assertThat(outbox.failure()).isEmpty();
        }
        assertThat(box().unsent()).isEqualTo(1);
        assertThat(box().closed).isTrue();
        failure = away;
        signIn("pw-1").close();
    }

    @Test
    void afterSigningOutNoVaultIsTriedAgain() throws Exception {
        vaults.trouble = StoreTrouble.DISK_FULL;
        Session session = signIn("pw-1");
        KeptOutbox outbox = outbox(session);
        session.close();
        vaults.trouble = null;

        outbox.turn();

        assertThat(outbox.failure()).isPresent();
        assertThat(box().isThere()).isFalse();
    }

    @Test
    void whatTheFormerPasswordOpensIsUsedThoughTheNewOneCannotBeTaken() throws Exception {
        leaveUnsent("pw-1");
        right = "pw-2";
        vaults.keyTrouble = StoreTrouble.DISK_FULL;
        try (Session session = signIn("pw-2", former("pw-1"));
                KeptOutbox outbox = outbox(session)) {
            outbox.turn();
            assertThat(outbox.entries()).hasSize(1);

            opened.getLast().password = new Secret("pw-2");
            assertThat(session.isPassword(new Secret("pw-2"))).isTrue();
        }
        assertThat(box().closed).isTrue();
        assertThat(why("pw-2")).isEqualTo(Why.FORMER);
    }

    @Test
    void afterSigningInAgainWithANewPasswordTheVaultOpensWithThat() throws Exception {
        try (Session session = signIn("pw-1")) {
            session.signInAgain(new Secret("pw-2"));
        }
        assertThat(box().password).isEqualTo(new Secret("pw-2"));
    }

    @Test
    void whereTheVaultCannotFollowTheServersPasswordUnlocksAndIsTakenLater() throws Exception {
        try (Session session = signIn("pw-1")) {
            opened.getLast().password = new Secret("pw-2");
            vaults.keyTrouble = StoreTrouble.DISK_FULL;
            session.signInAgain(new Secret("pw-2"));

            assertThat(session.isPassword(new Secret("pw-2"))).isTrue();
            assertThat(session.isPassword(new Secret("wrong"))).isFalse();
            assertThat(box().password).isEqualTo(new Secret("pw-1"));

            vaults.keyTrouble = null;
            assertThat(session.isPassword(new Secret("pw-2"))).isTrue();
            assertThat(box().password).isEqualTo(new Secret("pw-2"));
            opened.getLast().failure = away;
            assertThat(session.isPassword(new Secret("pw-1"))).isFalse();
        }
    }

    /// A server that is away counts none of them.
    @Test
    void aWrongPasswordIsPaidForAlsoWhereTheServerWouldHaveToSay() throws Exception {
        try (Session session = signIn("pw-1")) {
            vaults.keyTrouble = StoreTrouble.DISK_FULL;
            session.signInAgain(new Secret("pw-2"));
            opened.getLast().failure = away;
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(Unreachable.class)
                        .isThrownBy(() -> session.isPassword(new Secret("wrong")));
            }
            assertThat(session.passwordPause()).isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatIsRemovedIsGoneAndNothingComesAfterIt() throws Exception {
        leaveUnsent("pw-1");
        Session session = signIn("pw-1");
        session.remove();

        assertThat(box().isThere()).isFalse();
        assertThat(box().closed).isTrue();
        assertThat(opened.getLast().isClosed()).isTrue();
        failure = away;
        assertThat(why("pw-1")).isEqualTo(Why.NEVER_HERE);
    }

    @Test
    void whereNothingMayRestUnsentMeetingsAreInMemoryAloneAndThatIsSaid() throws Exception {
        signIn("pw-1").close();
        servers = servers(false);
        try (Session session = signIn("pw-1");
                KeptOutbox outbox = outbox(session)) {
            outbox.add(BANK.id(), Desk.wish(1));
            assertThat(outbox.isLasting()).isFalse();
            outbox.turn();
            assertThat(outbox.entries()).singleElement().matches(each -> each.isSent());
        }
        assertThat(box().isThere()).as("what rested here before").isFalse();
        failure = away;
        assertThat(why("pw-1")).isEqualTo(Why.NEVER_HERE);
    }

    @Test
    void whatWasUnsentBeforeNothingMightRestIsSentFirst() throws Exception {
        leaveUnsent("pw-1");
        servers = servers(false);
        try (Session session = signIn("pw-1");
                KeptOutbox outbox = outbox(session)) {
            outbox.turn();
            assertThat(outbox.isLasting()).isTrue();
            assertThat(outbox.entries()).singleElement().matches(each -> each.isSent());
        }
    }

    // With a passphrase

    private static Former repeated(String passphrase, boolean givenUp) {
        return new Former.Repeated(new Secret(passphrase), givenUp);
    }

    private void choosePassphrase() throws Exception {
        servers = servers(true, true);
        passphrase = "long words";
        signIn("pw-1", repeated("long words", false)).close();
    }

    @Test
    void aNewPassphraseIsTypedTwiceAndOpensTheVault() throws Exception {
        servers = servers(true, true);
        passphrase = "long words";

        assertThat(why("pw-1")).isEqualTo(Why.REPEAT);
        assertThat(closed("pw-1", repeated("other words", false)).why())
                .isEqualTo(Why.REPEAT_WRONG);
        assertThat(box().isThere()).isFalse();

        signIn("pw-1", repeated("long words", false)).close();
        assertThat(box().password).isEqualTo(new Secret("long words"));
        assertThat(sent).containsOnly("pw-1");

        right = "pw-2";
        try (Session session = signIn("pw-2")) {
            assertThat(session.isPassphraseWanted()).isTrue();
            assertThat(session.isPassword(new Secret("long words"))).isTrue();
            assertThat(session.isPassword(new Secret("pw-2"))).isFalse();
            session.signInAgain(new Secret("pw-3"));
        }
        assertThat(box().password).isEqualTo(new Secret("long words"));
    }

    @Test
    void whatThePasswordOpenedSoFarOpensWithThePassphraseFromNowOn() throws Exception {
        leaveUnsent("pw-1");
        servers = servers(true, true);
        passphrase = "long words";
        assertThat(why("pw-1")).isEqualTo(Why.REPEAT);
        assertThat(box().password).isEqualTo(new Secret("pw-1"));

        try (Session session = signIn("pw-1", repeated("long words", false));
                KeptOutbox outbox = outbox(session)) {
            outbox.turn();
            assertThat(outbox.entries()).hasSize(1);
        }
        assertThat(box().password).isEqualTo(new Secret("long words"));
    }

    @Test
    void aWrongPassphraseIsToldAndPaidForAlsoWithTheRightPassword() throws Exception {
        choosePassphrase();
        passphrase = "wrong words";
        for (int i = 0; i < 3; i++) {
            assertThat(why("pw-1")).isEqualTo(Why.PASSPHRASE);
        }
        passphrase = "long words";
        assertThat(why("pw-1")).isEqualTo(Why.WAIT);
        now = now.plusSeconds(5);
        signIn("pw-1").close();
    }

    @Test
    void aForgottenPassphraseIsGivenUpForANewOneThatIsTypedTwice() throws Exception {
        choosePassphrase();
        passphrase = "new words";
        assertThat(why("pw-1")).isEqualTo(Why.PASSPHRASE);
        assertThat(closed("pw-1", Former.GIVEN_UP).why()).isEqualTo(Why.REPEAT);
        assertThat(box().password).isEqualTo(new Secret("long words"));

        signIn("pw-1", repeated("new words", true)).close();
        assertThat(box().password).isEqualTo(new Secret("new words"));
    }

    @Test
    void withoutTheServerThePassphraseDecides() throws Exception {
        choosePassphrase();
        failure = away;
        try (Session session = signIn("not yet known")) {
            assertThat(session.isPassphraseWanted()).isTrue();
        }
        passphrase = "wrong words";
        VaultClosed told = closed("pw-1", Former.NONE);
        assertThat(told.why()).isEqualTo(Why.PASSPHRASE);
        assertThat(told.isHolding()).isFalse();
        assertThat(told.away()).isEqualTo(away);
    }

    @Test
    void whatThePasswordStillOpensUnlocksWithIt() throws Exception {
        signIn("pw-1").close();
        servers = servers(true, true);
        passphrase = "long words";
        failure = away;
        try (Session session = signIn("pw-1")) {
            assertThat(session.isPassphraseWanted()).isFalse();
            assertThat(session.isPassword(new Secret("pw-1"))).isTrue();
        }
    }

    @Test
    void wherePassphrasesAreNoLongerWantedTheLastOneIsAskedForAsTheFormer() throws Exception {
        choosePassphrase();
        servers = servers(true);
        assertThat(why("pw-1")).isEqualTo(Why.FORMER);

        signIn("pw-1", former("long words")).close();
        assertThat(box().password).isEqualTo(new Secret("pw-1"));
    }

    // Without the server

    @Test
    void whoeverSignedInBeforeGoesOnWithWhatIsKept() throws Exception {
        signIn("pw-1").close();
        failure = away;
        sent.clear();
        try (Session session = signIn("pw-1");
                KeptOutbox outbox = outbox(session)) {
            assertThat(session.staff().userId()).isEqualTo(ScriptedBank.ME);
            assertThat(session.banks()).containsExactly(BANK);
            assertThat(session.server()).contains(SERVER.address());
            assertThatExceptionOfType(Unreachable.class)
                    .isThrownBy(() -> session.meetings(BANK).all());
            outbox.add(BANK.id(), Desk.wish(1));
            outbox.turn();
        }
        assertThat(sent).isEmpty();
        assertThat(box().unsent()).isEqualTo(1);
    }

    @Test
    void whoeverNeverSignedInHereIsToldSoWithWhyTheServerIsAway() {
        failure = away;

        VaultClosed told = closed("pw-1", Former.NONE);
        assertThat(told.why()).isEqualTo(Why.NEVER_HERE);
        assertThat(told.away()).isEqualTo(away);
        assertThat(box().isThere()).isFalse();
    }

    @Test
    void aServerThatRefusesIsNotAway() throws Exception {
        signIn("pw-1").close();
        failure = new SignInRefused(SignInRefused.Reason.LOCKED, null);
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> signIn("pw-1"));

        failure = new Unreachable(Barrier.CERTIFICATE, null);
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> signIn("pw-1"));
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "4, 10", "5, 20", "9, 300", "30, 300"})
    void afterWrongPasswordsThereIsAPauseThatGrows(int wrong, long seconds) throws Exception {
        signIn("pw-1").close();
        failure = away;
        for (int i = 0; i < wrong; i++) {
            assertThat(why("wrong-" + i)).isEqualTo(Why.WRONG);
            now = now.plusSeconds(i + 1 < wrong ? 300 : 0);
        }

        assertThat(closed("pw-1", Former.NONE).pause()).isEqualTo(Duration.ofSeconds(seconds));
        now = now.plusSeconds(seconds).minusMillis(1);
        assertThat(why("pw-1")).isEqualTo(Why.WAIT);
        now = now.minusSeconds(7200);
        assertThat(why("pw-1")).as("with the clock put back").isEqualTo(Why.WAIT);
        now = now.plusSeconds(7200).plusMillis(1);
        signIn("pw-1").close();
        assertThat(why("wrong")).as("counted anew").isEqualTo(Why.WRONG);
        assertThat(why("wrong")).isEqualTo(Why.WRONG);
    }

    @Test
    void aPasswordThatTheServerTakesMakesWrongOnesForgotten() throws Exception {
        signIn("pw-1").close();
        failure = away;
        typeWrong(2);
        failure = null;
        signIn("pw-1").close();

        failure = away;
        typeWrong(2);
        signIn("pw-1").close();
    }

    private void typeWrong(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(why("wrong-" + i)).isEqualTo(Why.WRONG);
        }
    }

    @Test
    void afterTheNextStartThePauseGoesOnAndGrowsOn() throws Exception {
        signIn("pw-1").close();
        failure = away;
        typeWrong(3);
        now = now.plusSeconds(2);
        servers = servers(true);
        assertThat(closed("pw-1", Former.NONE).pause()).isEqualTo(Duration.ofSeconds(3));

        now = now.plusSeconds(3);
        typeWrong(1);
        servers = servers(true);
        assertThat(closed("pw-1", Former.NONE).pause()).isEqualTo(Duration.ofSeconds(10));
        now = now.plusSeconds(10);
        signIn("pw-1").close();
        assertThat(box().tries).as("cleared by the right one").isNull();
        servers = servers(true);
        typeWrong(2);
        signIn("pw-1").close();
    }

    @Test
    void aClockThatWasPutBackBeforeTheNextStartBeginsThePauseOnceMore() throws Exception {
        signIn("pw-1").close();
        failure = away;
        typeWrong(3);
        now = now.minus(Duration.ofDays(4000));
        servers = servers(true);

        assertThat(closed("pw-1", Former.NONE).pause()).isEqualTo(Duration.ofSeconds(5));
        now = now.plusSeconds(4);
        servers = servers(true);
        assertThat(closed("pw-1", Former.NONE).pause()).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        signIn("pw-1").close();
    }

    @Test
    void wrongTriesThatCannotBeReadCostTheLongestPauseOnce() throws Exception {
        signIn("pw-1").close();
        failure = away;
        box().triesDamaged = true;
        servers = servers(true);

        assertThat(closed("pw-1", Former.NONE).pause()).isEqualTo(Duration.ofMinutes(5));
        now = now.plusSeconds(299);
        servers = servers(true);
        assertThat(closed("pw-1", Former.NONE).pause()).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        signIn("pw-1").close();
        typeWrong(2);
    }

    @Test
    void thePauseAtTheLockIsToldWithTheWrongAnswer() throws Exception {
        try (Session session = signIn("pw-1")) {
            for (int i = 0; i < 2; i++) {
                assertThat(session.isPassword(new Secret("wrong"))).isFalse();
                assertThat(session.passwordPause()).isZero();
            }
            assertThat(session.isPassword(new Secret("wrong"))).isFalse();
            assertThat(session.passwordPause()).isEqualTo(Duration.ofSeconds(5));
            now = now.plusSeconds(5);
            assertThat(session.passwordPause()).isZero();
            assertThat(session.isPassword(new Secret("pw-1"))).isTrue();
        }
    }

    @Test
    void unlockingIsCountedWithSigningIn() throws Exception {
        try (Session session = signIn("pw-1")) {
            failure = away;
            assertThat(session.isPassword(new Secret("pw-1"))).isTrue();
            for (int i = 0; i < 3; i++) {
                assertThat(session.isPassword(new Secret("wrong"))).isFalse();
            }
            vaults.looked = 0;
            assertThatExceptionOfType(VaultClosed.class)
                    .isThrownBy(() -> session.isPassword(new Secret("pw-1")));
            assertThat(vaults.looked).isZero();
            now = now.plusSeconds(5);
            assertThat(session.isPassword(new Secret("pw-1"))).isTrue();
        }
    }

    @Test
    void whenTheServerIsBackThePasswordIsUsedOnceByItself() throws Exception {
        signIn("pw-1").close();
        failure = away;
        sent.clear();
        try (Session session = signIn("pw-1");
                KeptOutbox outbox = outbox(session)) {
            UUID id = outbox.add(BANK.id(), Desk.wish(1)).id();
            outbox.turn();
            failure = null;
            now = now.plusSeconds(60);
            outbox.turn();
            session.meetings(BANK).all();
            session.meetings(BANK).all();

            assertThat(sent).containsExactly("pw-1");
            assertThat(outbox.entries()).allMatch(each -> each.id().equals(id) && each.isSent());
        }
        assertThat(opened.getLast().isClosed()).isTrue();
    }

    /// The bank may count each, and six wrong ones lock the account; but the work goes on, and the
    /// first answer ends it.
    @Test
    void aPasswordWhoseAnswersAreLostIsSentThreeTimesAndThenOnceInHalfAnHour() throws Exception {
        signIn("pw-1").close();
        lost = new Unreachable(Barrier.TIMEOUT, null).withPasswordSent();
        sent.clear();
        try (Session session = signIn("pw-1")) {
            for (int i = 0; i < 20; i++) {
                assertThatExceptionOfType(Unreachable.class)
                        .isThrownBy(() -> session.meetings(BANK).all());
            }
            assertThat(sent).as("with that of the sign-in itself").hasSize(3);
            now = now.plus(Duration.ofMinutes(31));
            for (int i = 0; i < 20; i++) {
                assertThatExceptionOfType(Unreachable.class)
                        .isThrownBy(() -> session.meetings(BANK).all());
            }
            assertThat(sent).hasSize(4);

            lost = null;
            now = now.plus(Duration.ofMinutes(31));
            assertThat(session.meetings(BANK).all().rows()).isEmpty();
        }
    }

    @Test
    void whatTheServerSuggestsIsHadOnceItIsBack() throws Exception {
        signIn("pw-1").close();
        failure = away;
        try (Session session = signIn("pw-1")) {
            failure = null;
            sent.clear();
            assertThat(
                            catchThrowableOfType(MeetingException.class, session::suggestedIdleTime)
                                    .isAway())
                    .isTrue();
            assertThat(sent).as("that is no reason to sign in").isEmpty();

            session.meetings(BANK).all();
            opened.getLast().suggested = Duration.ofMinutes(2);
            assertThat(session.suggestedIdleTime()).contains(Duration.ofMinutes(2));
        }
    }

    @Test
    void aPasswordThatTheServerRefusesThenIsForgottenAndAskedForAgain() throws Exception {
        leaveUnsent("pw-1");
        failure = away;
        sent.clear();
        try (Session session = signIn("pw-1")) {
            failure = null;
            right = "pw-2";
            assertThatExceptionOfType(WrongPassword.class)
                    .isThrownBy(() -> session.meetings(BANK).all());
            assertThatExceptionOfType(NotSignedIn.class)
                    .isThrownBy(() -> session.meetings(BANK).all());
            assertThat(sent).as("it counts once").containsExactly("pw-1");

            session.signInAgain(new Secret("pw-2"));

            assertThat(session.meetings(BANK).all().rows()).isEmpty();
        }
        assertThat(box().password).isEqualTo(new Secret("pw-2"));
        assertThat(box().unsent()).isEqualTo(1);
    }

    @Test
    void anotherPersonOfTheSameNameGetsNothingOfThis() throws Exception {
        leaveUnsent("pw-1");
        failure = away;
        try (Session session = signIn("pw-1")) {
            failure = null;
            userId = "another";
            assertThatExceptionOfType(MeetingException.OddAnswer.class)
                    .isThrownBy(() -> session.meetings(BANK).all());
            assertThat(opened.getLast().isClosed()).isTrue();

            assertThatExceptionOfType(NotSignedIn.class)
                    .isThrownBy(() -> session.meetings(BANK).all());
            assertThat(session.banks()).containsExactly(BANK);
        }
        assertThat(bank.calls).isEmpty();
    }

    /// What was seen of the person is that of the last time until then.
    @Test
    void onceTheServerIsBackItIsAskedAndSaysWhoThePersonIs() throws Exception {
        signIn("pw-1").close();
        failure = away;
        try (Session session = signIn("pw-1")) {
            assertThat(session.clockAhead()).isZero();
            failure = null;
            Bank another = new Bank("new.bank", null, null);
            banks = List.of(BANK, another);
            session.meetings(BANK).all();
            MemorySession there = opened.getLast();
            there.clockAhead = Duration.ofSeconds(90);

            assertThat(session.banks()).containsExactly(BANK, another);
            assertThat(Objects.requireNonNull(box().person).banks()).containsExactly(BANK, another);
            assertThat(session.clockAhead()).isEqualTo(Duration.ofSeconds(90));
            session.askForRole(BANK, "CanX");
            session.signInAgain(new Secret("pw-3"));
            assertThat(there.happened).containsExactly("role CanX at " + BANK.id(), "again pw-3");
            assertThat(sent).as("signed in once, and once before").hasSize(2);
        }
    }

    @Test
    void withoutAVaultTheServerSaysWhatThePasswordIs() throws Exception {
        servers = servers(false);
        try (Session session = signIn("pw-1")) {
            assertThat(session.isPassword(new Secret("right"))).isTrue();
            assertThat(session.isPassword(new Secret("wrong"))).isFalse();
            assertThat(session.passwordPause()).isZero();
        }
    }

    @Test
    void ofWhoNeverSignedInNothingIsUnsentAndNothingIsKept() {
        Owner nobody = new Owner(SERVER.address(), "nobody");

        assertThat(servers.unsent(nobody)).isZero();
        assertThatExceptionOfType(StoreFailed.class).isThrownBy(() -> servers.open(nobody));
    }

    @Test
    void whereNoCopyMayRestTheOneOfBeforeIsThrownAway() throws Exception {
        signIn("pw-1").close();
        assertThat(box().discarded).isZero();
        servers =
                new OfflineServers(
                        server -> this::remote,
                        vaults,
                        Runnable::run,
                        () -> now,
                        new Keep(Duration.ZERO, true, false));
        signIn("pw-1").close();
        assertThat(box().discarded).isEqualTo(1);

        failure = away;
        signIn("pw-1").close();
        assertThat(box().discarded).as("without the server, too").isEqualTo(2);
    }

    @Test
    void afterClosingNothingIsSent() throws Exception {
        signIn("pw-1").close();
        failure = away;
        Session session = signIn("pw-1");
        session.close();
        failure = null;
        sent.clear();

        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(() -> session.meetings(BANK).all());
        assertThatExceptionOfType(NotSignedIn.class)
                .isThrownBy(() -> session.signInAgain(new Secret("pw-1")));
        assertThat(sent).isEmpty();
    }

    @Test
    void aVaultIsMadeReadyForOnlyWhereThereWillBeOne() {
        servers(false).prepare();
        assertThat(vaults.prepared).isZero();

        servers(true).prepare();
        assertThat(vaults.prepared).isOne();
    }
}
