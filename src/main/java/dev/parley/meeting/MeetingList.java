package dev.parley.meeting;

import java.time.Instant;
import java.util.List;

/// All meetings of a bank, with their age and origin, so that a screen can always say how old what
/// it shows is.
///
/// @param rows newest start first, those without a time last, as the API answers
/// @param asOf when the answer was given, UTC
/// @param source where it came from
public record MeetingList(List<Meeting> rows, Instant asOf, Source source) {

    /// Where a list can come from.
    public enum Source {
        /// The demo bank on this computer.
        DEMO,
        /// The bank's server.
        SERVER,
        /// What this computer keeps of the server's last answer.
        COPY
    }

    /// Copies the rows, so that a list never changes.
    public MeetingList {
        rows = List.copyOf(rows);
    }
}
