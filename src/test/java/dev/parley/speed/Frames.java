package dev.parley.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// How long the frames of each phase took: the time from one to the next, while every one is asked
/// for.
final class Frames {
    private static final double LONGEST = 50;

    private final Map<String, List<Double>> phases = new LinkedHashMap<>();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame();
                }
            };
    private List<Double> current = new ArrayList<>();
    private long last;

    private void frame() {
        long now = System.nanoTime();
        if (last != 0) {
            current.add((now - last) / 1e6);
        }
        last = now;
    }

    /// From now on frames count for this phase.
    void begin(String phase) throws Exception {
        onScreen(
                () -> {
                    current = phases.computeIfAbsent(phase, name -> new ArrayList<>());
                    last = 0;
                    timer.start();
                });
    }

    void end() throws Exception {
        onScreen(timer::stop);
    }

    private static void onScreen(Runnable what) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(what, true);
        Platform.runLater(task);
        task.get();
    }

    /// The longest of a phase, in milliseconds.
    double worst(String phase) {
        return Collections.max(phases.getOrDefault(phase, List.of(0.0)));
    }

    /// All phases in milliseconds, a line each.
    String table() {
        StringBuilder table =
                new StringBuilder(
                        "%-42s %7s %7s %7s %7s %6s%n"
                                .formatted("", "frames", "median", "p99", "worst", ">50 ms"));
        phases.forEach((phase, all) -> table.append(line(phase, all)));
        return table.toString();
    }

    private static String line(String phase, List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        int size = sorted.size();
        return "%-42s %7d %7.1f %7.1f %7.1f %6d%n"
                .formatted(
                        phase,
                        size,
                        sorted.get(size / 2),
                        sorted.get(size * 99 / 100),
                        sorted.getLast(),
                        sorted.stream().filter(each -> each > LONGEST).count());
    }
}
