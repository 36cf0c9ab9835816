package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"jitsi", "mortgage-advice", "A", "v1.0", "a_b~c", "Zoom", "7"})
    void whatStandsInAnAddressUnchangedIsFriendlyAndStaysAsItIs(String name) {
        assertThat(UrlName.isFriendly(name)).isTrue();
        assertThat(UrlName.suggest(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "big blue", "a/b", "a?b", "a%20b", "é", "a\n", "😀", "jitsi "})
    void everythingElseIsNot(String name) {
        assertThat(UrlName.isFriendly(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Mortgage advice, mortgage-advice",
        "'  Mortgage   advice  ', mortgage-advice",
        "Großer Überblick, grosser-uberblick",
        "Asesoría de préstamos, asesoria-de-prestamos",
        "a/b & c, a-b-c",
        "(new), new",
        "v1.0 beta, v1.0-beta",
        "Zoom 😀, zoom",
    })
    void theNearestFriendlyNameIsSuggested(String typed, String expected) {
        assertThat(UrlName.suggest(typed)).isEqualTo(expected);
        assertThat(UrlName.isFriendly(UrlName.suggest(typed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "会議", "😀", "///"})
    void nothingIsSuggestedWhereNothingCanStay(String typed) {
        assertThat(UrlName.suggest(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mortgage-advice, Mortgage advice",
        "onboarding, Onboarding",
        "a_b~c, A b c",
        "--x--, X",
        "v1.0, V1.0",
        "-, -",
        "'', ''",
        "élan, Élan",
        "kyc, KYC",
        "Kyc, KYC",
        "kyc-review, KYC review",
        "iban_and_pin, IBAN and PIN",
        "kycx, Kycx",
        "spin, Spin",
    })
    void aNameIsSpokenInWords(String name, String expected) {
        assertThat(UrlName.spoken(name)).isEqualTo(expected);
    }
}
