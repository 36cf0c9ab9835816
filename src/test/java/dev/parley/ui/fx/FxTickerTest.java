package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Fx;
import dev.parley.ui.Rig;
import dev.parley.ui.fx.Background.Job;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class FxTickerTest {
    private static final Duration OFTEN = Duration.ofMillis(5);

    private final FxTicker ticker = new FxTicker(InstantSource.fixed(Rig.NOW));
    private final List<Integer> frames = new ArrayList<>();
    private int frame;

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    /// Runs it again and again until it has run so many times, and notes the frame of each.
    private void untilItHasRun(int times, Runnable first) throws Exception {
        CompletableFuture<Boolean> enough = new CompletableFuture<>();
        AnimationTimer counting =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        frame++;
                    }
                };
        Job running =
                Fx.get(
                        () -> {
                            counting.start();
                            return ticker.every(
                                    OFTEN,
                                    () -> {
                                        frames.add(frame);
                                        if (frames.size() == 1) {
                                            first.run();
                                        }
                                        if (frames.size() == times) {
                                            enough.complete(true);
                                        }
                                    });
                        });
        assertThat(enough.get(10, TimeUnit.SECONDS)).isTrue();
        Fx.get(
                () -> {
                    running.cancel();
                    counting.stop();
                    return running;
                });
    }

    /// On Windows the toolkit's time goes on while the computer sleeps. A night of seconds at once
    /// would hold the screen for long.
    @Test
    void whatWasMissedWhileNothingCouldRunIsNotMadeUpFor() throws Exception {
        untilItHasRun(
                5,
                () -> {
                    long end = System.nanoTime() + 40 * OFTEN.toNanos();
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                });

        assertThat(frames).doesNotHaveDuplicates();
    }

    @Test
    void whatIsCancelledWhileItRunsDoesNotRunAgain() throws Exception {
        List<Job> running = new ArrayList<>();
        CompletableFuture<Integer> later = new CompletableFuture<>();
        Fx.get(
                () ->
                        running.add(
                                ticker.every(
                                        OFTEN,
                                        () -> {
                                            frames.add(frame);
                                            running.getFirst().cancel();
                                        })));
        Fx.get(() -> ticker.after(OFTEN.multipliedBy(10), () -> later.complete(frames.size())));

        assertThat(later.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }
}
