// Longer than 300 lines: the day is one screen, worked from one start.
package dev.parley.ui.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import dev.parley.ui.Fx;
import dev.parley.ui.Hands;
import dev.parley.ui.Rig;
import dev.parley.ui.fx.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

/// The day, worked by hand.
final class TodayScreenTest extends Hands {

    private VirtualFlow<?> rowsShown() {
        ListView<?> days = robot.lookup("#days").query();
        return (VirtualFlow<?>) days.lookup(".virtual-flow");
    }

    private String marked() {
        return Objects.requireNonNull(rig.list.getSelected()).id();
    }

    /// Of the first meeting from now on with somebody.
    private String id(String name) {
        return rig.today.rows().stream()
                .skip(rig.today.nowIndex())
                .map(TodayRow::meeting)
                .filter(each -> name.equals(each.invitees().getFirst().contactDetails().name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theListHasTheFocusAndNowIsMarked() {
        assertThat(focused()).isEqualTo("days");
        assertThat(marked()).isEqualTo(rig.today.rows().get(rig.today.nowIndex()).meeting().id());
    }

    @Test
    void arrowAndEnterOpenAMeetingAndEscapeClosesIt() {
        type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(rig.details.isOpen()).isTrue();
        assertThat(rig.details.getShown().id())
                .isEqualTo(rig.today.rows().get(rig.today.nowIndex() + 1).meeting().id());

        type(KeyCode.ESCAPE);

        assertThat(rig.details.isOpen()).isFalse();
        assertThat(focused()).isEqualTo("days");
    }

    /// Open details follow the mark, so nothing may be marked in place of what has gone.
    @Test
    void whereTheOpenMeetingIsGoneNoOtherOneIsShownInItsPlace() {
        type(KeyCode.DOWN, KeyCode.ENTER);
        String open = rig.details.getShown().id();

        robot.interact(
                () -> {
                    rig.shelf.rows =
                            rig.shelf.rows.stream()
                                    .filter(each -> !each.id().equals(open))
                                    .toList();
                    rig.list.refresh();
                });
        settle();

        assertThat(rig.details.getShown().id()).isEqualTo(open);
        assertThat(rig.list.getSelected()).isNull();
    }

    @Test
    void whereTheSearchIsClearedTheOpenMeetingStaysOpen() throws Exception {
        while (!marked().equals(id("Zoë Vandenberghe"))) {
            type(KeyCode.DOWN);
        }
        ctrl(KeyCode.F);
        robot.write(marked().substring(0, 8));
        settle();
        assertThat(rig.list.shown()).as("what the list has at its top").hasSize(1);
        type(KeyCode.DOWN, KeyCode.ENTER);
        String open = rig.details.getShown().id();

        ctrl(KeyCode.F);
        type(KeyCode.ESCAPE);

        assertThat(rig.details.getShown().id()).isEqualTo(open);
        assertThat(marked()).isEqualTo(open);
        assertMarkedIsInSight();
    }

    @Test
    void whereTheSearchIsClearedTheOpenMeetingIsInSight() throws Exception {
        ctrl(KeyCode.F);
        robot.write("onboarding");
        settle();
        type(KeyCode.DOWN, KeyCode.END, KeyCode.ENTER);
        String open = rig.details.getShown().id();

        ctrl(KeyCode.F);
        type(KeyCode.ESCAPE);

        assertThat(marked()).isEqualTo(open);
        assertMarkedIsInSight();
    }

    @Test
    void whatIsMarkedBeforeItsRowIsThereComesIntoView() throws Exception {
        Meeting last = rig.today.rows().getLast().meeting();
        ctrl(KeyCode.F);
        robot.write(marked().substring(0, 8));
        settle();
        robot.interact(() -> rig.list.select(last));
        type(KeyCode.ESCAPE);

        assertThat(marked()).isEqualTo(last.id());
        assertMarkedIsInSight();
    }

    @Test
    void whereTheSearchIsClearedWhatWasMarkedIsInSightWithItsDay() throws Exception {
        type(KeyCode.HOME);
        String first = marked();
        ctrl(KeyCode.F);
        robot.write("bigbluebutton");
        settle();
        type(KeyCode.ESCAPE);

        assertThat(marked()).isEqualTo(first);
        assertThat(Fx.get(() -> rowsShown().getFirstVisibleCell().getIndex())).isZero();
        assertThat(Fx.get(() -> rowsShown().getFirstVisibleCell().getLayoutY())).isZero();
    }

    private void assertMarkedIsInSight() throws Exception {
        ListView<?> days = robot.lookup("#days").query();
        assertThat(days.getSelectionModel().getSelectedIndex())
                .isBetween(
                        Fx.get(() -> rowsShown().getFirstVisibleCell().getIndex()),
                        Fx.get(() -> rowsShown().getLastVisibleCell().getIndex()));
    }

    @Test
    void theButtonShowsThatItHasCopied() {
        type(KeyCode.ENTER);
        clickSpoken("Copy the meeting ID", 0);
        Button copy = robot.lookup("#copyId").query();
        assertThat(((FontIcon) copy.getGraphic()).getIconLiteral()).isEqualTo("mdi2c-check");

        robot.interact(() -> rig.ticker.advance(Duration.ofSeconds(10)));
        assertThat(((FontIcon) copy.getGraphic()).getIconLiteral()).isEqualTo("mdi2c-content-copy");
    }

    @Test
    void escapeInTheListClearsTheSearchOnceTheDetailsAreClosed() {
        ctrl(KeyCode.F);
        robot.write("priya");
        settle();
        type(KeyCode.DOWN, KeyCode.ENTER);

        type(KeyCode.ESCAPE);
        assertThat(rig.details.isOpen()).isFalse();
        assertThat(rig.list.getSearch()).isEqualTo("priya");

        type(KeyCode.ESCAPE);
        assertThat(rig.list.getSearch()).isEmpty();
    }

    @Test
    void fromTheSearchDownAndEnterOpenWhatItFound() {
        String before = marked();
        ctrl(KeyCode.F);
        robot.write("zoe");
        settle();
        assertThat(rig.list.shown()).extracting(Meeting::id).doesNotContain(before);

        type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(rig.details.isOpen()).isTrue();
        assertThat(rig.details.getShown().id())
                .isEqualTo(rig.today.rows().get(rig.today.nowIndex()).meeting().id());
    }

    @Test
    void aClickOnARowOpensIt() {
        click(Texts.line("Zoë Vandenberghe"));

        assertThat(rig.details.getShown().title()).isEqualTo("Mortgage advice");
    }

    @Test
    void theBandOpensTheNextMeeting() {
        click("#openNext");

        assertThat(rig.details.getShown().id())
                .isEqualTo(rig.today.rows().get(rig.today.nowIndex()).meeting().id());
    }

    @Test
    void openDetailsFollowTheArrows() {
        type(KeyCode.ENTER, KeyCode.DOWN);

        assertThat(rig.details.getShown().id()).isEqualTo(marked());
    }

    @Test
    void searchingNarrowsAndEscapeClears() {
        ctrl(KeyCode.F);
        robot.write("zoe");
        settle();

        assertThat(rig.list.shown())
                .isNotEmpty()
                .hasSizeLessThan(rig.list.known().size())
                .allSatisfy(found -> assertThat(names(found)).contains("Zoë"));

        type(KeyCode.ESCAPE);

        assertThat(rig.list.shown()).hasSameSizeAs(rig.list.known());
    }

    private static String names(Meeting meeting) {
        StringBuilder all = new StringBuilder(String.valueOf(meeting.creator().name()));
        meeting.invitees().forEach(each -> all.append(each.contactDetails().name()));
        return all.toString();
    }

    @Test
    void aSearchInVainIsClearedByItsButton() {
        ctrl(KeyCode.F);
        robot.write("nobody of that name");
        settle();
        click("Clear the search");

        assertThat(rig.list.shown()).hasSameSizeAs(rig.list.known());
    }

    @Test
    void refreshKeepsSelectionAndScroll() throws Exception {
        ListView<?> days = robot.lookup("#days").query();
        Fx.get(
                () -> {
                    days.getSelectionModel().select(20);
                    days.scrollTo(15);
                    return days;
                });
        settle();
        int first = Fx.get(() -> rowsShown().getFirstVisibleCell().getIndex());
        String marked = marked();

        type(KeyCode.F5);

        assertThat(marked()).isEqualTo(marked);
        assertThat(days.getSelectionModel().getSelectedIndex()).isEqualTo(20);
        assertThat(Fx.get(() -> rowsShown().getFirstVisibleCell().getIndex())).isEqualTo(first);
        assertThat(first).isGreaterThan(5);
    }

    @Test
    void whatIsMarkedElsewhereComesIntoView() throws Exception {
        Meeting last = rig.today.rows().getLast().meeting();
        Fx.get(
                () -> {
                    rig.list.select(last);
                    return last;
                });
        settle();

        assertThat(Fx.get(() -> rowsShown().getLastVisibleCell().getIndex()))
                .isEqualTo(rig.today.rows().size() - 1);
    }

    @Test
    void earlierDaysAreShownOnDemandWithoutLosingNow() throws Exception {
        int rows = rig.today.rows().size();
        click(rig.today.getPastLabel());

        int earlier = rig.today.rows().size() - rows;
        assertThat(earlier).isGreaterThan(3);
        assertThat(Fx.get(() -> rowsShown().getFirstVisibleCell().getIndex()))
                .isEqualTo(earlier - 3);
        assertThat(Fx.get(() -> rowsShown().getLastVisibleCell().getIndex()))
                .isGreaterThan(rig.today.nowIndex());

        click(rig.today.getPastLabel());

        assertThat(rig.today.rows()).hasSize(rows);
        assertThat(Fx.get(() -> rowsShown().getFirstVisibleCell().getIndex()))
                .isEqualTo(rig.today.nowIndex() - 1);
    }

    @Test
    void whatIsNewIsMarkedAndInSight() throws Exception {
        robot.interact(() -> rig.atServer(rig.shelf.rows, Rig.NOW));
        Meeting last = rig.today.rows().getLast().meeting();
        robot.interact(
                () -> {
                    rig.shelf.rows =
                            rig.shelf.rows.stream().filter(each -> !each.equals(last)).toList();
                    rig.list.refresh();
                });
        settle();
        robot.interact(
                () -> {
                    List<Meeting> more = new ArrayList<>(rig.shelf.rows);
                    more.add(last);
                    rig.shelf.rows = more;
                    rig.ticker.advance(Duration.ofSeconds(70));
                });
        settle();
        click("#news");

        assertThat(marked()).isEqualTo(last.id());
        assertMarkedIsInSight();
        assertThat(focused()).isEqualTo("days");
    }

    @Test
    void linesThatArePastedStayWords() {
        for (String pasted : List.of("Zoë\nVandenberghe", " Zoë \t\r\nVandenberghe\r\n")) {
            ctrl(KeyCode.F);
            robot.interact(
                    () -> {
                        TextField search = robot.lookup("#search").query();
                        search.setText("a and more");
                        search.selectRange(1, 10);
                        search.replaceSelection(pasted);
                        assertThat(search.getText()).isEqualTo("aZoë Vandenberghe");
                        assertThat(search.getCaretPosition()).isEqualTo(17);
                        search.appendText(" ");
                        assertThat(search.getText()).isEqualTo("aZoë Vandenberghe ");
                    });
        }
    }

    @Test
    void afterAFailureTheListStaysAndTryAgainAsksAgain() {
        rig.shelf.failure = new StoreFailed(StoreTrouble.DISK_FULL, "", null);
        type(KeyCode.F5);

        assertThat(rig.list.isStale()).isTrue();
        assertThat(rig.list.shown()).isNotEmpty();

        rig.shelf.failure = null;
        click("Try again");

        assertThat(rig.list.isStale()).isFalse();
    }

    @Test
    void theKeyOfBrowsersRefreshesToo() {
        rig.shelf.failure = new StoreFailed(StoreTrouble.DISK_FULL, "", null);
        ctrl(KeyCode.R);

        assertThat(rig.list.isStale()).isTrue();
    }

    /// Not on the frame, from where the arrows would go to other pages.
    @Test
    void whereThereIsNoRowTheKeysAreAtWhatCanBeDone() {
        List<Meeting> all = rig.shelf.rows;
        answer(List.of());
        assertThat(focused()).isEqualTo("createFirst");
        type(KeyCode.F1, KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("createFirst");

        answer(all);
        assertThat(focused()).isEqualTo("days");

        ctrl(KeyCode.F);
        robot.write("nobody of that name");
        settle();
        type(KeyCode.F1, KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("search");
    }

    @Test
    void whereEveryMeetingIsPastTheKeysAreAtTheLinkThatShowsThem() {
        answer(List.of(rig.meeting(each -> String.valueOf(each.when()).startsWith("2026-11-09"))));
        type(KeyCode.F1, KeyCode.ESCAPE);
        assertThat(rig.today.isIdle()).isTrue();
        assertThat(focused()).isEqualTo("past");
    }

    @Test
    void whoTriesAgainByKeysIsAtTheListOnceItIsFresh() {
        rig.shelf.failure = new StoreFailed(StoreTrouble.DISK_FULL, "", null);
        type(KeyCode.F5);
        Button again = robot.lookup("#stale .button").query();
        robot.interact(again::requestFocus);
        rig.shelf.failure = null;
        type(KeyCode.SPACE);

        assertThat(rig.list.isStale()).isFalse();
        assertThat(focused()).isEqualTo("days");
    }

    private void answer(List<Meeting> rows) {
        robot.interact(
                () -> {
                    rig.shelf.rows = rows;
                    rig.list.refresh();
                });
        settle();
    }
}
