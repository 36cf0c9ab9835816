package dev.parley.app;

import dev.parley.meeting.MeetingLink;
import dev.parley.ui.fx.Looks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The program from its first window to its last.
public final class ParleyApp extends Application {
    /// What comes after the first screen waits so long, not to hold it up.
    private static final Duration CARD_IS_PAINTED = Duration.ofMillis(300);

    /// A Parley that is just starting listens after that at the latest, even on a slow computer.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static volatile int exitCode;
    private static volatile @Nullable Runnable ending;
    private static @Nullable OneParley one;
    private static @Nullable Future<Assembly> making;
    private static @Nullable Path scratch;

    private @Nullable Assembly made;

    /// Made by the launcher.
    public ParleyApp() {}

    /// Ends what may wait for the disk; called once the screen is gone, on the main thread.
    ///
    /// @return the program's exit code
    static int finish() {
        Runnable last = ending;
        if (last != null) {
            last.run();
        }
        return exitCode;
    }

    /// Looks whether another Parley works over the same data folder.
    static OneParley enter(Options options) throws IOException {
        OneParley entered = OneParley.in(folders(options).data(), PATIENCE);
        one = entered;
        return entered;
    }

    /// Opens the log and makes the first screen while JavaFX starts: the log waits for the disk,
    /// JavaFX for the graphics.
    static void prepare(Options options) throws IOException {
        Folders places = folders(options);
        Logging.open(places.logs());
        FutureTask<Assembly> all = new FutureTask<>(() -> new Assembly(options, places));
        Thread.ofPlatform().daemon().name("parley-assembly").start(all);
        making = all;
    }

    @Override
    public void init() throws InterruptedException, ExecutionException {
        Logging.awaitOpen();
        LoggerFactory.getLogger(ParleyApp.class).info("Parley {} starts", Options.number());
        made = Objects.requireNonNull(making).get();
        made.begin();
    }

    private static Folders folders(Options options) throws IOException {
        if (options.tour != null) {
            if (scratch == null) {
                scratch = Files.createTempDirectory("parley-scratch-");
            }
            return Folders.under(scratch, scratch);
        }
        String system = System.getProperty("os.name");
        return options.dataDir != null
                ? Folders.under(options.dataDir, Folders.machine(system, System.getenv()))
                : Folders.of(system, System.getenv(), Path.of(System.getProperty("user.home")));
    }

    @Override
    public void start(Stage stage) {
        Assembly all = known();
        Looks.follow(all.preferences);
        all.window.open(stage);
        listen(all);
        all.ticker.after(
                CARD_IS_PAINTED,
                () -> {
                    all.wiring.prepare();
                    all.window.showIcon();
                    all.releases.begin();
                    all.memory.begin();
                });
        if (all.options.tour != null) {
            Tour tour = new Tour(all.window, all.options.tour, System.out);
            Thread.ofPlatform().daemon().name("parley-tour").start(() -> endWith(tour.take()));
        } else if (all.options.demo && all.preferences.demoProperty().get()) {
            all.login.signInToDemo();
        }
    }

    private Assembly known() {
        return Objects.requireNonNull(made, "Nothing is made yet");
    }

    private static void listen(Assembly all) {
        if (one == null) {
            return;
        }
        one.listen(
                new OneParley.Hearing() {
                    @Override
                    public void show() {
                        Platform.runLater(all.window::comeToFront);
                    }

                    @Override
                    public void open(MeetingLink link) {
                        Platform.runLater(
                                () -> {
                                    all.window.comeToFront();
                                    all.wiring.follow(link);
                                });
                    }

                    @Override
                    public void damaged() {
                        Platform.runLater(
                                () -> {
                                    all.window.comeToFront();
                                    all.wiring.sayLinkDamaged();
                                });
                    }
                });
    }

    private static void endWith(int code) {
        exitCode = code;
        Platform.exit();
    }

    @Override
    public void stop() {
        // Nothing would be shown any more: who comes now opens itself, as soon as this has ended.
        if (one != null) {
            one.stopListening();
        }
        Assembly all = known();
        all.clips.forget();
        Runnable open = all.wiring.endOnScreen();
        ending =
                () -> {
                    open.run();
                    all.settings.close();
                    end();
                };
    }

    private static void end() {
        if (one != null) {
            one.close();
        }
        Logging.stop();
        if (scratch != null) {
            Scratch.delete(scratch);
        }
    }
}
