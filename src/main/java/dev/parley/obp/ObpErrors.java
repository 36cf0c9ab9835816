package dev.parley.obp;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.parley.meeting.MeetingException.SignInRefused.Reason;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.WrongPassword;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What each answer that is no good one means: the table of the page `obp.md` in code. The server's
/// texts end here. Some hold the token, some mislead, some are Java's own.
final class ObpErrors {
    /// More than any error text; the rest is not read.
    private static final int LONGEST = 64 << 10;

    private static final Pattern CODE = Pattern.compile("OBP-[0-9A-Z]+");
    private static final Pattern ROLE = Pattern.compile("\\bCan[A-Z][A-Za-z]{2,80}\\b");
    private static final Pattern SUPPORT_CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private record Told(Call call, int status, String text, @Nullable String support) {}

    private interface Meaning {
        MeetingException of(Told told);
    }

    private static final Map<String, Meaning> BY_CODE =
            Map.ofEntries(
                    Map.entry("OBP-20001", told -> new NotSignedIn(told.support)),
                    Map.entry("OBP-20003", told -> new NotSignedIn(told.support)),
                    Map.entry("OBP-20002", told -> refused(Reason.NOT_TAKEN, told)),
                    Map.entry("OBP-20082", told -> refused(Reason.NOT_TAKEN, told)),
                    Map.entry("OBP-20083", told -> refused(Reason.NOT_TAKEN, told)),
                    Map.entry("OBP-20004", told -> new WrongPassword(told.support)),
                    Map.entry("OBP-20008", told -> refused(Reason.CONSUMER_KEY, told)),
                    Map.entry("OBP-35030", told -> refused(Reason.CONSUMER_KEY, told)),
                    Map.entry("OBP-20010", ObpErrors::notTaken),
                    Map.entry("OBP-20011", ObpErrors::notTaken),
                    Map.entry("OBP-20013", told -> refused(Reason.LOCKED, told)),
                    Map.entry("OBP-20080", told -> refused(Reason.SWITCHED_OFF, told)),
                    Map.entry("OBP-20201", told -> refused(Reason.SWITCHED_OFF, told)),
                    Map.entry("OBP-20006", ObpErrors::notAllowed),
                    Map.entry("OBP-30001", told -> new BankUnknown(told.support)),
                    Map.entry("OBP-30104", ObpErrors::notFound),
                    Map.entry("OBP-10001", told -> new Refused(false, told.support)),
                    Map.entry("OBP-60011", told -> new Refused(false, told.support)),
                    Map.entry("OBP-60012", told -> new Refused(true, told.support)),
                    Map.entry("OBP-01000", ObpErrors::gaveUp),
                    Map.entry("OBP-10040", told -> new Busy(null, told.support)),
                    Map.entry("OBP-10404", ObpErrors::noSuchCall));

    private ObpErrors() {}

    /// Reads an answer that is not the one hoped for.
    ///
    /// @throws IOException where it breaks off
    static MeetingException of(Call call, HttpResponse<?> head, InputStream body)
            throws IOException {
        String support = supportCode(head);
        int status = head.statusCode();
        if (status == 429) {
            return new Busy(pause(head), support);
        }
        String text = message(body.readNBytes(LONGEST));
        Told told = new Told(call, status, text, support);
        List<String> codes =
                CODE.matcher(text).lookingAt()
                        ? CODE.matcher(text).results().map(MatchResult::group).toList()
                        : List.of();
        // A text may name a general code first and what it is about after it. A server that failed
        // at its work may name anything.
        for (String code :
                call == Call.CREATE && status >= 500 ? List.<String>of() : codes.reversed()) {
            Meaning meaning = BY_CODE.get(code);
            if (meaning != null) {
                return meaning.of(told);
            }
        }
        return withoutAnswer(call, byStatus(head, told, !codes.isEmpty()));
    }

    private static MeetingException byStatus(HttpResponse<?> head, Told told, boolean obp) {
        if (told.status / 100 == 3) {
            return new OddAnswer(Oddity.REDIRECT, told.support);
        }
        if (told.status >= 500 || obp || (told.status == 400 && !told.text.isEmpty())) {
            return new ServerFailed(told.support);
        }
        return new OddAnswer(isWebPage(head) ? Oddity.WEB_PAGE : Oddity.NOT_OBP, told.support);
    }

    /// Where nobody can say what became of a meeting, it is not called failed; nor does a password
    /// that may have been looked at count as not sent.
    static MeetingException withoutAnswer(Call call, MeetingException why) {
        return switch (call) {
            case CREATE -> new OutcomeOpen(why);
            case SIGN_IN -> why.withPasswordSent();
            case READ -> why;
        };
    }

    private static MeetingException refused(Reason reason, Told told) {
        return new SignInRefused(reason, told.support);
    }

    /// At sign-in it is what was typed, later it is the token.
    private static MeetingException notTaken(Told told) {
        return told.call == Call.SIGN_IN
                ? refused(Reason.NOT_TAKEN, told)
                : new NotSignedIn(told.support);
    }

    private static MeetingException notAllowed(Told told) {
        Matcher roles = ROLE.matcher(told.text);
        return new NotAllowed(
                roles.results().map(MatchResult::group).distinct().toList(), told.support);
    }

    /// The server stopped waiting for itself; the work goes on.
    private static MeetingException gaveUp(Told told) {
        return withoutAnswer(told.call, new Unreachable(Barrier.TIMEOUT, told.support));
    }

    /// Nobody asks for a meeting in order to make one: the server may have lost it behind its back.
    private static MeetingException notFound(Told told) {
        return withoutAnswer(told.call, new NotFound(told.support));
    }

    /// A server that does not know the call for signing in has it switched off.
    private static MeetingException noSuchCall(Told told) {
        return told.call == Call.SIGN_IN
                ? refused(Reason.SWITCHED_OFF, told)
                : new OddAnswer(Oddity.NO_SUCH_CALL, told.support);
    }

    private static String message(byte[] body) {
        try {
            JsonNode told = Json.MAPPER.readTree(body);
            return told == null ? "" : told.path("message").asText("");
        } catch (IOException notJson) {
            return "";
        }
    }

    /// As the server says it, or what stands before it and counts calls.
    private static @Nullable Duration pause(HttpResponse<?> head) {
        String seconds =
                head.headers()
                        .firstValue("X-Rate-Limit-Reset")
                        .or(() -> head.headers().firstValue("Retry-After"))
                        .orElse("");
        return seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    /// The code by which support staff find an answer in the server's log.
    static @Nullable String supportCode(HttpResponse<?> head) {
        return head.headers()
                .firstValue("Correlation-Id")
                .filter(code -> SUPPORT_CODE.matcher(code).matches())
                .orElse(null);
    }

    /// Whether it is a page for people, as networks send that want a sign-in of their own.
    static boolean isWebPage(HttpResponse<?> head) {
        String type = head.headers().firstValue("Content-Type").orElse("");
        return type.toLowerCase(Locale.ROOT).contains("html");
    }
}
