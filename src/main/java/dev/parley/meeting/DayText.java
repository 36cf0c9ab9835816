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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days as people type them. Only days that exist are read: 30 February is nobody's 2 March.
public final class DayText {
    /// With its century, or without; three digits are one too few.
    private static final String YEAR = "\\d{2}|\\d{4,9}";

    private static final Pattern ISO = Pattern.compile("(\\d{4,9})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[./\\- ]+(\\d{1,2})[./\\- ]+(" + YEAR + ")");
    private static final Pattern WORDED =
            Pattern.compile(
                    "(?:(?<weekday>\\p{L}+)\\.? )?"
                            + "(?:(?<day>\\d{1,2})\\.? (?<month>\\p{L}+)\\.?"
                            + "|(?<month2>\\p{L}+)\\.? (?<day2>\\d{1,2}))\\.?(?: \\+?(?<year>"
                            + YEAR
                            + "))?");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})[./\\- ]+(\\d{1,2})[./]?");
    private static final Pattern WEEKDAY = Pattern.compile("(?<weekday>\\p{L}+)\\.?");

    /// As in "24.Nov.2026".
    private static final Pattern POINT =
            Pattern.compile("(?<=\\d)\\.(?=\\p{L})|(?<=\\p{L})\\.(?=\\d)");

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
        String text = tidy(typed, locale);
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
        if (!worded.matches() || worded.group("year") == null) {
            return Optional.empty();
        }
        return month(worded, locale)
                .flatMap(
                        month ->
                                day(
                                        inThisCentury(worded.group("year")),
                                        String.valueOf(month.getValue()),
                                        dayOfMonth(worded)))
                .filter(weekday(worded, locale));
    }

    /// Reads a day that is told without its year, as `24/11`, `24 Nov` or `Friday`: the next of
    /// that name. It may be today, but for a weekday, as nobody calls today so.
    public static Optional<LocalDate> near(String typed, LocalDate today, Locale locale) {
        String text = tidy(typed, locale);
        Matcher name = WEEKDAY.matcher(text);
        if (name.matches()) {
            return today.plusDays(1)
                    .datesUntil(today.plusDays(8))
                    .filter(weekday(name, locale))
                    .findFirst();
        }
        Matcher numbers = NO_YEAR.matcher(text);
        if (numbers.matches()) {
            return monthFirst(locale)
                    ? next(numbers.group(1), numbers.group(2), today)
                    : next(numbers.group(2), numbers.group(1), today);
        }
        Matcher worded = WORDED.matcher(text);
        if (!worded.matches() || worded.group("year") != null) {
            return Optional.empty();
        }
        return month(worded, locale)
                .flatMap(month -> next(String.valueOf(month.getValue()), dayOfMonth(worded), today))
                .filter(weekday(worded, locale));
    }

    private static String tidy(String typed, Locale locale) {
        String text = POINT.matcher(typed.strip()).replaceAll(". ");
        text = text.replaceAll("[\\s\u00a0,]+", " ");
        return locale.getLanguage().equals("es") ? DE.matcher(text).replaceAll(" ") : text;
    }

    private static Optional<LocalDate> next(String month, String day, LocalDate today) {
        return Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year -> day(String.valueOf(year), month, day).stream())
                .filter(each -> !each.isBefore(today))
                .findFirst();
    }

    /// Whether a day is typed as this word, without regard to case and accents.
    public static boolean says(String typed, String word) {
        return plain(typed.strip(), Locale.ROOT).equals(plain(word, Locale.ROOT));
    }

    private static Optional<Month> month(Matcher worded, Locale locale) {
        String name = worded.group(worded.group("day") != null ? "month" : "month2");
        return named(name, Month.values(), Month::getDisplayName, locale);
    }

    private static String dayOfMonth(Matcher worded) {
        String first = worded.group("day");
        return first != null ? first : worded.group("day2");
    }

    /// Whether a day is on the weekday that is named; every day is, where none is.
    private static Predicate<LocalDate> weekday(Matcher text, Locale locale) {
        String name = text.group("weekday");
        if (name == null) {
            return day -> true;
        }
        Optional<DayOfWeek> named =
                named(name, DayOfWeek.values(), DayOfWeek::getDisplayName, locale);
        return day -> named.filter(day.getDayOfWeek()::equals).isPresent();
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

    private static String inThisCentury(String year) {
        return year.length() == 2 ? "20" + year : year;
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
