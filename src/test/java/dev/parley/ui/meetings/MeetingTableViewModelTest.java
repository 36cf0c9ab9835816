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
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.meetings.MeetingTableViewModel.Column;
import dev.parley.ui.meetings.MeetingTableViewModel.Sort;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

final class MeetingTableViewModelTest {
    private final Texts texts = new Texts(Locale.UK);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW);
    private final InlineBackground background = new InlineBackground();
    private final MeetingListViewModel list =
            new MeetingListViewModel(
                    bank,
                    background,
                    new ManualTicker(Sample.NOW),
                    texts,
                    preferences,
                    meeting -> {});
    private final MeetingTableViewModel model =
            new MeetingTableViewModel(list, background, texts, preferences);

    private List<String> ids() {
        return model.rows().stream().map(Meeting::id).toList();
    }

    private List<String> sorted(Column column, boolean descending, Meeting... meetings) {
        list.tableProperty().set(true);
        bank.replaceAll(meetings);
        list.refresh();
        model.sortBy(List.of(new Sort(column, descending)));
        return ids();
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
                        "Monday 23 November 2026, 10:30, Mortgage advice, with Priya Nair,"
                                + " Waiting, Jitsi");
    }

    @Test
    void timelessMeetingsStandLastInBothDirections() {
        Meeting early = meeting("b", "2026-11-23T10:30:00Z");
        Meeting late = meeting("a", "2026-11-24T10:30:00Z");
        Meeting timeless = meeting("t1", null);
        Meeting another = meeting("t2", null);

        assertThat(sorted(Column.WHEN, false, another, late, timeless, early))
                .containsExactly("b", "a", "t1", "t2");
        assertThat(sorted(Column.WHEN, true, another, early, timeless, late))
                .containsExactly("a", "b", "t1", "t2");
    }

    @Test
    void textsAreSortedAsTheLanguageSortsThem() {
        assertThat(
                        sorted(
                                Column.PEOPLE,
                                false,
                                meeting("4", null, "Zoe Ball"),
                                meeting("3", null, "eve Adler"),
                                meeting("2", null, "Éva Nagy"),
                                meeting("1", null, "Ann Bell"),
                                meeting("5", null, "Émile Zola")))
                .containsExactly("1", "5", "2", "3", "4");
    }

    /// In Spanish the ñ is a letter of its own, behind the n.
    @Test
    void anotherLanguageSortsAnewAtOnce() {
        assertThat(
                        sorted(
                                Column.PEOPLE,
                                false,
                                meeting("z", null, "Anzo"),
                                meeting("ñ", null, "Año")))
                .containsExactly("ñ", "z");

        texts.speak(Locale.of("es", "ES"));

        assertThat(ids()).containsExactly("z", "ñ");
    }

    @Test
    void whatIsFoundIsShownInTheOrderChosen() {
        sorted(
                Column.PEOPLE,
                false,
                meeting("1", null, "Zoe Bell"),
                meeting("2", null, "Ann Bell"),
                meeting("3", null, "Eve Adler"));
        list.searchProperty().set("bell");

        assertThat(ids()).containsExactly("2", "1");
    }

    /// It may be done later than the one that was chosen after it.
    @Test
    void anOrderThatAnotherOneReplacedIsNotShownAnyMore() {
        sorted(
                Column.PEOPLE,
                false,
                meeting("1", null, "Ann Bell"),
                meeting("2", null, "Eve Adler"));
        List<List<String>> shown = new ArrayList<>();
        model.rows().addListener((ListChangeListener<Meeting>) change -> shown.add(ids()));
        background.hold();
        model.sortBy(List.of(new Sort(Column.PEOPLE, true)));
        model.sortBy(List.of());
        background.release();

        assertThat(shown).containsExactly(List.of("1", "2"));
    }

    @Test
    void equalTextsFollowTheTime() {
        assertThat(
                        sorted(
                                Column.PURPOSE,
                                false,
                                meeting("t", null),
                                meeting("b", "2026-11-24T10:30:00Z"),
                                meeting("a", "2026-11-23T10:30:00Z")))
                .containsExactly("a", "b", "t");
    }

    @Test
    void everyColumnHasAnOrderOfItsOwnInBothDirections() {
        Meeting jitsi = about(meeting("1", null), "zebra", "jitsi");
        Meeting zoom = about(meeting("2", null), "advice", "zoom");

        assertThat(sorted(Column.PROVIDER, false, zoom, jitsi)).containsExactly("1", "2");
        assertThat(sorted(Column.PROVIDER, true, zoom, jitsi)).containsExactly("2", "1");
        assertThat(sorted(Column.PURPOSE, false, jitsi, zoom)).containsExactly("2", "1");
    }

    @Test
    void ofSeveralColumnsTheFirstCountsMost() {
        Meeting zoom = about(meeting("1", null), "advice", "zoom");
        Meeting early = about(meeting("2", "2026-11-23T10:30:00Z"), "advice", "jitsi");
        Meeting other = about(meeting("3", "2026-11-24T10:30:00Z"), "zebra", "jitsi");
        sorted(Column.WHEN, false, zoom, early, other);

        model.sortBy(List.of(new Sort(Column.PROVIDER, false), new Sort(Column.PURPOSE, true)));

        assertThat(ids()).containsExactly("3", "2", "1");
    }

    @Test
    void withoutAnOrderTheSoonestStandsFirstAgain() {
        Meeting late = meeting("a", "2026-11-24T10:30:00Z", "Ann Bell");
        Meeting early = meeting("b", "2026-11-23T10:30:00Z", "Zoe Ball");
        assertThat(sorted(Column.PEOPLE, false, late, early)).containsExactly("a", "b");

        model.sortBy(List.of());

        assertThat(ids()).containsExactly("b", "a");
    }

    @Test
    void aChangedMeetingIsSortedByWhatItSaysNow() {
        Meeting ann = meeting("1", null, "Ann Bell");
        Meeting eve = meeting("2", null, "Eve Adler");
        assertThat(sorted(Column.PEOPLE, false, ann, eve)).containsExactly("1", "2");

        bank.replaceAll(meeting("1", null, "Zoe Ball"), eve);
        list.refresh();

        assertThat(ids()).containsExactly("2", "1");
    }

    @Test
    void aMeetingThatGoesOnToTheBankIsSortedByWhereItStandsNow() {
        list.marks().put("1", new Sign("◌", "Not sent", "state-plain"));
        list.marks().put("2", new Sign("→", "Sending", "state-plain"));
        assertThat(sorted(Column.STATE, false, meeting("1", null), meeting("2", null)))
                .containsExactly("1", "2");

        list.marks().put("2", new Sign("✕", "Declined", "state-bad"));

        assertThat(ids()).containsExactly("2", "1");
    }

    @Test
    void aTableThatIsNotShownIsFilledWhenItIs() {
        bank.replaceAll(meeting("1", null, "Ann Bell"));
        list.refresh();

        assertThat(ids()).isEmpty();

        list.tableProperty().set(true);

        assertThat(ids()).containsExactly("1");
    }

    @Test
    void whatIsFoundBehindTheDaysIsSortedWhenItIsLookedAt() {
        sorted(
                Column.PEOPLE,
                false,
                meeting("1", null, "Zoe Bell"),
                meeting("2", null, "Ann Bell"),
                meeting("3", null, "Eve Adler"));
        list.tableProperty().set(false);
        list.searchProperty().set("bell");
        background.hold();
        list.tableProperty().set(true);

        assertThat(background.waiting()).isEqualTo(1);

        background.release();

        assertThat(ids()).containsExactly("2", "1");
    }

    @Test
    void itIsAViewOfTheOneList() {
        assertThat(model.getList()).isSameAs(list);
    }
}
