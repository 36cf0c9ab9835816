package dev.parley.obp;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Calls of one server, with everything that can go wrong turned into a [MeetingException].
final class ObpClient implements AutoCloseable {
    /// Pauses before a GET is repeated, which happens on a broken connection only.
    private static final List<Duration> REPEATS =
            List.of(Duration.ofMillis(400), Duration.ofMillis(1500));

    private final Wire wire;
    private final Pace pace;

    ObpClient(Wire wire, Pace pace) {
        this.wire = wire;
        this.pace = pace;
    }

    /// Gets something, up to three times where the connection breaks.
    <T> T get(String path, Map<String, String> headers, Wire.Reader<T> reader)
            throws MeetingException {
        for (Duration repeat : REPEATS) {
            try {
                return once(Call.READ, path, headers, null, reader);
            } catch (Broken broken) {
                if (!Troubles.isPassing(broken)) {
                    throw Troubles.of(broken);
                }
                pause(repeat);
            }
        }
        return last(Call.READ, path, headers, null, reader);
    }

    /// Posts something, once.
    <T> T post(
            Call call, String path, Map<String, String> headers, String body, Wire.Reader<T> reader)
            throws MeetingException {
        return last(call, path, headers, body, reader);
    }

    private <T> T last(
            Call call,
            String path,
            Map<String, String> headers,
            @Nullable String body,
            Wire.Reader<T> reader)
            throws MeetingException {
        try {
            return once(call, path, headers, body, reader);
        } catch (Broken broken) {
            MeetingException why = Troubles.of(broken);
            throw Troubles.isBeforeSending(broken) ? why : ObpErrors.withoutAnswer(call, why);
        }
    }

    private <T> T once(
            Call call,
            String path,
            Map<String, String> headers,
            @Nullable String body,
            Wire.Reader<T> reader)
            throws Broken, MeetingException {
        AtomicReference<@Nullable String> support = new AtomicReference<>();
        try {
            return wire.exchange(
                    path,
                    headers,
                    body,
                    (head, stream) -> {
                        support.set(ObpErrors.supportCode(head));
                        if (!isGood(call, head)) {
                            throw ObpErrors.of(call, head, stream);
                        }
                        if (ObpErrors.isWebPage(head)) {
                            throw ObpErrors.withoutAnswer(
                                    call, new OddAnswer(Oddity.WEB_PAGE, support.get()));
                        }
                        return reader.read(head, stream);
                    });
        } catch (DateTimeException unreadable) {
            throw ObpErrors.withoutAnswer(call, new OddAnswer(Oddity.UNREADABLE, support.get()));
        } catch (IOException broken) {
            throw new Broken(broken, support.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ObpErrors.withoutAnswer(call, new Unreachable(Barrier.CUT, null));
        }
    }

    /// What makes something answers 201; a 200 there comes from somewhere in between.
    private static boolean isGood(Call call, HttpResponse<?> head) {
        int status = head.statusCode();
        return status == 201 || (call != Call.CREATE && (status == 200 || status == 304));
    }

    private void pause(Duration length) throws Unreachable {
        try {
            pace.pause(length);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(Barrier.CUT, null);
        }
    }

    /// An exchange that broke, with the support code where there was an answer to take it from.
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String support;

        Broken(IOException cause, @Nullable String support) {
            super("Broken exchange", cause);
            this.support = support;
        }

        @Nullable String support() {
            return support;
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
