package dev.parley.app;

import dev.parley.offline.KeptOutbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// Takes the turns of an outbox, on a thread of its own, until it is closed.
final class OutboxWork implements AutoCloseable {
    /// A meeting that is being sent may end; who quits does not wait longer.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Whatever the computer's clock says: it may be set back meanwhile.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// After a bug, so that it does not come again at once.
    private static final Duration AFTER_BUG = Duration.ofMinutes(1);

    private final KeptOutbox outbox;
    private final InstantSource clock;
    private final Consumer<Throwable> bugs;
    private final Duration patience;
    private final Thread thread;
    private boolean awake = true;
    private boolean closed;

    /// @param outbox makes it, given what asks for a turn
    /// @param bugs gets what must not happen
    OutboxWork(
            Function<Runnable, KeptOutbox> outbox, InstantSource clock, Consumer<Throwable> bugs) {
        this(outbox, clock, bugs, PATIENCE);
    }

    /// @param patience how long the end waits for a meeting that is being sent
    OutboxWork(
            Function<Runnable, KeptOutbox> outbox,
            InstantSource clock,
            Consumer<Throwable> bugs,
            Duration patience) {
        this.outbox = outbox.apply(this::wake);
        this.clock = clock;
        this.bugs = bugs;
        this.patience = patience;
        thread = Thread.ofPlatform().daemon().name("parley-outbox").unstarted(this::work);
    }

    /// Begins.
    OutboxWork start() {
        thread.start();
        return this;
    }

    KeptOutbox outbox() {
        return outbox;
    }

    private synchronized void wake() {
        awake = true;
        notifyAll();
    }

    private void work() {
        try {
            while (true) {
                Optional<Instant> next = turn();
                if (!sleepUntil(next)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Instant> turn() {
        try {
            return outbox.turn();
        } catch (RuntimeException | Error bug) {
            bugs.accept(bug);
            return Optional.of(clock.instant().plus(AFTER_BUG));
        }
    }

    /// @return whether there is another turn to take
    private synchronized boolean sleepUntil(Optional<Instant> next) throws InterruptedException {
        long millis =
                next.map(each -> Duration.between(clock.instant(), each).toMillis() + 1)
                        .map(each -> Math.min(each, LONGEST.toMillis()))
                        .orElse(LONGEST.toMillis());
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!closed && !awake && end - System.nanoTime() > 0) {
            wait(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) + 1);
        }
        awake = false;
        return !closed;
    }

    /// Lets a meeting that is being sent end, for a few seconds, and then ends it all. What is not
    /// sent stays on the disk.
    @Override
    public void close() {
        outbox.stop();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        outbox.close();
    }
}
