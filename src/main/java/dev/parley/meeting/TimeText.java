package dev.parley.meeting;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day as people type them: `10:30`, `10.30`, `1030`, `9`, `14h30`, `14:30 Uhr`,
/// `2:30 p. m.`.
public final class TimeText {
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,2})(?:[:.h ]?(\\d{2}))?(?:[:.](\\d{2}))?(?:\\s*(?:hs?\\.?|Uhr))?"
                            + "\\s*(?:(am|pm|a\\.\\s*m\\.|p\\.\\s*m\\.))?",
                    Pattern.CASE_INSENSITIVE);

    private TimeText() {}

    /// Reads a time of day to the whole second; a server keeps nothing finer.
    public static Optional<LocalTime> read(String typed) {
        Matcher time = TIME.matcher(typed.strip().replace('\u00a0', ' ').replace('\u202f', ' '));
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        String half = time.group(4);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
        }
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, second));
    }
}
