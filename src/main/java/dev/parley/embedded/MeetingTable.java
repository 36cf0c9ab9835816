package dev.parley.embedded;

import dev.parley.meeting.Meeting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    /// Of the table's numbers of rows, so many at a time: what the database puts together for one
    /// answer is gone again before it has outlived the young generation.
    private static final int AT_A_TIME = 256;

    /// The place of the first column of an invitee beside those of its meeting.
    private static final int INVITEE = 15;

    /// Without an index for the bank, as it would be walked from its beginning each time.
    private static final String PART_OF_BANK =
            "SELECT "
                    + MeetingRow.COLUMNS
                    + ", "
                    + InviteeRow.COLUMNS
                    + " FROM meeting USE INDEX ()"
                    + " LEFT JOIN invitee ON invitee.meeting_id = meeting.id"
                    + " WHERE bank_id = :bank AND meeting._ROWID_ BETWEEN :first AND :last"
                    + " ORDER BY meeting._ROWID_, place";

    private static final Comparator<Meeting> NEWEST_FIRST =
            Comparator.comparing(
                            Meeting::when, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                    .thenComparing(Meeting::id);

    private final Handle handle;

    MeetingTable(Handle handle) {
        this.handle = handle;
    }

    /// Newest start first, those without a time last, and by id where that leaves a choice.
    List<Meeting> all(String bankId) {
        Once once = new Once();
        List<Meeting> meetings = new ArrayList<>();
        long last = handle.select("SELECT MAX(_ROWID_) FROM meeting").mapTo(long.class).one();
        for (long first = 1; first <= last; first += AT_A_TIME) {
            handle.createQuery(PART_OF_BANK)
                    .bind("bank", bankId)
                    .bind("first", first)
                    .bind("last", first + AT_A_TIME - 1)
                    .scanResultSet((rows, context) -> read(rows.get(), once, meetings));
        }
        meetings.sort(NEWEST_FIRST);
        return List.copyOf(meetings);
    }

    /// A row for each invitee, or one for a meeting without any.
    private static List<Meeting> read(ResultSet row, Once once, List<Meeting> meetings)
            throws SQLException {
        boolean more = row.next();
        while (more) {
            MeetingRow meeting = MeetingRow.of(row, once);
            List<InviteeRow> people = new ArrayList<>();
            do {
                if (row.getString(INVITEE) != null) {
                    people.add(InviteeRow.of(row, INVITEE, once));
                }
                more = row.next();
            } while (more && meeting.id().equals(row.getString(1)));
            meetings.add(meeting.toMeeting(people, once));
        }
        return meetings;
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
                .map(row -> row.toMeeting(inviteesOf(id, once), once));
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
                        "SELECT "
                                + InviteeRow.COLUMNS
                                + " FROM invitee WHERE meeting_id = :id ORDER BY place")
                .bind("id", meetingId)
                .map((row, context) -> InviteeRow.of(row, 1, once))
                .list();
    }

    private static Stream<InviteeRow> rowsOf(Meeting meeting) {
        return IntStream.range(0, meeting.invitees().size())
                .mapToObj(i -> InviteeRow.of(meeting.id(), i, meeting.invitees().get(i)));
    }
}
