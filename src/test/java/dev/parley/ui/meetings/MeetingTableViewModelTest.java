package dev.parley.ui.meetings;

import static dev.parley.meeting.Sample.about;
import static dev.parley.meeting.Sample.invitee;
import static dev.parley.meeting.Sample.meeting;
import static dev.parley.meeting.Sample.person;
import static dev.parley.meeting.Sample.withPeople;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.Sample;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MeetingTableViewModelTest {
    private final Texts texts = new Texts(Locale.UK);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final MeetingListViewModel list =
            new MeetingListViewModel(
                    new MemoryMeetings(Sample.NOW),
                    new InlineBackground(),
                    new ManualTicker(Sample.NOW),
                    texts,
                    preferences,
                    meeting -> {});
    private final MeetingTableViewModel model = new MeetingTableViewModel(list, texts, preferences);

    private static List<String> sorted(Comparator<Meeting> order, Meeting... meetings) {
        List<Meeting> rows = new ArrayList<>(List.of(meetings));
        rows.sort(order);
        return rows.stream().map(Meeting::id).toList();
    }

    private static Comparator<Meeting> asTheTableTurnsItRound(Comparator<Meeting> order) {
        return (a, b) -> order.compare(b, a);
    }

    @Test
    void theTimeIsThatOfTheZone() {
        Meeting meeting = meeting("a", "2026-11-23T18:45:00Z");

        assertThat(model.when(meeting)).isEqualTo("Mon 23 Nov 2026, 18:45");

        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));

        assertThat(model.when(meeting)).isEqualTo("Tue 24 Nov 2026, 00:15");
    }

    @Test
    void aMissingTimeIsSaidInWords() {
        assertThat(model.when(meeting("a", null))).isEqualTo("No time set");
    }

    @Test
    void peopleAreTheInviteesAndWhoArranged() {
        assertThat(model.people(meeting("a", null, "Priya Nair", "Ewa Lis")))
                .isEqualTo("Priya Nair and Ewa Lis · by Robert Hale");
        assertThat(model.people(meeting("a", null))).isEqualTo("Arranged by Robert Hale");
        assertThat(model.people(withPeople(meeting("a", null), ContactDetails.UNKNOWN)))
                .isEqualTo("Arranged by Somebody without a name");
    }

    @Test
    void purposeProviderAndStateAreInWords() {
        Meeting meeting =
                withPeople(
                        about(meeting("a", null), "account_opening", "bigbluebutton"),
                        person("Robert Hale"),
                        invitee("Priya Nair", "Accepted"));

        assertThat(model.purpose(meeting)).isEqualTo("Account opening");
        assertThat(model.provider(meeting)).isEqualTo("BigBlueButton");
        assertThat(model.state(meeting).text()).isEqualTo("● Accepted");
    }

    @Test
    void absentAndEmptyTextsAreSaid() {
        assertThat(model.purpose(about(meeting("a", null), null, null)))
                .isEqualTo("No purpose given");
        assertThat(model.provider(about(meeting("a", null), "", " "))).isEqualTo("No provider");
    }

    @Test
    void theRowIsSpokenAsAWhole() {
        assertThat(model.spoken(meeting("a", "2026-11-23T10:30:00Z", "Priya Nair")))
                .isEqualTo(
                        "Mon 23 Nov 2026, 10:30, Priya Nair · by Robert Hale, Mortgage advice,"
                                + " Jitsi, Waiting");
    }

    @Test
    void timelessMeetingsStandLastInBothDirections() {
        Meeting early = meeting("b", "2026-11-23T10:30:00Z");
        Meeting late = meeting("a", "2026-11-24T10:30:00Z");
        Meeting timeless = meeting("t1", null);
        Meeting another = meeting("t2", null);

        assertThat(
                        sorted(
                                (a, b) -> model.compareTimes(a, b, false),
                                another,
                                late,
                                timeless,
                                early))
                .containsExactly("b", "a", "t1", "t2");
        assertThat(
                        sorted(
                                asTheTableTurnsItRound((a, b) -> model.compareTimes(a, b, true)),
                                another,
                                early,
                                timeless,
                                late))
                .containsExactly("a", "b", "t1", "t2");
    }

    @Test
    void textsAreSortedAsTheLanguageSortsThem() {
        Comparator<Meeting> byPeople = model.byText(model::people);

        assertThat(
                        sorted(
                                byPeople,
                                meeting("4", null, "Zoe Ball"),
                                meeting("3", null, "eve Adler"),
                                meeting("2", null, "Éva Nagy"),
                                meeting("1", null, "Ann Bell"),
                                meeting("5", null, "Émile Zola")))
                .containsExactly("1", "5", "2", "3", "4");
    }

    @Test
    void equalTextsFollowTheTime() {
        assertThat(
                        sorted(
                                model.byText(model::purpose),
                                meeting("t", null),
                                meeting("b", "2026-11-24T10:30:00Z"),
                                meeting("a", "2026-11-23T10:30:00Z")))
                .containsExactly("a", "b", "t");
    }

    @Test
    void everyColumnHasAnOrderOfItsOwn() {
        Meeting jitsi = about(meeting("1", null), "zebra", "jitsi");
        Meeting zoom = about(meeting("2", null), "advice", "zoom");

        assertThat(sorted(model.byText(model::provider), zoom, jitsi)).containsExactly("1", "2");
        assertThat(sorted(model.byText(model::purpose), jitsi, zoom)).containsExactly("2", "1");
    }

    @Test
    void itIsAViewOfTheOneList() {
        assertThat(model.getList()).isSameAs(list);
    }
}
