package dev.parley.offline;

import java.time.Duration;

/// How long the outbox waits.
///
/// @param quiet so long the bank's list must show no trace of a meeting that may have arrived
///     before it is sent again: the server may still be working on it
/// @param first the pause after a first failure; each further one doubles it
/// @param longest the longest such pause
/// @param remembered so long an entry stays that the bank has
public record Timing(Duration quiet, Duration first, Duration longest, Duration remembered) {

    /// What staff live with.
    public static final Timing USUAL =
            new Timing(
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(1),
                    Duration.ofHours(1));

    /// @param failures so far, one at least
    Duration pauseAfter(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
