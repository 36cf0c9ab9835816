package dev.parley.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class Argon2Test {
    private static final byte[] PASSWORD = "password".getBytes(US_ASCII);
    private static final byte[] SALT = "somesalt".getBytes(US_ASCII);

    /// The vector is the reference implementation's own: version 1.3, two passes, 2^16 KiB.
    @Test
    void derivesWhatTheReferenceImplementationDoes() {
        byte[] key =
                new Argon2(() -> Instant.EPOCH)
                        .again(PASSWORD, SALT, new Derivation.Cost(1 << 16, 2, 1));

        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void memoryTakenAheadMakesTheSameKeyAndIsUsedOnce() {
        Argon2 derivation = new Argon2(() -> Instant.EPOCH);
        Derivation.Cost cost = new Derivation.Cost(1 << 16, 3, 1);
        byte[] usual = derivation.again(PASSWORD, SALT, cost);

        derivation.prepare();
        derivation.prepare();

        assertThat(derivation.again(PASSWORD, SALT, cost)).isEqualTo(usual);
        assertThat(derivation.again(PASSWORD, SALT, cost)).isEqualTo(usual);
    }

    @Test
    void takesMorePassesWhereTheComputerIsFastAndDerivesTheSameAgain() {
        Deque<Instant> times =
                new ArrayDeque<>(
                        List.of(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofMillis(375))));
        Argon2 derivation = new Argon2(times::pop);

        Derivation.Derived first = derivation.first(PASSWORD, SALT);

        assertThat(first.cost()).isEqualTo(new Derivation.Cost(1 << 16, 4, 1));
        assertThat(derivation.allows(first.cost())).isTrue();
        assertThat(derivation.again(PASSWORD, SALT, first.cost())).isEqualTo(first.key());
    }
}
