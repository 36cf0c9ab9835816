package dev.parley.embedded;

import dev.parley.meeting.Meeting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The SQL of meetings and their invitees, on a handle that is already in a transaction.
final class MeetingTable {
    private static final String INSERT_MEETING =
            """
            INSERT INTO meeting (
                id, bank_id, provider_id, purpose_id, starts_at,
                creator_name, creator_phone, creator_email,
                session_id, staff_token, customer_token,
                staff_user_id, customer_user_id, seeded)
            VALUES (
                :id, :bankId, :providerId, :purposeId, :startsAt,
                :creatorName, :creatorPhone, :creatorEmail,
                :sessionId, :staffToken, :customerToken,
                :staffUserId, :customerUserId, :seeded)
            """;
    private static final String INSERT_INVITEE =
            """
            INSERT INTO invitee (meeting_id, place, name, phone, email, status)
            VALUES (:meetingId, :place, :name, :phone, :email, :status)
            """;
    private static final String INVITEES_OF_BANK =
            "SELECT "
                    + InviteeRow.COLUMNS
                    + " FROM invitee JOIN meeting ON meeting.id = invitee.meeting_id"
                    + " WHERE meeting.bank_id = :bank";

    private static final Comparator<InviteeRow> BY_PLACE =
            Comparator.comparingInt(InviteeRow::place);

    private final Handle handle;

    MeetingTable(Handle handle) {
        this.handle = handle;
    }

    /// Newest start first, those without a time last, and by id where that leaves a choice.
    List<Meeting> all(String bankId) {
        Once once = new Once();
        Map<String, List<InviteeRow>> invitees =
                handle
                        .createQuery(INVITEES_OF_BANK)
                        .bind("bank", bankId)
                        .map((row, context) -> InviteeRow.of(row, once))
                        .stream()
                        .collect(Collectors.groupingBy(InviteeRow::meetingId));
        return handle
                .createQuery(
                        "SELECT "
                                + MeetingRow.COLUMNS
                                + " FROM meeting WHERE bank_id = :bank"
                                + " ORDER BY starts_at DESC NULLS LAST, id")
                .bind("bank", bankId)
                .map((row, context) -> MeetingRow.of(row, once))
                .stream()
                .map(
                        row ->
                                row.toMeeting(
                                        inOrder(invitees.getOrDefault(row.id(), List.of())), once))
                .toList();
    }

    Optional<Meeting> find(String bankId, String id) {
        Once once = new Once();
        return handle.createQuery(
                        "SELECT "
                                + MeetingRow.COLUMNS
                                + " FROM meeting WHERE bank_id = :bank AND id = :id")
                .bind("bank", bankId)
                .bind("id", id)
                .map((row, context) -> MeetingRow.of(row, once))
                .findOne()
                .map(row -> row.toMeeting(inOrder(inviteesOf(id, once)), once));
    }

    void insert(String bankId, List<Meeting> meetings, boolean seeded) {
        PreparedBatch rows = handle.prepareBatch(INSERT_MEETING);
        meetings.forEach(meeting -> MeetingRow.of(meeting, bankId, seeded).addTo(rows));
        rows.execute();
        PreparedBatch people = handle.prepareBatch(INSERT_INVITEE);
        meetings.stream().flatMap(MeetingTable::rowsOf).forEach(row -> row.addTo(people));
        if (people.size() > 0) {
            people.execute();
        }
    }

    void deleteSeeded() {
        handle.execute("DELETE FROM meeting WHERE seeded");
    }

    void deleteAll() {
        handle.execute("DELETE FROM meeting");
    }

    private List<InviteeRow> inviteesOf(String meetingId, Once once) {
        return handle.createQuery(
                        "SELECT " + InviteeRow.COLUMNS + " FROM invitee WHERE meeting_id = :id")
                .bind("id", meetingId)
                .map((row, context) -> InviteeRow.of(row, once))
                .list();
    }

    private static Stream<InviteeRow> rowsOf(Meeting meeting) {
        return IntStream.range(0, meeting.invitees().size())
                .mapToObj(i -> InviteeRow.of(meeting.id(), i, meeting.invitees().get(i)));
    }

    /// Sorted here: SQL would have to sort the invitees of all meetings together.
    private static List<InviteeRow> inOrder(List<InviteeRow> invitees) {
        if (invitees.size() > 1) {
            invitees.sort(BY_PLACE);
        }
        return invitees;
    }
}
