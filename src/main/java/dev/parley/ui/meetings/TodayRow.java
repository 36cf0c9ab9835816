package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/// A row of the day: a meeting, and above the first of each day the day itself.
///
/// @param meeting what the row is about
/// @param day the day's name where the row is the first of its day, else `null`
/// @param dayDetail date and number of meetings beside it, empty where `day` is `null`
/// @param time the time of day in the branch's zone, or a dash
/// @param past whether it has begun before now
public record TodayRow(
        Meeting meeting, @Nullable String day, String dayDetail, String time, boolean past) {}
