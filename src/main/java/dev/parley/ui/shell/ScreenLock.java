package dev.parley.ui.shell;

import dev.parley.staff.Session;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Clips;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import dev.parley.ui.fx.Views;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Hides the work of one session while nobody is there, and gives it back for the password.
public final class ScreenLock {
    /// A server that suggests less would lock while a person reads.
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /// Whatever a server suggests.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /// Before a server that was away is asked again.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Duration USUAL = Duration.ofMinutes(Preferences.USUAL_LOCK_MINUTES);

    private final MainWindow window;
    private final Views views;
    private final Texts texts;
    private final Background background;
    private final Ticker ticker;
    private final Preferences preferences;
    private final Clips clips;
    private final Session session;
    private final Supplier<ShellViewModel> shell;
    private final Runnable onSignOut;
    private final IdleWatch watch;
    private @Nullable Duration suggested;
    private @Nullable LockViewModel card;
    private Job asking = Job.NONE;
    private boolean closed;

    /// @param background outlives the session's pages
    /// @param shell what is shown at present
    /// @param onSignOut forgets user and data
    public ScreenLock(
            MainWindow window,
            Views views,
            Texts texts,
            Background background,
            Ticker ticker,
            Preferences preferences,
            Clips clips,
            Session session,
            Supplier<ShellViewModel> shell,
            Runnable onSignOut) {
        this.window = window;
        this.views = views;
        this.texts = texts;
        this.background = background;
        this.ticker = ticker;
        this.preferences = preferences;
        this.clips = clips;
        this.session = session;
        this.shell = shell;
        this.onSignOut = onSignOut;
        watch = new IdleWatch(ticker, this::idle, this::lock);
    }

    /// Begins to watch; a server is asked what it suggests, and what it does not say is left.
    public void begin() {
        watch.begin();
        window.watch(watch::touch, this::lock);
        closed = false;
        ask();
    }

    /// A session may begin while the server is away.
    private void ask() {
        background.start(
                session::suggestedIdleTime,
                said -> said.ifPresent(this::suggest),
                failure -> {
                    if (failure.isAway() && !closed) {
                        asking = ticker.after(PAUSE, this::ask);
                    }
                });
    }

    private void suggest(Duration time) {
        suggested = longer(SHORTEST, shorter(LONGEST, time));
    }

    /// What was chosen, but never longer than the server suggests.
    private Duration idle() {
        Duration chosen = preferences.lockMinutes().map(Duration::ofMinutes).orElse(USUAL);
        return suggested == null ? chosen : shorter(suggested, chosen);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Locks now.
    public void lock() {
        if (card != null) {
            return;
        }
        watch.end();
        clips.forget();
        LockViewModel model =
                new LockViewModel(
                        session,
                        background,
                        ticker,
                        texts,
                        // A link may show another bank meanwhile.
                        () -> shell.get().losses(),
                        this::unlock,
                        onSignOut);
        card = model;
        LockView view = new LockView(model);
        window.cover(views.load(view), model::leave);
        view.focus();
    }

    private void unlock() {
        uncover();
        watch.begin();
    }

    private void uncover() {
        if (card != null) {
            card.close();
            card = null;
            window.uncover();
        }
    }

    /// The session is over.
    public void close() {
        closed = true;
        asking.cancel();
        watch.end();
        window.watch(() -> {}, () -> {});
        clips.forget();
        uncover();
    }
}
