package dev.parley.embedded;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Secret;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// A row of the table `meeting`; its components are the columns.
///
/// @param startsAt seconds since 1970 in UTC
/// @param seeded whether Parley invented it, so that Parley may move it to other days
record MeetingRow(
        String id,
        String bankId,
        @Nullable String providerId,
        @Nullable String purposeId,
        @Nullable Long startsAt,
        @Nullable String creatorName,
        @Nullable String creatorPhone,
        @Nullable String creatorEmail,
        @Nullable String sessionId,
        @Nullable String staffToken,
        @Nullable String customerToken,
        @Nullable String staffUserId,
        @Nullable String customerUserId,
        boolean seeded) {

    static MeetingRow of(Meeting meeting, String bankId, boolean seeded) {
        Instant when = meeting.when();
        return new MeetingRow(
                meeting.id(),
                bankId,
                meeting.providerId(),
                meeting.purposeId(),
                when == null ? null : when.getEpochSecond(),
                meeting.creator().name(),
                meeting.creator().mobilePhone(),
                meeting.creator().emailAddress(),
                meeting.keys().sessionId(),
                revealed(meeting.keys().staffToken()),
                revealed(meeting.keys().customerToken()),
                meeting.present().staffUserId(),
                meeting.present().customerUserId(),
                seeded);
    }

    Meeting toMeeting(List<InviteeRow> invitees) {
        return new Meeting(
                id,
                bankId,
                providerId,
                purposeId,
                startsAt == null ? null : Instant.ofEpochSecond(startsAt),
                new ContactDetails(creatorName, creatorPhone, creatorEmail),
                invitees.stream().map(InviteeRow::toInvitee).toList(),
                new MeetingKeys(sessionId, secret(staffToken), secret(customerToken)),
                new Presence(staffUserId, customerUserId));
    }

    /// Spelled out, for JDBI binds the methods of public classes alone.
    void addTo(PreparedBatch batch) {
        batch.bind("id", id)
                .bind("bankId", bankId)
                .bind("providerId", providerId)
                .bind("purposeId", purposeId)
                .bind("startsAt", startsAt)
                .bind("creatorName", creatorName)
                .bind("creatorPhone", creatorPhone)
                .bind("creatorEmail", creatorEmail)
                .bind("sessionId", sessionId)
                .bind("staffToken", staffToken)
                .bind("customerToken", customerToken)
                .bind("staffUserId", staffUserId)
                .bind("customerUserId", customerUserId)
                .bind("seeded", seeded)
                .add();
    }

    private static @Nullable String revealed(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null ? null : new Secret(text);
    }

    /// Personal data stays out of logs and messages.
    @Override
    public String toString() {
        return "MeetingRow[" + id + "]";
    }
}
