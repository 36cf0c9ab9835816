package dev.parley.obp.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Brings an answer to a client, or fails to, as a fault says.
final class Wire {
    private static final Answer TIMEOUT =
            Answer.error(
                            408,
                            "OBP-01000: Request Timeout. The OBP API decided to return a timeout."
                                    + " This is probably because a backend service did not respond"
                                    + " in time. ")
                    .with("X-Rate-Limit-Limit", "-1")
                    .with("X-Rate-Limit-Remaining", "-1")
                    .with("X-Rate-Limit-Reset", "-1");

    private final HttpExchange exchange;
    private final CountDownLatch closing;
    private final Duration clockOffset;

    /// @param closing ends every waiting when the server closes
    Wire(HttpExchange exchange, CountDownLatch closing, Duration clockOffset) {
        this.exchange = exchange;
        this.closing = closing;
        this.clockOffset = clockOffset;
    }

    /// The work on a request; it is done once at most.
    @FunctionalInterface
    interface Work {
        Answer done();
    }

    void fail(Fault fault, Work work) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Instead(Answer answer) -> send(answer);
            case Fault.TimeoutButDone() -> {
                work.done();
                send(TIMEOUT);
            }
            case Fault.Cut(int afterBytes, boolean done) ->
                    head(done ? work.done() : filler(afterBytes), afterBytes);
            case Fault.Stall(int afterBytes, Duration pause) ->
                    stall(work.done(), afterBytes, pause);
            case Fault.Silence(Duration length, boolean done) -> {
                if (done) {
                    work.done();
                }
                pause(length);
            }
            case Fault.HangUp(boolean done) -> {
                if (done) {
                    work.done();
                }
            }
        }
    }

    /// Something to send where no work was done.
    private static Answer filler(int length) {
        return Answer.of(200, "{" + " ".repeat(length))
                .with("Content-Type", "application/json;charset=utf-8");
    }

    void send(Answer answer) throws IOException {
        byte[] body = begin(answer, 0);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /// Sends the beginning of an answer that says it is longer.
    private void head(Answer answer, int bytes) throws IOException {
        byte[] body = begin(answer, bytes + 1);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, Math.min(bytes, body.length));
        out.flush();
    }

    private void stall(Answer answer, int afterBytes, Duration pause)
            throws IOException, InterruptedException {
        byte[] body = begin(answer, 0);
        int first = Math.min(afterBytes, body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, first);
        out.flush();
        pause(pause);
        out.write(body, first, body.length - first);
    }

    private byte[] begin(Answer answer, int atLeast) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plus(clockOffset)));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        int length = Math.max(body.length, atLeast);
        boolean bare = length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bare ? -1 : length);
        return bare ? new byte[0] : body;
    }

    void pause(Duration length) throws InterruptedException {
        boolean closed = closing.await(length.toMillis(), TimeUnit.MILLISECONDS);
        if (closed) {
            throw new InterruptedException("the server closes");
        }
    }
}
