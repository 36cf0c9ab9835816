// Longer than 300 lines: each setting of the page has its own test.
package dev.parley.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.settings.SettingsViewModel.Support;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsViewModelTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final InlineBackground background = new InlineBackground();
    private final Map<String, String> saved = new HashMap<>();
    private final Preferences preferences = new Preferences(Map.of(), LONDON, saved::putAll);
    private final List<String> happened = new ArrayList<>();
    private @Nullable MeetingException refusal;
    private final Support support = new Shelf();
    private final SettingsViewModel model =
            new SettingsViewModel(
                    background,
                    new Texts(Locale.UK),
                    preferences,
                    new NetworkViewModel(new Texts(Locale.UK), preferences, secret -> {}),
                    this::reset,
                    true,
                    () -> happened.add("shown"),
                    support,
                    happened::add,
                    Optional.of(() -> happened.add("back")));

    private void reset() throws MeetingException {
        happened.add("reset");
        if (refusal != null) {
            throw refusal;
        }
    }

    private final class Shelf implements Support {
        @Override
        public String collect(Map<String, String> own) {
            return "collected " + own;
        }

        @Override
        public String save(String report) throws MeetingException {
            if (refusal != null) {
                throw refusal;
            }
            happened.add("saved " + report);
            return "/home/alba/parley-support.txt";
        }
    }

    @Test
    void whatSupportAsksForIsReadThenSavedAndItsPlaceCopied() {
        model.themeProperty().set(Theme.DARK);
        model.collect();

        assertThat(model.getSupportReport()).isEqualTo("collected {theme=DARK}");
        assertThat(model.getSupportFile()).isEmpty();
        assertThat(model.getSupportSaid()).contains("Read it");
        assertThat(happened).isEmpty();

        model.saveSupport();

        assertThat(model.getSupportReport()).isEmpty();
        assertThat(model.getSupportFile()).isEqualTo("/home/alba/parley-support.txt");
        assertThat(model.getSupportSaid()).contains("The file is saved");

        model.copySupportFile();

        assertThat(happened)
                .containsExactly("saved collected {theme=DARK}", "/home/alba/parley-support.txt");
        assertThat(model.getSupportSaid()).isEqualTo("Copied");
    }

    @Test
    void theMinutesUntilTheLockAreChosen() {
        assertThat(model.chosenLockMinutes()).isEqualTo(10);
        assertThat(model.lockMinutes()).startsWith(1).endsWith(30).doesNotHaveDuplicates();
        assertThat(model.minutesText(1)).isEqualTo("1 minute");
        assertThat(model.minutesText(20)).isEqualTo("20 minutes");
        assertThat(model.isLockFixed()).isFalse();

        model.lockAfter(5);

        assertThat(model.chosenLockMinutes()).isEqualTo(5);
        assertThat(saved).containsEntry("lock.minutes", "5");
    }

    @Test
    void whatCannotBeSavedIsSaidAndCanStillBeRead() {
        refusal = new StoreFailed(StoreTrouble.READ_ONLY, "/home/alba", null);
        model.collect();
        model.saveSupport();

        assertThat(model.getSupportReport()).isNotEmpty();
        assertThat(model.getSupportFile()).isEmpty();
        assertThat(model.getSupportSaid()).contains("cannot write to the folder /home/alba");
    }

    @Test
    void everyThemeHasAName() {
        assertThat(model.themes().stream().map(model::themeText))
                .containsExactly("Same as the computer", "Light", "Dark");
    }

    @Test
    void theThemeIsAppliedAndKeptAtOnce() {
        model.themeProperty().set(Theme.DARK);

        assertThat(preferences.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(saved).containsEntry("theme", "DARK");
    }

    @Test
    void theZoneInUseStandsInTheField() {
        assertThat(model.zoneProperty().get()).isEqualTo("Europe/London");
    }

    @Test
    void zonesOfferedAreRegionsWithACityByName() {
        assertThat(model.zones())
                .contains("Europe/London", "Asia/Kolkata", "America/Argentina/Ushuaia")
                .doesNotContain("GMT", "UTC", "Etc/GMT+5")
                .isSorted()
                .allSatisfy(id -> assertThat(ZoneId.of(id).getId()).isEqualTo(id));
    }

    @Test
    void aZoneThatExistsIsUsedOnceTheFieldIsLeft() {
        model.zoneProperty().set(" Asia/Kolkata ");

        assertThat(preferences.getZone()).isEqualTo(LONDON);

        model.applyZone();

        assertThat(preferences.getZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(saved).containsEntry("zone", "Asia/Kolkata");
        assertThat(model.getZoneProblem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Atlantis/Poseidonis", "Europe/", "london", "+25", "Europa:London"})
    void anUnknownZoneIsSaidAndTheOneInUseStays(String typed) {
        model.zoneProperty().set(typed);
        model.applyZone();

        assertThat(model.getZoneProblem())
                .isEqualTo("There is no such zone. Europe/London stays in use.");
        assertThat(preferences.getZone()).isEqualTo(LONDON);
        assertThat(model.zoneProperty().get()).isEqualTo(typed);
        assertThat(saved).isEmpty();
    }

    @Test
    void typingTakesTheProblemAway() {
        model.zoneProperty().set("Atlantis");
        model.applyZone();
        model.zoneProperty().set("Atlantis/");

        assertThat(model.getZoneProblem()).isEmpty();
    }

    @Test
    void theComputersOwnZoneIsOneClickAway() {
        model.zoneProperty().set("Asia/Kolkata");
        model.applyZone();
        model.useSystemZone();

        assertThat(preferences.getZone()).isEqualTo(LONDON);
        assertThat(model.zoneProperty().get()).isEqualTo("Europe/London");
    }

    @Test
    void resettingTheDemoAsksFirst() {
        model.askReset();

        assertThat(model.isAsking()).isTrue();
        assertThat(happened).isEmpty();

        model.keepDemo();

        assertThat(model.isAsking()).isFalse();
        assertThat(happened).isEmpty();
        assertThat(model.getResetSaid()).isEmpty();
    }

    @Test
    void aResetIsDoneOffTheScreensThreadThenShown() {
        background.hold();
        model.askReset();
        model.resetDemo();

        assertThat(model.isAsking()).isFalse();
        assertThat(happened).isEmpty();
        assertThat(model.getResetSaid()).isEmpty();

        background.release();

        assertThat(happened).containsExactly("reset", "shown");
        assertThat(model.getResetSaid()).isEqualTo("The demo bank is as it came.");
    }

    @Test
    void aFailedResetSaysWhyAndShowsNothingNew() {
        refusal = new StoreFailed(StoreTrouble.DISK_FULL, "", null);
        model.askReset();
        model.resetDemo();

        assertThat(happened).containsExactly("reset");
        assertThat(model.getResetSaid())
                .isEqualTo("The disk is full. Nothing was saved. Free some space, then try again.");
    }

    @Test
    void theLanguageIsTheComputersUntilAnotherIsChosen() {
        assertThat(model.language()).isEqualTo("system");
        assertThat(model.languages()).startsWith("system", "en-GB", "en-US");
        assertThat(model.languages().stream().map(model::languageText))
                .startsWith(
                        "Same as the computer",
                        "English (United Kingdom)",
                        "English (United States)");

        model.choose("en-US");

        assertThat(saved).containsEntry("language", "en-US");
        assertThat(model.language()).isEqualTo("en-US");
    }

    private SettingsViewModel modelOf(Preferences decided) {
        return new SettingsViewModel(
                background,
                new Texts(Locale.UK),
                decided,
                new NetworkViewModel(new Texts(Locale.UK), decided, secret -> {}),
                this::reset,
                true,
                () -> {},
                support,
                happened::add,
                Optional.empty());
    }

    /// As an IT department writes it that knows it from the system.
    @ParameterizedTest
    @CsvSource({
        "de_AT, Deutsch (Österreich)",
        "de_DE, Deutsch (Deutschland)",
        "es_MX.UTF-8, Español"
    })
    void aLanguageIsNamedHoweverItWasPreset(String written, String name) {
        Presets presets = new Presets(Map.of("language", written), Set.of(), List.of());
        SettingsViewModel model =
                modelOf(new Preferences(Map.of(), presets, LONDON, saved::putAll));

        assertThat(model.languageText(model.language())).isEqualTo(name);
        assertThat(model.languages().stream().map(model::languageText))
                .contains(name)
                .doesNotHaveDuplicates();
        assertThat(saved).isEmpty();
    }

    @Test
    void whatIsFixedIsSaidAndCannotBeChanged() {
        Presets presets =
                new Presets(
                        Map.of("zone", "Europe/Madrid", "language", "en-NZ"),
                        Set.of("zone", "language"),
                        List.of());
        Preferences fixed = new Preferences(Map.of(), presets, LONDON, saved::putAll);
        SettingsViewModel model = modelOf(fixed);

        assertThat(model.isZoneFixed()).isTrue();
        assertThat(model.isLanguageFixed()).isTrue();
        assertThat(model.isDemoFixed()).isFalse();
        assertThat(model.language()).isEqualTo("en-NZ");
        assertThat(model.languages()).contains("en-NZ");

        model.useSystemZone();
        model.choose("en-US");

        assertThat(fixed.getZone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(model.language()).isEqualTo("en-NZ");
        assertThat(saved).isEmpty();
    }

    @Test
    void aNewerParleyIsTold() {
        StringProperty said = new SimpleStringProperty("There is a newer one.");
        model.tellOf(said);
        assertThat(model.getNewer()).isEqualTo("There is a newer one.");

        said.set("");
        assertThat(model.getNewer()).isEmpty();
    }

    @Test
    void onItsOwnThePageHasAWayBack() {
        assertThat(model.isAlone()).isTrue();

        model.back();

        assertThat(happened).containsExactly("back");
    }

    @Test
    void askingAgainForgetsWhatBecameOfTheLastReset() {
        model.askReset();
        model.resetDemo();
        model.askReset();

        assertThat(model.getResetSaid()).isEmpty();
    }

    @Test
    void dataIsRemovedOnlyWhereThatWasAskedAndTheLossIsNamed() {
        List<String> begun = new ArrayList<>();
        assertThat(model.isRemovable()).isFalse();
        model.askRemoval();
        assertThat(model.getRemovalQuestion()).isEmpty();
        model.offerRemoval(
                new SettingsViewModel.Removal() {
                    @Override
                    public int unsent() {
                        return 2;
                    }

                    @Override
                    public void begin() {
                        begun.add("begun");
                    }
                });
        assertThat(model.isRemovable()).isTrue();

        model.removeAll();
        assertThat(begun).isEmpty();

        model.askRemoval();
        assertThat(model.getRemovalQuestion()).contains("2 unsent meetings are lost for good");
        model.keepAll();
        model.removeAll();
        assertThat(begun).isEmpty();

        model.askRemoval();
        model.removeAll();
        assertThat(begun).hasSize(1);
        assertThat(model.getRemovalQuestion()).isEmpty();
    }
}
