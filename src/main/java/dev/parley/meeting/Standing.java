package dev.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a meeting that was created on this computer stands on its way to the bank.
public sealed interface Standing {

    /// It is kept on this computer alone and will be sent.
    ///
    /// @param delay what it waits for
    record NotSent(Delay delay) implements Standing {}

    /// It is on its way now.
    record Sending() implements Standing {}

    /// The bank has it.
    ///
    /// @param meetingId the bank's id
    record Sent(String meetingId) implements Standing {}

    /// The bank does not take it as it is; nothing of it is at the bank.
    ///
    /// @param roles that the person lacks, as the server names them
    /// @param supportCode by which support staff find it, `null` where there is none
    record Refused(Reason reason, List<String> roles, @Nullable String supportCode)
            implements Standing {
        /// Copies the roles.
        public Refused {
            roles = List.copyOf(roles);
        }
    }

    /// It was sent and not answered clearly, so the bank's list is looked at.
    ///
    /// @param since when that began
    record Checking(Instant since) implements Standing {}

    /// The bank's list does not tell whether it is there; the person decides.
    ///
    /// @param candidates what may be it
    record Unsure(List<Candidate> candidates) implements Standing {
        /// Copies the candidates.
        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /// A meeting at the bank that is the one sent in all but, perhaps, how many are invited: a
    /// server writes one invitee after the other and may have been stopped.
    ///
    /// @param invitees how many of the invitees it has
    record Candidate(String meetingId, int invitees) {}

    /// What a meeting that was not sent waits for.
    enum Delay {
        /// Its turn.
        NONE,
        /// The way to the server.
        AWAY,
        /// A server that is too busy, or allows no more calls for now.
        BUSY,
        /// The person to sign in again.
        SIGN_IN,
        /// A server whose answers can be read.
        ODD_ANSWER,
        /// Room on this computer's disk, or the right to write there: what is sent is noted first.
        DISK,
        /// Another one that looks the same, and of which it is open what became.
        OTHER
    }

    /// Why a bank does not take a meeting.
    enum Reason {
        /// Something in it.
        CONTENT,
        /// The person lacks a role.
        ROLE,
        /// The server does not know the bank.
        BANK,
        /// The server has no call for creating meetings.
        NO_SUCH_CALL,
        /// The server has answered unclearly each time, and its list shows no trace: it fails on
        /// this meeting, or something between does not let it pass.
        UNANSWERED
    }

    /// Whether the bank may have it without anybody here knowing.
    default boolean isOpen() {
        return switch (this) {
            case Sending _, Checking _, Unsure _ -> true;
            case NotSent _, Refused _, Sent _ -> false;
        };
    }

    /// Whether it can still be changed: nothing of it can be at the bank.
    default boolean isEditable() {
        return this instanceof NotSent || this instanceof Refused;
    }

    /// Whether the person may throw it away. What is on its way, or looked for, may not.
    default boolean isDiscardable() {
        return switch (this) {
            case NotSent _, Refused _, Unsure _, Sent _ -> true;
            case Sending _, Checking _ -> false;
        };
    }
}
