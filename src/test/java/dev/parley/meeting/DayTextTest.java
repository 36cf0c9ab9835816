package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DayTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Locale SPAIN = Locale.of("es", "ES");

    @ParameterizedTest
    @ValueSource(strings = {"24/11/2026", "24.11.2026", "24-11-2026", "24 11 2026", "24/11/26"})
    void theDayComesFirstInMostOfTheWorld(String typed) {
        assertThat(DayText.read(typed, Locale.UK)).contains(DAY);
        assertThat(DayText.read(typed, Locale.GERMANY)).contains(DAY);
        assertThat(DayText.read(typed, SPAIN)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11/24/2026", "11.24.2026", "11-24-2026", "11 24 2026", "11/24/26"})
    void theMonthComesFirstInTheUnitedStates(String typed) {
        assertThat(DayText.read(typed, Locale.US)).contains(DAY);
        assertThat(DayText.read(typed, Locale.UK)).isEmpty();
    }

    @Test
    void theSameNumbersAreAnotherDayInAnotherOrder() {
        assertThat(DayText.read("3/4/2026", Locale.UK)).contains(LocalDate.of(2026, 4, 3));
        assertThat(DayText.read("3/4/2026", Locale.US)).contains(LocalDate.of(2026, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de-DE", "es-ES"})
    void theIsoFormIsReadEverywhere(String tag) {
        assertThat(DayText.read(" 2026-11-24 ", Locale.forLanguageTag(tag))).contains(DAY);
        assertThat(DayText.read("2026-1-4", Locale.forLanguageTag(tag)))
                .contains(LocalDate.of(2026, 1, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    24 Nov 2026                 | 2026-11-24
                    24 November 2026            | 2026-11-24
                    24 nov 2026                 | 2026-11-24
                    24  NOV   2026              | 2026-11-24
                    24. November 2026           | 2026-11-24
                    24 Nov, 2026                | 2026-11-24
                    Nov 24 2026                 | 2026-11-24
                    November 24, 2026           | 2026-11-24
                    Tue 24 Nov 2026             | 2026-11-24
                    Tue, 24 Nov 2026            | 2026-11-24
                    Tuesday 24 November 2026    | 2026-11-24
                    Tuesday, November 24, 2026  | 2026-11-24
                    1 Jan 2027                  | 2027-01-01
                    3 March 2026                | 2026-03-03
                    7 May 2026                  | 2026-05-07
                    24 Sep 2026                 | 2026-09-24
                    24 Sept 2026                | 2026-09-24
                    24 September 2026           | 2026-09-24
                    29 Feb 2028                 | 2028-02-29
                    """)
    void monthsAreReadAsWordsInEnglish(String typed, LocalDate expected) {
        assertThat(DayText.read(typed, Locale.UK)).contains(expected);
        assertThat(DayText.read(typed, Locale.US)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de-DE | 24. November 2026          | 2026-11-24
                    de-DE | 24 November 2026           | 2026-11-24
                    de-DE | 24.November 2026           | 2026-11-24
                    de-DE | Di.,24.Nov.2026            | 2026-11-24
                    de-DE | 3. März 2026               | 2026-03-03
                    de-DE | Dienstag, 24. November 2026| 2026-11-24
                    es-ES | 24 noviembre 2026          | 2026-11-24
                    es-ES | 24 nov 2026                | 2026-11-24
                    es-ES | martes 24 noviembre 2026   | 2026-11-24
                    es-ES | 24 de noviembre de 2026    | 2026-11-24
                    es-ES | 3 de marzo del 2026        | 2026-03-03
                    es-ES | miércoles, 25 nov 2026     | 2026-11-25
                    es-ES | miercoles 25 nov 2026      | 2026-11-25
                    es-ES | 5 sep 2026                 | 2026-09-05
                    de-DE | Mi., 25. Nov. 2026         | 2026-11-25
                    de-DE | 3.3.2026                   | 2026-03-03
                    de-DE | 3. 3. 26                   | 2026-03-03
                    de-DE | 3. Marz 2026               | 2026-03-03
                    de-AT | 5. Jänner 2026             | 2026-01-05
                    """)
    void monthsAreReadAsWordsOfTheLanguage(String tag, String typed, LocalDate expected) {
        assertThat(DayText.read(typed, Locale.forLanguageTag(tag))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "24/11/26, 2026-11-24",
        "24/11/00, 2000-11-24",
        "24/11/05, 2005-11-24",
        "24 Nov 26, 2026-11-24",
        "24 November 07, 2007-11-24",
    })
    void aYearOfTwoDigitsIsInThisCentury(String typed, LocalDate expected) {
        assertThat(DayText.read(typed, Locale.UK)).contains(expected);
    }

    /// The field for days writes what it has read in a form of its own, and reads that again.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA", "es-ES",
                "es-MX", "es-AR", "es-US", "de-DE", "de-AT", "de-CH", "de-LI"
            })
    void whatTheScreenWritesIsReadBackForEveryDayOfALeapYear(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        Texts texts = new Texts(locale);
        List<String> notReadBack =
                LocalDate.of(2028, 1, 1)
                        .datesUntil(LocalDate.of(2029, 1, 1))
                        .filter(
                                day ->
                                        !DayText.read(texts.shortDay(day), locale)
                                                .equals(Optional.of(day)))
                        .map(texts::shortDay)
                        .toList();

        assertThat(notReadBack).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01", "0026-11-24", "0999-12-31", "9999-12-31", "292278994-08-17"})
    void farYearsAreReadBackAsTheScreenWritesThem(String typed) {
        LocalDate day = DayText.read(typed, Locale.UK).orElseThrow();

        assertThat(DayText.read(written(day, Locale.UK), Locale.UK)).contains(day);
    }

    private static String written(LocalDate day, Locale locale) {
        return new Texts(locale).shortDay(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/02/2026",
                "2026-02-30",
                "30 Feb 2026",
                "29 Feb 2026",
                "31/04/2026",
                "32/01/2026",
                "0/1/2026",
                "24/13/2026",
                "2026-13-01",
                "2026-00-10",
                "Fri 30 Feb 2026"
            })
    void aDayThatDoesNotExistIsNobodysOtherDay(String typed) {
        assertThat(DayText.read(typed, Locale.UK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon 24 Nov 2026",
                "Monday 24 November 2026",
                "Wednesday, November 24, 2026",
                "3 24 Nov 2026"
            })
    void aWrongWeekdayIsRefused(String typed) {
        assertThat(DayText.read(typed, Locale.UK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "tomorrow",
                "24",
                "24 Nov",
                "24/11",
                "24112026",
                "24/11/5",
                "24/11/206",
                "24 Nov 206",
                "24/11/2026 10:30",
                "24 Xyz 2026",
                "24 11 Nov 2026",
                "24 Nov 2026 2027",
                "-24/11/2026"
            })
    void whatIsNoDayIsNotRead(String typed) {
        assertThat(DayText.read(typed, Locale.UK)).isEmpty();
    }

    @Test
    void onlyTheYearsOfAServerAreRead() {
        assertThat(DayText.read("0001-01-01", Locale.UK)).contains(LocalDate.of(1, 1, 1));
        assertThat(DayText.read("0000-12-31", Locale.UK)).isEmpty();
        assertThat(DayText.read("292278994-12-31", Locale.UK))
                .contains(LocalDate.of(292_278_994, 12, 31));
        assertThat(DayText.read("292278995-01-01", Locale.UK)).isEmpty();
        assertThat(DayText.read("1 Jan 292278995", Locale.UK)).isEmpty();
    }

    /// Told on Monday, 30 November 2026.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | Friday          | 2026-12-04
                    en-GB | fri             | 2026-12-04
                    en-GB | Monday          | 2026-12-07
                    en-GB | 30/11           | 2026-11-30
                    en-GB | 1.12.           | 2026-12-01
                    en-GB | 24/11           | 2027-11-24
                    en-GB | 24 Nov          | 2027-11-24
                    en-GB | Dec 24          | 2026-12-24
                    en-GB | Thu, 24 Dec     | 2026-12-24
                    en-US | 12/1            | 2026-12-01
                    de-DE | Freitag         | 2026-12-04
                    de-DE | Fr.             | 2026-12-04
                    de-DE | 1.12.           | 2026-12-01
                    de-DE | 1. Dez.         | 2026-12-01
                    de-DE | Di., 1. Dez.    | 2026-12-01
                    es-ES | viernes         | 2026-12-04
                    es-ES | MIERCOLES       | 2026-12-02
                    es-ES | 1/12            | 2026-12-01
                    es-ES | 24 de diciembre | 2026-12-24
                    """)
    void withoutAYearTheNextIsMeant(String tag, String typed, LocalDate expected) {
        Locale locale = Locale.forLanguageTag(tag);
        assertThat(DayText.near(typed, LocalDate.of(2026, 11, 30), locale)).contains(expected);
        assertThat(DayText.read(typed, locale)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Fr",
                "Tag",
                "24",
                "31/11",
                "29 Feb",
                "Fri 24 Dec",
                "24/11/2026",
                "24 Nov 2026"
            })
    void whatIsNoDayWithoutItsYearIsNotGuessed(String typed) {
        assertThat(DayText.near(typed, LocalDate.of(2026, 11, 30), Locale.UK)).isEmpty();
    }

    @Test
    void theTwentyNinthOfFebruaryIsMeantWhereThereIsOne() {
        assertThat(DayText.near("29 Feb", LocalDate.of(2027, 3, 1), Locale.UK))
                .contains(LocalDate.of(2028, 2, 29));
    }
}
