package dev.parley.ui.details;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.Secret;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A meeting in the API's own words, for support. Tokens are masked: what is filled reads
/// `"••••••••"`, so that empty, null and filled can still be told apart.
final class RawAnswer {
    static final String MASK = "••••••••";

    private RawAnswer() {}

    static String of(Meeting meeting) {
        return """
        {
          "meeting_id": %s,
          "provider_id": %s,
          "purpose_id": %s,
          "bank_id": %s,
          "present": {
            "staff_user_id": %s,
            "customer_user_id": %s
          },
          "keys": {
            "session_id": %s,
            "staff_token": %s,
            "customer_token": %s
          },
          "when": %s,
          "creator": %s,
          "invitees": [%s]
        }"""
                .formatted(
                        text(meeting.id()),
                        text(meeting.providerId()),
                        text(meeting.purposeId()),
                        text(meeting.bankId()),
                        text(meeting.present().staffUserId()),
                        text(meeting.present().customerUserId()),
                        text(meeting.keys().sessionId()),
                        masked(meeting.keys().staffToken()),
                        masked(meeting.keys().customerToken()),
                        text(when(meeting.when())),
                        contact(meeting.creator()),
                        meeting.invitees().stream()
                                .map(RawAnswer::invitee)
                                .collect(Collectors.joining(",")));
    }

    /// As a server writes it: without the plus sign that Java puts before years of five digits.
    private static @Nullable String when(@Nullable Instant when) {
        return when == null ? null : when.toString().replace("+", "");
    }

    private static String invitee(Invitee invitee) {
        return """

            {
              "contact_details": %s,
              "status": %s
            }"""
                .formatted(contact(invitee.contactDetails()), text(invitee.status()))
                .indent(4)
                .stripTrailing();
    }

    private static String contact(ContactDetails person) {
        return """
        {"name": %s, "mobile_phone": %s, "email_address": %s}"""
                .formatted(
                        text(person.name()),
                        text(person.mobilePhone()),
                        text(person.emailAddress()));
    }

    private static String masked(@Nullable Secret secret) {
        return secret == null || secret.isEmpty() ? text(secret == null ? null : "") : text(MASK);
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (each < ' ') {
                        json.append("\\u%04x".formatted((int) each));
                    } else {
                        json.append(each);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
