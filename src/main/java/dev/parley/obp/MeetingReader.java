package dev.parley.obp;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Invitees;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Secret;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads meetings as a server answers them, token by token, without anything in between that would
/// be thrown away. Every field may be null or missing, in any order; what newer servers add is
/// passed over.
///
/// What repeats from meeting to meeting (providers, purposes, states, the staff) is kept once.
final class MeetingReader {
    private static final int SHARED = 256;

    private final SharedTexts shared = new SharedTexts();
    private final ContactReader people = new ContactReader(shared);
    private final @Nullable Presence[] present = new @Nullable Presence[SHARED];
    private final Invitees.Builder invitees = new Invitees.Builder();

    /// Reads one.
    ///
    /// @param parser stands at its first token, afterwards at its last
    /// @throws IOException where it is no meeting
    /// @throws java.time.DateTimeException where its start is written in no known way
    Meeting read(JsonParser parser) throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT);
        String id = null;
        String bankId = null;
        String providerId = null;
        String purposeId = null;
        Instant when = null;
        ContactDetails creator = ContactDetails.UNKNOWN;
        List<Invitee> invited = List.of();
        MeetingKeys keys = NO_KEYS;
        Presence presence = Presence.UNKNOWN;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "meeting_id" -> id = text(parser, value);
                case "provider_id" -> providerId = repeated(parser, value);
                case "purpose_id" -> purposeId = repeated(parser, value);
                case "bank_id" -> bankId = repeated(parser, value);
                case "when" -> when = when(parser, value);
                case "creator" ->
                        creator =
                                isObject(value)
                                        ? people.readRepeated(parser)
                                        : ContactDetails.UNKNOWN;
                case "invitees" -> invited = invitees(parser, value);
                case "keys" -> keys = isObject(value) ? keys(parser) : NO_KEYS;
                case "present" -> presence = isObject(value) ? presence(parser) : Presence.UNKNOWN;
                default -> parser.skipChildren();
            }
        }
        return new Meeting(
                id == null ? "" : id,
                bankId,
                providerId,
                purposeId,
                when,
                creator,
                invited,
                keys,
                presence);
    }

    private static final MeetingKeys NO_KEYS = new MeetingKeys(null, null, null);

    private static @Nullable Instant when(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            Instant usual =
                    ServerTime.usual(
                            parser.getTextCharacters(),
                            parser.getTextOffset(),
                            parser.getTextLength());
            if (usual != null) {
                return usual;
            }
        }
        String text = text(parser, value);
        return text == null || text.isEmpty() ? null : ServerTime.read(text);
    }

    private List<Invitee> invitees(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return List.of();
        }
        require(value == JsonToken.START_ARRAY);
        JsonToken each = parser.nextToken();
        while (each != JsonToken.END_ARRAY) {
            if (isObject(each)) {
                invitee(parser);
            }
            each = parser.nextToken();
        }
        return invitees.build();
    }

    private void invitee(JsonParser parser) throws IOException {
        people.forget();
        String status = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "contact_details" -> {
                    if (isObject(value)) {
                        people.read(parser);
                    } else {
                        people.forget();
                    }
                }
                case "status" -> status = repeated(parser, value);
                default -> parser.skipChildren();
            }
        }
        people.addTo(invitees, status);
    }

    private Presence presence(JsonParser parser) throws IOException {
        String staffId = null;
        String customerId = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "staff_user_id" -> staffId = repeated(parser, value);
                case "customer_user_id" -> customerId = repeated(parser, value);
                default -> parser.skipChildren();
            }
        }
        int place = place(customerId);
        Presence known = present[place];
        if (known == null
                || !is(known.staffUserId(), staffId)
                || !is(known.customerUserId(), customerId)) {
            known = new Presence(staffId, customerId);
            present[place] = known;
        }
        return known;
    }

    private MeetingKeys keys(JsonParser parser) throws IOException {
        String session = null;
        String staffToken = null;
        String customerToken = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "session_id" -> session = text(parser, value);
                case "staff_token" -> staffToken = text(parser, value);
                case "customer_token" -> customerToken = text(parser, value);
                default -> parser.skipChildren();
            }
        }
        return isEmpty(session) && isEmpty(staffToken) && isEmpty(customerToken)
                ? MeetingKeys.NONE
                : new MeetingKeys(session, secret(staffToken), secret(customerToken));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text != null && text.isEmpty();
    }

    private static @Nullable Secret secret(@Nullable String token) {
        return token == null ? null : new Secret(token);
    }

    private static int place(@Nullable String text) {
        return text == null ? 0 : text.hashCode() & (SHARED - 1);
    }

    /// Texts that are kept once are the same object where they are equal, as a rule.
    private static boolean is(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private static @Nullable String text(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        require(value.isScalarValue());
        return parser.getText();
    }

    private @Nullable String repeated(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        require(value.isScalarValue());
        return shared.of(
                parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    private static boolean isObject(JsonToken value) throws IOException {
        require(value == JsonToken.START_OBJECT || value == JsonToken.VALUE_NULL);
        return value == JsonToken.START_OBJECT;
    }

    static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new JsonMappingException(null, "not a meeting");
        }
    }
}
