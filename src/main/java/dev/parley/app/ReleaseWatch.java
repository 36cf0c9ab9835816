package dev.parley.app;

import dev.parley.meeting.MeetingException;
import dev.parley.staff.Releases;
import dev.parley.staff.ServerAddress;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import java.lang.module.ModuleDescriptor;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks once a day whether there is a newer Parley, where the IT department has said where to ask,
/// and says so. It fetches and installs nothing. What goes wrong is a line of the log, as only the
/// IT department can do something about it.
final class ReleaseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWatch.class);

    /// The first screen, and what comes right after it, is not held up.
    private static final Duration FIRST = Duration.ofSeconds(5);

    private static final Duration AGAIN = Duration.ofDays(1);

    private final Preferences preferences;
    private final Function<ServerAddress, Releases> releases;
    private final Optional<ModuleDescriptor.Version> own;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final Saying newer;

    /// @param releases what is told at an address, with the network as it is set up at that moment
    /// @param own the version that runs, empty in a build without one, which asks nobody
    ReleaseWatch(
            Preferences preferences,
            Function<ServerAddress, Releases> releases,
            Optional<ModuleDescriptor.Version> own,
            Background background,
            Ticker ticker,
            Texts texts) {
        this.preferences = preferences;
        this.releases = releases;
        this.own = own;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        newer = new Saying(texts);
    }

    /// That there is a newer Parley, or empty.
    ReadOnlyStringProperty newer() {
        return newer.getReadOnlyProperty();
    }

    /// Asks in a moment, and then every day. On the screen's thread.
    void begin() {
        preferences
                .preset(Preferences.UPDATES)
                .flatMap(ServerAddress::read)
                .filter(address -> own.isPresent())
                .ifPresent(address -> ticker.after(FIRST, () -> ask(address)));
    }

    private void ask(ServerAddress address) {
        ticker.after(AGAIN, () -> ask(address));
        Releases asked = OffScreen.guard(Releases.class, releases.apply(address));
        background.start(asked::newest, this::tell, ReleaseWatch::log);
    }

    private void tell(ModuleDescriptor.Version newest) {
        boolean isNewer = own.filter(running -> running.compareTo(newest) < 0).isPresent();
        newer.say(() -> isNewer ? texts.get("release.newer", newest.toString()) : "");
    }

    private static void log(MeetingException failure) {
        LOG.warn("No newer version could be asked for: {}", failure.getMessage());
    }
}
