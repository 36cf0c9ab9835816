package dev.parley.obp;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

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

    private ServerTime() {}

    /// Fractions and offsets are understood too, should a server ever send them.
    ///
    /// @throws java.time.DateTimeException where it is written in another way
    static Instant read(String text) {
        return OffsetDateTime.parse(text, FORM).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    static String write(Instant when) {
        return FORM.format(when.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }
}
