package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "Anna.Nowak@Example.com",
                " anna@example.com ",
                "anna+bank@mail.example.co.uk",
                "o'brien@example.ie",
                "anna_n-1@ex-ample.com",
                "josé@correo.españa"
            })
    void whatMailCanReachIsPlausible(String typed) {
        assertThat(EmailText.isPlausible(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.com",
                "anna@example",
                "anna@example.",
                "anna@.com",
                "anna@example.c",
                "anna@@example.com",
                "anna@ex@ample.com",
                "an na@example.com",
                "anna@exam ple.com",
                "anna..n@example.com",
                ".anna@example.com",
                "anna.@example.com",
                "anna@example..com",
                "anna@example.com, marek@example.com",
                "Anna <anna@example.com>"
            })
    void whatMailCannotReachIsNot(String typed) {
        assertThat(EmailText.isPlausible(typed)).isFalse();
    }

    @Test
    void aServerKeepsItTrimmedAndInLowerCase() {
        assertThat(EmailText.asStored(" \tAnna.Nowak@EXAMPLE.com\n"))
                .isEqualTo("anna.nowak@example.com");
    }
}
