// Longer than 300 lines: whatever a proxy may do has a test of its own.
package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.SignInRefused.Reason;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import dev.parley.obp.stub.StubServer;
import dev.parley.staff.Credentials;
import dev.parley.staff.Network;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that is reached through a network's proxy, by a name that only the proxy knows.
final class ProxyTest {
    private static final URI SERVER = URI.create("https://obp.bank.test");
    private static final String KNOWN =
            Base64.getEncoder()
                    .encodeToString("branch:Open, Sésame:1".getBytes(StandardCharsets.UTF_8));

    @TempDir Path folder;

    private Visit visit;
    private Trust trust;

    @BeforeEach
    void start() throws Exception {
        Certificates certificates = new Certificates(folder);
        Path store = certificates.certificate("bank", "-ext", "san=dns:obp.bank.test");
        trust = certificates.trusting(store);
        visit = new Visit(StubServer.startTls(Certificates.serving(store)));
    }

    @AfterEach
    void stop() {
        visit.close();
    }

    private int target() {
        return visit.server.address().getPort();
    }

    private static Network through(String proxy, String user, String password) {
        return Network.of(proxy, user, new Secret(password));
    }

    private Session open(Network network, Credentials credentials, String key)
            throws MeetingException {
        Server place = new Server(new ServerAddress(SERVER), new Secret(key));
        return new ObpServers(trust, () -> network, visit.pace).at(place).open(credentials);
    }

    private @Nullable MeetingException failure(Network network) {
        return catchThrowableOfType(
                MeetingException.class, () -> open(network, Visit.ALICE, Visit.KEY).close());
    }

    private void assertEndsAt(Network network, Barrier barrier) {
        assertThat(failure(network))
                .isInstanceOfSatisfying(
                        Unreachable.class, away -> assertThat(away.barrier()).isEqualTo(barrier));
        assertThat(visit.server.requests()).isEmpty();
    }

    @Test
    void theProxyLooksTheNameUpAndSeesNothingOfWhatIsSaid() throws Exception {
        try (SmallProxy proxy = SmallProxy.open(target())) {
            try (Session session = open(through(proxy.address(), "", ""), Visit.ALICE, Visit.KEY)) {
                assertThat(session.meetings(Visit.BANK).all().rows()).isEmpty();
            }
            assertThat(proxy.asked)
                    .isNotEmpty()
                    .allSatisfy(
                            head ->
                                    assertThat(head)
                                            .startsWith("CONNECT obp.bank.test:443 ")
                                            .doesNotContain("DirectLogin", "Proxy-Authorization"));
        }
    }

    @Test
    void aProxyThatAsksIsToldUserAndPasswordAndTheServerIsNot() throws Exception {
        try (SmallProxy proxy = SmallProxy.asking(target(), KNOWN)) {
            open(through(proxy.address(), "branch", "Open, Sésame:1"), Visit.ALICE, Visit.KEY)
                    .close();

            assertThat(proxy.asked.getFirst()).doesNotContain("Proxy-Authorization");
            assertThat(proxy.asked).anyMatch(head -> head.contains("Basic " + KNOWN));
            assertThat(visit.server.requests())
                    .isNotEmpty()
                    .noneMatch(request -> request.header("Proxy-Authorization") != null);
        }
    }

    /// As a proxy may ask that takes several ways to sign in.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Negotiate, NTLM, Basic realm=\"bank\"",
                "Digest realm=\"a, b\", nonce=\"\\\"\", basic realm=\"bank\"",
                "Negotiate,Basic"
            })
    void aProxyThatAsksForSeveralInOneLineIsTold(String ways) throws Exception {
        try (SmallProxy proxy = SmallProxy.asking(target(), KNOWN, ways)) {
            open(through(proxy.address(), "branch", "Open, Sésame:1"), Visit.ALICE, Visit.KEY)
                    .close();

            assertThat(proxy.asked).anyMatch(head -> head.contains("Basic " + KNOWN));
        }
    }

    @Test
    void aProxyThatDoesNotAskIsToldNothing() throws Exception {
        try (SmallProxy proxy = SmallProxy.open(target())) {
            open(through(proxy.address(), "branch", "secret"), Visit.ALICE, Visit.KEY).close();

            assertThat(proxy.asked).noneMatch(head -> head.contains("Proxy-Authorization"));
        }
    }

    @Test
    void aProxyThatDoesNotKnowThePasswordIsAskedOnceAndTheServerNever() throws Exception {
        try (SmallProxy proxy = SmallProxy.asking(target(), KNOWN)) {
            assertEndsAt(through(proxy.address(), "branch", "wrong"), Barrier.PROXY_SIGN_IN);
            assertThat(proxy.asked).filteredOn(head -> head.contains("Basic ")).hasSize(1);
        }
    }

    /// A password that was changed meanwhile: the list alone would ask some twenty times an hour.
    @Test
    void whatAProxyHasRefusedItIsNotToldAgain() throws Exception {
        AtomicBoolean changed = new AtomicBoolean();
        List<String> question =
                List.of("HTTP/1.1 407 Who are you", "Proxy-Authenticate: Basic realm=\"bank\"");
        SmallProxy.Rule rule =
                head ->
                        head.contains("Proxy-Authorization: Basic " + KNOWN) && !changed.get()
                                ? List.of()
                                : question;
        try (SmallProxy proxy = new SmallProxy(target(), rule);
                Session session =
                        open(
                                through(proxy.address(), "branch", "Open, Sésame:1"),
                                Visit.ALICE,
                                Visit.KEY)) {
            changed.set(true);
            proxy.asked.clear();
            visit.server.down();
            visit.server.up();
            for (int i = 0; i < 3; i++) {
                assertThat(
                                catchThrowableOfType(
                                        Unreachable.class,
                                        () -> session.meetings(Visit.BANK).all()))
                        .extracting(Unreachable::barrier)
                        .isEqualTo(Barrier.PROXY_SIGN_IN);
            }

            assertThat(proxy.asked).filteredOn(head -> head.contains("Basic ")).hasSize(1);
        }
    }

    /// Who works without the server is signed in again and again, until it is back.
    @Test
    void norIsItWhenSomebodyIsSignedInLate() throws Exception {
        try (SmallProxy proxy = SmallProxy.asking(target(), KNOWN)) {
            Server place = new Server(new ServerAddress(SERVER), new Secret(Visit.KEY));
            Network network = through(proxy.address(), "branch", "wrong");
            SignIn signIn = new ObpServers(trust, () -> network, visit.pace).at(place);
            for (int i = 0; i < 3; i++) {
                assertThat(catchThrowableOfType(Unreachable.class, () -> signIn.open(Visit.ALICE)))
                        .extracting(Unreachable::barrier)
                        .isEqualTo(Barrier.PROXY_SIGN_IN);
            }

            assertThat(proxy.asked).filteredOn(head -> head.contains("Basic ")).hasSize(1);
        }
    }

    @Test
    void withoutAUserForItAProxyThatAsksEndsIt() throws Exception {
        try (SmallProxy proxy = SmallProxy.asking(target(), KNOWN)) {
            assertEndsAt(through(proxy.address(), "", ""), Barrier.PROXY_SIGN_IN);
        }
    }

    @Test
    void aSignInThatParleyCannotDoIsToldApartAndNothingIsSaid() throws Exception {
        List<String> windows =
                List.of(
                        "HTTP/1.1 407 Who are you",
                        "Proxy-Authenticate: NTLM, Basically realm=\"no, Basic x\"",
                        "Proxy-Authenticate: Negotiate");
        try (SmallProxy proxy = new SmallProxy(target(), head -> windows)) {
            assertEndsAt(
                    through(proxy.address(), "branch", "secret"), Barrier.PROXY_UNKNOWN_SIGN_IN);
            assertThat(proxy.asked).noneMatch(head -> head.contains("Proxy-Authorization"));
        }
    }

    @Test
    void aProxyThatDoesNotLeadThereEndsIt() throws Exception {
        for (String refusal : List.of("403 Forbidden", "502 Bad Gateway", "504 Too late")) {
            try (SmallProxy proxy =
                    new SmallProxy(target(), head -> List.of("HTTP/1.1 " + refusal))) {
                assertEndsAt(through(proxy.address(), "", ""), Barrier.PROXY_REFUSES);
            }
        }
    }

    @Test
    void aProxyThatIsNotThereEndsIt() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertEndsAt(through("127.0.0.1:" + free, "", ""), Barrier.PROXY);
        assertEndsAt(through("no-such-proxy.invalid:8080", "", ""), Barrier.PROXY);
    }

    /// The trap: where the JDK's client answers a proxy by itself, it takes a 401 of the server,
    /// which has no `WWW-Authenticate`, for a broken answer, and what the server says is lost.
    @Test
    void whatTheServerRefusesIsStillToldApartWhereTheProxyIsSignedInTo() throws Exception {
        visit.server.addUser("locked", "Locked-Pw-1!", "l@example.com");
        visit.server.lock("locked");
        try (SmallProxy proxy = SmallProxy.asking(target(), KNOWN)) {
            Network network = through(proxy.address(), "branch", "Open, Sésame:1");

            assertThat(
                            catchThrowableOfType(
                                    WrongPassword.class,
                                    () ->
                                            open(
                                                    network,
                                                    new Credentials(
                                                            "alice.lab", new Secret("Wrong-1!")),
                                                    Visit.KEY)))
                    .isNotNull();
            assertThat(
                            catchThrowableOfType(
                                            SignInRefused.class,
                                            () -> open(network, Visit.ALICE, "otherkey"))
                                    .reason())
                    .isEqualTo(Reason.CONSUMER_KEY);
            assertThat(
                            catchThrowableOfType(
                                            SignInRefused.class,
                                            () ->
                                                    open(
                                                            network,
                                                            new Credentials(
                                                                    "locked",
                                                                    new Secret("Locked-Pw-1!")),
                                                            Visit.KEY))
                                    .reason())
                    .isEqualTo(Reason.LOCKED);
        }
    }

    @Test
    void thisComputerItselfIsReachedWithoutTheProxy() throws Exception {
        try (Visit plain = new Visit();
                SmallProxy proxy = SmallProxy.open(target())) {
            Server place =
                    new Server(new ServerAddress(plain.server.address()), new Secret(Visit.KEY));
            new ObpServers(trust, () -> through(proxy.address(), "", ""), plain.pace)
                    .at(place)
                    .open(Visit.ALICE)
                    .close();

            assertThat(proxy.asked).isEmpty();
            assertThat(plain.server.requests()).isNotEmpty();
        }
    }

    @Test
    void aServerThatBehavesLikeAProxyIsToldNothing() throws Exception {
        try (SmallProxy proxy = SmallProxy.asking(target(), KNOWN)) {
            Network network = through(proxy.address(), "branch", "Open, Sésame:1");
            visit.server.always(
                    request -> true,
                    dev.parley.obp.stub.Fault.serverError(407, "OBP-50000: Unknown Error."));

            assertThat(failure(network)).isNotInstanceOf(Unreachable.class);
            assertThat(visit.server.requests()).hasSize(1);
        }
    }
}
