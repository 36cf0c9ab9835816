package dev.parley.embedded;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// A row of the table `invitee`; its components are the columns.
///
/// @param place the order within the meeting, from 0
record InviteeRow(
        String meetingId,
        int place,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String status) {

    static final String COLUMNS = "meeting_id, place, name, phone, email, status";

    /// Read by hand: a mapper by reflection takes several times as long as the database.
    static InviteeRow of(ResultSet row, Once once) throws SQLException {
        return new InviteeRow(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                once.of(row.getString(6)));
    }

    static InviteeRow of(String meetingId, int place, Invitee invitee) {
        ContactDetails person = invitee.contactDetails();
        return new InviteeRow(
                meetingId,
                place,
                person.name(),
                person.mobilePhone(),
                person.emailAddress(),
                invitee.status());
    }

    Invitee toInvitee() {
        return new Invitee(new ContactDetails(name, phone, email), status);
    }

    void addTo(PreparedBatch batch) {
        batch.bind("meetingId", meetingId)
                .bind("place", place)
                .bind("name", name)
                .bind("phone", phone)
                .bind("email", email)
                .bind("status", status)
                .add();
    }

    /// Personal data stays out of logs and messages.
    @Override
    public String toString() {
        return "InviteeRow[***]";
    }
}
