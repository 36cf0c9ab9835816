package dev.parley.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "obp.bank.example, https://obp.bank.example",
        " https://OBP.Bank.Example/ , https://obp.bank.example",
        "HTTPS://obp.bank.example:8443/api//, https://obp.bank.example:8443/api",
        "localhost:8080, https://localhost:8080",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080",
        "http://[::1]:8080, http://[::1]:8080"
    })
    void whatIsTypedIsUnderstood(String typed, String address) {
        assertThat(ServerAddress.read(typed).orElseThrow()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://",
                "ftp://obp.bank.example",
                "https://user:secret@obp.bank.example",
                "https://obp.bank.example?x=1",
                "https://obp.bank.example#x",
                "obp bank",
                "https://obp.bank.example:99999",
                "http://obp.bank.example",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOrNotSafeIsNotTaken(String typed) {
        assertThat(ServerAddress.read(typed)).isEmpty();
    }

    @Test
    void plainHttpElsewhereIsToldApart() {
        assertThat(ServerAddress.isPlainElsewhere("http://obp.bank.example")).isTrue();
        assertThat(ServerAddress.isPlainElsewhere("http://localhost")).isFalse();
        assertThat(ServerAddress.isPlainElsewhere("nonsense at all")).isFalse();
    }

    @Test
    void theHeaderShowsHostAndUnusualPort() {
        assertThat(new ServerAddress(URI.create("https://a.example")).name())
                .isEqualTo("a.example");
        assertThat(new ServerAddress(URI.create("https://a.example:1/x")).name())
                .isEqualTo("a.example:1");
    }

    @Test
    void anUnsafeAddressCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerAddress(URI.create("http://a.example")));
    }
}
