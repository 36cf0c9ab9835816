package dev.parley.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Texts;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HelpViewModelTest {
    private final HelpViewModel model = new HelpViewModel(new Texts(Locale.UK), "⌘");

    @Test
    void everyKeyStandsOnceWithWhatItDoes() {
        assertThat(model.keys()).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
        assertThat(model.keys())
                .extracting(Map.Entry::getValue)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(model.keys())
                .contains(Map.entry("⌘+N", "New meeting"), Map.entry("F5", "Refresh"));
    }

    @Test
    void theShortcutKeyIsThatOfTheSystem() {
        assertThat(model.keys())
                .extracting(Map.Entry::getKey)
                .noneMatch(key -> key.contains("Ctrl"));
        assertThat(new HelpViewModel(new Texts(Locale.UK), "Ctrl").keys())
                .extracting(Map.Entry::getKey)
                .contains("Ctrl+1", "Ctrl+2", "Ctrl+F", "Ctrl+Enter", "Ctrl+,", "Ctrl+Q");
    }
}
