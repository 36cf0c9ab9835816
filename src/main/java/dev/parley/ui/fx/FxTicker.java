package dev.parley.ui.fx;

import dev.parley.ui.fx.Background.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/// Time as the FX toolkit keeps it.
public final class FxTicker implements Ticker {
    private final InstantSource clock;

    /// @param clock what time it is
    public FxTicker(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Job after(Duration pause, Runnable what) {
        return play(pause, what, 1);
    }

    @Override
    public Job every(Duration pause, Runnable what) {
        return play(pause, what, Animation.INDEFINITE);
    }

    private static Job play(Duration pause, Runnable what, int times) {
        Timeline timeline =
                new Timeline(
                        new KeyFrame(
                                javafx.util.Duration.millis((double) pause.toMillis()),
                                e -> what.run()));
        timeline.setCycleCount(times);
        timeline.play();
        return timeline::stop;
    }
}
