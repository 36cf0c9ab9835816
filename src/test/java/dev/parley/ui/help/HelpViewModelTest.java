package dev.parley.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.Keyboard;
import dev.parley.ui.fx.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HelpViewModelTest {
    private final HelpViewModel model = model(Keyboard.COMMAND, Optional.empty());

    private static HelpViewModel model(Keyboard keyboard, Optional<String> licences) {
        return new HelpViewModel(
                new Texts(Locale.UK, keyboard),
                new InlineBackground(),
                new About("1.2.3", "25", () -> licences),
                Optional.empty());
    }

    @Test
    void itSaysWhatParleyIs() {
        assertThat(model.getAbout()).contains("Parley 1.2.3", "Java 25", "Apache License 2.0");
        assertThat(model.getLicences()).isEmpty();

        model.toggleLicences();

        assertThat(model.getLicences()).contains("without the list");
    }

    @Test
    void theLicencesOfOthersAreShownWhereTheBuildBroughtThem() {
        HelpViewModel model = model(Keyboard.CONTROL, Optional.of("Jackson, Apache License 2.0"));

        model.toggleLicences();
        assertThat(model.getLicences()).isEqualTo("Jackson, Apache License 2.0");

        model.toggleLicences();
        assertThat(model.getLicences()).isEmpty();
    }

    @Test
    void everyKeyStandsOnceWithWhatItDoes() {
        assertThat(model.keys()).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
        assertThat(model.keys())
                .extracting(Map.Entry::getValue)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(model.keys())
                .contains(Map.entry("⌘N", "New meeting"), Map.entry("F5, ⌘R", "Refresh"));
    }

    @Test
    void theShortcutKeyIsNamedAsKeyboardsNameIt() {
        assertThat(new Texts(Locale.GERMANY).shortcut("N")).isEqualTo("Strg+N");
        assertThat(new Texts(Locale.GERMANY, Keyboard.COMMAND).shortcut("N")).isEqualTo("⌘N");
    }

    @Test
    void theShortcutKeyIsThatOfTheSystem() {
        assertThat(model.keys())
                .extracting(Map.Entry::getKey)
                .noneMatch(key -> key.contains("Ctrl"));
        assertThat(model(Keyboard.CONTROL, Optional.empty()).keys())
                .extracting(Map.Entry::getKey)
                .contains("Ctrl+1", "Ctrl+2", "Ctrl+F", "Ctrl+Enter", "Ctrl+,", "Ctrl+Q");
    }
}
