// Longer than 300 lines: what each column says and how it sorts by that is one answer.
package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.MeetingTexts;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;

/// What the columns of the table say and how they sort.
public final class MeetingTableViewModel {

    /// What the table sorts by.
    enum Column {
        WHEN,
        PURPOSE,
        PEOPLE,
        PROVIDER,
        STATE
    }

    /// One column of an order, the first one counting most.
    record Sort(Column column, boolean descending) {}

    private static final String LONGEST_PROVIDER = "BigBlueButton";

    private static final Comparator<Meeting> SOONEST_FIRST =
            Comparator.comparing(
                    Meeting::when, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
    private static final Comparator<Meeting> LATEST_FIRST =
            Comparator.comparing(
                    Meeting::when, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    private final MeetingListViewModel list;
    private final Background background;
    private final Texts texts;
    private final MeetingTexts meetingTexts;
    private final Preferences preferences;
    private volatile Collator collator;
    private final Runnable onLanguage = this::sortAgain;
    private final WholeList<Meeting> rows = new WholeList<>();
    private List<Meeting> sorted = List.of();
    private Arrangement arrangement = new Arrangement(List.of(), null);
    private List<Sort> order = List.of();
    private Map<Column, Map<Meeting, CollationKey>> keys = noKeys();
    private Job sorting = Job.NONE;
    private boolean overdue;

    /// @param list the meetings shown and searched
    public MeetingTableViewModel(
            MeetingListViewModel list,
            Background background,
            Texts texts,
            Preferences preferences) {
        this.list = list;
        this.background = background;
        this.texts = texts;
        this.meetingTexts = new MeetingTexts(texts);
        this.preferences = preferences;
        this.collator = Collator.getInstance(texts.locale());
        list.shown().addListener((ListChangeListener<Meeting>) change -> shownChanged());
        list.known()
                .addListener(
                        (ListChangeListener<Meeting>)
                                change -> {
                                    keys = noKeys();
                                    arrange();
                                });
        list.marks().addListener((MapChangeListener<String, Sign>) change -> stateChanged());
        list.tableProperty().addListener((p, was, table) -> come());
        texts.follow(onLanguage);
        arrange();
    }

    /// What was made ready for sorting says where meetings stood before.
    private void stateChanged() {
        keys.put(Column.STATE, noKeysOfOne());
        if (order.stream().anyMatch(each -> each.column() == Column.STATE)) {
            arrange();
        }
    }

    private void sortAgain() {
        collator = Collator.getInstance(texts.locale());
        keys = noKeys();
        arrange();
    }

    /// Calls when another language is spoken; held weakly.
    void follow(Runnable sayAgain) {
        texts.follow(sayAgain);
    }

    /// The meetings found, in the order chosen.
    public ObservableList<Meeting> rows() {
        return rows;
    }

    /// Sorts by these columns; by none, the soonest meeting stands first.
    void sortBy(List<Sort> columns) {
        order = List.copyOf(columns);
        arrange();
    }

    private void arrange() {
        arrangement =
                new Arrangement(
                        list.allKnown(),
                        order.stream()
                                .map(this::comparator)
                                .reduce(Comparator::thenComparing)
                                .map(columns -> columns.thenComparing(Meeting.BY_TIME))
                                .orElse(null));
        sort();
    }

    /// What is found behind the days is sorted when it is looked at.
    private void shownChanged() {
        overdue = !list.isTable();
        if (!overdue) {
            sort();
        }
    }

    private void come() {
        if (overdue) {
            sort();
        } else {
            showRows();
        }
    }

    private void sort() {
        overdue = false;
        sorting.cancel();
        Arrangement by = arrangement;
        List<Meeting> shown = list.allShown();
        sorting = background.compute(() -> by.of(shown), this::show);
    }

    private void show(List<Meeting> arranged) {
        sorted = arranged;
        showRows();
    }

    /// Rows that nobody sees would still cost the screen its time.
    private void showRows() {
        if (list.isTable()) {
            rows.show(sorted);
        }
    }

    /// Texts in the order of the language. A meeting without a time stands last whichever way the
    /// column sorts.
    private Comparator<Meeting> comparator(Sort sort) {
        if (sort.column() == Column.WHEN) {
            return sort.descending() ? LATEST_FIRST : SOONEST_FIRST;
        }
        Map<Meeting, CollationKey> known = keys.getOrDefault(sort.column(), Map.of());
        Comparator<Meeting> order =
                Comparator.<Meeting, CollationKey>comparing(
                        meeting ->
                                known.computeIfAbsent(
                                        meeting,
                                        m -> collator.getCollationKey(text(sort.column(), m))));
        return sort.descending() ? order.reversed() : order;
    }

    /// Texts are prepared for sorting once; by identity, as a meeting is large to compare.
    private static Map<Column, Map<Meeting, CollationKey>> noKeys() {
        Map<Column, Map<Meeting, CollationKey>> none = new EnumMap<>(Column.class);
        for (Column each : Column.values()) {
            none.put(each, noKeysOfOne());
        }
        return none;
    }

    private static Map<Meeting, CollationKey> noKeysOfOne() {
        return Collections.synchronizedMap(new IdentityHashMap<>());
    }

    /// What a column says about a meeting.
    String text(Column column, Meeting meeting) {
        return switch (column) {
            case WHEN -> when(meeting);
            case PURPOSE -> purpose(meeting);
            case PEOPLE -> people(meeting);
            case PROVIDER -> provider(meeting);
            case STATE -> state(meeting).words();
        };
    }

    /// What stands above a column.
    String head(Column column) {
        return texts.get(
                switch (column) {
                    case WHEN -> "table.column.when";
                    case PURPOSE -> "table.column.purpose";
                    case PEOPLE -> "table.column.people";
                    case PROVIDER -> "table.column.provider";
                    case STATE -> "table.column.state";
                });
    }

    /// Words of a column among which are those that it should have room for; none where anything
    /// may stand there.
    List<String> samples(Column column) {
        return switch (column) {
            case WHEN -> moments();
            case PROVIDER -> List.of(LONGEST_PROVIDER);
            case STATE ->
                    List.of(
                            "○ " + texts.get("state.waiting"),
                            "● " + texts.get("state.accepted"),
                            "✕ " + texts.get("state.declined"),
                            "– " + texts.get("state.none"),
                            "◐ " + texts.get("state.some.accepted", 1, 3),
                            "✕ " + texts.get("state.some.declined", 1, 3));
            case PURPOSE, PEOPLE -> List.of();
        };
    }

    /// The longest that is said of a meeting that was created here.
    List<String> longestStates() {
        return List.of("◌ " + texts.get("standing.notsent"), "✕ " + texts.get("standing.refused"));
    }

    /// Each month and each day of the week once.
    private List<String> moments() {
        LocalDate monday = LocalDate.of(2026, Month.SEPTEMBER, 21);
        return Stream.concat(
                        monday.datesUntil(monday.plusWeeks(1)),
                        Stream.iterate(monday, day -> day.plusMonths(1)).limit(12))
                .map(day -> when(day, texts.clock(LocalTime.of(22, 0))))
                .toList();
    }

    private String when(LocalDate day, String time) {
        return texts.get("table.when", texts.shortDay(day), time);
    }

    Locale locale() {
        return texts.locale();
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
        return when(local.toLocalDate(), texts.clock(local));
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
        return meetingTexts.sign(meeting, list.marks());
    }

    String spoken(Meeting meeting) {
        return meetingTexts.spoken(meeting, state(meeting), preferences.getZone());
    }

    /// What the menu calls sorting by a column.
    String sortText(Column column) {
        return texts.get("table.sort", head(column));
    }
}
