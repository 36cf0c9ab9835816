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

    /// The day's name: today, tomorrow, or its date.
    public String name(Texts texts) {
        if (day == null) {
            return texts.get("today.timeless");
        }
        if (day.equals(today)) {
            return texts.get("today.today");
        }
        return day.equals(today.plusDays(1))
                ? texts.get("today.tomorrow")
                : Texts.capital(date(texts, day), texts.locale());
    }

    /// Number of meetings, and the date where the name does not say it.
    public String detail(Texts texts) {
        String meetings = texts.get("today.count", count);
        return day == null || day.isAfter(today.plusDays(1)) || day.isBefore(today)
                ? meetings
                : texts.get("today.day", date(texts, day), meetings);
    }

    private String date(Texts texts, LocalDate of) {
        return of.getYear() == today.getYear() ? texts.day(of) : texts.longDay(of);
    }
}
