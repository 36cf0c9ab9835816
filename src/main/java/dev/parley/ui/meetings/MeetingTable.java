package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// A table whose rows take over other meetings as they are. JavaFX's own gives the meetings to its
/// rows, then empties all of them, and fills and dresses them once more, since an item could look
/// different and be equal to what it was. Where that is so here, [MeetingTableView] has the table
/// refreshed.
public final class MeetingTable extends TableView<Meeting> {
    @Override
    protected Skin<?> createDefaultSkin() {
        return new RowsStay(this);
    }

    private static final class RowsStay extends TableViewSkin<Meeting> {
        private boolean counting;
        private boolean hadRows;

        RowsStay(MeetingTable table) {
            super(table);
        }

        @Override
        protected VirtualFlow<TableRow<Meeting>> createVirtualFlow() {
            return new VirtualFlow<>() {
                @Override
                protected void rebuildCells() {
                    if (counting) {
                        reconfigureCells();
                    } else {
                        super.rebuildCells();
                    }
                }
            };
        }

        /// One, and that empty, once there have been any: where there is none, all rows are taken
        /// away and dressed anew when they come again.
        @Override
        protected int getItemCount() {
            int count = super.getItemCount();
            hadRows |= count > 0;
            return hadRows ? Math.max(1, count) : count;
        }

        /// Asks for all rows to be built again where they have been replaced.
        @Override
        protected void updateItemCount() {
            counting = true;
            super.updateItemCount();
            counting = false;
        }
    }
}
