// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.settings;

import dev.parley.meeting.MeetingException;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Clips;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;

/// The settings page.
public final class SettingsViewModel {

    /// Restores the demo bank.
    @FunctionalInterface
    public interface DemoReset {
        /// Puts everything back as it came; waits for the disk.
        void reset() throws MeetingException;
    }

    /// Takes away what this computer keeps of the person who is signed in.
    public interface Removal {
        /// How many unsent meetings would go with it. Never waits.
        int unsent();

        /// Ends the session, takes all away, and shows the sign-in card. Never waits.
        void begin();
    }

    private static final List<String> LANGUAGES =
            List.of(Preferences.SYSTEM, "en-GB", "en-US", "es-ES", "de-DE");

    private static final List<Integer> LOCK_MINUTES = List.of(1, 2, 3, 5, 10, 15, 20, 30);

    /// Gathers what support staff ask for.
    public interface Support {
        /// All of it, redacted; waits for the disk.
        ///
        /// @param settings the person's own
        String collect(Map<String, String> settings) throws MeetingException;

        /// Writes what was read into one file; waits for the disk.
        ///
        /// @return the file's whole path
        String save(String report) throws MeetingException;
    }

    private final Background background;
    private final Texts texts;
    private final Preferences preferences;
    private final NetworkViewModel network;
    private final DemoReset demo;
    private final boolean onDemo;
    private final Support support;
    private final Clips clips;
    private final Saying supportSaid;
    private final Saying mistakes;
    private final ReadOnlyStringWrapper newer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper supportReport = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper supportFile = new ReadOnlyStringWrapper("");
    private final Runnable onReset;
    private final Optional<Runnable> onBack;
    private final StringProperty zone;
    private final Saying zoneProblem;
    private final Saying resetSaid;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper removable = new ReadOnlyBooleanWrapper();
    private final Saying removalQuestion;
    private @Nullable Removal removal;

    /// @param onDemo whether it is the demo bank that is signed in to
    /// @param onReset shows the restored meetings
    /// @param support gathers what support staff ask for
    /// @param onBack leaves the page, where nothing around it does
    public SettingsViewModel(
            Background background,
            Texts texts,
            Preferences preferences,
            NetworkViewModel network,
            DemoReset demo,
            boolean onDemo,
            Runnable onReset,
            Support support,
            Clips clips,
            Optional<Runnable> onBack) {
        this.background = background;
        this.texts = texts;
        this.preferences = preferences;
        this.network = network;
        this.demo = demo;
        this.onDemo = onDemo;
        this.onReset = onReset;
        this.support = support;
        this.clips = clips;
        this.onBack = onBack;
        mistakes = new Saying(texts, this::mistakesText);
        supportSaid = new Saying(texts);
        zoneProblem = new Saying(texts);
        resetSaid = new Saying(texts);
        removalQuestion = new Saying(texts);
        zone = new SimpleStringProperty(preferences.getZone().getId());
        zone.addListener((p, old, typed) -> zoneProblem.set(""));
    }

    /// The themes to choose from.
    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    /// How a theme reads.
    public String themeText(Theme theme) {
        return switch (theme) {
            case SYSTEM -> texts.get("settings.theme.system");
            case LIGHT -> texts.get("settings.theme.light");
            case DARK -> texts.get("settings.theme.dark");
        };
    }

    /// The chosen theme, applied at once.
    public ObjectProperty<Theme> themeProperty() {
        return preferences.themeProperty();
    }

    /// The sizes of text to choose from, in per cent.
    public List<Integer> textSizes() {
        return Preferences.TEXT_SIZES;
    }

    /// How a size of text reads.
    public String textSizeText(int percent) {
        return texts.get("settings.text.percent", percent);
    }

    /// The chosen size of text, in per cent, applied at once.
    public ObjectProperty<Integer> textSizeProperty() {
        return preferences.textSizeProperty();
    }

    /// The zones to choose from: regions with a city, by name.
    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(
                        id ->
                                id.contains("/")
                                        && !id.startsWith("Etc/")
                                        && !id.startsWith("SystemV"))
                .sorted()
                .toList();
    }

    /// The zone as typed.
    public StringProperty zoneProperty() {
        return zone;
    }

    /// Whether the IT department has decided on the zone.
    public boolean isZoneFixed() {
        return preferences.isFixed(Preferences.ZONE);
    }

    /// The field was left: a zone that exists is used from now on.
    public void applyZone() {
        if (isZoneFixed()) {
            return;
        }
        try {
            preferences.zoneProperty().set(ZoneId.of(zone.get().strip()));
            zoneProblem.set("");
        } catch (DateTimeException noSuchZone) {
            zoneProblem.say(
                    () -> texts.get("settings.zone.unknown", preferences.getZone().getId()));
        }
    }

    /// Takes the computer's own zone.
    public void useSystemZone() {
        zone.set(preferences.systemZone().getId());
        applyZone();
    }

    /// What is wrong with the zone, or empty.
    public ReadOnlyStringProperty zoneProblemProperty() {
        return zoneProblem.getReadOnlyProperty();
    }

    /// What is wrong with the zone, or empty.
    public String getZoneProblem() {
        return zoneProblem.get();
    }

    /// The languages to choose from, the computer's own first.
    public List<String> languages() {
        Stream<String> chosen = Stream.of(language());
        return Stream.concat(LANGUAGES.stream(), chosen).distinct().toList();
    }

    /// How a language reads.
    public String languageText(String tag) {
        return tag.equals(Preferences.SYSTEM)
                ? texts.get("settings.language.system")
                : Texts.nameOf(tag);
    }

    /// The language chosen.
    public String language() {
        return preferences.languageProperty().get();
    }

    /// Chooses a language, spoken at once.
    public void choose(String language) {
        if (!isLanguageFixed()) {
            preferences.languageProperty().set(language);
        }
    }

    /// After how many minutes the screen may be locked.
    public List<Integer> lockMinutes() {
        return Stream.concat(LOCK_MINUTES.stream(), Stream.of(chosenLockMinutes()))
                .distinct()
                .sorted()
                .toList();
    }

    /// After how many minutes the screen is locked.
    public int chosenLockMinutes() {
        return preferences.lockMinutes().orElse(Preferences.USUAL_LOCK_MINUTES);
    }

    /// How a number of minutes reads.
    public String minutesText(int minutes) {
        return texts.get("settings.lock.minutes", minutes);
    }

    /// Locks the screen after so many minutes from now on.
    public void lockAfter(int minutes) {
        preferences.put(Preferences.LOCK_MINUTES, String.valueOf(minutes));
    }

    /// Whether the IT department has decided when the screen is locked.
    public boolean isLockFixed() {
        return preferences.isFixed(Preferences.LOCK_MINUTES);
    }

    /// Calls when another language is spoken; held weakly.
    void follow(Runnable sayAgain) {
        texts.follow(sayAgain);
    }

    /// Whether the IT department has decided on the language.
    public boolean isLanguageFixed() {
        return preferences.isFixed(Preferences.LANGUAGE);
    }

    /// The way to the bank's server.
    public NetworkViewModel getNetwork() {
        return network;
    }

    /// Whether the sign-in card offers the demo bank.
    public BooleanProperty demoOfferedProperty() {
        return preferences.demoProperty();
    }

    /// Whether the IT department has decided whether there is a demo bank.
    public boolean isDemoFixed() {
        return preferences.isFixed(Preferences.DEMO);
    }

    /// Gathers what support staff ask for, to be read first.
    public void collect() {
        supportReport.set("");
        supportFile.set("");
        supportSaid.set("");
        Map<String, String> own = preferences.own();
        background.start(
                () -> support.collect(own),
                report -> {
                    supportReport.set(report);
                    supportSaid.say(() -> texts.get("settings.support.read"));
                },
                failure -> supportSaid.say(Failures.told(texts, failure)));
    }

    /// Writes what was read into a file.
    public void saveSupport() {
        String report = supportReport.get();
        background.start(
                () -> support.save(report),
                file -> {
                    supportReport.set("");
                    supportFile.set(file);
                    supportSaid.say(() -> texts.get("settings.support.done"));
                },
                failure -> supportSaid.say(Failures.told(texts, failure)));
    }

    /// What was gathered and is not in a file yet, or empty.
    public ReadOnlyStringProperty supportReportProperty() {
        return supportReport.getReadOnlyProperty();
    }

    /// What was gathered and is not in a file yet, or empty.
    public String getSupportReport() {
        return supportReport.get();
    }

    /// Copies where the file is.
    public void copySupportFile() {
        clips.copy(supportFile.get());
        supportSaid.say(() -> texts.get("settings.support.copied"));
    }

    /// What became of gathering, or empty.
    public ReadOnlyStringProperty supportSaidProperty() {
        return supportSaid.getReadOnlyProperty();
    }

    /// What became of gathering, or empty.
    public String getSupportSaid() {
        return supportSaid.get();
    }

    /// Where the gathered file is, or empty.
    public ReadOnlyStringProperty supportFileProperty() {
        return supportFile.getReadOnlyProperty();
    }

    /// Where the gathered file is, or empty.
    public String getSupportFile() {
        return supportFile.get();
    }

    /// Tells of a newer Parley from now on.
    ///
    /// @param said the sentence, or empty; it may outlive this page, which it does not keep
    public void tellOf(ObservableStringValue said) {
        newer.bind(said);
    }

    /// That there is a newer Parley, or empty.
    public ReadOnlyStringProperty newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /// That there is a newer Parley, or empty.
    public String getNewer() {
        return newer.get();
    }

    /// What is wrong with what the IT department wrote, a line each, or empty.
    public ReadOnlyStringProperty mistakesProperty() {
        return mistakes.getReadOnlyProperty();
    }

    /// What is wrong with what the IT department wrote, a line each, or empty.
    public String getMistakes() {
        return mistakes.get();
    }

    private String mistakesText() {
        return preferences.mistakes().stream()
                .map(each -> each.sentence(texts))
                .collect(Collectors.joining("\n"));
    }

    /// Whether the page must be left by a button of its own.
    public boolean isAlone() {
        return onBack.isPresent();
    }

    /// Leaves the page.
    public void back() {
        onBack.ifPresent(Runnable::run);
    }

    /// Whether it is the demo bank that is signed in to, and not a server.
    public boolean isOnDemo() {
        return onDemo;
    }

    /// From now on the person can have taken away what this computer keeps.
    public void offerRemoval(Removal offered) {
        removal = offered;
        removable.set(true);
    }

    /// Whether this computer may keep something of the person.
    public ReadOnlyBooleanProperty removableProperty() {
        return removable.getReadOnlyProperty();
    }

    /// Whether this computer may keep something of the person.
    public boolean isRemovable() {
        return removable.get();
    }

    /// Asks whether all may go, and says how many unsent meetings go with it.
    public void askRemoval() {
        Removal asked = removal;
        if (asked != null) {
            int unsent = asked.unsent();
            removalQuestion.say(() -> texts.get("settings.remove.ask", unsent));
        }
    }

    /// Leaves all as it is.
    public void keepAll() {
        removalQuestion.set("");
    }

    /// Takes all away, where that has been asked.
    public void removeAll() {
        Removal asked = removal;
        if (asked != null && !removalQuestion.get().isEmpty()) {
            keepAll();
            asked.begin();
        }
    }

    /// What goes where the person agrees, or empty where nobody has asked.
    public ReadOnlyStringProperty removalQuestionProperty() {
        return removalQuestion.getReadOnlyProperty();
    }

    /// What goes where the person agrees, or empty where nobody has asked.
    public String getRemovalQuestion() {
        return removalQuestion.get();
    }

    /// Asks whether the demo bank may be restored.
    public void askReset() {
        resetSaid.set("");
        asking.set(true);
    }

    /// Leaves the demo bank as it is.
    public void keepDemo() {
        asking.set(false);
    }

    /// Restores the demo bank.
    public void resetDemo() {
        asking.set(false);
        background.start(
                () -> {
                    demo.reset();
                    return Boolean.TRUE;
                },
                done -> {
                    resetSaid.say(() -> texts.get("settings.demo.done"));
                    onReset.run();
                },
                failure -> resetSaid.say(Failures.told(texts, failure)));
    }

    /// Whether the page asks before it restores.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Whether the page asks before it restores.
    public boolean isAsking() {
        return asking.get();
    }

    /// What became of restoring the demo bank, or empty.
    public ReadOnlyStringProperty resetSaidProperty() {
        return resetSaid.getReadOnlyProperty();
    }

    /// What became of restoring the demo bank, or empty.
    public String getResetSaid() {
        return resetSaid.get();
    }
}
