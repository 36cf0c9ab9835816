// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.MeetingTexts;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;

/// Today and the coming days, and the meeting that comes next with its countdown.
public final class TodayViewModel {
    private static final int EARLIER_SEEN = 3;

    private final MeetingListViewModel list;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final MeetingTexts meetingTexts;
    private final Preferences preferences;

    private final WholeList<TodayRow> rows = new WholeList<>();
    private final BooleanProperty pastShown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper pastKnown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper pastLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper todayCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper idle = new ReadOnlyBooleanWrapper();
    private final Saying idleTitle;
    private final ReadOnlyBooleanWrapper nextKnown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper countdown = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextDetail = new ReadOnlyStringWrapper("");
    private DayPlan plan = DayPlan.NONE;
    private List<Meeting> arranged = List.of();
    private boolean overdue;
    private Job arranging = Job.NONE;
    private Job ticking = Job.NONE;
    private final Runnable onLanguage = this::sayAgain;
    private final ChangeListener<ZoneId> onZone = (p, old, zone) -> arrange();

    /// @param list the meetings shown and searched
    public TodayViewModel(
            MeetingListViewModel list,
            Background background,
            Ticker ticker,
            Texts texts,
            Preferences preferences) {
        this.list = list;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.meetingTexts = new MeetingTexts(texts);
        this.preferences = preferences;
        idleTitle = new Saying(texts, () -> texts.get("today.idle"));
        list.whenShown(this::shownChanged);
        list.tableProperty().addListener((p, was, table) -> come());
        list.marks().addListener((MapChangeListener<String, Sign>) change -> countDown());
        preferences.zoneProperty().addListener(new WeakChangeListener<>(onZone));
        pastShown.addListener((p, was, shown) -> arrange());
        texts.follow(onLanguage);
    }

    private void sayAgain() {
        if (!ticking.equals(Job.NONE)) {
            show(plan);
        }
    }

    /// Stops the countdown.
    public void close() {
        arranging.cancel();
        ticking.cancel();
    }

    private void tick() {
        boolean anotherDay = !today().equals(plan.today());
        if (anotherDay) {
            list.sayAgain();
        }
        if (anotherDay || plan.isOvertaken(ticker.now())) {
            arrange();
        } else {
            countDown();
        }
    }

    private LocalDate today() {
        return ticker.now().atZone(preferences.getZone()).toLocalDate();
    }

    /// Behind the table only what is known counts: how many meetings today has, and which is next.
    /// What is found there is laid out when it is looked at.
    @SuppressWarnings("ReferenceEquality") // What has not changed is the same list.
    private void shownChanged() {
        if (list.isTable() && list.allKnown() == arranged) {
            overdue = true;
        } else {
            arrange();
        }
    }

    private void come() {
        if (overdue) {
            arrange();
        } else {
            showRows();
        }
    }

    private void arrange() {
        arranging.cancel();
        overdue = false;
        List<Meeting> shown = list.allShown();
        List<Meeting> known = list.allKnown();
        arranged = known;
        DayPlan before = plan;
        ZoneId zone = preferences.getZone();
        Instant now = ticker.now();
        boolean withEarlier = pastShown.get();
        arranging =
                background.compute(
                        () -> DayPlan.of(shown, known, zone, now, withEarlier).or(before),
                        this::show);
    }

    private void show(DayPlan arranged) {
        plan = arranged;
        showRows();
        pastKnown.set(plan.earlier() > 0);
        pastLabel.set(
                texts.get(pastShown.get() ? "today.past.hide" : "today.past.show", plan.earlier()));
        idle.set(plan.rows().isEmpty());
        boolean searching = !list.searched().isBlank();
        idleTitle.say(() -> texts.get(searching ? "today.idle.search" : "today.idle"));
        todayCount.set(plan.ofToday());
        countDown();
        if (ticking.equals(Job.NONE)) {
            ticking = ticker.every(Duration.ofSeconds(1), this::tick);
        }
    }

    /// Rows that nobody sees would still cost the screen its time.
    private void showRows() {
        if (!list.isTable()) {
            rows.show(plan.rows());
        }
    }

    private void countDown() {
        Meeting meeting = plan.next();
        Instant when = meeting == null ? null : meeting.when();
        if (meeting == null || when == null) {
            nextKnown.set(false);
            return;
        }
        Instant now = ticker.now();
        if (when.isBefore(now.minus(DayPlan.GRACE))) {
            arrange();
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
                        day.equals(today()) ? clock : texts.get("today.at", date(day), clock),
                        meetingTexts.provider(meeting),
                        meetingTexts.sign(meeting, list.marks()).words()));
        nextKnown.set(true);
    }

    private String date(LocalDate day) {
        return day.getYear() == today().getYear() ? texts.day(day) : texts.longDay(day);
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
            return minutes % 60 == 0
                    ? texts.get("today.in.hours.whole", minutes / 60)
                    : texts.get("today.in.hours", minutes / 60, minutes % 60);
        }
        return day.equals(today().plusDays(1))
                ? texts.get("today.next.tomorrow")
                : texts.get("today.next.later");
    }

    /// Opens the meeting of the band.
    public void openNext() {
        Meeting meeting = plan.next();
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

    /// What is seen first: the head of the day where that leaves room for now, else the row before
    /// now, so that what has just begun is still there; or the last ones of the days before today
    /// where they are shown.
    ///
    /// @param fitting how many rows there is room for
    int topIndex(int fitting) {
        if (pastShown.get()) {
            return Math.max(0, plan.earlier() - EARLIER_SEEN);
        }
        int now = nowIndex();
        List<TodayRow> before = rows.subList(0, Math.min(now + 1, rows.size()));
        long heads = before.stream().filter(row -> row.head() != null).count();
        return before.size() + heads <= fitting ? 0 : Math.max(0, now - 1);
    }

    /// What is said where no row is shown.
    public ReadOnlyStringProperty idleTitleProperty() {
        return idleTitle.getReadOnlyProperty();
    }

    /// What is said where no row is shown.
    public String getIdleTitle() {
        return idleTitle.get();
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
