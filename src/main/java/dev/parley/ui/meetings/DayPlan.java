package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The meetings laid out day by day, as of one moment. Made off the screen's thread.
///
/// @param today in the branch's zone
/// @param rows from the first day shown to the last, meetings without a time at the end
/// @param earlier how many meetings found are of days before today
/// @param ofToday how many meetings today has, whatever is searched for
/// @param next the next one, whatever is searched for; `null` where none is coming
record DayPlan(
        LocalDate today, List<TodayRow> rows, int earlier, int ofToday, @Nullable Meeting next) {
    /// A meeting stays the next one until so long after its start: people come late.
    static final Duration GRACE = Duration.ofMinutes(10);

    static final DayPlan NONE = new DayPlan(LocalDate.EPOCH, List.of(), 0, 0, null);

    /// @param shown the meetings found, soonest first
    /// @param known all meetings, soonest first
    /// @param withEarlier whether the days before today are shown
    static DayPlan of(
            List<Meeting> shown,
            List<Meeting> known,
            ZoneId zone,
            Instant now,
            boolean withEarlier) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Map<LocalDate, List<Meeting>> days = new TreeMap<>();
        List<Meeting> timeless = new ArrayList<>();
        int earlier = 0;
        for (Meeting meeting : shown) {
            LocalDate day = day(meeting, zone);
            if (day == null) {
                timeless.add(meeting);
                continue;
            }
            earlier += day.isBefore(today) ? 1 : 0;
            if (withEarlier || !day.isBefore(today)) {
                days.computeIfAbsent(day, d -> new ArrayList<>()).add(meeting);
            }
        }
        List<TodayRow> rows = new ArrayList<>();
        days.forEach(
                (day, all) -> addDay(rows, new DayHead(day, today, all.size()), all, zone, now));
        addDay(rows, new DayHead(null, today, timeless.size()), timeless, zone, now);
        int ofToday = (int) known.stream().filter(each -> today.equals(day(each, zone))).count();
        return new DayPlan(today, rows, earlier, ofToday, next(known, now));
    }

    private static @Nullable LocalDate day(Meeting meeting, ZoneId zone) {
        Instant when = meeting.when();
        return when == null ? null : when.atZone(zone).toLocalDate();
    }

    private static void addDay(
            List<TodayRow> rows, DayHead head, List<Meeting> all, ZoneId zone, Instant now) {
        for (int i = 0; i < all.size(); i++) {
            Meeting meeting = all.get(i);
            rows.add(new TodayRow(meeting, i == 0 ? head : null, zone, isPast(meeting, now)));
        }
    }

    private static @Nullable Meeting next(List<Meeting> known, Instant now) {
        Instant latest = now.minus(GRACE);
        return known.stream()
                .filter(each -> each.when() != null && !isPast(each, latest))
                .findFirst()
                .orElse(null);
    }

    static boolean isPast(Meeting meeting, Instant now) {
        Instant when = meeting.when();
        return when != null && when.isBefore(now);
    }

    /// Whether a meeting has begun since this was laid out.
    boolean isOvertaken(Instant now) {
        return rows.stream().anyMatch(row -> row.past() != isPast(row.meeting(), now));
    }
}
