package dev.parley.embedded;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.NewMeeting;
import dev.parley.staff.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/// A second program that has the demo bank open: makes a meeting, says its id, and waits until its
/// input ends.
final class FileHolder implements AutoCloseable {
    private final Process process;
    private final String meetingId;

    private FileHolder(Process process, String meetingId) {
        this.process = process;
        this.meetingId = meetingId;
    }

    /// Returns when the other program has the file open.
    static FileHolder start(Path folder, Instant now) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                FileHolder.class.getName(),
                                folder.toString(),
                                now.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith("made ")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("The second program ended early");
        }
        return new FileHolder(process, line.substring("made ".length()));
    }

    String meetingId() {
        return meetingId;
    }

    /// As a power cut would: nothing is closed.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] args) throws Exception {
        InstantSource clock = InstantSource.fixed(Instant.parse(args[1]));
        DemoBank bank = new DemoBank(Path.of(args[0]), clock, ZoneOffset.UTC);
        NewMeeting wish =
                new NewMeeting(
                        "jitsi", "complaint", Instant.EPOCH, ContactDetails.UNKNOWN, List.of());
        try (Session session = bank.open(DemoBank.accounts().getFirst())) {
            String id = session.meetings(session.banks().getFirst()).create(wish).id();
            System.out.println("made " + id);
            while (System.in.read() >= 0) {
                // Until the test closes the pipe, or is gone.
            }
        }
    }
}
