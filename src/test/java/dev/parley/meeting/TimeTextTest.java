package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "10:30, 10:30",
        "10.30, 10:30",
        "1030, 10:30",
        "10 30, 10:30",
        "' 10:30 ', 10:30",
        "930, 09:30",
        "9:05, 09:05",
        "9, 09:00",
        "0, 00:00",
        "0000, 00:00",
        "23:59, 23:59",
        "14h30, 14:30",
        "14h, 14:00",
        "14H30, 14:30",
        "10:30:15, 10:30:15",
        "10.30.15, 10:30:15",
        "2:30 pm, 14:30",
        "2:30pm, 14:30",
        "2 PM, 14:00",
        "2:30 p.m., 14:30",
        "2:30 a.m., 02:30",
        "14:30 Uhr, 14:30",
        "14.30 Uhr, 14:30",
        "9 Uhr, 09:00",
        "14:30 h, 14:30",
        "14.30 h., 14:30",
        "14:30 hs, 14:30",
        "2:30 p. m., 14:30",
        "2:30\u00a0p.\u00a0m., 14:30",
        "2:30\u202fPM, 14:30",
        "12 am, 00:00",
        "12:15 am, 00:15",
        "12 pm, 12:00",
        "11:59:59 pm, 23:59:59",
    })
    void timesAreReadAsPeopleTypeThem(String typed, LocalTime expected) {
        assertThat(TimeText.read(typed)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "noon",
                "24:00",
                "25",
                "10:60",
                "10:30:60",
                "10:5",
                "10:",
                ":30",
                "13 pm",
                "0 am",
                "10:30 x",
                "10:30.123",
                "-1",
                "12345",
                "10;30"
            })
    void whatIsNoTimeIsNotRead(String typed) {
        assertThat(TimeText.read(typed)).isEmpty();
    }

    /// The field for times writes what it has read with `toString`, and reads that again.
    @ParameterizedTest
    @ValueSource(strings = {"9", "10:30", "10:30:15", "12 am", "23:59:59"})
    void whatTheScreenWritesIsReadBack(String typed) {
        LocalTime time = TimeText.read(typed).orElseThrow();

        assertThat(TimeText.read(time.toString())).contains(time);
    }
}
