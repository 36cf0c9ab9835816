package dev.parley.speed;

import dev.parley.meeting.MeetingException;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.FxBackground;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Scene;

/// The program's own background, watched: when all work has been delivered, and how long each
/// stretch on the screen's thread took, be it a delivery, a key or the layout of a frame.
final class Watch implements Background {
    private final FxBackground whole =
            new FxBackground(
                    bug -> {
                        bug.printStackTrace();
                        Runtime.getRuntime().halt(1);
                    });
    private final Map<String, Double> longest = new TreeMap<>();
    private int open;
    private long settled;
    private long pulse;

    @Override
    public <T> Job start(
            Work<T> work, Consumer<? super T> done, Consumer<? super MeetingException> failed) {
        begin();
        boolean[] over = {false};
        Job job =
                whole.start(
                        work,
                        result -> {
                            held("delivery", () -> done.accept(result));
                            end(over);
                        },
                        failure -> {
                            failed.accept(failure);
                            end(over);
                        });
        return () -> {
            job.cancel();
            end(over);
        };
    }

    private synchronized void begin() {
        open++;
    }

    private synchronized void end(boolean[] over) {
        if (!over[0]) {
            over[0] = true;
            open--;
            settled = System.nanoTime();
            notifyAll();
        }
    }

    /// Waits until everything is delivered and gives the moment when it was.
    synchronized long settled() throws InterruptedException {
        while (open > 0) {
            wait();
        }
        return settled;
    }

    /// Does something on the screen's thread and notes how long it took.
    void held(String what, Runnable stretch) {
        long start = System.nanoTime();
        stretch.run();
        note(what, start);
    }

    private void note(String what, long start) {
        longest.merge(what, (System.nanoTime() - start) / 1e6, Math::max);
    }

    /// From now on the layout of each frame counts too.
    void watchPulses(Scene scene) {
        scene.addPreLayoutPulseListener(() -> pulse = System.nanoTime());
        scene.addPostLayoutPulseListener(() -> note("layout", pulse));
    }

    boolean forget() {
        longest.clear();
        return true;
    }

    double longest() {
        return longest.values().stream().mapToDouble(each -> each).max().orElse(0);
    }

    String report() {
        return longest.toString();
    }

    @Override
    public Background scope() {
        return this;
    }

    @Override
    public void close() {
        whole.close();
    }
}
