package dev.parley.app;

import dev.parley.offline.Aside;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// One thread beside all others. It ends with the program, whatever it is doing.
final class AsideThread implements Aside {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("parley-aside").factory());
    private final Consumer<Throwable> onBug;

    /// @param onBug gets what no work is meant to throw
    AsideThread(Consumer<Throwable> onBug) {
        this.onBug = onBug;
    }

    @Override
    public void add(Runnable work) {
        thread.execute(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error bug) {
                        onBug.accept(bug);
                    }
                });
    }
}
