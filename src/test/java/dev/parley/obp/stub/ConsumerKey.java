package dev.parley.obp.stub;

import java.time.Duration;
import java.time.Instant;

/// A program that may call the server, with how often it may.
final class ConsumerKey {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int WITHOUT_LIMIT = -1;

    private final boolean enabled;
    private final int perMinute;
    private Instant windowEnd = Instant.MIN;
    private int calls;

    private ConsumerKey(boolean enabled, int perMinute) {
        this.enabled = enabled;
        this.perMinute = perMinute;
    }

    static ConsumerKey unlimited() {
        return new ConsumerKey(true, WITHOUT_LIMIT);
    }

    static ConsumerKey limited(int perMinute) {
        return new ConsumerKey(true, perMinute);
    }

    static ConsumerKey disabled() {
        return new ConsumerKey(false, WITHOUT_LIMIT);
    }

    boolean isEnabled() {
        return enabled;
    }

    /// Counts one call.
    ///
    /// @throws Refusal when it is one too many
    void count() {
        if (perMinute == WITHOUT_LIMIT) {
            return;
        }
        Instant now = Instant.now();
        if (now.isAfter(windowEnd)) {
            windowEnd = now.plus(WINDOW);
            calls = 0;
        }
        calls++;
        if (calls > perMinute) {
            throw new Refusal(
                    told(
                            Answer.error(
                                    429,
                                    "OBP-10018: Too Many Requests. We only allow %d requests per minute for this Consumer."
                                            .formatted(perMinute))));
        }
    }

    /// Adds to an answer how many calls are left.
    Answer told(Answer answer) {
        if (perMinute == WITHOUT_LIMIT) {
            return answer;
        }
        long seconds = Math.ceilDiv(Duration.between(Instant.now(), windowEnd).toMillis(), 1000);
        return answer.with("X-Rate-Limit-Limit", String.valueOf(perMinute))
                .with("X-Rate-Limit-Remaining", String.valueOf(Math.max(0, perMinute - calls)))
                .with("X-Rate-Limit-Reset", String.valueOf(seconds));
    }
}
