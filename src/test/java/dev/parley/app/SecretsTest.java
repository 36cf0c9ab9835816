package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Secret;
import dev.parley.obp.ObpServers;
import dev.parley.obp.Trust;
import dev.parley.obp.stub.Answer;
import dev.parley.obp.stub.Fault;
import dev.parley.obp.stub.StubServer;
import dev.parley.staff.Credentials;
import dev.parley.staff.Network;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.ui.fx.CrashViewModel;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.login.CardPages;
import dev.parley.ui.login.LoginViewModel;
import dev.parley.ui.meetings.MeetingListViewModel;
import dev.parley.ui.shell.LockViewModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A whole session with marked secrets and a marked customer, with everything going wrong on the
/// way: afterwards no file, sentence or crash report holds them.
final class SecretsTest {
    private static final String PASSWORD = "Marked-Password-77!";
    private static final String KEY = "markedconsumerkey0123456789";
    private static final String CUSTOMER = "Marked Customer";
    private static final String EMAIL = "marked.customer@example.com";
    private static final String PHONE = "+44 7700 900777";

    @TempDir Path folder;

    private final Texts texts = new Texts(Locale.UK);
    private final List<String> said = new ArrayList<>();

    private void failing(Action action) {
        try {
            action.run();
        } catch (MeetingException failure) {
            said.add(Failures.sentence(texts, failure));
            said.add(Failures.supportCode(texts, failure));
            new CrashViewModel(new IllegalStateException(failure), said::add, () -> {}).copy();
        }
    }

    private interface Action {
        void run() throws MeetingException;
    }

    @Test
    void nothingMarkedIsWrittenOrSaid() throws Exception {
        Instant begun = Instant.now();
        Folders folders = Folders.under(folder, folder);
        Logging.start(folders.logs());
        String token;
        try (StubServer server = StubServer.start();
                SettingsFile settings = new SettingsFile(folders.settings())) {
            server.addConsumerKey(KEY);
            server.addBank("gh.29.uk", "Gh", "Gh Bank");
            server.addUser("alice.lab", PASSWORD, "alice@example.com");
            signInOnTheCard(server, settings);
            token = work(server);
            support(folders, settings);
        } finally {
            Logging.stop();
        }

        assertThat(said).isNotEmpty();
        assertThat(String.join("\n", said))
                .doesNotContain(PASSWORD, KEY, token, CUSTOMER, EMAIL, PHONE);
        assertThat(contents(folders.logs())).contains("Not signed in", "A bug with ***");
        assertThat(temporaryFiles(begun)).doesNotContain(PASSWORD, KEY, token, CUSTOMER, EMAIL);
        // The key is kept for the next sign-in; the file is its owner's alone.
        assertThat(contents(folder)).doesNotContain(PASSWORD, token, CUSTOMER, EMAIL, PHONE);
        assertThat(contents(folders.logs())).doesNotContain(KEY);
        assertThat(contents(folders.settings())).contains(KEY);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Path file = folders.settings().resolve("settings.properties");
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    private static ObpServers servers() {
        return new ObpServers(
                Trust.of("Linux", Optional.empty()),
                () -> Network.of("system", "", new Secret("")),
                new NetPace(Clock.systemUTC()));
    }

    private void signInOnTheCard(StubServer server, SettingsFile settings) throws Exception {
        Preferences preferences =
                new Preferences(settings.read(), ZoneId.of("Europe/London"), settings::save);
        ObpServers servers = servers();
        LoginViewModel login =
                new LoginViewModel(
                        credentials -> {
                            throw new IllegalStateException("Not the demo bank");
                        },
                        servers,
                        new InlineBackground(),
                        texts,
                        preferences,
                        List.of(),
                        (session, bank) -> session.close(),
                        new CardPages());
        login.onServerProperty().set(true);
        login.addressProperty().set(server.address().toString());
        login.consumerKeyProperty().set(KEY);
        login.usernameProperty().set("alice.lab");
        login.passwordProperty().set(PASSWORD + "wrong");
        login.signIn();
        said.add(login.getMessage());
        login.passwordProperty().set(PASSWORD);
        login.signIn();
        assertThat(login.getMessage()).isEmpty();
    }

    /// Lists, opens and creates, with each thing that can go wrong.
    ///
    /// @return the token
    private String work(StubServer server) throws Exception {
        ServerAddress address = new ServerAddress(server.address());
        Session session =
                servers()
                        .at(new Server(address, new Secret(KEY)))
                        .open(new Credentials("alice.lab", new Secret(PASSWORD)));
        MeetingRepository meetings = session.meetings(session.banks().getFirst());
        meetings.create(wish());
        list(meetings);
        lock(session);
        String header = String.valueOf(server.requests().getLast().header("DirectLogin"));
        String token = header.substring(header.indexOf('=') + 1);
        assertThat(token).hasSizeGreaterThan(10);
        for (Fault fault : faults(token)) {
            server.next(fault);
            failing(meetings::all);
            server.next(fault);
            failing(() -> meetings.create(wish()));
        }
        crash(token);
        server.expireTokens();
        failing(meetings::all);
        session.close();
        failing(meetings::all);
        return token;
    }

    /// As the screens read it, which is when the redactor learns who the people are.
    private void list(MeetingRepository meetings) {
        MeetingListViewModel list =
                new MeetingListViewModel(
                        meetings,
                        new InlineBackground(),
                        new ManualTicker(Instant.parse("2026-11-23T10:18:00Z")),
                        texts,
                        new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {}),
                        opened -> {});
        list.refresh();
        assertThat(list.known()).isNotEmpty();
        list.close();
    }

    /// Locks the screen; a wrong password, then the right one.
    private void lock(Session session) {
        ManualTicker ticker = new ManualTicker(Instant.parse("2026-11-23T10:18:00Z"));
        List<String> happened = new ArrayList<>();
        LockViewModel card =
                new LockViewModel(
                        session,
                        new InlineBackground(),
                        ticker,
                        texts,
                        () -> "One stays.",
                        () -> happened.add("unlocked"),
                        () -> happened.add("signed out"));
        card.passwordProperty().set(PASSWORD + "wrong");
        card.unlock();
        said.add(card.getMessage());
        ticker.advance(Duration.ofMinutes(1));
        card.passwordProperty().set(PASSWORD);
        card.unlock();
        card.signOut();
        said.add(card.getMessage());
        assertThat(happened).containsExactly("unlocked");
        assertThat(card.passwordProperty().get()).isEmpty();
    }

    /// A bug with everything in its hands: on the crash dialog, its clipboard and in the log.
    private void crash(String token) {
        String all =
                "%s <%s> %s\n%s password=%s %s"
                        .formatted(CUSTOMER, EMAIL, PHONE, token, PASSWORD, KEY);
        IllegalStateException bug =
                new IllegalStateException(all, new IllegalArgumentException(all));
        LoggerFactory.getLogger("test").error("A bug with {}", all, bug);
        CrashViewModel dialog = new CrashViewModel(bug, said::add, () -> {});
        said.add(dialog.getDetails());
        dialog.copy();
    }

    private void support(Folders folders, SettingsFile settings) throws Exception {
        SupportFile support =
                new SupportFile(folders, folder, Clock.systemUTC(), Map::of, Presets.NONE, texts);
        String report = support.collect(settings.read());
        assertThat(report).contains("A bug with ***", "servers = ");
        said.add(report);
        assertThat(Path.of(support.save(report))).hasContent(report);
    }

    private static List<Fault> faults(String token) {
        String customer = CUSTOMER + " " + EMAIL + " " + PHONE;
        return List.of(
                Fault.answer(Answer.error(400, "OBP-20003: invalid or expired:" + token)),
                Fault.answer(Answer.error(400, "Cannot read " + customer)),
                Fault.answer(Answer.error(500, "OBP-50000: Unknown Error. " + customer)),
                Fault.answer(200, "application/json", "{\"meetings\":[{\"when\":\"" + customer),
                Fault.answer(
                        200,
                        "application/json",
                        "{\"meetings\":[{\"when\":\"" + customer + "\"}]}"),
                Fault.answer(200, "application/json", customer),
                Fault.html(),
                Fault.reset(true));
    }

    private static NewMeeting wish() {
        ContactDetails customer = new ContactDetails(CUSTOMER, PHONE, EMAIL);
        return new NewMeeting(
                "jitsi",
                "complaint",
                Instant.parse("2026-11-24T10:30:00Z"),
                customer,
                List.of(new Invitee(customer, "waiting")));
    }

    /// What has been written into the folder for temporary files since, but not by other programs
    /// into folders of their own.
    private static String temporaryFiles(Instant since) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.isReadable(file)
                        && Files.getLastModifiedTime(file).toInstant().isAfter(since)) {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    private static String contents(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
