package dev.parley.ui.fx;

import dev.parley.ui.fx.Background.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time for the screens: what it is now, and what is to happen later. Tests replace it, so that no
/// test ever sleeps.
public interface Ticker extends InstantSource {

    /// The present moment, UTC.
    Instant now();

    @Override
    default Instant instant() {
        return now();
    }

    /// Runs something once on the screen's thread.
    Job after(Duration pause, Runnable what);

    /// Runs something again and again on the screen's thread, first after one pause. What could not
    /// run in time, as while the computer slept, is left out.
    Job every(Duration pause, Runnable what);
}
