package dev.parley.offline;

import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Reason;
import dev.parley.meeting.Standing.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The way to one bank: when it may be tried again, and since when its lists have shown nothing of
/// the entries that are looked for.
final class Lane {
    /// So few lists are no proof, however the clock of this computer jumps between them.
    private static final int LISTS = 4;

    /// After so many ends without a clear answer it is no accident.
    private static final int TRIES = 3;

    /// Lists without a trace, one after the other.
    private record Quiet(Instant since, int lists) {}

    /// How often an entry was sent and not answered clearly, and the last code for the support.
    private record Tries(int count, @Nullable String supportCode) {}

    private final Timing timing;
    private final RandomGenerator random;
    private final Map<UUID, Quiet> quiet = new HashMap<>();
    private final Map<UUID, Tries> tries = new HashMap<>();
    private Instant notBefore = Instant.MIN;
    private Instant nextLook = Instant.MIN;
    private Delay delay = Delay.NONE;
    private int failures;
    private int looks;

    Lane(Timing timing, RandomGenerator random) {
        this.timing = timing;
        this.random = random;
    }

    Instant notBefore() {
        return notBefore;
    }

    boolean isClosed(Instant now) {
        return isAhead(notBefore, now, timing.longest());
    }

    /// Whether the list was looked at a moment ago.
    boolean isLookedAt(Instant now) {
        return isAhead(nextLook(), now, timing.longest());
    }

    /// Whether a pause is not over. One that ends later than twice the longest there is was begun
    /// before the computer's clock was set back, and is over.
    static boolean isAhead(Instant end, Instant now, Duration longest) {
        return now.isBefore(end) && !end.isAfter(now.plus(longest.multipliedBy(2)));
    }

    /// When the list is to be looked at again.
    Instant nextLook() {
        return nextLook.isAfter(notBefore) ? nextLook : notBefore;
    }

    /// What all of this bank waits for.
    Delay delay() {
        return delay;
    }

    /// Nothing is to be waited for any more.
    void open() {
        notBefore = Instant.MIN;
        nextLook = Instant.MIN;
        delay = Delay.NONE;
    }

    void failed(Delay why, Instant now) {
        failures++;
        delay = why;
        // A server in trouble may be late with everything.
        quiet.clear();
        notBefore = later(now, timing.pauseAfter(failures));
    }

    void works() {
        failures = 0;
        delay = Delay.NONE;
    }

    /// The pause before the next look, the longer the more looks found nothing.
    void looked(Instant now) {
        looks++;
        nextLook = later(now, timing.pauseAfter(Math.min(looks, 3)));
    }

    /// Many Parleys that lost the same server must not all come back at once.
    private Instant later(Instant now, Duration pause) {
        long millis = pause.toMillis();
        return now.plusMillis(millis + random.nextLong(millis / 5 + 1));
    }

    /// A list without a trace of an entry.
    ///
    /// @param asked when the list was asked for
    /// @param now when it was there
    /// @return whether there have been such lists, and no others, for long enough
    boolean isQuiet(UUID id, Instant asked, Instant now) {
        Quiet before = quiet.get(id);
        Quiet after =
                before == null || asked.isBefore(before.since)
                        ? new Quiet(now, 1)
                        : new Quiet(before.since, before.lists + 1);
        quiet.put(id, after);
        return after.lists >= LISTS
                && Duration.between(after.since, asked).compareTo(timing.quiet()) >= 0;
    }

    /// An entry was sent, and no clear answer came.
    void unanswered(UUID id, @Nullable String supportCode) {
        Tries before = tries.get(id);
        tries.put(id, new Tries(before == null ? 1 : before.count + 1, supportCode));
        forget(id);
    }

    /// What becomes of an entry of which no trace is there.
    Standing afterQuiet(UUID id) {
        Tries all = tries.get(id);
        return all == null || all.count < TRIES
                ? new NotSent(Delay.NONE)
                : new Refused(Reason.UNANSWERED, List.of(), all.supportCode);
    }

    void forget(UUID id) {
        quiet.remove(id);
        nextLook = Instant.MIN;
        looks = 0;
    }
}
