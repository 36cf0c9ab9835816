package dev.parley.offline;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Sample;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bank that answers as it is told, and as a bank does where it is told nothing.
final class ScriptedBank implements MeetingRepository {
    static final String ID = "gh.29.uk";
    static final String ME = "user-1";

    /// What comes instead of a meeting that was made.
    @FunctionalInterface
    interface Reaction {
        Meeting to(NewMeeting wish) throws MeetingException;
    }

    final List<Meeting> rows = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    private final Deque<Reaction> reactions = new ArrayDeque<>();
    private final Deque<MeetingException> lists = new ArrayDeque<>();
    private @Nullable MeetingException away;
    private Runnable beforeLists = () -> {};
    private final String id;
    private final String prefix;

    ScriptedBank() {
        this(ID, "bank-");
    }

    /// @param prefix with which the ids of its meetings begin
    ScriptedBank(String id, String prefix) {
        this.id = id;
        this.prefix = prefix;
    }

    /// The next create goes like this.
    void next(Reaction reaction) {
        reactions.add(reaction);
    }

    /// The next create is answered so, and makes nothing.
    void nextFails(MeetingException failure) {
        next(
                wish -> {
                    throw failure;
                });
    }

    /// The next create makes this many meetings with so many invitees, and is answered so.
    void nextMakesAndFails(int meetings, int invitees, MeetingException failure) {
        next(
                wish -> {
                    for (int i = 0; i < meetings; i++) {
                        make(wish, ME, invitees);
                    }
                    throw failure;
                });
    }

    /// The next list is not had.
    void nextListFails(MeetingException failure) {
        lists.add(failure);
    }

    /// Nothing works until it is back.
    void away(@Nullable MeetingException failure) {
        away = failure;
    }

    /// Happens before each list is answered.
    void beforeLists(Runnable what) {
        beforeLists = what;
    }

    Meeting make(NewMeeting wish, @Nullable String user, int invitees) {
        Meeting made =
                new Meeting(
                        prefix + (rows.size() + 1),
                        id,
                        wish.providerId(),
                        wish.purposeId(),
                        wish.when(),
                        wish.creator(),
                        wish.invitees().subList(0, invitees),
                        MeetingKeys.NONE,
                        new Presence("", user));
        rows.add(made);
        return made;
    }

    long creates() {
        return calls.stream().filter("create"::equals).count();
    }

    @Override
    public MeetingList all() throws MeetingException {
        calls.add("all");
        beforeLists.run();
        fail(away);
        fail(lists.poll());
        return new MeetingList(rows, Sample.NOW, MeetingList.Source.SERVER);
    }

    private static void fail(@Nullable MeetingException failure) throws MeetingException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Meeting find(String id) throws MeetingException {
        throw new IllegalStateException("Nobody asks for one meeting");
    }

    @Override
    public Meeting create(NewMeeting wish) throws MeetingException {
        calls.add("create");
        fail(away);
        Reaction reaction = reactions.poll();
        return reaction == null ? make(wish, ME, wish.invitees().size()) : reaction.to(wish);
    }
}
