package dev.parley.obp;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.staff.Network;
import dev.parley.staff.ProxyAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/// One exchange after the other with one server, at most four at once: more exhaust its database.
///
/// HTTP/1.1 is pinned, as the server compares header names letter for letter and HTTP/2 lowers
/// them. Redirects are never followed and cookies never kept: a header with a password or a token
/// goes to the address that the person typed, or nowhere.
final class Wire implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /// So long a call waits behind others that hang.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int AT_ONCE = 4;

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern BASIC = Pattern.compile("(?i)(?:^|,)\\s*Basic(?![^\\s,])");

    private final HttpClient client;
    private final URI server;
    private final Proxies proxies;
    private final Pace pace;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    /// The proxy that has asked who comes; another one has not.
    private volatile @Nullable ProxyAddress asking;

    /// @param trust whom to believe
    /// @param network the way to the server
    Wire(URI server, SSLContext trust, Network network, Pace pace) {
        this(server, trust, new Proxies(network), pace);
    }

    /// @param trust whom to believe
    /// @param proxies on the way to the server, and what they have refused
    Wire(URI server, SSLContext trust, Proxies proxies, Pace pace) {
        this.server = server;
        this.proxies = proxies;
        this.pace = pace;
        SSLParameters secure = new SSLParameters();
        secure.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secure.setEndpointIdentificationAlgorithm("HTTPS");
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .sslContext(trust)
                        .sslParameters(secure)
                        .proxy(proxies)
                        .build();
    }

    /// Reads an answer while it comes.
    @FunctionalInterface
    interface Reader<T> {
        /// Reads it.
        ///
        /// @throws IOException where it breaks off, is too long, or does not come on
        /// @throws MeetingException where it is read, and is not what was asked for
        T read(HttpResponse<?> head, InputStream body) throws IOException, MeetingException;
    }

    /// Sends a request and reads its answer.
    ///
    /// @param path under the server's address, beginning with a slash
    /// @param body sent by POST; `null` for a GET
    /// @throws IOException where there is no answer, or not the whole of it
    /// @throws InterruptedException where the thread is to stop
    /// @throws MeetingException what the reader makes of the answer
    <T> T exchange(
            String path, Map<String, String> headers, @Nullable String body, Reader<T> reader)
            throws IOException, InterruptedException, MeetingException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(ANSWER);
        headers.forEach(request::header);
        if (body == null) {
            request.GET();
        } else {
            request.POST(BodyPublishers.ofString(body));
        }
        if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ConnectException("Too many calls are under way");
        }
        try {
            HttpResponse<InputStream> response = send(request);
            try (InputStream stream = new Stream(response.body(), pace)) {
                return reader.read(response, stream);
            }
        } finally {
            places.release();
        }
    }

    /// A proxy that wants to know who comes is told, once it has asked for it in the one way that
    /// the JDK's client speaks. No `Authenticator` does it: with one, the client takes a server's
    /// 401 for a question of its own and hides what it says.
    private HttpResponse<InputStream> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        boolean told = tellProxy(request);
        HttpResponse<InputStream> response = sendOnce(request.build());
        if (isOfProxy(response) && !told && asksForBasic(response) && proxies.network().hasUser()) {
            asking = proxies.proxy(server).orElse(null);
            told = tellProxy(request);
            if (told) {
                response = sendOnce(request.build());
            }
        }
        if (isOfProxy(response)) {
            if (told) {
                proxies.refused(asking);
            }
            throw new ProxyTrouble(
                    asksForBasic(response) ? Barrier.PROXY_SIGN_IN : Barrier.PROXY_UNKNOWN_SIGN_IN,
                    null);
        }
        return response;
    }

    /// The client hands this header to a proxy alone, never to a server.
    private boolean tellProxy(HttpRequest.Builder request) {
        ProxyAddress asked = asking;
        boolean tell =
                asked != null
                        && !proxies.hasRefused(asked)
                        && proxies.proxy(server).equals(Optional.of(asked));
        if (tell) {
            Network network = proxies.network();
            String who = network.user().strip() + ":" + network.password().reveal();
            byte[] bytes = who.getBytes(StandardCharsets.UTF_8);
            request.setHeader(
                    "Proxy-Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return tell;
    }

    private HttpResponse<InputStream> sendOnce(HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw proxies.proxy(server).isPresent() ? throughProxy(broken) : broken;
        }
    }

    /// With a proxy in between it is the proxy that could not be connected to; a server's refusal
    /// comes as the proxy's.
    private static IOException throughProxy(IOException broken) {
        if (String.valueOf(broken.getMessage()).contains("Tunnel failed")) {
            return new ProxyTrouble(Barrier.PROXY_REFUSES, broken);
        }
        return broken instanceof ConnectException || broken instanceof HttpConnectTimeoutException
                ? new ProxyTrouble(Barrier.PROXY, broken)
                : broken;
    }

    /// A server behind a proxy is asked within TLS; an answer without comes from the proxy, and the
    /// client gives it no body.
    private boolean isOfProxy(HttpResponse<?> response) {
        return response.statusCode() == 407
                && response.sslSession().isEmpty()
                && proxies.proxy(server).isPresent();
    }

    /// The ways to sign in may stand in a header each, or in one.
    private static boolean asksForBasic(HttpResponse<?> response) {
        return response.headers().allValues("Proxy-Authenticate").stream()
                .anyMatch(each -> BASIC.matcher(QUOTED.matcher(each).replaceAll("")).find());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
