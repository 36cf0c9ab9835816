package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All meetings as the bank answered them last, prepared for being searched. Made and searched off
/// the screen's thread, so it never changes.
///
/// @param rows soonest first, those without a time last
/// @param asOf when the bank answered; `null` before it ever did
record Answer(List<Row> rows, @Nullable Instant asOf) {
    static final Answer NONE = new Answer(List.of(), null);

    private static final Comparator<Row> BY_TIME =
            Comparator.comparing(Row::meeting, Meeting.BY_TIME);

    /// A meeting and all of it that can be searched.
    record Row(Meeting meeting, String searchedText) {
        static Row of(Meeting meeting) {
            return new Row(meeting, MeetingSearch.textOf(meeting));
        }
    }

    /// What a search finds, soonest first.
    record Found(Answer answer, List<Meeting> known, List<Meeting> shown) {}

    /// A meeting that is as it was stays the same object, so that one look tells that nothing has
    /// changed.
    static Answer of(MeetingList list, Answer before) {
        Map<String, Row> known = new HashMap<>();
        before.rows.forEach(row -> known.put(row.meeting().id(), row));
        List<Row> rows = new ArrayList<>(list.rows().size());
        for (Meeting meeting : list.rows()) {
            Row row = known.get(meeting.id());
            rows.add(row != null && row.meeting().equals(meeting) ? row : Row.of(meeting));
        }
        rows.sort(BY_TIME);
        return new Answer(rows, list.asOf());
    }

    /// With one meeting more, which the bank has just made, and which an answer may already hold.
    Answer with(Meeting meeting) {
        List<Row> more = new ArrayList<>(rows);
        more.removeIf(row -> row.meeting().id().equals(meeting.id()));
        more.add(Row.of(meeting));
        more.sort(BY_TIME);
        return new Answer(more, asOf);
    }

    Found find(String typed) {
        MeetingSearch wanted = new MeetingSearch(typed);
        List<Meeting> known = new ArrayList<>(rows.size());
        List<Meeting> shown = new ArrayList<>();
        for (Row row : rows) {
            known.add(row.meeting());
            if (wanted.matches(row.searchedText())) {
                shown.add(row.meeting());
            }
        }
        return new Found(this, known, shown);
    }
}
