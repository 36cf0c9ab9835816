package dev.parley.meeting;

import java.util.Arrays;

/// Which of the [searched meetings][SearchedMeetings] a search has found, in their order. Kept in
/// parts, so that it is no larger than what was found: each letter leaves one behind.
public final class Hits {
    /// Nothing found.
    public static final Hits NONE = new Hits();

    private static final int IN_PART = 1 << 11;

    /// Of each hit which meeting it is.
    private int[][] rows = {};

    /// Of each hit how far from the beginning of its texts the search goes on; never too far.
    private char[][] begins = {};

    private int size;

    Hits() {}

    /// One more.
    ///
    /// @param begin how far from the beginning of the meeting's texts the last word of the search
    ///     begins, or 0 where that is not known
    void add(int row, int begin) {
        int part = size / IN_PART;
        if (part == rows.length) {
            rows = Arrays.copyOf(rows, part + 1);
            rows[part] = new int[IN_PART];
            begins = Arrays.copyOf(begins, part + 1);
            begins[part] = new char[IN_PART];
        }
        int at = size % IN_PART;
        rows[part][at] = row;
        begins[part][at] = (char) Math.min(begin, Character.MAX_VALUE);
        size++;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// Which of the searched meetings the nth is.
    public int row(int nth) {
        return rows[nth / IN_PART][nth % IN_PART];
    }

    int begin(int nth) {
        return begins[nth / IN_PART][nth % IN_PART];
    }
}
