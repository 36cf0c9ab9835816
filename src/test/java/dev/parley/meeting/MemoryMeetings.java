package dev.parley.meeting;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Meetings in a list, for tests of what stands above the port. It answers in the order of the API
/// and fails when it is told to.
public final class MemoryMeetings implements MeetingRepository {
    /// The bank that a created meeting belongs to.
    public static final String BANK = "parley.gb.demo";

    /// The user that a created meeting is said to come from.
    public static final String USER = "user-1";

    private static final Comparator<Meeting> NEWEST_FIRST =
            Comparator.comparing(Meeting::when, Comparator.nullsLast(Comparator.reverseOrder()));

    private final List<Meeting> rows = new ArrayList<>();
    private final List<NewMeeting> wishes = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Deque<MeetingException> next = new ArrayDeque<>();
    private @Nullable MeetingException always;
    private Instant asOf;

    /// @param asOf the age of every list, until [#answerAsOf]
    public MemoryMeetings(Instant asOf, Meeting... rows) {
        this.asOf = asOf;
        this.rows.addAll(List.of(rows));
    }

    /// Keeps these from now on, in place of all before.
    public void replaceAll(Meeting... others) {
        rows.clear();
        rows.addAll(List.of(others));
    }

    /// Lists are of this moment from now on.
    public void answerAsOf(Instant moment) {
        asOf = moment;
    }

    /// Every call fails from now on.
    public void failWith(MeetingException failure) {
        always = failure;
    }

    /// The next call fails; said several times, so many calls fail in that order.
    public void failNextWith(MeetingException failure) {
        next.addLast(failure);
    }

    /// No call fails any more.
    public void recover() {
        always = null;
        next.clear();
    }

    /// What was asked to be created, also where it failed.
    public List<NewMeeting> wishes() {
        return List.copyOf(wishes);
    }

    /// Every call so far: `all`, `find` with the id, `create`.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public MeetingList all() throws MeetingException {
        calls.add("all");
        failWhereTold();
        return new MeetingList(
                rows.stream().sorted(NEWEST_FIRST).toList(), asOf, MeetingList.Source.DEMO);
    }

    @Override
    public Meeting find(String id) throws MeetingException {
        calls.add("find " + id);
        failWhereTold();
        return rows.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MeetingException.NotFound(null));
    }

    @Override
    public Meeting create(NewMeeting wish) throws MeetingException {
        calls.add("create");
        wishes.add(wish);
        failWhereTold();
        Meeting made =
                new Meeting(
                        "made-" + wishes.size(),
                        BANK,
                        wish.providerId(),
                        wish.purposeId(),
                        wish.when(),
                        wish.creator(),
                        wish.invitees(),
                        MeetingKeys.NONE,
                        new Presence("", USER));
        rows.add(made);
        return made;
    }

    private void failWhereTold() throws MeetingException {
        MeetingException once = next.pollFirst();
        if (once != null) {
            throw once;
        }
        if (always != null) {
            throw always;
        }
    }
}
