package dev.parley.obp;

import dev.parley.meeting.MeetingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final HttpClient client;
    private final URI server;
    private final Pace pace;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /// @param trust whom to believe
    Wire(URI server, SSLContext trust, Pace pace) {
        this.server = server;
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
                        .proxy(ProxySelector.getDefault())
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
            HttpResponse<InputStream> response =
                    client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream stream = new Stream(response.body(), pace)) {
                return reader.read(response, stream);
            }
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
