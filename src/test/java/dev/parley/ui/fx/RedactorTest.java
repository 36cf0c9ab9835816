package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.nowak@example.com",
                "ANNA+bank@mail.example.co.uk",
                "o'brien@example.ie",
                "josé@correo.españa",
                "<anna@example.com>",
                "mailto:anna@example.com?subject=x",
                "\"email_address\":\"anna@example.com\"",
                "https://bank.example/users/anna@example.com/meetings",
                "anna@example.com,marek@example.com"
            })
    void emailAddressesAreBlanked(String text) {
        assertThat(Redactor.redact("Sent to " + text + " today"))
                .startsWith("Sent to ")
                .endsWith(" today")
                .contains("***")
                .doesNotContainIgnoringCase("anna@", "nowak@", "bank@", "brien@", "josé", "marek@")
                .doesNotContain("@example", "@mail", "@correo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 7700 900789",
                "+447700900789",
                "+44 (0)20 7946 0018",
                "+49-151-234-567-89",
                "+34.600.123.456",
                "0044 7700 900789",
                "07700 900789",
                "020 7946 0018",
                "(020) 7946 0018",
                "0151/2345678"
            })
    void phoneNumbersAreBlanked(String phone) {
        assertThat(Redactor.redact("Call " + phone + " now")).isEqualTo("Call *** now");
        assertThat(Redactor.redact("\"mobile_phone\":\"" + phone + "\""))
                .isEqualTo("\"mobile_phone\":\"***\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=opensesame",
                "Password: opensesame",
                "passwd = opensesame",
                "PASSWORD='open opensesame'",
                "\"password\": \"a \\\"opensesame\\\" b\"",
                "\"staff_token\":\"opensesame\"",
                "customer_token=opensesame;x=1",
                "access_token=opensesame&x=1",
                "client_secret: opensesame",
                "consumer_key=opensesame",
                "consumer-key: opensesame",
                "consumerKey=opensesame",
                "session_id=opensesame",
                "{token=opensesame, x=1}",
                "DirectLogin: token=\"opensesame\"",
                "DirectLogin username=\"anna\", password=\"opensesame\", consumer_key=\"opensesame\"",
                "Authorization: DirectLogin token=\"opensesame\"",
                "Authorization: DirectLogin token=opensesame",
                "Authorization: Bearer opensesame",
                "authorization=Basic opensesame",
                "https://anna:opensesame@bank.example/x",
            })
    void whatIsNamedAPasswordOrTokenIsBlanked(String text) {
        assertThat(Redactor.redact("Sent " + text))
                .startsWith("Sent ")
                .contains("***")
                .doesNotContain("opensesame");
    }

    @Test
    void aSignedTokenIsBlankedWhereverItStands() {
        String token =
                "eyJhbGciOiJIUzI1NiJ9.eyIiOiIifQ.MOH4xsRF1-JEXbI9eXRPHlTUHrhUd_QH3dGHUf0a1sE";

        assertThat(Redactor.redact("It says " + token + " is old")).isEqualTo("It says *** is old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Parley 0.1.0-SNAPSHOT starts",
                "The settings cannot be saved",
                "2026-11-23T09:00:00.000Z WARN  d.parley.embedded.H2File - 12 rows in 3.5 ms",
                "2026-11-23T09:00:00+01:00",
                "23/11/2026 09:00:00",
                "03/11/2026 09:00:00",
                "It took 0.260000123 s",
                "7f3c2a10-0042-4f6b-9d3e-5a1b2c3d4e5f",
                "01234567-8901-4b3c-8d5e-112233445566",
                "H2 2.4.240, Java 25.0.3+9-LTS, JavaFX 26.0.2",
                "127.0.0.1:8080",
                "0 of 1100 rounds, 0.26 s",
                "at java.base/java.lang.Thread.run(Thread.java:1474)",
                "at dev.parley.ui.details.TokenViewModel.reveal(TokenViewModel.java:61)",
                "at dev.parley@0.1.0/dev.parley.app.Main.run(Main.java:44)",
                "at dev.parley@0.1.0-SNAPSHOT/dev.parley.app.Main.run(Main.java:44)",
                "at javafx.graphics@26.0.2/javafx.scene.Node.layout(Node.java:12)",
                "Caused by: org.h2.jdbc.JdbcSQLException: Locked by another process [90020-240]",
                "The password is not right",
                "Unexpected token at line 3, column 17",
                "Find a secret place",
                "C:\\Users\\Public\\Parley\\settings.properties",
            })
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(Redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void linesStayLines() {
        assertThat(Redactor.redact("a=1\npassword=x\r\nb=2\n\tat x\n"))
                .isEqualTo("a=1\npassword=***\r\nb=2\n\tat x\n");
    }

    @Test
    void whatWasRedactedOnceStaysAsItIs() {
        String once = Redactor.redact("token=x Mail anna@example.com or call +44 7700 900789, ok?");

        assertThat(Redactor.redact(once)).isEqualTo(once);
        assertThat(once).endsWith(", ok?");
    }

    /// A crash report may hold a long text without a blank, and is shown on the screen's thread.
    @ParameterizedTest
    @ValueSource(strings = {"a", "_", "a.", "1", "+1 ", "0 ", "token", "eyJ", "@", "a@", "a@b."})
    @Timeout(3)
    void aLongTextTakesNoTimeToSpeakOf(String part) {
        assertThat(Redactor.redact(part.repeat(20_000 / part.length()))).isNotEmpty();
    }

    @Test
    void aLongPasswordIsBlankedToo() {
        assertThat(Redactor.redact("password=\"" + "opensesame".repeat(10_000) + "\" x"))
                .isEqualTo("password=*** x");
    }
}
