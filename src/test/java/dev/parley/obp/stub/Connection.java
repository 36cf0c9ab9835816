package dev.parley.obp.stub;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// HTTP/1.1 with one client, letter by letter: the JDK's own server would write header names in
/// its own case and the `Date` as it likes, and cannot break a connection. Bodies need a length.
final class Connection {
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) LONGEST_IDLE.toMillis());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /// The next request, or nothing when the client is gone.
    Optional<Request> next() throws IOException {
        String first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] words = first.split(" ", 3);
        String[] target = words[1].split("\\?", 2);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String line = line();
        while (!line.isEmpty()) {
            String[] sides = line.split(":", 2);
            headers.computeIfAbsent(sides[0], name -> new ArrayList<>()).add(sides[1].strip());
            line = line();
        }
        int length =
                Integer.parseInt(headers.getOrDefault("Content-Length", List.of("0")).getFirst());
        return Optional.of(
                new Request(
                        words[0],
                        target[0],
                        target.length == 1 ? "" : target[1],
                        Collections.unmodifiableMap(headers),
                        new String(in.readNBytes(length), StandardCharsets.UTF_8)));
    }

    /// Sends everything that comes before the body.
    ///
    /// @param length of the body as told to the client, or negative for none at all
    void begin(Answer answer, String date, int length) throws IOException {
        StringBuilder text = new StringBuilder("HTTP/1.1 %d \r\n".formatted(answer.status()));
        answer.headers().forEach((name, value) -> text.append("%s: %s\r\n".formatted(name, value)));
        text.append("Date: %s\r\n".formatted(date));
        if (length >= 0) {
            text.append("Content-Length: %d\r\n".formatted(length));
        }
        out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte[] body, int from, int to) throws IOException {
        out.write(body, from, to - from);
        out.flush();
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    void close() throws IOException {
        socket.close();
    }

    /// Closes in such a way that the client sees a broken connection.
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n' && next != -1) {
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }
}
