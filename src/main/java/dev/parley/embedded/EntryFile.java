package dev.parley.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Candidate;
import dev.parley.meeting.Standing.Checking;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Reason;
import dev.parley.meeting.Standing.Refused;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import dev.parley.offline.Kept;
import dev.parley.offline.Owner;
import dev.parley.staff.ServerAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An unsent meeting as a file has it: a line with the format's version and the SHA-256 of the
/// rest, and the rest as JSON. The same records are read by every later version.
final class EntryFile {
    private static final int VERSION = 1;
    private static final int LONGEST_HEAD = 100;
    private static final Pattern HEAD =
            Pattern.compile("parley-unsent ([1-9]\\d{0,8}) (\\p{XDigit}{64})");
    private static final JsonMapper JSON = new JsonMapper();

    private EntryFile() {}

    /// It is not, or not all of, what was written.
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        /// The cause's text may quote what is in the file, so there is none.
        Damaged(String why) {
            super(why);
        }
    }

    /// A newer Parley wrote it.
    static final class Newer extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static byte[] bytes(Kept kept) {
        byte[] body = json(kept).toString().getBytes(StandardCharsets.UTF_8);
        byte[] head =
                "parley-unsent %s %s\n"
                        .formatted(VERSION, sum(body))
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    static Kept read(byte[] bytes) throws Damaged, Newer {
        int end = 0;
        while (end < bytes.length && end < LONGEST_HEAD && bytes[end] != '\n') {
            end++;
        }
        Matcher head = HEAD.matcher(new String(bytes, 0, end, StandardCharsets.ISO_8859_1));
        if (!head.matches() || end == bytes.length) {
            throw new Damaged("No head");
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        if (!sum(body).equals(head.group(2))) {
            throw new Damaged("The sum differs");
        }
        if (Integer.parseInt(head.group(1)) > VERSION) {
            throw new Newer();
        }
        try {
            return kept(JSON.readTree(body));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            throw new Damaged("Cannot be understood: " + unreadable.getClass().getName());
        }
    }

    private static String sum(byte[] body) {
        return HexFormat.of().formatHex(Disk.sha256().digest(body));
    }

    private static ObjectNode json(Kept kept) {
        OutboxEntry entry = kept.entry();
        ObjectNode json = JSON.createObjectNode();
        json.put("id", entry.id().toString());
        json.put("server", kept.owner().server().toString());
        json.put("user", kept.owner().userId());
        json.put("bank", entry.bankId());
        json.put("made", entry.made().toString());
        json.put("changed", entry.changed().toString());
        json.set("meeting", json(entry.wish()));
        json.set("standing", json(entry.standing()));
        ArrayNode before = json.putArray("before");
        kept.before().forEach(before::add);
        json.put("open", kept.open());
        if (kept.refusal() != null) {
            json.set("refusal", json(kept.refusal()));
        }
        return json;
    }

    private static ObjectNode json(NewMeeting wish) {
        ObjectNode json = JSON.createObjectNode();
        json.put("provider", wish.providerId());
        json.put("purpose", wish.purposeId());
        json.put("when", wish.when().getEpochSecond());
        json.set("creator", json(wish.creator()));
        ArrayNode invitees = json.putArray("invitees");
        for (Invitee each : wish.invitees()) {
            invitees.add(json(each.contactDetails()).put("status", each.status()));
        }
        return json;
    }

    private static ObjectNode json(ContactDetails person) {
        return JSON.createObjectNode()
                .put("name", person.name())
                .put("phone", person.mobilePhone())
                .put("email", person.emailAddress());
    }

    private static ObjectNode json(Standing standing) {
        ObjectNode json = JSON.createObjectNode();
        switch (standing) {
            case NotSent _ -> json.put("is", "not-sent");
            case Sending _ -> json.put("is", "sending");
            case Sent sent -> json.put("is", "sent").put("meeting", sent.meetingId());
            case Checking checking ->
                    json.put("is", "checking").put("since", checking.since().toString());
            case Refused refused -> {
                json.put("is", "refused").put("reason", refused.reason().name());
                json.put("code", refused.supportCode());
                ArrayNode roles = json.putArray("roles");
                refused.roles().forEach(roles::add);
            }
            case Unsure unsure -> {
                ArrayNode candidates = json.put("is", "unsure").putArray("candidates");
                for (Candidate each : unsure.candidates()) {
                    candidates
                            .addObject()
                            .put("meeting", each.meetingId())
                            .put("invitees", each.invitees());
                }
            }
        }
        return json;
    }

    private static Kept kept(JsonNode json) {
        OutboxEntry entry =
                new OutboxEntry(
                        UUID.fromString(text(json, "id")),
                        text(json, "bank"),
                        wish(json.path("meeting")),
                        standing(json.path("standing")),
                        Instant.parse(text(json, "made")),
                        Instant.parse(text(json, "changed")));
        ServerAddress server =
                ServerAddress.read(text(json, "server"))
                        .orElseThrow(() -> new IllegalArgumentException("server"));
        Set<String> before = new HashSet<>();
        json.path("before").forEach(each -> before.add(each.asText()));
        JsonNode refusal = json.path("refusal");
        return new Kept(
                entry,
                new Owner(server, text(json, "user")),
                before,
                json.path("open").asBoolean(),
                refusal.isMissingNode() ? null : refused(refusal));
    }

    private static NewMeeting wish(JsonNode json) {
        List<Invitee> invitees = new ArrayList<>();
        json.path("invitees")
                .forEach(each -> invitees.add(new Invitee(person(each), optional(each, "status"))));
        return new NewMeeting(
                text(json, "provider"),
                text(json, "purpose"),
                Instant.ofEpochSecond(json.path("when").asLong()),
                person(json.path("creator")),
                invitees);
    }

    private static ContactDetails person(JsonNode json) {
        return new ContactDetails(
                optional(json, "name"), optional(json, "phone"), optional(json, "email"));
    }

    private static Standing standing(JsonNode json) {
        return switch (text(json, "is")) {
            case "not-sent" -> new NotSent(Delay.NONE);
            case "sending" -> new Sending();
            case "sent" -> new Sent(text(json, "meeting"));
            case "checking" -> new Checking(Instant.parse(text(json, "since")));
            case "refused" -> refused(json);
            case "unsure" -> {
                List<Candidate> candidates = new ArrayList<>();
                json.path("candidates")
                        .forEach(
                                each ->
                                        candidates.add(
                                                new Candidate(
                                                        text(each, "meeting"),
                                                        each.path("invitees").asInt())));
                yield new Unsure(candidates);
            }
            default -> throw new IllegalArgumentException("standing");
        };
    }

    private static Refused refused(JsonNode json) {
        List<String> roles = new ArrayList<>();
        json.path("roles").forEach(each -> roles.add(each.asText()));
        return new Refused(Reason.valueOf(text(json, "reason")), roles, optional(json, "code"));
    }

    private static String text(JsonNode json, String field) {
        String text = optional(json, field);
        if (text == null) {
            throw new IllegalArgumentException(field);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode json, String field) {
        JsonNode value = json.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
