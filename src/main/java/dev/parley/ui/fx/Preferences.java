package dev.parley.ui.fx;

import dev.parley.staff.ProxyAddress;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What this person chose on this computer: theme, text size, branch's time zone, last bank, window
/// and column sizes, servers with their consumer keys. No password and no token. Kept in memory;
/// every change is handed on to be saved. Under what the person chose lies what the IT department
/// preset; what it fixed counts whatever the person chose, which is kept all the same.
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

    /// The id of the bank at which the next sign-in begins.
    public static final String LAST_BANK = "bank";

    /// The branch's time zone.
    public static final String ZONE = "zone";

    /// The language of the screens.
    public static final String LANGUAGE = "language";

    /// Whether the demo bank is offered: `on` or `off`.
    public static final String DEMO = "demo";

    /// Servers with their consumer keys, blanks between them.
    public static final String SERVERS = "servers";

    /// The way through the network: `system`, `none`, or a proxy's `host:port`.
    public static final String PROXY = "proxy";

    /// Who signs in to the proxy.
    public static final String PROXY_USER = "proxy.user";

    /// A file with certificate authorities to believe besides the system's; only ever preset.
    public static final String AUTHORITY = "authority";

    /// How many days a meeting is kept on this computer after it began, 0 for not at all; only ever
    /// preset.
    public static final String COPY_DAYS = "copy.days";

    /// After how many minutes without a key or the mouse the screen is locked, 1 to 30.
    public static final String LOCK_MINUTES = "lock.minutes";

    /// The minutes where neither person, IT department nor server say others.
    public static final int USUAL_LOCK_MINUTES = 10;

    /// What may rest on this computer: `all`, `unsent` meetings alone, or `nothing`.
    public static final String KEEP = "keep";

    /// How many letters a passphrase has at least that opens what rests on this computer in place
    /// of the password; where it is not there, the password opens it. Only ever preset.
    public static final String PASSPHRASE = "passphrase";

    /// The address of a text file whose first line is the newest version of Parley; where it is not
    /// there, nobody is asked. Only ever preset.
    public static final String UPDATES = "updates";

    /// The value of [#LANGUAGE] that means the computer's own.
    public static final String SYSTEM = "system";

    /// The sizes of text that can be chosen, in per cent of the usual one.
    public static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 175, 200);

    /// The size of text where nobody has chosen one, in per cent.
    public static final int USUAL_TEXT_SIZE = 100;

    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "text.size";
    private static final String OFF = "off";

    private final Map<String, String> values;
    private final Presets presets;
    private final Consumer<Map<String, String>> save;
    private final ZoneId systemZone;
    private final StringProperty language = new SimpleStringProperty();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> textSize = new SimpleObjectProperty<>();
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>();
    private final BooleanProperty demo = new SimpleBooleanProperty();

    /// Where nothing is preset or fixed; see the other constructor.
    public Preferences(
            Map<String, String> saved, ZoneId systemZone, Consumer<Map<String, String>> save) {
        this(saved, Presets.NONE, systemZone, save);
    }

    /// @param saved what was kept; a value that makes no sense counts as not there
    /// @param presets what the IT department preset and fixed
    /// @param systemZone the zone of the computer, used until another is chosen
    /// @param save keeps a copy of all values; called on every change, must not wait
    public Preferences(
            Map<String, String> saved,
            Presets presets,
            ZoneId systemZone,
            Consumer<Map<String, String>> save) {
        this.presets = presets;
        this.values = new TreeMap<>(saved);
        this.save = save;
        this.systemZone = systemZone;
        // By hand it is often written as systems name it, such as de_AT.
        language.set(get(LANGUAGE).orElse(SYSTEM).replace('_', '-'));
        theme.set(readTheme());
        textSize.set(readTextSize());
        zone.set(readZone());
        demo.set(!get(DEMO).filter(OFF::equals).isPresent());
        language.addListener((p, old, chosen) -> put(LANGUAGE, chosen));
        theme.addListener((p, old, chosen) -> put(THEME, chosen.name()));
        textSize.addListener((p, old, chosen) -> put(TEXT_SIZE, String.valueOf(chosen)));
        zone.addListener((p, old, chosen) -> put(ZONE, chosen.getId()));
        demo.addListener((p, was, offered) -> put(DEMO, offered ? "on" : OFF));
    }

    private Theme readTheme() {
        for (Theme each : Theme.values()) {
            if (each.name().equalsIgnoreCase(values.get(THEME))) {
                return each;
            }
        }
        return Theme.SYSTEM;
    }

    private int readTextSize() {
        return TEXT_SIZES.stream()
                .filter(each -> String.valueOf(each).equals(values.get(TEXT_SIZE)))
                .findFirst()
                .orElse(USUAL_TEXT_SIZE);
    }

    private ZoneId readZone() {
        return get(ZONE).map(ZoneId::of).orElse(systemZone);
    }

    /// The tag of the language chosen, such as `de-DE`, or `system`.
    public StringProperty languageProperty() {
        return language;
    }

    /// The chosen theme.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// How large text is, in per cent: one of [#TEXT_SIZES]. It outlives every session, as the zone
    /// does.
    public ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    /// The branch's time zone, in which every screen shows its times. It outlives every session:
    /// what belongs to one listens weakly, or signing out would not forget it.
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

    /// Whether the demo bank is offered at sign-in.
    public BooleanProperty demoProperty() {
        return demo;
    }

    /// A value kept under a name of the caller's, or what is preset for it where there is none that
    /// makes sense.
    public Optional<String> get(String name) {
        Optional<String> preset = preset(name);
        return isFixed(name)
                ? preset
                : Optional.ofNullable(values.get(name))
                        .filter(value -> makesSense(name, value))
                        .or(() -> preset);
    }

    /// After how many minutes the screen is locked, where somebody has chosen that.
    public Optional<Integer> lockMinutes() {
        return get(LOCK_MINUTES).map(Integer::valueOf);
    }

    /// Whether it is a number of minutes after which a screen may be locked.
    public static boolean isLockMinutes(String text) {
        return text.matches("[1-9]|[12]\\d|30");
    }

    /// A newer Parley may know values that this one does not; what is preset counts in their place.
    private static boolean makesSense(String name, String value) {
        return switch (name) {
            case ZONE -> isZone(value);
            case LANGUAGE -> value.equals(SYSTEM) || Texts.language(value).isPresent();
            case DEMO -> value.matches("on|off");
            case PROXY -> isProxy(value);
            case LOCK_MINUTES -> isLockMinutes(value);
            default -> true;
        };
    }

    /// Whether it is the name of a time zone.
    public static boolean isZone(String text) {
        try {
            return !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException noSuchZone) {
            return false;
        }
    }

    /// Whether it says which proxy to take.
    public static boolean isProxy(String text) {
        return text.matches("system|none") || ProxyAddress.read(text).isPresent();
    }

    /// What the IT department wrote for this name, fixed or not.
    public Optional<String> preset(String name) {
        return Optional.ofNullable(presets.values().get(name));
    }

    /// Whether a person cannot change it here.
    public boolean isFixed(String name) {
        return presets.fixed().contains(name);
    }

    /// What is wrong with what the IT department wrote.
    public List<Mistake> mistakes() {
        return presets.mistakes();
    }

    /// All that is kept of the person's own.
    public Map<String, String> own() {
        return Map.copyOf(values);
    }

    /// Keeps a value, unless it is fixed.
    public void put(String name, String value) {
        if (!isFixed(name) && !value.equals(values.put(name, value))) {
            save.accept(Map.copyOf(values));
        }
    }
}
