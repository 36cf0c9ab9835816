package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.MeetingTexts;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// What the columns of the table say and how they sort.
public final class MeetingTableViewModel {
    private final MeetingListViewModel list;
    private final Texts texts;
    private final MeetingTexts meetingTexts;
    private final Preferences preferences;
    private final Collator collator;
    private final Map<String, CollationKey> keys = new HashMap<>();

    /// @param list the meetings shown and searched
    public MeetingTableViewModel(MeetingListViewModel list, Texts texts, Preferences preferences) {
        this.list = list;
        this.texts = texts;
        this.meetingTexts = new MeetingTexts(texts);
        this.preferences = preferences;
        this.collator = Collator.getInstance(texts.locale());
    }

    /// The list this is a view of.
    public MeetingListViewModel getList() {
        return list;
    }

    Preferences preferences() {
        return preferences;
    }

    String when(Meeting meeting) {
        Instant when = meeting.when();
        if (when == null) {
            return texts.get("meeting.timeless");
        }
        ZonedDateTime local = when.atZone(preferences.getZone());
        return texts.get(
                "table.when",
                texts.shortDay(local.toLocalDate()),
                texts.clock(local.toLocalTime()));
    }

    String purpose(Meeting meeting) {
        return meetingTexts.purpose(meeting);
    }

    String people(Meeting meeting) {
        String creator = meetingTexts.name(meeting.creator());
        return meeting.invitees().isEmpty()
                ? texts.get("meeting.arranged", creator)
                : texts.get("table.people", meetingTexts.withWhom(meeting), creator);
    }

    String provider(Meeting meeting) {
        return meetingTexts.provider(meeting);
    }

    Sign state(Meeting meeting) {
        return meetingTexts.states(meeting);
    }

    String spoken(Meeting meeting) {
        return texts.get(
                "today.row.spoken",
                when(meeting),
                people(meeting),
                purpose(meeting),
                provider(meeting),
                state(meeting).words());
    }

    /// The order of the language; texts are prepared for it once.
    Comparator<Meeting> byText(Function<Meeting, String> text) {
        return Comparator.<Meeting, CollationKey>comparing(
                        meeting ->
                                keys.computeIfAbsent(
                                        text.apply(meeting), collator::getCollationKey))
                .thenComparing(Meeting.BY_TIME);
    }

    /// By time; a meeting without one stands last whichever way the column sorts, so that it turns
    /// the order round where the table will turn it round again.
    int compareTimes(Meeting a, Meeting b, boolean descending) {
        boolean timeless = a.when() == null || b.when() == null;
        int order = Meeting.BY_TIME.compare(a, b);
        return timeless && descending ? -order : order;
    }

    /// What the menu calls sorting by a column.
    public String sortText(String column) {
        return texts.get("table.sort", column);
    }
}
