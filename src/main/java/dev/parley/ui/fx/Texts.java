package dev.parley.ui.fx;

import dev.parley.meeting.Problem;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every word on the screen, in one language, and how it writes days and times. Patterns of the
/// bundle are those of [MessageFormat].
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter utc;

    /// @param locale the language of the texts, with the country whose way of writing numbers and
    ///     times is used
    public Texts(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle("dev.parley.ui.fx.texts", locale);
        clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        longDay = pattern("pattern.day.long");
        day = pattern("pattern.day");
        shortDay = pattern("pattern.day.short");
        utc = pattern("pattern.utc").withZone(ZoneOffset.UTC);
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(bundle.getString(key), locale);
    }

    /// The bundle itself, for the `%key` of views.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The language.
    public Locale locale() {
        return locale;
    }

    /// A text with its places filled.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public String get(String key, Object... args) {
        String text = bundle.getString(key);
        return args.length == 0 ? text : new MessageFormat(text, locale).format(args);
    }

    /// What a problem of a draft says.
    public String problem(Problem problem) {
        return get(problem.key(), problem.args().toArray());
    }

    /// A time of day, such as 10:30.
    public String clock(LocalTime time) {
        return clock.format(time);
    }

    /// A time of day in a zone.
    public String clock(Instant when, ZoneId zone) {
        return clock.format(when.atZone(zone));
    }

    /// Monday 23 November 2026.
    public String longDay(LocalDate date) {
        return longDay.format(date);
    }

    /// Monday 23 November.
    public String day(LocalDate date) {
        return day.format(date);
    }

    /// Monday.
    public String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /// Mon 23 Nov 2026; the field for days reads it back.
    public String shortDay(LocalDate date) {
        // Years of two digits would be read as this century; Java puts a plus before five.
        return shortDay.format(date).replace("+", "");
    }

    /// A line to be drawn in the direction of Parley's own languages. By itself a line takes the
    /// direction of its first letter, and a name in Arabic would turn the words around it.
    public static String line(String text) {
        return '\u200e' + text;
    }

    /// The moment as a server keeps it: 23 Nov 2026, 10:30:00 UTC.
    public String utc(Instant when) {
        return utc.format(when);
    }
}
