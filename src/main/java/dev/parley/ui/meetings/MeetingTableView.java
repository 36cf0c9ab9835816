package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Unrolling;
import dev.parley.ui.meetings.MeetingTableViewModel.Column;
import dev.parley.ui.meetings.MeetingTableViewModel.Sort;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// All meetings as a table whose columns sort and resize, and are remembered.
public final class MeetingTableView {
    private static final double MENU_INSET = 40;

    private final MeetingTableViewModel model;

    @FXML private TableView<Meeting> table;
    @FXML private TableColumn<Meeting, Meeting> when;
    @FXML private TableColumn<Meeting, Meeting> purpose;
    @FXML private TableColumn<Meeting, Meeting> people;
    @FXML private TableColumn<Meeting, Meeting> provider;
    @FXML private TableColumn<Meeting, Meeting> state;
    private Map<TableColumn<Meeting, Meeting>, Column> columns = Map.of();
    private @Nullable ColumnRoom room;
    private boolean awaitingRows;
    private boolean unrolled;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable Marking<Meeting> marking;
    private final Runnable onLanguage = this::sayAgain;
    private final ChangeListener<Integer> onTextSize = (p, old, percent) -> makeRoom();
    private final ChangeListener<ZoneId> onZone = (p, old, zone) -> table.refresh();

    /// @param model what the table shows
    public MeetingTableView(MeetingTableViewModel model) {
        this.model = model;
    }

    /// For the bindings of the FXML.
    public MeetingTableViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        Marking<Meeting> rows =
                new Marking<>(
                        model.getList(),
                        model.rows(),
                        meeting -> meeting,
                        table.getSelectionModel(),
                        table,
                        table::setItems,
                        table::scrollTo);
        model.getList()
                .marks()
                .addListener((MapChangeListener<String, Sign>) change -> table.refresh());
        columns =
                Map.of(
                        when, Column.WHEN,
                        purpose, Column.PURPOSE,
                        people, Column.PEOPLE,
                        provider, Column.PROVIDER,
                        state, Column.STATE);
        columns.forEach(
                (column, what) -> {
                    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
                    column.setCellFactory(c -> new MeetingCell(model, what));
                });
        table.setSortPolicy(view -> sort());
        ColumnMemory memory = new ColumnMemory(table, model.preferences());
        memory.restore();
        Map<Column, TableColumn<Meeting, Meeting>> byContent = new EnumMap<>(Column.class);
        columns.forEach((column, what) -> byContent.put(what, column));
        room = new ColumnRoom(table, model, byContent, memory);
        table.setColumnResizePolicy(room);
        marking = rows;
        rows.openOnEnter();
        model.rows()
                .addListener(
                        (ListChangeListener<Meeting>)
                                change -> {
                                    if (!unrolled && !model.rows().isEmpty()) {
                                        unrolled = true;
                                        Unrolling.of(table, () -> {});
                                    }
                                    if (awaitingRows) {
                                        markFirst();
                                    }
                                });
        addSortMenu();
        table.setRowFactory(
                view -> {
                    TableRow<Meeting> row = new MeetingRow(model);
                    rows.openOnClick(row);
                    return row;
                });
        // What the zone of the branch and the language change is text only, so the rows are drawn
        // again.
        model.follow(onLanguage);
        model.preferences().zoneProperty().addListener(new WeakChangeListener<>(onZone));
        model.preferences().textSizeProperty().addListener(new WeakChangeListener<>(onTextSize));
        table.widthProperty().addListener((p, old, width) -> makeRoom());
        makeRoom();
    }

    /// A head can be clicked, but not be reached by keys; the menu can.
    private void addSortMenu() {
        for (TableColumn<Meeting, ?> each : table.getColumns()) {
            MenuItem sort = new MenuItem();
            sort.setUserData(columns.get(each));
            sort.setOnAction(chosen -> sortBy(each));
            menu.getItems().add(sort);
        }
        nameSorts();
        table.setContextMenu(menu);
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.F10 && key.isShiftDown()) {
                        key.consume();
                        Point2D corner = table.localToScreen(MENU_INSET, MENU_INSET);
                        menu.show(table, corner.getX(), corner.getY());
                    }
                });
    }

    private void nameSorts() {
        menu.getItems().forEach(each -> each.setText(model.sortText((Column) each.getUserData())));
    }

    private void sortBy(TableColumn<Meeting, ?> column) {
        boolean again = table.getSortOrder().equals(List.of(column));
        column.setSortType(
                again && column.getSortType() == SortType.ASCENDING
                        ? SortType.DESCENDING
                        : SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
    }

    /// The model sorts, as it takes too long for the screen's thread.
    private boolean sort() {
        if (marking != null) {
            marking.sorts();
        }
        model.sortBy(
                table.getSortOrder().stream()
                        .map(
                                each ->
                                        new Sort(
                                                Objects.requireNonNull(columns.get(each)),
                                                each.getSortType() == SortType.DESCENDING))
                        .toList());
        return true;
    }

    private void makeRoom() {
        if (room != null) {
            room.make();
        }
    }

    private void sayAgain() {
        makeRoom();
        nameSorts();
        table.refresh();
    }

    void focus() {
        table.requestFocus();
        markFirst();
    }

    /// From the search, to what it found; see [TodayView].
    void enter() {
        focus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /// The keys have a row to begin at; see [TodayView].
    private void markFirst() {
        awaitingRows = model.rows().isEmpty();
        if (!awaitingRows && model.getList().getSelected() == null) {
            table.getSelectionModel().selectFirst();
        }
    }
}
