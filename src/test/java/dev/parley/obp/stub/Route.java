package dev.parley.obp.stub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One call of the server.
///
/// @param template method, blank, path below the version; names in capitals where a value stands
/// @param since the first version that has it, such as `v3.1.0`
record Route(String template, String since, Access access, Work work) {
    /// Every version that a path may name.
    private static final List<String> VERSIONS =
            List.of("v3.0.0", "v3.1.0", "v4.0.0", "v5.0.0", "v5.1.0");

    enum Access {
        PUBLIC,
        SIGNED_IN,
        /// For whoever is signed in, with the old status for a bad token.
        SIGNED_IN_OLD_WAY
    }

    @FunctionalInterface
    interface Work {
        Answer answer(Call call);
    }

    /// The values in a path when it is this route's, in order: the version, then the names.
    Optional<List<String>> values(Request request) {
        List<String> sent = segments(request.path());
        List<String> wanted = segments(template.replaceFirst(".* ", "/obp/VERSION"));
        if (!template.startsWith(request.method() + " ")
                || sent.size() != wanted.size()
                || !VERSIONS.contains(sent.get(1))
                || sent.get(1).compareTo(since) < 0) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).matches("[A-Z]+")) {
                values.add(sent.get(i));
            } else if (!wanted.get(i).equals(sent.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static List<String> segments(String path) {
        // A real server puts this word where a path ends in a slash.
        String whole = path.endsWith("/") ? path + "index" : path;
        return List.of(whole.substring(1).split("/", -1)).stream().map(Route::decoded).toList();
    }

    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
