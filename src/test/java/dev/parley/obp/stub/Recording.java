package dev.parley.obp.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One exchange with a real server, as it was written down.
///
/// @param name what was tried
/// @param path with its query
record Recording(
        String name,
        String method,
        String path,
        Map<String, String> headers,
        String body,
        Answer answer) {

    static List<Recording> all() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        Recording.class.getResourceAsStream("/dev/parley/obp/recordings.json"))) {
            List<Recording> all = new ArrayList<>();
            for (JsonNode each : Json.of(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
                all.add(of(each));
            }
            return all;
        }
    }

    private static Recording of(JsonNode json) {
        JsonNode request = json.get("request");
        JsonNode response = json.get("response");
        return new Recording(
                json.get("case").textValue(),
                request.get("method").textValue(),
                request.get("path").textValue(),
                headers(request),
                request.path("body").asText(),
                new Answer(
                        response.get("status").intValue(),
                        headers(response),
                        response.path("body").asText()));
    }

    private static Map<String, String> headers(JsonNode message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.get("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().textValue()));
        return headers;
    }
}
