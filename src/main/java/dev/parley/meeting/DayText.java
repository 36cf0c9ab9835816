package dev.parley.meeting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people type them. Only days that exist are read: 30 February is nobody's 2 March.
public final class DayText {
    private static final Pattern ISO = Pattern.compile("(\\d{4,9})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[./\\- ]+(\\d{1,2})[./\\- ]+(\\d{1,9})");
    private static final List<String> WORDED =
            List.of("[EEEE ][EEE ][, ]d[.] MMMM u", "[EEEE ][EEE ][, ]d[.] MMM u", "MMMM d u");

    private DayText() {}

    /// Reads a day in the order that the locale writes (day or month first), as `2026-11-24`, or
    /// with the month as a word. A year of two digits is in this century.
    public static Optional<LocalDate> read(String typed, Locale locale) {
        String text = typed.strip().replaceAll("[\\s,]+", " ");
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            String year = numbers.group(3);
            year = year.length() <= 2 ? "20" + "0".repeat(2 - year.length()) + year : year;
            return monthFirst(locale)
                    ? day(year, numbers.group(1), numbers.group(2))
                    : day(year, numbers.group(2), numbers.group(1));
        }
        return WORDED.stream()
                .flatMap(pattern -> worded(text, pattern, locale).stream())
                .findFirst();
    }

    private static Optional<LocalDate> worded(String text, String pattern, Locale locale) {
        DateTimeFormatter formatter =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .parseLenient()
                        .appendPattern(pattern)
                        .toFormatter(locale)
                        .withResolverStyle(ResolverStyle.STRICT);
        try {
            return Optional.of(formatter.parse(text, LocalDate::from)).filter(DayText::isLegal);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(year),
                                    Integer.parseInt(month),
                                    Integer.parseInt(day)))
                    .filter(DayText::isLegal);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean isLegal(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 292_278_994;
    }

    private static boolean monthFirst(Locale locale) {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('M') < pattern.indexOf('d');
    }
}
