package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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
        SortedList<Meeting> sorted = new SortedList<>(model.getList().shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        column(when, model::when, Meeting.BY_TIME);
        when.setComparator(
                (a, b) -> model.compareTimes(a, b, when.getSortType() == SortType.DESCENDING));
        column(purpose, model::purpose, model.byText(model::purpose));
        column(people, model::people, model.byText(model::people));
        column(provider, model::provider, model.byText(model::provider));
        column(
                state,
                meeting -> model.state(meeting).text(),
                model.byText(meeting -> model.state(meeting).words()));
        new ColumnMemory(table, model.preferences()).restore();
        Marking<Meeting> marking =
                new Marking<>(
                        model.getList(),
                        sorted,
                        meeting -> meeting,
                        table.getSelectionModel(),
                        table,
                        table::scrollTo);
        marking.openOnEnter();
        addSortMenu();
        table.setRowFactory(
                view -> {
                    TableRow<Meeting> row =
                            new TableRow<>() {
                                @Override
                                protected void updateItem(Meeting meeting, boolean empty) {
                                    super.updateItem(meeting, empty);
                                    setAccessibleText(
                                            empty || meeting == null
                                                    ? null
                                                    : model.spoken(meeting));
                                }
                            };
                    marking.openOnClick(row);
                    return row;
                });
        // What the zone of the branch changes is text only, so the rows are drawn again.
        model.preferences().zoneProperty().addListener((p, old, zone) -> table.refresh());
    }

    /// A head can be clicked, but not be reached by keys; the menu can.
    private void addSortMenu() {
        ContextMenu menu = new ContextMenu();
        for (TableColumn<Meeting, ?> each : table.getColumns()) {
            MenuItem sort = new MenuItem(model.sortText(each.getText()));
            sort.setOnAction(chosen -> sortBy(each));
            menu.getItems().add(sort);
        }
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

    private void sortBy(TableColumn<Meeting, ?> column) {
        boolean again = table.getSortOrder().equals(List.of(column));
        column.setSortType(
                again && column.getSortType() == SortType.ASCENDING
                        ? SortType.DESCENDING
                        : SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
    }

    private void column(
            TableColumn<Meeting, Meeting> column,
            Function<Meeting, String> text,
            Comparator<Meeting> order) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(c -> new TextCell(text));
    }

    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private final class TextCell extends TableCell<Meeting, Meeting> {
        private final Function<Meeting, String> text;
        private final Tooltip whole = new Tooltip();

        TextCell(Function<Meeting, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(Meeting meeting, boolean empty) {
            super.updateItem(meeting, empty);
            if (empty || meeting == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            String words = text.apply(meeting);
            setText(Texts.line(words));
            whole.setText(words);
            setTooltip(whole);
            if (state.equals(getTableColumn())) {
                getStyleClass().removeIf(style -> style.startsWith("state-"));
                getStyleClass().add(model.state(meeting).style());
            }
        }
    }
}
