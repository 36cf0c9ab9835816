package dev.parley.obp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A network's proxy in miniature. Whatever name a client asks for, it leads to one server on this
/// machine: so the name is proved to be the proxy's to look up.
final class SmallProxy implements AutoCloseable {
    /// Everything before the tunnel, a text for each request.
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final ServerSocket door;
    private final int target;
    private final Rule rule;

    /// Decides about a request by its header lines: empty to let it through, or what is answered.
    interface Rule {
        List<String> refusal(List<String> head);
    }

    SmallProxy(int target, Rule rule) throws IOException {
        this.target = target;
        this.rule = rule;
        door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("small proxy").start(this::listen);
    }

    /// Lets everybody through.
    static SmallProxy open(int target) throws IOException {
        return new SmallProxy(target, head -> List.of());
    }

    /// Lets those through who say this.
    static SmallProxy asking(int target, String credentials) throws IOException {
        return asking(target, credentials, "Negotiate", "Basic realm=\"bank\"");
    }

    /// Lets those through who say this; the others are asked with these headers.
    static SmallProxy asking(int target, String credentials, String... ways) throws IOException {
        List<String> question = new ArrayList<>(List.of("HTTP/1.1 407 Who are you"));
        for (String way : ways) {
            question.add("Proxy-Authenticate: " + way);
        }
        return new SmallProxy(
                target,
                head ->
                        head.contains("Proxy-Authorization: Basic " + credentials)
                                ? List.of()
                                : question);
    }

    int port() {
        return door.getLocalPort();
    }

    String address() {
        return "127.0.0.1:" + port();
    }

    private void listen() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().name("small proxy's client").start(() -> serve(client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.US_ASCII),
                            1);
            List<String> head = head(in);
            while (!head.isEmpty()) {
                asked.add(String.join("\n", head));
                List<String> refusal = rule.refusal(head);
                if (refusal.isEmpty()) {
                    answer(client, List.of("HTTP/1.1 200 Connected"));
                    tunnel(client);
                    return;
                }
                List<String> lines = new ArrayList<>(refusal);
                lines.add("Content-Length: 0");
                answer(client, lines);
                head = head(in);
            }
        } catch (IOException gone) {
            return;
        }
    }

    /// Reads no byte beyond the empty line: what follows belongs to the tunnel, and a client sends
    /// it only after the answer.
    private static List<String> head(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            lines.add(line);
            line = in.readLine();
        }
        return lines;
    }

    private static void answer(Socket client, List<String> lines) throws IOException {
        byte[] bytes =
                (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        client.getOutputStream().write(bytes);
        client.getOutputStream().flush();
    }

    private void tunnel(Socket client) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Thread back =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            server.getInputStream()
                                                    .transferTo(client.getOutputStream());
                                            client.close();
                                        } catch (IOException gone) {
                                            return;
                                        }
                                    });
            client.getInputStream().transferTo(server.getOutputStream());
            server.shutdownOutput();
            back.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
