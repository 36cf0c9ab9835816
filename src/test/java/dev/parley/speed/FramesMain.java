// Longer than 300 lines: one visit, from the first letter typed to the last column sorted.
package dev.parley.speed;

import dev.parley.app.Main;
import dev.parley.obp.stub.Example;
import dev.parley.obp.stub.StubServerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// Works the program against a server with many meetings and prints how long its frames took:
/// signing in, refreshing, searching, scrolling, sorting, moving between pages. The server is a
/// process of its own, so that its memory and its work are not Parley's. The visit is made twice:
/// the first one trains the cache of classes that an installed Parley has.
///
/// `mvnw -Pframes test-compile exec:exec` runs it, in a window where there is a display.
public final class FramesMain {
    private static final int ROUNDS = 10;
    private static final long BETWEEN_KEYS = 120;
    private static final String VISIT = "visit";

    private final PrintStream server;
    private final BufferedReader served;
    private final Frames frames = new Frames();

    private FramesMain(Process process) {
        server = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        served = process.inputReader(StandardCharsets.UTF_8);
    }

    static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            visit(Integer.parseInt(arguments[1]));
            return;
        }
        String meetings = arguments.length == 0 ? "10000" : arguments[0];
        try (PackagedJava java = new PackagedJava()) {
            System.out.println("Training a cache of classes, then measuring ...");
            printed(java.train(FramesMain.class, VISIT, meetings));
            System.out.println(printed(java.start(FramesMain.class, VISIT, meetings)));
        }
    }

    private static String printed(Process visit) throws IOException, InterruptedException {
        String printed = new String(visit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (visit.waitFor() != 0) {
            throw new IllegalStateException(printed);
        }
        return printed;
    }

    private static void visit(int meetings) throws Exception {
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                StubServerMain.class.getName(),
                                String.valueOf(port))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            FramesMain visit = new FramesMain(process);
            visit.awaitHelp();
            visit.add(meetings);
            Path folder = Files.createTempDirectory("parley-frames-");
            Files.writeString(
                    folder.resolve("settings.properties"),
                    """
                    place=server
                    bank=%s
                    servers=http\\://127.0.0.1\\:%d %s
                    """
                            .formatted(Example.BANK, port, Example.KEY));
            Thread.ofPlatform().daemon().start(() -> start(folder));
            long end = System.nanoTime() + 60_000_000_000L;
            while (Window.getWindows().isEmpty() && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            visit.run();
        } finally {
            process.destroy();
        }
    }

    private static void start(Path folder) {
        try {
            Main.main(new String[] {"--data-dir", folder.toString()});
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /// Returns once the server has them.
    private void add(int meetings) throws IOException {
        server.println("many " + meetings);
        server.println("help");
        awaitHelp();
    }

    /// Its last answer to everything told so far.
    private void awaitHelp() throws IOException {
        String line = served.readLine();
        while (line != null && !line.startsWith("help")) {
            line = served.readLine();
        }
    }

    private void run() {
        int code = 1;
        try {
            visit();
            code = 0;
        } catch (Exception wrong) {
            System.out.println("The visit stopped: " + wrong);
        }
        System.out.println(frames.table());
        Runtime.getRuntime().halt(code);
    }

    private void visit() throws Exception {
        await(() -> isThere("#signIn"));
        rest();
        frames.begin("type user and password");
        type("#username", Example.ALICE);
        type("#password", Example.ALICES_PASSWORD);
        frames.begin("sign in, until the list is there");
        screen(() -> press("#signIn"));
        await(() -> isThere("#days") && !((ListView<?>) node("#days")).getItems().isEmpty());
        rest();
        frames.begin("refresh, nothing changed");
        for (int i = 0; i < ROUNDS; i++) {
            key("#days", KeyCode.F5);
            rest();
        }
        frames.begin("refresh, one meeting more");
        int count = screen(FramesMain::shown);
        for (int i = 0; i < ROUNDS; i++) {
            oneMore(++count);
        }
        search("search, letter by letter");
        frames.begin("search while a refresh runs");
        for (int i = 0; i < ROUNDS; i++) {
            add(1);
            key("#days", KeyCode.F5);
            typeAndClear();
        }
        scroll("scroll the day", "#days");
        frames.begin("go between the pages");
        for (int i = 0; i < ROUNDS; i++) {
            for (String page : List.of("#showAll", "#showSettings", "#showToday")) {
                screen(() -> press(page));
                rest();
            }
        }
        screen(() -> press("#showAll"));
        rest();
        search("search in the table, letter by letter");
        scroll("scroll the table", "#table");
        frames.begin("sort the table");
        for (int i = 0; i < 2; i++) {
            for (int column = 0; column < 5; column++) {
                int nth = column;
                screen(() -> sort(nth));
                rest();
            }
        }
        frames.end();
    }

    private void oneMore(int expected) throws Exception {
        add(1);
        key("#days", KeyCode.F5);
        await(() -> shown() == expected);
        rest();
    }

    private void search(String phase) throws Exception {
        frames.begin(phase);
        for (int i = 0; i < ROUNDS; i++) {
            typeAndClear();
        }
    }

    private void typeAndClear() throws Exception {
        StringBuilder typed = new StringBuilder();
        for (char letter : "priya 9001".toCharArray()) {
            typed.append(letter);
            screen(() -> fill("#search", typed.toString()));
            Thread.sleep(BETWEEN_KEYS);
        }
        screen(() -> fill("#search", ""));
        Thread.sleep(BETWEEN_KEYS);
    }

    private static void type(String field, String text) throws Exception {
        for (int i = 1; i <= text.length(); i++) {
            String typed = text.substring(0, i);
            screen(() -> fill(field, typed));
            Thread.sleep(BETWEEN_KEYS);
        }
    }

    private void scroll(String phase, String list) throws Exception {
        frames.begin(phase);
        screen(
                () -> {
                    node(list).requestFocus();
                    return list;
                });
        for (int i = 0; i < ROUNDS * 6; i++) {
            key(list, i % 7 == 6 ? KeyCode.DOWN : KeyCode.PAGE_DOWN);
            Thread.sleep(BETWEEN_KEYS / 3);
        }
    }

    private static <T> Object sort(int column) {
        @SuppressWarnings("unchecked")
        TableView<T> table = (TableView<T>) touched("#table");
        return table.getSortOrder().setAll(List.of(table.getColumns().get(column)));
    }

    private static int shown() {
        return ((ListView<?>) node("#days")).getItems().size();
    }

    private static void rest() throws InterruptedException {
        Thread.sleep(4 * BETWEEN_KEYS);
    }

    private static void key(String target, KeyCode code) throws Exception {
        screen(() -> press(node(target), code));
    }

    private static Node press(Node target, KeyCode code) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        return target;
    }

    /// As by a hand, which the program notices: it clears up where there is none.
    private static Node touched(String id) {
        return press(node(id), KeyCode.SHIFT);
    }

    private static Object press(String id) {
        ((ButtonBase) touched(id)).fire();
        return id;
    }

    private static Object fill(String id, String text) {
        ((TextInputControl) touched(id)).setText(text);
        return id;
    }

    private static boolean isThere(String id) {
        return !Window.getWindows().isEmpty() && scene().lookup(id) != null;
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static Node node(String id) {
        return scene().lookup(id);
    }

    private static void await(BooleanSupplier condition) throws Exception {
        while (!screen(condition::getAsBoolean)) {
            Thread.sleep(20);
        }
    }

    private static <T> T screen(Callable<T> what) throws Exception {
        FutureTask<T> task = new FutureTask<>(what);
        Platform.runLater(task);
        return task.get();
    }
}
