package dev.parley.app;

import dev.parley.embedded.Argon2;
import dev.parley.embedded.DemoBank;
import dev.parley.embedded.VaultFolders;
import dev.parley.obp.ObpCheck;
import dev.parley.obp.ObpServers;
import dev.parley.obp.Trust;
import dev.parley.obp.WebReleases;
import dev.parley.offline.Keep;
import dev.parley.offline.OfflineServers;
import dev.parley.staff.Servers;
import dev.parley.ui.fx.CrashDialog;
import dev.parley.ui.fx.FxBackground;
import dev.parley.ui.fx.FxClips;
import dev.parley.ui.fx.FxTicker;
import dev.parley.ui.fx.Keyboard;
import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Views;
import dev.parley.ui.fx.Waking;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program up to its first screen, which needs no screen to be made: it is put together and
/// dressed while JavaFX still wakes the graphics. The only place that asks the machine for time,
/// zone and language.
final class Assembly {
    /// A meeting of last quarter is still asked about.
    private static final int COPY_DAYS = 90;

    final Options options;
    final SettingsFile settings;
    final Preferences preferences;
    final FxTicker ticker;
    final FxClips clips;
    final MainWindow window;
    final Wiring wiring;
    final LoginViewModel login;
    final ReleaseWatch releases;
    final MemoryWatch memory;

    private final Locale machine = Locale.getDefault();
    private final Folders folders;
    private final Presets presets;
    private final Texts texts;
    private final CrashDialog crash;
    private final VaultFolders vaults;
    private final AsideThread aside;

    /// Reads the settings, and makes everything that the sign-in card needs; on any thread.
    ///
    /// @param folders where this Parley keeps what it keeps
    Assembly(Options options, Folders folders) {
        this.options = options;
        this.folders = folders;
        InstantSource clock = Clock.systemUTC();
        settings = new SettingsFile(folders.settings());
        Map<String, String> saved = settings.read();
        presets = MachineFile.read(folders.machine());
        preferences = new Preferences(saved, presets, ZoneId.systemDefault(), settings::save);
        texts =
                new Texts(
                        language(options.lang),
                        System.getProperty("os.name").startsWith("Mac")
                                ? Keyboard.COMMAND
                                : Keyboard.CONTROL);
        // JavaFX's own words and its calendar are in the language of the program.
        Locale.setDefault(texts.locale());
        preferences
                .languageProperty()
                .addListener(
                        (p, old, chosen) -> {
                            Locale.setDefault(language(null));
                            texts.speak(language(null));
                        });
        Views views = new Views(texts);
        ticker = new FxTicker(clock);
        clips = new FxClips(ticker);
        crash = new CrashDialog(views, texts, clips);
        window = new MainWindow(texts, preferences);
        DemoBank demo = new DemoBank(folders.data(), clock, preferences.getZone());
        NetPace pace = new NetPace(clock);
        Trust trust = trust();
        NetworkChoice network = new NetworkChoice(preferences);
        vaults = new VaultFolders(folders.data(), new Argon2(clock));
        aside = new AsideThread(bug -> Platform.runLater(() -> crash.report(bug)));
        FxBackground background = new FxBackground(crash::report);
        releases =
                new ReleaseWatch(
                        preferences,
                        file -> new WebReleases(file, trust, network.get(), pace),
                        Options.comparable(),
                        background,
                        ticker,
                        texts);
        memory =
                new MemoryWatch(
                        ticker, background, window::inputs, Assembly::bytesInUse, System::gc);
        OfflineServers offline = offline(new ObpServers(trust, network, pace), clock);
        wiring =
                new Wiring(
                        window,
                        demo,
                        offline,
                        new ObpCheck(trust, network, pace),
                        offline,
                        network,
                        support(clock),
                        new About(
                                Options.number(),
                                System.getProperty("java.version"),
                                Assembly::thirdParty),
                        releases.newer(),
                        background,
                        ticker,
                        texts,
                        views,
                        preferences,
                        clips);
        if (options.link != null) {
            wiring.follow(options.link);
        }
        login = wiring.card();
        if (options.linkMangled) {
            wiring.sayLinkDamaged();
        }
        Waking.run();
        // From here on JavaFX is needed, and waited for where it does not run yet.
        Looks.expect(preferences);
        wiring.start(login);
        window.dress();
    }

    /// Does what needs the log and JavaFX: from now on bugs are shown; says which lines of the
    /// machine-wide file are mistaken, and clears up what earlier work has left.
    void begin() {
        // Not before: who shows a bug waits for JavaFX, for ever where it cannot start.
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> crash.report(bug));
        Logger log = LoggerFactory.getLogger(Assembly.class);
        presets.mistakes().forEach(each -> log.warn("{}", each.sentence(texts)));
        aside.add(vaults::tidy);
    }

    private static long bytesInUse() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// What is fixed counts before the command line, what was chosen after it.
    private Locale language(@Nullable Locale ordered) {
        Locale chosen =
                Texts.language(preferences.get(Preferences.LANGUAGE).orElse(""))
                        .orElse(Options.forMachine(machine));
        return ordered == null || preferences.isFixed(Preferences.LANGUAGE) ? chosen : ordered;
    }

    /// The vaults lie beside the demo bank.
    private OfflineServers offline(Servers servers, InstantSource clock) {
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

    private SupportFile support(InstantSource clock) {
        Path home = Path.of(System.getProperty("user.home"));
        return new SupportFile(folders, home, clock, this::facts, presets, texts);
    }

    /// As they are when somebody asks: at the start JavaFX does not know its version yet.
    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Parley", Options.number());
        facts.put("System", named("os.name", "os.version", "os.arch"));
        facts.put("Java", named("java.version", "java.vendor"));
        facts.put("JavaFX", named("javafx.runtime.version"));
        facts.put("Memory", (Runtime.getRuntime().maxMemory() >> 20) + " MB at most");
        facts.put("Language", texts.locale().toLanguageTag());
        facts.put("Time zone of the computer", ZoneId.systemDefault().getId());
        return facts;
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

    private Trust trust() {
        return Trust.of(
                System.getProperty("os.name"),
                preferences.preset(Preferences.AUTHORITY).map(Path::of));
    }
}
