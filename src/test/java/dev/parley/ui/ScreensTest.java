// Longer than 300 lines: one line or two for each state of each screen.
package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.embedded.DemoBank;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.VaultClosed;
import dev.parley.meeting.MeetingException.VaultClosed.Why;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Problem.Field;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Candidate;
import dev.parley.meeting.Standing.Checking;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Reason;
import dev.parley.meeting.Standing.Refused;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.Network;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import dev.parley.ui.connection.ConnectionView;
import dev.parley.ui.connection.ConnectionViewModel;
import dev.parley.ui.connection.WalkAtHand;
import dev.parley.ui.fx.CrashView;
import dev.parley.ui.fx.CrashViewModel;
import dev.parley.ui.fx.FailuresTest;
import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Mistake;
import dev.parley.ui.fx.Picture;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.help.HelpView;
import dev.parley.ui.help.HelpViewModel;
import dev.parley.ui.login.CardPages;
import dev.parley.ui.login.LoginView;
import dev.parley.ui.login.LoginViewModel;
import dev.parley.ui.outbox.MemoryOutbox;
import dev.parley.ui.schedule.InviteeViewModel;
import dev.parley.ui.schedule.NewMeetingViewModel;
import dev.parley.ui.settings.SettingsView;
import dev.parley.ui.settings.SettingsViewModel;
import dev.parley.ui.shell.LockView;
import dev.parley.ui.shell.LockViewModel;
import dev.parley.ui.shell.ShellViewModel.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws every screen and state, in every language, light and dark, into `target/screens`; finds
/// blank pictures and words that are cut without a tooltip to tell the rest.
@SuppressWarnings("StaticAssignmentOfThrowable")
final class ScreensTest {
    private static final Path PICTURES = Path.of("target", "screens");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.UK, Locale.of("es", "ES"), Locale.GERMANY);

    @TempDir Path folder;

    /// While one picture is written the next is drawn.
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    private static Rig.Demo demo = new Rig.Demo(List.of(), List.of(), List.of());

    @BeforeAll
    static void startToolkit(@TempDir Path made) throws Exception {
        Fx.start();
        demo = Rig.demo(made);
    }

    /// What a screen shows, made on the FX thread.
    interface Shot {
        Parent root(Rig rig) throws Exception;
    }

    /// Puts the rig into a state.
    private interface State {
        void of(Rig rig) throws Exception;
    }

    private static Arguments shot(String name, Shot shot) {
        return Arguments.of(name, shot);
    }

    /// A state of which the lower end is what is to be seen.
    private static Arguments lowerEnd(String name, String scrolled, State state) {
        return shot(
                name,
                rig -> {
                    Parent root = rig.root();
                    state.of(rig);
                    ((ScrollPane) root.lookup(scrolled)).setVvalue(1);
                    return root;
                });
    }

    private static Arguments state(String name, State state) {
        return shot(
                name,
                rig -> {
                    Parent root = rig.root();
                    state.of(rig);
                    return root;
                });
    }

    static Stream<Arguments> screens() {
        return Stream.of(
                        signIn(),
                        toServer(),
                        lists(),
                        away(),
                        details(),
                        forms(),
                        outcomes(),
                        unsent(),
                        pages())
                .flatMap(all -> all);
    }

    private static Stream<Arguments> signIn() {
        return Stream.of(
                shot("sign-in", rig -> login(rig, credentials -> noSession(), model -> {})),
                shot(
                        "sign-in-wrong-password",
                        rig ->
                                login(
                                        rig,
                                        credentials -> {
                                            throw new WrongPassword(null);
                                        },
                                        LoginViewModel::signIn)),
                shot(
                        "sign-in-damaged-file",
                        rig ->
                                login(
                                        rig,
                                        credentials -> {
                                            throw new StoreFailed(
                                                    StoreTrouble.DAMAGED,
                                                    "demo-damaged-20261123-101800Z.mv.db",
                                                    null);
                                        },
                                        LoginViewModel::signIn)),
                shot(
                        "sign-in-busy",
                        rig -> {
                            rig.background.hold();
                            return login(rig, credentials -> noSession(), LoginViewModel::signIn);
                        }),
                shot(
                        "sign-in-bank",
                        rig ->
                                login(
                                        rig,
                                        new DemoBank(folderOf(rig), rig.ticker, Rig.ZONE),
                                        LoginViewModel::signIn)));
    }

    private static void typeServer(LoginViewModel model) {
        model.onServerProperty().set(true);
        model.addressProperty().set("https://obp.bank.example");
        model.consumerKeyProperty().set("0123456789abcdef");
        model.usernameProperty().set("alba.ruiz");
        model.passwordProperty().set("Alba-Pw-2026!");
    }

    private static Stream<Arguments> toServer() {
        return Stream.of(
                shot(
                        "sign-in-server",
                        rig -> login(rig, credentials -> noSession(), ScreensTest::typeServer)),
                shot(
                        "sign-in-server-comma",
                        rig ->
                                login(
                                        rig,
                                        credentials -> noSession(),
                                        model -> {
                                            typeServer(model);
                                            model.passwordProperty().set("Comma,Lab");
                                            model.signIn();
                                        })),
                shot(
                        "sign-in-server-busy",
                        rig -> {
                            rig.background.hold();
                            return login(
                                    rig,
                                    credentials -> noSession(),
                                    model -> {
                                        typeServer(model);
                                        model.signIn();
                                    });
                        }),
                shot(
                        "sign-in-former",
                        rig ->
                                login(
                                        rig,
                                        credentials -> {
                                            throw VaultClosed.holding(Why.FORMER, 2);
                                        },
                                        model -> {
                                            typeServer(model);
                                            model.signIn();
                                            model.giveUp();
                                        })),
                shot(
                        "sign-in-passphrase",
                        rig ->
                                login(
                                        rig,
                                        credentials -> {
                                            throw VaultClosed.without(
                                                    Why.PASSPHRASE,
                                                    new Unreachable(Barrier.CONNECTION, null));
                                        },
                                        withPassphrase(),
                                        ScreensTest::typePassphrase)),
                shot(
                        "sign-in-passphrase-forgotten",
                        rig ->
                                login(
                                        rig,
                                        credentials -> {
                                            throw VaultClosed.holding(Why.PASSPHRASE, 2);
                                        },
                                        withPassphrase(),
                                        ScreensTest::typePassphrase)),
                shot(
                        "sign-in-passphrase-again",
                        rig ->
                                login(
                                        rig,
                                        credentials -> {
                                            throw VaultClosed.holding(Why.REPEAT_WRONG, 0);
                                        },
                                        withPassphrase(),
                                        model -> {
                                            typePassphrase(model);
                                            model.goOn();
                                        })),
                shot(
                        "sign-in-never-here",
                        rig ->
                                login(
                                        rig,
                                        credentials -> {
                                            throw VaultClosed.without(
                                                    Why.NEVER_HERE,
                                                    new Unreachable(Barrier.CONNECTION, null));
                                        },
                                        model -> {
                                            typeServer(model);
                                            model.signIn();
                                        })),
                shot(
                        "sign-in-signed-out",
                        rig ->
                                login(
                                        rig,
                                        credentials -> noSession(),
                                        model -> {
                                            typeServer(model);
                                            model.passwordProperty().set("");
                                            model.noteSignedOut(true);
                                        })),
                shot(
                        "sign-in-preset",
                        rig ->
                                login(
                                        rig,
                                        credentials -> noSession(),
                                        managed(Set.of(), List.of()),
                                        model -> {})),
                shot(
                        "sign-in-fixed",
                        rig ->
                                login(
                                        rig,
                                        credentials -> noSession(),
                                        managed(Set.of("servers", "demo"), List.of()),
                                        model -> {})),
                shot(
                        "sign-in-mistakes",
                        rig ->
                                login(
                                        rig,
                                        credentials -> noSession(),
                                        managed(Set.of(), MISTAKES),
                                        model -> {})),
                shot(
                        "sign-in-newer",
                        rig ->
                                login(
                                        rig,
                                        credentials -> noSession(),
                                        managed(Set.of(), MISTAKES),
                                        model -> {
                                            model.noteSignedOut(false);
                                            model.tellOf(newer(rig));
                                        })),
                state(
                        "today-server-clock",
                        rig -> {
                            rig.enterServer();
                            rig.session.clockAhead = Duration.ofMinutes(7);
                            rig.list.refresh();
                            rig.shell.compareClocks();
                        }),
                state(
                        "today-role",
                        rig -> {
                            rig.list.refresh();
                            rig.shell.hear(new NotAllowed(List.of("CanGetCustomer"), "node01"));
                        }),
                state(
                        "again",
                        rig -> {
                            filled(rig);
                            rig.shell.hear(new NotSignedIn("node01"));
                            // Nobody is typing.
                            rig.ticker.advance(Duration.ofSeconds(1));
                        }),
                shot(
                        "lock-passphrase",
                        rig -> {
                            rig.session.passphraseWanted = true;
                            return lock(rig, 0, LockViewModel::unlock);
                        }),
                shot("lock", rig -> lock(rig, 0, LockViewModel::unlock)),
                shot("lock-leaving", rig -> lock(rig, 2, LockViewModel::signOut)));
    }

    /// The card over a locked screen, with a wrong password typed.
    private static Parent lock(Rig rig, int unsent, Consumer<LockViewModel> press) {
        LockViewModel model =
                new LockViewModel(
                        rig.session,
                        rig.background,
                        rig.ticker,
                        rig.texts,
                        () ->
                                unsent == 0
                                        ? ""
                                        : rig.texts.get("shell.unsent", unsent)
                                                + " "
                                                + rig.texts.get("lock.once"),
                        () -> {},
                        () -> {});
        Parent card = rig.views.load(new LockView(model));
        model.passwordProperty().set("wrong");
        press.accept(model);
        return card;
    }

    private static Stream<Arguments> unsent() {
        return Stream.of(
                state("not-sent-empty", rig -> rig.shell.go(Page.NOT_SENT)),
                state(
                        "not-sent",
                        rig -> {
                            rig.outbox.put("mortgage-advice", new NotSent(Delay.AWAY), 2);
                            rig.outbox.bank = rig.shell.banks().getLast().id();
                            rig.outbox.put("complaint", new Sending(), 1);
                            rig.outbox.bank = MemoryOutbox.BANK;
                            rig.outbox.put("advice", new Checking(Rig.NOW), 1);
                            rig.outbox.put(
                                    "onboarding",
                                    new Refused(Reason.ROLE, List.of("CanCreateMeeting"), "node01"),
                                    1);
                            rig.outbox.put(
                                    "savings",
                                    new Refused(Reason.UNANSWERED, List.of(), "node02"),
                                    1);
                            rig.outbox.put("kyc", new Sent("m-1"), 1);
                            rig.unsent.update();
                            rig.shell.go(Page.NOT_SENT);
                        }),
                state(
                        "not-sent-edit",
                        rig -> {
                            OutboxEntry entry =
                                    rig.outbox.put("mortgage-advice", new NotSent(Delay.AWAY), 2);
                            rig.unsent.update();
                            rig.shell.newMeeting();
                            rig.form().fill(entry.wish());
                        }),
                state(
                        "not-sent-unsure",
                        rig -> {
                            rig.outbox.put(
                                    "mortgage-advice",
                                    new Unsure(
                                            List.of(
                                                    new Candidate("8c1f7a52", 2),
                                                    new Candidate("f04be913", 1))),
                                    2);
                            rig.outbox.put("complaint", new NotSent(Delay.SIGN_IN), 1);
                            rig.outbox.others = 2;
                            rig.unsent.update();
                            rig.unsent.askToDiscard(rig.outbox.entries.getLast().id());
                            rig.shell.go(Page.NOT_SENT);
                        }),
                state("marks-today", rig -> marked(rig, Page.TODAY)),
                state("marks-all", rig -> marked(rig, Page.ALL)),
                state(
                        "quit-unsent",
                        rig -> {
                            rig.list.refresh();
                            rig.outbox.put("mortgage-advice", new NotSent(Delay.AWAY), 2);
                            rig.unsent.update();
                            rig.shell.quitting(() -> {});
                        }));
    }

    /// Every mark at a meeting of tomorrow, and the details of one.
    private static void marked(Rig rig, Page page) {
        List<Standing> all =
                List.of(
                        new NotSent(Delay.NONE),
                        new Sending(),
                        new Refused(Reason.CONTENT, List.of(), null),
                        new Refused(Reason.UNANSWERED, List.of(), null),
                        new Checking(Rig.NOW),
                        new Unsure(List.of()),
                        new Sent("m-1"));
        List<Meeting> rows = new ArrayList<>();
        for (Standing each : all) {
            rows.add(rig.outbox.put("advice", each, 1).asMeeting());
        }
        rig.shelf.rows = rows;
        rig.unsent.update();
        rig.shell.go(page);
        rig.list.refresh();
        rig.details.show(rows.getFirst());
    }

    private static Stream<Arguments> outcomes() {
        return Stream.of(
                state(
                        "new-meeting-open",
                        rig -> {
                            NewMeetingViewModel form = filled(rig);
                            rig.shelf.failure =
                                    new OutcomeOpen(new Unreachable(Barrier.TIMEOUT, "node01"));
                            form.create();
                        }),
                state(
                        "new-meeting-open-missing",
                        rig -> {
                            NewMeetingViewModel form = filled(rig);
                            rig.shelf.failure = new OutcomeOpen(new Unreachable(Barrier.CUT, null));
                            form.create();
                            rig.shelf.failure = null;
                            rig.ticker.advance(Duration.ofSeconds(5));
                        }),
                state(
                        "new-meeting-open-found",
                        rig -> {
                            NewMeetingViewModel form = filled(rig);
                            rig.shelf.loseNextAnswer =
                                    new OutcomeOpen(new Unreachable(Barrier.CUT, null));
                            form.create();
                            rig.ticker.advance(Duration.ofSeconds(5));
                        }));
    }

    /// Every failure of the family, told where it is told most often.
    static Stream<Arguments> failures() {
        return FailuresTest.FAMILY.stream()
                .map(failure -> Arguments.of(FailuresTest.name(failure), failure));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void everyFailureIsTold(String name, MeetingException failure) throws Exception {
        draw(
                "failed-" + name,
                rig -> {
                    Parent root = rig.root();
                    rig.shelf.failure = failure;
                    rig.list.refresh();
                    return root;
                });
    }

    static Stream<Arguments> signInProblems() {
        String good = "https://obp.bank.example";
        return Stream.of(
                Arguments.of("address-missing", "", "key", "alba", "pw"),
                Arguments.of("address-plain", "http://obp.bank.example", "key", "alba", "pw"),
                Arguments.of("address-unreadable", "obp bank", "key", "alba", "pw"),
                Arguments.of("key-missing", good, "", "alba", "pw"),
                Arguments.of("key-letters", good, "bad_key!", "alba", "pw"),
                Arguments.of("user-missing", good, "key", "", "pw"),
                Arguments.of("user-letters", good, "key", "alba+ruiz", "pw"),
                Arguments.of("password-missing", good, "key", "alba", ""),
                Arguments.of("password-comma", good, "key", "alba", "Comma,Lab"),
                Arguments.of("password-ascii", good, "key", "alba", "Contraseña"),
                Arguments.of("password-blanks", good, "key", "alba", " pw"),
                Arguments.of("password-quote", good, "key", "alba", "\"pw"),
                Arguments.of("long", good, "key", "alba", "x".repeat(513)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signInProblems")
    void everythingThatKeepsASignInFromBeingSentIsTold(
            String name, String address, String key, String username, String password)
            throws Exception {
        draw(
                "sign-in-check-" + name,
                rig ->
                        login(
                                rig,
                                credentials -> noSession(),
                                model -> {
                                    model.onServerProperty().set(true);
                                    model.addressProperty().set(address);
                                    model.consumerKeyProperty().set(key);
                                    model.usernameProperty().set(username);
                                    model.passwordProperty().set(password);
                                    model.signIn();
                                    assertThat(model.getMessage()).isNotEmpty();
                                }));
    }

    private static Path folderOf(Rig rig) {
        return Path.of(rig.preferences.get("test.folder").orElseThrow());
    }

    private static Saying newer(Rig rig) {
        return new Saying(rig.texts, () -> rig.texts.get("release.newer", "1.3.0"));
    }

    private static Session noSession() {
        throw new IllegalStateException("Nobody signs in here");
    }

    private static final List<Mistake> MISTAKES =
            List.of(
                    new Mistake(
                            "/etc/parley/parley.properties",
                            7,
                            "machine.zone",
                            List.of("Europe/Lundon")),
                    new Mistake("/etc/parley/parley.properties", 9, "machine.server", List.of()));

    /// What an IT department may have decided.
    private static Preferences managed(Set<String> fixed, List<Mistake> mistakes) {
        Map<String, String> values =
                Map.of(
                        "servers",
                        "https://obp.bank.example 0123456789abcdef",
                        "demo",
                        fixed.contains("demo") ? "off" : "on",
                        "zone",
                        "Europe/Madrid",
                        "language",
                        "en-GB",
                        "proxy",
                        "proxy.bank.example:8080",
                        "authority",
                        "/etc/parley/bank-authority.pem");
        return new Preferences(
                Map.of(), new Presets(values, fixed, mistakes), Rig.ZONE, kept -> {});
    }

    private static Parent connection(Rig rig, WalkAtHand walk, boolean trying, boolean signIn) {
        ConnectionViewModel model =
                new ConnectionViewModel(
                        server -> walk,
                        rig.background,
                        rig.texts,
                        WalkAtHand.DRAFT,
                        rig.copied::add,
                        () -> {});
        Parent root = rig.views.load(new ConnectionView(model));
        if (trying) {
            rig.background.hold();
        }
        model.start();
        if (signIn) {
            model.signIn();
            model.copy();
        }
        return root;
    }

    private interface Doing {
        void with(LoginViewModel model);
    }

    private static Preferences withPassphrase() {
        Presets presets = new Presets(Map.of("passphrase", "12"), Set.of(), List.of());
        return new Preferences(Map.of(), presets, Rig.ZONE, kept -> {});
    }

    private static void typePassphrase(LoginViewModel model) {
        typeServer(model);
        model.passphraseProperty().set("a heron by the weir");
        model.signIn();
    }

    private static Parent login(Rig rig, SignIn signIn, Doing doing) {
        return login(rig, signIn, rig.preferences, doing);
    }

    private static Parent login(Rig rig, SignIn signIn, Preferences preferences, Doing doing) {
        LoginViewModel model =
                new LoginViewModel(
                        signIn,
                        server -> signIn,
                        rig.background,
                        rig.texts,
                        preferences,
                        DemoBank.accounts(),
                        (session, bank) -> session.close(),
                        new CardPages());
        Parent root = rig.views.load(new LoginView(model));
        doing.with(model);
        return root;
    }

    private static final MeetingException GONE = new Unreachable(Barrier.CONNECTION, null);
    private static final Instant EARLIER = Instant.parse("2026-11-23T09:40:00Z");

    /// With a server that is slow, away, back, or has more than is shown.
    private static Stream<Arguments> away() {
        return Stream.of(
                state(
                        "offline-copy-refreshing",
                        rig -> {
                            rig.atServer(rig.shelf.rows, EARLIER);
                            rig.list.begin();
                            rig.background.hold();
                            rig.ticker.advance(Duration.ofSeconds(1));
                        }),
                state("offline-today", rig -> offline(rig, EARLIER)),
                state("offline-yesterday", rig -> offline(rig, EARLIER.minus(Duration.ofDays(1)))),
                state(
                        "offline-all",
                        rig -> {
                            offline(rig, EARLIER);
                            rig.shell.go(Page.ALL);
                        }),
                state(
                        "offline-nothing-matches",
                        rig -> {
                            offline(rig, EARLIER);
                            rig.list.searchProperty().set("nobody of that name");
                        }),
                state(
                        "offline-details",
                        rig -> {
                            offline(rig, EARLIER);
                            rig.list.select(rig.list.shown().getFirst());
                            rig.list.open();
                        }),
                state(
                        "offline-nothing-kept",
                        rig -> {
                            rig.atServer(List.of(), EARLIER);
                            rig.shelf.failure = GONE;
                            rig.list.begin();
                        }),
                state(
                        "online-again",
                        rig -> {
                            offline(rig, EARLIER);
                            rig.shelf.failure = null;
                            rig.list.refresh();
                        }),
                state(
                        "today-news",
                        rig -> {
                            List<Meeting> all = rig.shelf.rows;
                            rig.shelf.rows = all.subList(3, all.size());
                            rig.atServer(List.of(), EARLIER);
                            rig.list.begin();
                            rig.shelf.rows = all;
                            rig.ticker.advance(Duration.ofSeconds(70));
                        }));
    }

    private static void offline(Rig rig, Instant asOf) {
        rig.atServer(rig.shelf.rows, asOf);
        rig.shelf.failure = GONE;
        rig.list.begin();
        // What is kept comes at once, the server is asked a little later.
        rig.ticker.advance(Duration.ofSeconds(1));
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                state("today", rig -> rig.list.refresh()),
                state(
                        "today-earlier-days",
                        rig -> {
                            rig.list.refresh();
                            rig.today.togglePast();
                        }),
                state(
                        "today-loading",
                        rig -> {
                            rig.background.hold();
                            rig.list.refresh();
                            rig.ticker.advance(Duration.ofMillis(400));
                        }),
                state(
                        "today-failed",
                        rig -> {
                            rig.shelf.failure = full();
                            rig.list.refresh();
                        }),
                state(
                        "today-stale",
                        rig -> {
                            rig.list.refresh();
                            rig.shelf.failure = full();
                            rig.list.refresh();
                        }),
                state(
                        "today-empty",
                        rig -> {
                            rig.shelf.rows = List.of();
                            rig.list.refresh();
                        }),
                state(
                        "today-nothing-matches",
                        rig -> {
                            rig.list.refresh();
                            rig.list.searchProperty().set("nobody of that name");
                        }),
                state(
                        "today-only-earlier",
                        rig -> {
                            rig.shelf.rows =
                                    rig.shelf.rows.stream().filter(ScreensTest::isOver).toList();
                            rig.list.refresh();
                        }),
                state(
                        "today-without-a-time",
                        rig -> {
                            rig.shelf.rows =
                                    rig.shelf.rows.stream()
                                            .filter(each -> each.when() == null)
                                            .toList();
                            rig.list.refresh();
                        }),
                state(
                        "all",
                        rig -> {
                            rig.list.refresh();
                            rig.shell.go(Page.ALL);
                        }),
                state(
                        "all-found",
                        rig -> {
                            rig.list.refresh();
                            rig.shell.go(Page.ALL);
                            rig.list.searchProperty().set("fernandez");
                        }));
    }

    private static boolean isOver(Meeting meeting) {
        return meeting.when() != null && meeting.when().isBefore(Rig.NOW.minusSeconds(86_400));
    }

    private static StoreFailed full() {
        return new StoreFailed(StoreTrouble.DISK_FULL, "", null);
    }

    private static void open(Rig rig, java.util.function.Predicate<Meeting> wanted) {
        rig.list.refresh();
        rig.list.select(rig.meeting(wanted));
        rig.list.open();
    }

    private static boolean hasKeys(Meeting meeting) {
        return meeting.keys().staffToken() != null && !meeting.keys().staffToken().isEmpty();
    }

    private static Stream<Arguments> details() {
        return Stream.of(
                state("details", rig -> open(rig, each -> each.invitees().size() == 2)),
                lowerEnd("details-tokens", ".details", rig -> open(rig, ScreensTest::hasKeys)),
                lowerEnd(
                        "details-token-shown",
                        ".details",
                        rig -> {
                            open(rig, ScreensTest::hasKeys);
                            rig.details.getStaffToken().reveal();
                        }),
                lowerEnd(
                        "details-raw",
                        ".details",
                        rig -> {
                            open(rig, ScreensTest::hasKeys);
                            rig.details.rawShownProperty().set(true);
                            rig.details.copyRaw();
                        }),
                state("details-twelve", rig -> open(rig, each -> each.invitees().size() == 12)),
                state("details-no-time", rig -> open(rig, each -> each.when() == null)),
                state(
                        "details-longest",
                        rig -> open(rig, each -> String.valueOf(each.purposeId()).length() == 64)),
                state(
                        "details-gone",
                        rig -> {
                            rig.list.refresh();
                            rig.shelf.failure = new NotFound(null);
                            rig.list.select(rig.meeting(each -> each.invitees().size() == 2));
                            rig.list.open();
                        }),
                state(
                        "details-old",
                        rig -> {
                            rig.list.refresh();
                            rig.shelf.failure = full();
                            rig.list.select(rig.meeting(each -> each.invitees().size() == 2));
                            rig.list.open();
                        }),
                state(
                        "all-details",
                        rig -> {
                            rig.shell.go(Page.ALL);
                            open(rig, each -> each.equals(rig.list.known().get(1)));
                        }));
    }

    private static NewMeetingViewModel form(Rig rig) {
        rig.list.refresh();
        rig.shell.newMeeting();
        return rig.form();
    }

    private static NewMeetingViewModel filled(Rig rig) {
        NewMeetingViewModel form = form(rig);
        form.purposeProperty().set("mortgage-advice");
        form.providerProperty().set("jitsi");
        form.dayProperty().set("2026-11-24");
        form.leave(Field.DAY);
        form.timeProperty().set("11:00");
        InviteeViewModel first = form.invitees().getFirst();
        first.nameProperty().set("Marek Nowak");
        first.phoneProperty().set("+44 7700 900789");
        first.emailProperty().set("Marek@Example.com");
        form.addInvitee();
        form.invitees().getLast().nameProperty().set("Anna Nowak");
        form.invitees().getLast().emailProperty().set("anna@example.com");
        return form;
    }

    private static Stream<Arguments> forms() {
        return Stream.of(
                state("new-meeting-empty", rig -> form(rig)),
                state("new-meeting", rig -> filled(rig)),
                state(
                        "new-meeting-problems",
                        rig -> {
                            NewMeetingViewModel form = form(rig);
                            form.purposeProperty().set("抵押");
                            form.dayProperty().set("2027-02-30");
                            form.timeProperty().set("25:00");
                            form.invitees().getFirst().emailProperty().set("anna@example");
                            form.addInvitee();
                            form.invitees().getLast().nameProperty().set("Marek Nowak");
                            form.create();
                        }),
                state(
                        "new-meeting-doubled-time",
                        rig -> {
                            NewMeetingViewModel form = filled(rig);
                            form.dayProperty().set("2026-10-25");
                            form.leave(Field.DAY);
                            form.timeProperty().set("01:30");
                            form.leave(Field.TIME);
                        }),
                state(
                        "new-meeting-skipped-time",
                        rig -> {
                            NewMeetingViewModel form = filled(rig);
                            form.dayProperty().set("2027-03-28");
                            form.leave(Field.DAY);
                            form.timeProperty().set("01:30");
                            form.leave(Field.TIME);
                        }),
                state(
                        "new-meeting-failed",
                        rig -> {
                            NewMeetingViewModel form = filled(rig);
                            rig.shelf.failure = full();
                            form.create();
                        }),
                state(
                        "new-meeting-busy",
                        rig -> {
                            NewMeetingViewModel form = filled(rig);
                            rig.background.hold();
                            form.create();
                        }),
                state("new-meeting-asks", rig -> filled(rig).close()),
                state("new-meeting-created", rig -> filled(rig).create()));
    }

    private static Stream<Arguments> pages() {
        return Stream.of(
                state("settings", rig -> rig.shell.go(Page.SETTINGS)),
                lowerEnd(
                        "settings-reset",
                        ".page",
                        rig -> {
                            rig.shell.go(Page.SETTINGS);
                            rig.settings.askReset();
                        }),
                shot(
                        "settings-fixed",
                        rig ->
                                rig.views.load(
                                        new SettingsView(
                                                rig.settings(
                                                        managed(
                                                                Set.of(
                                                                        "servers",
                                                                        "demo",
                                                                        "zone",
                                                                        "proxy",
                                                                        "language"),
                                                                MISTAKES),
                                                        false,
                                                        Optional.of(() -> {}))))),
                shot(
                        "settings-proxy",
                        rig -> {
                            SettingsViewModel model =
                                    rig.settings(rig.preferences, false, Optional.of(() -> {}));
                            model.getNetwork().kindProperty().set(Network.Kind.MANUAL);
                            model.getNetwork().addressProperty().set("proxy.bank");
                            model.getNetwork().applyAddress();
                            model.zoneProperty().set("Europe/Lundon");
                            model.applyZone();
                            Parent page = rig.views.load(new SettingsView(model));
                            ((ScrollPane) page).setVvalue(0.5);
                            return page;
                        }),
                shot(
                        "settings-remove",
                        rig -> {
                            SettingsViewModel model =
                                    rig.settings(rig.preferences, false, Optional.of(() -> {}));
                            model.offerRemoval(
                                    new SettingsViewModel.Removal() {
                                        @Override
                                        public int unsent() {
                                            return 2;
                                        }

                                        @Override
                                        public void begin() {}
                                    });
                            Parent page = rig.views.load(new SettingsView(model));
                            model.askRemoval();
                            // Its lower end.
                            ((ScrollPane) page).setVvalue(1);
                            return page;
                        }),
                shot("connection-trying", rig -> connection(rig, new WalkAtHand(), true, false)),
                shot("connection", rig -> connection(rig, new WalkAtHand(), false, false)),
                shot(
                        "connection-ends",
                        rig -> {
                            WalkAtHand walk = new WalkAtHand();
                            walk.failures.put(
                                    "encrypt", new Unreachable(Barrier.CERTIFICATE, null));
                            return connection(rig, walk, false, false);
                        }),
                shot(
                        "connection-refused",
                        rig -> {
                            WalkAtHand walk = new WalkAtHand();
                            walk.failures.put("signIn", new WrongPassword("node01abc"));
                            return connection(rig, walk, false, true);
                        }),
                shot("connection-able", rig -> connection(rig, new WalkAtHand(), false, true)),
                shot(
                        "settings-support-read",
                        rig -> {
                            SettingsViewModel model =
                                    rig.settings(
                                            managed(Set.of(), MISTAKES),
                                            false,
                                            Optional.of(() -> {}));
                            Parent page = rig.views.load(new SettingsView(model));
                            model.collect();
                            // Its lower end.
                            ((ScrollPane) page).setVvalue(1);
                            return page;
                        }),
                shot(
                        "settings-support",
                        rig -> {
                            SettingsViewModel model =
                                    rig.settings(
                                            managed(Set.of(), MISTAKES),
                                            false,
                                            Optional.of(() -> {}));
                            Parent page = rig.views.load(new SettingsView(model));
                            model.tellOf(newer(rig));
                            model.collect();
                            model.saveSupport();
                            // Its lower end.
                            ((ScrollPane) page).setVvalue(1);
                            return page;
                        }),
                shot(
                        "help-before-sign-in",
                        rig ->
                                rig.views.load(
                                        new HelpView(
                                                new HelpViewModel(
                                                        rig.texts,
                                                        rig.background,
                                                        Rig.ABOUT,
                                                        Optional.of(() -> {}))))),
                shot(
                        "help-about",
                        rig -> {
                            Parent page = rig.views.load(new HelpView(rig.help));
                            rig.help.toggleLicences();
                            ((ScrollPane) page).setVvalue(1);
                            return page;
                        }),
                state("help", rig -> rig.shell.go(Page.HELP)),
                shot(
                        "crash",
                        rig ->
                                rig.views.load(
                                        new CrashView(
                                                new CrashViewModel(
                                                        new IllegalStateException(
                                                                "mail to priya@example.com"),
                                                        text -> {},
                                                        () -> {})))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void isDrawnWholeInEveryLanguage(String name, Shot shot) throws Exception {
        for (Locale language : LANGUAGES) {
            draw(named(name, language), shot, new Texts(language), Theme.LIGHT, 1440, 900);
        }
        // The longest words that there are, and longer ones.
        String small = named(name + "-small", Locale.GERMANY);
        draw(small, shot, new Texts(Locale.GERMANY), Theme.LIGHT, 1024, 700);
        draw(name + "-long", shot, LongWords.texts(), Theme.LIGHT, 1440, 900);
    }

    /// By itself, as a change of the theme takes long.
    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void isDrawnWholeInTheDark(String name, Shot shot) throws Exception {
        for (Locale language : LANGUAGES) {
            draw(named(name, language) + "-dark", shot, new Texts(language), Theme.DARK, 1440, 900);
        }
    }

    private static String named(String state, Locale language) {
        return state + (language.equals(Locale.UK) ? "" : "-" + language.getLanguage());
    }

    private void draw(String name, Shot shot) throws Exception {
        for (Locale language : LANGUAGES) {
            draw(named(name, language), shot, new Texts(language), Theme.LIGHT, 1024, 700);
        }
    }

    private void draw(String name, Shot shot, Texts texts, Theme theme, double width, double height)
            throws Exception {
        Path own = folder.resolve(name);
        List<String> cut = new ArrayList<>();
        Picture picture =
                Fx.get(
                        () -> {
                            Looks.apply(theme);
                            Rig rig = new Rig(demo, texts);
                            rig.preferences.put("test.folder", own.toString());
                            Scene scene = new Scene(shot.root(rig), width, height);
                            Looks.dress(scene);
                            Picture drawn = Picture.of(scene);
                            cut.addAll(Cut.in(scene));
                            rig.today.close();
                            return drawn;
                        });
        written.get();
        written = CompletableFuture.runAsync(() -> write(name, picture));

        assertThat(cut).as("words cut in %s", name).isEmpty();
    }

    private static void write(String name, Picture picture) {
        try {
            picture.write(PICTURES.resolve(name + ".png"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        assertThat(picture.hasColours(50)).as("%s shows something", name).isTrue();
    }

    @AfterEach
    void theLastPictureIsWritten() throws Exception {
        written.get();
    }
}
