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
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers that cannot prove who they are get nothing. The certificates are made for each test by
/// the JDK's own keytool.
final class TrustTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir Path folder;

    /// A store with the key of a server, whose certificate is signed by an authority of its own.
    private Path certificate(String name, String... more) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool(
                store,
                "authority",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=CA",
                "-ext",
                "bc:c");
        List<String> server =
                new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name));
        server.addAll(List.of("-signer", "authority"));
        server.addAll(List.of(more));
        keytool(store, name, server.toArray(String[]::new));
        keytool(store, "authority", "-delete");
        return store;
    }

    private void keytool(Path store, String alias, String... arguments) throws Exception {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", alias, "-keystore", store.toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Path log = folder.resolve("keytool.log");
        Process run =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(Files.readString(log)).isZero();
    }

    private static KeyStore open(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD);
        }
        return keys;
    }

    private static SSLContext serving(Path store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(open(store), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext trusting(Path store) throws Exception {
        KeyStore stored = open(store);
        KeyStore roots = KeyStore.getInstance("PKCS12");
        roots.load(null, null);
        String alias = stored.aliases().nextElement();
        Certificate[] chain = stored.getCertificateChain(alias);
        roots.setCertificateEntry("authority", chain[chain.length - 1]);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(roots);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static MeetingException signIn(URI address, SSLContext trust) {
        Server server = new Server(new ServerAddress(address), new Secret(Visit.KEY));
        return catchThrowableOfType(
                MeetingException.class,
                () -> new ObpServers(trust, new TestPace()).at(server).open(Visit.ALICE).close());
    }

    private static void assertRefused(MeetingException failure, Barrier barrier) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Unreachable.class, away -> assertThat(away.barrier()).isEqualTo(barrier));
    }

    @Test
    void aServerThatProvesWhoItIsLetsPeopleIn() throws Exception {
        Path store = certificate("good", "-ext", "san=ip:127.0.0.1,dns:localhost");
        try (Visit visit = new Visit(StubServer.startTls(serving(store)))) {
            assertThat(signIn(visit.server.address(), trusting(store))).isNull();
        }
    }

    @Test
    void aCertificateSignedByNobodyKnownIsRefused() throws Exception {
        Path store = certificate("self", "-ext", "san=ip:127.0.0.1,dns:localhost");
        try (Visit visit = new Visit(StubServer.startTls(serving(store)))) {
            assertRefused(
                    signIn(visit.server.address(), SSLContext.getDefault()), Barrier.CERTIFICATE);
            assertThat(visit.server.requests()).isEmpty();
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        Path store =
                certificate(
                        "old",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-startdate",
                        "-2y",
                        "-validity",
                        "30");
        try (Visit visit = new Visit(StubServer.startTls(serving(store)))) {
            assertRefused(signIn(visit.server.address(), trusting(store)), Barrier.CERTIFICATE);
            assertThat(visit.server.requests()).isEmpty();
        }
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        Path store = certificate("other", "-ext", "san=dns:other.example");
        try (Visit visit = new Visit(StubServer.startTls(serving(store)))) {
            assertRefused(signIn(visit.server.address(), trusting(store)), Barrier.CERTIFICATE);
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
                    signIn(
                            URI.create("https://127.0.0.1:" + socket.getLocalPort()),
                            SSLContext.getDefault());
            speaker.join();
            assertThat(String.join("", heard)).doesNotContain(Visit.PASSWORD, "alice.lab");
            return failure;
        }
    }
}
