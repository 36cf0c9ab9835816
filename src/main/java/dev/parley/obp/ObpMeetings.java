package dev.parley.obp;

import com.fasterxml.jackson.databind.JsonMappingException;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The meetings of one bank on a server, by the three calls there are.
final class ObpMeetings implements MeetingRepository {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]{1,256}");

    /// The last list, to be taken again where the server says that nothing has changed.
    private record Known(String etag, List<Meeting> rows) {}

    private final ObpSession session;
    private final ObpClient client;
    private final InstantSource clock;
    private final String path;
    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    ObpMeetings(ObpSession session, ObpClient client, InstantSource clock, String bankId) {
        this.session = session;
        this.client = client;
        this.clock = clock;
        path = "/obp/v3.1.0/banks/" + encoded(bankId) + "/meetings";
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public MeetingList all() throws MeetingException {
        Known known = last.get();
        Map<String, String> headers =
                known == null ? session.headers() : session.and("If-None-Match", known.etag);
        List<Meeting> rows =
                client.get(
                        path,
                        headers,
                        (head, body) ->
                                known != null && head.statusCode() == 304
                                        ? known.rows
                                        : readAll(head, body));
        return new MeetingList(rows, clock.instant(), MeetingList.Source.SERVER);
    }

    private List<Meeting> readAll(HttpResponse<?> head, InputStream body) throws IOException {
        List<Meeting> rows = read(body);
        last.set(
                head.headers()
                        .firstValue("ETag")
                        .filter(etag -> PRINTABLE.matcher(etag).matches())
                        .map(etag -> new Known(etag, rows))
                        .orElse(null));
        return rows;
    }

    static List<Meeting> read(InputStream body) throws IOException {
        MeetingReader reader = new MeetingReader();
        return List.copyOf(Json.readAll(body, "meetings", reader::read));
    }

    @Override
    public Meeting find(String id) throws MeetingException {
        if (id.isEmpty()) {
            // The path would be another call's.
            throw new NotFound(null);
        }
        return client.get(
                path + "/" + encoded(id), session.headers(), (head, body) -> readOne(body));
    }

    private static Meeting readOne(InputStream body) throws IOException {
        Meeting meeting = Json.read(body, new MeetingReader()::read);
        if (meeting.id().isEmpty()) {
            throw new JsonMappingException(null, "no id");
        }
        return meeting;
    }

    @Override
    public Meeting create(NewMeeting wish) throws MeetingException {
        return client.post(
                Call.CREATE,
                path,
                session.jsonHeaders(),
                Json.write(NewMeetingJson.of(wish)),
                (head, body) -> readOne(body));
    }
}
