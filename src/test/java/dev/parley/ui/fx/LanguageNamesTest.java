package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "de", "es-MX", "en-GB"})
    void aLanguageIsNamedAsItNamesItself(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        assertThat(Texts.nameOf(tag)).isEqualToIgnoringCase(locale.getDisplayName(locale));
        assertThat(Texts.nameOf(tag).substring(0, 1)).isUpperCase();
    }
}
