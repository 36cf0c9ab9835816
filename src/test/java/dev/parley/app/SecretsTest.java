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
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.login.LoginViewModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        } finally {
            Logging.stop();
        }

        assertThat(said).isNotEmpty();
        assertThat(String.join("\n", said))
                .doesNotContain(PASSWORD, KEY, token, CUSTOMER, EMAIL, PHONE);
        assertThat(contents(folders.logs())).contains("Not signed in");
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
                        () -> {},
                        draft -> {});
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
        meetings.all();
        String header = String.valueOf(server.requests().getLast().header("DirectLogin"));
        String token = header.substring(header.indexOf('=') + 1);
        assertThat(token).hasSizeGreaterThan(10);
        for (Fault fault : faults(token)) {
            server.next(fault);
            failing(meetings::all);
            server.next(fault);
            failing(() -> meetings.create(wish()));
        }
        server.expireTokens();
        failing(meetings::all);
        session.close();
        failing(meetings::all);
        return token;
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
