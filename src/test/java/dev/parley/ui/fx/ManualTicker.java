package dev.parley.ui.fx;

import dev.parley.ui.fx.Background.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Time that stands still until the test moves it.
public final class ManualTicker implements Ticker {
    private final PriorityQueue<Planned> plans =
            new PriorityQueue<>(
                    Comparator.comparing((Planned plan) -> plan.due)
                            .thenComparingLong(plan -> plan.order));
    private Instant now;
    private long order;
    private int asked;

    /// @param now what time it is until [#advance]
    public ManualTicker(Instant now) {
        this.now = now;
    }

    @Override
    public Instant now() {
        asked++;
        return now;
    }

    /// How often somebody has asked what time it is.
    public int asked() {
        return asked;
    }

    @Override
    public Job after(Duration pause, Runnable what) {
        return plan(new Planned(now.plus(pause), Duration.ZERO, what));
    }

    @Override
    public Job every(Duration pause, Runnable what) {
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("No pause between two runs");
        }
        return plan(new Planned(now.plus(pause), pause, what));
    }

    private Job plan(Planned plan) {
        plan.order = order++;
        plans.add(plan);
        return () -> {
            plan.cancelled = true;
            plans.remove(plan);
        };
    }

    /// Lets time pass, running on the way what comes due, in order and each at its own moment.
    public void advance(Duration by) {
        advanceTo(now.plus(by));
    }

    /// Lets time pass until a moment, which is not before now.
    public void advanceTo(Instant end) {
        if (end.isBefore(now)) {
            throw new IllegalArgumentException("Time does not go back");
        }
        for (Planned next = plans.peek();
                next != null && !next.due.isAfter(end);
                next = plans.peek()) {
            plans.remove(next);
            now = next.due;
            next.what.run();
            if (next.again.isPositive() && !next.cancelled) {
                next.due = next.due.plus(next.again);
                plan(next);
            }
        }
        now = end;
    }

    /// Lets time pass while the computer sleeps: nothing runs, and what was to come is that much
    /// later.
    public void sleep(Duration by) {
        now = now.plus(by);
        // All by the same, so that the order stays.
        plans.forEach(plan -> plan.due = plan.due.plus(by));
    }

    /// How many things are still to happen; none after everything was closed.
    public int planned() {
        return plans.size();
    }

    private static final class Planned {
        private final Duration again;
        private final Runnable what;
        private Instant due;
        private long order;
        private boolean cancelled;

        Planned(Instant due, Duration again, Runnable what) {
            this.due = due;
            this.again = again;
            this.what = what;
        }
    }
}
