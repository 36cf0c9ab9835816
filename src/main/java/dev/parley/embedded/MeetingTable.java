package dev.parley.embedded;

import dev.parley.meeting.Meeting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

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
    private static final String LAST_INVITEE = "SELECT MAX(_ROWID_) FROM invitee";
    private static final String LAST_MEETING = "SELECT MAX(_ROWID_) FROM meeting";

    /// In the order of the file: through an index, or a join, each row would be looked for.
    private static final String SOME_INVITEES =
            "SELECT " + InviteeRow.COLUMNS + " FROM invitee WHERE _ROWID_ BETWEEN :first AND :last";

    private static final String SOME_MEETINGS =
            "SELECT "
                    + MeetingRow.COLUMNS
                    + " FROM meeting USE INDEX ()"
                    + " WHERE bank_id = :bank AND _ROWID_ BETWEEN :first AND :last";

    /// Of a table's numbers of rows, so many at a time: what the database puts together for one
    /// answer is gone again before it has outlived the young generation.
    private static final int AT_A_TIME = 2048;

    private static final Comparator<InviteeRow> BY_PLACE =
            Comparator.comparingInt(InviteeRow::place);

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
        Map<String, List<InviteeRow>> invitees =
                parts(LAST_INVITEE, SOME_INVITEES)
                        .flatMap(
                                some ->
                                        some
                                                .map((row, context) -> InviteeRow.of(row, once))
                                                .stream())
                        .collect(Collectors.groupingBy(InviteeRow::meetingId));
        return parts(LAST_MEETING, SOME_MEETINGS)
                .flatMap(
                        some ->
                                some
                                        .bind("bank", bankId)
                                        .map((row, context) -> MeetingRow.of(row, once))
                                        .stream())
                .map(
                        row ->
                                row.toMeeting(
                                        inOrder(invitees.getOrDefault(row.id(), List.of())), once))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private Stream<Query> parts(String last, String some) {
        long end = handle.select(last).mapTo(long.class).one();
        return LongStream.iterate(1, first -> first <= end, first -> first + AT_A_TIME)
                .mapToObj(
                        first ->
                                handle.createQuery(some)
                                        .bind("first", first)
                                        .bind("last", first + AT_A_TIME - 1));
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
