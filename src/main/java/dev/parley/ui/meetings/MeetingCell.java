package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.meetings.MeetingTableViewModel.Column;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Readers get the first cell where the keys are on a row, so it says the whole row.
final class MeetingCell extends TableCell<Meeting, Meeting> {
    private final MeetingTableViewModel model;
    private final Column column;
    private final Tooltip whole = new Tooltip();
    private String style = "state-plain";

    MeetingCell(MeetingTableViewModel model, Column column) {
        this.model = model;
        this.column = column;
        pseudoClassStateChanged(PseudoClass.getPseudoClass(style), column == Column.STATE);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute what, Object... parameters) {
        Meeting meeting = getItem();
        boolean first = getTableView().getVisibleLeafIndex(getTableColumn()) == 0;
        return what == AccessibleAttribute.TEXT && first && meeting != null
                ? model.spoken(meeting)
                : super.queryAccessibleAttribute(what, parameters);
    }

    /// By a pseudo-class, as a style class has the whole cell looked up anew; at once, not with the
    /// next frame.
    private void color(String state) {
        if (!state.equals(style)) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(style), false);
            pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
            style = state;
            applyCss();
        }
    }

    @Override
    protected void updateItem(Meeting meeting, boolean empty) {
        super.updateItem(meeting, empty);
        if (empty || meeting == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        String words;
        if (column == Column.STATE) {
            Sign sign = model.state(meeting);
            setAccessibleText(sign.words());
            words = sign.text();
            color(sign.style());
        } else {
            words = model.text(column, meeting);
        }
        setText(Texts.line(words));
        whole.setText(words);
        setTooltip(whole);
    }
}
