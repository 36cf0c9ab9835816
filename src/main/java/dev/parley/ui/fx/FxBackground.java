package dev.parley.ui.fx;

import dev.parley.meeting.MeetingException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Runs each piece of work on a virtual thread of its own and delivers on the FX thread.
public final class FxBackground implements Background {
    private final Consumer<Throwable> onBug;
    private final Consumer<FxBackground> onClosed;
    private final Set<Delivery> running = ConcurrentHashMap.newKeySet();
    private final Set<FxBackground> parts = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// @param onBug gets what no work is meant to throw
    public FxBackground(Consumer<Throwable> onBug) {
        this(onBug, closed -> {});
    }

    private FxBackground(Consumer<Throwable> onBug, Consumer<FxBackground> onClosed) {
        this.onBug = onBug;
        this.onClosed = onClosed;
    }

    @Override
    public <T> Job start(
            Work<T> work, Consumer<? super T> done, Consumer<? super MeetingException> failed) {
        Delivery delivery = new Delivery();
        if (closed) {
            return delivery;
        }
        running.add(delivery);
        Thread.ofVirtual().name("parley-work").start(() -> run(work, done, failed, delivery));
        return delivery;
    }

    private <T> void run(
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super MeetingException> failed,
            Delivery delivery) {
        try {
            T result = work.run();
            delivery.deliver(() -> done.accept(result), () -> closeUnwanted(result));
        } catch (MeetingException expected) {
            delivery.deliver(() -> failed.accept(expected), () -> {});
        } catch (RuntimeException | Error bug) {
            // A bug is shown even where nobody waits for the work any more.
            delivery.cancel();
            Platform.runLater(() -> onBug.accept(bug));
        }
    }

    /// A session that was opened after nobody waited for it any more must not stay open.
    private void closeUnwanted(@Nullable Object result) {
        if (result instanceof AutoCloseable open) {
            Thread.ofVirtual()
                    .name("parley-close")
                    .start(
                            () -> {
                                try {
                                    open.close();
                                } catch (Exception bug) {
                                    Platform.runLater(() -> onBug.accept(bug));
                                }
                            });
        }
    }

    @Override
    public Background scope() {
        FxBackground part = new FxBackground(onBug, parts::remove);
        parts.add(part);
        if (closed) {
            part.close();
        }
        return part;
    }

    @Override
    public void close() {
        closed = true;
        parts.forEach(FxBackground::close);
        running.forEach(Delivery::cancel);
        onClosed.accept(this);
    }

    private final class Delivery implements Job {
        private volatile boolean cancelled;

        void deliver(Runnable outcome, Runnable unwanted) {
            Platform.runLater(
                    () -> {
                        running.remove(this);
                        (cancelled ? unwanted : outcome).run();
                    });
        }

        @Override
        public void cancel() {
            cancelled = true;
            running.remove(this);
        }
    }
}
