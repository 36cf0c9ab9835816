package dev.parley.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OfflineMeetingsTest {
    private final List<String> asked = new ArrayList<>();
    private boolean keeps;
    private Optional<KeptList> read = Optional.empty();

    private final MeetingCopy copy =
            new MeetingCopy() {
                @Override
                public void open() {}

                @Override
                public Optional<KeptList> read(String bankId) {
                    return read;
                }

                @Override
                public boolean replace(String bankId, KeptList list) {
                    asked.add("replace");
                    return keeps;
                }

                @Override
                public boolean confirm(String bankId, Instant asOf) {
                    asked.add("confirm");
                    return keeps;
                }

                @Override
                public void close() {}
            };

    /// An unchanged list is the same object.
    private final MeetingRepository bank =
            new MeetingRepository() {
                private final List<Meeting> rows =
                        List.of(Sample.meeting("m", "2026-11-24T10:30:00Z", "Guest"));

                @Override
                public MeetingList all() {
                    return new MeetingList(rows, Sample.NOW, MeetingList.Source.SERVER);
                }

                @Override
                public Meeting find(String id) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Meeting create(NewMeeting wish) {
                    throw new UnsupportedOperationException();
                }
            };

    private final OfflineMeetings meetings =
            new OfflineMeetings(
                    bank,
                    "gh",
                    copy,
                    Runnable::run,
                    () -> Sample.NOW,
                    Duration.ofDays(90),
                    () -> false);

    @Test
    void whatTheCopyHasLostIsKeptAnewThoughTheListIsTheSame() throws Exception {
        keeps = true;
        meetings.all();
        keeps = false;
        meetings.all();

        assertThat(asked).containsExactly("replace", "confirm", "replace");
    }

    /// Else the list from before would be dated as today's.
    @Test
    void whatWasNotKeptIsNotConfirmed() throws Exception {
        meetings.all();
        keeps = true;
        meetings.all();
        meetings.all();

        assertThat(asked).containsExactly("replace", "replace", "confirm");
    }

    private static KeptList kept(String since, Meeting... rows) {
        return new KeptList(
                new MeetingList(List.of(rows), Sample.NOW, MeetingList.Source.COPY),
                Instant.parse(since));
    }

    /// What was kept long ago holds meetings that were young then.
    @Test
    void whatHasBecomeTooOldSinceItWasKeptIsNotShown() throws Exception {
        Meeting old = Sample.meeting("old", "2026-08-25T10:17:59Z", "Guest");
        Meeting young = Sample.meeting("young", "2026-08-25T10:18:00Z", "Guest");
        Meeting timeless = Sample.meeting("timeless", null, "Guest");
        read = Optional.of(kept("2026-07-01T00:00:00Z", young, old, timeless));

        assertThat(meetings.keptList()).contains(kept("2026-08-25T10:18:00Z", young, timeless));
        assertThat(meetings.findKept("old")).isEmpty();
    }

    @Test
    void whereNothingHasBecomeTooOldItIsSaidFromWhenOnAllWasKept() throws Exception {
        read = Optional.of(kept("2026-07-01T00:00:00Z", Sample.meeting("m", null, "Guest")));

        assertThat(meetings.keptList()).isEqualTo(read);
    }
}
