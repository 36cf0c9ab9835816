package dev.parley.obp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Secret;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A meeting as a server answers it. Every field may be null or missing.
record MeetingJson(
        @JsonProperty("meeting_id") @Nullable String meetingId,
        @JsonProperty("provider_id") @Nullable String providerId,
        @JsonProperty("purpose_id") @Nullable String purposeId,
        @JsonProperty("bank_id") @Nullable String bankId,
        @JsonProperty("present") @Nullable PresentJson present,
        @JsonProperty("keys") @Nullable KeysJson keys,
        @JsonProperty("when") @Nullable String when,
        @JsonProperty("creator") @Nullable ContactJson creator,
        @JsonProperty("invitees") @Nullable List<@Nullable InviteeJson> invitees) {

    record PresentJson(
            @JsonProperty("staff_user_id") @Nullable String staffUserId,
            @JsonProperty("customer_user_id") @Nullable String customerUserId) {}

    record KeysJson(
            @JsonProperty("session_id") @Nullable String sessionId,
            @JsonProperty("staff_token") @Nullable String staffToken,
            @JsonProperty("customer_token") @Nullable String customerToken) {}

    /// @throws java.time.DateTimeException where its start is written in no known way
    Meeting toMeeting() {
        return new Meeting(
                Objects.requireNonNullElse(meetingId, ""),
                bankId,
                providerId,
                purposeId,
                when == null || when.isEmpty() ? null : ServerTime.read(when),
                ContactJson.toDetails(creator),
                invitees == null
                        ? List.of()
                        : invitees.stream()
                                .filter(Objects::nonNull)
                                .map(InviteeJson::toInvitee)
                                .toList(),
                keys == null
                        ? new MeetingKeys(null, null, null)
                        : new MeetingKeys(
                                keys.sessionId,
                                secret(keys.staffToken),
                                secret(keys.customerToken)),
                present == null
                        ? Presence.UNKNOWN
                        : new Presence(present.staffUserId, present.customerUserId));
    }

    private static @Nullable Secret secret(@Nullable String token) {
        return token == null ? null : new Secret(token);
    }
}
