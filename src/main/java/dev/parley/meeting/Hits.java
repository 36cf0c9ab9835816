package dev.parley.meeting;

/// Which of the [searched meetings][SearchedMeetings] a search has found, in their order.
public final class Hits {
    /// Nothing found.
    public static final Hits NONE = new Hits(0);

    private final int[] rows;
    private final int[] begins;
    private int size;

    /// @param most how many there may be
    Hits(int most) {
        rows = new int[most];
        begins = new int[most];
    }

    /// One more.
    ///
    /// @param begin where the search's last word begins, or its texts where that is not known
    void add(int row, int begin) {
        rows[size] = row;
        begins[size] = begin;
        size++;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// Which of the searched meetings the nth is.
    public int row(int nth) {
        return rows[nth];
    }

    int begin(int nth) {
        return begins[nth];
    }
}
