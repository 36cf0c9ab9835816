package dev.parley.ui.meetings;

import dev.parley.ui.fx.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// Remembers order, widths and sorting of a table's columns, by the columns' ids; widths once a
/// person has chosen one.
final class ColumnMemory {
    private static final String COLUMNS = "table.columns";
    private static final String SORT = "table.sort";

    private final TableView<?> table;
    private final Preferences preferences;
    private boolean chosen;

    ColumnMemory(TableView<?> table, Preferences preferences) {
        this.table = table;
        this.preferences = preferences;
    }

    /// Puts the columns as they were, and watches them from then on.
    void restore() {
        restoreColumns(table);
        restoreSort(table);
        table.getColumns().addListener((ListChangeListener<Object>) change -> saveColumns());
        table.getColumns()
                .forEach(
                        column -> {
                            column.widthProperty()
                                    .addListener(
                                            (p, old, width) -> {
                                                if (chosen) {
                                                    saveColumns();
                                                }
                                            });
                            column.sortTypeProperty().addListener((p, old, type) -> saveSort());
                        });
        table.getSortOrder().addListener((ListChangeListener<Object>) change -> saveSort());
    }

    /// From now on the widths are a person's.
    void choose() {
        chosen = true;
    }

    /// Whether a person has chosen widths, now or in former times.
    boolean isChosen() {
        return chosen;
    }

    private <T> void restoreColumns(TableView<T> view) {
        List<TableColumn<T, ?>> ordered = new ArrayList<>();
        for (String entry : entries(COLUMNS)) {
            String[] parts = entry.split(":", 2);
            column(view, parts[0])
                    .ifPresent(
                            column -> {
                                ordered.add(column);
                                chosen |= parts.length > 1;
                                column.setPrefWidth(width(parts, column.getPrefWidth()));
                            });
        }
        if (ordered.size() == view.getColumns().size()) {
            view.getColumns().setAll(ordered);
        }
    }

    private static double width(String[] parts, double otherwise) {
        try {
            double width = Double.parseDouble(parts[parts.length - 1]);
            return width >= 40 && width <= 4000 ? width : otherwise;
        } catch (NumberFormatException edited) {
            return otherwise;
        }
    }

    private <T> void restoreSort(TableView<T> view) {
        List<TableColumn<T, ?>> sorted = new ArrayList<>();
        for (String entry : entries(SORT)) {
            String[] parts = entry.split(":", 2);
            column(view, parts[0])
                    .ifPresent(
                            column -> {
                                column.setSortType(
                                        entry.endsWith(":down")
                                                ? SortType.DESCENDING
                                                : SortType.ASCENDING);
                                sorted.add(column);
                            });
        }
        if (!sorted.isEmpty()) {
            view.getSortOrder().setAll(sorted);
        }
    }

    private List<String> entries(String name) {
        return preferences.get(name).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    private static <T> Optional<TableColumn<T, ?>> column(TableView<T> view, String id) {
        return view.getColumns().stream().filter(each -> id.equals(each.getId())).findFirst();
    }

    /// Widths that nobody has seen are nobody's choice, and are laid out on another thread.
    private void saveColumns() {
        if (table.getScene() == null || table.getScene().getWindow() == null) {
            return;
        }
        preferences.put(
                COLUMNS,
                table.getColumns().stream()
                        .map(
                                column ->
                                        chosen
                                                ? String.format(
                                                        Locale.ROOT,
                                                        "%s:%.0f",
                                                        column.getId(),
                                                        column.getWidth())
                                                : column.getId())
                        .collect(Collectors.joining(",")));
    }

    private void saveSort() {
        preferences.put(
                SORT,
                table.getSortOrder().stream()
                        .map(
                                column ->
                                        column.getId()
                                                + (column.getSortType() == SortType.DESCENDING
                                                        ? ":down"
                                                        : ":up"))
                        .collect(Collectors.joining(",")));
    }
}
