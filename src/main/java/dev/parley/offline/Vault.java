package dev.parley.offline;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import java.util.Optional;

/// What rests on this computer of one person at one server: meetings seen, meetings not sent yet,
/// and who the person is, all encrypted by a key that the person's password opens. Every method may
/// wait for a disk, and where a password is looked at, for about half a second of work.
public interface Vault {

    /// Whether anything rests here.
    boolean isThere();

    /// Opens it.
    ///
    /// @throws WrongPassword where another password opens it
    /// @throws StoreFailed where no password does
    OpenVault open(Secret password) throws WrongPassword, StoreFailed;

    /// Makes it, empty, for this password. What was there is taken away before.
    ///
    /// @throws StoreFailed where nothing can be kept
    OpenVault make(Secret password) throws StoreFailed;

    /// How many unsent meetings rest here, which can be told without opening it.
    int unsent();

    /// The wrong passwords since the last right one, as an earlier start of the program left them;
    /// empty where there were none.
    ///
    /// @throws StoreFailed where nobody can tell
    Optional<WrongTries> wrongTries() throws StoreFailed;

    /// Keeps them for the next start. Where they cannot be kept, that is logged.
    void keep(WrongTries tries);

    /// Forgets them. Where they cannot be taken away, that is logged.
    void forgetWrongTries();

    /// Takes away all that rests here.
    ///
    /// @throws StoreFailed where something of it stays
    void remove() throws StoreFailed;
}
