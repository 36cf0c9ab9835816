package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.meetings.MeetingTableViewModel.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.util.Callback;

/// How wide the columns are: as a person has dragged them, or else each as its words need, and with
/// whom a meeting is has the rest. What words need is measured at a few of them once for each
/// language and size of text, never at the rows.
@SuppressWarnings({"rawtypes", "unchecked"}) // as the table's own policies
final class ColumnRoom extends ConstrainedColumnResizeBase
        implements Callback<ResizeFeatures, Boolean> {
    /// The sizes at the usual size of text, in pixels.
    private static final double TEXT = 14;

    private static final double PADDING = 18;
    private static final double PURPOSE = 152;
    private static final double PEOPLE = 400;
    /// Two names as most are; with less, the provider gives way.
    private static final double PEOPLE_LEGIBLE = 260;

    private final TableView<Meeting> table;
    private final MeetingTableViewModel model;
    private final Map<Column, TableColumn<Meeting, Meeting>> columns;
    private final ColumnMemory memory;
    private final Map<Column, Double> needed = new EnumMap<>(Column.class);
    private double longestState;
    private Locale measuredIn = Locale.ROOT;
    private int measuredAt;

    ColumnRoom(
            TableView<Meeting> table,
            MeetingTableViewModel model,
            Map<Column, TableColumn<Meeting, Meeting>> columns,
            ColumnMemory memory) {
        this.table = table;
        this.model = model;
        this.columns = columns;
        this.memory = memory;
    }

    /// The time is to be read whole; of what else is cut a tooltip tells the rest. The provider is
    /// left to the details where names would be cut short for it, or where a person's widths are
    /// too much for all; the purpose, where even the least of all the others is too much.
    void make() {
        int percent = model.preferences().textSizeProperty().get();
        boolean other = !measuredIn.equals(model.locale()) || measuredAt != percent;
        if (other) {
            measuredIn = model.locale();
            measuredAt = percent;
            measure(percent);
        }
        boolean usual = percent == Preferences.USUAL_TEXT_SIZE;
        double times = times(percent);
        column(Column.WHEN).setMinWidth(need(Column.WHEN));
        column(Column.PURPOSE).setMinWidth(usual ? 80 : 72 * times);
        column(Column.PEOPLE).setMinWidth(usual ? 120 : 96 * times);
        column(Column.PROVIDER).setMinWidth(need(Column.PROVIDER));
        column(Column.STATE).setMinWidth(usual ? 130 : 104 * times);
        double all = memory.isChosen() ? least() : legible();
        column(Column.PROVIDER).setVisible(table.getWidth() == 0 || table.getWidth() >= all);
        double rest = least() - column(Column.PROVIDER).getMinWidth();
        column(Column.PURPOSE).setVisible(table.getWidth() == 0 || table.getWidth() >= rest);
        if (other && table.getWidth() > 0) {
            call(new ResizeFeatures<>(table, null, 0.0));
        }
    }

    private double least() {
        return columns.values().stream().mapToDouble(TableColumn::getMinWidth).sum();
    }

    private double legible() {
        double others = needed.values().stream().mapToDouble(each -> each).sum();
        return others - need(Column.PEOPLE) + PEOPLE_LEGIBLE * times(measuredAt);
    }

    private void measure(int percent) {
        double size = TEXT * times(percent);
        String family = Font.getDefault().getFamily();
        Font plain = Font.font(family, size);
        Font bold = Font.font(family, FontWeight.BOLD, size);
        for (Column each : Column.values()) {
            double head = width(List.of(model.head(each)), bold) + PADDING / 2;
            double words = width(model.samples(each), plain);
            needed.put(each, Math.ceil(Math.max(head, words) + PADDING * times(percent)));
        }
        needed.merge(Column.PURPOSE, PURPOSE * times(percent), Math::max);
        longestState = Math.ceil(width(model.longestStates(), plain) + PADDING * times(percent));
    }

    private static double times(int percent) {
        return (double) percent / Preferences.USUAL_TEXT_SIZE;
    }

    private static double width(List<String> words, Font font) {
        double widest = 0;
        for (String each : words) {
            Text text = new Text(each);
            text.setFont(font);
            widest = Math.max(widest, text.getLayoutBounds().getWidth());
        }
        return widest;
    }

    /// A column is only named where a person drags its edge.
    @Override
    public Boolean call(ResizeFeatures change) {
        if (change.getColumn() != null) {
            memory.choose();
        }
        return memory.isChosen()
                ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN.call(change)
                : share(change);
    }

    /// Where there is too little, the purpose gives way first, then the names, and the state last.
    /// What names do not need goes to the state, until its longest word is whole; the rest is
    /// divided.
    private boolean share(ResizeFeatures change) {
        double room = change.getContentWidth();
        double provider = column(Column.PROVIDER).isVisible() ? need(Column.PROVIDER) : 0;
        boolean told = column(Column.PURPOSE).isVisible();
        double purpose = told ? need(Column.PURPOSE) : 0;
        double state = need(Column.STATE);
        double left = room - need(Column.WHEN) - provider - purpose - state;
        double missing = Math.max(0, column(Column.PEOPLE).getMinWidth() - left);
        double given = told ? Math.min(missing, purpose - column(Column.PURPOSE).getMinWidth()) : 0;
        double wider =
                Math.clamp(
                        left - PEOPLE_LEGIBLE * times(measuredAt),
                        0,
                        Math.max(0, longestState - state));
        double more = Math.max(0, left - wider - PEOPLE * times(measuredAt));
        change.setColumnWidth(column(Column.WHEN), need(Column.WHEN));
        change.setColumnWidth(column(Column.PROVIDER), need(Column.PROVIDER));
        change.setColumnWidth(column(Column.PURPOSE), purpose - given + Math.floor(more / 3));
        change.setColumnWidth(column(Column.STATE), state - (missing - given) + wider);
        double others =
                column(Column.WHEN).getWidth()
                        + provider
                        + (told ? column(Column.PURPOSE).getWidth() : 0)
                        + column(Column.STATE).getWidth();
        change.setColumnWidth(column(Column.PEOPLE), room - others);
        return true;
    }

    private double need(Column column) {
        return needed.getOrDefault(column, 0.0);
    }

    private TableColumn<Meeting, Meeting> column(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }
}
