package dev.parley.meeting;

/// A text that opens something: a password or a token. It prints as `***`, so that it cannot reach
/// a log by accident; [#reveal] is the one way to it.
///
/// @param reveal the text itself
public record Secret(String reveal) {

    /// Whether there is nothing to hide.
    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
