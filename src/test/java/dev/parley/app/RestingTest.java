package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.embedded.CheapDerivation;
import dev.parley.embedded.VaultFolders;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.MeetingException.VaultClosed;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.obp.ObpServers;
import dev.parley.obp.stub.StubServer;
import dev.parley.offline.Keep;
import dev.parley.offline.KeptOutbox;
import dev.parley.offline.OfflineServers;
import dev.parley.offline.Timing;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.Former;
import dev.parley.staff.Network;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Days of a marked person with marked customers, with the server and without it, over a changed
/// password: whoever looks into the folder of data afterwards, or in the middle, finds nobody.
final class RestingTest {
    private static final String KEY = "labconsumerkey0123456789abcdefghijklmnop0";
    private static final String USER = "marked.lab";
    private static final String FORMER = "Marked-Pw-1!";
    private static final String PASSWORD = "Marked-Pw-2!";
    private static final List<String> MARKS =
            List.of("Marked", "marked", "+44 7700 900777", "complaint-77", "Branch-77");

    @TempDir Path folder;

    private final Clock clock = Clock.systemUTC();

    private OfflineServers servers() throws Exception {
        return servers(clock);
    }

    private OfflineServers servers(InstantSource now) throws Exception {
        SSLContext trust = SSLContext.getDefault();
        return new OfflineServers(
                new ObpServers(
                        () -> trust,
                        () -> Network.of("none", "", new Secret("")),
                        new NetPace(clock)),
                new VaultFolders(folder, new CheapDerivation()),
                Runnable::run,
                now,
                new Keep(Duration.ofDays(90), true, false));
    }

    private static NewMeeting wish(String purpose) {
        ContactDetails customer =
                new ContactDetails(
                        "Marked Customer", "+44 7700 900777", "marked.customer@example.com");
        return new NewMeeting(
                "jitsi", purpose, Sample.NOW, customer, List.of(new Invitee(customer, "waiting")));
    }

    private KeptOutbox outbox(OfflineServers servers, Session session) {
        return new KeptOutbox(
                session, servers, clock, Timing.USUAL, new Random(1), UUID::randomUUID, () -> {});
    }

    private void nobodyIsFound() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(each);
                for (Charset charset :
                        List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
                    assertThat(new String(bytes, charset))
                            .as(each.toString())
                            .doesNotContain(MARKS);
                }
                assertThat(each.toString()).doesNotContain(MARKS);
            }
        }
    }

    @Test
    void whoLooksIntoTheFolderFindsNobody() throws Exception {
        try (StubServer stub = StubServer.start()) {
            stub.addConsumerKey(KEY);
            stub.addBank("gh.29.uk", "Gh", "Branch-77");
            stub.addUser(USER, FORMER, "marked@example.com");
            Server server = new Server(new ServerAddress(stub.address()), new Secret(KEY));
            OfflineServers servers = servers();
            Bank bank;
            try (Session session = servers.at(server).open(credentials(FORMER))) {
                bank = session.banks().getFirst();
                session.meetings(bank).create(wish("complaint-77"));
                assertThat(session.meetings(bank).all().rows()).hasSize(1);
                nobodyIsFound();
            }

            stub.down();
            try (Session session = servers.at(server).open(credentials(FORMER));
                    KeptOutbox outbox = outbox(servers, session)) {
                assertThat(session.kept(bank).keptList().orElseThrow().list().rows()).hasSize(1);
                outbox.add(bank.id(), wish("complaint-77-unsent"));
                outbox.turn();
                nobodyIsFound();
            }
            assertThatExceptionOfType(VaultClosed.class)
                    .isThrownBy(() -> servers.at(server).open(credentials("wrong")));
            nobodyIsFound();

            stub.up();
            stub.changePassword(USER, PASSWORD);
            assertThatExceptionOfType(VaultClosed.class)
                    .isThrownBy(() -> servers.at(server).open(credentials(PASSWORD)));
            Former former = new Former.Password(new Secret(FORMER));
            try (Session session =
                            servers.at(server)
                                    .open(
                                            new Credentials(USER, new Secret(PASSWORD))
                                                    .with(former));
                    KeptOutbox outbox = outbox(servers, session)) {
                outbox.turn();
                assertThat(outbox.entries()).singleElement().matches(each -> each.isSent());
                nobodyIsFound();
            }
            assertThat(stub.meetings("gh.29.uk")).hasSize(2);
        }
        nobodyIsFound();
    }

    private Duration pause(Server server, InstantSource now) throws Exception {
        OfflineServers started = servers(now);
        VaultClosed closed =
                catchThrowableOfType(
                        VaultClosed.class,
                        () -> started.at(server).open(credentials(FORMER)).close());
        return closed == null ? Duration.ZERO : closed.pause();
    }

    @Test
    void wrongPasswordsAreCountedOverEveryStart() throws Exception {
        try (StubServer stub = StubServer.start()) {
            stub.addConsumerKey(KEY);
            stub.addBank("gh.29.uk", "Gh", "Branch-77");
            stub.addUser(USER, FORMER, "marked@example.com");
            Server server = new Server(new ServerAddress(stub.address()), new Secret(KEY));
            servers().at(server).open(credentials(FORMER)).close();
            stub.down();
            Instant begin = clock.instant();
            for (int i = 0; i < 3; i++) {
                OfflineServers started = servers(InstantSource.fixed(begin));
                assertThatExceptionOfType(VaultClosed.class)
                        .isThrownBy(() -> started.at(server).open(credentials("wrong")))
                        .matches(closed -> closed.why() == VaultClosed.Why.WRONG);
            }
            Path tries = only("tries");
            assertThat(pause(server, InstantSource.fixed(begin)))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
            nobodyIsFound();

            Files.writeString(tries, "damaged");
            assertThat(pause(server, InstantSource.fixed(begin))).isEqualTo(Duration.ofMinutes(5));
            assertThat(pause(server, InstantSource.fixed(begin.plusSeconds(300)))).isZero();
            assertThat(tries).doesNotExist();
        }
    }

    private Path only(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static Credentials credentials(String password) {
        return new Credentials(USER, new Secret(password));
    }
}
