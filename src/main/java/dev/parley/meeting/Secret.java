package dev.parley.meeting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text that opens something: a password or a token. It prints as `***`, so that it cannot reach
/// a log by accident; [#reveal] and [#bytes] are the ways to it. It is held as bytes of UTF-8,
/// which can be wiped; what was typed into a field, or has been revealed, is text that only Java's
/// collector clears away.
public final class Secret {
    private byte[] text;

    /// @param text as typed or received
    public Secret(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }

    private Secret(byte[] text) {
        this.text = text;
    }

    /// The text itself.
    public synchronized String reveal() {
        return new String(text, StandardCharsets.UTF_8);
    }

    /// The text in UTF-8, to be wiped by whoever asked.
    public synchronized byte[] bytes() {
        return text.clone();
    }

    /// The same, to be kept and wiped apart from this one.
    public synchronized Secret copy() {
        return new Secret(text.clone());
    }

    /// Whether there is nothing to hide, or nothing any more.
    public synchronized boolean isEmpty() {
        return text.length == 0;
    }

    /// Forgets it.
    public synchronized void wipe() {
        Arrays.fill(text, (byte) 0);
        text = new byte[0];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && Arrays.equals(bytes(), secret.bytes());
    }

    @Override
    public synchronized int hashCode() {
        return Arrays.hashCode(text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
