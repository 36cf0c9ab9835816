package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
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
/// @param next the next one, where what is searched for finds it; `null` where none is coming
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
        Days days = new Days(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        Map<LocalDate, List<Meeting>> perDay = new TreeMap<>();
        List<Meeting> timeless = new ArrayList<>();
        int earlier = 0;
        for (Meeting meeting : shown) {
            LocalDate day = days.of(meeting.when());
            if (day == null) {
                timeless.add(meeting);
                continue;
            }
            earlier += day.isBefore(today) ? 1 : 0;
            if (withEarlier || !day.isBefore(today)) {
                perDay.computeIfAbsent(day, d -> new ArrayList<>()).add(meeting);
            }
        }
        List<TodayRow> rows = new ArrayList<>();
        perDay.forEach(
                (day, all) -> addDay(rows, new DayHead(day, today, all.size()), all, zone, now));
        addDay(rows, new DayHead(null, today, timeless.size()), timeless, zone, now);
        int ofToday = 0;
        for (Meeting meeting : known) {
            ofToday += today.equals(days.of(meeting.when())) ? 1 : 0;
        }
        return new DayPlan(today, rows, earlier, ofToday, found(next(known, now), shown));
    }

    /// With the rows of another plan where they are the same, so that one look tells that nothing
    /// has changed.
    DayPlan or(DayPlan before) {
        boolean same = rows.size() == before.rows.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = isSame(rows.get(i), before.rows.get(i));
        }
        return same ? new DayPlan(today, before.rows, earlier, ofToday, next) : this;
    }

    /// Of the very same meeting: what is marked is looked for as the object it is.
    @SuppressWarnings("ReferenceEquality") // See above.
    private static boolean isSame(TodayRow row, TodayRow before) {
        return row.meeting() == before.meeting() && row.equals(before);
    }

    /// The days of moments. Meetings come in the order of time, so the day is as a rule that of the
    /// one before, which is known without asking the zone.
    private static final class Days {
        private final ZoneId zone;
        private LocalDate day = LocalDate.EPOCH;
        private long from = Long.MAX_VALUE;
        private long until = Long.MIN_VALUE;

        Days(ZoneId zone) {
            this.zone = zone;
        }

        @Nullable LocalDate of(@Nullable Instant when) {
            if (when == null) {
                return null;
            }
            long second = when.getEpochSecond();
            if (second < from || second >= until) {
                ZoneOffset offset = zone.getRules().getOffset(when);
                day = when.atOffset(offset).toLocalDate();
                from = second;
                until = day.plusDays(1).toEpochSecond(LocalTime.MIDNIGHT, offset);
                ZoneOffsetTransition change = zone.getRules().nextTransition(when);
                if (change != null) {
                    until = Math.min(until, change.toEpochSecond());
                }
            }
            return day;
        }
    }

    private static void addDay(
            List<TodayRow> rows, DayHead head, List<Meeting> all, ZoneId zone, Instant now) {
        for (int i = 0; i < all.size(); i++) {
            Meeting meeting = all.get(i);
            rows.add(new TodayRow(meeting, i == 0 ? head : null, zone, isPast(meeting, now)));
        }
    }

    @SuppressWarnings("ReferenceEquality") // What is found is what is known.
    private static @Nullable Meeting found(@Nullable Meeting next, List<Meeting> shown) {
        return shown.stream().anyMatch(each -> each == next) ? next : null;
    }

    private static @Nullable Meeting next(List<Meeting> known, Instant now) {
        Instant latest = now.minus(GRACE);
        for (Meeting meeting : known) {
            if (meeting.when() != null && !isPast(meeting, latest)) {
                return meeting;
            }
        }
        return null;
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
