// Longer than 300 lines: what the machine is asked for stands in one place.
package dev.parley.app;

import dev.parley.embedded.Argon2;
import dev.parley.embedded.DemoBank;
import dev.parley.embedded.VaultFolders;
import dev.parley.meeting.MeetingLink;
import dev.parley.obp.ObpCheck;
import dev.parley.obp.ObpServers;
import dev.parley.obp.Trust;
import dev.parley.offline.Keep;
import dev.parley.offline.OfflineServers;
import dev.parley.staff.Servers;
import dev.parley.ui.fx.Clips;
import dev.parley.ui.fx.CrashDialog;
import dev.parley.ui.fx.FxBackground;
import dev.parley.ui.fx.FxClips;
import dev.parley.ui.fx.FxTicker;
import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Views;
import dev.parley.ui.help.About;
import dev.parley.ui.login.LoginViewModel;
import dev.parley.ui.shell.MainWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program from its first window to its last. The only place that asks the machine for time,
/// zone and language.
public final class ParleyApp extends Application {
    /// A meeting of last quarter is still asked about.
    private static final int COPY_DAYS = 90;
    /// What comes after the first screen waits so long, not to hold it up.
    private static final Duration CARD_IS_PAINTED = Duration.ofMillis(300);

    /// A Parley that is just starting listens after that at the latest, even on a slow computer.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static volatile int exitCode;
    private static volatile @Nullable Runnable ending;
    private static @Nullable OneParley one;
    private static @Nullable Thread log;
    private static @Nullable Path scratch;

    private final Locale machine = Locale.getDefault();
    private Options options = new Options();
    private @Nullable SettingsFile settings;
    private Map<String, String> saved = Map.of();
    private Presets presets = Presets.NONE;
    private @Nullable Wiring wiring;
    private @Nullable Clips copied;

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

    /// Opens the log while JavaFX starts: the one waits for the disk, the other for the screen.
    static void prepare(Options options) throws IOException {
        Path folder = folders(options).logs();
        log = Thread.ofPlatform().name("parley-log").start(() -> Logging.start(folder));
    }

    @Override
    public void init() throws IOException, InterruptedException {
        options = Options.read(getParameters().getRaw().toArray(String[]::new));
        Objects.requireNonNull(log).join();
        LoggerFactory.getLogger(ParleyApp.class).info("Parley {} starts", Options.number());
        settings = new SettingsFile(folders(options).settings());
        saved = settings.read();
        presets = MachineFile.read(folders(options).machine());
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
    public void start(Stage stage) throws IOException {
        SettingsFile file = Objects.requireNonNull(settings);
        InstantSource clock = Clock.systemUTC();
        Preferences preferences =
                new Preferences(saved, presets, ZoneId.systemDefault(), file::save);
        Texts texts = new Texts(language(preferences, options.lang));
        // JavaFX's own words and its calendar are in the language of the program.
        Locale.setDefault(texts.locale());
        preferences
                .languageProperty()
                .addListener(
                        (p, old, chosen) -> {
                            Locale.setDefault(language(preferences, null));
                            texts.speak(language(preferences, null));
                        });
        Logger log = LoggerFactory.getLogger(ParleyApp.class);
        presets.mistakes().forEach(each -> log.warn("{}", each.sentence(texts)));
        Views views = new Views(texts);
        FxTicker ticker = new FxTicker(clock);
        FxClips clips = new FxClips(ticker);
        copied = clips;
        CrashDialog crash = new CrashDialog(views, texts, clips);
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> crash.report(bug));

        Looks.follow(preferences);
        MainWindow window = new MainWindow(stage, texts, preferences);
        DemoBank demo = new DemoBank(folders(options).data(), clock, preferences.getZone());
        NetPace pace = new NetPace(clock);
        Trust trust = trust(preferences);
        NetworkChoice network = new NetworkChoice(preferences);
        OfflineServers offline =
                offline(new ObpServers(trust, network, pace), clock, preferences, crash);
        Wiring wired =
                new Wiring(
                        window,
                        demo,
                        offline,
                        new ObpCheck(trust, network, pace),
                        offline,
                        network,
                        support(clock, texts),
                        new About(
                                Options.number(),
                                System.getProperty("java.version"),
                                ParleyApp::thirdParty),
                        new FxBackground(crash::report),
                        ticker,
                        texts,
                        views,
                        preferences,
                        clips,
                        System.getProperty("os.name").startsWith("Mac") ? "⌘" : "Ctrl");
        wiring = wired;
        if (options.link != null) {
            wired.follow(options.link);
        }
        LoginViewModel login = wired.start();
        window.open();
        listen(window, wired);
        ticker.after(CARD_IS_PAINTED, wired::prepare);
        if (options.tour != null) {
            Tour tour = new Tour(window, options.tour, System.out);
            Thread.ofPlatform().daemon().name("parley-tour").start(() -> endWith(tour.take()));
        } else if (options.demo && preferences.demoProperty().get()) {
            login.signInToDemo();
        }
    }

    /// What is fixed counts before the command line, what was chosen after it.
    private Locale language(Preferences preferences, @Nullable Locale ordered) {
        Locale chosen =
                Texts.language(preferences.get(Preferences.LANGUAGE).orElse(""))
                        .orElse(Options.forMachine(machine));
        return ordered == null || preferences.isFixed(Preferences.LANGUAGE) ? chosen : ordered;
    }

    /// The vaults lie beside the demo bank.
    private OfflineServers offline(
            Servers servers, InstantSource clock, Preferences preferences, CrashDialog crash)
            throws IOException {
        VaultFolders vaults = new VaultFolders(folders(options).data(), new Argon2(clock));
        AsideThread aside = new AsideThread(bug -> Platform.runLater(() -> crash.report(bug)));
        aside.add(vaults::tidy);
        String keep = preferences.preset(Preferences.KEEP).orElse("all");
        int days =
                preferences.preset(Preferences.COPY_DAYS).map(Integer::valueOf).orElse(COPY_DAYS);
        return new OfflineServers(
                servers,
                vaults,
                aside,
                clock,
                new Keep(
                        Duration.ofDays(keep.equals("all") ? days : 0),
                        !keep.equals("nothing"),
                        preferences.preset(Preferences.PASSPHRASE).isPresent()));
    }

    private static void listen(MainWindow window, Wiring wired) {
        if (one == null) {
            return;
        }
        one.listen(
                new OneParley.Hearing() {
                    @Override
                    public void show() {
                        Platform.runLater(window::comeToFront);
                    }

                    @Override
                    public void open(MeetingLink link) {
                        Platform.runLater(
                                () -> {
                                    window.comeToFront();
                                    wired.follow(link);
                                });
                    }
                });
    }

    private SupportFile support(InstantSource clock, Texts texts) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Parley", Options.number());
        facts.put("System", named("os.name", "os.version", "os.arch"));
        facts.put("Java", named("java.version", "java.vendor"));
        facts.put("JavaFX", named("javafx.runtime.version"));
        facts.put("Memory", (Runtime.getRuntime().maxMemory() >> 20) + " MB at most");
        facts.put("Language", texts.locale().toLanguageTag());
        facts.put("Time zone of the computer", ZoneId.systemDefault().getId());
        Path home = Path.of(System.getProperty("user.home"));
        return new SupportFile(folders(options), home, clock, facts, presets, texts);
    }

    private static String named(String... properties) {
        return Stream.of(properties)
                .map(each -> System.getProperty(each, "unknown"))
                .collect(Collectors.joining(" "));
    }

    /// The licences of what Parley is built on, which an installer puts into the runtime.
    private static Optional<String> thirdParty() {
        Path file = Path.of(System.getProperty("java.home"), "legal", "licences.txt");
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Trust trust(Preferences preferences) {
        return Trust.of(
                System.getProperty("os.name"),
                preferences.preset(Preferences.AUTHORITY).map(Path::of));
    }

    private static void endWith(int code) {
        exitCode = code;
        Platform.exit();
    }

    @Override
    public void stop() {
        if (copied != null) {
            copied.forget();
        }
        Runnable open = wiring == null ? () -> {} : wiring.endOnScreen();
        ending = () -> end(open);
    }

    private void end(Runnable open) {
        open.run();
        if (settings != null) {
            settings.close();
        }
        if (one != null) {
            one.close();
        }
        Logging.stop();
        if (scratch != null) {
            Scratch.delete(scratch);
        }
    }
}
