package dev.parley.offline;

import dev.parley.staff.ServerAddress;

/// The copies on this computer, one for each person at each server.
public interface MeetingCopies {

    /// The copy of a person; touches nothing yet.
    ///
    /// @param username as typed at sign-in
    MeetingCopy of(ServerAddress server, String username);

    /// Takes away what is kept of a person, if anything is.
    void discard(ServerAddress server, String username);
}
