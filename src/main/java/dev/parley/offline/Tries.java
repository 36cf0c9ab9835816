package dev.parley.offline;

import dev.parley.meeting.MeetingException.VaultClosed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Wrong passwords for one vault, one after the other. No server counts them, so from the third on
/// each is followed by a pause twice as long as the one before, in which no password is looked at.
final class Tries {
    private static final int FREE = 2;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final InstantSource clock;
    private int wrong;
    private @Nullable Instant last;

    Tries(InstantSource clock) {
        this.clock = clock;
    }

    /// @throws VaultClosed during a pause, also where the clock was put back meanwhile
    synchronized void check() throws VaultClosed {
        Instant since = last;
        if (since == null) {
            return;
        }
        Duration pause = pause();
        Duration passed = Duration.between(since, clock.instant());
        if (passed.isNegative() || passed.compareTo(pause) < 0) {
            throw VaultClosed.pausing(passed.isNegative() ? pause : pause.minus(passed));
        }
    }

    private Duration pause() {
        if (wrong <= FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(wrong - FREE - 1, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    synchronized void wrong() {
        wrong++;
        last = clock.instant();
    }

    synchronized void right() {
        wrong = 0;
        last = null;
    }
}
