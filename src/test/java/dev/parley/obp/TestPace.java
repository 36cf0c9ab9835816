package dev.parley.obp;

import dev.parley.meeting.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Time that passes only where a test says so: pauses are over at once, and what is to happen later
/// happens a hundred times sooner.
final class TestPace implements Pace {
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    volatile Instant now = Sample.NOW;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void pause(Duration length) {
        pauses.add(length);
    }

    @Override
    public Runnable after(Duration length, Runnable what) {
        Thread waiting =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        Thread.sleep(length.dividedBy(100));
                                    } catch (InterruptedException takenBack) {
                                        return;
                                    }
                                    what.run();
                                });
        return waiting::interrupt;
    }
}
