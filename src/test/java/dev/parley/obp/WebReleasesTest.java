// Longer than 300 lines: all that may be answered is tried in one place.
package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.staff.Network;
import dev.parley.staff.ServerAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The version that a text file tells, and all that may lie there or come in its place.
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class WebReleasesTest {
    private static final InetSocketAddress HERE =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final Trust NOBODY_ELSE = new Trust(List.of(), List.of());

    @TempDir Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> headers = new TreeSet<>();
    private Pace pace = new StandStill();
    private HttpServer http;

    /// Nothing is ever too late.
    private static final class StandStill implements Pace {
        @Override
        public Instant instant() {
            return Sample.NOW;
        }

        @Override
        public void pause(Duration length) {}

        @Override
        public Runnable after(Duration length, Runnable what) {
            return () -> {};
        }
    }

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(HERE, 0);
        open(http);
    }

    private static void open(HttpServer server) {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    private void serve(HttpServer server, HttpHandler answer) {
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    exchange.getRequestHeaders()
                            .forEach(
                                    (name, values) ->
                                            headers.add(
                                                    name.toLowerCase(Locale.ROOT) + ": " + values));
                    try (exchange) {
                        answer.handle(exchange);
                    }
                });
    }

    private void serve(int status, byte[] body) {
        serve(http, exchange -> send(exchange, status, body));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String address(String scheme, int port) {
        return scheme + "://127.0.0.1:" + port + "/parley.txt";
    }

    private String newest(String file, Trust trust, Network network) throws MeetingException {
        ServerAddress address = ServerAddress.read(file).orElseThrow();
        return new WebReleases(address, trust, network, pace).newest().toString();
    }

    private String newest() throws MeetingException {
        return newest(address("http", http.getAddress().getPort()), NOBODY_ELSE, Visit.DIRECT);
    }

    private String failure() {
        return String.valueOf(
                catchThrowableOfType(MeetingException.class, this::newest).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.3.0",
                "1.3.0\n",
                "  1.3.0\t\r\nReleased on a Monday\r\n",
                "\uFEFF1.3.0\r\n"
            })
    void theFirstLineIsTheVersion(String file) throws Exception {
        serve(200, bytes(file));

        assertThat(newest()).isEqualTo("1.3.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1.10.0", "123456789.123456789.123456789.123456789"})
    void aVersionIsTwoToFourNumbers(String version) throws Exception {
        serve(200, bytes(version));

        assertThat(newest()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n1.3.0",
                "7",
                "1.2.3.4.5",
                "1.3.0-SNAPSHOT",
                "v1.3.0",
                "1.3.0 <script>",
                "1..3",
                "1.3.",
                "-1.3",
                "٣.١",
                "4294967297.0",
                "1234567890.123456789.123456789.123456789",
                "<!doctype html><title>1.3.0</title>"
            })
    void whatIsNoVersionIsNoneAndIsNotRepeated(String file) {
        serve(200, bytes(file));

        assertThat(failure()).isEqualTo("Odd answer: UNREADABLE");
    }

    @Test
    void textOfAnotherEncodingIsNone() {
        serve(200, "\uFEFF1.3.0".getBytes(StandardCharsets.UTF_16LE));

        assertThat(failure()).isEqualTo("Odd answer: UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource({"404, Odd answer: NO_SUCH_CALL", "401, Odd answer: NO_SUCH_CALL"})
    void aRefusalIsNoVersionWhateverItSays(int status, String message) {
        serve(status, bytes("1.3.0"));

        assertThat(failure()).isEqualTo(message);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aServerThatFailsIsAskedOnce() {
        serve(503, bytes("1.3.0"));

        assertThat(failure()).isEqualTo("Server failed");
        assertThat(asked).hasSize(1);
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        serve(
                http,
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "/elsewhere.txt");
                    send(exchange, 302, bytes("1.3.0"));
                });

        assertThat(failure()).isEqualTo("Odd answer: REDIRECT");
        assertThat(asked).containsExactly("GET /parley.txt");
    }

    @Test
    void whoDoesNotListenIsNotReached() {
        http.stop(0);

        assertThat(failure()).isEqualTo("Server not reached: CONNECTION");
    }

    @Test
    void whoSaysNothingIsNotWaitedFor() {
        pace = new TestPace();
        serve(http, exchange -> pause(60_000));

        assertThat(failure()).startsWith("Server not reached: ");
    }

    /// Its bytes come on, so that no pause between them is too long.
    @Test
    void aFileThatComesByteByByteIsNotWaitedFor() {
        pace = new TestPace();
        serve(
                http,
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream body = exchange.getResponseBody();
                    for (int i = 0; i < 1000; i++) {
                        body.write('1');
                        body.flush();
                        pause(100);
                    }
                });

        assertThat(failure()).startsWith("Server not reached: ");
    }

    @Test
    void ofAFileWithoutEndTheBeginningIsRead() throws Exception {
        AtomicLong sent = new AtomicLong();
        serve(
                http,
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] some = bytes("1.3.0\n".repeat(1000));
                    while (true) {
                        exchange.getResponseBody().write(some);
                        sent.addAndGet(some.length);
                    }
                });

        assertThat(newest()).isEqualTo("1.3.0");
        // What the system takes on its way is not Parley's.
        assertThat(sent.get()).isLessThan(64L << 20);
    }

    @Test
    void aFirstLineWithoutEndIsNoVersion() {
        serve(200, bytes("1".repeat(100_000)));

        assertThat(failure()).isEqualTo("Odd answer: UNREADABLE");
    }

    /// Nothing of the person, no key and no cookie, and no words but those that every request has.
    @Test
    void theRequestSaysNothingOfThePerson() throws Exception {
        serve(
                http,
                exchange -> {
                    exchange.getResponseHeaders().set("Set-Cookie", "marked=1");
                    send(exchange, 200, bytes("1.3.0"));
                });
        Network network = Network.of("none", "marked-user", new Secret("marked-password"));
        String file = address("http", http.getAddress().getPort());

        newest(file, NOBODY_ELSE, network);
        newest(file, NOBODY_ELSE, network);

        assertThat(asked).containsExactly("GET /parley.txt", "GET /parley.txt");
        assertThat(headers)
                .containsExactly(
                        "host: [127.0.0.1:" + http.getAddress().getPort() + "]",
                        "user-agent: [Java-http-client/"
                                + System.getProperty("java.version")
                                + "]");
    }

    @Test
    void theFileIsBelievedWhereTheServersWouldBe() throws Exception {
        Certificates certificates = new Certificates(folder);
        Path store = certificates.certificate("bank", "-ext", "san=ip:127.0.0.1");
        HttpsServer https = HttpsServer.create(HERE, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(Certificates.serving(store)));
        open(https);
        try {
            serve(https, exchange -> send(exchange, 200, bytes("1.3.0")));
            String file = address("https", https.getAddress().getPort());

            assertThat(newest(file, certificates.trusting(store), Visit.DIRECT)).isEqualTo("1.3.0");
            asked.clear();
            assertThat(
                            catchThrowableOfType(
                                    MeetingException.class,
                                    () -> newest(file, NOBODY_ELSE, Visit.DIRECT)))
                    .hasMessage("Server not reached: CERTIFICATE");
            assertThat(asked).isEmpty();
        } finally {
            https.stop(0);
        }
    }

    @Test
    void theFileIsAskedForThroughTheProxyOfTheServers() throws Exception {
        Certificates certificates = new Certificates(folder);
        Path store = certificates.certificate("bank", "-ext", "san=dns:intranet.bank.test");
        HttpsServer https = HttpsServer.create(HERE, 0);
        https.setHttpsConfigurator(new HttpsConfigurator(Certificates.serving(store)));
        open(https);
        try (SmallProxy proxy = SmallProxy.open(https.getAddress().getPort())) {
            serve(https, exchange -> send(exchange, 200, bytes("1.3.0")));

            assertThat(
                            newest(
                                    "https://intranet.bank.test/parley.txt",
                                    certificates.trusting(store),
                                    Network.of(proxy.address(), "", new Secret(""))))
                    .isEqualTo("1.3.0");
            assertThat(proxy.asked).hasSize(1);
            assertThat(proxy.asked.getFirst()).startsWith("CONNECT intranet.bank.test:443");
        } finally {
            https.stop(0);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
