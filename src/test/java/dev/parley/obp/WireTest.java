package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Secret;
import dev.parley.obp.stub.Fault;
import dev.parley.obp.stub.Request;
import dev.parley.obp.stub.StubServer;
import dev.parley.staff.Credentials;
import dev.parley.staff.Session;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is sent, how often, and what is not.
final class WireTest {
    private Visit visit;

    @BeforeEach
    void start() throws Exception {
        visit = new Visit();
    }

    @AfterEach
    void stop() {
        visit.close();
    }

    private List<String> sent() {
        return visit.server.requests().stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    @Test
    void signingInIsOneTryAndTwoQuestions() throws Exception {
        visit.session();

        assertThat(sent())
                .containsExactly(
                        "GET /obp/v3.1.0/root",
                        "POST /my/logins/direct",
                        "GET /obp/v3.1.0/users/current",
                        "GET /obp/v3.1.0/banks");
        assertThat(visit.server.requests().getFirst().header("DirectLogin")).isNull();
        Request signIn = visit.server.requests().get(1);
        assertThat(signIn.header("DirectLogin"))
                .isEqualTo(
                        "username=\"alice.lab\", password=\"%s\", consumer_key=\"%s\""
                                .formatted(Visit.PASSWORD, Visit.KEY));
        assertThat(signIn.header("Authorization")).isNull();
        assertThat(signIn.header("Cookie")).isNull();
    }

    @Test
    void aRefusedSignInIsNeverTriedAgain() {
        Credentials wrong = new Credentials("alice.lab", new Secret("Wrong-1!"));

        assertThatExceptionOfType(WrongPassword.class)
                .isThrownBy(() -> visit.open(visit.server.address(), wrong));
        assertThat(sent()).containsExactly("GET /obp/v3.1.0/root", "POST /my/logins/direct");
    }

    @Test
    void aSignInWhoseAnswerIsCutIsNeverTriedAgain() {
        visit.server.next(request -> request.method().equals("POST"), Fault.reset(true));

        assertThatExceptionOfType(Unreachable.class).isThrownBy(visit::session);
        assertThat(sent()).containsExactly("GET /obp/v3.1.0/root", "POST /my/logins/direct");
    }

    @Test
    void aGetIsRepeatedTwiceWithAGrowingPause() throws Exception {
        MeetingRepository meetings = visit.meetings();
        // In the body: where nothing at all comes back, the JDK's client tries again by itself.
        visit.server.next(Fault.cut(5, false));
        visit.server.next(Fault.cut(5, false));

        assertThat(meetings.all().rows()).isEmpty();
        assertThat(visit.pace.pauses).hasSize(2).isSorted();
    }

    @Test
    void aGetIsNotRepeatedForEver() throws Exception {
        MeetingRepository meetings = visit.meetings();
        visit.server.always(request -> true, Fault.reset(false));

        assertThatExceptionOfType(Unreachable.class).isThrownBy(meetings::all);
        assertThat(visit.pace.pauses).hasSize(2);
    }

    @Test
    void anAnswerThatIsAnErrorIsNotRepeated() throws Exception {
        MeetingRepository meetings = visit.meetings();
        visit.server.next(Fault.serverError(500, "OBP-50000: Unknown Error."));

        assertThatExceptionOfType(MeetingException.ServerFailed.class).isThrownBy(meetings::all);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aMeetingIsSentOnceWhateverBecomesOfTheAnswer() throws Exception {
        List<Fault> faults =
                List.of(
                        Fault.timeoutButDone(),
                        Fault.reset(true),
                        Fault.cut(20, true),
                        Fault.html(),
                        Fault.rawJava(),
                        Fault.answer(200, "application/json", "{\"meeting_id\":\"m\"}"),
                        Fault.serverError(500, "OBP-50000: Unknown Error."));
        for (Fault fault : faults) {
            MeetingRepository meetings = visit.meetings();
            visit.server.next(fault);

            assertThatExceptionOfType(OutcomeOpen.class)
                    .as("%s", fault)
                    .isThrownBy(() -> meetings.create(ObpErrorsTest.wish()));
            assertThat(sent()).as("%s", fault).hasSize(1);
        }
    }

    @Test
    void aMeetingThatCannotHaveBeenSentIsNotOpen() throws Exception {
        MeetingRepository meetings = visit.meetings();
        visit.server.close();

        assertThat(
                        catchThrowableOfType(
                                        Unreachable.class,
                                        () -> meetings.create(ObpErrorsTest.wish()))
                                .barrier())
                .isEqualTo(Barrier.CONNECTION);
    }

    @Test
    void anAnswerThatStopsInTheMiddleEndsInTime() throws Exception {
        visit.server.addMeeting("gh.29.uk", "{\"meeting_id\":\"m\"}");
        MeetingRepository meetings = visit.meetings();
        visit.server.next(Fault.stall(12, Duration.ofSeconds(20)));

        assertThat(catchThrowableOfType(Unreachable.class, meetings::all).barrier())
                .isEqualTo(Barrier.TIMEOUT);
    }

    @Test
    void aRedirectIsNotFollowedAndTheHeaderGoesNowhereElse() throws Exception {
        try (StubServer elsewhere = StubServer.start()) {
            visit.server.always(request -> true, Fault.redirect(elsewhere.address()));

            assertThatExceptionOfType(MeetingException.OddAnswer.class).isThrownBy(visit::session);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aNameThatDoesNotExistIsSaidToBeSo() {
        URI nowhere = URI.create("https://no-such-host.invalid");

        assertThat(
                        catchThrowableOfType(
                                        Unreachable.class, () -> visit.open(nowhere, Visit.ALICE))
                                .barrier())
                .isEqualTo(Barrier.NAME);
    }

    @Test
    void atMostFourAreUnderWayAtOnce() throws Exception {
        try (RawServer server = new RawServer()) {
            MeetingRepository meetings = server.meetings();
            AtomicInteger under = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            CountDownLatch four = new CountDownLatch(4);
            server.answer(
                    () -> {
                        most.accumulateAndGet(under.incrementAndGet(), Math::max);
                        four.countDown();
                        awaitFour(four);
                        under.decrementAndGet();
                        return "{\"meetings\":[]}".getBytes(StandardCharsets.UTF_8);
                    });
            try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<MeetingList>> lists =
                        readers.invokeAll(Collections.nCopies(20, meetings::all));
                for (Future<MeetingList> list : lists) {
                    assertThat(list.get().rows()).isEmpty();
                }
            }

            assertThat(most.get()).isEqualTo(4);
        }
    }

    private static void awaitFour(CountDownLatch four) throws InterruptedIOException {
        try {
            assertThat(four.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException();
        }
    }

    @Test
    void afterClosingNothingIsSent() throws Exception {
        Session session = visit.session();
        MeetingRepository meetings = session.meetings(Visit.BANK);
        session.close();
        visit.server.forgetRequests();

        assertThatExceptionOfType(MeetingException.NotSignedIn.class).isThrownBy(meetings::all);
        assertThat(sent()).isEmpty();
    }

    @Test
    void afterTheTokenExpiredTheSamePersonSignsInAgainAndTheWorkGoesOn() throws Exception {
        Session session = visit.session();
        MeetingRepository meetings = session.meetings(Visit.BANK);
        visit.server.expireTokens();

        assertThatExceptionOfType(MeetingException.NotSignedIn.class).isThrownBy(meetings::all);

        session.signInAgain(new Secret(Visit.PASSWORD));

        assertThat(meetings.all().rows()).isEmpty();
    }

    @Test
    void withNothingKeptTheServerIsAskedWhetherAPasswordIsRight() throws Exception {
        Session session = visit.session();

        assertThat(session.isPassword(new Secret(Visit.PASSWORD))).isTrue();
        assertThat(session.isPassword(new Secret("Wrong-1!"))).isFalse();
        assertThat(session.meetings(Visit.BANK).all().rows()).isEmpty();
        visit.server.down();
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> session.isPassword(new Secret(Visit.PASSWORD)));
    }

    @Test
    void theServerSaysHowLongItSuggestsToWaitForNobody() throws Exception {
        Session session = visit.session();
        assertThat(session.suggestedIdleTime()).contains(Duration.ofMinutes(5));

        for (String odd : List.of("{}", "{\"timeout_in_seconds\":\"soon\"}")) {
            visit.server.next(Fault.answer(200, "application/json", odd));
            assertThat(session.suggestedIdleTime()).isEmpty();
        }
    }

    @Test
    void theServersClockIsCompared() throws Exception {
        visit.server.clockOffset(
                Duration.between(Instant.now(), visit.pace.instant()).minus(Duration.ofMinutes(7)));

        assertThat(visit.session().clockAhead())
                .isBetween(Duration.ofMinutes(6), Duration.ofMinutes(8));
    }

    @Test
    void aRoleIsAskedForByItsName() throws Exception {
        Session session = visit.session();
        visit.server.forgetRequests();
        session.askForRole(Visit.BANK, "CanGetCustomer");

        assertThat(sent()).containsExactly("POST /obp/v3.0.0/entitlement-requests");
        assertThat(visit.server.requests().getFirst().body())
                .isEqualTo("{\"bank_id\":\"gh.29.uk\",\"role_name\":\"CanGetCustomer\"}");
    }
}
