package dev.parley.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// The toolkit for tests, on JavaFX's own headless platform.
public final class Fx {
    private Fx() {}

    /// Starts it once, and says what a Linux machine lacks where it cannot start.
    public static void start() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(true);
        } catch (UnsatisfiedLinkError | RuntimeException lacking) {
            throw new IllegalStateException(
                    "JavaFX cannot start. On Linux it needs, also without a display, the packages"
                            + " libgtk-3-0 fontconfig fonts-dejavu-core.",
                    lacking);
        }
        Platform.setImplicitExit(false);
    }

    /// Does something on the FX thread and waits for its result, a minute at most.
    public static <T> T get(Callable<T> what)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(what.call());
                    } catch (Exception | AssertionError wrong) {
                        result.completeExceptionally(wrong);
                    }
                });
        return result.get(1, TimeUnit.MINUTES);
    }
}
