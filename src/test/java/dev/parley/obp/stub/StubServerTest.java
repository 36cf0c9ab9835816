package dev.parley.obp.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes wrong on demand, and what the recordings do not show of creating a meeting.
final class StubServerTest {
    private static final String MEETINGS = "/obp/v3.1.0/banks/gh.29.uk/meetings";
    private static final String ROOT = "/obp/v3.1.0/root";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private StubServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = StubServer.start();
        server.addUser("alba", "pw", "alba@example.com", "u1");
        server.addConsumerKey("key");
        server.addBank("gh.29.uk", "Gh", "Gh Bank");
        HttpResponse<String> signedIn =
                send(
                        request("/my/logins/direct")
                                .header("DirectLogin", "username=alba,password=pw,consumer_key=key")
                                .POST(BodyPublishers.noBody()));
        token = Json.of(signedIn.body()).get("token").textValue();
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void aTimeoutLeavesTheMeetingBehind() throws Exception {
        server.next(Fault.timeoutButDone());

        assertThat(create(wish("2026-12-01T10:00:00Z", "Alba", "Priya")).statusCode())
                .isEqualTo(408);
        assertThat(server.meetings("gh.29.uk")).hasSize(1);
    }

    @Test
    void anAnswerInsteadOfTheWorkLeavesNothing() throws Exception {
        server.next(Fault.tooBusy());

        assertThat(create(wish("2026-12-01T10:00:00Z", "Alba", "Priya")).body())
                .contains("OBP-10040");
        assertThat(server.meetings("gh.29.uk")).isEmpty();
    }

    @Test
    void aConnectionCutOrClosedIsAnErrorForTheClient() {
        for (Fault fault : List.of(Fault.cut(5, true), Fault.cut(5, false), Fault.reset(false))) {
            server.always(request -> request.path().equals(ROOT), fault);

            assertThatExceptionOfType(IOException.class)
                    .as(fault.toString())
                    .isThrownBy(() -> send(request(ROOT)));
            server.clearFaults();
        }
    }

    @Test
    void whatIsLostOnTheWayMayBeDoneOrNot() {
        for (Fault fault : List.of(Fault.reset(true), Fault.cut(0, true), Fault.cut(90, true))) {
            server.always(request -> request.method().equals("POST"), fault);
            int before = server.meetings("gh.29.uk").size();

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> create(wish("2026-12-01T10:00:00Z", "Alba")));
            assertThat(server.meetings("gh.29.uk")).hasSizeGreaterThan(before);
            server.clearFaults();
        }
        server.next(Fault.cut(90, false));
        int before = server.meetings("gh.29.uk").size();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> create(wish("2026-12-01T10:00:00Z", "Alba")));
        assertThat(server.meetings("gh.29.uk")).hasSize(before);
    }

    @Test
    void silenceLastsUntilTheClientGivesUpOrTheServerCloses() {
        server.next(Fault.silent(Duration.ofHours(1), false));

        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> send(request(ROOT).timeout(Duration.ofMillis(200))));
    }

    @Test
    void aStalledBodyGoesOn() throws Exception {
        server.next(Fault.stall(5, Duration.ofMillis(50)));

        assertThat(Json.of(send(request(ROOT)).body()).get("version").textValue())
                .isEqualTo("v3.1.0");
    }

    @Test
    void otherPagesAndWaysAreAnswered() throws Exception {
        server.next(Fault.html());
        server.next(Fault.redirect(URI.create("http://127.0.0.1:1/")));
        server.next(Fault.serverError(500, "OBP-50000: Unknown Error."));
        server.next(Fault.rawJava());

        assertThat(send(request(ROOT)).body()).startsWith("<!DOCTYPE html>");
        assertThat(send(request(ROOT)).headers().firstValue("Location"))
                .hasValue("http://127.0.0.1:1/");
        assertThat(send(request(ROOT)).statusCode()).isEqualTo(500);
        assertThat(send(request(ROOT)).headers().firstValue("Correlation-Id")).hasValue("");
        assertThat(send(request(ROOT)).statusCode()).isEqualTo(200);
    }

    @Test
    void aServerThatIsDownRefusesAndComesBack() throws Exception {
        server.down();
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> send(request(ROOT)));

        server.up();
        assertThat(send(request(ROOT)).statusCode()).isEqualTo(200);
    }

    @Test
    void theClockOfTheServerMayBeWrong() throws Exception {
        server.clockOffset(Duration.ofDays(-3));

        String date = send(request(ROOT)).headers().firstValue("Date").orElseThrow();
        Instant told = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        assertThat(told)
                .isCloseTo(Instant.now().minus(3, ChronoUnit.DAYS), within(1, ChronoUnit.HOURS));
    }

    @Test
    void emptyFieldsCanBeLeftOut() throws Exception {
        server.leaveEmptyFieldsOut(true);
        server.addMeeting(
                "gh.29.uk", "{\"meeting_id\":\"m\",\"when\":null,\"keys\":{\"session_id\":\"\"}}");

        assertThat(send(request(MEETINGS)).body())
                .isEqualTo("{\"meetings\":[{\"meeting_id\":\"m\"}]}");
    }

    @Test
    void everyRequestIsRemembered() throws Exception {
        server.forgetRequests();
        server.next(Fault.tooBusy());
        create("{}");

        assertThat(server.requests()).hasSize(1);
        Request seen = server.requests().getFirst();
        assertThat(seen.path()).isEqualTo(MEETINGS);
        assertThat(seen.body()).isEqualTo("{}");
        assertThat(seen.header("directlogin")).isEqualTo("token=" + token);
    }

    @Test
    void datesAreReadLeniently() throws Exception {
        assertThat(made("2026-02-30T10:00:00Z").get("when").textValue())
                .isEqualTo("2026-03-02T10:00:00Z");
        assertThat(made("2026-02-03T10:00:00Z, or so").get("when").textValue())
                .isEqualTo("2026-02-03T10:00:00Z");
        for (String year : List.of("0001", "292278993")) {
            String date = year + "-12-31T23:59:59Z";
            assertThat(made(date).get("when").textValue()).isEqualTo(date);
        }
        for (String wrong :
                List.of("2026-02-03", "2026-02-03T10:00:00.5Z", "2026-02-03T10:00:00+01:00")) {
            assertThat(create(wish(wrong, "Alba")).body()).contains("OBP-10001");
        }
    }

    @Test
    void aTextTooLongLeavesNothingOrHalfAMeeting() throws Exception {
        String tooLong = "x".repeat(256);

        HttpResponse<String> creator = create(wish("2026-12-01T10:00:00Z", tooLong, "Priya"));
        assertThat(creator.statusCode()).isEqualTo(400);
        assertThat(creator.body()).contains("OBP-50200", "OBP-60011");
        assertThat(server.meetings("gh.29.uk")).isEmpty();

        assertThat(create(wish("2026-12-01T10:00:00Z", "Alba", "Priya", tooLong, "Zoë")).body())
                .contains("OBP-60012");
        assertThat(server.meetings("gh.29.uk").getFirst().get("invitees")).hasSize(1);
    }

    @Test
    void emailAddressesAreTrimmedAndLowerCased() throws Exception {
        assertThat(made("2026-12-01T10:00:00Z").at("/creator/email_address").textValue())
                .isEqualTo("a@example.com");
    }

    @Test
    void theNewestMeetingStandsFirstAndNoDateLast() throws Exception {
        for (String when :
                List.of("null", "\"0001-01-01T00:00:00Z\"", "\"2026-12-01T10:00:00Z\"")) {
            server.addMeeting("gh.29.uk", "{\"when\":%s}".formatted(when));
        }

        assertThat(Json.of(send(request(MEETINGS)).body()).findValuesAsText("when"))
                .containsExactly("2026-12-01T10:00:00Z", "0001-01-01T00:00:00Z", "null");
    }

    private JsonNode made(String date) throws Exception {
        return Json.of(create(wish(date, "Alba")).body());
    }

    private static String wish(String date, String creator, String... invitees) {
        String contact =
                "{\"name\":\"%s\",\"mobile_phone\":\"1\",\"email_address\":\" A@Example.com \"}";
        List<String> each =
                List.of(invitees).stream()
                        .map(
                                name ->
                                        "{\"contact_details\":%s,\"status\":\"\"}"
                                                .formatted(contact.formatted(name)))
                        .toList();
        return "{\"provider_id\":\"p\",\"purpose_id\":\"q\",\"date\":\"%s\",\"creator\":%s,\"invitees\":%s}"
                .formatted(date, contact.formatted(creator), each);
    }

    private HttpResponse<String> create(String body) throws IOException, InterruptedException {
        return send(
                request(MEETINGS)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        return path.equals(MEETINGS) ? request.header("DirectLogin", "token=" + token) : request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
