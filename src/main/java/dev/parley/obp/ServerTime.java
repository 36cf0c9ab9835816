package dev.parley.obp;

import dev.parley.meeting.Limits;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The one way in which a server reads and writes a moment: `2026-12-01T10:00:00Z`, UTC, whole
/// seconds, with years of up to nine digits and never a plus sign.
final class ServerTime {
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR, 4, 9, SignStyle.NOT_NEGATIVE)
                    .appendPattern("-MM-dd'T'HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT);

    private static final String USUAL = "0000-00-00T00:00:00Z";
    private static final int SHORTEST_MONTH = 28;

    private ServerTime() {}

    /// Fractions and offsets are understood too, should a server ever send them.
    ///
    /// @throws java.time.DateTimeException where it is written in another way, or later than a
    ///     server can keep: no day of a branch's zone would be left for the last such moments
    static Instant read(String text) {
        Instant usual = usual(text.toCharArray(), 0, text.length());
        if (usual != null) {
            return usual;
        }
        Instant other = OffsetDateTime.parse(text, FORM).toInstant();
        if (other.isAfter(Limits.LAST)) {
            throw new DateTimeException("Later than a server can keep");
        }
        return other.truncatedTo(ChronoUnit.SECONDS);
    }

    /// The usual form by hand, as a formatter takes longer than the whole meeting around it; `null`
    /// where it is another, or no day or time there is.
    ///
    /// @param start where it begins in the text
    static @Nullable Instant usual(char[] text, int start, int length) {
        if (length != USUAL.length()) {
            return null;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char sign = text[start + i];
            boolean digit = sign >= '0' && sign <= '9';
            if (USUAL.charAt(i) == '0' ? !digit : sign != USUAL.charAt(i)) {
                return null;
            }
        }
        int year = 100 * two(text, start) + two(text, start + 2);
        int month = two(text, start + 5);
        int day = two(text, start + 8);
        int hour = two(text, start + 11);
        int minute = two(text, start + 14);
        int second = two(text, start + 17);
        if (year < 1 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        if (day < 1 || (day > SHORTEST_MONTH && day > YearMonth.of(year, month).lengthOfMonth())) {
            return null;
        }
        return Instant.ofEpochSecond(
                IsoChronology.INSTANCE.epochSecond(
                        year, month, day, hour, minute, second, ZoneOffset.UTC));
    }

    private static int two(char[] text, int at) {
        return 10 * (text[at] - '0') + text[at + 1] - '0';
    }

    static String write(Instant when) {
        return FORM.format(when.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
