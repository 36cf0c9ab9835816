package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import dev.parley.obp.stub.Fault;
import dev.parley.obp.stub.StubServer;
import dev.parley.staff.ConnectionCheck.Abilities;
import dev.parley.staff.ConnectionCheck.Encryption;
import dev.parley.staff.ConnectionCheck.Steps;
import dev.parley.staff.Credentials;
import dev.parley.staff.Network;
import dev.parley.staff.ProxyAddress;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each step of the check of a connection, against servers that are reached and such that are not.
final class ObpCheckTest {
    private static final Trust JAVA_ALONE = new Trust(List.of(), List.of());

    @TempDir Path folder;

    private Visit visit;

    @BeforeEach
    void start() throws Exception {
        visit = new Visit();
    }

    @AfterEach
    void stop() {
        visit.close();
    }

    private Steps steps(URI address, Trust trust, Network network) {
        return new ObpCheck(trust, () -> network, visit.pace)
                .of(new Server(new ServerAddress(address), new Secret(Visit.KEY)));
    }

    private Steps steps() {
        return steps(visit.server.address(), JAVA_ALONE, Visit.DIRECT);
    }

    private static void assertEndsAt(ThrowingCallable step, Barrier barrier) {
        assertThat(catchThrowableOfType(MeetingException.class, step))
                .isInstanceOfSatisfying(
                        Unreachable.class, away -> assertThat(away.barrier()).isEqualTo(barrier));
    }

    private List<String> sent() {
        return visit.server.requests().stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    @Test
    void onThisComputerEverythingGoesWellWithoutEncryption() throws Exception {
        Steps steps = steps();

        assertThat(steps.proxy()).isEmpty();
        assertThat(steps.lookUp()).isEqualTo("127.0.0.1");
        steps.connect();
        assertThat(steps.encrypt()).isEmpty();
        assertThat(steps.version()).startsWith("v");
        assertThat(sent()).containsExactly("GET /obp/v3.1.0/root");
    }

    @Test
    void signingInTellsRolesAndThatMeetingsAreKnownAndReadsNone() throws Exception {
        visit.server.addRole("alice.lab", "CanGetCustomer", "gh.29.uk");
        visit.server.addRole("alice.lab", "CanGetAnyUser", "");

        Abilities able = steps().signIn(Visit.ALICE);

        assertThat(able.staff().username()).isEqualTo("alice.lab");
        assertThat(able.banks()).hasSize(2);
        assertThat(able.knowsMeetings()).isTrue();
        assertThat(able.roles())
                .containsExactlyInAnyOrder("CanGetCustomer (gh.29.uk)", "CanGetAnyUser");
        assertThat(able.missing()).isEmpty();
        assertThat(sent()).containsOnlyOnce("POST /my/logins/direct");
        assertThat(sent()).noneMatch(each -> each.endsWith("/meetings"));
    }

    @Test
    void aWrongPasswordIsSentOnce() {
        Credentials wrong = new Credentials("alice.lab", new Secret("Wrong-1!"));

        assertThat(catchThrowableOfType(WrongPassword.class, () -> steps().signIn(wrong)))
                .isNotNull();
        assertThat(sent()).containsOnlyOnce("POST /my/logins/direct");
    }

    @Test
    void aRoleThatMeetingsNeedIsNamedAsMissing() throws Exception {
        visit.server.always(
                request -> request.path().contains("/meetings"),
                Fault.serverError(
                        403, "OBP-20006: User is missing one or more roles: CanGetMeetings"));

        assertThat(steps().signIn(Visit.ALICE).missing()).containsExactly("CanGetMeetings");
    }

    @Test
    void aServerWithoutTheCallsForMeetingsIsFoundOut() throws Exception {
        visit.server.always(
                request -> request.path().contains("/meetings"),
                Fault.serverError(404, "OBP-10404: Resource not found."));

        assertThat(steps().signIn(Visit.ALICE).knowsMeetings()).isFalse();
    }

    @Test
    void aNameThatNobodyKnowsEndsTheFirstStep() {
        URI nowhere = URI.create("https://no-such-host.invalid");

        assertEndsAt(() -> steps(nowhere, JAVA_ALONE, Visit.DIRECT).lookUp(), Barrier.NAME);
    }

    @Test
    void aServerThatIsDownEndsTheSecondStep() {
        Steps steps = steps();
        visit.server.down();

        assertEndsAt(steps::connect, Barrier.CONNECTION);
    }

    @Test
    void aServerThatCannotProveWhoItIsEndsTheThirdStep() throws Exception {
        Certificates certificates = new Certificates(folder);
        Path store = certificates.certificate("bank", "-ext", "san=ip:127.0.0.1");
        try (Visit secure = new Visit(StubServer.startTls(Certificates.serving(store)))) {
            URI address = secure.server.address();

            assertEndsAt(
                    () -> steps(address, JAVA_ALONE, Visit.DIRECT).encrypt(), Barrier.CERTIFICATE);

            Encryption proof =
                    steps(address, certificates.trusting(store), Visit.DIRECT)
                            .encrypt()
                            .orElseThrow();
            assertThat(proof.protocol()).isEqualTo("TLSv1.3");
            assertThat(proof.authority()).isEqualTo("CA");
            assertThat(proof.until()).isAfter(Instant.now());
        }
    }

    @Test
    void whatIsNoBanksServerEndsTheFourthStep() throws Exception {
        visit.server.always(request -> true, Fault.html());

        assertThat(steps().encrypt()).isEmpty();
        assertThat(catchThrowableOfType(OddAnswer.class, () -> steps().version())).isNotNull();
    }

    @Test
    void throughAProxyEachStepIsTheProxysOrTheServers() throws Exception {
        Certificates certificates = new Certificates(folder);
        Path store = certificates.certificate("bank", "-ext", "san=dns:obp.bank.test");
        URI address = URI.create("https://obp.bank.test");
        Trust trust = certificates.trusting(store);
        try (Visit secure = new Visit(StubServer.startTls(Certificates.serving(store)));
                SmallProxy proxy = SmallProxy.open(secure.server.address().getPort())) {
            Network network = Network.of(proxy.address(), "", new Secret(""));
            Steps steps = steps(address, trust, network);

            assertThat(steps.proxy()).contains(new ProxyAddress("127.0.0.1", proxy.port()));
            assertThat(steps.lookUp()).isEqualTo("127.0.0.1");
            steps.connect();
            assertThat(steps.encrypt()).isPresent();
            assertThat(steps.version()).startsWith("v");
        }
        Steps gone = steps(address, trust, Network.of("127.0.0.1:1", "", new Secret("")));

        assertEndsAt(gone::connect, Barrier.PROXY);
        assertEndsAt(
                () ->
                        steps(address, trust, Network.of("no.invalid:1", "", new Secret("")))
                                .lookUp(),
                Barrier.PROXY);
    }
}
