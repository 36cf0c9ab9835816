package dev.parley.embedded;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    static final String COLUMNS =
            "id, bank_id, provider_id, purpose_id, starts_at, creator_name, creator_phone,"
                    + " creator_email, session_id, staff_token, customer_token, staff_user_id,"
                    + " customer_user_id, seeded";

    /// Read by hand, as an [InviteeRow] is.
    static MeetingRow of(ResultSet row, Once once) throws SQLException {
        long startsAt = row.getLong(5);
        boolean timeless = row.wasNull();
        return new MeetingRow(
                row.getString(1),
                Objects.requireNonNull(once.of(row.getString(2))),
                once.of(row.getString(3)),
                once.of(row.getString(4)),
                timeless ? null : startsAt,
                once.of(row.getString(6)),
                once.of(row.getString(7)),
                once.of(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                once.of(row.getString(12)),
                once.of(row.getString(13)),
                row.getBoolean(14));
    }

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

    Meeting toMeeting(List<InviteeRow> invitees, Once once) {
        return new Meeting(
                id,
                bankId,
                providerId,
                purposeId,
                startsAt == null ? null : Instant.ofEpochSecond(startsAt),
                shared(new ContactDetails(creatorName, creatorPhone, creatorEmail), once),
                invitees.stream().map(InviteeRow::toInvitee).toList(),
                shared(new MeetingKeys(sessionId, secret(staffToken), secret(customerToken)), once),
                shared(new Presence(staffUserId, customerUserId), once));
    }

    private static <T> T shared(T value, Once once) {
        return Objects.requireNonNull(once.of(value));
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
