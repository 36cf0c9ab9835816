package dev.parley.ui.meetings;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A list on the screen that is replaced as a whole by another that never changes. That takes no
/// longer for many elements than for few, and whoever needs the elements on another thread takes
/// the list itself.
final class WholeList<T> extends ObservableListBase<T> {
    private List<T> all = List.of();

    /// The elements, as a list that never changes.
    List<T> all() {
        return all;
    }

    /// Shows these instead, unless they are the same list or both are empty.
    ///
    /// @param other a list that never changes
    /// @return whether it is another
    @SuppressWarnings("ReferenceEquality") // To compare them would take longer than to show them.
    boolean show(List<T> other) {
        List<T> before = all;
        all = other;
        boolean changed = before != other && !(before.isEmpty() && other.isEmpty());
        if (changed) {
            fireChange(new Replaced<>(this, before));
        }
        return changed;
    }

    @Override
    public T get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    /// Where this very element stands, not one that is equal to it: a table asks on the screen's
    /// thread whenever the list is replaced, and to compare 100,000 meetings would hold it up.
    @Override
    @SuppressWarnings("ReferenceEquality") // See above.
    public int indexOf(@Nullable Object element) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == element) {
                return i;
            }
        }
        return -1;
    }

    private static final class Replaced<T> extends ListChangeListener.Change<T> {
        private final List<T> before;
        private boolean begun;

        Replaced(WholeList<T> list, List<T> before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean first = !begun;
            begun = true;
            return first;
        }

        @Override
        public void reset() {
            begun = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<T> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
