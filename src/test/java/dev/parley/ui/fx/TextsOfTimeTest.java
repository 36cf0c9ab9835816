package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.TimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How days and times are written.
final class TextsOfTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-GB | Monday 7 September | 2026      | Mon 7 Sept 2026
                    en-US | Monday, September 7 |, 2026    | Mon, Sep 7, 2026
                    en-ZA | Monday, 07 September | 2026    | Mon, 07 Sept 2026
                    es-ES | lunes, 7 de septiembre | de 2026 | lun 7 sept 2026
                    es-MX | lunes, 7 de septiembre | de 2026 | lun, 7 de sep de 2026
                    de-DE | Montag, 7. September | 2026    | Mo., 7. Sept. 2026
                    de-AT | Montag, 7. September | 2026    | Mo., 7. Sep. 2026
                    """)
    void daysAreWrittenAsTheCountryDoes(String tag, String day, String year, String brief) {
        Texts texts = new Texts(Locale.forLanguageTag(tag));
        LocalDate date = LocalDate.of(2026, 9, 7);

        assertThat(texts.day(date)).isEqualTo(day);
        assertThat(texts.longDay(date)).isEqualTo(day + (year.startsWith(",") ? "" : " ") + year);
        assertThat(texts.shortDay(date)).isEqualTo(brief);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "en-AU", "es-ES", "es-MX", "es-US", "de-DE", "de-AT"})
    void whatAFieldHoldsOfATimeIsReadBack(String tag) {
        Texts texts = new Texts(Locale.forLanguageTag(tag));

        for (String each : new String[] {"00:00", "00:30", "09:05", "12:00", "14:30", "10:30:15"}) {
            LocalTime time = LocalTime.parse(each);
            assertThat(TimeText.read(texts.wholeTime(time))).as(each).contains(time);
        }
    }

    @Test
    void aTimeThatComesTwiceReadsAsGerman() {
        Texts texts = new Texts(Locale.GERMANY);
        Instant twice = Instant.parse("2026-10-25T00:30:00Z");
        Instant later = Instant.parse("2026-10-26T08:00:00Z");

        assertThat(texts.get("list.asof", texts.moment(twice, twice, BERLIN)))
                .isEqualTo("Stand 02:30\u00a0Uhr (UTC+02:00)");
        assertThat(texts.get("list.asof", texts.moment(later, later, BERLIN)))
                .isEqualTo("Stand 09:00\u00a0Uhr");
        assertThat(texts.moment(twice, later, BERLIN))
                .isEqualTo("So., 25. Okt. 2026, 02:30\u00a0Uhr (UTC+02:00)");
    }
}
