// Longer than 300 lines: who knows whom is read in one place.
package dev.parley.app;

import dev.parley.embedded.DemoBank;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.MeetingLink;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Outbox;
import dev.parley.offline.KeptFirst;
import dev.parley.offline.KeptOutbox;
import dev.parley.offline.OutboxFiles;
import dev.parley.offline.Timing;
import dev.parley.staff.Bank;
import dev.parley.staff.ConnectionCheck;
import dev.parley.staff.Credentials;
import dev.parley.staff.Servers;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import dev.parley.staff.SignInDraft;
import dev.parley.ui.connection.ConnectionView;
import dev.parley.ui.connection.ConnectionViewModel;
import dev.parley.ui.details.MeetingDetailsView;
import dev.parley.ui.details.MeetingDetailsViewModel;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Clips;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import dev.parley.ui.fx.Views;
import dev.parley.ui.help.About;
import dev.parley.ui.help.HelpView;
import dev.parley.ui.help.HelpViewModel;
import dev.parley.ui.login.LoginView;
import dev.parley.ui.login.LoginViewModel;
import dev.parley.ui.meetings.MeetingListView;
import dev.parley.ui.meetings.MeetingListViewModel;
import dev.parley.ui.meetings.MeetingTableView;
import dev.parley.ui.meetings.MeetingTableViewModel;
import dev.parley.ui.meetings.TodayView;
import dev.parley.ui.meetings.TodayViewModel;
import dev.parley.ui.outbox.OutboxView;
import dev.parley.ui.outbox.OutboxViewModel;
import dev.parley.ui.schedule.NewMeetingViewModel;
import dev.parley.ui.settings.NetworkViewModel;
import dev.parley.ui.settings.SettingsView;
import dev.parley.ui.settings.SettingsViewModel;
import dev.parley.ui.settings.SettingsViewModel.Support;
import dev.parley.ui.shell.MainWindow;
import dev.parley.ui.shell.ShellView;
import dev.parley.ui.shell.ShellViewModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Who knows whom, by hand, from top to bottom. All of it runs on the screen's thread, but for the
/// making of the frame.
final class Wiring {
    private final MainWindow window;
    private final DemoBank demo;
    private final SignIn signIn;
    private final Servers servers;
    private final ConnectionCheck check;
    private final OutboxFiles outboxes;
    private final NetworkChoice network;
    private final Support support;
    private final About about;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final Views views;
    private final Preferences preferences;
    private final Clips clips;
    private final String shortcut;

    private @Nullable Session session;
    private @Nullable Background sessionWork;
    private @Nullable TodayViewModel today;
    private @Nullable OutboxWork outbox;
    private Runnable unheard = () -> {};
    private @Nullable MeetingLink link;

    /// @param shortcut the name of the key that goes with letters on this system
    Wiring(
            MainWindow window,
            DemoBank demo,
            Servers servers,
            ConnectionCheck check,
            OutboxFiles outboxes,
            NetworkChoice network,
            Support support,
            About about,
            Background background,
            Ticker ticker,
            Texts texts,
            Views views,
            Preferences preferences,
            Clips clips,
            String shortcut) {
        this.window = window;
        this.demo = demo;
        this.signIn = OffScreen.guard(SignIn.class, demo);
        this.servers = server -> OffScreen.guard(SignIn.class, servers.at(server));
        this.check = OffScreen.guard(ConnectionCheck.class, check);
        this.outboxes = outboxes;
        this.network = network;
        this.support = support;
        this.about = about;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.views = views;
        this.preferences = preferences;
        this.clips = clips;
        this.shortcut = shortcut;
    }

    /// Shows the sign-in card.
    LoginViewModel start() {
        List<Credentials> accounts = DemoBank.accounts();
        AtomicReference<@Nullable Parent> card = new AtomicReference<>();
        Runnable back = () -> beforeSignIn(Objects.requireNonNull(card.get()));
        LoginViewModel login =
                new LoginViewModel(
                        signIn,
                        servers,
                        background,
                        texts,
                        preferences,
                        accounts,
                        this::enter,
                        () -> showSettings(back),
                        draft -> showCheck(draft, back));
        Parent shown = views.load(new LoginView(login));
        card.set(shown);
        beforeSignIn(shown);
        return login;
    }

    private void beforeSignIn(Parent page) {
        window.show(page, "", Runnable::run);
    }

    private void showCheck(SignInDraft draft, Runnable back) {
        ConnectionViewModel model =
                new ConnectionViewModel(check, background.scope(), texts, draft, clips, back);
        ConnectionView view = new ConnectionView(model);
        beforeSignIn(views.load(view));
        view.focus();
        model.start();
    }

    private void showSettings(Runnable back) {
        SettingsView view =
                new SettingsView(settings(background, false, () -> {}, Optional.of(back)));
        beforeSignIn(views.load(view));
        view.focus();
    }

    private SettingsViewModel settings(
            Background work, boolean onDemo, Runnable onReset, Optional<Runnable> onBack) {
        return new SettingsViewModel(
                work,
                texts,
                preferences,
                new NetworkViewModel(texts, preferences, network::remember),
                demo::reset,
                onDemo,
                onReset,
                support,
                clips,
                onBack);
    }

    /// The meeting of a link is shown after the next sign-in.
    void follow(MeetingLink wanted) {
        link = wanted;
    }

    /// Shows the meetings of the bank that was chosen, or of the one that a link names.
    private void enter(Session opened, Bank chosen) {
        MeetingLink wanted = link;
        session(
                opened,
                opened.banks().stream()
                        .filter(each -> wanted != null && each.id().equals(wanted.bankId()))
                        .findFirst()
                        .orElse(chosen));
    }

    /// Shows the meetings of a bank.
    private void session(Session opened, Bank bank) {
        boolean fresh = !opened.equals(session);
        Redactor.know(opened.staff().name());
        Redactor.know(opened.staff().username());
        endWork();
        session = opened;
        if (fresh && opened.server().isPresent()) {
            outbox = outbox(opened);
        }
        Background scope = background.scope();
        sessionWork = scope;
        AtomicReference<@Nullable ShellViewModel> frame = new AtomicReference<>();
        Background work =
                scope.heardBy(
                        failure -> {
                            ShellViewModel listening = frame.get();
                            if (listening != null) {
                                listening.hear(failure);
                            }
                        });
        OutboxWork sending = outbox;
        Outbox unsent = sending == null ? null : OffScreen.guard(Outbox.class, sending.outbox());
        KeptFirst first =
                unsent == null
                        ? null
                        : new KeptFirst(
                                opened.meetings(bank), opened.kept(bank), bank.id(), unsent);
        MeetingRepository meetings =
                first == null
                        ? opened.meetings(bank)
                        : OffScreen.guard(MeetingRepository.class, first);

        MeetingDetailsViewModel details =
                new MeetingDetailsViewModel(
                        meetings, work, ticker, texts, preferences, opened.staff(), clips);
        MeetingListViewModel list =
                new MeetingListViewModel(meetings, work, ticker, texts, preferences, details::show);
        if (first != null) {
            KeptMeetings kept = OffScreen.guard(KeptMeetings.class, first);
            list.keepUp(kept, RandomGenerator.getDefault(), window::isUnseen);
            details.fallBackOn(kept, list::found);
            window.whenSeen(list::seen);
        }
        TodayViewModel day = new TodayViewModel(list, work, ticker, texts, preferences);
        today = day;
        ShellViewModel shell =
                new ShellViewModel(
                        opened,
                        bank,
                        scope,
                        texts,
                        list,
                        details,
                        (known, onCreated, onClosed) ->
                                new NewMeetingViewModel(
                                        meetings,
                                        work,
                                        ticker,
                                        texts,
                                        preferences,
                                        opened.staff(),
                                        known,
                                        onCreated,
                                        onClosed),
                        other -> session(opened, other),
                        this::signOut);
        frame.set(shell);
        OutboxViewModel page = null;
        if (unsent != null && first != null) {
            ShellViewModel.Edits edits =
                    (entry, known, onCreated, onClosed) -> {
                        NewMeetingViewModel form =
                                new NewMeetingViewModel(
                                        OffScreen.guard(
                                                MeetingRepository.class,
                                                first.inPlaceOf(entry.id())),
                                        work,
                                        ticker,
                                        texts,
                                        preferences,
                                        opened.staff(),
                                        known,
                                        onCreated,
                                        () -> {
                                            onClosed.run();
                                            release(work, unsent, entry.id());
                                        });
                        form.fill(entry.wish());
                        return form;
                    };
            OutboxViewModel model =
                    new OutboxViewModel(
                            unsent,
                            work,
                            texts,
                            preferences,
                            entry -> shell.edit(entry, edits),
                            shell::refresh);
            page = model;
            shell.keepUnsent(model);
            unheard = unsent.onChange(() -> Platform.runLater(model::update));
        }
        SettingsViewModel settings =
                settings(work, opened.server().isEmpty(), shell::refresh, Optional.empty());

        MeetingListView listView =
                new MeetingListView(
                        list,
                        new TodayView(day, texts),
                        new MeetingTableView(
                                new MeetingTableViewModel(list, work, texts, preferences)),
                        views,
                        shell::newMeeting);
        ShellView shellView =
                new ShellView(
                        shell,
                        listView,
                        new MeetingDetailsView(details, texts),
                        new SettingsView(settings),
                        new HelpView(new HelpViewModel(texts, shortcut, work, about)),
                        day,
                        views);
        if (page != null) {
            shellView.showUnsent(new OutboxView(page, texts));
        }
        if (!fresh) {
            // What was typed into the bank before would be lost.
            window.freeze();
        }
        // Nodes may be made on any thread until they are in a window; what was there before stays
        // alive meanwhile.
        scope.compute(
                () -> window.prepare(views.load(shellView)),
                content ->
                        window.show(
                                content,
                                bank.name(),
                                shell::quitting,
                                () -> {
                                    if (fresh) {
                                        shell.compareClocks();
                                    }
                                    list.begin();
                                    if (link != null) {
                                        shell.follow(link);
                                        link = null;
                                    }
                                }));
    }

    private OutboxWork outbox(Session opened) {
        return new OutboxWork(
                        wake ->
                                new KeptOutbox(
                                        opened,
                                        outboxes,
                                        ticker,
                                        Timing.USUAL,
                                        RandomGenerator.getDefault(),
                                        UUID::randomUUID,
                                        wake),
                        ticker,
                        bug ->
                                Objects.requireNonNull(Thread.getDefaultUncaughtExceptionHandler())
                                        .uncaughtException(Thread.currentThread(), bug))
                .start();
    }

    private static void release(Background work, Outbox unsent, UUID id) {
        work.start(
                () -> {
                    unsent.release(id);
                    return id;
                },
                released -> {},
                failure -> {});
    }

    private void signOut() {
        Session ended = session;
        Runnable end = ending();
        LoginViewModel login = start();
        if (ended != null) {
            login.noteSignedOut(ended.server().isPresent());
            background.start(
                    () -> {
                        end.run();
                        return ended;
                    },
                    closed -> {},
                    failure -> {});
        }
    }

    private void endWork() {
        if (sessionWork != null) {
            sessionWork.close();
        }
        if (today != null) {
            today.close();
            today.getList().close();
        }
        window.whenSeen(() -> {});
        unheard.run();
        unheard = () -> {};
        sessionWork = null;
        today = null;
    }

    /// Ends all work on the screen.
    ///
    /// @return ends what is still open, to be called off the screen's thread
    Runnable endOnScreen() {
        Runnable end = ending();
        background.close();
        return end;
    }

    /// First the sending, which needs the session.
    private Runnable ending() {
        endWork();
        Session open = session;
        OutboxWork sending = outbox;
        session = null;
        outbox = null;
        return () -> {
            if (sending != null) {
                sending.close();
            }
            if (open != null) {
                open.close();
            }
            Redactor.forget();
        };
    }
}
