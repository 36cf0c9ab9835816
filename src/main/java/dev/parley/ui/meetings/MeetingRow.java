package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// A row of the table. Where it gets another meeting, its cells stay as wide and high as they are
/// and they alone are laid out, at once. A row that asks for a layout of its own is dressed anew
/// with all its cells, and once more where the list has become longer or shorter.
final class MeetingRow extends TableRow<Meeting> {
    private final MeetingTableViewModel model;
    private boolean staying;

    MeetingRow(MeetingTableViewModel model) {
        this.model = model;
    }

    @Override
    public void updateIndex(int index) {
        staying = !isEmpty() && index >= 0 && index < getTableView().getItems().size();
        super.updateIndex(index);
        if (staying) {
            staying = false;
            for (Node cell : getChildrenUnmodifiable()) {
                if (cell instanceof Parent parent) {
                    parent.layout();
                }
            }
        }
    }

    @Override
    public void requestLayout() {
        if (!staying) {
            super.requestLayout();
        }
    }

    /// Put together only for those who listen.
    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute what, Object... parameters) {
        Meeting meeting = getItem();
        return what == AccessibleAttribute.TEXT && meeting != null
                ? model.spoken(meeting)
                : super.queryAccessibleAttribute(what, parameters);
    }
}
