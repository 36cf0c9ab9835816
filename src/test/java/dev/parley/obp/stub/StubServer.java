package dev.parley.obp.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// A bank's server in miniature, on this machine alone. What it keeps is set up by methods, what
/// goes wrong by [Fault]s; everything may be called while clients are being answered.
public final class StubServer implements AutoCloseable {
    private final StubApi api = new StubApi();
    private final Faults faults = new Faults();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Request> late = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final @Nullable SSLContext security;
    private final int port;
    private Listener listener;
    private volatile Duration latency = Duration.ZERO;
    private volatile Duration clockOffset = Duration.ZERO;
    private volatile boolean leavesEmptyFieldsOut;

    private StubServer(int port, @Nullable SSLContext security) throws IOException {
        this.security = security;
        this.listener = new Listener(port, security, this::serve);
        this.port = listener.port();
        listener.open();
    }

    /// An empty server at a free port.
    public static StubServer start() throws IOException {
        return start(0);
    }

    /// An empty server at this port; 0 for any.
    public static StubServer start(int port) throws IOException {
        return new StubServer(port, null);
    }

    /// An empty server that speaks TLS, at a free port.
    public static StubServer startTls(SSLContext security) throws IOException {
        return new StubServer(0, security);
    }

    /// A server with banks, users and meetings round the present time; see [Example].
    public static StubServer withExample() throws IOException {
        return withExample(0, Instant.now());
    }

    /// The same at this port, with meetings round this time.
    public static StubServer withExample(int port, Instant now) throws IOException {
        StubServer server = start(port);
        Example.fill(server, now);
        return server;
    }

    public URI address() {
        return URI.create(
                "%s://%s:%d"
                        .formatted(
                                security == null ? "http" : "https",
                                InetAddress.getLoopbackAddress().getHostAddress(),
                                port));
    }

    @Override
    public synchronized void close() {
        closing.countDown();
        listener.close();
    }

    /// Lets every connection be refused until [#up()].
    public synchronized void down() {
        listener.close();
    }

    /// Answers again at the same address after [#down()].
    public synchronized void up() throws IOException {
        listener.close();
        listener = new Listener(port, security, this::serve);
        listener.open();
    }

    // What it keeps

    /// Adds a user and gives the user id.
    public String addUser(String name, String password, String email) {
        // The same after a new start, or what a person left unsent would be another's.
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return addUser(name, password, email, id.toString());
    }

    /// Adds a user with this user id.
    public synchronized String addUser(String name, String password, String email, String id) {
        return api.users().add(name, password, email, id).id();
    }

    /// From now on another password counts, and the tokens given out do not.
    public synchronized void changePassword(String name, String password) {
        api.users().changePassword(name, password);
    }

    /// Gives a user a role at a bank, or everywhere when the bank is an empty text.
    public void addRole(String user, String role, String bankId) {
        addRole(user, role, bankId, UUID.randomUUID().toString());
    }

    synchronized void addRole(String user, String role, String bankId, String entitlementId) {
        api.users().user(user).entitle(role, bankId, entitlementId);
    }

    public synchronized void addConsumerKey(String key) {
        api.users().add(key, ConsumerKey.unlimited());
    }

    /// A key that may be used so often a minute.
    public synchronized void addConsumerKey(String key, int callsPerMinute) {
        api.users().add(key, ConsumerKey.limited(callsPerMinute));
    }

    public synchronized void addDisabledConsumerKey(String key) {
        api.users().add(key, ConsumerKey.disabled());
    }

    /// Adds a bank without a logo and a website.
    public void addBank(String id, String shortName, String fullName) {
        addBank(id, shortName, fullName, null, null);
    }

    /// Adds a bank with the web addresses of its logo and its pages, or null.
    public void addBank(
            String id,
            String shortName,
            String fullName,
            @Nullable String logo,
            @Nullable String website) {
        add(new StubBank(id, shortName, fullName, logo, website, null, id));
    }

    synchronized void add(StubBank bank) {
        api.calls().add(bank);
    }

    /// Adds a meeting that is answered exactly as it is written here.
    public void addMeeting(String bankId, String json) {
        addMeeting(bankId, (ObjectNode) Json.of(json));
    }

    /// Adds a meeting that is answered exactly as it is.
    public synchronized void addMeeting(String bankId, ObjectNode meeting) {
        api.calls().bank(bankId).meetings().add(meeting.deepCopy());
    }

    /// Copies of the bank's meetings, in the order they were made.
    public synchronized List<ObjectNode> meetings(String bankId) {
        return api.calls().bank(bankId).meetings().stream().map(ObjectNode::deepCopy).toList();
    }

    /// Locks an account as too many bad passwords do.
    public synchronized void lock(String user) {
        api.users().user(user).lock();
    }

    /// Makes every token given out so far unknown.
    public synchronized void expireTokens() {
        api.users().expireTokens();
    }

    // How it answers

    /// Lets the next request that has no fault yet go wrong.
    public void next(Fault fault) {
        next(request -> true, fault);
    }

    /// Lets the next such request go wrong.
    public void next(Predicate<Request> when, Fault fault) {
        faults.add(when, fault, true);
    }

    /// Lets every such request go wrong until [#clearFaults()].
    public void always(Predicate<Request> when, Fault fault) {
        faults.add(when, fault, false);
    }

    public void clearFaults() {
        faults.clear();
    }

    /// Lets every request wait so long before it is worked on.
    public void latency(Duration length) {
        latency = length;
    }

    /// How far the server's clock is ahead, to be seen in the `Date` header.
    public void clockOffset(Duration ahead) {
        clockOffset = ahead;
    }

    /// Leaves fields that are null or empty out of answers, as a server can be set to do.
    public void leaveEmptyFieldsOut(boolean leaveOut) {
        leavesEmptyFieldsOut = leaveOut;
    }

    /// Every request so far, the first one first, those that went wrong too.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    private void serve(Socket guest) {
        try {
            Connection connection = new Connection(guest);
            while (connection.isOpen()) {
                Optional<Request> request = connection.next();
                if (request.isEmpty()) {
                    return;
                }
                answer(connection, request.get());
            }
        } catch (IOException e) {
            // The client is gone or was silent for too long: nobody is left to be told.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Connection connection, Request request)
            throws IOException, InterruptedException {
        requests.add(request);
        Fault fault = faults.take(request);
        Wire wire = new Wire(connection, request, clockOffset, closing);
        wire.pause(latency);
        if (fault == null) {
            wire.send(work(request));
        } else {
            if (fault instanceof Fault.Later) {
                late.add(request);
            }
            Request done =
                    fault instanceof Fault.Half(int invitees) ? half(request, invitees) : request;
            wire.fail(fault, () -> work(done));
        }
        if ("close".equalsIgnoreCase(request.header("Connection"))) {
            connection.close();
        }
    }

    private static Request half(Request request, int invitees) {
        ObjectNode wish = (ObjectNode) Json.of(request.body());
        ArrayNode all = wish.withArray("invitees");
        while (all.size() > invitees) {
            all.remove(all.size() - 1);
        }
        return new Request(
                request.method(),
                request.path(),
                request.query(),
                request.headers(),
                wish.toString());
    }

    /// Does the work that was to be done later.
    public void finishLate() {
        for (Request each : List.copyOf(late)) {
            late.remove(each);
            work(each);
        }
    }

    private synchronized Answer work(Request request) {
        Answer answer = api.answer(request);
        if (!leavesEmptyFieldsOut || answer.body().isEmpty()) {
            return answer;
        }
        JsonNode body = Json.of(answer.body());
        Json.prune(body);
        return answer.withBody(body.toString());
    }
}
