package dev.parley.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.ManualTicker;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class IdleWatchTest {
    private final ManualTicker ticker = new ManualTicker(Instant.parse("2026-11-23T10:18:00Z"));
    private Duration idle = Duration.ofMinutes(10);
    private int left;
    private final IdleWatch watch = new IdleWatch(ticker, () -> idle, () -> left++);

    private void pass(int minutes) {
        ticker.advance(Duration.ofMinutes(minutes));
    }

    @Test
    void whoDoesNothingForTheWholeTimeIsGoneOnce() {
        watch.begin();
        ticker.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(left).isZero();

        ticker.advance(Duration.ofSeconds(1));
        assertThat(left).isEqualTo(1);

        pass(60);
        assertThat(left).isEqualTo(1);
        assertThat(ticker.planned()).isZero();
    }

    @Test
    void whoDoesSomethingStaysUntilTwelveHoursAreOver() {
        watch.begin();
        for (int i = 0; i < 12 * 12 - 1; i++) {
            pass(5);
            watch.touch();
        }
        assertThat(left).isZero();

        pass(5);
        assertThat(left).isEqualTo(1);
    }

    @Test
    void anotherTimeCountsAtOnce() {
        watch.begin();
        pass(4);
        idle = Duration.ofMinutes(3);
        ticker.advance(Duration.ofSeconds(1));

        assertThat(left).isEqualTo(1);
    }

    @Test
    void aComputerThatHasSleptIsNoticedAtOnceEvenIfAHandIsFirst() {
        watch.begin();
        pass(1);
        ticker.sleep(Duration.ofMinutes(2));
        watch.touch();
        assertThat(left).isEqualTo(1);

        watch.begin();
        pass(1);
        ticker.sleep(Duration.ofSeconds(31));
        ticker.advance(Duration.ofSeconds(1));
        assertThat(left).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetALittleIsNoSleep() {
        watch.begin();
        ticker.sleep(Duration.ofSeconds(20));
        pass(1);

        assertThat(left).isZero();
    }

    @Test
    void afterTheEndNobodyIsMissed() {
        watch.begin();
        watch.end();
        watch.touch();
        pass(60);

        assertThat(left).isZero();
    }
}
