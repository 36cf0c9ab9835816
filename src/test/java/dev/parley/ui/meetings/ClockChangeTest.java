// Longer than 300 lines: what three languages say of each case.
package dev.parley.ui.meetings;

import static dev.parley.meeting.Sample.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Problem.Field;
import dev.parley.meeting.Sample;
import dev.parley.staff.StaffMember;
import dev.parley.ui.details.MeetingDetailsViewModel;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.meetings.MeetingTableViewModel.Column;
import dev.parley.ui.schedule.NewMeetingViewModel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Days and times around both clock changes, in each language, in branches of three zones: on the
/// day, in the table, in the details and in the form. The change comes at the same moment in all
/// three, which is 01:00 in London and 02:00 in Berlin and Madrid in spring, an hour more in
/// autumn.
final class ClockChangeTest {
    private static final Instant SPRING = Instant.parse("2027-03-28T01:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2027-10-31T01:00:00Z");
    private static final List<String> ZONES =
            List.of("Europe/London", "Europe/Berlin", "Europe/Madrid");
    private static final StaffMember STAFF =
            new StaffMember(MemoryMeetings.USER, "robert", "Robert Hale", "robert@example.com");

    /// A branch, and the language that is spoken there.
    record Branch(ZoneId zone, Words words) {
        /// What its clocks are ahead of UTC by in winter.
        int winter() {
            return zone.getId().endsWith("London") ? 0 : 1;
        }

        /// Half past an hour, as the language writes it.
        String clock(int utcHour, int summer) {
            return String.format(Locale.ROOT, words.clock, utcHour + winter() + summer) + ":30";
        }

        /// Half past the hour that comes twice in autumn.
        String doubled(int summer) {
            return clock(1, 0) + " (UTC+0" + (winter() + summer) + ":00)";
        }

        @Override
        public String toString() {
            return zone + " " + words.language;
        }
    }

    /// How a language writes them.
    ///
    /// @param spring the day in the table, before the time
    /// @param longSpring the day in the details
    /// @param clock the figures of the hour
    /// @param skipped what the form says of a time in the gap
    private record Words(
            Locale language,
            String spring,
            String autumn,
            String longSpring,
            String longAutumn,
            String clock,
            String skipped,
            String doubled,
            List<String> choices) {}

    private static final List<Words> WORDS =
            List.of(
                    new Words(
                            Locale.UK,
                            "Sun 28 Mar 2027",
                            "Sun 31 Oct 2027",
                            "Sunday 28 March 2027",
                            "Sunday 31 October 2027",
                            "%02d",
                            "On that day the clocks go from %s straight to %s, so this time does not"
                                    + " exist. Choose another.",
                            "The clocks go back on that day, so this time comes twice. Say which"
                                    + " one:",
                            List.of(
                                    "The first, before the clocks go back (UTC%s)",
                                    "The second, after that (UTC%s)")),
                    new Words(
                            Locale.GERMANY,
                            "So., 28. März 2027",
                            "So., 31. Okt. 2027",
                            "Sonntag, 28. März 2027",
                            "Sonntag, 31. Oktober 2027",
                            "%02d",
                            "An dem Tag werden die Uhren von %s auf %s vorgestellt, diese"
                                    + " Uhrzeit gibt es also nicht. Wählen Sie eine andere.",
                            "An dem Tag werden die Uhren zurückgestellt, diese Uhrzeit gibt es also"
                                    + " zweimal. Welche ist gemeint?",
                            List.of(
                                    "Die erste, vor dem Zurückstellen (UTC%s)",
                                    "Die zweite, danach (UTC%s)")),
                    new Words(
                            Locale.of("es", "ES"),
                            "dom 28 mar 2027",
                            "dom 31 oct 2027",
                            "domingo, 28 de marzo de 2027",
                            "domingo, 31 de octubre de 2027",
                            "%d",
                            "Ese día el reloj pasa de %s a %s, y esta hora no existe. Elija otra.",
                            "Ese día se atrasan los relojes y esta hora se repite. Indique cuál de"
                                    + " las dos es:",
                            List.of(
                                    "La primera, antes de atrasar el reloj (UTC%s)",
                                    "La segunda, después (UTC%s)")));

    static Stream<Branch> branches() {
        return ZONES.stream()
                .flatMap(zone -> WORDS.stream().map(each -> new Branch(ZoneId.of(zone), each)));
    }

    private final InlineBackground background = new InlineBackground();
    private final ManualTicker ticker = new ManualTicker(Sample.NOW);
    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW);
    private final List<Meeting> created = new ArrayList<>();

    private static Preferences preferences(Branch branch) {
        return new Preferences(Map.of(), branch.zone, values -> {});
    }

    private MeetingDetailsViewModel details(Branch branch) {
        return new MeetingDetailsViewModel(
                bank,
                background,
                ticker,
                new Texts(branch.words.language),
                preferences(branch),
                () -> STAFF,
                copied -> {});
    }

    private MeetingListViewModel list(Branch branch) {
        return new MeetingListViewModel(
                bank,
                background,
                ticker,
                new Texts(branch.words.language),
                preferences(branch),
                opened -> {});
    }

    private NewMeetingViewModel form(Branch branch, String day, String time) {
        NewMeetingViewModel form =
                new NewMeetingViewModel(
                        bank,
                        background,
                        ticker,
                        new Texts(branch.words.language),
                        preferences(branch),
                        STAFF,
                        List.of(),
                        created::add,
                        () -> {});
        form.purposeProperty().set("mortgage-advice");
        form.providerProperty().set("jitsi");
        form.invitees().getFirst().nameProperty().set("Priya Nair");
        form.invitees().getFirst().phoneProperty().set("+44 161 496 0077");
        form.dayProperty().set(day);
        form.timeProperty().set(time);
        form.leave(Field.TIME);
        return form;
    }

    /// Half an hour before a change.
    private static Meeting before(Instant change) {
        return meeting("before", change.minusSeconds(1800).toString(), "Priya Nair");
    }

    /// Half an hour after a change.
    private static Meeting after(Instant change) {
        return meeting("after", change.plusSeconds(1800).toString(), "Priya Nair");
    }

    private void meetAround(Instant change) {
        bank.replaceAll(after(change), before(change));
    }

    @ParameterizedTest
    @MethodSource("branches")
    void inSpringTheDayGoesOnAfterTheGap(Branch branch) {
        meetAround(SPRING);
        ticker.advanceTo(SPRING.minusSeconds(7200));
        String before = branch.clock(0, 0);
        String after = branch.clock(1, 1);

        assertThat(times(branch)).containsExactly(before, after);
        assertThat(table(branch))
                .containsExactly(
                        branch.words.spring + ", " + before, branch.words.spring + ", " + after);
    }

    @ParameterizedTest
    @MethodSource("branches")
    void inAutumnTheHourComesTwiceInTheOrderOfTime(Branch branch) {
        meetAround(AUTUMN);
        ticker.advanceTo(AUTUMN.minusSeconds(7200));
        String first = branch.doubled(1);
        String second = branch.doubled(0);

        assertThat(times(branch)).containsExactly(first, second);
        assertThat(today(branch).rows())
                .extracting(row -> row.meeting().id())
                .containsExactly("before", "after");
        assertThat(table(branch))
                .containsExactly(
                        branch.words.autumn + ", " + first, branch.words.autumn + ", " + second);
    }

    private TodayViewModel today(Branch branch) {
        MeetingListViewModel list = list(branch);
        TodayViewModel today =
                new TodayViewModel(
                        list,
                        background,
                        ticker,
                        new Texts(branch.words.language),
                        preferences(branch));
        list.refresh();
        return today;
    }

    private List<String> times(Branch branch) {
        Texts texts = new Texts(branch.words.language);
        return today(branch).rows().stream().map(row -> row.time(texts)).toList();
    }

    private List<String> table(Branch branch) {
        MeetingListViewModel list = list(branch);
        MeetingTableViewModel table =
                new MeetingTableViewModel(
                        list, background, new Texts(branch.words.language), preferences(branch));
        list.tableProperty().set(true);
        list.refresh();
        return table.rows().stream().map(each -> table.text(Column.WHEN, each)).toList();
    }

    @ParameterizedTest
    @MethodSource("branches")
    void theDetailsTellTheTwoTimesApart(Branch branch) {
        meetAround(AUTUMN);
        MeetingDetailsViewModel details = details(branch);
        List<String> times = new ArrayList<>();
        List<String> zones = new ArrayList<>();
        for (Meeting each : List.of(before(AUTUMN), after(AUTUMN))) {
            details.show(each);

            assertThat(details.getShown().when()).startsWith(branch.words.longAutumn);
            times.add(details.getShown().when());
            zones.add(details.getShown().zone());
        }

        assertThat(times.getFirst()).endsWith(branch.doubled(1));
        assertThat(times.getLast()).endsWith(branch.doubled(0));
        assertThat(zones.getFirst()).startsWith(branch.zone.getId()).contains("00:30:00 UTC");
        assertThat(zones.getLast()).startsWith(branch.zone.getId()).contains("01:30:00 UTC");
    }

    @ParameterizedTest
    @MethodSource("branches")
    void theDetailsHaveNoTimeWithinTheGap(Branch branch) {
        meetAround(SPRING);
        MeetingDetailsViewModel details = details(branch);
        details.show(before(SPRING));

        assertThat(details.getShown().when()).startsWith(branch.words.longSpring);
        assertThat(details.getShown().when()).contains(branch.clock(0, 0));

        details.show(after(SPRING));

        assertThat(details.getShown().when()).startsWith(branch.words.longSpring);
        assertThat(details.getShown().when()).contains(branch.clock(1, 1));
    }

    @ParameterizedTest
    @MethodSource("branches")
    void theFormTakesNoTimeWithinTheGap(Branch branch) {
        String skipped = branch.clock(1, 0);
        NewMeetingViewModel form = form(branch, "2027-03-28", skipped);

        assertThat(form.getTimeProblem())
                .isEqualTo(
                        branch.words.skipped.formatted(
                                skipped.replace(":30", ":00"),
                                branch.clock(1, 1).replace(":30", ":00")));
        assertThat(form.isCreatable()).isFalse();
        assertThat(form.doubled()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("branches")
    void theFormAsksWhichOfTheTwoTimesAndKeepsTheAnswer(Branch branch) {
        NewMeetingViewModel form = form(branch, "2027-10-31", branch.clock(1, 0));
        ZoneOffset winter = ZoneOffset.ofHours(branch.winter());
        ZoneOffset summer = ZoneOffset.ofHours(branch.winter() + 1);

        assertThat(form.getTimeProblem()).isEqualTo(branch.words.doubled);
        assertThat(form.isCreatable()).isFalse();
        assertThat(form.doubled()).containsExactly(summer, winter);
        assertThat(form.doubled().stream().map(form::offsetText))
                .containsExactly(
                        branch.words.choices.getFirst().formatted(figures(summer)),
                        branch.words.choices.getLast().formatted(figures(winter)));

        form.chooseOffset(winter);
        form.create();

        assertThat(bank.wishes())
                .extracting(NewMeeting::when)
                .containsExactly(AUTUMN.plusSeconds(1800));
        assertThat(created).hasSize(1);
    }

    private static String figures(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }
}
