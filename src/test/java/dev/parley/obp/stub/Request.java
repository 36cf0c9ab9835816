package dev.parley.obp.stub;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a client sent.
///
/// @param path as it was sent, percent signs and all, without the query
/// @param query what follows the question mark, or an empty text
/// @param headers by name, in whatever case it is asked for
/// @param body as text, empty when there was none
public record Request(
        String method, String path, String query, Map<String, List<String>> headers, String body) {

    /// The first header of this name, or null.
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    /// Whether a header stands there in exactly these letters.
    boolean hasExactly(String name, String value) {
        return value.equals(header(name)) && headers.keySet().stream().anyMatch(name::equals);
    }

    /// Whether a query parameter stands there twice.
    boolean repeatsAParameter() {
        Set<String> names = new HashSet<>();
        for (String parameter : query.split("&", -1)) {
            if (!names.add(parameter.split("=", 2)[0])) {
                return true;
            }
        }
        return false;
    }

    /// Whether the body says of itself that it is JSON.
    boolean saysJson() {
        String type = header("Content-Type");
        return type != null && type.matches("(?i)(application|text)/json *(;.*)?");
    }
}
