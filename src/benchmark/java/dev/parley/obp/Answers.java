package dev.parley.obp;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.Secret;
import dev.parley.speed.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a server answers to the call for all meetings, and how Parley reads it.
public final class Answers {
    private Answers() {}

    /// The answer with so many meetings of the sample.
    public static void write(int count, OutputStream to) throws IOException {
        try (JsonGenerator answer = Json.MAPPER.createGenerator(to)) {
            answer.writeStartObject();
            answer.writeArrayFieldStart("meetings");
            for (Meeting each : Sample.meetings(count)) {
                answer.writeTree(asSent(each));
            }
            answer.writeEndArray();
            answer.writeEndObject();
        }
    }

    /// Reads it as the program does.
    public static List<Meeting> read(InputStream answer) throws IOException {
        return ObpMeetings.read(answer);
    }

    /// In the order in which a server writes.
    private static ObjectNode asSent(Meeting meeting) {
        ObjectNode sent =
                Json.MAPPER
                        .createObjectNode()
                        .put("meeting_id", meeting.id())
                        .put("provider_id", meeting.providerId())
                        .put("purpose_id", meeting.purposeId())
                        .put("bank_id", meeting.bankId());
        sent.putObject("present")
                .put("staff_user_id", meeting.present().staffUserId())
                .put("customer_user_id", meeting.present().customerUserId());
        sent.putObject("keys")
                .put("session_id", meeting.keys().sessionId())
                .put("staff_token", text(meeting.keys().staffToken()))
                .put("customer_token", text(meeting.keys().customerToken()));
        sent.put(
                "when",
                ServerTime.write(Objects.requireNonNullElse(meeting.when(), Instant.EPOCH)));
        sent.set("creator", person(meeting.creator()));
        ArrayNode invitees = sent.putArray("invitees");
        for (Invitee each : meeting.invitees()) {
            ObjectNode invitee = invitees.addObject();
            invitee.set("contact_details", person(each.contactDetails()));
            invitee.put("status", each.status());
        }
        return sent;
    }

    private static ObjectNode person(ContactDetails person) {
        return Json.MAPPER
                .createObjectNode()
                .put("name", person.name())
                .put("mobile_phone", person.mobilePhone())
                .put("email_address", person.emailAddress());
    }

    private static String text(@Nullable Secret secret) {
        return secret == null ? "" : secret.reveal();
    }
}
