package dev.parley.obp.stub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Brings an answer to a client, or fails to, as a fault says.
///
/// @param request what is answered
/// @param clockOffset how far the server's clock is ahead
/// @param closing ends every waiting when the server closes
record Wire(Connection connection, Request request, Duration clockOffset, CountDownLatch closing) {
    private static final Answer TIMEOUT =
            Answer.error(
                            408,
                            "OBP-01000: Request Timeout. The OBP API decided to return a timeout."
                                    + " This is probably because a backend service did not respond"
                                    + " in time. ")
                    .with("X-Rate-Limit-Limit", "-1")
                    .with("X-Rate-Limit-Remaining", "-1")
                    .with("X-Rate-Limit-Reset", "-1");

    /// The work on the request, which is done once at most.
    @FunctionalInterface
    interface Work {
        Answer done();
    }

    void send(Answer answer) throws IOException {
        byte[] body = bytes(answer);
        boolean bare =
                answer.status() == 204 || answer.status() == 304 || request.method().equals("HEAD");
        connection.begin(answer, date(), bare ? -1 : body.length);
        connection.write(body, 0, bare ? 0 : body.length);
    }

    void fail(Fault fault, Work work) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.Instead(Answer answer) -> send(answer);
            case Fault.TimeoutButDone() -> {
                work.done();
                send(TIMEOUT);
            }
            case Fault.Cut(int afterBytes, boolean done) -> {
                cut(done ? work.done() : filler(afterBytes), afterBytes);
                connection.close();
            }
            case Fault.Stall(int afterBytes, Duration pause) ->
                    stall(work.done(), afterBytes, pause);
            case Fault.Silence(Duration length, boolean done) -> {
                if (done) {
                    work.done();
                }
                pause(length);
                connection.close();
            }
            case Fault.Later _ -> connection.reset();
            case Fault.Half _ -> {
                work.done();
                connection.reset();
            }
            case Fault.Reset(boolean done) -> {
                if (done) {
                    work.done();
                }
                connection.reset();
            }
        }
    }

    /// Waits, unless the server closes.
    void pause(Duration length) throws InterruptedException {
        if (closing.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("the server closes");
        }
    }

    /// Something to send where no work was done.
    private static Answer filler(int length) {
        return Answer.of(200, "{" + " ".repeat(length))
                .with("Content-Type", "application/json;charset=utf-8");
    }

    private void cut(Answer answer, int afterBytes) throws IOException {
        byte[] body = bytes(answer);
        connection.begin(answer, date(), Math.max(body.length, afterBytes + 1));
        connection.write(body, 0, Math.min(afterBytes, body.length));
    }

    private void stall(Answer answer, int afterBytes, Duration pause)
            throws IOException, InterruptedException {
        byte[] body = bytes(answer);
        int first = Math.min(afterBytes, body.length);
        connection.begin(answer, date(), body.length);
        connection.write(body, 0, first);
        pause(pause);
        connection.write(body, first, body.length);
    }

    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plus(clockOffset));
    }

    private static byte[] bytes(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
