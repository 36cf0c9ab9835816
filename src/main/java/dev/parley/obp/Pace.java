package dev.parley.obp;

import java.time.Duration;
import java.time.InstantSource;

/// Time for what waits on a network. Tests replace it.
public interface Pace extends InstantSource {

    /// Waits on the calling thread.
    ///
    /// @throws InterruptedException where the thread is to stop
    void pause(Duration length) throws InterruptedException;

    /// Runs something once on a thread of its own.
    ///
    /// @return takes it back
    Runnable after(Duration length, Runnable what);
}
