package dev.parley.ui.shell;

import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Notices that nobody works at the screen any more: no key and no mouse for a while, or many hours
/// since the password was typed, or a computer that has slept, which shows as a jump of the clock
/// between two looks at it.
final class IdleWatch {
    /// However busy the person is.
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration LOOK = Duration.ofSeconds(1);

    /// A busy computer is not later than that.
    private static final Duration JUMP = Duration.ofSeconds(30);

    private final Ticker ticker;
    private final Supplier<Duration> idle;
    private final Runnable onLeft;
    private Job looking = Job.NONE;
    private boolean watching;
    private Instant since = Instant.MIN;
    private Instant touched = Instant.MIN;
    private Instant looked = Instant.MIN;

    /// @param idle how long nobody may be there; asked anew with each look
    /// @param onLeft told once, until the watch begins again
    IdleWatch(Ticker ticker, Supplier<Duration> idle, Runnable onLeft) {
        this.ticker = ticker;
        this.idle = idle;
        this.onLeft = onLeft;
    }

    /// The password was typed just now.
    void begin() {
        looking.cancel();
        since = ticker.now();
        touched = since;
        looked = since;
        watching = true;
        looking = ticker.every(LOOK, this::look);
    }

    /// Somebody is there, unless it was noticed too late that nobody was for long.
    void touch() {
        look();
        if (watching) {
            touched = ticker.now();
        }
    }

    /// Watches no longer.
    void end() {
        watching = false;
        looking.cancel();
    }

    private void look() {
        Instant now = ticker.now();
        boolean left =
                Duration.between(looked, now).abs().compareTo(JUMP) > 0
                        || Duration.between(touched, now).compareTo(idle.get()) >= 0
                        || Duration.between(since, now).compareTo(LONGEST) >= 0;
        looked = now;
        if (watching && left) {
            end();
            onLeft.run();
        }
    }
}
