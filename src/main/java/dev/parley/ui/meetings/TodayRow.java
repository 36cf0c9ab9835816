package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Texts;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A row of the day: a meeting, and above the first of each day the day itself. What only a row on
/// the screen needs is written when it gets there.
///
/// @param meeting what the row is about
/// @param head what stands above it where the row is the first of its day, else `null`
/// @param zone the branch's
/// @param past whether it has begun before now
public record TodayRow(Meeting meeting, @Nullable DayHead head, ZoneId zone, boolean past) {

    /// The time of day in the branch's zone, or a dash.
    public String time(Texts texts) {
        Instant when = meeting.when();
        return when == null ? "–" : texts.clock(when, zone);
    }
}
