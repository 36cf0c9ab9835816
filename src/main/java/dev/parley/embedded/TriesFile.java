package dev.parley.embedded;

import dev.parley.offline.WrongTries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Wrong passwords as a file has them, a line of text: what it is and its version, how many, and
/// when the last was, in seconds since 1970. It holds no secret.
final class TriesFile {
    private static final Pattern LINE =
            Pattern.compile("parley-tries 1 ([1-9]\\d{0,3}) (\\d{1,11})\n");

    private TriesFile() {}

    static byte[] bytes(WrongTries tries) {
        return "parley-tries 1 %s %s\n"
                .formatted(tries.number(), tries.last().getEpochSecond())
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// @throws IllegalArgumentException where it says nothing of the kind
    static WrongTries read(byte[] bytes) {
        Matcher line = LINE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!line.matches()) {
            throw new IllegalArgumentException("Not a count of wrong passwords");
        }
        return new WrongTries(
                Integer.parseInt(line.group(1)),
                Instant.ofEpochSecond(Long.parseLong(line.group(2))));
    }
}
