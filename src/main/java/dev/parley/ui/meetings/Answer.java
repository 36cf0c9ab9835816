package dev.parley.ui.meetings;

import dev.parley.meeting.Hits;
import dev.parley.meeting.KeptList;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingSearch;
import dev.parley.meeting.SearchedMeetings;
import dev.parley.ui.fx.Redactor;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All meetings as the bank answered them last. Made and searched off the screen's thread, so it
/// never changes.
///
/// @param known soonest first, those without a time last; the same list as long as nothing has
///     changed
/// @param from what the bank answered, word for word; `null` where it is not all of its answer
/// @param asOf when the bank answered; `null` before it ever did
/// @param since meetings that began before are missing, as the answer is one that was kept; `null`
///     where none is
record Answer(
        Rows known, @Nullable List<Meeting> from, @Nullable Instant asOf, @Nullable Instant since) {
    static final Answer NONE = new Answer(Rows.NONE, null, null, null);

    /// Meetings, and what can be searched of them, which is made when it is first asked for: a day
    /// can be shown before.
    static final class Rows extends AbstractList<Meeting> implements RandomAccess {
        private static final Rows NONE = new Rows(List.of(), SearchedMeetings.NONE);

        private final List<Meeting> meetings;

        /// Of these some may have been prepared before.
        private volatile SearchedMeetings before;

        private volatile @Nullable SearchedMeetings searched;

        private Rows(List<Meeting> meetings, SearchedMeetings before) {
            this.meetings = meetings;
            this.before = before;
        }

        @Override
        public Meeting get(int index) {
            return meetings.get(index);
        }

        @Override
        public int size() {
            return meetings.size();
        }

        private synchronized SearchedMeetings searched() {
            SearchedMeetings known = searched;
            if (known == null) {
                Redactor.read();
                known = SearchedMeetings.of(meetings, before);
                searched = known;
                before = SearchedMeetings.NONE;
            }
            return known;
        }

        /// What is ready now; the screen's thread does not wait for the rest.
        private SearchedMeetings prepared() {
            SearchedMeetings known = searched;
            return known == null ? before : known;
        }

        /// What is found of these, as they stand here: with each letter there are up to 100,000.
        private Rows only(Hits hits) {
            List<Meeting> found =
                    new AbstractList<>() {
                        @Override
                        public Meeting get(int index) {
                            return meetings.get(hits.row(index));
                        }

                        @Override
                        public int size() {
                            return hits.size();
                        }
                    };
            return new Rows(found, SearchedMeetings.NONE);
        }
    }

    /// What a search finds.
    ///
    /// @param shown soonest first; the same list as before where nothing has changed
    /// @param hits which of the answer's meetings they are, for the next letter
    record Found(Answer answer, String typed, Rows shown, Hits hits) {
        static final Found NOTHING = new Found(NONE, "", NONE.known, Hits.NONE);
    }

    /// A meeting that is as it was stays the same object, and a list the same list, so that one
    /// look tells that nothing has changed.
    static Answer of(MeetingList list, Answer before) {
        if (isSame(list.rows(), before.from)) {
            return new Answer(before.known, before.from, list.asOf(), null);
        }
        Map<String, Meeting> known = HashMap.newHashMap(before.known.size());
        before.known.forEach(each -> known.put(each.id(), each));
        List<Meeting> rows = new ArrayList<>(list.rows().size());
        List<Meeting> fresh = new ArrayList<>();
        for (Meeting meeting : list.rows()) {
            Meeting same = known.get(meeting.id());
            boolean isSame = meeting.equals(same);
            rows.add(isSame ? same : meeting);
            if (!isSame) {
                fresh.add(meeting);
            }
        }
        Redactor.know(fresh);
        rows.sort(Meeting.BY_TIME);
        Rows now = new Rows(rows, before.known.prepared());
        return new Answer(or(before.known, now), list.rows(), list.asOf(), null);
    }

    /// An answer of a while ago.
    static Answer of(KeptList kept) {
        Answer answer = of(kept.list(), NONE);
        return new Answer(answer.known, answer.from, answer.asOf, kept.since());
    }

    /// What a server says is unchanged is the same list again.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<Meeting> now, @Nullable List<Meeting> before) {
        return now == before;
    }

    boolean hasSameMeetings(Answer other) {
        return known.equals(other.known);
    }

    /// The same meetings, as another answer with them says once more.
    Answer confirmedBy(Answer other) {
        return new Answer(known, other.from, other.asOf, other.since);
    }

    /// The meetings that the other answer does not have.
    List<Meeting> newSince(Answer other) {
        Set<String> others = new HashSet<>();
        other.known.forEach(each -> others.add(each.id()));
        return known.stream().filter(each -> !others.contains(each.id())).toList();
    }

    /// The next of them; where all have begun, the first.
    Optional<Meeting> firstNewSince(Answer other, Instant now) {
        List<Meeting> fresh = newSince(other);
        return fresh.stream()
                .filter(each -> !DayPlan.isPast(each, now))
                .findFirst()
                .or(() -> fresh.stream().findFirst());
    }

    /// With one meeting more, which the bank has just made, and which an answer may already hold.
    Answer with(Meeting meeting) {
        List<Meeting> more = new ArrayList<>(known);
        more.removeIf(each -> each.id().equals(meeting.id()));
        more.add(meeting);
        Redactor.know(List.of(meeting));
        more.sort(Meeting.BY_TIME);
        return new Answer(new Rows(more, known.prepared()), null, asOf, since);
    }

    /// Without meetings of which it is known that there are none.
    Answer without(Set<String> ids) {
        List<Meeting> rest = new ArrayList<>(known);
        rest.removeIf(each -> ids.contains(each.id()));
        return rest.size() == known.size()
                ? this
                : new Answer(new Rows(rest, known.prepared()), null, asOf, since);
    }

    /// Makes ready what a search needs, so that the first one need not.
    void prepareSearch() {
        known.searched();
    }

    /// Searches, among what was found before where that is enough.
    @SuppressWarnings("ReferenceEquality") // To compare them would take as long as to search them.
    Found find(String typed, Found before) {
        MeetingSearch wanted = new MeetingSearch(typed);
        if (wanted.isEmpty()) {
            return new Found(this, typed, known, Hits.NONE);
        }
        SearchedMeetings all = known.searched();
        Hits hits =
                before.answer.known == known
                        ? wanted.find(all, new MeetingSearch(before.typed), before.hits)
                        : wanted.find(all);
        return new Found(this, typed, or(before.shown, known.only(hits)), hits);
    }

    @SuppressWarnings("ReferenceEquality") // What has not changed is the same object.
    private static Rows or(Rows before, Rows now) {
        boolean same = before.size() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = before.get(i) == now.get(i);
        }
        return same ? before : now;
    }
}
