package dev.parley.ui.meetings;

import dev.parley.ui.fx.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands above the first row of a day; written when it gets on the screen.
///
/// @param day the day, `null` above the meetings without a time
/// @param today in the branch's zone
/// @param count how many meetings the day has
public record DayHead(@Nullable LocalDate day, LocalDate today, int count) {

    /// The day's name: today, tomorrow, or the day of the week.
    public String name(Texts texts) {
        if (day == null) {
            return texts.get("today.timeless");
        }
        if (day.equals(today)) {
            return texts.get("today.today");
        }
        return day.equals(today.plusDays(1)) ? texts.get("today.tomorrow") : texts.weekday(day);
    }

    /// Date and number of meetings.
    public String detail(Texts texts) {
        String meetings = texts.get("today.count", count);
        if (day == null) {
            return meetings;
        }
        String date = day.getYear() == today.getYear() ? texts.day(day) : texts.longDay(day);
        return texts.get("today.day", date, meetings);
    }
}
