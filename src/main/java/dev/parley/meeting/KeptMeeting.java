package dev.parley.meeting;

import java.time.Instant;

/// A meeting as it is kept on this computer.
///
/// @param asOf when the bank answered so
public record KeptMeeting(Meeting meeting, Instant asOf) {}
