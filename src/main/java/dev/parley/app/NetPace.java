package dev.parley.app;

import dev.parley.obp.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The machine's own time for what waits on the network.
final class NetPace implements Pace {
    private final InstantSource clock;

    NetPace(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
    }

    @Override
    public Runnable after(Duration length, Runnable what) {
        Thread waiting =
                Thread.ofVirtual()
                        .name("parley-watch")
                        .start(
                                () -> {
                                    try {
                                        Thread.sleep(length);
                                    } catch (InterruptedException takenBack) {
                                        return;
                                    }
                                    what.run();
                                });
        return waiting::interrupt;
    }
}
