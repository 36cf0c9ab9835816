package dev.parley.speed;

import dev.parley.embedded.StoreBenchmark;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Measures how fast Parley is and prints one table, as `mvnw -Pbenchmark verify` does. Each figure
/// comes out of processes of its own with the JVM flags of the packaged program; what is compared
/// is run by turns, so that a busy machine is busy for both.
public final class BenchmarkMain {
    private static final String FLAGS = "@packaging/java-options";
    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");

    /// For where there is no display: everything is laid out and painted all the same, but the
    /// platform copies each frame pixel by pixel, which takes longer than to make it.
    private static final List<String> HEADLESS =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final int ROUNDS = 3;

    private final Path folder;
    private final Table table = new Table();

    private BenchmarkMain(Path folder) {
        this.folder = folder;
    }

    /// @param arguments the figures wanted (`answer`, `store`, `heap`, `screen`), all unless told
    static void main(String[] arguments) throws Exception {
        List<String> wanted =
                arguments.length == 0 || arguments[0].isBlank()
                        ? List.of("answer", "heap", "store", "screen")
                        : List.of(arguments[0].split(","));
        Path folder = Files.createTempDirectory("parley-benchmark-");
        try {
            new BenchmarkMain(folder).measure(wanted);
        } finally {
            delete(folder);
        }
    }

    private void measure(List<String> wanted) throws Exception {
        for (String figure : wanted) {
            System.out.println("Measuring: " + figure);
            switch (figure) {
                case "answer" -> answer();
                case "heap" -> heap();
                case "store" -> store();
                case "screen" -> screen();
                default -> throw new IllegalArgumentException(figure);
            }
        }
        System.out.println(table);
    }

    private void answer() throws RunnerException {
        Turns turns = byTurns("AnswerBenchmark.read", "AnswerBenchmark.walk", 500, 4, 6);
        table.ratio(
                "an answer of 10,000 read into meetings",
                "%.0f ms".formatted(turns.ours()),
                "Jackson walking its tokens: %.0f ms".formatted(turns.theirs()),
                turns.ratio(),
                2.5);
    }

    private void store() throws Exception {
        StoreBenchmark.fill(folder);
        Turns turns = byTurns("StoreBenchmark.meetings", "StoreBenchmark.columns", 1000, 3, 4);
        table.ratio(
                "100,000 meetings out of H2",
                "%.0f ms".formatted(turns.ours()),
                "plain JDBC, same columns: %.0f ms".formatted(turns.theirs()),
                turns.ratio(),
                1.5);
    }

    private void heap() throws Exception {
        List<String> lines =
                fork(HeapMain.class, List.of(), folder.resolve("answer.json").toString());
        long[] answer = numbers(lines.get(0));
        table.ratio(
                "peak heap while it is read",
                "%.1f MB".formatted(answer[0] / 1e6),
                "what is kept of it: %.1f MB".formatted(answer[1] / 1e6),
                (double) answer[0] / answer[1],
                2);
        long[] kept = numbers(lines.get(1));
        table.ratio(
                "heap of a kept meeting, two invitees",
                "%d bytes".formatted(kept[0] / 100_000),
                "its texts: %d bytes".formatted(kept[1] / 100_000),
                (double) kept[0] / kept[1],
                3);
    }

    private void screen() throws Exception {
        boolean display = !LINUX || System.getenv("DISPLAY") != null;
        List<String> lines = fork(ScreenMain.class, display ? List.of() : HEADLESS, "");
        double[] first = decimals(lines.get(0));
        double[] more = decimals(lines.get(1));
        table.millis("first letter over 100,000, median", first[0], 50);
        table.millis("one more letter, median", more[0], 16);
        table.millis("one more letter, p99", more[1], 33);
        table.millis("longest hold of the FX thread meanwhile", decimals(lines.get(2))[0], 8);
        table.millis("longest frame, scrolling and sorting", decimals(lines.get(3))[0], 33);
    }

    private static double[] decimals(String line) {
        return Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static long[] numbers(String line) {
        return Stream.of(line.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    /// What two benchmarks took in milliseconds, and the median of the rounds' ratios.
    private record Turns(double ours, double theirs, double ratio) {}

    private Turns byTurns(String ours, String theirs, int millis, int warmups, int iterations)
            throws RunnerException {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            first.add(run(ours, millis, warmups, iterations));
            second.add(run(theirs, millis, warmups, iterations));
            ratios.add(first.getLast() / second.getLast());
            System.out.printf(
                    "  %.1f ms, %.1f ms: %.2f%n",
                    first.getLast(), second.getLast(), ratios.getLast());
        }
        return new Turns(median(first), median(second), median(ratios));
    }

    private double run(String benchmark, int millis, int warmups, int iterations)
            throws RunnerException {
        Options options =
                new OptionsBuilder()
                        .include("\\." + benchmark + "$")
                        .jvmArgs(FLAGS, "-D" + StoreBenchmark.FOLDER + "=" + folder)
                        .forks(1)
                        .warmupIterations(warmups)
                        .warmupTime(TimeValue.milliseconds(millis))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.milliseconds(millis))
                        .mode(org.openjdk.jmh.annotations.Mode.AverageTime)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        return new Runner(options).runSingle().getPrimaryResult().getScore();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /// Runs a class in a process of its own and gives the lines it prints.
    private static List<String> fork(Class<?> main, List<String> options, String argument)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(FLAGS);
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), main.getName(), argument));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines;
        try (BufferedReader printed = process.inputReader()) {
            lines = printed.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " failed");
        }
        return lines;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
