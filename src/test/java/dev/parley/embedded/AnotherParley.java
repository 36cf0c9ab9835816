package dev.parley.embedded;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.offline.Owner;
import dev.parley.staff.ServerAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A second program that wants the unsent meetings of the same person.
final class AnotherParley {
    static final Owner ALICE =
            new Owner(ServerAddress.read("obp.bank.example").orElseThrow(), "alice");

    private AnotherParley() {}

    /// Starts it, and waits for what it says.
    static boolean gets(Path folder) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AnotherParley.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String said = process.inputReader(StandardCharsets.UTF_8).readLine();
        process.onExit().join();
        return Boolean.parseBoolean(said);
    }

    public static void main(String[] args) throws Exception {
        boolean got = true;
        try {
            OutboxLock.of(ALICE, Path.of(args[0])).close();
        } catch (StoreFailed inUse) {
            got = false;
        }
        System.out.println(got);
    }
}
