package dev.parley.obp.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/// Dates as a real server reads and writes them, with the very class that it uses: lenient with 30
/// February, and blind to what stands behind the `Z`.
@SuppressWarnings("JavaUtilDate")
final class StubDate {
    private StubDate() {}

    private static SimpleDateFormat format() {
        SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format;
    }

    static String text(Instant instant) {
        return format().format(Date.from(instant));
    }

    /// The date as the server writes it after reading it.
    static Optional<String> rewritten(String text) {
        return Optional.ofNullable(parsed(text)).map(date -> format().format(date));
    }

    /// For sorting: no date comes before all others.
    static long millis(@Nullable JsonNode when) {
        Date date = when == null || !when.isTextual() ? null : parsed(when.textValue());
        return date == null ? Long.MIN_VALUE : date.getTime();
    }

    private static @Nullable Date parsed(String text) {
        return format().parse(text, new ParsePosition(0));
    }
}
