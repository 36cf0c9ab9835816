package dev.parley.ui.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.Busy;
import dev.parley.meeting.MeetingException.ServerFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StaticAssignmentOfThrowable")
final class RhythmTest {
    private static final MeetingException FAILED = new ServerFailed(null);

    /// Neither more nor less is left to chance.
    private static final RandomGenerator EVEN =
            new RandomGenerator() {
                @Override
                public long nextLong() {
                    return 0;
                }

                @Override
                public double nextDouble() {
                    return 0.5;
                }
            };

    @Test
    void itIsAboutAMinuteAndNeverTheSameForLong() {
        Rhythm rhythm = new Rhythm(new Random(1));
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pauses.add(rhythm.afterAnswer(false));
        }

        assertThat(pauses).allMatch(each -> each.toMillis() >= 54_000 && each.toMillis() <= 66_000);
        assertThat(pauses.stream().distinct().count()).isGreaterThan(150);
        assertThat(pauses).anyMatch(each -> each.toMillis() < 57_000);
        assertThat(pauses).anyMatch(each -> each.toMillis() > 63_000);
    }

    @Test
    void failuresMakeItSlowerUpToABoundAndAnAnswerEndsThat() {
        Rhythm rhythm = new Rhythm(EVEN);

        assertThat(rhythm.afterFailure(FAILED, false)).isEqualTo(Duration.ofSeconds(90));
        assertThat(rhythm.afterFailure(FAILED, false)).isEqualTo(Duration.ofSeconds(135));
        for (int i = 0; i < 100; i++) {
            rhythm.afterFailure(FAILED, false);
        }
        assertThat(rhythm.afterFailure(FAILED, false)).isEqualTo(Duration.ofMinutes(4));
        assertThat(rhythm.afterAnswer(false)).isEqualTo(Duration.ofMinutes(1));
        assertThat(rhythm.afterFailure(FAILED, false)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void outOfSightItIsSlower() {
        Rhythm rhythm = new Rhythm(EVEN);

        assertThat(rhythm.afterAnswer(true)).isEqualTo(Duration.ofMinutes(5));
        assertThat(rhythm.afterFailure(FAILED, true)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aServerThatSaysItIsBusyForYearsIsAskedAgainWithinHours() {
        MeetingException busy = new Busy(Duration.ofSeconds(999_999_999), null);

        assertThat(new Rhythm(new Random(3)).afterFailure(busy, false))
                .isBetween(Duration.ofHours(1), Duration.ofMinutes(72));
    }

    @Test
    void aBusyServerIsNeverAskedBeforeItSays() {
        Rhythm rhythm = new Rhythm(new Random(2));
        for (int i = 0; i < 200; i++) {
            assertThat(rhythm.afterFailure(new Busy(Duration.ofHours(1), null), false))
                    .isBetween(Duration.ofHours(1), Duration.ofMinutes(72));
            assertThat(rhythm.afterFailure(new Busy(Duration.ofMinutes(6), null), true))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(6));
        }
        assertThat(new Rhythm(EVEN).afterFailure(new Busy(Duration.ofSeconds(3), null), false))
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(new Rhythm(EVEN).afterFailure(new Busy(null, null), false))
                .isEqualTo(Duration.ofSeconds(90));
    }
}
