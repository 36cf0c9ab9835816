package dev.parley.meeting;

import org.jspecify.annotations.Nullable;

/// Why a meeting or a sign-in could not be had. The family is sealed: a screen switches over all of
/// it and finds a sentence for each. Messages are for the log and hold no personal data and no
/// text of a server or a database.
public abstract sealed class MeetingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable String supportCode;

    private MeetingException(
            String message, @Nullable String supportCode, @Nullable Throwable cause) {
        super(message, cause);
        this.supportCode = supportCode;
    }

    /// What support staff need to find the event on the server, or `null` where there is none.
    public @Nullable String supportCode() {
        return supportCode;
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
