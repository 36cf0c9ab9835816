package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ui.fx.Preferences.Theme;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PreferencesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final List<Map<String, String>> saved = new ArrayList<>();

    private Preferences preferences(Map<String, String> kept) {
        return new Preferences(kept, LONDON, saved::add);
    }

    @Test
    void theMinutesUntilTheLockAreOneToThirty() {
        for (String wrong : List.of("0", "31", "-1", "", "ten", "1.5")) {
            assertThat(Preferences.isLockMinutes(wrong)).as(wrong).isFalse();
        }
        Preferences preferences =
                new Preferences(
                        Map.of("lock.minutes", "45"), ZoneId.of("Europe/London"), values -> {});
        assertThat(preferences.lockMinutes()).isEmpty();

        preferences.put("lock.minutes", "30");
        assertThat(preferences.lockMinutes()).contains(30);
    }

    @Test
    void atFirstTheSystemIsFollowedAndNothingSaved() {
        Preferences preferences = preferences(Map.of());

        assertThat(preferences.themeProperty().get()).isEqualTo(Theme.SYSTEM);
        assertThat(preferences.getZone()).isEqualTo(LONDON);
        assertThat(preferences.get("bank")).isEmpty();
        assertThat(saved).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DARK, DARK", "light, LIGHT", "System, SYSTEM", "pink, SYSTEM", "'', SYSTEM"})
    void theThemeIsTakenFromWhatWasKept(String kept, Theme expected) {
        assertThat(preferences(Map.of("theme", kept)).themeProperty().get()).isEqualTo(expected);
    }

    @Test
    void theZoneIsTakenFromWhatWasKept() {
        Preferences preferences = preferences(Map.of("zone", "Europe/Madrid"));

        assertThat(preferences.getZone()).isEqualTo(MADRID);
        assertThat(preferences.systemZone()).isEqualTo(LONDON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe/Nowhere", "not a zone!"})
    void aZoneThatDoesNotExistCountsAsNone(String kept) {
        assertThat(preferences(Map.of("zone", kept)).getZone()).isEqualTo(LONDON);
    }

    @Test
    void everyChangeIsSavedWithAllValues() {
        Preferences preferences = preferences(Map.of("bank", "bank-1"));

        preferences.themeProperty().set(Theme.DARK);
        preferences.zoneProperty().set(MADRID);
        preferences.put("bank", "bank-2");

        assertThat(saved)
                .containsExactly(
                        Map.of("bank", "bank-1", "theme", "DARK"),
                        Map.of("bank", "bank-1", "theme", "DARK", "zone", "Europe/Madrid"),
                        Map.of("bank", "bank-2", "theme", "DARK", "zone", "Europe/Madrid"));
    }

    @Test
    void whatDoesNotChangeIsNotSavedAgain() {
        Preferences preferences = preferences(Map.of("bank", "bank-1", "theme", "DARK"));

        preferences.put("bank", "bank-1");
        preferences.themeProperty().set(Theme.DARK);

        assertThat(saved).isEmpty();
    }

    @Test
    void whatWasSavedMakesTheSamePreferences() {
        Preferences preferences = preferences(Map.of());
        preferences.themeProperty().set(Theme.LIGHT);
        preferences.zoneProperty().set(MADRID);
        preferences.put("window", "0,0,1360,800");

        Preferences again = new Preferences(saved.getLast(), LONDON, nothing -> {});

        assertThat(again.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(again.getZone()).isEqualTo(MADRID);
        assertThat(again.get("window")).contains("0,0,1360,800");
    }

    @Test
    void theMapsGivenAndTakenAreNotShared() {
        Map<String, String> kept = new HashMap<>(Map.of("bank", "bank-1"));
        Preferences preferences = preferences(kept);

        kept.put("bank", "bank-2");
        preferences.put("theme2", "x");

        assertThat(preferences.get("bank")).contains("bank-1");
        assertThatThrownBy(() -> saved.getFirst().put("bank", "bank-3"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void valuesThatParleyDoesNotKnowAreKept() {
        Preferences preferences = preferences(Map.of("of a newer Parley", "1"));

        preferences.put("bank", "bank-1");

        assertThat(saved.getLast()).containsEntry("of a newer Parley", "1");
    }

    private Preferences preset(Map<String, String> kept, Set<String> fixed) {
        Presets presets =
                new Presets(Map.of("zone", "Europe/Madrid", "demo", "off"), fixed, List.of());
        return new Preferences(kept, presets, LONDON, saved::add);
    }

    @Test
    void whatIsPresetCountsUntilThePersonChooses() {
        Preferences preferences = preset(Map.of(), Set.of());

        assertThat(preferences.getZone()).isEqualTo(MADRID);
        assertThat(preferences.demoProperty().get()).isFalse();
        assertThat(saved).isEmpty();

        preferences.zoneProperty().set(LONDON);
        preferences.demoProperty().set(true);

        assertThat(saved.getLast()).isEqualTo(Map.of("zone", "Europe/London", "demo", "on"));
        assertThat(preset(saved.getLast(), Set.of()).getZone()).isEqualTo(LONDON);
    }

    /// Once the IT department lets go again, the person's own choice is back.
    /// What a newer Parley has kept, or a damaged file: it stays there, and does not count.
    @Test
    void whatIsPresetCountsInThePlaceOfAValueThatMakesNoSense() {
        Map<String, String> presets =
                Map.of(
                        "zone", "Europe/Madrid",
                        "lock.minutes", "5",
                        "proxy", "proxy.bank.example:8080",
                        "language", "es",
                        "demo", "off");
        Map<String, String> kept =
                Map.of(
                        "zone", "Europe/Atlantis",
                        "lock.minutes", "45",
                        "proxy", "script http://wpad/wpad.dat",
                        "language", "tlh",
                        "demo", "perhaps");
        Preferences preferences =
                new Preferences(
                        kept, new Presets(presets, Set.of(), List.of()), LONDON, saved::add);

        assertThat(preferences.getZone()).isEqualTo(MADRID);
        assertThat(preferences.lockMinutes()).contains(5);
        assertThat(preferences.get("proxy")).contains("proxy.bank.example:8080");
        assertThat(preferences.languageProperty().get()).isEqualTo("es");
        assertThat(preferences.demoProperty().get()).isFalse();
        assertThat(preferences.own()).isEqualTo(kept);
    }

    @Test
    void whatIsFixedCountsWhateverThePersonChoseWhichIsKept() {
        Map<String, String> own = Map.of("zone", "Europe/London", "demo", "on");
        Preferences preferences = preset(own, Set.of("zone", "demo"));

        assertThat(preferences.getZone()).isEqualTo(MADRID);
        assertThat(preferences.demoProperty().get()).isFalse();
        assertThat(preferences.isFixed("zone")).isTrue();

        preferences.put("zone", "Asia/Tokyo");
        assertThat(saved).isEmpty();
        assertThat(preferences.get("zone")).contains("Europe/Madrid");

        preferences.put("bank", "bank-1");
        assertThat(saved.getLast()).containsAllEntriesOf(own);
    }

    /// Such as a newer Parley may have kept, before a roll-back to this one.
    @Test
    void aValueThatOnlyANewerParleyUnderstandsIsNotReplacedUnasked() {
        Preferences preferences = preferences(Map.of("theme", "SEPIA", "zone", "Mars/Olympus"));

        preferences.put("bank", "bank-1");

        assertThat(saved.getLast())
                .containsEntry("theme", "SEPIA")
                .containsEntry("zone", "Mars/Olympus");
    }
}
