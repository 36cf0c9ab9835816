package dev.parley.speed;

import java.util.ArrayList;
import java.util.List;

/// The figures of one run, as a Markdown table.
final class Table {
    private static final String LINE = "| %s | %s | %s | %s | %s | %s |%n";

    private final List<String> lines = new ArrayList<>();

    /// What is compared with something else.
    ///
    /// @param most the highest ratio that is reached
    void ratio(String figure, String measured, String against, double ratio, double most) {
        add(figure, measured, against, "%.2f".formatted(ratio), "≤ " + most, ratio <= most);
    }

    /// What has a limit in milliseconds.
    ///
    /// @param most the longest that is reached
    void millis(String figure, double measured, double most) {
        add(
                figure,
                "%.1f ms".formatted(measured),
                "–",
                "–",
                "≤ %.0f ms".formatted(most),
                measured <= most);
    }

    private void add(
            String figure,
            String measured,
            String against,
            String ratio,
            String toReach,
            boolean reached) {
        lines.add(
                LINE.formatted(
                        figure, measured, against, ratio, toReach, reached ? "yes" : "**no**"));
    }

    @Override
    public String toString() {
        return LINE.formatted("figure", "measured", "against", "ratio", "to reach", "reached")
                + "|---|---|---|---|---|---|\n"
                + String.join("", lines);
    }
}
