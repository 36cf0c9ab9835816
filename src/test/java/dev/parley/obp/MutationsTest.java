package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.SearchedMeetings;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Five thousand broken answers, made from real ones with a fixed seed, through the real client:
/// each ends in meetings or in a failure of the family, and none hangs.
final class MutationsTest {
    private static final int ROUNDS = 5000;
    private static final String[] PIECES = {
        "null",
        "true",
        "-1",
        "1e999",
        "99999999999999999999999",
        "\"\"",
        "{}",
        "[]",
        "[[[[",
        "\"\\ud800\"",
        "\u0000",
        "\"when\":\"2026-13-45T99:99:99Z\"",
        "\"x\":\"" + "y".repeat(3000) + "\"",
        ",",
        ":",
        "}",
        "]"
    };

    private final Random random = new Random(20261123);

    private static List<String> goodAnswers() throws Exception {
        List<String> bodies = new ArrayList<>();
        try (InputStream stream =
                MutationsTest.class.getResourceAsStream("/dev/parley/obp/recordings.json")) {
            JsonNode all = Json.MAPPER.readTree(stream);
            for (JsonNode each : all) {
                String body = each.path("response").path("body").asText();
                boolean good = each.path("response").path("status").asInt() < 300;
                if (good && body.contains("meeting_id") && body.length() < 20_000) {
                    bodies.add(body);
                }
            }
        }
        return bodies;
    }

    @Test
    @Timeout(240)
    void noBrokenAnswerEscapesTheFamilyOrHangs() throws Exception {
        List<String> good = goodAnswers();
        assertThat(good).hasSizeGreaterThan(20);
        int failures = 0;
        try (RawServer server = new RawServer()) {
            MeetingRepository meetings = server.meetings();
            for (int i = 0; i < ROUNDS; i++) {
                byte[] broken = mutated(good.get(random.nextInt(good.size())));
                server.answer(() -> broken);
                failures += outcome(meetings, i % 2 == 0) ? 0 : 1;
            }
        }
        // Some mutations harm nothing, but most do.
        assertThat(failures).isBetween(ROUNDS / 10, ROUNDS);
    }

    /// Whether meetings came of it.
    private static boolean outcome(MeetingRepository meetings, boolean all) {
        try {
            List<Meeting> rows = all ? meetings.all().rows() : List.of(meetings.find("x"));
            SearchedMeetings.of(rows, SearchedMeetings.NONE);
            return true;
        } catch (MeetingException expected) {
            return false;
        }
    }

    private byte[] mutated(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int i = random.nextInt(3); i >= 0; i--) {
            mutate(text);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
        }
        return bytes;
    }

    private void mutate(StringBuilder text) {
        if (text.isEmpty()) {
            return;
        }
        int at = random.nextInt(text.length());
        String piece = PIECES[random.nextInt(PIECES.length)];
        switch (random.nextInt(6)) {
            case 0 -> text.setLength(at);
            case 1 -> text.insert(at, piece);
            case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
            case 3 -> replaceValue(text, at, piece);
            case 4 -> text.insert(at, "[".repeat(1 + random.nextInt(200)));
            default -> text.setCharAt(at, (char) random.nextInt(128));
        }
    }

    /// Another type in the place of a value.
    private static void replaceValue(StringBuilder text, int from, String piece) {
        int colon = text.indexOf(":", from);
        int end = colon < 0 ? -1 : text.indexOf(",", colon);
        if (end > 0) {
            text.replace(colon + 1, end, piece);
        }
    }
}
