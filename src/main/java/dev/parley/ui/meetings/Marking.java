package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// Keeps the selection of a list on the screen and the marked meeting in step, also when a refresh
/// replaces all rows; brings into view what was marked elsewhere, such as a meeting just made; and
/// opens the marked meeting on Enter or click.
final class Marking<T> {
    /// What is brought into view has its neighbours around it.
    private static final int ROWS_ABOVE = 2;

    private final MeetingListViewModel model;
    private final ObservableList<T> items;
    private final Function<T, Meeting> meetingOf;
    private final SelectionModel<T> selection;
    private final Control list;
    private final IntConsumer scrollTo;
    private boolean following;
    private boolean replacing;
    private boolean sorted;
    private boolean leading;
    private boolean awaited;
    private String searched = "";

    /// What is scrolled to once there are so many rows, or -1.
    private int later = -1;

    Marking(
            MeetingListViewModel model,
            ObservableList<T> items,
            Function<T, Meeting> meetingOf,
            SelectionModel<T> selection,
            Control list,
            Consumer<ObservableList<T>> show,
            IntConsumer scrollTo) {
        this.model = model;
        this.items = items;
        this.meetingOf = meetingOf;
        this.selection = selection;
        this.list = list;
        this.scrollTo = scrollTo;
        // Before the list hears of other rows: it marks what comes to stand where the marked one
        // stood, and open details would follow to another customer.
        items.addListener((ListChangeListener<T>) change -> replacing = true);
        show.accept(items);
        list.skinProperty().addListener((p, old, skin) -> onFlow(this::watchCount));
        selection.selectedItemProperty().addListener((p, old, item) -> marked(item));
        model.selectedProperty().addListener((p, old, meeting) -> markedElsewhere(old, meeting));
        items.addListener(
                (ListChangeListener<T>)
                        change -> {
                            replacing = false;
                            String before = searched;
                            searched = model.searched();
                            boolean reordered = sorted;
                            sorted = false;
                            // What was to be scrolled to stands elsewhere now.
                            awaited |= later >= 0 || (reordered && model.getSelected() != null);
                            later = -1;
                            boolean wasNotFound = selection.isEmpty();
                            boolean brought = follow();
                            // What is found by other letters is read from its beginning. Where the
                            // search is cleared, what was found stays in sight, but for a marked
                            // meeting that was not found.
                            int marked = index(model.getSelected());
                            if (!searched.isEmpty() && !searched.equals(before)) {
                                scroll(0);
                            } else if (!searched.equals(before) && wasNotFound && marked >= 0) {
                                lead(marked);
                            } else if (!reordered && !brought) {
                                stay();
                            }
                        });
    }

    /// The next rows come in another order: what is marked comes into view with them.
    void sorts() {
        sorted = true;
    }

    private void onFlow(Consumer<VirtualFlow<?>> what) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            what.accept(flow);
        }
    }

    private void watchCount(VirtualFlow<?> flow) {
        flow.cellCountProperty()
                .addListener(
                        (p, old, count) -> {
                            if (later >= 0 && later < count.intValue()) {
                                scroll(later);
                            }
                        });
    }

    /// The list takes over other rows with its next layout, and until then scrolls to none that it
    /// does not know.
    void scroll(int index) {
        later = -1;
        onFlow(flow -> later = index < flow.getCellCount() ? -1 : index);
        if (later < 0) {
            scrollTo.accept(index);
        }
    }

    /// Rows that come or go above leave what is looked at where it is: the marked one where it is
    /// on the screen, else the top one. The rows on the screen are still those from before.
    private void stay() {
        onFlow(
                flow -> {
                    IndexedCell<?> top = flow.getFirstVisibleCell();
                    IndexedCell<?> looked = lookedAt(flow);
                    int index = looked == null ? -1 : index(meetingOf(looked));
                    if (top != null && looked != null && index >= 0 && index != looked.getIndex()) {
                        double hidden = -top.getLayoutY();
                        scroll(Math.max(0, index - (looked.getIndex() - top.getIndex())));
                        if (later < 0) {
                            flow.scrollPixels(hidden);
                        }
                    }
                });
    }

    @SuppressWarnings("ReferenceEquality") // As in index.
    private @Nullable IndexedCell<?> lookedAt(VirtualFlow<?> flow) {
        IndexedCell<?> top = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        for (int i = top == null ? 0 : top.getIndex(); last != null && i <= last.getIndex(); i++) {
            IndexedCell<?> row = flow.getCell(i);
            if (meetingOf(row) == model.getSelected()) {
                return row;
            }
        }
        return top;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Meeting meetingOf(IndexedCell<?> row) {
        T item = (T) row.getItem();
        return item == null ? null : meetingOf.apply(item);
    }

    private void marked(@Nullable T item) {
        if (!following && !replacing && item != null) {
            leading = true;
            model.select(meetingOf.apply(item));
            leading = false;
        }
    }

    private void markedElsewhere(@Nullable Meeting old, @Nullable Meeting now) {
        awaited = now != null && !leading && (old == null || !old.id().equals(now.id()));
        follow();
    }

    private void bringIntoView(int index) {
        if (!isSeen(index)) {
            lead(index);
        }
    }

    private void lead(int index) {
        scroll(Math.max(0, index - ROWS_ABOVE));
    }

    /// Whether a row is on the screen; one that is cut at an edge is not. True before there is any.
    private boolean isSeen(int index) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return true;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null
                && last != null
                && index >= first.getIndex() + (first.getLayoutY() < 0 ? 1 : 0)
                && index <= last.getIndex() - (bottom(last) > flow.getHeight() ? 1 : 0);
    }

    private static double bottom(IndexedCell<?> row) {
        return row.getLayoutY() + row.getHeight();
    }

    /// Whether what was awaited is there now, and in view.
    private boolean follow() {
        following = true;
        int index = index(model.getSelected());
        if (index < 0) {
            selection.clearSelection();
        } else {
            selection.clearAndSelect(index);
        }
        following = false;
        // A meeting just made may be marked before it has its row.
        boolean there = awaited && index >= 0;
        if (there) {
            awaited = false;
            bringIntoView(index);
        }
        return there;
    }

    /// Where this very meeting stands: one that has not changed stays the same object, also when
    /// the bank answers anew. On the screen's thread 100,000 ids would take too long to compare.
    @SuppressWarnings("ReferenceEquality") // See above.
    private int index(@Nullable Meeting meeting) {
        for (int i = 0; meeting != null && i < items.size(); i++) {
            if (meetingOf.apply(items.get(i)) == meeting) {
                return i;
            }
        }
        return -1;
    }

    /// Opens on Enter.
    void openOnEnter() {
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
