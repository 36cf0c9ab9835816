package dev.parley.offline;

import java.time.Duration;

/// What may rest on this computer, and what opens it.
///
/// @param age meetings that began longer ago are not kept; zero keeps none that was seen
/// @param unsent whether meetings that are not sent may rest here; those that do already stay until
///     they are sent
/// @param passphrase whether a passphrase of this computer's opens it, and not the password
public record Keep(Duration age, boolean unsent, boolean passphrase) {}
