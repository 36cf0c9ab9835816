package dev.parley.embedded;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What repeats from row to row is kept once. For one reading.
final class Once {
    private final Map<Object, Object> known = new HashMap<>();

    /// The first one that is equal.
    @SuppressWarnings("unchecked") // What is equal is of the same class, all of them being final.
    <T> @Nullable T of(@Nullable T value) {
        if (value == null) {
            return null;
        }
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
