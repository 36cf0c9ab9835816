// Longer than 300 lines: every screen is put together here, once.
package dev.parley.ui;

import dev.parley.embedded.DemoBank;
import dev.parley.meeting.KeptList;
import dev.parley.meeting.KeptMeeting;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.MemorySession;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.staff.StaffMember;
import dev.parley.ui.details.MeetingDetailsView;
import dev.parley.ui.details.MeetingDetailsViewModel;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Views;
import dev.parley.ui.help.About;
import dev.parley.ui.help.HelpView;
import dev.parley.ui.help.HelpViewModel;
import dev.parley.ui.meetings.MeetingListView;
import dev.parley.ui.meetings.MeetingListViewModel;
import dev.parley.ui.meetings.MeetingTableView;
import dev.parley.ui.meetings.MeetingTableViewModel;
import dev.parley.ui.meetings.TodayView;
import dev.parley.ui.meetings.TodayViewModel;
import dev.parley.ui.outbox.MemoryOutbox;
import dev.parley.ui.outbox.OutboxView;
import dev.parley.ui.outbox.OutboxViewModel;
import dev.parley.ui.schedule.NewMeetingViewModel;
import dev.parley.ui.settings.NetworkViewModel;
import dev.parley.ui.settings.SettingsView;
import dev.parley.ui.settings.SettingsViewModel;
import dev.parley.ui.shell.ShellView;
import dev.parley.ui.shell.ShellViewModel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// All screens after sign-in over the demo bank's meetings, at one fixed moment, with work that is
/// done at once or held until released.
public final class Rig {
    /// Monday 23 November 2026, 10:18 in London.
    public static final Instant NOW = Instant.parse("2026-11-23T10:18:00Z");

    /// The branch's zone.
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// What Parley says of itself.
    public static final About ABOUT =
            new About("0.1.0", "25.0.3", () -> Optional.of("Jackson\nApache License 2.0\n"));

    private static final SettingsViewModel.Support SUPPORT =
            new SettingsViewModel.Support() {
                @Override
                public String collect(Map<String, String> settings) {
                    return "Parley, for support.\nMade: " + NOW + "\nParley: 0.1.0\n";
                }

                @Override
                public String save(String report) {
                    return "/home/alba/Downloads/parley-support-2026-11-23-1018.txt";
                }
            };

    public final InlineBackground background = new InlineBackground();
    public final ManualTicker ticker = new ManualTicker(NOW);
    public final Texts texts;
    public final Views views;
    public final Preferences preferences = new Preferences(Map.of(), ZONE, values -> {});
    public final Shelf shelf;
    public final MemorySession session;
    public final MeetingListViewModel list;
    public final TodayViewModel today;
    public final MeetingDetailsViewModel details;
    public final SettingsViewModel settings;
    public final ShellViewModel shell;
    public final HelpViewModel help;
    public final MemoryOutbox outbox = new MemoryOutbox();
    public final OutboxViewModel unsent;
    public final List<String> copied = new ArrayList<>();
    public final List<Secret> proxyPasswords = new ArrayList<>();
    public final List<Bank> switched = new ArrayList<>();
    public boolean signedOut;
    private @Nullable Parent root;

    /// What the demo bank answers its first user.
    ///
    /// @param folder where its file is made
    public static Demo demo(Path folder) throws MeetingException {
        DemoBank demo = new DemoBank(folder, InstantSource.fixed(NOW), ZONE);
        try (Session session = demo.open(DemoBank.accounts().getFirst())) {
            return new Demo(
                    List.of(session.staff()),
                    session.banks(),
                    session.meetings(session.banks().getFirst()).all().rows());
        }
    }

    /// The demo bank's first user, as a list of one, its banks and the first bank's meetings.
    public record Demo(List<StaffMember> staff, List<Bank> banks, List<Meeting> rows) {}

    /// Puts every screen together, nothing loaded yet.
    ///
    /// @param demo from [#demo(Path)]
    public Rig(Demo demo) {
        this(demo, new Texts(Locale.UK));
    }

    /// Puts every screen together in a language, nothing loaded yet.
    ///
    /// @param demo from [#demo(Path)]
    public Rig(Demo demo, Texts texts) {
        this.texts = texts;
        views = new Views(texts);
        StaffMember staff = demo.staff().getFirst();
        List<Bank> banks = demo.banks();
        shelf = new Shelf(demo.rows());
        session = new MemorySession(staff, banks, shelf);
        details =
                new MeetingDetailsViewModel(
                        shelf, background, ticker, texts, preferences, () -> staff, copied::add);
        list =
                new MeetingListViewModel(
                        shelf, background, ticker, texts, preferences, details::show);
        today = new TodayViewModel(list, background, ticker, texts, preferences);
        shell =
                new ShellViewModel(
                        background,
                        ticker,
                        texts,
                        list,
                        details,
                        (known, onCreated, onClosed) ->
                                new NewMeetingViewModel(
                                        shelf,
                                        background,
                                        ticker,
                                        texts,
                                        preferences,
                                        staff,
                                        known,
                                        onCreated,
                                        onClosed),
                        switched::add,
                        () -> signedOut = true);
        shell.enter(session, banks.getFirst());
        settings = settings(preferences, true, Optional.empty());
        help = new HelpViewModel(texts, background, ABOUT, Optional.empty());
        unsent =
                new OutboxViewModel(
                        outbox,
                        background,
                        texts,
                        preferences,
                        shell::elsewhere,
                        entry -> true,
                        shell::unsentGone,
                        () -> {});
        unsent.begin();
        shell.keepUnsent(unsent);
    }

    /// The frame and all its pages, loaded when they are first asked for, on the FX thread.
    public Parent root() {
        Parent loaded = root;
        if (loaded == null) {
            loaded = views.load(frame());
            root = loaded;
        }
        return loaded;
    }

    private ShellView frame() {
        ShellView frame =
                new ShellView(
                        shell,
                        new MeetingListView(
                                list,
                                new TodayView(today, texts),
                                new MeetingTableView(
                                        new MeetingTableViewModel(
                                                list, background, texts, preferences)),
                                views,
                                shell::newMeeting),
                        new MeetingDetailsView(details, texts),
                        new SettingsView(settings),
                        new HelpView(help),
                        today,
                        views);
        frame.showUnsent(new OutboxView(unsent, texts));
        return frame;
    }

    /// The person is signed in to a server from now on.
    public void enterServer() {
        session.server = ServerAddress.read("obp.bank.example").orElseThrow();
        shell.enter(session, Objects.requireNonNull(shell.bankProperty().get()));
    }

    /// From now on the meetings are a server's, which is asked again and again, and of which a copy
    /// is kept.
    ///
    /// @param rows of the copy; none where nothing is kept
    /// @param asOf when the server answered so
    public void atServer(List<Meeting> rows, Instant asOf) {
        enterServer();
        Optional<KeptList> list =
                rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new KeptList(
                                        new MeetingList(rows, asOf, MeetingList.Source.COPY),
                                        Instant.parse("2026-08-25T00:00:00Z")));
        KeptMeetings kept =
                new KeptMeetings() {
                    @Override
                    public Optional<KeptList> keptList() {
                        return list;
                    }

                    @Override
                    public Optional<KeptMeeting> findKept(String id) {
                        return rows.stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()
                                .map(each -> new KeptMeeting(each, asOf));
                    }
                };
        this.list.keepUp(kept, new Random(1), () -> false);
        details.fallBackOn(kept, this.list::found);
    }

    /// The settings page over these preferences.
    public SettingsViewModel settings(
            Preferences chosen, boolean onDemo, Optional<Runnable> onBack) {
        return new SettingsViewModel(
                background,
                texts,
                chosen,
                new NetworkViewModel(texts, chosen, proxyPasswords::add),
                () -> {},
                onDemo,
                shell::refresh,
                SUPPORT,
                copied::add,
                onBack);
    }

    /// The form that is open.
    public NewMeetingViewModel form() {
        return Objects.requireNonNull(shell.formProperty().get());
    }

    /// The first meeting that fits.
    public Meeting meeting(java.util.function.Predicate<Meeting> wanted) {
        return shelf.rows.stream().filter(wanted).findFirst().orElseThrow();
    }

    /// Meetings on a shelf: what a bank answers, or the failure it answers instead.
    public static final class Shelf implements MeetingRepository {
        public List<Meeting> rows;
        public @Nullable MeetingException failure;
        public @Nullable MeetingException loseNextAnswer;

        /// With these meetings.
        public Shelf(List<Meeting> rows) {
            this.rows = rows;
        }

        private void failIfWanted() throws MeetingException {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public MeetingList all() throws MeetingException {
            failIfWanted();
            return new MeetingList(rows, NOW, MeetingList.Source.DEMO);
        }

        @Override
        public Meeting find(String id) throws MeetingException {
            failIfWanted();
            return rows.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new MeetingException.NotFound(null));
        }

        @Override
        public Meeting create(NewMeeting wish) throws MeetingException {
            failIfWanted();
            Meeting model = rows.getFirst();
            Meeting made =
                    new Meeting(
                            "new-" + rows.size(),
                            model.bankId(),
                            wish.providerId(),
                            wish.purposeId(),
                            wish.when(),
                            wish.creator(),
                            wish.invitees(),
                            model.keys(),
                            model.present());
            List<Meeting> more = new ArrayList<>(rows);
            more.add(made);
            rows = List.copyOf(more);
            if (loseNextAnswer != null) {
                throw loseNextAnswer;
            }
            return made;
        }
    }
}
