// Longer than 300 lines: how a language writes days, times and sentences is one answer.
package dev.parley.ui.fx;

import dev.parley.meeting.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Function;

/// Every word on the screen, in the language that is spoken just now, and how it writes days and
/// times. Patterns of the bundles are those of [MessageFormat].
public final class Texts {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    /// The languages there are texts for.
    public static final List<String> TAGS = List.of("en", "es", "de");

    /// The languages there are texts for, each with the country whose way of writing is used where
    /// none is named.
    private static final Map<String, Locale> COUNTRIES =
            Map.of(
                    "en", Locale.UK,
                    "es", Locale.of("es", "ES"),
                    "de", Locale.GERMANY);

    /// As Java names them too, whose tables would be read for it before the first screen.
    private static final Map<String, String> NAMES =
            Map.of("en", "English", "es", "Español", "de", "Deutsch");

    private final List<WeakReference<Runnable>> followers = new ArrayList<>();
    private final Keyboard keyboard;
    private volatile Language language;

    /// One language with all that is made of it once.
    private record Language(
            Locale locale,
            ResourceBundle bundle,
            DateTimeFormatter clock,
            DateTimeFormatter longDay,
            DateTimeFormatter day,
            DateTimeFormatter shortDay,
            DateTimeFormatter utc) {

        static Language of(Locale locale, ResourceBundle bundle) {
            return new Language(
                    locale,
                    bundle,
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale),
                    isUsual(locale)
                            ? pattern(bundle, "pattern.day.long", locale)
                            : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                    .withLocale(locale),
                    isUsual(locale)
                            ? pattern(bundle, "pattern.day", locale)
                            : DateTimeFormatter.ofPattern(withoutYear(locale), locale),
                    isUsual(locale)
                            ? pattern(bundle, "pattern.day.short", locale)
                            : DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(locale),
                    pattern(bundle, "pattern.utc", locale).withZone(ZoneOffset.UTC));
        }

        /// Whether the patterns of the bundle are those of its country; elsewhere days are written
        /// as Java knows it.
        private static boolean isUsual(Locale locale) {
            return locale.getCountry().isEmpty()
                    || locale.equals(COUNTRIES.get(locale.getLanguage()));
        }

        /// A whole day as the country writes it, which ends with the year.
        private static String withoutYear(Locale locale) {
            return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                            FormatStyle.FULL, null, IsoChronology.INSTANCE, locale)
                    .replaceFirst("(?:,| 'del?')? y+$", "");
        }

        private static DateTimeFormatter pattern(ResourceBundle bundle, String key, Locale locale) {
            return DateTimeFormatter.ofPattern(bundle.getString(key), locale);
        }
    }

    /// @param locale one of the languages there are texts for, with the country whose way of
    ///     writing numbers and times is used
    public Texts(Locale locale) {
        this(locale, Keyboard.CONTROL);
    }

    /// @param keyboard whose keys the words name
    public Texts(Locale locale, Keyboard keyboard) {
        this(locale, read(locale), keyboard);
    }

    /// @param bundle the words themselves, where they are not those that Parley brings
    public Texts(Locale locale, ResourceBundle bundle) {
        this(locale, bundle, Keyboard.CONTROL);
    }

    private Texts(Locale locale, ResourceBundle bundle, Keyboard keyboard) {
        language = Language.of(locale, bundle);
        this.keyboard = keyboard;
    }

    /// Not by [ResourceBundle#getBundle], which would take the computer's language where it should
    /// take English.
    private static ResourceBundle read(Locale locale) {
        String name =
                locale.getLanguage().equals("en")
                        ? "texts.properties"
                        : "texts_" + locale.getLanguage() + ".properties";
        try (InputStream file =
                Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            return new PropertyResourceBundle(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The language of a tag such as `de` or `es-MX`, with a country; empty where there are no
    /// texts for it.
    public static Optional<Locale> language(String tag) {
        Locale named = Locale.forLanguageTag(tag.replace('_', '-'));
        Locale usual = COUNTRIES.get(named.getLanguage());
        return usual == null
                ? Optional.empty()
                : Optional.of(named.getCountry().isEmpty() ? usual : named);
    }

    /// A language by its own name, so that who cannot read the others finds it.
    ///
    /// @param tag such as `de` or `es-MX`
    public static String nameOf(String tag) {
        String known = NAMES.get(tag);
        if (known != null) {
            return known;
        }
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /// From now on speaks another language, and tells all that follow.
    ///
    /// @param locale see the constructor
    public void speak(Locale locale) {
        if (locale.equals(language.locale)) {
            return;
        }
        language = Language.of(locale, read(locale));
        List<Runnable> told = new ArrayList<>();
        synchronized (followers) {
            followers.removeIf(each -> each.get() == null);
            for (WeakReference<Runnable> each : followers) {
                Runnable follower = each.get();
                if (follower != null) {
                    told.add(follower);
                }
            }
        }
        told.forEach(Runnable::run);
    }

    /// Hears of every other language, on the screen's thread. It is held weakly, as texts outlive
    /// every screen: who follows keeps what it gave.
    public void follow(Runnable sayAgain) {
        synchronized (followers) {
            followers.removeIf(each -> each.get() == null);
            followers.add(new WeakReference<>(sayAgain));
        }
    }

    /// Makes what takes its time at the first use: the names of days, the writing of numbers and
    /// the order of letters. May be called on any thread.
    public void prepare() {
        longDay(LocalDate.EPOCH);
        new MessageFormat("{0}", locale()).format(new Object[] {1});
        Collator.getInstance(locale());
    }

    /// The words themselves, for the `%key` of views.
    public ResourceBundle bundle() {
        return language.bundle;
    }

    /// The language.
    public Locale locale() {
        return language.locale;
    }

    /// A text with its places filled.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public String get(String key, Object... args) {
        Language spoken = language;
        String text = spoken.bundle.getString(key);
        return args.length == 0 ? text : new MessageFormat(text, spoken.locale).format(args);
    }

    /// A key with the one that goes with letters on this system: Ctrl+N, Strg+N, ⌘N.
    public String shortcut(String key) {
        return keyboard == Keyboard.COMMAND ? "⌘" + key : get("key.control", key);
    }

    /// What a problem of a draft says; the times around a gap as the language writes them.
    public String problem(Problem problem) {
        Function<String, String> said =
                switch (problem.key()) {
                    case "draft.time.skipped" -> arg -> clock(LocalTime.parse(arg));
                    case "draft.day.unreadable" -> arg -> shortDay(LocalDate.parse(arg));
                    default -> arg -> arg;
                };
        return get(problem.key(), problem.args().stream().map(said).toArray());
    }

    /// A time of day, such as 10:30.
    public String clock(LocalTime time) {
        return language.clock.format(time);
    }

    /// A time of day in a zone.
    public String clock(Instant when, ZoneId zone) {
        return clock(when.atZone(zone));
    }

    /// A time of day; of one that comes twice that day also which one it is: 01:30 (UTC+01:00).
    public String clock(ZonedDateTime when) {
        return which(when, language.clock.format(when));
    }

    private String which(ZonedDateTime when, String time) {
        return when.getZone().getRules().getValidOffsets(when.toLocalDateTime()).size() > 1
                ? get("time.doubled", time, offset(when.getOffset()))
                : time;
    }

    /// What clocks are ahead of UTC by, such as +01:00.
    public String offset(ZoneOffset ahead) {
        return OFFSET.format(ahead);
    }

    /// A time of day with its seconds where it has any, as a field for times holds it.
    public String wholeTime(LocalTime time) {
        return time.getSecond() == 0 ? clock(time) : time.toString();
    }

    /// A time of day as it stands within a sentence, and the day before it where that is not
    /// today's: 09:40 or Mon 23 Nov 2026, 09:40.
    public String moment(Instant when, Instant now, ZoneId zone) {
        ZonedDateTime local = when.atZone(zone);
        String time = which(local, get("time.told", language.clock.format(local)));
        return local.toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? time
                : get("time.moment", shortDay(local.toLocalDate()), time);
    }

    /// Monday 23 November 2026, as the language writes it.
    public String longDay(LocalDate date) {
        return language.longDay.format(date);
    }

    /// Monday 23 November.
    public String day(LocalDate date) {
        return language.day.format(date);
    }

    /// With a capital, as it begins a line; days have none in Spanish.
    public static String capital(String text, Locale language) {
        return text.substring(0, 1).toUpperCase(language) + text.substring(1);
    }

    /// Mon 23 Nov 2026; the field for days reads it back.
    public String shortDay(LocalDate date) {
        // Years of two digits would be read as this century; Java puts a plus before five.
        return language.shortDay.format(date).replace("+", "");
    }

    /// A line to be drawn in the direction of Parley's own languages. By itself a line takes the
    /// direction of its first letter, and a name in Arabic would turn the words around it.
    public static String line(String text) {
        return '\u200e' + text;
    }

    /// The moment as a server keeps it: 23 Nov 2026, 10:30:00 UTC.
    public String utc(Instant when) {
        return language.utc.format(when);
    }
}
