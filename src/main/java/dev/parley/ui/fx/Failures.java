package dev.parley.ui.fx;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.BankUnknown;
import dev.parley.meeting.MeetingException.Busy;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.Overtaken;
import dev.parley.meeting.MeetingException.Refused;
import dev.parley.meeting.MeetingException.ServerFailed;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.VaultClosed;
import dev.parley.meeting.MeetingException.WrongPassword;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What each failure says on the screen. It is logged here, once, where it is caught.
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /// Logs the failure and gives its sentence, in whatever language is spoken when it is asked
    /// for.
    public static Supplier<String> told(Texts texts, MeetingException failure) {
        String code = failure.supportCode();
        LOG.warn(
                "{}{}",
                failure.getMessage(),
                code == null ? "" : ", support code " + code,
                failure);
        return () -> words(texts, failure);
    }

    /// The sentence of a failure that comes again and again, and was logged the first time.
    public static Supplier<String> toldBefore(Texts texts, MeetingException failure) {
        return () -> words(texts, failure);
    }

    /// Logs the failure and gives its sentence.
    public static String sentence(Texts texts, MeetingException failure) {
        return told(texts, failure).get();
    }

    private static String words(Texts texts, MeetingException failure) {
        return switch (failure) {
            case WrongPassword _ -> texts.get("failure.password");
            case NotSignedIn _ -> texts.get("failure.signedout");
            case SignInRefused refused -> signInSentence(texts, refused);
            case NotAllowed lacking -> rolesSentence(texts, lacking);
            case BankUnknown _ -> texts.get("failure.bank");
            case Unreachable away -> reachSentence(texts, away);
            case OddAnswer odd -> oddSentence(texts, odd);
            case Busy busy -> busySentence(texts, busy);
            case ServerFailed _ -> texts.get("failure.server");
            case OutcomeOpen _ -> texts.get("failure.open");
            case NotFound _ -> texts.get("failure.notfound");
            case Refused refused ->
                    texts.get(refused.leftBehind() ? "failure.refused.part" : "failure.refused");
            case Overtaken _ -> texts.get("failure.overtaken");
            case VaultClosed closed -> vaultSentence(texts, closed);
            case StoreFailed store -> storeSentence(texts, store);
        };
    }

    /// The small line with the code by which support staff find the failure, empty where there is
    /// none.
    public static String supportCode(Texts texts, MeetingException failure) {
        String code = failure.supportCode();
        return code == null ? "" : texts.get("failure.support", code);
    }

    private static String signInSentence(Texts texts, SignInRefused failure) {
        return switch (failure.reason()) {
            case LOCKED -> texts.get("failure.locked");
            case CONSUMER_KEY -> texts.get("failure.key");
            case NOT_TAKEN -> texts.get("failure.nottaken");
            case SWITCHED_OFF -> texts.get("failure.switchedoff");
        };
    }

    private static String rolesSentence(Texts texts, NotAllowed failure) {
        return failure.roles().isEmpty()
                ? texts.get("failure.notallowed")
                : texts.get("failure.roles", String.join(", ", failure.roles()));
    }

    private static String reachSentence(Texts texts, Unreachable failure) {
        return switch (failure.barrier()) {
            case NAME -> texts.get("failure.name");
            case CONNECTION -> texts.get("failure.connection");
            case TIMEOUT -> texts.get("failure.timeout");
            case CUT -> texts.get("failure.cut");
            case CERTIFICATE -> texts.get("failure.certificate");
            case ENCRYPTION -> texts.get("failure.encryption");
            case PROXY -> texts.get("failure.proxy");
            case PROXY_REFUSES -> texts.get("failure.proxy.refuses");
            case PROXY_SIGN_IN -> texts.get("failure.proxy.signin");
            case PROXY_UNKNOWN_SIGN_IN -> texts.get("failure.proxy.unknown");
        };
    }

    private static String oddSentence(Texts texts, OddAnswer failure) {
        return switch (failure.oddity()) {
            case NOT_OBP -> texts.get("failure.notobp");
            case WEB_PAGE -> texts.get("failure.webpage");
            case REDIRECT -> texts.get("failure.redirect");
            case NO_SUCH_CALL -> texts.get("failure.nosuchcall");
            case UNREADABLE -> texts.get("failure.unreadable");
            case TOO_BIG -> texts.get("failure.toobig");
        };
    }

    private static String busySentence(Texts texts, Busy failure) {
        Duration pause = failure.pause();
        return pause == null
                ? texts.get("failure.busy")
                : texts.get("failure.limit", Math.max(1, pause.toSeconds()));
    }

    private static String vaultSentence(Texts texts, VaultClosed failure) {
        return switch (failure.why()) {
            case NEVER_HERE -> texts.get("vault.never", awaySentence(texts, failure));
            case WRONG -> texts.get("vault.wrong", awaySentence(texts, failure));
            case WAIT -> texts.get("vault.wait", Math.max(1, failure.pause().toSeconds()));
            case FORMER -> texts.get("vault.former", failure.unsent());
            case FORMER_WRONG -> texts.get("vault.former.wrong", failure.unsent());
            case DAMAGED -> texts.get("vault.damaged", failure.unsent());
            case PASSPHRASE ->
                    failure.isHolding()
                            ? texts.get("vault.passphrase.wrong", failure.unsent())
                            : texts.get("vault.passphrase.away", awaySentence(texts, failure));
            case REPEAT -> texts.get("vault.repeat");
            case REPEAT_WRONG -> texts.get("vault.repeat.wrong");
        };
    }

    private static String awaySentence(Texts texts, VaultClosed failure) {
        MeetingException away = failure.away();
        return away == null ? "" : words(texts, away);
    }

    private static String storeSentence(Texts texts, StoreFailed failure) {
        String detail = failure.detail();
        return switch (failure.trouble()) {
            case IN_USE -> texts.get("store.inuse");
            case READ_ONLY -> texts.get("store.readonly", detail);
            case DISK_FULL -> texts.get("store.full");
            case DAMAGED -> texts.get("store.damaged", detail);
            case KEY_DAMAGED -> texts.get("store.key");
            case NEWER -> texts.get("store.newer");
            case NETWORK_DRIVE -> texts.get("store.network", detail);
            case BAD_PATH -> texts.get("store.path", detail);
            case OTHER -> texts.get("store.other");
        };
    }
}
