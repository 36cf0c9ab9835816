package dev.parley.obp.stub;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Sends what it is told letter for letter, even what no proper client would send.
final class PlainClient {
    private final URI server;

    PlainClient(URI server) {
        this.server = server;
    }

    Answer send(String method, String path, Map<String, String> headers, String body)
            throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("%s %s HTTP/1.1\r\n".formatted(method, path));
        text.append("Host: %s\r\nConnection: close\r\n".formatted(server.getAuthority()));
        headers.forEach((name, value) -> text.append("%s: %s\r\n".formatted(name, value)));
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        text.append("Content-Length: %d\r\n\r\n%s".formatted(length, body));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            return read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static Answer read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String line = line(in);
        while (!line.isEmpty()) {
            String[] sides = line.split(":", 2);
            headers.put(sides[0], sides[1].strip());
            line = line(in);
        }
        return new Answer(status, headers, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n' && next != -1) {
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }
}
