package dev.parley.offline;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.VaultClosed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Wrong passwords for one vault, one after the other. No server counts them, so from the third on
/// each is followed by a pause twice as long as the one before, in which no password is looked at.
/// They are counted on when the program starts again. Every method may wait for a disk.
final class Tries {
    private static final int FREE = 2;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// More make no pause longer.
    private static final int MOST = 99;

    private final Vault vault;
    private final InstantSource clock;
    private @Nullable WrongTries tries;
    private boolean read;

    /// @param vault keeps them
    Tries(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// @throws VaultClosed during a pause
    synchronized void check() throws VaultClosed {
        Duration pause = pause();
        if (pause.isPositive()) {
            throw VaultClosed.pausing(pause);
        }
    }

    /// How long no password is looked at from now on. Where the clock was put back meanwhile, the
    /// pause begins once more, so that nobody waits longer than for the longest one.
    synchronized Duration pause() {
        WrongTries before = before();
        if (before == null) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        if (before.last().isAfter(now)) {
            keep(new WrongTries(before.number(), now));
            return pauseAfter(before.number());
        }
        Instant end = before.last().plus(pauseAfter(before.number()));
        return now.isBefore(end) ? Duration.between(now, end) : Duration.ZERO;
    }

    /// Where nobody can tell what was before, it was the worst, just now.
    private @Nullable WrongTries before() {
        if (!read) {
            read = true;
            try {
                tries = vault.wrongTries().orElse(null);
            } catch (StoreFailed unreadable) {
                keep(new WrongTries(MOST, clock.instant()));
            }
        }
        return tries;
    }

    private void keep(WrongTries now) {
        tries = now;
        vault.keep(now);
    }

    private static Duration pauseAfter(int wrong) {
        if (wrong <= FREE) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(wrong - FREE - 1, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    synchronized void wrong() {
        WrongTries before = before();
        int number = before == null ? 1 : Math.min(before.number() + 1, MOST);
        keep(new WrongTries(number, clock.instant()));
    }

    synchronized void right() {
        if (before() != null) {
            tries = null;
            vault.forgetWrongTries();
        }
    }
}
