package dev.parley.ui.fx;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What this person chose on this computer: theme, branch's time zone, last bank, window and column
/// sizes, servers with their consumer keys. No password and no token. Kept in memory; every
/// change is handed on to be saved.
public final class Preferences {

    /// Light or dark.
    public enum Theme {
        /// As the system has it.
        SYSTEM,
        /// Always light.
        LIGHT,
        /// Always dark.
        DARK
    }

    private static final String THEME = "theme";
    private static final String ZONE = "zone";

    private final Map<String, String> values;
    private final Consumer<Map<String, String>> save;
    private final ZoneId systemZone;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>();

    /// @param saved what was kept; a value that makes no sense counts as not there
    /// @param systemZone the zone of the computer, used until another is chosen
    /// @param save keeps a copy of all values; called on every change, must not wait
    public Preferences(
            Map<String, String> saved, ZoneId systemZone, Consumer<Map<String, String>> save) {
        this.values = new TreeMap<>(saved);
        this.save = save;
        this.systemZone = systemZone;
        theme.set(readTheme());
        zone.set(readZone());
        theme.addListener((p, old, chosen) -> put(THEME, chosen.name()));
        zone.addListener((p, old, chosen) -> put(ZONE, chosen.getId()));
    }

    private Theme readTheme() {
        for (Theme each : Theme.values()) {
            if (each.name().equalsIgnoreCase(values.get(THEME))) {
                return each;
            }
        }
        return Theme.SYSTEM;
    }

    private ZoneId readZone() {
        try {
            return get(ZONE).map(ZoneId::of).orElse(systemZone);
        } catch (DateTimeException noSuchZone) {
            return systemZone;
        }
    }

    /// The chosen theme.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The branch's time zone, in which every screen shows its times.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// The branch's time zone.
    public ZoneId getZone() {
        return zone.get();
    }

    /// The zone of the computer itself.
    public ZoneId systemZone() {
        return systemZone;
    }

    /// A value kept under a name of the caller's.
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// Keeps a value.
    public void put(String name, String value) {
        if (!value.equals(values.put(name, value))) {
            save.accept(Map.copyOf(values));
        }
    }
}
