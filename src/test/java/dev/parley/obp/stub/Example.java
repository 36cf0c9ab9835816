package dev.parley.obp.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Two invented banks with two users and some meetings, for trying Parley by hand.
public final class Example {
    public static final String KEY = "labconsumerkey0123456789abcdefghijklmnop0";
    public static final String ALICE = "alice.lab";
    public static final String ALICES_PASSWORD = "Alice-Lab-Pw-2026!";
    public static final String ROBERT = "robert.lab";
    public static final String ROBERTS_PASSWORD = "Robert-Lab-Pw-2026!";
    public static final String BANK = "gh.29.uk";

    private static final String SECOND_BANK = "rb.02.uk";
    private static final int MEETINGS = 20;
    private static final int HOURS_BETWEEN = 7;
    private static final List<String> PROVIDERS = List.of("jitsi", "zoom", "teams");
    private static final List<String> PURPOSES =
            List.of("mortgage-advice", "onboarding", "complaint", "pension-review");
    private static final List<String> STATUSES =
            List.of("accepted", "waiting", "declined", "maybe");
    private static final List<String> NAMES =
            List.of(
                    "Priya Nair",
                    "Tomás Ferreira",
                    "Zoë van den Berg",
                    "نور حداد",
                    "Owen Pritchard",
                    "Ngozi Adeyemi",
                    "佐藤 花子");

    private Example() {}

    static void fill(StubServer server, Instant now) {
        server.addConsumerKey(KEY);
        String alice = server.addUser(ALICE, ALICES_PASSWORD, "alice.lab@example.com");
        server.addUser(ROBERT, ROBERTS_PASSWORD, "robert.lab@example.com");
        server.addBank(BANK, "Gh Bank", "Gh Bank · Branch 29");
        server.addBank(SECOND_BANK, "River Bank", "River Bank · Branch 2");
        addMeetings(server, BANK, MEETINGS, alice, now);
        addMeetings(server, SECOND_BANK, 3, alice, now);
    }

    /// Adds so many meetings, one third of them before now.
    static void addMeetings(
            StubServer server, String bankId, int count, String userId, Instant now) {
        Instant first =
                now.truncatedTo(ChronoUnit.HOURS)
                        .minus(Duration.ofHours((long) count / 3 * HOURS_BETWEEN));
        for (int i = 0; i < count; i++) {
            Instant when = first.plus(Duration.ofHours((long) i * HOURS_BETWEEN));
            server.addMeeting(bankId, meeting(i, bankId, userId, when));
        }
    }

    private static ObjectNode meeting(int number, String bankId, String userId, Instant when) {
        ObjectNode meeting =
                Json.object()
                        .put("meeting_id", UUID.randomUUID().toString())
                        .put("provider_id", each(PROVIDERS, number))
                        .put("purpose_id", each(PURPOSES, number))
                        .put("bank_id", bankId);
        meeting.putObject("present").put("staff_user_id", "").put("customer_user_id", userId);
        meeting.putObject("keys")
                .put("session_id", "")
                .put("staff_token", "")
                .put("customer_token", "");
        meeting.put("when", StubDate.text(when)).set("creator", contact("Alice Lab", 100));
        var invitees = meeting.putArray("invitees");
        for (int i = 0; i <= number % 3; i++) {
            ObjectNode invitee = invitees.addObject();
            invitee.set(
                    "contact_details",
                    contact(each(NAMES, number + i), (number + i) % NAMES.size()));
            invitee.put("status", each(STATUSES, number + i));
        }
        return meeting;
    }

    /// Phone numbers are of the range that is kept free for invented people.
    private static ObjectNode contact(String name, int number) {
        return Json.object()
                .put("name", name)
                .put("mobile_phone", "+44 7700 900%03d".formatted(number))
                .put("email_address", "person.%d@example.com".formatted(number));
    }

    private static String each(List<String> list, int number) {
        return list.get(number % list.size());
    }
}
