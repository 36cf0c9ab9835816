package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What was sealed opens under its name and with its line alone, and is told from noise.
final class SealTest {
    private static final byte[] CLEAR = "Marked Guest".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal(new byte[32]);
    private final byte[] sealed = seal.close("unsent", "1.unsent", CLEAR);

    private void assertBroken(String name, byte[] bytes) {
        assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> seal.open(name, bytes));
    }

    @Test
    void itOpensToItsKeyUnderItsName() throws Exception {
        assertThat(seal.open("1.unsent", sealed)).isEqualTo(CLEAR);
        assertThat(Seal.label(sealed)).contains("unsent");
    }

    @Test
    void whatLiesUnderAnothersNameDoesNotOpen() {
        assertBroken("2.unsent", sealed);
    }

    @Test
    void aLineThatWasChangedIsNotBelieved() {
        byte[] relabelled = sealed.clone();
        int at = "parley-sealed 1 ".length();
        System.arraycopy("posted".getBytes(StandardCharsets.US_ASCII), 0, relabelled, at, 6);

        assertThat(Seal.label(relabelled)).contains("posted");
        assertBroken("1.unsent", relabelled);
    }

    @Test
    void anotherKeyOpensNothing() {
        byte[] another = new byte[32];
        another[0] = 1;

        assertThatExceptionOfType(Seal.Broken.class)
                .isThrownBy(() -> new Seal(another).open("1.unsent", sealed));
    }

    @Test
    void whatWasCutAnywhereIsBrokenAndNothingElse() {
        for (int length = 0; length < sealed.length; length++) {
            assertBroken("1.unsent", Arrays.copyOf(sealed, length));
        }
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() {
        byte[] key = new byte[32];

        assertThat(Seal.keyFor("parley files", key))
                .hasSize(32)
                .isNotEqualTo(key)
                .isNotEqualTo(Seal.keyFor("parley copy", key));
    }
}
