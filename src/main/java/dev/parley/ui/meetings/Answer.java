package dev.parley.ui.meetings;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingSearch;
import dev.parley.meeting.SearchPreparation;
import dev.parley.meeting.SearchedMeeting;
import dev.parley.ui.fx.Redactor;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All meetings as the bank answered them last, prepared for being searched. Made and searched off
/// the screen's thread, so it never changes.
///
/// @param known soonest first, those without a time last; the same list as long as nothing has
///     changed
/// @param from what the bank answered, word for word; `null` where it is not all of its answer
/// @param asOf when the bank answered; `null` before it ever did
/// @param since meetings that began before are missing, as the answer is one that was kept; `null`
///     where none is
record Answer(
        Rows known, @Nullable List<Meeting> from, @Nullable Instant asOf, @Nullable Instant since) {
    static final Answer NONE = new Answer(new Rows(List.of()), null, null, null);

    private static final Comparator<SearchedMeeting> BY_TIME =
            Comparator.comparing(SearchedMeeting::meeting, Meeting.BY_TIME);

    /// Meetings that are also kept as what can be searched of them, without a copy.
    static final class Rows extends AbstractList<Meeting> implements RandomAccess {
        private final List<SearchedMeeting> searched;

        private Rows(List<SearchedMeeting> searched) {
            this.searched = searched;
        }

        @Override
        public Meeting get(int index) {
            return searched.get(index).meeting();
        }

        @Override
        public int size() {
            return searched.size();
        }
    }

    /// What a search finds.
    ///
    /// @param shown soonest first; the same list as before where nothing has changed
    record Found(Answer answer, String typed, Rows shown) {
        static final Found NOTHING = new Found(NONE, "", NONE.known);
    }

    /// A meeting that is as it was stays the same object, and a list the same list, so that one
    /// look tells that nothing has changed.
    static Answer of(MeetingList list, Answer before) {
        if (isSame(list.rows(), before.from)) {
            return new Answer(before.known, before.from, list.asOf(), null);
        }
        Map<String, SearchedMeeting> known = HashMap.newHashMap(before.known.size());
        before.known.searched.forEach(row -> known.put(row.meeting().id(), row));
        SearchPreparation preparation = new SearchPreparation();
        List<SearchedMeeting> rows = new ArrayList<>(list.rows().size());
        for (Meeting meeting : list.rows()) {
            SearchedMeeting row = known.get(meeting.id());
            if (row == null || !row.meeting().equals(meeting)) {
                Redactor.know(meeting.creator(), meeting.invitees());
                row = preparation.of(meeting);
            }
            rows.add(row);
        }
        rows.sort(BY_TIME);
        return new Answer(or(before.known, rows), list.rows(), list.asOf(), null);
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
        return known.searched.equals(other.known.searched);
    }

    /// The same meetings, as another answer with them says once more.
    Answer confirmedBy(Answer other) {
        return new Answer(known, other.from, other.asOf, other.since);
    }

    /// How many of the meetings the other answer does not have.
    int newSince(Answer other) {
        Set<String> others = new HashSet<>();
        other.known.forEach(each -> others.add(each.id()));
        return (int) known.stream().filter(each -> !others.contains(each.id())).count();
    }

    /// With one meeting more, which the bank has just made, and which an answer may already hold.
    Answer with(Meeting meeting) {
        List<SearchedMeeting> more = new ArrayList<>(known.searched);
        more.removeIf(row -> row.meeting().id().equals(meeting.id()));
        more.add(new SearchPreparation().of(meeting));
        more.sort(BY_TIME);
        return new Answer(new Rows(more), null, asOf, since);
    }

    /// Searches, among what was found before where that is enough.
    @SuppressWarnings("ReferenceEquality") // To compare them would take as long as to search them.
    Found find(String typed, Found before) {
        MeetingSearch wanted = new MeetingSearch(typed);
        if (wanted.isEmpty()) {
            return new Found(this, typed, known);
        }
        boolean narrower =
                before.answer.known == known && wanted.isWithin(new MeetingSearch(before.typed));
        Rows from = narrower ? before.shown : known;
        List<SearchedMeeting> found = new ArrayList<>();
        for (SearchedMeeting row : from.searched) {
            if (wanted.matches(row)) {
                found.add(row);
            }
        }
        return new Found(this, typed, or(before.shown, found));
    }

    @SuppressWarnings("ReferenceEquality") // What has not changed is the same object.
    private static Rows or(Rows before, List<SearchedMeeting> now) {
        boolean same = before.size() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = before.searched.get(i) == now.get(i);
        }
        return same ? before : new Rows(now);
    }
}
