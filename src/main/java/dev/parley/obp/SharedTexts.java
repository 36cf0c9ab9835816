package dev.parley.obp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Texts that repeat, each kept once: a text that was seen is given again without being made. It
/// remembers so many and no more, whatever a server sends.
final class SharedTexts {
    private static final int PLACES = 1024;

    private final char[] @Nullable [] letters = new char[PLACES] @Nullable [];
    private final @Nullable String[] texts = new @Nullable String[PLACES];

    String of(char[] from, int start, int length) {
        if (length == 0) {
            return "";
        }
        int end = start + length;
        int first = place(from, start, end);
        String text = known(first, from, start, end);
        if (text != null) {
            return text;
        }
        // Two that fall on one place would put each other out again and again.
        int second = first ^ 1;
        text = known(second, from, start, end);
        if (text != null) {
            return text;
        }
        letters[second] = letters[first];
        texts[second] = texts[first];
        String fresh = new String(from, start, length);
        letters[first] = Arrays.copyOfRange(from, start, end);
        texts[first] = fresh;
        return fresh;
    }

    private @Nullable String known(int place, char[] from, int start, int end) {
        char[] known = letters[place];
        return known != null && Arrays.equals(known, 0, known.length, from, start, end)
                ? texts[place]
                : null;
    }

    /// Of a few letters only: to look at all of them would take longer than to compare them.
    private static int place(char[] from, int start, int end) {
        int length = end - start;
        int sum = length;
        sum = 31 * sum + from[start];
        sum = 31 * sum + from[start + length / 2];
        sum = 31 * sum + from[end - 1];
        sum = 31 * sum + from[Math.max(start, end - 2)];
        sum = 31 * sum + from[start + length / 3];
        return (sum ^ sum >>> 10) & (PLACES - 1);
    }
}
