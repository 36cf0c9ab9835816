package dev.parley.obp;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
    private static final long SECONDS_OF_DAY = 86_400;

    private ServerTime() {}

    /// Fractions and offsets are understood too, should a server ever send them.
    ///
    /// @throws java.time.DateTimeException where it is written in another way
    static Instant read(String text) {
        Instant usual = usual(text);
        if (usual != null) {
            return usual;
        }
        return OffsetDateTime.parse(text, FORM).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// The usual form by hand, as a formatter takes longer than the whole meeting around it; `null`
    /// where it is another, or no day or time there is.
    private static @Nullable Instant usual(String text) {
        if (text.length() != USUAL.length()) {
            return null;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char sign = text.charAt(i);
            boolean digit = sign >= '0' && sign <= '9';
            if (USUAL.charAt(i) == '0' ? !digit : sign != USUAL.charAt(i)) {
                return null;
            }
        }
        int year = 100 * two(text, 0) + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        if (year < 1 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        YearMonth whole = YearMonth.of(year, month);
        if (day < 1 || day > whole.lengthOfMonth()) {
            return null;
        }
        return Instant.ofEpochSecond(
                whole.atDay(day).toEpochDay() * SECONDS_OF_DAY
                        + (hour * 60 + minute) * 60L
                        + second);
    }

    private static int two(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }

    static String write(Instant when) {
        return FORM.format(when.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
