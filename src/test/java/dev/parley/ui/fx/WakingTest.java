package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.ui.Fx;
import org.junit.jupiter.api.Test;

final class WakingTest {
    /// Else the program would not start.
    @Test
    void canBeRead() throws Exception {
        Fx.start();
        assertThatCode(Waking::run).doesNotThrowAnyException();
    }
}
