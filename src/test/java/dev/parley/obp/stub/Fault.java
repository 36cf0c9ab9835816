package dev.parley.obp.stub;

import java.net.URI;
import java.time.Duration;

/// Something that goes wrong with one request, on the server or on the way. Where it has a `done`,
/// that says whether the work was done all the same, unseen by the client.
public sealed interface Fault {
    /// An answer instead of the work.
    record Instead(Answer answer) implements Fault {}

    /// The work is done, and then the server says that it gave up waiting.
    record TimeoutButDone() implements Fault {}

    /// The connection closes in the middle of the body.
    record Cut(int afterBytes, boolean done) implements Fault {}

    /// The body stops in the middle for so long, then goes on.
    record Stall(int afterBytes, Duration pause) implements Fault {}

    /// No answer for so long, then the connection closes.
    record Silence(Duration length, boolean done) implements Fault {}

    /// The connection breaks without an answer.
    record Reset(boolean done) implements Fault {}

    /// The connection breaks without an answer, and the work is done when the test says so.
    record Later() implements Fault {}

    /// The work ends after so many invitees, and the connection breaks.
    record Half(int invitees) implements Fault {}

    /// Any answer instead of the work.
    static Fault answer(int status, String contentType, String body) {
        return new Instead(Answer.of(status, body).with("Content-Type", contentType));
    }

    /// See [Instead].
    static Fault answer(Answer answer) {
        return new Instead(answer);
    }

    /// See [TimeoutButDone].
    static Fault timeoutButDone() {
        return new TimeoutButDone();
    }

    /// See [Cut].
    static Fault cut(int afterBytes, boolean done) {
        return new Cut(afterBytes, done);
    }

    /// See [Stall].
    static Fault stall(int afterBytes, Duration pause) {
        return new Stall(afterBytes, pause);
    }

    /// See [Silence].
    static Fault silent(Duration length, boolean done) {
        return new Silence(length, done);
    }

    /// See [Reset].
    static Fault reset(boolean done) {
        return new Reset(done);
    }

    /// See [Later].
    static Fault later() {
        return new Later();
    }

    /// See [Half].
    static Fault half(int invitees) {
        return new Half(invitees);
    }

    /// Nothing was done, because too much is going on.
    static Fault tooBusy() {
        return new Instead(
                Answer.error(400, "OBP-10040: Server is busy. Please try again in a moment."));
    }

    /// The way to another address.
    static Fault redirect(URI target) {
        return new Instead(Answer.of(302, "").with("Location", target.toString()));
    }

    /// The page of a hotel's network, which says that all is well.
    static Fault html() {
        return answer(
                200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><title>Welcome</title><body>Please sign in to the"
                        + " guest network.</body></html>");
    }

    /// An error of the server in its own form, such as `500` and `OBP-50000: Unknown Error.`
    static Fault serverError(int status, String message) {
        return new Instead(Answer.error(status, message));
    }

    /// The raw text of a Java exception, without a code and without a support code.
    static Fault rawJava() {
        return new Instead(
                Answer.error(
                                400,
                                "Cannot invoke \"code.model.Consumer.id()\" because \"consumer\" is null")
                        .uncorrelated());
    }
}
