package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingList;
import dev.parley.speed.Sample;
import java.util.List;

/// What the screens keep of the meetings that a bank has answered.
public final class Kept {
    private Kept() {}

    /// The meetings, in order and prepared for being searched.
    public static Object of(List<Meeting> rows) {
        return Answer.of(new MeetingList(rows, Sample.NOW, MeetingList.Source.SERVER), Answer.NONE);
    }
}
