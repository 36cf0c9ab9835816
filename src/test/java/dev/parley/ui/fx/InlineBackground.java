package dev.parley.ui.fx;

import dev.parley.meeting.MeetingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Does work at once, on the thread that asks, and delivers at once; or, while it is held, when the
/// test says so. What no work is meant to throw goes through to the test.
public final class InlineBackground implements Background {
    private final Gate gate;
    private final List<InlineBackground> parts = new ArrayList<>();
    private final List<Delivery> running = new ArrayList<>();
    private boolean closed;

    /// Not held.
    public InlineBackground() {
        this(new Gate());
    }

    private InlineBackground(Gate gate) {
        this.gate = gate;
    }

    /// From now on work waits, that of every part too.
    public void hold() {
        gate.held = true;
    }

    /// Does all work that waits, first come first; later work is done at once again. As with a
    /// thread, cancelled work is done all the same, but delivers nothing.
    public void release() {
        gate.held = false;
        while (!gate.waiting.isEmpty()) {
            gate.waiting.removeFirst().run();
        }
    }

    /// How many pieces of work wait.
    public int waiting() {
        return gate.waiting.size();
    }

    /// Whether it was closed.
    public boolean isClosed() {
        return closed;
    }

    @Override
    public <T> Job start(
            Work<T> work, Consumer<? super T> done, Consumer<? super MeetingException> failed) {
        Delivery delivery = new Delivery();
        if (closed) {
            return delivery;
        }
        running.add(delivery);
        gate.pass(() -> delivery.deliver(outcome(work, done, failed)));
        return delivery;
    }

    private static <T> Runnable outcome(
            Work<T> work, Consumer<? super T> done, Consumer<? super MeetingException> failed) {
        try {
            T result = work.run();
            return () -> done.accept(result);
        } catch (MeetingException expected) {
            return () -> failed.accept(expected);
        }
    }

    @Override
    public InlineBackground scope() {
        InlineBackground part = new InlineBackground(gate);
        parts.add(part);
        return part;
    }

    @Override
    public void close() {
        closed = true;
        parts.forEach(InlineBackground::close);
        List.copyOf(running).forEach(Delivery::cancel);
    }

    private static final class Gate {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean held;

        void pass(Runnable work) {
            if (held) {
                waiting.addLast(work);
            } else {
                work.run();
            }
        }
    }

    private final class Delivery implements Job {
        private boolean cancelled;

        void deliver(Runnable outcome) {
            running.remove(this);
            if (!cancelled) {
                outcome.run();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            running.remove(this);
        }
    }
}
