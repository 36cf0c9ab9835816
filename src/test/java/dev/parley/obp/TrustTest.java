package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.Secret;
import dev.parley.obp.stub.StubServer;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers that cannot prove who they are get nothing. The certificates are made for each test by
/// the JDK's own keytool.
final class TrustTest {
    /// Those alone that Java believes.
    private static final Trust NOBODY_ELSE = new Trust(List.of(), List.of());

    @TempDir Path folder;

    private Certificates certificates() {
        return new Certificates(folder);
    }

    private static MeetingException signIn(URI address, Trust trust) {
        Server server = new Server(new ServerAddress(address), new Secret(Visit.KEY));
        return catchThrowableOfType(
                MeetingException.class,
                () ->
                        new ObpServers(trust, () -> Visit.DIRECT, new TestPace())
                                .at(server)
                                .open(Visit.ALICE)
                                .close());
    }

    private static void assertRefused(MeetingException failure, Barrier barrier) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unreachable.class, away -> assertThat(away.barrier()).isEqualTo(barrier));
    }

    @Test
    void aServerThatProvesWhoItIsLetsPeopleIn() throws Exception {
        Path store = certificates().certificate("bank", "-ext", "san=ip:127.0.0.1,dns:localhost");
        try (Visit visit = new Visit(StubServer.startTls(Certificates.serving(store)))) {
            assertThat(signIn(visit.server.address(), certificates().trusting(store))).isNull();
        }
    }

    @Test
    void theBanksOwnAuthorityIsBelievedBesideAllOthers() throws Exception {
        Path store = certificates().certificate("bank", "-ext", "san=ip:127.0.0.1,dns:localhost");
        Path other = certificates().certificate("other", "-ext", "san=ip:127.0.0.1,dns:localhost");
        // As on a Linux system: one file holds many authorities, with words between them.
        Path bundle =
                Files.writeString(
                        folder.resolve("bundle.crt"),
                        Files.readString(certificates().authority(other))
                                + Files.readString(certificates().authority(store)));
        try (Visit visit = new Visit(StubServer.startTls(Certificates.serving(store)))) {
            URI address = visit.server.address();

            assertThat(signIn(address, new Trust(List.of(), List.of(bundle)))).isNull();
            assertThat(
                            signIn(
                                    address,
                                    Trust.of(
                                            "Linux", Optional.of(certificates().authority(store)))))
                    .isNull();
            assertRefused(signIn(address, certificates().trusting(other)), Barrier.CERTIFICATE);
        }
    }

    /// A bundle of the system is not to be lost for one of its hundred authorities.
    @Test
    void aBrokenCertificateCostsTheOthersInItsFileNothing() throws Exception {
        Path store = certificates().certificate("bank", "-ext", "san=ip:127.0.0.1,dns:localhost");
        String broken =
                """
                -----BEGIN CERTIFICATE-----
                bm8gY2VydGlmaWNhdGU=
                -----END CERTIFICATE-----
                -----BEGIN CERTIFICATE-----
                A
                -----END CERTIFICATE-----
                """;
        Path bundle =
                Files.writeString(
                        folder.resolve("bundle.crt"),
                        broken + Files.readString(certificates().authority(store)) + broken);
        try (Visit visit = new Visit(StubServer.startTls(Certificates.serving(store)))) {
            assertThat(signIn(visit.server.address(), new Trust(List.of(), List.of(bundle))))
                    .isNull();
        }
    }

    @Test
    void aFileInBinaryFormIsReadToo() throws Exception {
        Path store = certificates().certificate("bank", "-ext", "san=ip:127.0.0.1,dns:localhost");
        String pem = Files.readString(certificates().authority(store));
        byte[] binary =
                Base64.getMimeDecoder()
                        .decode(pem.replaceAll("(?s).*BEGIN CERTIFICATE-----|-----END.*", ""));
        Path file = Files.write(folder.resolve("authority.cer"), binary);
        try (Visit visit = new Visit(StubServer.startTls(Certificates.serving(store)))) {
            assertThat(signIn(visit.server.address(), new Trust(List.of(), List.of(file))))
                    .isNull();
        }
    }

    /// Whatever is wrong with a part, the rest is believed, and nobody for the part.
    @Test
    void aPartThatCannotBeHadIsLeftOut() throws Exception {
        Path store = certificates().certificate("bank", "-ext", "san=ip:127.0.0.1,dns:localhost");
        Path broken = Files.writeString(folder.resolve("broken.pem"), "no certificate");
        List<String> stores = List.of("Windows-ROOT-OF-NOWHERE");
        Path none = folder.resolve("none.pem");
        try (Visit visit = new Visit(StubServer.startTls(Certificates.serving(store)))) {
            URI address = visit.server.address();

            assertThat(
                            signIn(
                                    address,
                                    new Trust(
                                            stores,
                                            List.of(
                                                    broken,
                                                    none,
                                                    certificates().authority(store)))))
                    .isNull();
            assertRefused(
                    signIn(address, new Trust(stores, List.of(broken, none))), Barrier.CERTIFICATE);
        }
    }

    @Test
    void whatJavaAndTheSystemBelieveIsPutTogetherOnce() {
        Trust trust = Trust.of("Linux", Optional.empty());

        assertThat(trust.get()).isSameAs(trust.get());
    }

    @Test
    void aCertificateSignedByNobodyKnownIsRefused() throws Exception {
        Path store = certificates().certificate("bank", "-ext", "san=ip:127.0.0.1,dns:localhost");
        try (Visit visit = new Visit(StubServer.startTls(Certificates.serving(store)))) {
            assertRefused(signIn(visit.server.address(), NOBODY_ELSE), Barrier.CERTIFICATE);
            assertThat(visit.server.requests()).isEmpty();
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        Path store =
                certificates()
                        .certificate(
                                "old",
                                "-ext",
                                "san=ip:127.0.0.1,dns:localhost",
                                "-startdate",
                                "-2y",
                                "-validity",
                                "30");
        try (Visit visit = new Visit(StubServer.startTls(Certificates.serving(store)))) {
            assertRefused(
                    signIn(visit.server.address(), certificates().trusting(store)),
                    Barrier.CERTIFICATE);
            assertThat(visit.server.requests()).isEmpty();
        }
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        Path store = certificates().certificate("other", "-ext", "san=dns:other.example");
        try (Visit visit = new Visit(StubServer.startTls(Certificates.serving(store)))) {
            assertRefused(
                    signIn(visit.server.address(), certificates().trusting(store)),
                    Barrier.CERTIFICATE);
            assertThat(visit.server.requests()).isEmpty();
        }
    }

    /// The server's first words, byte by byte, as the JDK itself no longer speaks TLS 1.1.
    @Test
    void anOldWayToEncryptIsRefused() throws Exception {
        byte[] hello = new byte[5 + 4 + 2 + 32 + 1 + 2 + 1];
        hello[0] = 22;
        hello[1] = 3;
        hello[2] = 2;
        hello[4] = (byte) (hello.length - 5);
        hello[5] = 2;
        hello[8] = (byte) (hello.length - 9);
        hello[9] = 3;
        hello[10] = 2;
        hello[44] = (byte) 0xC0;
        hello[45] = 0x14;
        assertRefused(signInAtSocket(hello), Barrier.ENCRYPTION);
    }

    @Test
    void aServerThatDoesNotEncryptIsRefused() throws Exception {
        assertRefused(
                signInAtSocket(
                        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII)),
                Barrier.ENCRYPTION);
    }

    /// Signs in where a socket says the same to everybody; what it hears must not be the password.
    private static MeetingException signInAtSocket(byte[] says) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            List<String> heard = new ArrayList<>();
            Thread speaker =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try (Socket client = socket.accept()) {
                                            byte[] some = new byte[4096];
                                            int count = client.getInputStream().read(some);
                                            heard.add(
                                                    new String(
                                                            some,
                                                            0,
                                                            Math.max(0, count),
                                                            StandardCharsets.ISO_8859_1));
                                            client.getOutputStream().write(says);
                                            client.getOutputStream().flush();
                                            client.getInputStream().read(some);
                                        } catch (java.io.IOException over) {
                                            heard.add("");
                                        }
                                    });
            MeetingException failure =
                    signIn(URI.create("https://127.0.0.1:" + socket.getLocalPort()), NOBODY_ELSE);
            speaker.join();
            assertThat(String.join("", heard)).doesNotContain(Visit.PASSWORD, "alice.lab");
            return failure;
        }
    }
}
