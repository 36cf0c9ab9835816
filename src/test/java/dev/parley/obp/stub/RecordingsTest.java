package dev.parley.obp.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Sends every recorded request to the stub, in order, and wants the recorded answer: status,
/// every recorded header and the whole body. What a server makes up need not be the same, but
/// must stand for the same everywhere.
final class RecordingsTest {
    private static final String SIGN_IN = "/my/logins/direct";

    /// Requests that were shortened when they were written down, by case.
    private static final Map<String, String> WHOLE_HEADERS =
            Map.of(
                    "1.28 password of 600 characters",
                    "username=\"alice.lab\", password=\"%s\", consumer_key=\"%s\""
                            .formatted("Aa1!".repeat(150), Example.KEY),
                    "2.13 token longer than 512 characters",
                    "token=" + "a".repeat(600));

    private final StandIns standIns = new StandIns();

    @TestFactory
    Stream<DynamicTest> everyAnswerIsAsRecorded() throws IOException {
        StubServer server = StubServer.start();
        PlainClient client = new PlainClient(server.address());
        RecordedWorld world = new RecordedWorld(server, client);
        List<Recording> all = Recording.all();
        assertThat(all).hasSize(193);
        return all.stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.name(), () -> replay(each, world, client)))
                .onClose(server::close);
    }

    private void replay(Recording recording, RecordedWorld world, PlainClient client)
            throws IOException {
        world.before(recording.name());
        String token = world.tokenOf(recording.name());
        Map<String, String> headers = new TreeMap<>();
        recording
                .headers()
                .forEach((name, value) -> headers.put(name, sent(recording, value, token)));
        Answer actual =
                client.send(
                        recording.method(),
                        standIns.putInto(recording.path()),
                        headers,
                        recording.body());

        assertThat(actual.status()).as(actual.body()).isEqualTo(recording.answer().status());
        compareBodies(recording, actual, token);
        recording.answer().headers().forEach((name, value) -> compareHeader(name, value, actual));
    }

    private String sent(Recording recording, String value, String token) {
        String whole = WHOLE_HEADERS.get(recording.name());
        if (whole == null) {
            return standIns.putInto(value).replace(RecordedWorld.RECORDED_TOKEN, token);
        }
        assertThat(whole).startsWith(value.substring(0, value.indexOf('…')));
        return whole;
    }

    private void compareBodies(Recording recording, Answer actual, String token) {
        String recorded = standIns.putInto(recording.answer().body());
        String answered = actual.body().replace(token, RecordedWorld.RECORDED_TOKEN);
        if (recording.path().equals(SIGN_IN) && actual.status() == 201) {
            answered = answered.replaceFirst("[0-9a-f-]{36}", RecordedWorld.RECORDED_TOKEN);
        }
        if (recorded.isEmpty()) {
            assertThat(answered).isEmpty();
        } else {
            standIns.compare(Json.of(recorded), Json.of(answered));
        }
    }

    private void compareHeader(String name, String recorded, Answer actual) {
        // Letter for letter, which a question to the map would not be.
        assertThat(List.copyOf(actual.headers().keySet())).contains(name);
        String answered = actual.headers().getOrDefault(name, "");
        switch (name) {
            case "ETag" -> standIns.match(recorded, answered);
            case "Correlation-Id" -> assertThat(answered.isEmpty()).isEqualTo(recorded.isEmpty());
            // It counts down, and may have gone on since.
            case "X-Rate-Limit-Reset" ->
                    assertThat(Integer.parseInt(answered))
                            .isBetween(Integer.parseInt(recorded) - 9, 60);
            default -> assertThat(answered).as(name).isEqualTo(recorded);
        }
    }
}
