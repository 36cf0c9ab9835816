package dev.parley.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProxyAddressTest {

    @ParameterizedTest
    @CsvSource({
        "proxy.bank.example:8080, proxy.bank.example:8080",
        "' 10.0.0.1:3128 ', 10.0.0.1:3128",
        "http://proxy:80/, proxy:80",
        "[::1]:8080, [::1]:8080"
    })
    void aNameAndAPortAreRead(String typed, String expected) {
        assertThat(ProxyAddress.read(typed)).map(ProxyAddress::toString).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy",
                "proxy:",
                "proxy:0",
                "proxy:65536",
                "proxy:http",
                "https://proxy:443",
                "user:pw@proxy:8080",
                "proxy:8080/path",
                "a proxy:8080",
                ":8080"
            })
    void anythingElseIsNone(String typed) {
        assertThat(ProxyAddress.read(typed)).isEmpty();
    }
}
