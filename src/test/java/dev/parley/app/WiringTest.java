// Longer than 300 lines: a whole Parley is put together, and worked as a person does.
package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.embedded.CheapDerivation;
import dev.parley.embedded.DemoBank;
import dev.parley.embedded.VaultFolders;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingLink;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.offline.Keep;
import dev.parley.offline.KeptOutbox;
import dev.parley.offline.OfflineServers;
import dev.parley.offline.OpenVault;
import dev.parley.offline.Timing;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.MemorySession;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.staff.StaffMember;
import dev.parley.ui.Fx;
import dev.parley.ui.Rig;
import dev.parley.ui.fx.Clips;
import dev.parley.ui.fx.FxBackground;
import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Views;
import dev.parley.ui.settings.SettingsViewModel.Support;
import dev.parley.ui.shell.MainWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Parley as it is wired, over a bank's server in memory and the vaults on the disk: the outbox,
/// links and the lock together.
final class WiringTest {
    private static final ServerAddress ADDRESS =
            ServerAddress.read("obp.bank.example").orElseThrow();
    private static final String USER = "alice.lab";
    private static final String PASSWORD = "Alice-Lab-Pw-2026!";
    private static final Bank GH = new Bank(MemoryMeetings.BANK, "Gh Bank", "Gh Bank");
    private static final Bank OTHER = new Bank("other.bank", "Other Bank", "Other Bank");
    private static final String ONE_STAYS = "1 meeting is not sent yet and stays on this computer.";

    @TempDir Path folder;

    private final ManualTicker ticker = new ManualTicker(Rig.NOW);
    private final Queue<Throwable> bugs = new ConcurrentLinkedQueue<>();
    private final SharedBank bank = new SharedBank();
    private final CheapDerivation derivation = new CheapDerivation();
    private final ReadOnlyStringWrapper newer = new ReadOnlyStringWrapper("");
    private final List<MemorySession> sessions = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile CountDownLatch door = new CountDownLatch(0);
    private OfflineServers servers;
    private Stage stage;
    private Wiring wiring;

    /// One bank's meetings for the screen and the outbox, which come from several threads.
    private static final class SharedBank implements MeetingRepository {
        private final MemoryMeetings rows =
                new MemoryMeetings(
                        Rig.NOW,
                        Sample.meeting("m-1", "2026-11-23T14:30:00Z", "Priya Nair"),
                        Sample.meeting("m-2", "2026-11-24T10:30:00Z", "Ewa Lis"));

        private volatile CountDownLatch answer = new CountDownLatch(0);

        synchronized void away(boolean now) {
            if (now) {
                rows.failWith(new Unreachable(Barrier.CONNECTION, null));
            } else {
                rows.recover();
            }
        }

        synchronized void expire() {
            rows.failWith(new NotSignedIn(null));
        }

        synchronized List<String> made() {
            return rows.wishes().stream().map(NewMeeting::purposeId).distinct().toList();
        }

        @Override
        public synchronized MeetingList all() throws MeetingException {
            return rows.all();
        }

        @Override
        public synchronized Meeting find(String id) throws MeetingException {
            return rows.find(id);
        }

        /// While it is held, a meeting that is being sent gets no answer.
        @Override
        public Meeting create(NewMeeting wish) throws MeetingException {
            try {
                answer.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return kept(wish);
        }

        private synchronized Meeting kept(NewMeeting wish) throws MeetingException {
            return rows.create(wish);
        }
    }

    /// While the door is held, nobody is answered.
    private Session remote(Credentials credentials) throws MeetingException {
        try {
            door.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        if (away) {
            throw new Unreachable(Barrier.CONNECTION, null);
        }
        if (!credentials.password().reveal().equals(PASSWORD)) {
            throw new WrongPassword(null);
        }
        MemorySession session =
                new MemorySession(
                        new StaffMember(MemoryMeetings.USER, USER, "Alice Lab", null),
                        List.of(GH, OTHER),
                        bank);
        session.server = ADDRESS;
        sessions.add(session);
        return session;
    }

    private VaultFolders vaults() {
        return new VaultFolders(folder, derivation);
    }

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        servers =
                new OfflineServers(
                        server -> this::remote,
                        vaults(),
                        Runnable::run,
                        ticker,
                        new Keep(Duration.ofDays(90), true, false));
        stage = Fx.get(Stage::new);
        wiring =
                Fx.get(
                        () -> {
                            Looks.apply(Theme.LIGHT);
                            Texts texts = new Texts(Locale.UK);
                            Preferences preferences =
                                    new Preferences(
                                            Map.of("bank", GH.id(), "place", "server"),
                                            Rig.ZONE,
                                            values -> {});
                            MainWindow window = new MainWindow(texts, preferences);
                            Wiring made = wiring(window, texts, preferences);
                            window.open(stage);
                            return made;
                        });
    }

    private Wiring wiring(MainWindow window, Texts texts, Preferences preferences) {
        return new Wiring(
                window,
                new DemoBank(folder, ticker, Rig.ZONE),
                servers,
                server -> {
                    throw new IllegalStateException("Nobody checks the connection");
                },
                servers,
                new NetworkChoice(preferences),
                new Support() {
                    @Override
                    public String collect(Map<String, String> settings) {
                        return "";
                    }

                    @Override
                    public String save(String report) {
                        return "";
                    }
                },
                Rig.ABOUT,
                newer.getReadOnlyProperty(),
                new FxBackground(bugs::add),
                ticker,
                texts,
                new Views(texts),
                preferences,
                new Clips() {
                    @Override
                    public void copy(String text) {}

                    @Override
                    public void forget() {}
                });
    }

    @AfterEach
    void close() throws Exception {
        Runnable end = Fx.get(wiring::endOnScreen);
        end.run();
        Fx.get(
                () -> {
                    stage.close();
                    return stage;
                });
        assertThat(bugs).isEmpty();
        // What was thrown while a frame was made.
        assertThatCode(WaitForAsyncUtils::checkException).doesNotThrowAnyException();
    }

    /// Leaves an unsent meeting in the person's vault, as an earlier day did.
    private void leaveUnsent(String purpose) throws Exception {
        NewMeeting wish =
                new NewMeeting(
                        "jitsi",
                        purpose,
                        Instant.parse("2026-11-24T15:30:00Z"),
                        Sample.person("Robert Hale"),
                        List.of(Sample.invitee("Marek Nowak", "waiting")));
        try (Session session =
                        servers.at(new Server(ADDRESS, new Secret("key")))
                                .open(new Credentials(USER, new Secret(PASSWORD)));
                KeptOutbox outbox =
                        new KeptOutbox(
                                session,
                                servers,
                                ticker,
                                Timing.USUAL,
                                new Random(1),
                                UUID::randomUUID,
                                () -> {})) {
            session.meetings(GH).all();
            outbox.add(GH.id(), wish);
        }
        assertThat(vaults().of(ADDRESS, USER).unsent()).isEqualTo(1);
    }

    // Hands and eyes

    private static void await(String otherwise, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Fx.get(condition));
        } catch (TimeoutException never) {
            throw new AssertionError(otherwise, never);
        }
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private Stream<Node> seen(String query) {
        return stage.getScene().getRoot().lookupAll(query).stream().filter(WiringTest::isSeen);
    }

    private Node node(String query) throws Exception {
        await("There is no " + query, () -> seen(query).findAny().isPresent());
        return Fx.get(() -> seen(query).findFirst().orElseThrow());
    }

    /// All words that can be seen.
    private List<String> words() {
        return seen("*")
                .flatMap(
                        node ->
                                switch (node) {
                                    case Labeled labeled -> Stream.of(labeled.getText());
                                    case Text text -> Stream.of(text.getText());
                                    default -> Stream.<String>empty();
                                })
                .toList();
    }

    private void awaitWords(String words) {
        await(
                "Nobody says: " + words,
                () -> words().stream().anyMatch(each -> each != null && each.contains(words)));
    }

    private void press(Node button) throws Exception {
        await("It cannot be pressed: " + button, () -> !button.isDisabled());
        Fx.get(
                () -> {
                    ((ButtonBase) button).fire();
                    return button;
                });
    }

    private void press(String id) throws Exception {
        press(node(id));
    }

    private void pressButton(String text) throws Exception {
        Callable<Stream<Node>> found =
                () -> seen(".button").filter(each -> text.equals(((Labeled) each).getText()));
        await("There is no button " + text, () -> found.call().findAny().isPresent());
        press(Fx.get(() -> found.call().findFirst().orElseThrow()));
    }

    private void chooseMenu(String text) throws Exception {
        Node menus = node(".menu-button");
        assertThat(menus).isNotNull();
        Fx.get(
                () -> {
                    MenuItem item =
                            seen(".menu-button")
                                    .flatMap(each -> ((MenuButton) each).getItems().stream())
                                    .filter(each -> text.equals(each.getText()))
                                    .findFirst()
                                    .orElseThrow();
                    item.fire();
                    return item;
                });
    }

    private static TextInputControl editor(Node field) {
        return field instanceof ComboBox<?> box ? box.getEditor() : (TextInputControl) field;
    }

    private void type(String id, String text) throws Exception {
        Node field = node(id);
        Fx.get(
                () -> {
                    field.requestFocus();
                    editor(field).setText(text);
                    return field;
                });
    }

    private String typed(String id) throws Exception {
        Node field = node(id);
        return Fx.get(() -> editor(field).getText());
    }

    private String title() throws Exception {
        return Fx.get(stage::getTitle);
    }

    private void awaitTitle(String title) {
        await("The title does not become: " + title, () -> stage.getTitle().equals(title));
    }

    private void awaitMeeting(String id) {
        await(
                "The details do not show " + id,
                () -> seen("#meetingId").anyMatch(label -> id.equals(((Labeled) label).getText())));
    }

    private void start() throws Exception {
        Fx.get(
                () -> {
                    wiring.start(wiring.card());
                    return wiring;
                });
    }

    private void signIn() throws Exception {
        type("#address", "obp.bank.example");
        type("#consumerKey", "labconsumerkey0123456789");
        type("#username", USER);
        type("#password", PASSWORD);
        press("#signIn");
    }

    private void startAndSignIn() throws Exception {
        start();
        signIn();
        awaitTitle("Gh Bank – Parley");
    }

    private void follow(Bank of, String meeting) throws Exception {
        Fx.get(
                () -> {
                    wiring.follow(new MeetingLink(of.id(), meeting));
                    return wiring;
                });
    }

    private void lock() throws Exception {
        chooseMenu("Lock");
        awaitTitle("Parley – locked");
    }

    private void unlock(String password) throws Exception {
        type("#lockPassword", password);
        pressButton("Unlock");
    }

    @Test
    void theVaultIsMadeReadyForOncePasswordsAreTyped() throws Exception {
        start();
        type("#username", USER);
        assertThat(derivation.prepared).isZero();

        type("#password", "A");
        type("#password", "Al");
        await("Nothing is made ready", () -> derivation.prepared == 1);
    }

    // The outbox

    @Test
    void thePageFollowsTheOutbox() throws Exception {
        leaveUnsent("purpose-77");
        bank.away(true);
        startAndSignIn();
        await(
                "The side bar does not count it",
                () ->
                        seen("#notSentCount")
                                .anyMatch(count -> "1".equals(((Labeled) count).getText())));
        press("#showNotSent");
        awaitWords("Purpose 77");

        bank.away(false);
        pressButton("Send now");
        await("It is not sent", () -> bank.made().equals(List.of("purpose-77")));
        await(
                "It stands there as if it were not sent",
                () -> seen(".button").noneMatch(each -> isCalled(each, "Send now")));
        await(
                "The side bar still counts it",
                () ->
                        seen("#notSentCount")
                                .noneMatch(count -> "1".equals(((Labeled) count).getText())));
    }

    private static boolean isCalled(Node node, String text) {
        return text.equals(((Labeled) node).getText());
    }

    /// Without the server, what an earlier day left.
    private void signInAndEdit() throws Exception {
        leaveUnsent("purpose-77");
        bank.away(true);
        startAndSignIn();
        press("#showNotSent");
        pressButton("Edit and send");
    }

    @Test
    void whatIsNotSentIsEditedInTheForm() throws Exception {
        signInAndEdit();

        assertThat(typed("#purpose")).isEqualTo("purpose-77");
        assertThat(typed("#creator #name")).isEqualTo("Robert Hale");
        assertThat(typed("#invitees #name")).isEqualTo("Marek Nowak");
        awaitWords("Edit meeting");
        type("#purpose", "purpose-78");
        pressButton("Save and send");
        await("The form stays", () -> seen("#create").findAny().isEmpty());
        awaitWords("Purpose 78");

        bank.away(false);
        pressButton("Send now");
        await("It is not sent as edited", () -> bank.made().equals(List.of("purpose-78")));
    }

    @Test
    void signingOutSaysHowManyStayAndTheyDo() throws Exception {
        leaveUnsent("purpose-77");
        bank.away(true);
        startAndSignIn();
        press("#showNotSent");
        awaitWords("Purpose 77");
        chooseMenu("Sign out");
        awaitWords(ONE_STAYS);
        assertThat(title()).isEqualTo("Gh Bank – Parley");

        press("#goOn");
        awaitTitle("Parley");
        awaitWords("You are signed out");
        assertThat(vaults().of(ADDRESS, USER).unsent()).isEqualTo(1);
        bank.away(false);
        signIn();
        await("The next sign-in does not send it", () -> !bank.made().isEmpty());
    }

    @Test
    void theDemoBanksFileIsOpenUntilSomebodySignsInElsewhere() throws Exception {
        start();
        press("#demo");
        prepare();
        await("The demo bank's file is not made", () -> Files.exists(demoFile()));
        assertThat(isDemoHeld()).isTrue();

        press("#server");
        signIn();
        awaitTitle("Gh Bank – Parley");
        await("The demo bank's file stays open", () -> !isDemoHeld());
    }

    @Test
    void whereTheCardStandsOnAServerNoDemoBankIsMade() throws Exception {
        start();
        prepare();
        signIn();
        awaitTitle("Gh Bank – Parley");
        assertThat(demoFile()).doesNotExist();
    }

    private Path demoFile() {
        return folder.resolve("demo.mv.db");
    }

    private void prepare() throws Exception {
        Fx.get(
                () -> {
                    wiring.prepare();
                    return wiring;
                });
    }

    /// Opens it for a moment where it is not.
    private boolean isDemoHeld() {
        try {
            new DemoBank(folder, ticker, Rig.ZONE).open(DemoBank.accounts().getFirst()).close();
            return false;
        } catch (MeetingException inUse) {
            return true;
        }
    }

    @Test
    void whatIsSentMeanwhileIsNoReasonToStay() throws Exception {
        leaveUnsent("purpose-77");
        bank.away(true);
        startAndSignIn();
        press("#showNotSent");
        awaitWords("Purpose 77");
        chooseMenu("Sign out");
        awaitWords(ONE_STAYS);

        bank.away(false);
        pressButton("Send now");
        await("It is not sent", () -> bank.made().equals(List.of("purpose-77")));
        await("The bar stays", () -> seen("#goOn").findAny().isEmpty());
        assertThat(title()).isEqualTo("Gh Bank – Parley");
    }

    /// At another bank it is the same session, with the same outbox.
    @Test
    void whatWaitsIsThereAndSentAlsoAtAnotherBank() throws Exception {
        leaveUnsent("purpose-77");
        bank.away(true);
        startAndSignIn();
        press("#showNotSent");
        awaitWords("Purpose 77");
        chooseMenu("Other Bank");
        awaitTitle("Other Bank – Parley");
        press("#showNotSent");
        awaitWords("Purpose 77");
        assertThat(Fx.get(this::words))
                .noneMatch(each -> String.valueOf(each).contains("already open"));

        bank.away(false);
        pressButton("Send now");
        await("It is not sent", () -> bank.made().equals(List.of("purpose-77")));
    }

    @Test
    void theBankThatTheHeaderWasSetToIsThatOfTheNextSignIn() throws Exception {
        startAndSignIn();
        chooseMenu("Other Bank");
        awaitTitle("Other Bank – Parley");
        chooseMenu("Sign out");
        awaitWords("You are signed out");
        signIn();

        awaitTitle("Other Bank – Parley");
    }

    @Test
    void theBankOfALinkIsNotThatOfTheNextSignIn() throws Exception {
        startAndSignIn();
        follow(OTHER, "m-1");
        awaitTitle("Other Bank – Parley");
        awaitMeeting("m-1");
        chooseMenu("Sign out");
        awaitWords("You are signed out");
        signIn();

        awaitTitle("Gh Bank – Parley");
    }

    /// What is edited is held; it must not be after the form has gone with its bank, under the card
    /// for signing in again.
    @Test
    void whoLeavesTheBankWithTheFormOpenCanEditThere() throws Exception {
        signInAndEdit();
        assertThat(typed("#purpose")).isEqualTo("purpose-77");
        bank.expire();
        follow(GH, "m-2");
        assertThat(node("#againPassword")).isNotNull();
        follow(OTHER, "m-1");
        awaitWords("1 meeting is not sent yet");
        bank.away(true);
        follow(OTHER, "m-1");
        awaitTitle("Other Bank – Parley");
        press("#showNotSent");
        pressButton("Edit and send");

        assertThat(typed("#purpose")).isEqualTo("purpose-77");
    }

    @Test
    void whatIsEditedIsSeenSoInTheListsWithoutTheServerToo() throws Exception {
        leaveUnsent("purpose-77");
        bank.away(true);
        startAndSignIn();
        press("#showAll");
        awaitWords("Purpose 77");
        press("#showNotSent");
        pressButton("Edit and send");
        type("#purpose", "purpose-78");
        press("#create");
        await("The form stays", () -> seen("#create").findAny().isEmpty());
        press("#showAll");
        awaitWords("Purpose 78");

        assertThat(Fx.get(this::words))
                .noneMatch(each -> String.valueOf(each).contains("Purpose 77"));
    }

    // Its end

    @Test
    void whatIsGivenUpStaysWhereTheSignInIsCancelled() throws Exception {
        leaveUnsent("purpose-77");
        try (OpenVault open = vaults().of(ADDRESS, USER).open(new Secret(PASSWORD))) {
            open.changePassword(new Secret("Former-Lab-Pw-2025!"));
        }
        start();
        signIn();
        press("#giveUp");
        door = new CountDownLatch(1);
        press("#giveUp");
        pressButton("Cancel");
        door.countDown();
        await(
                "The late answer signs nobody in",
                () -> sessions.size() == 3 && sessions.getLast().isClosed());

        assertThat(vaults().of(ADDRESS, USER).unsent()).isEqualTo(1);
    }

    /// A slow server keeps a meeting that is being sent.
    private void signInAndSend() throws Exception {
        leaveUnsent("purpose-77");
        bank.answer = new CountDownLatch(1);
        startAndSignIn();
        awaitWords("Ewa Lis");
    }

    @Test
    void whoSignsInAgainWhileTheLastSessionEndsFindsEverythingFree() throws Exception {
        signInAndSend();
        chooseMenu("Sign out");
        press("#goOn");
        awaitTitle("Parley");
        signIn();
        awaitTitle("Gh Bank – Parley");
        awaitWords("Ewa Lis");
        press("#showNotSent");
        awaitWords("Purpose 77");
        bank.answer.countDown();

        assertThat(Fx.get(this::words))
                .noneMatch(each -> String.valueOf(each).contains("already open"));
        assertThat(Redactor.redact("Failed for Ewa Lis")).isEqualTo("Failed for *** ***");
    }

    @Test
    void whoHasTheDataRemovedAndQuitsLeavesNone() throws Exception {
        signInAndSend();
        press("#showSettings");
        pressButton("Remove my data from this computer…");
        pressButton("Remove it");
        awaitTitle("Parley");
        Fx.get(wiring::endOnScreen).run();
        bank.answer.countDown();

        assertThat(vaults().of(ADDRESS, USER).isThere()).isFalse();
    }

    // Links

    @Test
    void aLinkOpensItsMeetingWhereSomebodyWorks() throws Exception {
        startAndSignIn();
        follow(GH, "m-2");
        awaitMeeting("m-2");

        follow(OTHER, "m-1");
        awaitTitle("Other Bank – Parley");
        awaitMeeting("m-1");
    }

    @Test
    void aLinkThatComesOnThePageOfUnsentMeetingsIsSeen() throws Exception {
        startAndSignIn();
        press("#showNotSent");
        awaitWords("Nothing waits here");
        follow(GH, "m-2");

        awaitMeeting("m-2");
    }

    @Test
    void aLinkThatComesBeforeSigningInIsOpenedAfterIt() throws Exception {
        follow(OTHER, "m-2");
        start();
        signIn();

        awaitTitle("Other Bank – Parley");
        awaitMeeting("m-2");
    }

    /// Who stays with a form for it does not want it a day later at another bank.
    @Test
    void aLinkThatIsNotFollowedIsForgotten() throws Exception {
        startAndSignIn();
        press("#newMeeting");
        type("#purpose", "complaint");
        follow(OTHER, "m-1");
        pressButton("Keep editing");
        press("#close");
        pressButton("Discard");
        await("The form stays", () -> seen("#purpose").findAny().isEmpty());
        chooseMenu("Other Bank");
        awaitTitle("Other Bank – Parley");
        awaitWords("Ewa Lis");

        assertThat(Fx.get(() -> seen("#meetingId").findAny())).isEmpty();
    }

    @Test
    void whatIsChosenBeforeSigningInHoldsInTheWork() throws Exception {
        start();
        prepare();
        await(
                "Nothing is made ahead",
                () -> stage.getScene().getRoot().getChildrenUnmodifiable().size() > 1);
        press("#settings");
        type("#zone", "Europe/Madrid");
        Node another = node("#textSize");
        Fx.get(
                () -> {
                    another.requestFocus();
                    return another;
                });
        pressButton("Back");
        signIn();
        awaitTitle("Gh Bank – Parley");
        press("#showSettings");

        assertThat(typed("#zone")).isEqualTo("Europe/Madrid");
    }

    @Test
    void theHelpIsReadBeforeSigningInAndWhatWasTypedIsStillThere() throws Exception {
        start();
        type("#username", "half a na");
        press("#help");
        awaitWords("The demo bank needs no server");
        pressButton("Back");

        assertThat(typed("#username")).isEqualTo("half a na");
    }

    @Test
    void aDamagedLinkIsToldOnTheCardAndOverTheWork() throws Exception {
        start();
        noteDamagedLink();
        awaitWords("is damaged, so no meeting is opened. Ask for it again, or sign in");

        signIn();
        awaitTitle("Gh Bank – Parley");
        noteDamagedLink();
        awaitWords("is damaged, so no meeting is opened. Ask for it again, or look for the");
    }

    private void noteDamagedLink() throws Exception {
        Fx.get(
                () -> {
                    wiring.sayLinkDamaged();
                    return wiring;
                });
    }

    @Test
    void aLinkThatComesWhileItIsLockedIsSeenAfterUnlocking() throws Exception {
        startAndSignIn();
        lock();
        follow(GH, "m-2");
        nothingIsSeen();
        unlock(PASSWORD);
        awaitTitle("Gh Bank – Parley");
        awaitMeeting("m-2");

        lock();
        follow(OTHER, "m-1");
        nothingIsSeen();
        unlock(PASSWORD);
        awaitTitle("Other Bank – Parley");
        awaitMeeting("m-1");
    }

    private void nothingIsSeen() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(title()).isEqualTo("Parley – locked");
        assertThat(Fx.get(this::words))
                .contains("Parley is locked")
                .noneMatch(each -> String.valueOf(each).contains("Bank"));
    }

    // A newer Parley

    @Test
    void aNewerParleyIsToldOnEachCardAndInTheSettings() throws Exception {
        start();
        tellOfNewer("Version 1.3.0 of Parley is available.");
        awaitWords("Version 1.3.0 of Parley is available.");
        noteDamagedLink();
        awaitWords("is damaged, so no meeting is opened.");
        awaitWords("Version 1.3.0 of Parley is available.");

        press("#settings");
        awaitWords("Version 1.3.0 of Parley is available.");
        pressButton("Back");
        signIn();
        awaitTitle("Gh Bank – Parley");
        press("#showSettings");
        awaitWords("Version 1.3.0 of Parley is available.");
        tellOfNewer("Version 1.4.0 of Parley is available.");
        awaitWords("Version 1.4.0 of Parley is available.");

        chooseMenu("Sign out");
        awaitWords("You are signed out");
        awaitWords("Version 1.4.0 of Parley is available.");
    }

    private void tellOfNewer(String said) throws Exception {
        Fx.get(
                () -> {
                    newer.set(said);
                    return newer;
                });
    }

    // Without the server, locked

    @Test
    void aHalfFilledFormIsAsItWasAfterALockWithoutTheServer() throws Exception {
        leaveUnsent("purpose-77");
        away = true;
        bank.away(true);
        startAndSignIn();
        press("#newMeeting");
        type("#purpose", "purpose-79");
        type("#creator #name", "Zoë O’Neil");
        press("#addInvitee");
        type("#invitees #name", "Half a na");

        lock();
        unlock("Wrong-Pw-1!");
        awaitWords("That is not the password you signed in with. Try again in 1 second.");
        assertThat(title()).isEqualTo("Parley – locked");
        assertThat(Fx.get(() -> seen("#purpose").findAny())).isEmpty();
        Fx.get(
                () -> {
                    ticker.advance(Duration.ofSeconds(1));
                    return ticker;
                });
        unlock(PASSWORD);

        awaitTitle("Gh Bank – Parley");
        assertThat(typed("#purpose")).isEqualTo("purpose-79");
        assertThat(typed("#creator #name")).isEqualTo("Zoë O’Neil");
        assertThat(typed("#invitees #name")).isEqualTo("Half a na");
        assertThat(bank.made()).isEmpty();
    }
}
