package dev.parley.obp.stub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;

/// Starts the stub for trying Parley by hand, and takes commands until Enter alone.
public final class StubServerMain {
    private static final int PORT = 8080;
    private static final String HELP =
            """
            down       refuse every connection      up         answer again
            slow N     wait N seconds each time     expire     make all tokens unknown
            lock USER  lock an account              many N     add N meetings
            change USER PASSWORD   another password, as a bank's reset
            help       this list                    (Enter)    stop
            """;

    private StubServerMain() {}

    static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? PORT : Integer.parseInt(arguments[0]);
        try (StubServer server = StubServer.withExample(port, Instant.now())) {
            System.out.println("Stub of a bank's server at " + server.address());
            System.out.println("  " + Example.ALICE + "   " + Example.ALICES_PASSWORD);
            System.out.println("  " + Example.ROBERT + "  " + Example.ROBERTS_PASSWORD);
            System.out.println("  consumer key " + Example.KEY);
            System.out.print(HELP);
            obey(server);
        }
    }

    private static void obey(StubServer server) throws IOException {
        BufferedReader typed =
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        String line = typed.readLine();
        while (line != null && !line.isBlank()) {
            String[] words = line.strip().split(" +", 2);
            try {
                obey(server, words[0], words.length == 1 ? "" : words[1]);
            } catch (IllegalArgumentException e) {
                System.out.println("Not understood: " + e.getMessage());
            }
            line = typed.readLine();
        }
    }

    private static void obey(StubServer server, String command, String value) throws IOException {
        switch (command) {
            case "down" -> server.down();
            case "up" -> server.up();
            case "slow" -> server.latency(Duration.ofSeconds(Integer.parseInt(value)));
            case "expire" -> server.expireTokens();
            case "lock" -> server.lock(value);
            case "change" -> {
                String[] both = value.split(" ", 2);
                server.changePassword(both[0], both.length == 1 ? "" : both[1]);
            }
            case "many" ->
                    Example.addMeetings(
                            server, Example.BANK, Integer.parseInt(value), "", Instant.now());
            default -> System.out.print(HELP);
        }
    }
}
