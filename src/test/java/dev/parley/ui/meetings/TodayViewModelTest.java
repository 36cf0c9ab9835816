// Longer than 300 lines: each state of one screen is tried in one place.
package dev.parley.ui.meetings;

import static dev.parley.meeting.Sample.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.Sample;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TodayViewModelTest {
    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW);
    private final ManualTicker ticker = new ManualTicker(Sample.NOW);
    private final Texts texts = new Texts(Locale.UK);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final List<Meeting> opened = new ArrayList<>();
    private final InlineBackground background = new InlineBackground();
    private final MeetingListViewModel list =
            new MeetingListViewModel(bank, background, ticker, texts, preferences, opened::add);
    private final TodayViewModel model =
            new TodayViewModel(list, background, ticker, texts, preferences);

    private void shows(Meeting... meetings) {
        bank.replaceAll(meetings);
        list.refresh();
    }

    private List<String> ids() {
        return model.rows().stream().map(row -> row.meeting().id()).toList();
    }

    private List<String> heads() {
        return model.rows().stream()
                .map(TodayRow::head)
                .filter(Objects::nonNull)
                .map(head -> head.name(texts) + " | " + head.detail(texts))
                .toList();
    }

    @Test
    void meetingsAreGroupedByDayWithNameDateAndCount() {
        shows(
                meeting("a", "2026-11-23T10:30:00Z"),
                meeting("b", "2026-11-23T16:00:00Z"),
                meeting("c", "2026-11-24T09:00:00Z"),
                meeting("d", "2026-11-27T09:00:00Z"),
                meeting("e", "2027-01-04T09:00:00Z"));

        assertThat(ids()).containsExactly("a", "b", "c", "d", "e");
        assertThat(heads())
                .containsExactly(
                        "Today | Monday 23 November · 2 meetings",
                        "Tomorrow | Tuesday 24 November · 1 meeting",
                        "Friday 27 November | 1 meeting",
                        "Monday 4 January 2027 | 1 meeting");
        assertThat(model.rows().get(1).head()).isNull();
        assertThat(model.rows().get(1).time(texts)).isEqualTo("16:00");
    }

    @Test
    void daysAreThoseOfTheBranchsZone() {
        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));
        shows(meeting("a", "2026-11-23T18:29:00Z"), meeting("b", "2026-11-23T18:30:00Z"));

        assertThat(heads())
                .containsExactly(
                        "Today | Monday 23 November · 1 meeting",
                        "Tomorrow | Tuesday 24 November · 1 meeting");
        assertThat(model.rows().getFirst().time(texts)).isEqualTo("23:59");
        assertThat(model.rows().getLast().time(texts)).isEqualTo("00:00");
    }

    @Test
    void anotherZoneGroupsAfreshAtOnce() {
        shows(meeting("a", "2026-11-23T18:30:00Z", "Priya Nair"));

        assertThat(heads()).containsExactly("Today | Monday 23 November · 1 meeting");
        assertThat(model.getNextDetail()).startsWith("18:30 · ");

        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));

        assertThat(heads()).containsExactly("Tomorrow | Tuesday 24 November · 1 meeting");
        assertThat(model.rows().getFirst().time(texts)).isEqualTo("00:00");
        assertThat(model.getNextDetail()).startsWith("Tuesday 24 November, 00:00 · ");
        assertThat(model.getCountdown()).isEqualTo("Next: tomorrow");
        assertThat(model.todayCountProperty().get()).isZero();
    }

    @Test
    void theBandSaysTheYearWhereItIsAnother() {
        shows(meeting("a", "2027-11-26T09:00:00Z", "Priya Nair"));

        assertThat(model.getNextDetail()).startsWith("Friday 26 November 2027, 09:00 · ");
    }

    @Test
    void whereASearchFindsNothingFromTodayOnItIsNotSaidThatThereIsNothing() {
        shows(
                meeting("a", "2026-11-20T09:00:00Z", "Priya Nair"),
                meeting("b", "2026-11-23T16:00:00Z", "Tomás Ferreira"));
        list.searchProperty().set("priya");

        assertThat(model.isIdle()).isTrue();
        assertThat(model.getIdleTitle()).isEqualTo("Nothing from today on matches");

        list.searchProperty().set("");
        list.searchProperty().set("tom");
        assertThat(model.isIdle()).isFalse();
    }

    @Test
    void whoTypesOnlyABlankHasNotSearched() {
        list.searchProperty().set(" ");
        shows(meeting("a", "2026-11-20T09:00:00Z", "Priya Nair"));

        assertThat(model.isIdle()).isTrue();
        assertThat(model.getIdleTitle()).isEqualTo("No meetings today or later");
    }

    @Test
    void meetingsWithoutATimeStandLastUnderAHeadOfTheirOwn() {
        shows(meeting("t2", null), meeting("t1", null), meeting("z", "2031-05-01T09:00:00Z"));

        assertThat(ids()).containsExactly("z", "t1", "t2");
        assertThat(heads())
                .containsExactly("Thursday 1 May 2031 | 1 meeting", "Without a time | 2 meetings");
        assertThat(model.rows().getLast().time(texts)).isEqualTo("–");
        assertThat(model.rows().getLast().past()).isFalse();
    }

    @Test
    void whatHasBegunTodayStaysAndIsPast() {
        shows(
                meeting("a", "2026-11-23T09:00:00Z"),
                meeting("now", "2026-11-23T10:18:00Z"),
                meeting("b", "2026-11-23T11:00:00Z"));

        assertThat(model.rows().stream().map(TodayRow::past)).containsExactly(true, false, false);
        assertThat(model.nowIndex()).isEqualTo(1);
    }

    @Test
    void nowComesAfterTheLastRowWhereEverythingHasBegun() {
        shows(meeting("a", "2026-11-23T09:00:00Z"), meeting("b", "2026-11-23T10:00:00Z"));

        assertThat(model.nowIndex()).isEqualTo(2);
    }

    @Test
    void aRowBecomesPastWhenItsTimeHasCome() {
        shows(meeting("a", "2026-11-23T10:30:00Z"));
        ticker.advance(Duration.ofMinutes(12));

        assertThat(model.rows().getFirst().past()).isFalse();

        ticker.advance(Duration.ofSeconds(1));

        assertThat(model.rows().getFirst().past()).isTrue();
    }

    @Test
    void earlierDaysAreHiddenUntilAskedFor() {
        shows(
                meeting("old", "2026-11-20T09:00:00Z"),
                meeting("older", "2025-12-31T09:00:00Z"),
                meeting("a", "2026-11-23T10:30:00Z"));

        assertThat(ids()).containsExactly("a");
        assertThat(model.isPastKnown()).isTrue();
        assertThat(model.getPastLabel()).isEqualTo("Show 2 meetings from earlier days");

        model.togglePast();

        assertThat(ids()).containsExactly("older", "old", "a");
        assertThat(heads().getFirst()).isEqualTo("Wednesday 31 December 2025 | 1 meeting");
        assertThat(model.getPastLabel()).isEqualTo("Hide the meetings from earlier days");
        assertThat(model.nowIndex()).isEqualTo(2);

        model.togglePast();

        assertThat(ids()).containsExactly("a");
    }

    @Test
    void oneEarlierMeetingIsSaidInTheSingular() {
        shows(meeting("old", "2026-11-22T23:59:59Z"));

        assertThat(model.getPastLabel()).isEqualTo("Show 1 meeting from earlier days");
        assertThat(model.isIdle()).isTrue();
        assertThat(model.isNextKnown()).isFalse();
    }

    @Test
    void withoutEarlierMeetingsThereIsNothingToShow() {
        shows(meeting("a", "2026-11-23T00:00:00Z"));

        assertThat(model.isPastKnown()).isFalse();
        assertThat(model.isIdle()).isFalse();
    }

    @Test
    void theSearchNarrowsTheDayButNotItsCount() {
        shows(
                meeting("a", "2026-11-23T10:30:00Z", "Priya Nair"),
                meeting("b", "2026-11-23T16:00:00Z", "Ewa Lis"));
        list.searchProperty().set("ewa");

        assertThat(ids()).containsExactly("b");
        assertThat(heads()).containsExactly("Today | Monday 23 November · 1 meeting");
        assertThat(model.todayCountProperty().get()).isEqualTo(2);
    }

    @Test
    void theNextMeetingStandsAboveWhatIsFoundOnlyWhereItIsFoundToo() {
        shows(
                meeting("a", "2026-11-23T10:30:00Z", "Priya Nair"),
                meeting("b", "2026-11-23T16:00:00Z", "Ewa Lis"));
        list.searchProperty().set("ewa");
        assertThat(model.isNextKnown()).isFalse();

        list.searchProperty().set("priya");
        assertThat(model.isNextKnown()).isTrue();

        list.searchProperty().set("ewa");
        list.searchProperty().set("");
        assertThat(model.isNextKnown()).isTrue();
        assertThat(model.getNextTitle()).isEqualTo("Mortgage advice with Priya Nair");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-23T11:48:00Z | Next in 1 h 30 min
                    2026-11-23T12:18:00Z | Next in 2 h
                    2026-11-23T11:18:00Z | Next in 1 h
                    2026-11-23T11:17:01Z | Next in 1 h
                    2026-11-23T11:17:00Z | Next in 59 minutes
                    2026-11-23T10:20:00Z | Next in 2 minutes
                    2026-11-23T10:19:01Z | Next in 2 minutes
                    2026-11-23T10:19:00Z | Next in 1 minute
                    2026-11-23T10:18:01Z | Next in 1 minute
                    2026-11-23T10:18:00Z | Starts now
                    2026-11-23T10:17:01Z | Starts now
                    2026-11-23T10:17:00Z | Started 1 minute ago
                    2026-11-23T10:13:00Z | Started 5 minutes ago
                    2026-11-23T10:08:00Z | Started 10 minutes ago
                    2026-11-23T23:59:00Z | Next in 13 h 41 min
                    2026-11-24T00:00:00Z | Next: tomorrow
                    2026-11-24T23:59:00Z | Next: tomorrow
                    2026-11-25T00:00:00Z | Next
                    """)
    void theCountdownSaysHowLongItIs(String when, String words) {
        shows(meeting("a", when, "Priya Nair"));

        assertThat(model.isNextKnown()).isTrue();
        // A number and its unit stay on one line.
        assertThat(model.getCountdown().replace('\u00a0', ' ')).isEqualTo(words);
    }

    @Test
    void theCountdownRunsByItself() {
        shows(meeting("a", "2026-11-23T10:20:00Z"));
        List<String> said = new ArrayList<>(List.of(model.getCountdown()));
        model.countdownProperty().addListener((p, old, words) -> said.add(words));
        ticker.advance(Duration.ofMinutes(4));

        assertThat(said)
                .containsExactly(
                        "Next in 2 minutes",
                        "Next in 1 minute",
                        "Starts now",
                        "Started 1 minute ago",
                        "Started 2 minutes ago");
    }

    @Test
    void tenMinutesAfterItsStartTheNextOneComes() {
        shows(
                meeting("a", "2026-11-23T10:15:00Z", "Priya Nair"),
                meeting("b", "2026-11-23T11:00:00Z", "Ewa Lis"));
        ticker.advanceTo(Instant.parse("2026-11-23T10:25:00Z"));

        assertThat(model.getCountdown()).isEqualTo("Started 10 minutes ago");
        assertThat(model.getNextTitle()).isEqualTo("Mortgage advice with Priya Nair");

        ticker.advance(Duration.ofSeconds(1));

        assertThat(model.getCountdown()).isEqualTo("Next in 35 minutes");
        assertThat(model.getNextTitle()).isEqualTo("Mortgage advice with Ewa Lis");
    }

    @Test
    void afterTheLastMeetingThereIsNoNext() {
        shows(meeting("a", "2026-11-23T10:15:00Z"));
        ticker.advanceTo(Instant.parse("2026-11-23T10:25:01Z"));

        assertThat(model.isNextKnown()).isFalse();
    }

    @Test
    void aMeetingWithoutATimeIsNeverTheNext() {
        shows(meeting("a", null));

        assertThat(model.isNextKnown()).isFalse();
        assertThat(model.isIdle()).isFalse();
    }

    @Test
    void theBandSaysWhatWithWhomWhenWhereAndWhoComes() {
        shows(
                Sample.withPeople(
                        meeting("a", "2026-11-23T10:30:00Z"),
                        Sample.person("Robert Hale"),
                        Sample.invitee("Priya Nair", "accepted"),
                        Sample.invitee("Ewa Lis", "waiting")));

        assertThat(model.getNextTitle()).isEqualTo("Mortgage advice with Priya Nair and Ewa Lis");
        assertThat(model.getNextDetail()).isEqualTo("10:30 · Jitsi · 1 of 2 accepted");
    }

    @Test
    void theBandSaysAtOnceWhereTheMeetingStandsOnItsWay() {
        shows(meeting("a", "2026-11-23T10:30:00Z", "Priya Nair"));
        list.marks().put("a", new Sign("→", "Being sent", "state-plain"));

        assertThat(model.getNextDetail()).isEqualTo("10:30 · Jitsi · Being sent");
    }

    @Test
    void inAnotherLanguageTheDayIsSaidAnew() {
        shows(meeting("a", "2026-11-20T10:30:00Z"), meeting("b", "2026-11-23T11:18:00Z"));
        texts.speak(Locale.GERMANY);

        assertThat(model.getCountdown()).isEqualTo(texts.get("today.in.hours.whole", 1));
        assertThat(model.getPastLabel()).isEqualTo(texts.get("today.past.show", 1));
    }

    @Test
    void theBandNamesNobodyWhereNobodyIsInvited() {
        shows(meeting("a", "2026-11-24T10:30:00Z"));

        assertThat(model.getNextTitle()).isEqualTo("Mortgage advice");
        assertThat(model.getNextDetail())
                .isEqualTo("Tuesday 24 November, 10:30 · Jitsi · No invitees");
    }

    @Test
    void atMidnightTomorrowBecomesToday() {
        ticker.advanceTo(Instant.parse("2026-11-23T23:59:58Z"));
        shows(
                meeting("a", "2026-11-23T23:00:00Z"),
                meeting("b", "2026-11-24T09:00:00Z"),
                meeting("c", "2026-11-25T09:00:00Z"));

        assertThat(model.getCountdown()).isEqualTo("Next: tomorrow");

        ticker.advance(Duration.ofSeconds(2));

        assertThat(ids()).containsExactly("b", "c");
        assertThat(heads())
                .containsExactly(
                        "Today | Tuesday 24 November · 1 meeting",
                        "Tomorrow | Wednesday 25 November · 1 meeting");
        assertThat(model.getCountdown()).isEqualTo("Next in 9\u00a0h");
        assertThat(model.getPastLabel()).isEqualTo("Show 1 meeting from earlier days");
        assertThat(model.todayCountProperty().get()).isEqualTo(1);
    }

    /// Else it would pass for an age of today.
    @Test
    void fromMidnightOnTheAgeOfTheListNamesItsDay() {
        ticker.advanceTo(Instant.parse("2026-11-23T23:59:58Z"));
        bank.answerAsOf(ticker.now());
        shows(meeting("a", "2026-11-24T09:00:00Z"));
        assertThat(list.getAge()).isEqualTo("as of 23:59");

        ticker.advance(Duration.ofSeconds(2));

        assertThat(list.getAge()).isEqualTo("as of Mon 23 Nov 2026, 23:59");
    }

    @Test
    void midnightIsThatOfTheZone() {
        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));
        ticker.advanceTo(Instant.parse("2026-11-23T18:29:59Z"));
        shows(meeting("a", "2026-11-24T09:00:00Z"));

        assertThat(heads().getFirst()).startsWith("Tomorrow");

        ticker.advance(Duration.ofSeconds(1));

        assertThat(heads().getFirst()).startsWith("Today");
    }

    @Test
    void theDayOfTheClockChangeIsOneDay() {
        ticker.advanceTo(Instant.parse("2027-03-28T00:30:00Z"));
        shows(meeting("a", "2027-03-28T01:30:00Z"), meeting("b", "2027-03-28T22:59:00Z"));

        assertThat(heads()).containsExactly("Today | Sunday 28 March · 2 meetings");
        assertThat(model.rows().stream().map(each -> each.time(texts)))
                .containsExactly("02:30", "23:59");
    }

    @Test
    void openingTheBandMarksAndOpensTheMeeting() {
        model.openNext();

        assertThat(opened).isEmpty();

        shows(meeting("a", "2026-11-23T10:30:00Z"), meeting("b", "2026-11-23T11:30:00Z"));
        model.openNext();

        assertThat(opened).extracting(Meeting::id).containsExactly("a");
        assertThat(list.getSelected()).isEqualTo(opened.getFirst());
    }

    @Test
    void aCreatedMeetingCanBecomeTheNext() {
        Meeting later = meeting("b", "2026-11-23T16:00:00Z", "Ewa Lis");
        Meeting made = meeting("a", "2026-11-23T10:30:00Z", "Priya Nair");
        shows(later);
        bank.replaceAll(later, made);
        list.created(made);

        assertThat(ids()).containsExactly("a", "b");
        assertThat(model.getNextTitle()).isEqualTo("Mortgage advice with Priya Nair");
        assertThat(model.todayCountProperty().get()).isEqualTo(2);
    }

    @Test
    void anUnchangedAnswerAndTheTicksDoNotDisturbTheRows() {
        shows(meeting("a", "2026-11-23T12:30:00Z"), meeting("b", "2026-11-24T12:30:00Z"));
        List<String> changes = new ArrayList<>();
        model.rows()
                .addListener(
                        (javafx.collections.ListChangeListener<TodayRow>)
                                change -> changes.add("changed"));
        ticker.advance(Duration.ofMinutes(3));
        list.refresh();

        assertThat(changes).isEmpty();
    }

    /// What is marked is looked for as the object it is, and an entry that was edited and left as
    /// it was is another one.
    @Test
    void anEqualMeetingThatComesAnewIsTheOneInItsRow() {
        shows(meeting("a", "2026-11-23T12:30:00Z"));
        list.changed("a", meeting("a", "2026-11-23T12:30:00Z"));

        assertThat(model.rows()).hasSize(1);
        assertThat(model.rows().getFirst().meeting()).isSameAs(list.known().getFirst());
    }

    @Test
    void farDatesStandWhereTheyBelong() {
        shows(
                meeting("last", "+292278994-08-17T07:12:55Z"),
                meeting("first", "0001-01-01T00:00:00Z"));
        model.togglePast();

        assertThat(ids()).containsExactly("first", "last");
        assertThat(heads().getLast()).contains("August 292278994");
        assertThat(model.getCountdown()).isEqualTo("Next");
    }

    @Test
    void closedItNoLongerTicks() {
        shows(meeting("a", "2026-11-23T10:20:00Z"));
        model.close();
        ticker.advance(Duration.ofMinutes(1));

        assertThat(model.getCountdown()).isEqualTo("Next in 2 minutes");
        assertThat(ticker.planned()).isZero();
    }

    /// A reset of the demo can answer as many meetings as before, but others.
    @Test
    void aRefreshReachesCountAndBandAlsoWhereTheSearchHidesIt() {
        Meeting found = meeting("b", "2026-11-25T16:00:00Z", "Ewa Lis");
        shows(meeting("a", "2026-11-23T10:30:00Z", "Priya Nair"), found);
        list.searchProperty().set("ewa");
        shows(meeting("c", "2026-11-23T11:30:00Z", "Tomás Ortega"), found);
        list.searchProperty().set("");

        assertThat(model.todayCountProperty().get()).isEqualTo(1);
        assertThat(model.getNextTitle()).isEqualTo("Mortgage advice with Tomás Ortega");
    }

    @Test
    void whatIsFoundBehindTheTableIsLaidOutWhenItIsLookedAt() {
        shows(
                meeting("a", "2026-11-23T10:30:00Z", "Priya Nair"),
                meeting("b", "2026-11-25T16:00:00Z", "Ewa Lis"));
        list.tableProperty().set(true);
        list.searchProperty().set("ewa");
        background.hold();
        list.tableProperty().set(false);

        assertThat(background.waiting()).isEqualTo(1);

        background.release();

        assertThat(ids()).containsExactly("b");
    }

    @Test
    void behindTheTableCountAndBandFollowWhatIsKnown() {
        shows(meeting("a", "2026-11-23T10:30:00Z", "Priya Nair"));
        list.tableProperty().set(true);
        shows(
                meeting("c", "2026-11-23T10:20:00Z", "Tomás Ortega"),
                meeting("a", "2026-11-23T10:30:00Z", "Priya Nair"));

        assertThat(model.todayCountProperty().get()).isEqualTo(2);
        assertThat(model.getNextTitle()).isEqualTo("Mortgage advice with Tomás Ortega");
    }
}
