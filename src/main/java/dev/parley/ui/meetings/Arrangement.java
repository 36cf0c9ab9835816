package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All meetings in the order that the table is sorted by, which is made once: what a search finds
/// is taken out of it in that order, and not sorted again. Off the screen's thread.
final class Arrangement {
    private final List<Meeting> known;
    private final @Nullable Comparator<Meeting> order;
    private @Nullable List<Meeting> sorted;

    /// @param known all meetings, soonest first
    /// @param order what to sort by, or `null` to leave the soonest first
    Arrangement(List<Meeting> known, @Nullable Comparator<Meeting> order) {
        this.known = known;
        this.order = order;
    }

    /// These meetings in this order.
    ///
    /// @param shown some of the known ones, soonest first
    List<Meeting> of(List<Meeting> shown) {
        if (order == null) {
            return shown;
        }
        List<Meeting> all = sorted(order);
        if (shown.size() == known.size()) {
            return all;
        }
        Set<Meeting> wanted = Collections.newSetFromMap(new IdentityHashMap<>(shown.size()));
        wanted.addAll(shown);
        List<Meeting> some = new ArrayList<>(shown.size());
        for (Meeting meeting : all) {
            if (wanted.contains(meeting)) {
                some.add(meeting);
            }
        }
        return some;
    }

    private synchronized List<Meeting> sorted(Comparator<Meeting> by) {
        List<Meeting> all = sorted;
        if (all == null) {
            all = known.stream().sorted(by).toList();
            sorted = all;
        }
        return all;
    }
}
