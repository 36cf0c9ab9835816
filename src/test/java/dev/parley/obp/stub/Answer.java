package dev.parley.obp.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/// What the server answers.
///
/// @param headers by name, in whatever case it is asked for; apart from the date and the length
public record Answer(int status, Map<String, String> headers, String body) {
    static final String CORRELATION = "Correlation-Id";

    public Answer {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /// An answer of any kind, without a header yet.
    public static Answer of(int status, String body) {
        return new Answer(status, Map.of(), body);
    }

    static Answer json(int status, JsonNode body) {
        return of(status, body.toString()).withServerHeaders();
    }

    /// An error in the server's own form.
    ///
    /// @param message with its OBP code, where it has one
    public static Answer error(int status, String message) {
        return json(status, Json.object().put("code", status).put("message", message));
    }

    /// The same with one more header, or with another value of one that is there.
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    Answer withBody(String other) {
        return new Answer(status, headers, other);
    }

    /// The same without a support code, as a real server forgets it on some errors.
    Answer uncorrelated() {
        return with(CORRELATION, "");
    }

    private Answer withServerHeaders() {
        String random = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        return with("Cache-Control", "no-cache, private, no-store")
                .with("Content-Type", "application/json;charset=utf-8")
                .with(CORRELATION, "node0" + random)
                .with("X-Frame-Options", "DENY");
    }
}
