package dev.parley.offline;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.Secret;
import java.util.Optional;

/// A [Vault] that has been opened by its password. Every method may wait for a disk.
public interface OpenVault extends OutboxFiles, AutoCloseable {

    /// What the person has last seen; one for as long as this is open.
    MeetingCopy copy();

    /// Takes away what the person has last seen.
    void discardCopy();

    /// Who it is, as the server last said; empty where that was never kept or cannot be read.
    Optional<Person> person();

    /// Keeps who it is. Where it cannot be kept, that is logged.
    void keep(Person person);

    /// Whether this password opens it; takes about half a second.
    ///
    /// @throws StoreFailed where nobody can tell
    boolean isPassword(Secret password) throws StoreFailed;

    /// Whether another password may open it too, as after a change that ended half-way.
    boolean isSplit();

    /// From now on this password opens it, and no other.
    ///
    /// @throws StoreFailed where that could not be kept, which is logged; then the one before does
    void changePassword(Secret password) throws StoreFailed;

    /// Forgets the key.
    @Override
    void close();
}
