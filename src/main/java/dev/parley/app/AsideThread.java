package dev.parley.app;

import dev.parley.offline.Aside;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// One thread beside all others. It ends with the program, whatever it is doing.
final class AsideThread implements Aside {
    private static final long LATER_SECONDS = 2;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("parley-aside").factory());
    private final Executor later;
    private final Consumer<Throwable> onBug;

    /// @param onBug gets what no work is meant to throw
    AsideThread(Consumer<Throwable> onBug) {
        this(
                onBug,
                thread ->
                        CompletableFuture.delayedExecutor(LATER_SECONDS, TimeUnit.SECONDS, thread));
    }

    /// @param delay makes of the thread what hands it work later
    AsideThread(Consumer<Throwable> onBug, UnaryOperator<Executor> delay) {
        this.onBug = onBug;
        later = delay.apply(thread);
    }

    @Override
    public void add(Runnable work) {
        thread.execute(() -> run(work));
    }

    @Override
    public void addLater(Runnable work) {
        later.execute(() -> run(work));
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error bug) {
            onBug.accept(bug);
        }
    }
}
