import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Starts two programs by turns and looks at the screen until they are painted; it belongs to
/// `packaging/measure`.
///
///     java -cp H2 packaging/Measure.java PARLEY BARE TIMES HOME MILLIS
///
/// The memory is looked at MILLIS after the last thing was painted; at the end also with 10,000
/// meetings, which are written into the demo bank's file.
final class Measure {
    private static final int ACCENT = 0xff0969da;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final Robot robot = new Robot();
    private final Path home;
    private final long settle;
    private final List<Double> parleyPainted = new ArrayList<>();
    private final List<Double> barePainted = new ArrayList<>();
    private final List<Double> listPainted = new ArrayList<>();
    private final List<Double> parleyMemory = new ArrayList<>();
    private final List<Double> bareMemory = new ArrayList<>();
    private final List<Double> manyPainted = new ArrayList<>();
    private final List<Double> manyMemory = new ArrayList<>();

    private Measure(Path home, long settle) throws Exception {
        this.home = home;
        Files.createDirectories(home.resolve("CACHE"));
        this.settle = settle;
    }

    public static void main(String[] args) throws Exception {
        Measure measure = new Measure(Path.of(args[3]), Long.parseLong(args[4]));
        // The first visit of each fills the disk's cache, makes the demo bank and chooses its bank.
        measure.parley(args[0], false);
        measure.bare(args[1], false);
        int times = Integer.parseInt(args[2]);
        for (int i = 0; i < times; i++) {
            measure.bare(args[1], true);
            measure.parley(args[0], true);
        }
        measure.fill();
        for (int i = 0; i < times; i++) {
            measure.many(args[0]);
        }
        measure.report();
    }

    private void bare(String command, boolean counted) throws Exception {
        long start = System.nanoTime();
        Process program = start(command);
        await("a bare window", program, this::hasAccent);
        double painted = millisSince(start);
        Thread.sleep(counted ? settle : 0);
        if (counted) {
            barePainted.add(painted);
            bareMemory.add(mebibytes(program));
        }
        end(program);
    }

    private void many(String command) throws Exception {
        Process program = start(command);
        await("the sign-in screen", program, this::hasAccent);
        manyPainted.add(signIn(program, true));
        Thread.sleep(settle);
        manyMemory.add(mebibytes(program));
        end(program);
    }

    private void parley(String command, boolean counted) throws Exception {
        long start = System.nanoTime();
        Process program = start(command);
        await("the sign-in screen", program, this::hasAccent);
        double painted = millisSince(start);
        double list = signIn(program, counted);
        Thread.sleep(counted ? settle : 2000);
        if (counted) {
            parleyPainted.add(painted);
            listPainted.add(list);
            parleyMemory.add(mebibytes(program));
        }
        end(program);
    }

    /// Signs in to the demo bank.
    ///
    /// @return the milliseconds until its list is painted
    private double signIn(Process program, boolean counted) throws InterruptedException {
        robot.delay(1500);
        long pressed = System.nanoTime();
        enter();
        // The first time it asks for the bank.
        for (int i = 0; !counted && i < 10 && !hasRows(); i++) {
            robot.delay(2000);
            enter();
        }
        await("the list", program, this::hasRows);
        return millisSince(pressed);
    }

    /// Adds meetings of two invitees to the bank that was chosen, one an hour, until there are
    /// 10,000.
    private void fill() throws IOException, SQLException {
        Properties settings = new Properties();
        try (Reader file =
                Files.newBufferedReader(home.resolve("CONFIG/parley/settings.properties"))) {
            settings.load(file);
        }
        try (Connection file =
                        DriverManager.getConnection(
                                "jdbc:h2:" + home.resolve("DATA/parley/demo"), "parley", "");
                PreparedStatement meetings =
                        file.prepareStatement(
                                """
                                INSERT INTO meeting
                                SELECT 'many-' || n, m.bank_id, m.provider_id, m.purpose_id,
                                    m.starts_at + (n - 5000) * 3600, m.creator_name,
                                    m.creator_phone, m.creator_email, NULL, NULL, NULL,
                                    m.staff_user_id, m.customer_user_id, FALSE
                                FROM (SELECT * FROM meeting WHERE bank_id = ? LIMIT 1) m,
                                    (SELECT x AS n FROM SYSTEM_RANGE(1, 10000 -
                                        (SELECT COUNT(*) FROM meeting WHERE bank_id = ?)))
                                """);
                PreparedStatement invitees =
                        file.prepareStatement(
                                """
                                INSERT INTO invitee
                                SELECT m.id, x, 'Invited Person ' || m.id || x, '+34 600 000 000',
                                    'person-' || m.id || x || '@example.com', 'accepted'
                                FROM meeting m, SYSTEM_RANGE(0, 1) WHERE m.id LIKE 'many-%'
                                """)) {
            String bank = settings.getProperty("bank");
            meetings.setString(1, bank);
            meetings.setString(2, bank);
            System.out.println(meetings.executeUpdate() + " meetings are added");
            invitees.executeUpdate();
            // As a day of use leaves the file; else the program would do it while it is measured.
            file.createStatement().execute("SHUTDOWN COMPACT");
        }
    }

    private Process start(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        for (String folder : List.of("CONFIG", "DATA", "STATE", "CACHE")) {
            environment.put("XDG_" + folder + "_HOME", home.resolve(folder).toString());
        }
        Process program = builder.inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(program::destroy));
        return program;
    }

    private void enter() {
        robot.keyPress(KeyEvent.VK_ENTER);
        robot.keyRelease(KeyEvent.VK_ENTER);
    }

    private void await(String what, Process program, BooleanSupplier seen)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!seen.getAsBoolean()) {
            if (!program.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Nobody has seen " + what);
            }
            Thread.sleep(4);
        }
    }

    /// Whether the middle of the screen shows the accent: the rectangle, or the button *Sign in*.
    private boolean hasAccent() {
        BufferedImage strip = robot.createScreenCapture(new Rectangle(720, 200, 1, 600));
        for (int y = 0; y < strip.getHeight(); y++) {
            if (strip.getRGB(0, y) == ACCENT) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is text where the list has its names.
    private boolean hasRows() {
        BufferedImage strip = robot.createScreenCapture(new Rectangle(350, 420, 60, 300));
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < strip.getHeight(); y++) {
            for (int x = 0; x < strip.getWidth(); x++) {
                colours.add(strip.getRGB(x, y));
            }
        }
        return colours.size() > 20;
    }

    private static double mebibytes(Process program) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", "" + program.pid(), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("No VmRSS");
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private void end(Process program) throws InterruptedException {
        program.destroy();
        program.waitFor();
        robot.delay(500);
    }

    private void report() {
        System.out.printf(
                "%d starts each, by turns; medians (lowest to highest)%n", barePainted.size());
        line("bare window painted", "ms", barePainted);
        line("sign-in screen painted", "ms", parleyPainted);
        ratio(parleyPainted, barePainted);
        line("demo sign-in to list painted", "ms", listPainted);
        line("bare window's memory", "MiB", bareMemory);
        line("memory with the list", "MiB", parleyMemory);
        ratio(parleyMemory, bareMemory);
        line("sign-in to list of 10,000", "ms", manyPainted);
        line("memory with 10,000 meetings", "MiB", manyMemory);
        ratio(manyMemory, bareMemory);
    }

    private static void line(String what, String unit, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf(
                "%-30s %6.0f %s (%.0f to %.0f)%n",
                what, median(values), unit, sorted.getFirst(), sorted.getLast());
    }

    private static void ratio(List<Double> values, List<Double> bare) {
        System.out.printf("%-30s %6.2f%n", "  ratio", median(values) / median(bare));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
