package dev.parley.ui.fx;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the IT department has decided for everybody at this computer.
///
/// @param values by the names that [Preferences] uses
/// @param fixed the names whose value a person cannot change
/// @param mistakes what could not be used
public record Presets(Map<String, String> values, Set<String> fixed, List<Mistake> mistakes) {

    /// Nothing decided.
    public static final Presets NONE = new Presets(Map.of(), Set.of(), List.of());

    /// Takes copies.
    public Presets {
        values = Map.copyOf(values);
        fixed = Set.copyOf(fixed);
        mistakes = List.copyOf(mistakes);
    }
}
