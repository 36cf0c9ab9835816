package dev.parley.staff;

import org.jspecify.annotations.Nullable;

/// A bank, or a branch that is kept as one.
///
/// @param id names it in every call, at most 44 characters
/// @param shortName for narrow places
/// @param fullName for the rest
public record Bank(String id, @Nullable String shortName, @Nullable String fullName) {

    /// The best name there is: full, short, or the id.
    public String name() {
        if (fullName != null && !fullName.isBlank()) {
            return fullName;
        }
        return shortName != null && !shortName.isBlank() ? shortName : id;
    }
}
