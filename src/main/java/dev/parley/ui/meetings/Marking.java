package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// Keeps the selection of a list on the screen and the marked meeting in step, also when a refresh
/// replaces all rows; and opens the marked meeting on Enter or click.
final class Marking<T> {
    private final MeetingListViewModel model;
    private final ObservableList<T> items;
    private final Function<T, Meeting> meetingOf;
    private final SelectionModel<T> selection;
    private boolean following;

    Marking(
            MeetingListViewModel model,
            ObservableList<T> items,
            Function<T, Meeting> meetingOf,
            SelectionModel<T> selection) {
        this.model = model;
        this.items = items;
        this.meetingOf = meetingOf;
        this.selection = selection;
        selection.selectedItemProperty().addListener((p, old, item) -> marked(item));
        model.selectedProperty().addListener((p, old, meeting) -> follow());
        items.addListener((ListChangeListener<T>) change -> follow());
    }

    private void marked(@Nullable T item) {
        if (!following && item != null) {
            model.select(meetingOf.apply(item));
        }
    }

    private void follow() {
        following = true;
        int index = index(model.getSelected());
        if (index < 0) {
            selection.clearSelection();
        } else {
            selection.clearAndSelect(index);
        }
        following = false;
    }

    private int index(@Nullable Meeting meeting) {
        if (meeting == null) {
            return -1;
        }
        List<T> all = items;
        for (int i = 0; i < all.size(); i++) {
            if (meetingOf.apply(all.get(i)).id().equals(meeting.id())) {
                return i;
            }
        }
        return -1;
    }

    /// Opens on Enter.
    void openOnEnter(Node list) {
        list.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER && !selection.isEmpty()) {
                        model.open();
                        key.consume();
                    }
                });
    }

    /// Opens on a click on a row.
    void openOnClick(IndexedCell<?> row) {
        row.setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                        model.open();
                    }
                });
    }
}
