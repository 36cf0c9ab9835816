package dev.parley.staff;

import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a signed-in person may use until it is closed. Closing forgets the person; it may wait for
/// a disk.
public interface Session extends AutoCloseable {

    /// Who is signed in.
    StaffMember staff();

    /// The banks to choose from, at least one.
    List<Bank> banks();

    /// The meetings of one of the [banks][#banks()].
    MeetingRepository meetings(Bank bank);

    /// What this computer keeps of the meetings of one of the [banks][#banks()].
    default KeptMeetings kept(Bank bank) {
        return KeptMeetings.NONE;
    }

    /// The server, empty for the demo bank.
    Optional<ServerAddress> server();

    /// How much this computer's clock is ahead of the server's, negative where it is behind; zero
    /// where the server did not say.
    Duration clockAhead();

    /// Signs the same person in again, after the server has forgotten the session. Everything that
    /// was got from this session works on.
    ///
    /// @throws MeetingException as [SignIn#open] does
    void signInAgain(Secret password) throws MeetingException;

    /// Whether this is the password of the person who is signed in; unlocks what was locked, also
    /// where the server is away and something of the person's rests on this computer.
    ///
    /// @return `false` where it is another
    /// @throws MeetingException where nobody can tell
    boolean isPassword(Secret password) throws MeetingException;

    /// How long, after wrong ones, no password is looked at from now on; zero where each is. May
    /// wait for a disk.
    default Duration passwordPause() {
        return Duration.ZERO;
    }

    /// Whether a passphrase of this computer's takes the place of the password in
    /// [#isPassword(Secret)].
    default boolean isPassphraseWanted() {
        return false;
    }

    /// How long the server suggests to wait for a person who does nothing, where it says so.
    ///
    /// @throws MeetingException where it cannot be asked
    default Optional<Duration> suggestedIdleTime() throws MeetingException {
        return Optional.empty();
    }

    /// Asks the bank's administrators for a role that was missing.
    ///
    /// @param role as the server named it
    /// @throws MeetingException where the request could not be left
    void askForRole(Bank bank, String role) throws MeetingException;

    /// Closes it, and takes away all that rests of the person on this computer, unsent meetings
    /// included.
    ///
    /// @throws MeetingException where something of it stays
    default void remove() throws MeetingException {
        close();
    }

    @Override
    void close();
}
