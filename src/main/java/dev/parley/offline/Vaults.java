package dev.parley.offline;

import dev.parley.staff.ServerAddress;

/// What rests on this computer of everybody who signs in to servers here: each person's at each
/// server by itself, so that nobody's password opens another's.
@FunctionalInterface
public interface Vaults {

    /// One person's; touches nothing yet.
    ///
    /// @param username as typed at sign-in
    Vault of(ServerAddress server, String username);

    /// Makes ready what opening the next one needs and no password decides. Waits for the disk.
    default void prepare() {}
}
