package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.parley.meeting.MeetingException.StoreFailed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One program has the unsent meetings of a person, until it gives them back.
final class OutboxLockTest {
    @TempDir Path folder;

    private OutboxLock take() throws IOException, StoreFailed {
        return OutboxLock.of(AnotherParley.ALICE, folder);
    }

    /// The system forgets a program's lock when that closes any channel of the file.
    @Test
    void whoIsRefusedInTheSameProgramDoesNotLetAnotherOneIn() throws Exception {
        try (OutboxLock _ = take()) {
            assertThatExceptionOfType(StoreFailed.class).isThrownBy(this::take);

            assertThat(AnotherParley.gets(folder)).isFalse();
        }
        assertThat(AnotherParley.gets(folder)).isTrue();
    }

    @Test
    void whatIsGivenBackTwiceIsNotTakenFromWhoHasItNow() throws Exception {
        OutboxLock first = take();
        first.close();
        try (OutboxLock _ = take()) {
            first.close();

            assertThatExceptionOfType(StoreFailed.class).isThrownBy(this::take);
        }
        take().close();
    }

    @Test
    void whatCannotBeTakenIsNotTakenForHad() throws Exception {
        String inTheWay = "a/b" + OutboxLock.ENDING;
        for (int i = 0; i < 2; i++) {
            assertThatIOException().isThrownBy(() -> OutboxLock.take(folder, inTheWay));
        }
    }
}
