package dev.parley.obp.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a client wishes for, and the meeting that a real server makes of it.
///
/// @param creator null when it was `null`
/// @param invitees ready to be answered
record CreateMeeting(
        @Nullable String provider,
        @Nullable String purpose,
        @Nullable String when,
        @Nullable ObjectNode creator,
        List<ObjectNode> invitees) {
    private static final int PROVIDER = 64;
    private static final int CREATOR_PHONE = 32;
    private static final int EMAIL = 100;
    private static final int OTHER = 255;
    private static final String CONNECTOR =
            "OBP-50200: Connector cannot return the data we requested. <- ";

    /// @throws Refusal when the body cannot be understood; nothing is made then
    static CreateMeeting of(String text) {
        JsonNode body = Json.read(text);
        if (body.isNull()) {
            throw rawJava(
                    "Cannot invoke \"code.api.v3_1_0.CreateMeetingJsonV310.creator()\""
                            + " because \"createMeetingJson\" is null");
        }
        String provider = Json.text(body, "provider_id");
        String purpose = Json.text(body, "purpose_id");
        String when = date(body);
        ObjectNode creator = contact(body.get("creator"));
        return new CreateMeeting(provider, purpose, when, creator, invitees(body.get("invitees")));
    }

    /// Makes the meeting at this bank.
    ///
    /// @throws Refusal when a value is too long; that of an invitee leaves the meeting behind with
    ///     those before
    ObjectNode madeAt(StubBank bank, String userId) {
        if (creator == null) {
            throw rawJava(
                    "Cannot invoke \"code.api.v3_1_0.ContactDetailsJson.name()\" because the return"
                            + " value of \"code.api.v3_1_0.CreateMeetingJsonV310.creator()\" is null");
        }
        if (longer(provider, PROVIDER)
                || longer(purpose, PROVIDER)
                || tooLong(creator, CREATOR_PHONE)) {
            throw new Refusal(400, CONNECTOR + "OBP-60011: Create Meeting Exception. ");
        }
        ObjectNode meeting = empty(bank.id(), userId);
        bank.meetings().add(meeting);
        ArrayNode kept = meeting.putArray("invitees");
        for (ObjectNode invitee : invitees) {
            if (tooLong((ObjectNode) invitee.get("contact_details"), OTHER)
                    || longer(invitee.get("status").textValue(), OTHER)) {
                throw new Refusal(400, CONNECTOR + "OBP-60012: Create Meeting Invitee Exception. ");
            }
            kept.add(invitee);
        }
        return meeting;
    }

    private ObjectNode empty(String bankId, String userId) {
        ObjectNode meeting =
                Json.object()
                        .put("meeting_id", UUID.randomUUID().toString())
                        .put("provider_id", provider)
                        .put("purpose_id", purpose)
                        .put("bank_id", bankId);
        // Whoever calls is the customer, and nobody the staff.
        meeting.putObject("present").put("staff_user_id", "").put("customer_user_id", userId);
        meeting.putObject("keys")
                .put("session_id", "")
                .put("staff_token", "")
                .put("customer_token", "");
        meeting.put("when", when).set("creator", creator);
        return meeting;
    }

    private static boolean tooLong(ObjectNode contact, int phone) {
        return longer(contact.get("name").textValue(), OTHER)
                || longer(contact.get("mobile_phone").textValue(), phone)
                || longer(contact.get("email_address").textValue(), EMAIL);
    }

    private static boolean longer(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }

    private static @Nullable String date(JsonNode body) {
        JsonNode date = body.get("date");
        if (date != null && date.isNull()) {
            return null;
        }
        if (date == null || !date.isTextual()) {
            throw Json.notUnderstood();
        }
        return StubDate.rewritten(date.textValue()).orElseThrow(Json::notUnderstood);
    }

    /// Leaving invitees out is the one thing allowed.
    private static List<ObjectNode> invitees(@Nullable JsonNode sent) {
        List<ObjectNode> invitees = new ArrayList<>();
        if (sent == null || sent.isNull()) {
            return invitees;
        }
        if (!sent.isArray()) {
            throw Json.notUnderstood();
        }
        for (JsonNode each : sent) {
            ObjectNode contact = contact(each.get("contact_details"));
            if (contact == null) {
                throw Json.notUnderstood();
            }
            ObjectNode invitee = Json.object();
            invitee.set("contact_details", contact);
            invitees.add(invitee.put("status", Json.text(each, "status")));
        }
        return invitees;
    }

    private static @Nullable ObjectNode contact(@Nullable JsonNode sent) {
        if (sent != null && sent.isNull()) {
            return null;
        }
        if (sent == null) {
            throw Json.notUnderstood();
        }
        String email = Json.text(sent, "email_address");
        return Json.object()
                .put("name", Json.text(sent, "name"))
                .put("mobile_phone", Json.text(sent, "mobile_phone"))
                .put("email_address", email == null ? "" : email.strip().toLowerCase(Locale.ROOT));
    }

    private static Refusal rawJava(String message) {
        return new Refusal(Answer.error(400, message).uncorrelated());
    }
}
