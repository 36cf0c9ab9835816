package dev.parley.app;

import static dev.parley.app.MemoryWatch.MUCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Rig;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When memory is cleared up, and when not.
final class MemoryWatchTest {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final long LIVE = 20_000_000;

    private final ManualTicker ticker = new ManualTicker(Rig.NOW);
    private final InlineBackground background = new InlineBackground();
    private long inputs;
    private long used = LIVE;
    private long live = LIVE;
    private int cleared;

    @BeforeEach
    void begin() {
        new MemoryWatch(ticker, background, () -> inputs, () -> used, this::clear).begin();
    }

    private void clear() {
        cleared++;
        used = live;
    }

    @Test
    void littleIsLeftAlone() {
        used = MUCH - 1;

        ticker.advance(LOOK.multipliedBy(100));

        assertThat(cleared).isZero();
    }

    @Test
    void muchIsClearedUpOnceNobodyHasTouchedAnythingFromOneLookToTheNext() {
        used = MUCH;
        inputs++;

        ticker.advance(LOOK);
        assertThat(cleared).isZero();

        ticker.advance(LOOK);
        assertThat(cleared).isOne();
    }

    @Test
    void whoWorksIsNotHeldUp() {
        used = 10 * MUCH;
        for (int i = 0; i < 100; i++) {
            inputs++;
            ticker.advance(LOOK);
        }

        assertThat(cleared).isZero();
    }

    @Test
    void afterwardsAsMuchAgainIsWaitedFor() {
        live = 3 * MUCH;
        used = 4 * MUCH;
        ticker.advance(LOOK.multipliedBy(100));
        assertThat(cleared).isOne();

        used = live + MUCH - 1;
        ticker.advance(LOOK);
        assertThat(cleared).isOne();

        used = live + MUCH;
        ticker.advance(LOOK);
        assertThat(cleared).isEqualTo(2);
    }

    @Test
    void whatTheMachineHasClearedUpByItselfCounts() {
        live = 3 * MUCH;
        used = 4 * MUCH;
        ticker.advance(LOOK);
        used = LIVE;
        ticker.advance(LOOK);

        used = LIVE + MUCH;
        ticker.advance(LOOK);

        assertThat(cleared).isEqualTo(2);
    }

    @Test
    void itIsDoneOnceAtATime() {
        background.hold();
        used = MUCH;
        ticker.advance(LOOK.multipliedBy(10));

        background.release();
        assertThat(cleared).isOne();
    }
}
