// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.MeetingTexts;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Today and the coming days, and the meeting that comes next with its countdown.
public final class TodayViewModel {
    /// A meeting stays the next one until so long after its start: people come late.
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final MeetingListViewModel list;
    private final Ticker ticker;
    private final Texts texts;
    private final MeetingTexts meetingTexts;
    private final Preferences preferences;
    private final Job ticking;

    private final ObservableList<TodayRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty pastShown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper pastKnown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper pastLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper todayCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper idle = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper nextKnown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper countdown = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextDetail = new ReadOnlyStringWrapper("");
    private @Nullable Meeting next;
    private @Nullable LocalDate lastDay;

    /// @param list the meetings shown and searched
    public TodayViewModel(
            MeetingListViewModel list, Ticker ticker, Texts texts, Preferences preferences) {
        this.list = list;
        this.ticker = ticker;
        this.texts = texts;
        this.meetingTexts = new MeetingTexts(texts);
        this.preferences = preferences;
        list.shown().addListener((ListChangeListener<Meeting>) change -> arrange());
        list.known().addListener((ListChangeListener<Meeting>) change -> count());
        preferences.zoneProperty().addListener((p, old, zone) -> arrange());
        pastShown.addListener((p, was, shown) -> arrange());
        ticking = ticker.every(Duration.ofSeconds(1), this::tick);
    }

    /// Stops the countdown.
    public void close() {
        ticking.cancel();
    }

    private void tick() {
        Instant now = ticker.now();
        boolean overtaken = rows.stream().anyMatch(row -> row.past() != isPast(row.meeting(), now));
        if (overtaken || !today().equals(lastDay)) {
            arrange();
        } else {
            countDown();
        }
    }

    private LocalDate today() {
        return ticker.now().atZone(preferences.getZone()).toLocalDate();
    }

    private void arrange() {
        ZoneId zone = preferences.getZone();
        Instant now = ticker.now();
        LocalDate today = today();
        lastDay = today;
        Map<LocalDate, List<Meeting>> days = new TreeMap<>();
        List<Meeting> timeless = new ArrayList<>();
        int past = 0;
        for (Meeting meeting : list.shown()) {
            Instant when = meeting.when();
            if (when == null) {
                timeless.add(meeting);
                continue;
            }
            LocalDate day = when.atZone(zone).toLocalDate();
            past += day.isBefore(today) ? 1 : 0;
            if (pastShown.get() || !day.isBefore(today)) {
                days.computeIfAbsent(day, d -> new ArrayList<>()).add(meeting);
            }
        }
        List<TodayRow> arranged = new ArrayList<>();
        days.forEach((day, meetings) -> addDay(arranged, day, today, meetings, now));
        addDay(arranged, null, today, timeless, now);
        if (!arranged.equals(rows)) {
            rows.setAll(arranged);
        }
        pastKnown.set(past > 0);
        pastLabel.set(texts.get(pastShown.get() ? "today.past.hide" : "today.past.show", past));
        idle.set(rows.isEmpty());
        count();
    }

    /// What does not depend on the search.
    private void count() {
        ZoneId zone = preferences.getZone();
        LocalDate today = today();
        todayCount.set((int) list.known().stream().filter(each -> isOn(each, today, zone)).count());
        findNext(ticker.now());
    }

    private void addDay(
            List<TodayRow> arranged,
            @Nullable LocalDate day,
            LocalDate today,
            List<Meeting> all,
            Instant now) {
        int before = arranged.size();
        for (Meeting meeting : all) {
            boolean first = arranged.size() == before;
            DayHead head = first ? new DayHead(day, today, all.size()) : null;
            arranged.add(new TodayRow(meeting, head, preferences.getZone(), isPast(meeting, now)));
        }
    }

    private static boolean isPast(Meeting meeting, Instant now) {
        Instant when = meeting.when();
        return when != null && when.isBefore(now);
    }

    private static boolean isOn(Meeting meeting, LocalDate day, ZoneId zone) {
        Instant when = meeting.when();
        return when != null && when.atZone(zone).toLocalDate().equals(day);
    }

    private void findNext(Instant now) {
        Optional<Meeting> soonest =
                list.known().stream()
                        .filter(each -> each.when() != null && !isPast(each, now.minus(GRACE)))
                        .findFirst();
        next = soonest.orElse(null);
        countDown();
    }

    private void countDown() {
        Meeting meeting = next;
        Instant when = meeting == null ? null : meeting.when();
        if (meeting == null || when == null) {
            nextKnown.set(false);
            return;
        }
        Instant now = ticker.now();
        if (when.isBefore(now.minus(GRACE))) {
            findNext(now);
            return;
        }
        ZoneId zone = preferences.getZone();
        LocalDate day = when.atZone(zone).toLocalDate();
        countdown.set(countdown(Duration.between(now, when), day));
        nextTitle.set(
                meeting.invitees().isEmpty()
                        ? meetingTexts.purpose(meeting)
                        : texts.get(
                                "today.next.title",
                                meetingTexts.purpose(meeting),
                                meetingTexts.withWhom(meeting)));
        String clock = texts.clock(when, zone);
        nextDetail.set(
                texts.get(
                        "today.next.detail",
                        day.equals(today()) ? clock : texts.get("today.at", texts.day(day), clock),
                        meetingTexts.provider(meeting),
                        meetingTexts.states(meeting).words()));
        nextKnown.set(true);
    }

    private String countdown(Duration left, LocalDate day) {
        if (left.isNegative()) {
            long ago = left.negated().toMinutes();
            return ago == 0 ? texts.get("today.now") : texts.get("today.started", ago);
        }
        long minutes = left.plusSeconds(59).toMinutes();
        if (minutes == 0) {
            return texts.get("today.now");
        }
        if (minutes < 60) {
            return texts.get("today.in.minutes", minutes);
        }
        if (day.equals(today())) {
            return texts.get("today.in.hours", minutes / 60, minutes % 60);
        }
        return day.equals(today().plusDays(1))
                ? texts.get("today.next.tomorrow")
                : texts.get("today.next.later");
    }

    /// Opens the meeting of the band.
    public void openNext() {
        Meeting meeting = next;
        if (meeting != null) {
            list.select(meeting);
            list.open();
        }
    }

    /// Shows the days before today, or hides them again.
    public void togglePast() {
        pastShown.set(!pastShown.get());
    }

    /// The list this is a view of.
    public MeetingListViewModel getList() {
        return list;
    }

    /// The rows from the first day shown to the last, meetings without a time at the end.
    public ObservableList<TodayRow> rows() {
        return rows;
    }

    /// Where now is: the first row that has not begun, or the number of rows.
    public int nowIndex() {
        int index = 0;
        while (index < rows.size() && rows.get(index).past()) {
            index++;
        }
        return index;
    }

    /// Whether meetings of earlier days are found.
    public ReadOnlyBooleanProperty pastKnownProperty() {
        return pastKnown.getReadOnlyProperty();
    }

    /// Whether meetings of earlier days are found.
    public boolean isPastKnown() {
        return pastKnown.get();
    }

    /// The words of the switch that shows them.
    public ReadOnlyStringProperty pastLabelProperty() {
        return pastLabel.getReadOnlyProperty();
    }

    /// The words of the switch that shows them.
    public String getPastLabel() {
        return pastLabel.get();
    }

    /// How many meetings today has, whatever is searched for.
    public ReadOnlyIntegerProperty todayCountProperty() {
        return todayCount.getReadOnlyProperty();
    }

    /// Whether there is nothing to show from today on.
    public ReadOnlyBooleanProperty idleProperty() {
        return idle.getReadOnlyProperty();
    }

    /// Whether there is nothing to show from today on.
    public boolean isIdle() {
        return idle.get();
    }

    /// Whether there is a next meeting.
    public ReadOnlyBooleanProperty nextKnownProperty() {
        return nextKnown.getReadOnlyProperty();
    }

    /// Whether there is a next meeting.
    public boolean isNextKnown() {
        return nextKnown.get();
    }

    /// How long until it starts, in words.
    public ReadOnlyStringProperty countdownProperty() {
        return countdown.getReadOnlyProperty();
    }

    /// How long until it starts, in words.
    public String getCountdown() {
        return countdown.get();
    }

    /// What it is and with whom.
    public ReadOnlyStringProperty nextTitleProperty() {
        return nextTitle.getReadOnlyProperty();
    }

    /// What it is and with whom.
    public String getNextTitle() {
        return nextTitle.get();
    }

    /// When, where and who comes.
    public ReadOnlyStringProperty nextDetailProperty() {
        return nextDetail.getReadOnlyProperty();
    }

    /// When, where and who comes.
    public String getNextDetail() {
        return nextDetail.get();
    }
}
