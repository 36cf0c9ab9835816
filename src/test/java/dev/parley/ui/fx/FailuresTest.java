package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.BankUnknown;
import dev.parley.meeting.MeetingException.Busy;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.Overtaken;
import dev.parley.meeting.MeetingException.Refused;
import dev.parley.meeting.MeetingException.ServerFailed;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.SignInRefused.Reason;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.VaultClosed;
import dev.parley.meeting.MeetingException.VaultClosed.Why;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.StoreTrouble;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

public final class FailuresTest {
    /// One of each kind and reason.
    public static final List<MeetingException> FAMILY =
            Stream.concat(
                            Stream.of(
                                    new SignInRefused(Reason.LOCKED, "code-1"),
                                    new SignInRefused(Reason.CONSUMER_KEY, "code-1"),
                                    new SignInRefused(Reason.NOT_TAKEN, "code-1"),
                                    new SignInRefused(Reason.SWITCHED_OFF, "code-1"),
                                    new NotAllowed(List.of(), "code-1"),
                                    new NotAllowed(List.of("CanGetCustomer"), "code-1"),
                                    new BankUnknown("code-1"),
                                    new Unreachable(Barrier.NAME, null),
                                    new Unreachable(Barrier.CONNECTION, null),
                                    new Unreachable(Barrier.TIMEOUT, null),
                                    new Unreachable(Barrier.CUT, null),
                                    new Unreachable(Barrier.CERTIFICATE, null),
                                    new Unreachable(Barrier.ENCRYPTION, null),
                                    new Unreachable(Barrier.PROXY, null),
                                    new Unreachable(Barrier.PROXY_REFUSES, null),
                                    new Unreachable(Barrier.PROXY_SIGN_IN, null),
                                    new Unreachable(Barrier.PROXY_UNKNOWN_SIGN_IN, null),
                                    new OddAnswer(Oddity.NOT_OBP, "code-1"),
                                    new OddAnswer(Oddity.WEB_PAGE, "code-1"),
                                    new OddAnswer(Oddity.REDIRECT, "code-1"),
                                    new OddAnswer(Oddity.NO_SUCH_CALL, "code-1"),
                                    new OddAnswer(Oddity.UNREADABLE, "code-1"),
                                    new OddAnswer(Oddity.TOO_BIG, "code-1"),
                                    new Busy(null, "code-1"),
                                    new Busy(Duration.ofSeconds(59), "code-1"),
                                    new ServerFailed("code-1"),
                                    new OutcomeOpen(new ServerFailed("code-1")),
                                    new WrongPassword("code-1"),
                                    new NotSignedIn("code-1"),
                                    new NotFound("code-1"),
                                    new Refused(false, "code-1"),
                                    new Refused(true, "code-1"),
                                    new Overtaken(),
                                    VaultClosed.without(
                                            Why.NEVER_HERE, new Unreachable(Barrier.NAME, null)),
                                    VaultClosed.without(
                                            Why.WRONG, new Unreachable(Barrier.NAME, null)),
                                    VaultClosed.pausing(Duration.ofSeconds(20)),
                                    VaultClosed.holding(Why.FORMER, 2),
                                    VaultClosed.holding(Why.FORMER_WRONG, 2),
                                    VaultClosed.holding(Why.PASSPHRASE, 2),
                                    VaultClosed.holding(Why.REPEAT, 0),
                                    VaultClosed.holding(Why.REPEAT_WRONG, 0),
                                    VaultClosed.holding(Why.DAMAGED, 1)),
                            Arrays.stream(StoreTrouble.values()).map(FailuresTest::failed))
                    .toList();

    /// Those whose sentence must name the file or folder, or nobody knows where to look.
    private static final Set<StoreTrouble> NAMED =
            EnumSet.of(
                    StoreTrouble.READ_ONLY,
                    StoreTrouble.DAMAGED,
                    StoreTrouble.NETWORK_DRIVE,
                    StoreTrouble.BAD_PATH);

    private final Texts texts = new Texts(Locale.UK);

    private static MeetingException failed(StoreTrouble trouble) {
        return new StoreFailed(
                trouble, "P:\\It's {0} here", new IllegalStateException("SQL state 90020"));
    }

    /// A failure's kind and reason as a file can be named.
    public static String name(MeetingException failure) {
        String reason =
                switch (failure) {
                    case SignInRefused refused -> refused.reason().name();
                    case Unreachable away -> away.barrier().name();
                    case OddAnswer odd -> odd.oddity().name();
                    case StoreFailed store -> store.trouble().name();
                    case NotAllowed lacking -> lacking.roles().isEmpty() ? "" : "role";
                    case Busy busy -> busy.pause() == null ? "" : "limit";
                    case Refused refused -> refused.leftBehind() ? "part" : "";
                    case VaultClosed closed -> closed.why().name();
                    default -> "";
                };
        String name = failure.getClass().getSimpleName() + (reason.isEmpty() ? "" : "-" + reason);
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String sentence(MeetingException failure) {
        return Failures.sentence(texts, failure);
    }

    @Test
    void everyMemberOfTheFamilyIsTriedHere() {
        assertThat(FAMILY.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(MeetingException.class.getPermittedSubclasses()));
    }

    @Test
    void everyFailureHasASentenceOfItsOwn() {
        assertThat(FAMILY.stream().map(this::sentence)).doesNotHaveDuplicates();
    }

    @Test
    void everySentenceIsForPeople() {
        assertThat(FAMILY.stream().map(this::sentence))
                .allSatisfy(
                        sentence ->
                                assertThat(sentence)
                                        .matches("(?s)[A-Z].{20,}")
                                        .doesNotContain("code-1", "SQL", "Exception", "'{"));
    }

    /// Who gets the code by telephone looks for it there.
    @Test
    void theLogHasTheSupportCode() {
        Logger log = (Logger) LoggerFactory.getLogger(Failures.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.WARN);
        try {
            sentence(new ServerFailed("code-1"));
            sentence(new ServerFailed(null));
        } finally {
            log.setLevel(null);
            log.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Server failed, support code code-1", "Server failed");
    }

    /// Settings of the network count from the next sign-in on.
    @Test
    void whoIsAskedByAProxyHearsThatItTakesAnotherSignIn() {
        assertThat(sentence(new Unreachable(Barrier.PROXY_SIGN_IN, null)))
                .endsWith("under “Network”, and sign in again.");
    }

    @Test
    void whatTheBankMayHaveKeptIsSaid() {
        assertThat(sentence(new Refused(false, null))).contains("Nothing was saved");
        assertThat(sentence(new Refused(true, null)))
                .contains("may have kept a part")
                .doesNotContain("Nothing was saved");
    }

    @ParameterizedTest
    @EnumSource(StoreTrouble.class)
    void aPlaceIsNamedAsItIsWhereItHelps(StoreTrouble trouble) {
        boolean names = sentence(failed(trouble)).contains("P:\\It's {0} here");

        assertThat(names).isEqualTo(NAMED.contains(trouble));
    }
}
