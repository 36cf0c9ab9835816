package dev.parley.offline;

import java.time.Instant;

/// Wrong passwords for a vault since the last right one.
///
/// @param number one at least
/// @param last when the last of them was typed
public record WrongTries(int number, Instant last) {}
