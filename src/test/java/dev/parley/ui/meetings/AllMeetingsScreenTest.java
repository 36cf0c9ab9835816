// Longer than 300 lines: the table is worked here by every key, and what it paints is compared.
package dev.parley.ui.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Meeting;
import dev.parley.ui.Fx;
import dev.parley.ui.Hands;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// The table, worked by hand.
final class AllMeetingsScreenTest extends Hands {

    private TableView<Meeting> table() {
        return robot.lookup("#table").query();
    }

    private List<String> providers() {
        MeetingTableViewModel texts =
                new MeetingTableViewModel(rig.list, rig.background, rig.texts, rig.preferences);
        return table().getItems().stream().map(texts::provider).toList();
    }

    private void sortByProvider() {
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        settle();
        click("Sort by “Provider”");
    }

    @Test
    void theKeysGoToTheTableAndEnterOpens() {
        ctrl(KeyCode.DIGIT2);

        assertThat(focused()).isEqualTo("table");

        type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(rig.details.isOpen()).isTrue();
        assertThat(rig.details.getShown().id())
                .isEqualTo(table().getSelectionModel().getSelectedItem().id());
    }

    @Test
    void theMenuSortsUpAndDownAndTheMarkedMeetingStaysMarked() {
        ctrl(KeyCode.DIGIT2);
        type(KeyCode.DOWN);
        Meeting marked = rig.list.getSelected();
        sortByProvider();

        assertThat(providers()).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);

        sortByProvider();

        assertThat(providers()).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
        assertThat(rig.list.getSelected()).isEqualTo(marked);
        assertThat(table().getSelectionModel().getSelectedItem()).isEqualTo(marked);
    }

    @Test
    void whatIsMarkedElsewhereIsSeenWholeEvenIfItsRowWasCutBefore() throws Exception {
        ctrl(KeyCode.DIGIT2);
        VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
        // Half a row more or less, so that the last one is cut.
        if (bottom(flow.getLastVisibleCell()) <= flow.getHeight()) {
            Fx.get(
                    () -> {
                        flow.scrollPixels(flow.getLastVisibleCell().getHeight() / 2);
                        return flow;
                    });
            settle();
        }
        assertThat(bottom(flow.getLastVisibleCell())).isGreaterThan(flow.getHeight());
        int cut = flow.getLastVisibleCell().getIndex();

        robot.interact(() -> rig.list.select(table().getItems().get(cut)));
        settle();

        assertThat(bottom(flow.getCell(cut))).isLessThanOrEqualTo(flow.getHeight());
    }

    @Test
    void whatIsFoundIsReadFromItsBeginning() throws Exception {
        ctrl(KeyCode.DIGIT2);
        VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
        ctrl(KeyCode.F);
        robot.write("z");
        settle();
        Meeting found = rig.list.shown().get(20);
        type(KeyCode.ESCAPE);
        robot.interact(() -> table().scrollTo(found));
        settle();
        assertThat(flow.getFirstVisibleCell().getItem()).isEqualTo(found);

        ctrl(KeyCode.F);
        robot.write("z");
        settle();

        assertThat(flow.getFirstVisibleCell().getIndex()).isZero();

        // So that the marked one, which would stay, is out of sight.
        type(KeyCode.DOWN, KeyCode.HOME);
        robot.interact(() -> table().scrollTo(10));
        settle();
        Object top = flow.getFirstVisibleCell().getItem();
        type(KeyCode.ESCAPE);

        assertThat(flow.getFirstVisibleCell().getItem()).isEqualTo(top);
    }

    /// What is painted, not only what the cells know: rows are laid out in a way of their own.
    @Test
    void eachRowShowsItsOwnMeetingAndTheColorOfItsState() throws Exception {
        ctrl(KeyCode.DIGIT2);
        rowsAreTrue();
        sortByProvider();
        rowsAreTrue();
        ctrl(KeyCode.F);
        for (String letter : List.of("z", "o", "o")) {
            robot.write(letter);
            settle();
            rowsAreTrue();
        }
        type(KeyCode.ESCAPE);
        rowsAreTrue();
        robot.interact(() -> table().scrollTo(40));
        settle();
        rowsAreTrue();
    }

    @Test
    void rowsTakeOverOtherMeetingsWithoutBeingEmptiedOrTakenAway() throws Exception {
        ctrl(KeyCode.DIGIT2);
        robot.interact(() -> table().scrollTo(0));
        settle();
        List<String> emptied = new ArrayList<>();
        List<TableRow<?>> away = new ArrayList<>();
        int rows =
                Fx.get(
                        () -> {
                            Set<Node> all = table().lookupAll(".table-row-cell");
                            for (Node node : all) {
                                TableRow<?> row = (TableRow<?>) node;
                                row.indexProperty()
                                        .addListener(
                                                (p, old, now) -> {
                                                    if (now.intValue() < 0) {
                                                        emptied.add("row " + old);
                                                    }
                                                });
                                row.parentProperty().addListener((p, old, now) -> away.add(row));
                            }
                            return all.size();
                        });
        int all = table().getItems().size();
        ctrl(KeyCode.F);
        robot.write("z");
        settle();

        assertThat(table().getItems()).hasSizeBetween(1, all - 1);

        robot.write("qq");
        settle();

        assertThat(table().getItems()).isEmpty();

        type(KeyCode.ESCAPE);

        assertThat(table().getItems()).hasSize(all);
        assertThat(emptied).isEmpty();
        // One or two may, where the marked meeting comes into view and a row is cut at the edge.
        assertThat(away).hasSizeLessThan(rows / 2);
    }

    @Test
    void theMarkedRowIsSeenToBeMarkedWhereverTheKeysAre() throws Exception {
        ctrl(KeyCode.DIGIT2);
        type(KeyCode.DOWN);
        Meeting marked = Objects.requireNonNull(rig.list.getSelected());
        ctrl(KeyCode.F);
        robot.write("jitsi".equals(marked.providerId()) ? "zoom" : "jitsi");
        settle();

        assertThat(table().getItems()).isNotEmpty().doesNotContain(marked);

        type(KeyCode.ESCAPE);

        assertThat(backgrounds(true)).hasSize(1).doesNotContainAnyElementsOf(backgrounds(false));
    }

    private List<Background> backgrounds(boolean selected) throws Exception {
        return Fx.get(
                () ->
                        table().lookupAll(".table-row-cell").stream()
                                .map(node -> (TableRow<?>) node)
                                .filter(row -> row.isVisible() && row.isSelected() == selected)
                                .map(Region::getBackground)
                                .distinct()
                                .toList());
    }

    private void rowsAreTrue() throws Exception {
        MeetingTableViewModel texts =
                new MeetingTableViewModel(rig.list, rig.background, rig.texts, rig.preferences);
        int rows =
                Fx.get(
                        () -> {
                            int seen = 0;
                            for (Node node : table().lookupAll(".table-row-cell")) {
                                TableRow<?> row = (TableRow<?>) node;
                                if (row.isVisible() && !row.isEmpty()) {
                                    isTrue(row, texts);
                                    seen++;
                                }
                            }
                            return seen;
                        });
        assertThat(rows).isGreaterThan(5);
    }

    private void isTrue(TableRow<?> row, MeetingTableViewModel texts) {
        Meeting meeting = table().getItems().get(row.getIndex());
        Sign state = texts.state(meeting);
        List<String> shown =
                row.getChildrenUnmodifiable().stream()
                        .map(cell -> ((Text) cell.lookup(".text")).getText())
                        .toList();
        assertThat(shown).hasSize(table().getVisibleLeafColumns().size());
        assertThat(shown.getFirst()).isEqualTo(Texts.line(texts.when(meeting)));
        assertThat(Texts.line(texts.people(meeting))).startsWith(uncut(shown.get(2)));
        assertThat(Texts.line(state.text())).startsWith(uncut(shown.getLast()));
        Labeled cell = (Labeled) row.getChildrenUnmodifiable().getLast();
        assertThat(cell.getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName))
                .contains(state.style())
                .filteredOn(each -> each.startsWith("state-"))
                .hasSize(1);
    }

    private static String uncut(String shown) {
        return shown.replaceAll("\\.\\.\\.$", "");
    }

    private static double bottom(IndexedCell<?> row) {
        return row.getLayoutY() + row.getHeight();
    }

    @Test
    void whatIsMarkedStaysInViewWhenTheTableIsSorted() throws Exception {
        ctrl(KeyCode.DIGIT2);
        type(KeyCode.END);
        Meeting marked = rig.list.getSelected();
        sortByProvider();

        VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
        assertThat(rig.list.getSelected()).isEqualTo(marked);
        assertThat(table().getSelectionModel().getSelectedIndex())
                .isBetween(
                        Fx.get(() -> flow.getFirstVisibleCell().getIndex()),
                        Fx.get(() -> flow.getLastVisibleCell().getIndex()));
    }

    @Test
    void widthsAndOrderAreRememberedForTheNextTime() throws Exception {
        ctrl(KeyCode.DIGIT2);
        sortByProvider();
        double purpose = table().getColumns().get(1).getWidth();
        // As the edge of a head is dragged.
        Fx.get(() -> table().resizeColumn(table().getColumns().get(1), 22));
        settle();
        TableView<Meeting> again = again();

        assertThat(again.getColumns().get(1).getPrefWidth()).isEqualTo(purpose + 22);
        assertThat(again.getSortOrder())
                .extracting(TableColumn::getText)
                .containsExactly("Provider");
    }

    @Test
    void widthsThatNobodyChoseAreNotRememberedButTheOrderIs() throws Exception {
        ctrl(KeyCode.DIGIT2);
        Fx.get(
                () -> {
                    TableColumn<Meeting, ?> last = table().getColumns().removeLast();
                    table().getColumns().addFirst(last);
                    return last;
                });
        settle();
        TableView<Meeting> again = again();

        assertThat(rig.preferences.get("table.columns").orElseThrow())
                .isEqualTo("column-state,column-when,column-purpose,column-people,column-provider");
        assertThat(again.getColumns().getFirst().getId()).isEqualTo("column-state");
    }

    private TableView<Meeting> again() throws Exception {
        return Fx.get(
                () -> {
                    MeetingTableView view =
                            new MeetingTableView(
                                    new MeetingTableViewModel(
                                            rig.list, rig.background, rig.texts, rig.preferences));
                    @SuppressWarnings("unchecked") // the room's own FXML says so
                    TableView<Meeting> made = (TableView<Meeting>) rig.views.load(view);
                    return made;
                });
    }
}
