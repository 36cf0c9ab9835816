package dev.parley.embedded;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingList.Source;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.offline.MeetingCopy;
import dev.parley.staff.ServerAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A second program that has a copy open: keeps a list, says so, and waits until its input ends.
final class CopyHolder implements AutoCloseable {
    static final ServerAddress SERVER =
            ServerAddress.read("https://obp.bank.example").orElseThrow();
    static final String KEY = "0123456789abcdef".repeat(4);
    static final KeptList KEPT =
            new KeptList(
                    new MeetingList(
                            List.of(Sample.meeting("held", "2026-11-24T10:30:00Z", "Priya")),
                            Sample.NOW,
                            Source.COPY),
                    null);

    private final Process process;

    static H2Copy copy(Path folder, String username, String key) {
        return new H2Copy(folder, username, SERVER + " " + username, new Secret(key));
    }

    private CopyHolder(Process process) {
        this.process = process;
    }

    /// Returns when the other program has kept its list and the file open.
    static CopyHolder start(Path folder) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                CopyHolder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.equals("kept")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("The second program ended early");
        }
        return new CopyHolder(process);
    }

    /// As a power cut would: nothing is closed.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] args) throws Exception {
        try (MeetingCopy copy = copy(Path.of(args[0]), "alice.lab", KEY)) {
            copy.replace("gh", KEPT);
            System.out.println("kept");
            while (System.in.read() >= 0) {
                // Until the test closes the pipe, or is gone.
            }
        }
    }
}
