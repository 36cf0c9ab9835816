package dev.parley.meeting;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
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
    private static final Pattern WORDED =
            Pattern.compile(
                    "(?:(?<weekday>\\p{L}+)\\.? )?"
                            + "(?:(?<day>\\d{1,2})\\.? (?<month>\\p{L}+)\\.?"
                            + "|(?<month2>\\p{L}+)\\.? (?<day2>\\d{1,2})) \\+?(?<year>\\d{1,9})");

    /// As in "24 de noviembre de 2026".
    private static final Pattern DE = Pattern.compile("(?i) del? ");

    private static final List<TextStyle> STYLES =
            List.of(
                    TextStyle.FULL,
                    TextStyle.FULL_STANDALONE,
                    TextStyle.SHORT,
                    TextStyle.SHORT_STANDALONE);

    private DayText() {}

    /// Reads a day in the order that the locale writes (day or month first), as `2026-11-24`, or
    /// with the month as a word of its language, with or without its accents. A year of two digits
    /// is in this century.
    public static Optional<LocalDate> read(String typed, Locale locale) {
        String text = typed.strip().replaceAll("[\\s\u00a0,]+", " ");
        if (locale.getLanguage().equals("es")) {
            text = DE.matcher(text).replaceAll(" ");
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            String year = inThisCentury(numbers.group(3));
            return monthFirst(locale)
                    ? day(year, numbers.group(1), numbers.group(2))
                    : day(year, numbers.group(2), numbers.group(1));
        }
        Matcher worded = WORDED.matcher(text);
        return worded.matches() ? worded(worded, locale) : Optional.empty();
    }

    /// Whether a day is typed as this word, without regard to case and accents.
    public static boolean says(String typed, String word) {
        return plain(typed.strip(), Locale.ROOT).equals(plain(word, Locale.ROOT));
    }

    private static Optional<LocalDate> worded(Matcher text, Locale locale) {
        boolean dayFirst = text.group("day") != null;
        String month = text.group(dayFirst ? "month" : "month2");
        Optional<LocalDate> day =
                named(month, Month.values(), Month::getDisplayName, locale)
                        .flatMap(
                                found ->
                                        day(
                                                inThisCentury(text.group("year")),
                                                String.valueOf(found.getValue()),
                                                text.group(dayFirst ? "day" : "day2")));
        String weekday = text.group("weekday");
        return weekday == null
                ? day
                : named(weekday, DayOfWeek.values(), DayOfWeek::getDisplayName, locale)
                        .flatMap(named -> day.filter(each -> each.getDayOfWeek() == named));
    }

    /// The one of these that a word of the language means; from three letters on, its beginning is
    /// enough, since "Sep" and "Sept" are both usual.
    private static <T> Optional<T> named(String word, T[] all, NameOf<T> nameOf, Locale locale) {
        String wanted = plain(word, locale);
        return Arrays.stream(all)
                .filter(
                        each ->
                                STYLES.stream()
                                        .map(style -> nameOf.in(each, style, locale))
                                        .map(name -> plain(name, locale).replace(".", ""))
                                        .anyMatch(
                                                name ->
                                                        name.equals(wanted)
                                                                || (wanted.length() >= 3
                                                                        && name.startsWith(
                                                                                wanted))))
                .findFirst();
    }

    private static String plain(String word, Locale locale) {
        return LatinText.plain(word).toLowerCase(locale);
    }

    @FunctionalInterface
    private interface NameOf<T> {
        String in(T value, TextStyle style, Locale locale);
    }

    /// A server's years go back to 1, but nobody types them: those have four digits.
    private static String inThisCentury(String year) {
        return year.length() <= 2 ? "20" + "0".repeat(2 - year.length()) + year : year;
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
