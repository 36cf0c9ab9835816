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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/// How long it takes from pressing *Sign in* until rows of the list are painted, with a copy of
/// many meetings from the visit before; and how much of it from the moment in which the card gives
/// way, as the server has let the person in and the key of the copy has been derived. Every visit
/// is a program of its own; the first two make the copy and the cache of classes that an installed
/// Parley has, and do not count. Before each visit the server gets one meeting more: the number of
/// rows tells whether the first ones painted were the copy's.
///
/// `mvnw -Pframes -Dframes.main=dev.parley.speed.CopyMain test-compile exec:exec` runs it.
public final class CopyMain {
    /// The first visit makes the copy, this one the cache of classes.
    private static final int TRAINING = 1;
    private static final int VISITS = TRAINING + 11;
    private static final long BETWEEN_KEYS = 100;
    private static final String VISIT = "visit";
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    private CopyMain() {}

    static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals(VISIT)) {
            visit(Path.of(arguments[1]));
            return;
        }
        int meetings = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        int port = freePort();
        PackagedJava java = new PackagedJava();
        Process server = java.start(StubServerMain.class, String.valueOf(port));
        try (java;
                PrintStream told = new PrintStream(server.getOutputStream(), true, UTF_8);
                BufferedReader served = server.inputReader(UTF_8)) {
            add(told, served, meetings);
            Path folder = Files.createTempDirectory("parley-copy-");
            Files.writeString(
                    folder.resolve("settings.properties"),
                    """
                    place=server
                    bank=%s
                    servers=http\\://127.0.0.1\\:%d %s
                    """
                            .formatted(Example.BANK, port, Example.KEY));
            List<Long> whole = new ArrayList<>();
            List<Long> signedIn = new ArrayList<>();
            for (int i = 0; i < VISITS; i++) {
                Process visit =
                        i == TRAINING
                                ? java.train(CopyMain.class, VISIT, folder.toString())
                                : java.start(CopyMain.class, VISIT, folder.toString());
                String line = visit.inputReader(UTF_8).readLine();
                visit.waitFor();
                System.out.println(i <= TRAINING ? "before measuring: " + line : line);
                if (i > TRAINING && line != null) {
                    Scanner figures = new Scanner(line);
                    whole.add(figures.nextLong());
                    signedIn.add(figures.nextLong());
                }
                add(told, served, 1);
            }
            System.out.printf("to a painted list from a copy of %d meetings%n", meetings);
            print("from pressing Sign in", whole);
            print("from being signed in", signedIn);
        } finally {
            server.destroy();
        }
    }

    private static void print(String from, List<Long> all) {
        List<Long> sorted = all.stream().sorted().toList();
        System.out.printf(
                "%s: median %d ms, worst %d ms%n",
                from, sorted.get(sorted.size() / 2), sorted.getLast());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /// Returns once the server has them.
    private static void add(PrintStream told, BufferedReader served, int meetings)
            throws IOException {
        told.println("many " + meetings);
        told.println("help");
        for (int helps = 0; helps < (meetings == 1 ? 1 : 2); ) {
            String line = served.readLine();
            if (line == null) {
                throw new IOException("The server ended");
            }
            helps += line.startsWith("help") ? 1 : 0;
        }
    }

    // One visit

    private static void visit(Path folder) throws Exception {
        PrintStream out = System.out;
        Thread.ofPlatform().daemon().start(() -> start(folder));
        long end = System.nanoTime() + 60_000_000_000L;
        while (Window.getWindows().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        while (!screen(() -> scene().lookup("#signIn") != null)) {
            Thread.sleep(50);
        }
        Thread.sleep(1000);
        type("#username", Example.ALICE);
        type("#password", Example.ALICES_PASSWORD);
        FutureTask<Long> signedIn = new FutureTask<>(System::nanoTime);
        FutureTask<Long> painted = new FutureTask<>(System::nanoTime);
        long pressed =
                screen(
                        () -> {
                            watch(signedIn, painted);
                            long now = System.nanoTime();
                            ((ButtonBase) node("#signIn")).fire();
                            return now;
                        });
        long last = painted.get();
        int first = screen(CopyMain::rows);
        Thread.sleep(6000);
        int later = screen(CopyMain::rows);
        out.printf(
                "%d %d ms, %s%n",
                (last - pressed) / 1_000_000,
                (last - signedIn.get()) / 1_000_000,
                first == later ? "not from the copy" : "from the copy");
        // As a person does, so that the copy is closed properly.
        screen(
                () -> {
                    Platform.exit();
                    return true;
                });
        Thread.sleep(3000);
        Runtime.getRuntime().halt(0);
    }

    private static void type(String field, String text) throws Exception {
        for (int i = 1; i <= text.length(); i++) {
            String typed = text.substring(0, i);
            screen(
                    () -> {
                        ((TextInputControl) node(field)).setText(typed);
                        return typed;
                    });
            Thread.sleep(BETWEEN_KEYS);
        }
    }

    /// Runs what waits for the card to be gone, and in the second frame after the first row has its
    /// place what waits for that: the frame with the row is painted before.
    private static void watch(FutureTask<Long> signedIn, FutureTask<Long> painted) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (scene().lookup("#signIn") == null) {
                    signedIn.run();
                }
                Node row = scene().lookup(".today-row");
                frames +=
                        row != null && days().getHeight() > row.getBoundsInParent().getHeight()
                                ? 1
                                : 0;
                if (frames == 2) {
                    stop();
                    painted.run();
                }
            }
        }.start();
    }

    private static void start(Path folder) {
        try {
            Main.main(new String[] {"--data-dir", folder.toString()});
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static int rows() {
        return days().getItems().size();
    }

    private static ListView<?> days() {
        return (ListView<?>) node("#days");
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static Node node(String id) {
        return scene().lookup(id);
    }

    private static <T> T screen(Callable<T> what) throws Exception {
        FutureTask<T> task = new FutureTask<>(what);
        Platform.runLater(task);
        return task.get();
    }
}
