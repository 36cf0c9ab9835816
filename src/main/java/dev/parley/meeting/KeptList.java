package dev.parley.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A list as it is kept on this computer.
///
/// @param list with the time at which the bank answered so
/// @param since meetings that began before were left out; `null` where none was
public record KeptList(MeetingList list, @Nullable Instant since) {}
