// Longer than 300 lines: the whole table of errors, a row each, is tried in one place.
package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.BankUnknown;
import dev.parley.meeting.MeetingException.Busy;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.Refused;
import dev.parley.meeting.MeetingException.ServerFailed;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Sample;
import dev.parley.obp.stub.Answer;
import dev.parley.obp.stub.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the table of errors, on each kind of call.
final class ObpErrorsTest {
    private static final String TOKEN = "a-token-that-must-not-be-seen";
    private static final String JSON = "application/json;charset=utf-8";

    private Visit visit;

    @BeforeEach
    void start() throws Exception {
        visit = new Visit();
    }

    @AfterEach
    void stop() {
        visit.close();
    }

    private static Arguments row(
            int status, String message, String signIn, String read, String create) {
        return Arguments.of(status, message, signIn, read, create);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row(
                        401,
                        "OBP-20001: User not logged in.",
                        "NotSignedIn",
                        "NotSignedIn",
                        "NotSignedIn"),
                row(
                        400,
                        "OBP-20003: invalid or expired:" + TOKEN,
                        "NotSignedIn",
                        "NotSignedIn",
                        "NotSignedIn"),
                row(
                        401,
                        "OBP-20003: invalid or expired:" + TOKEN,
                        "NotSignedIn",
                        "NotSignedIn",
                        "NotSignedIn"),
                row(
                        400,
                        "OBP-20002: parameters are missing:password",
                        "NOT_TAKEN",
                        "NOT_TAKEN",
                        "NOT_TAKEN"),
                row(400, "OBP-20082: Missing header.", "NOT_TAKEN", "NOT_TAKEN", "NOT_TAKEN"),
                row(400, "OBP-20083: Missing word.", "NOT_TAKEN", "NOT_TAKEN", "NOT_TAKEN"),
                row(
                        401,
                        "OBP-20004: Invalid login credentials.",
                        "WrongPassword",
                        "WrongPassword",
                        "WrongPassword"),
                row(
                        401,
                        "OBP-20008: Invalid Consumer Key.",
                        "CONSUMER_KEY",
                        "CONSUMER_KEY",
                        "CONSUMER_KEY"),
                row(
                        400,
                        "OBP-35030: must be alphanumeric.",
                        "CONSUMER_KEY",
                        "CONSUMER_KEY",
                        "CONSUMER_KEY"),
                row(401, "OBP-20013: The account has been locked", "LOCKED", "LOCKED", "LOCKED"),
                row(400, "OBP-20010: Value too long", "NOT_TAKEN", "NotSignedIn", "NotSignedIn"),
                row(
                        400,
                        "OBP-20011: invalid characters",
                        "NOT_TAKEN",
                        "NotSignedIn",
                        "NotSignedIn"),
                row(
                        401,
                        "OBP-20201: OAuth2 is not allowed",
                        "SWITCHED_OFF",
                        "SWITCHED_OFF",
                        "SWITCHED_OFF"),
                row(
                        401,
                        "OBP-20080: not supported",
                        "SWITCHED_OFF",
                        "SWITCHED_OFF",
                        "SWITCHED_OFF"),
                row(
                        403,
                        "OBP-20006: missing one or more roles: CanGetCustomers for BankId(x).",
                        "NotAllowed [CanGetCustomers]",
                        "NotAllowed [CanGetCustomers]",
                        "NotAllowed [CanGetCustomers]"),
                row(404, "OBP-30001: Bank not found.", "BankUnknown", "BankUnknown", "BankUnknown"),
                row(400, "OBP-30104: Meeting not found.", "NotFound", "NotFound", "open NotFound"),
                row(
                        500,
                        "OBP-50000: Unknown Error. OBP-10001: Incorrect json format.",
                        "Refused false",
                        "Refused false",
                        "open ServerFailed"),
                row(
                        400,
                        "OBP-10001: Incorrect json format. CreateMeetingJson",
                        "Refused false",
                        "Refused false",
                        "Refused false"),
                row(
                        400,
                        "OBP-50200: kept back. OBP-60011: creator",
                        "Refused false",
                        "Refused false",
                        "Refused false"),
                row(400, "OBP-60012: invitee", "Refused true", "Refused true", "Refused true"),
                row(408, "OBP-01000: Request Timeout.", "TIMEOUT", "TIMEOUT", "open TIMEOUT"),
                row(400, "OBP-10040: too busy", "Busy null", "Busy null", "Busy null"),
                row(429, "OBP-10018: Too Many Requests.", "Busy null", "Busy null", "Busy null"),
                row(
                        404,
                        "OBP-10404: 404 Not Found.",
                        "SWITCHED_OFF",
                        "NO_SUCH_CALL",
                        "NO_SUCH_CALL"),
                row(
                        500,
                        "OBP-50000: Unknown Error.",
                        "ServerFailed",
                        "ServerFailed",
                        "open ServerFailed"),
                row(
                        500,
                        "OBP-50019: database",
                        "ServerFailed",
                        "ServerFailed",
                        "open ServerFailed"),
                row(
                        400,
                        "OBP-09016: Duplicate Query Parameters",
                        "ServerFailed",
                        "ServerFailed",
                        "open ServerFailed"),
                row(
                        400,
                        "Cannot invoke \"code.api.Creator()\" because it is null",
                        "ServerFailed",
                        "ServerFailed",
                        "open ServerFailed"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("table")
    void eachRowIsUnderstoodOnEachKindOfCall(
            int status, String message, String signIn, String read, String create)
            throws Exception {
        MeetingRepository meetings = visit.meetings();
        String body =
                Json.MAPPER
                        .createObjectNode()
                        .put("code", status)
                        .put("message", message)
                        .toString();
        Fault fault = Fault.answer(status, JSON, body);

        visit.server.next(fault);
        assertThat(told(thrown(() -> meetings.all()))).isEqualTo(read);
        visit.server.next(fault);
        assertThat(told(thrown(() -> meetings.create(wish())))).isEqualTo(create);
        visit.server.next(request -> request.path().endsWith("/direct"), fault);
        assertThat(told(thrown(visit::session))).isEqualTo(signIn);
    }

    static Stream<Arguments> oddAnswers() {
        return Stream.of(
                Arguments.of(Fault.html(), "WEB_PAGE"),
                Arguments.of(Fault.answer(503, "text/html", "<html>Service"), "ServerFailed"),
                Arguments.of(Fault.answer(403, "text/html", "<html>Blocked"), "WEB_PAGE"),
                Arguments.of(Fault.answer(404, "text/plain", "no such page"), "NOT_OBP"),
                Arguments.of(Fault.answer(418, JSON, "{}"), "NOT_OBP"),
                Arguments.of(Fault.answer(200, JSON, "no JSON at all"), "UNREADABLE"),
                Arguments.of(Fault.answer(200, JSON, ""), "UNREADABLE"),
                Arguments.of(Fault.answer(200, JSON, "null"), "UNREADABLE"),
                Arguments.of(Fault.answer(200, JSON, "[]"), "UNREADABLE"),
                Arguments.of(
                        Fault.answer(200, JSON, "{\"meetings\":[{\"when\":\"soon\"}]}"),
                        "UNREADABLE"),
                Arguments.of(Fault.answer(200, JSON, "{\"meetings\":[{}"), "UNREADABLE"),
                Arguments.of(Fault.answer(200, JSON, "{\"meetings\":{}}"), "UNREADABLE"),
                Arguments.of(Fault.answer(200, JSON, "[".repeat(100)), "UNREADABLE"),
                Arguments.of(
                        Fault.answer(
                                200, JSON, "{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}"),
                        "TOO_BIG"),
                Arguments.of(
                        Fault.answer(
                                200,
                                JSON,
                                "{\"meetings\":[{\"provider_id\":\""
                                        + "x".repeat(2 << 20)
                                        + "\"}]}"),
                        "TOO_BIG"),
                Arguments.of(Fault.answer(200, "TEXT/HTML", "<html>"), "WEB_PAGE"),
                Arguments.of(
                        Fault.answer(
                                200,
                                JSON,
                                "{\"meetings\":[{\"meeting_id\":\"m\","
                                        + "\"when\":\"999999999-12-31T23:59:59Z\"}]}"),
                        "UNREADABLE"),
                Arguments.of(Fault.redirect(URI.create("https://elsewhere.example/")), "REDIRECT"),
                Arguments.of(Fault.cut(10, false), "CUT"),
                Arguments.of(Fault.reset(false), "CUT"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("oddAnswers")
    void whatNoServerAnswersIsNamedAndIsNeverAnEmptyList(Fault fault, String expected)
            throws Exception {
        visit.server.addMeeting("gh.29.uk", "{\"meeting_id\":\"m\"}");
        MeetingRepository meetings = visit.meetings();
        visit.server.always(request -> true, fault);

        assertThat(told(thrown(() -> meetings.all()))).isEqualTo(expected);
        assertThat(told(thrown(() -> meetings.create(wish())))).startsWith("open ");
    }

    /// The bank counts each wrong one, also where its answer is lost.
    @ParameterizedTest
    @CsvSource({"/root, false", "/direct, true", "/current, false"})
    void whetherAPasswordMayHaveBeenLookedAtIsKnown(String call, boolean sent) {
        for (Fault lost :
                List.of(
                        Fault.html(),
                        Fault.answer(502, "text/html", "<html>Gateway"),
                        Fault.cut(10, true))) {
            visit.server.always(request -> request.path().endsWith(call), lost);
            MeetingException failure = thrown(visit::session);
            assertThat(failure.isAway()).isTrue();
            assertThat(failure.isPasswordSent()).isEqualTo(sent);
            visit.server.clearFaults();
        }
    }

    @Test
    void theCallLimitSaysForHowLong() throws Exception {
        visit.server.addConsumerKey("limitedkey", 3);
        MeetingRepository meetings =
                visit.open(visit.server.address(), Visit.ALICE, "limitedkey").meetings(Visit.BANK);
        MeetingException failure = null;
        for (int i = 0; failure == null && i < 10; i++) {
            failure = thrownOrNull(meetings::all);
        }

        assertThat(failure)
                .isInstanceOfSatisfying(Busy.class, busy -> assertThat(busy.pause()).isPositive());
    }

    /// What stands before a server and counts calls says it in the header that all the web knows.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Retry-After, 120, PT2M",
                "Retry-After, 0, PT0S",
                "Retry-After, 'Wed, 21 Oct 2026 07:28:00 GMT', -",
                "Retry-After, -5, -",
                "X-Rate-Limit-Reset, 60, PT1M"
            })
    void whateverLimitsTheCallsSaysForHowLong(String header, String value, @Nullable Duration pause)
            throws Exception {
        MeetingRepository meetings = visit.meetings();
        visit.server.always(
                request -> true, Fault.answer(Answer.of(429, "slow down").with(header, value)));

        assertThat(thrown(meetings::all))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.pause()).isEqualTo(pause));
    }

    @Test
    void theSupportCodeIsKept() throws Exception {
        MeetingRepository meetings = visit.meetings();

        assertThat(thrown(() -> meetings.find("nobody")).supportCode()).isNotBlank();
    }

    /// It is shown, copied and logged.
    @ParameterizedTest
    @CsvSource({"node01-7, node01-7", "<b>ring 555-0100</b>,", "see the list,"})
    void whatIsNoSupportCodeIsNotTakenForOne(String said, @Nullable String code) throws Exception {
        MeetingRepository meetings = visit.meetings();
        visit.server.always(
                request -> true, Fault.answer(Answer.of(500, "{}").with("Correlation-Id", said)));

        assertThat(thrown(meetings::all).supportCode()).isEqualTo(code);
    }

    /// The first may be a general one; and what only mentions a code says something else.
    @ParameterizedTest
    @CsvSource({
        "OBP-10001: Incorrect. OBP-30001: Bank not found, BankUnknown",
        "OBP-30001: Bank not found. OBP-10001: Incorrect, Refused false",
        "See OBP-30001 in the handbook, NOT_OBP"
    })
    void theLastCodeSaysWhatItIsAboutWhereATextBeginsWithOne(String text, String expected)
            throws Exception {
        MeetingRepository meetings = visit.meetings();
        visit.server.always(
                request -> true, Fault.answer(404, JSON, "{\"message\":\"" + text + "\"}"));

        assertThat(told(thrown(meetings::all))).isEqualTo(expected);
    }

    private static @Nullable MeetingException thrownOrNull(ThrowingCallable call) {
        return catchThrowableOfType(MeetingException.class, call);
    }

    private static MeetingException thrown(ThrowingCallable call) {
        MeetingException thrown = catchThrowableOfType(MeetingException.class, call);
        assertThat(thrown).as("a failure").isNotNull();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            assertThat(String.valueOf(each.getMessage())).doesNotContain(TOKEN, "Json", "code.api");
        }
        return thrown;
    }

    /// A failure in one or two words.
    static String told(MeetingException failure) {
        return switch (failure) {
            case SignInRefused refused -> refused.reason().name();
            case Unreachable away -> away.barrier().name();
            case OddAnswer odd -> odd.oddity().name();
            case NotAllowed lacking -> "NotAllowed " + lacking.roles();
            case Refused refused -> "Refused " + refused.leftBehind();
            case Busy busy -> "Busy " + busy.pause();
            case OutcomeOpen open -> "open " + told(open.why());
            case NotSignedIn _,
                    WrongPassword _,
                    NotFound _,
                    BankUnknown _,
                    ServerFailed _,
                    MeetingException.Overtaken _,
                    MeetingException.VaultClosed _,
                    MeetingException.StoreFailed _ ->
                    failure.getClass().getSimpleName();
        };
    }

    static NewMeeting wish() {
        return new NewMeeting(
                "jitsi",
                "complaint",
                Instant.parse("2026-11-24T10:30:00Z"),
                Sample.person("Alba"),
                List.of(Sample.invitee("Priya", "waiting")));
    }
}
