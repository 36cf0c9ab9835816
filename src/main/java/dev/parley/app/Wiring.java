// Longer than 300 lines: who knows whom is read in one place.
package dev.parley.app;

import dev.parley.embedded.DemoBank;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingLink;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Outbox;
import dev.parley.meeting.OutboxEntry;
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
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Background.Work;
import dev.parley.ui.fx.Clips;
import dev.parley.ui.fx.Failures;
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
import dev.parley.ui.shell.ScreenLock;
import dev.parley.ui.shell.ShellView;
import dev.parley.ui.shell.ShellViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Who knows whom, by hand, from top to bottom. All of it runs on the screen's thread, but for the
/// making of the frame.
final class Wiring {
    /// Longer than a meeting that is being sent is waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MainWindow window;
    private final DemoBank demo;
    private final SignIn signIn;
    private final Servers servers;
    private final ConnectionCheck check;
    private final OutboxFiles outboxes;
    private final NetworkChoice network;
    private final Support support;
    private final About about;
    private final ReadOnlyStringProperty newer;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final Views views;
    private final Preferences preferences;
    private final Clips clips;

    private @Nullable Session session;
    private @Nullable OutboxWork outbox;
    private @Nullable LoginViewModel login;
    private @Nullable Parent card;
    private Job preparing = Job.NONE;
    private @Nullable Desk ahead;
    private @Nullable Desk desk;
    private @Nullable MeetingLink link;
    private @Nullable ScreenLock lock;

    /// Done once nothing is under way any more of the session before.
    private volatile CompletableFuture<@Nullable Void> ended =
            CompletableFuture.completedFuture(null);

    /// @param newer that there is a newer Parley, or empty
    Wiring(
            MainWindow window,
            DemoBank demo,
            Servers servers,
            ConnectionCheck check,
            OutboxFiles outboxes,
            NetworkChoice network,
            Support support,
            About about,
            ReadOnlyStringProperty newer,
            Background background,
            Ticker ticker,
            Texts texts,
            Views views,
            Preferences preferences,
            Clips clips) {
        this.window = window;
        this.demo = demo;
        this.signIn = OffScreen.guard(SignIn.class, demo);
        this.servers = servers;
        this.check = OffScreen.guard(ConnectionCheck.class, check);
        this.outboxes = outboxes;
        this.network = network;
        this.support = support;
        this.about = about;
        this.newer = newer;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.views = views;
        this.preferences = preferences;
        this.clips = clips;
    }

    /// What the sign-in card shows, which needs no JavaFX.
    LoginViewModel card() {
        List<Credentials> accounts = DemoBank.accounts();
        Runnable back = () -> beforeSignIn(Objects.requireNonNull(card));
        LoginViewModel made =
                new LoginViewModel(
                        afterEnd(signIn),
                        server -> afterEnd(OffScreen.guard(SignIn.class, servers.at(server))),
                        background,
                        texts,
                        preferences,
                        accounts,
                        this::enter,
                        pages(back));
        made.tellOf(newer);
        login = made;
        prepareServers(made);
        return made;
    }

    /// The session before may still be sending, or have its data removed: for some seconds it
    /// holds what the next one opens.
    private SignIn.Revocable afterEnd(SignIn next) {
        return (credentials, wanted) -> {
            ended.join();
            return next.open(credentials, wanted);
        };
    }

    private LoginViewModel.Pages pages(Runnable back) {
        return new LoginViewModel.Pages() {
            @Override
            public void settings() {
                showSettings(() -> backFromSettings(back));
            }

            @Override
            public void help() {
                showHelp(back);
            }

            @Override
            public void check(SignInDraft draft) {
                showCheck(draft, back);
            }
        };
    }

    /// The screens that were made ahead show what was chosen before.
    private void backFromSettings(Runnable back) {
        back.run();
        if (ahead != null) {
            ahead = makeDesk(ahead.ofServer);
        }
    }

    /// Shows the sign-in card.
    void start(LoginViewModel model) {
        Parent shown = views.load(new LoginView(model));
        card = shown;
        beforeSignIn(shown);
    }

    /// As soon as a password is typed: the memory for its key is too much to be held for nobody.
    private void prepareServers(LoginViewModel card) {
        card.passwordProperty()
                .addListener(
                        (p, before, typed) -> {
                            if (before.isEmpty() && card.onServerProperty().get()) {
                                background.aside(servers::prepare);
                            }
                        });
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

    private void showHelp(Runnable back) {
        HelpView view = new HelpView(help(background, Optional.of(back)));
        beforeSignIn(views.load(view));
        view.focus();
    }

    private HelpViewModel help(Background work, Optional<Runnable> onBack) {
        return new HelpViewModel(texts, work, about, onBack);
    }

    private SettingsViewModel settings(
            Background work, boolean onDemo, Runnable onReset, Optional<Runnable> onBack) {
        SettingsViewModel made =
                new SettingsViewModel(
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
        made.tellOf(newer);
        return made;
    }

    /// The meeting of a link is shown at once where somebody works, else after the next sign-in.
    void follow(MeetingLink wanted) {
        link = wanted;
        if (desk != null) {
            desk.follow();
        }
    }

    /// Where somebody works it is said over the work, else on the card.
    void sayLinkDamaged() {
        if (desk != null) {
            desk.shell.noteDamagedLink();
        } else {
            Objects.requireNonNull(login).note(() -> texts.get("login.link"));
        }
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
        boolean ofServer = opened.server().isPresent();
        if (fresh && ofServer) {
            background.aside(demo::letGo);
            outbox = outbox(opened);
        }
        if (fresh) {
            lock = lock(opened);
            lock.begin();
        } else {
            // What was typed into the bank before would be lost.
            window.freeze();
        }
        Desk taken = ahead != null && ahead.ofServer == ofServer ? ahead : makeDesk(ofServer);
        ahead = null;
        desk = taken;
        taken.seat(opened, bank, fresh);
    }

    private ScreenLock lock(Session opened) {
        return new ScreenLock(
                window,
                views,
                texts,
                background,
                ticker,
                preferences,
                clips,
                opened,
                () -> Objects.requireNonNull(desk).shell,
                this::signOut);
    }

    private void lockNow() {
        if (lock != null) {
            lock.lock();
        }
    }

    private Desk makeDesk(boolean ofServer) {
        dropAhead();
        Desk made = new Desk(ofServer);
        made.prepare();
        return made;
    }

    /// Makes the screens while a person types the password, so that they are there with the first
    /// meetings.
    void prepare() {
        prepareDemo();
        preparing =
                background.compute(
                        () -> {
                            texts.prepare();
                            return texts;
                        },
                        prepared ->
                                ahead =
                                        makeDesk(
                                                Objects.requireNonNull(login)
                                                        .onServerProperty()
                                                        .get()));
    }

    /// Only where somebody may sign in there: it is a file that is held open.
    private void prepareDemo() {
        if (preferences.demoProperty().get()
                && !Objects.requireNonNull(login).onServerProperty().get()) {
            background.aside(demo::prepare);
        }
    }

    private void dropAhead() {
        preparing.cancel();
        if (ahead != null) {
            ahead.close();
            ahead = null;
        }
    }

    /// The screens of one person at one bank. They can be made before anybody has signed in: who
    /// it is, and what the bank has, come when the person [takes the seat][#seat].
    private final class Desk {
        private final boolean ofServer;
        private final Background scope = background.scope();
        private final MeetingDetailsViewModel details;
        private final MeetingListViewModel list;
        private final TodayViewModel today;
        private final ShellViewModel shell;
        private final @Nullable OutboxViewModel unsent;
        private final ShellView view;
        private @Nullable Session opened;
        private @Nullable MeetingRepository meetings;
        private @Nullable KeptFirst first;
        private @Nullable Outbox outbox;
        private Runnable unheard = () -> {};
        private @Nullable Parent content;
        private boolean shown;
        private Runnable onPrepared = () -> {};

        Desk(boolean ofServer) {
            this.ofServer = ofServer;
            Background work = scope.heardBy(this::hear);
            MeetingRepository repository =
                    OffScreen.guardLate(MeetingRepository.class, () -> known(meetings));
            details =
                    new MeetingDetailsViewModel(
                            repository,
                            work,
                            ticker,
                            texts,
                            preferences,
                            () -> known(opened).staff(),
                            clips);
            list =
                    new MeetingListViewModel(
                            repository, work, ticker, texts, preferences, details::show);
            if (ofServer) {
                KeptMeetings kept = OffScreen.guardLate(KeptMeetings.class, () -> known(first));
                list.keepUp(kept, RandomGenerator.getDefault(), window::isUnseen);
                details.fallBackOn(kept, list::found);
            }
            today = new TodayViewModel(list, work, ticker, texts, preferences);
            shell =
                    new ShellViewModel(
                            scope,
                            ticker,
                            texts,
                            list,
                            details,
                            (known, onCreated, onClosed) ->
                                    form(repository, work, known, onCreated, onClosed),
                            this::change,
                            Wiring.this::signOut);
            shell.lockBy(Wiring.this::lockNow);
            unsent = ofServer ? unsent(work) : null;
            if (unsent != null) {
                shell.keepUnsent(unsent);
            }
            view =
                    new ShellView(
                            shell,
                            new MeetingListView(
                                    list,
                                    new TodayView(today, texts),
                                    new MeetingTableView(
                                            new MeetingTableViewModel(
                                                    list, work, texts, preferences)),
                                    views,
                                    shell::newMeeting),
                            new MeetingDetailsView(details, texts),
                            new SettingsView(deskSettings(work)),
                            new HelpView(help(work, Optional.empty())),
                            today,
                            views);
            if (unsent != null) {
                view.showUnsent(new OutboxView(unsent, texts));
            }
        }

        private SettingsViewModel deskSettings(Background work) {
            SettingsViewModel model = settings(work, !ofServer, shell::refresh, Optional.empty());
            OutboxViewModel page = unsent;
            if (page != null) {
                model.offerRemoval(
                        new SettingsViewModel.Removal() {
                            @Override
                            public int unsent() {
                                return page.getUnsent();
                            }

                            @Override
                            public void begin() {
                                shell.leaving(Wiring.this::removeAll);
                            }
                        });
            }
            return model;
        }

        /// The next sign-in begins at the bank that the header was set to; that of a link is the
        /// link's alone.
        private void change(Bank to) {
            if (link == null) {
                preferences.put(Preferences.LAST_BANK, to.id());
            }
            session(known(opened), to);
        }

        private static <T> T known(@Nullable T late) {
            return Objects.requireNonNull(late, "Nobody has taken the seat");
        }

        private void hear(MeetingException failure) {
            shell.hear(failure);
        }

        private NewMeetingViewModel form(
                MeetingRepository repository,
                Background work,
                List<Meeting> known,
                Consumer<Meeting> onCreated,
                Runnable onClosed) {
            return new NewMeetingViewModel(
                    repository,
                    work,
                    ticker,
                    texts,
                    preferences,
                    known(opened).staff(),
                    known,
                    onCreated,
                    onClosed);
        }

        private OutboxViewModel unsent(Background work) {
            Outbox guarded = OffScreen.guardLate(Outbox.class, () -> known(outbox));
            return new OutboxViewModel(
                    guarded,
                    work,
                    texts,
                    preferences,
                    shell::elsewhere,
                    entry ->
                            shell.edit(
                                    entry,
                                    (held, known, onCreated, onClosed) ->
                                            edit(guarded, work, held, known, onCreated, onClosed)),
                    shell::unsentGone,
                    list::begin);
        }

        private NewMeetingViewModel edit(
                Outbox guarded,
                Background work,
                OutboxEntry entry,
                List<Meeting> known,
                Consumer<Meeting> onCreated,
                Runnable onClosed) {
            NewMeetingViewModel form =
                    form(
                            OffScreen.guard(MeetingRepository.class, known(first).inPlaceOf(entry)),
                            work,
                            known,
                            onCreated,
                            () -> {
                                onClosed.run();
                                release(work, guarded, entry.id());
                            });
            form.fill(entry.wish());
            return form;
        }

        /// Nodes may be made on any thread until they are in a window.
        void prepare() {
            scope.compute(
                    () -> window.prepare(views.load(view)),
                    made ->
                            window.bring(
                                    made,
                                    () -> {
                                        content = made.content();
                                        onPrepared.run();
                                    }));
        }

        /// From now on a person works here; it is shown as soon as it is prepared.
        ///
        /// @param fresh whether the person has just signed in
        void seat(Session session, Bank bank, boolean fresh) {
            opened = session;
            OutboxWork sending = Wiring.this.outbox;
            if (sending == null) {
                meetings = session.meetings(bank);
            } else {
                outbox = sending.outbox();
                first =
                        new KeptFirst(
                                session.meetings(bank), session.kept(bank), bank.id(), outbox);
                meetings = first;
            }
            shell.enter(session, bank);
            OutboxViewModel page = unsent;
            if (page != null) {
                // First, or what becomes known in between would not be shown.
                unheard = known(outbox).onChange(() -> Platform.runLater(page::update));
                page.begin();
            }
            window.whenSeen(list::seen);
            onPrepared = () -> show(bank, fresh);
            if (content != null) {
                onPrepared.run();
            }
        }

        private void show(Bank bank, boolean fresh) {
            window.show(known(content), bank.name(), shell::quitting);
            if (fresh) {
                shell.compareClocks();
            }
            list.begin();
            shown = true;
            follow();
        }

        /// Shows the meeting of the link, at another of the person's banks where it names that.
        void follow() {
            MeetingLink wanted = link;
            if (wanted == null || !shown) {
                return;
            }
            Bank other =
                    known(opened).banks().stream()
                            .filter(each -> each.id().equals(wanted.bankId()))
                            .findFirst()
                            .orElse(shell.bank());
            // Who does not want to leave a form for it does not want it later either.
            link = null;
            if (other.equals(shell.bank())) {
                shell.follow(wanted);
            } else {
                shell.switchBank(other, () -> link = wanted);
            }
        }

        void close() {
            scope.close();
            today.close();
            list.close();
            unheard.run();
            if (unsent != null && outbox != null) {
                unsent.close(background);
            }
        }
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

    /// Signs out and takes away what rests here of the person.
    private void removeAll() {
        Session before = session;
        Runnable end = ending();
        LoginViewModel card = backToCard();
        if (before != null) {
            end(
                    () -> {
                        end.run();
                        before.remove();
                        return before;
                    },
                    removed -> card.note(() -> texts.get("login.removed")),
                    failure -> {
                        Supplier<String> why = Failures.told(texts, failure);
                        card.note(() -> texts.get("login.removed.not", why.get()));
                    });
        }
    }

    /// A link that was not followed until now is not wanted any more.
    private LoginViewModel backToCard() {
        link = null;
        LoginViewModel made = card();
        start(made);
        prepare();
        return made;
    }

    private void signOut() {
        Session before = session;
        Runnable end = ending();
        LoginViewModel card = backToCard();
        if (before != null) {
            card.noteSignedOut(before.server().isPresent());
            end(
                    () -> {
                        end.run();
                        return before;
                    },
                    closed -> {},
                    failure -> {});
        }
    }

    private void end(
            Work<Session> what, Consumer<Session> done, Consumer<MeetingException> failed) {
        CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
        ended = over;
        background.start(
                () -> {
                    try {
                        return what.run();
                    } finally {
                        over.complete(null);
                    }
                },
                done,
                failed);
    }

    private void endWork() {
        if (desk != null) {
            desk.close();
            desk = null;
        }
        window.whenSeen(() -> {});
    }

    /// Ends all work on the screen.
    ///
    /// @return ends what is still open, to be called off the screen's thread
    Runnable endOnScreen() {
        dropAhead();
        Runnable end = ending();
        background.close();
        return () -> {
            end.run();
            // Who had all removed, or signed out, and quits at once, is not left half-way.
            ended.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
            demo.letGo();
        };
    }

    /// First the sending, which needs the session.
    private Runnable ending() {
        endWork();
        if (lock != null) {
            lock.close();
            lock = null;
        }
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
