// Longer than 300 lines: the whole family of failures, to be read in one place.
package dev.parley.meeting;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a meeting or a sign-in could not be had. The family is sealed: a screen switches over all of
/// it and finds a sentence for each. Messages are for the log and hold no personal data and no
/// text of a server or a database.
public abstract sealed class MeetingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String supportCode;
    private boolean passwordSent;

    private MeetingException(
            String message, @Nullable String supportCode, @Nullable Throwable cause) {
        super(message, cause);
        this.supportCode = supportCode;
    }

    /// What support staff need to find the event on the server, or `null` where there is none.
    public @Nullable String supportCode() {
        return supportCode;
    }

    /// The same, of which is known that a password was sent and no clear answer came.
    public MeetingException withPasswordSent() {
        passwordSent = true;
        return this;
    }

    /// Whether the server may have looked at a password, and counted it where it was wrong, though
    /// no clear answer came.
    public boolean isPasswordSent() {
        return passwordSent;
    }

    /// Whether the server is away for now: what is known of it stays useful, and it comes back
    /// without anybody's help. Where somebody has to do something, as when it cannot prove who it
    /// is, it does not count as away.
    public boolean isAway() {
        return switch (this) {
            case Busy _, ServerFailed _ -> true;
            case Unreachable unreachable -> unreachable.barrier().passes();
            case OddAnswer odd -> odd.oddity() == OddAnswer.Oddity.WEB_PAGE;
            default -> false;
        };
    }

    /// User name or password were refused.
    public static final class WrongPassword extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// With the code of the server's log.
        public WrongPassword(@Nullable String supportCode) {
            super("User name or password refused", supportCode, null);
        }
    }

    /// Nobody is signed in any more; signing in again helps.
    public static final class NotSignedIn extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// With the code of the server's log.
        public NotSignedIn(@Nullable String supportCode) {
            super("Not signed in", supportCode, null);
        }
    }

    /// The bank does not have what was asked for.
    public static final class NotFound extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// With the code of the server's log.
        public NotFound(@Nullable String supportCode) {
            super("Not found", supportCode, null);
        }
    }

    /// The bank's server does not let this person or this application in. Another password would
    /// not help.
    public static final class SignInRefused extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// Why not.
        public enum Reason {
            /// Too many wrong passwords; an administrator unlocks the account.
            LOCKED,
            /// The consumer key is unknown, switched off or malformed.
            CONSUMER_KEY,
            /// User, password or key hold characters that the server cannot take.
            NOT_TAKEN,
            /// The server does not offer this way to sign in.
            SWITCHED_OFF
        }

        private final Reason reason;

        /// With the code of the server's log.
        public SignInRefused(Reason reason, @Nullable String supportCode) {
            super("Sign-in refused: " + reason, supportCode, null);
            this.reason = reason;
        }

        /// Why not.
        public Reason reason() {
            return reason;
        }
    }

    /// The person lacks a role that the server asks for.
    public static final class NotAllowed extends MeetingException {
        private static final long serialVersionUID = 1L;

        private final String[] roles;

        /// @param roles as the server names them; empty where it names none
        public NotAllowed(List<String> roles, @Nullable String supportCode) {
            super("Not allowed", supportCode, null);
            this.roles = roles.toArray(String[]::new);
        }

        /// The roles that are missing, as the server names them.
        public List<String> roles() {
            return List.of(roles);
        }
    }

    /// The server does not know the bank itself.
    public static final class BankUnknown extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// With the code of the server's log.
        public BankUnknown(@Nullable String supportCode) {
            super("Bank unknown", supportCode, null);
        }
    }

    /// The server could not be reached, or the way to it broke.
    public static final class Unreachable extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// Where it ended.
        public enum Barrier {
            /// There is no computer of that name.
            NAME,
            /// Nobody takes the connection.
            CONNECTION,
            /// No answer within the time.
            TIMEOUT,
            /// The connection broke off in the middle.
            CUT,
            /// The server could not prove who it is.
            CERTIFICATE,
            /// No secure connection could be agreed on.
            ENCRYPTION,
            /// The network's proxy takes no connection.
            PROXY,
            /// The network's proxy does not lead to the server.
            PROXY_REFUSES,
            /// The network's proxy wants a user and a password that it knows.
            PROXY_SIGN_IN,
            /// The network's proxy wants a sign-in that Parley cannot do.
            PROXY_UNKNOWN_SIGN_IN;

            /// Whether it may be gone a moment later without anybody's help.
            boolean passes() {
                return switch (this) {
                    case NAME, CONNECTION, TIMEOUT, CUT, PROXY, PROXY_REFUSES -> true;
                    case CERTIFICATE, ENCRYPTION, PROXY_SIGN_IN, PROXY_UNKNOWN_SIGN_IN -> false;
                };
            }
        }

        private final Barrier barrier;

        /// @param barrier where it ended
        public Unreachable(Barrier barrier, @Nullable String supportCode) {
            super("Server not reached: " + barrier, supportCode, null);
            this.barrier = barrier;
        }

        /// Where it ended.
        public Barrier barrier() {
            return barrier;
        }
    }

    /// Something answered, but not as the bank's server does.
    public static final class OddAnswer extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// What is odd about it.
        public enum Oddity {
            /// It does not speak the Open Bank Project's language.
            NOT_OBP,
            /// A web page, such as that of a network that wants a sign-in of its own.
            WEB_PAGE,
            /// It sends elsewhere, and Parley does not follow.
            REDIRECT,
            /// The server has no such call.
            NO_SUCH_CALL,
            /// It cannot be read as a meeting, a bank or a person.
            UNREADABLE,
            /// It is longer or deeper than any true answer.
            TOO_BIG
        }

        private final Oddity oddity;

        /// @param oddity what is odd about it
        public OddAnswer(Oddity oddity, @Nullable String supportCode) {
            super("Odd answer: " + oddity, supportCode, null);
            this.oddity = oddity;
        }

        /// What is odd about it.
        public Oddity oddity() {
            return oddity;
        }
    }

    /// The server has too much to do, or allows no more calls for now. Nothing was done.
    public static final class Busy extends MeetingException {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration pause;

        /// @param pause after which calls are allowed again, `null` where the server does not say
        public Busy(@Nullable Duration pause, @Nullable String supportCode) {
            super("Server busy", supportCode, null);
            this.pause = pause;
        }

        /// After so long calls are allowed again, `null` where the server does not say.
        public @Nullable Duration pause() {
            return pause;
        }
    }

    /// The server failed at its work.
    public static final class ServerFailed extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// With the code of the server's log.
        public ServerFailed(@Nullable String supportCode) {
            super("Server failed", supportCode, null);
        }
    }

    /// Nobody knows whether the meeting was made: a server goes on with what it was sent although
    /// its answer is lost.
    public static final class OutcomeOpen extends MeetingException {
        private static final long serialVersionUID = 1L;

        private final MeetingException why;

        /// @param why what came instead of the answer
        public OutcomeOpen(MeetingException why) {
            super("Outcome open: " + why.getMessage(), why.supportCode(), null);
            this.why = why;
        }

        /// What came instead of the answer.
        public MeetingException why() {
            return why;
        }
    }

    /// The bank said no to what was sent. Whether something stayed behind says [#leftBehind].
    public static final class Refused extends MeetingException {
        private static final long serialVersionUID = 1L;

        private final boolean leftBehind;

        /// With the code of the server's log.
        public Refused(boolean leftBehind, @Nullable String supportCode) {
            super("Refused by the bank", supportCode, null);
            this.leftBehind = leftBehind;
        }

        /// Whether the bank keeps a part of the meeting all the same: a too long field of an
        /// invitee leaves the meeting with the invitees before.
        public boolean leftBehind() {
            return leftBehind;
        }
    }

    /// An unsent meeting that was being changed was sent meanwhile as it was before, and no bank
    /// can change a meeting.
    public static final class Overtaken extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// Nothing of the change was kept.
        public Overtaken() {
            super("Sent before it was changed", null, null);
        }
    }

    /// What rests on this computer of the person stays closed to what was typed.
    public static final class VaultClosed extends MeetingException {
        private static final long serialVersionUID = 1L;

        /// Why.
        public enum Why {
            /// The server is away, and nothing rests here of this person.
            NEVER_HERE,
            /// The server is away, and another password opens it.
            WRONG,
            /// There were too many wrong ones; after the [pause][#pause()] there may be another.
            WAIT,
            /// The server takes this password, but one before opens what rests here.
            FORMER,
            /// What was typed as the one before does not open it either.
            FORMER_WRONG,
            /// No password opens it any more.
            DAMAGED,
            /// Another passphrase opens it.
            PASSPHRASE,
            /// The passphrase is new here, and has to be typed once more.
            REPEAT,
            /// What was typed once more is another passphrase.
            REPEAT_WRONG
        }

        private final Why why;
        private final Duration pause;
        private final int unsent;
        private final @Nullable MeetingException away;

        private VaultClosed(Why why, Duration pause, int unsent, @Nullable MeetingException away) {
            super("Closed: " + why, away == null ? null : away.supportCode(), null);
            this.why = why;
            this.pause = pause;
            this.unsent = unsent;
            this.away = away;
        }

        /// For a while.
        public static VaultClosed pausing(Duration pause) {
            return new VaultClosed(Why.WAIT, pause, 0, null);
        }

        /// Although the server takes the password.
        ///
        /// @param unsent so many unsent meetings rest in it
        public static VaultClosed holding(Why why, int unsent) {
            return new VaultClosed(why, Duration.ZERO, unsent, null);
        }

        /// While the server is away.
        ///
        /// @param away why the server cannot be asked
        public static VaultClosed without(Why why, MeetingException away) {
            return new VaultClosed(why, Duration.ZERO, 0, away);
        }

        /// Whether the server has let the person in, and the person can decide what is to become of
        /// what stays closed.
        public boolean isHolding() {
            return switch (why) {
                case FORMER, FORMER_WRONG, DAMAGED, REPEAT, REPEAT_WRONG -> true;
                case PASSPHRASE -> away == null;
                case NEVER_HERE, WRONG, WAIT -> false;
            };
        }

        /// Why.
        public Why why() {
            return why;
        }

        /// So long no password is looked at.
        public Duration pause() {
            return pause;
        }

        /// How many unsent meetings rest in it.
        public int unsent() {
            return unsent;
        }

        /// Why the server cannot be asked, or `null` where it has been.
        public @Nullable MeetingException away() {
            return away;
        }
    }

    /// The place where meetings are kept on this computer cannot be used.
    public static final class StoreFailed extends MeetingException {
        private static final long serialVersionUID = 1L;

        private final StoreTrouble trouble;
        private final String detail;

        /// @param detail what the sentence names, such as a file; empty where nothing
        public StoreFailed(StoreTrouble trouble, String detail, @Nullable Throwable cause) {
            super("Local store: " + trouble, null, cause);
            this.trouble = trouble;
            this.detail = detail;
        }

        /// What is wrong with it.
        public StoreTrouble trouble() {
            return trouble;
        }

        /// The file or folder it is about, empty where none.
        public String detail() {
            return detail;
        }
    }
}
