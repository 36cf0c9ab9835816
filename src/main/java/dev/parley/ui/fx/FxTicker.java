package dev.parley.ui.fx;

import dev.parley.ui.fx.Background.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
        return play(timeline(pause, what));
    }

    /// Not a timeline without an end: after a computer has slept, or the screen was held, it would
    /// make up for all that was missed, a night of seconds at once.
    @Override
    public Job every(Duration pause, Runnable what) {
        Timeline timeline = timeline(pause, what);
        timeline.setOnFinished(over -> timeline.playFromStart());
        return play(timeline);
    }

    private static Timeline timeline(Duration pause, Runnable what) {
        return new Timeline(
                new KeyFrame(
                        javafx.util.Duration.millis((double) pause.toMillis()), e -> what.run()));
    }

    private static Job play(Timeline timeline) {
        timeline.play();
        return timeline::stop;
    }
}
