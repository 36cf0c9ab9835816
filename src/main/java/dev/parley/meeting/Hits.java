package dev.parley.meeting;

import java.util.Arrays;

/// Which of the [searched meetings][SearchedMeetings] a search has found, in their order. Kept in
/// parts, so that it is no larger than what was found: each letter leaves one behind.
public final class Hits {
    /// Nothing found.
    public static final Hits NONE = new Hits();

    private static final int IN_PART = 1 << 11;

    /// Of each hit two numbers: which meeting it is, and where the search begins in it.
    private int[][] parts = {};

    private int size;

    Hits() {}

    /// One more.
    ///
    /// @param begin where the search's last word begins, or its texts where that is not known
    void add(int row, int begin) {
        int part = size / IN_PART;
        if (part == parts.length) {
            parts = Arrays.copyOf(parts, part + 1);
            parts[part] = new int[2 * IN_PART];
        }
        int at = 2 * (size % IN_PART);
        parts[part][at] = row;
        parts[part][at + 1] = begin;
        size++;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// Which of the searched meetings the nth is.
    public int row(int nth) {
        return parts[nth / IN_PART][2 * (nth % IN_PART)];
    }

    int begin(int nth) {
        return parts[nth / IN_PART][2 * (nth % IN_PART) + 1];
    }
}
