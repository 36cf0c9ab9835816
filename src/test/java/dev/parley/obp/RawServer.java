package dev.parley.obp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// A server that lets everybody in and answers whatever bytes a test wants for meetings.
final class RawServer implements AutoCloseable {
    private final HttpServer http;
    private volatile Answers answers = () -> new byte[0];

    /// What is answered.
    interface Answers {
        byte[] next() throws IOException;
    }

    RawServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/obp/v3.1.0/root", http -> send(http, 200, "{\"version\":\"v3.1.0\"}"));
        http.createContext("/my/logins/direct", http -> send(http, 201, "{\"token\":\"t\"}"));
        http.createContext(
                "/obp/v3.1.0/users/current", http -> send(http, 200, "{\"user_id\":\"u\"}"));
        http.createContext(
                "/obp/v3.1.0/banks",
                http -> send(http, 200, "{\"banks\":[{\"id\":\"gh.29.uk\"}]}"));
        http.createContext(
                "/obp/v3.1.0/banks/gh.29.uk/meetings", http -> send(http, 200, answers.next()));
        http.start();
    }

    void answer(Answers next) {
        answers = next;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    MeetingRepository meetings() throws MeetingException {
        return Visit.open(address(), Visit.ALICE, Visit.KEY, new TestPace()).meetings(Visit.BANK);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
