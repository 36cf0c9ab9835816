package dev.parley.obp.stub;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The faults that are still to come.
final class Faults {
    private final List<Planned> planned = new ArrayList<>();

    private record Planned(Predicate<Request> when, Fault fault, boolean once) {}

    synchronized void add(Predicate<Request> when, Fault fault, boolean once) {
        planned.add(new Planned(when, fault, once));
    }

    synchronized void clear() {
        planned.clear();
    }

    /// The first fault that fits; one for a single request is used up by that.
    synchronized @Nullable Fault take(Request request) {
        Iterator<Planned> each = planned.iterator();
        while (each.hasNext()) {
            Planned next = each.next();
            if (next.when().test(request)) {
                if (next.once()) {
                    each.remove();
                }
                return next.fault();
            }
        }
        return null;
    }
}
