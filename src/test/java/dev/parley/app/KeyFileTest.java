package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyFileTest {
    @TempDir Path folder;

    private String key() throws Exception {
        return new KeyFile(folder.resolve("copy")).get().reveal();
    }

    private Path file() {
        return folder.resolve("copy").resolve("key");
    }

    @Test
    void aKeyIsMadeOnceAndStays() throws Exception {
        String made = key();

        assertThat(made).matches("[0-9a-f]{64}");
        assertThat(key()).isEqualTo(made);
        Files.delete(file());
        assertThat(key()).isNotEqualTo(made);
    }

    @Test
    void onlyItsOwnerCanReadIt() throws Exception {
        key();
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatHoldsNoKeyIsMadeAnew() throws Exception {
        key();
        Files.writeString(file(), "0123");

        assertThat(key()).matches("[0-9a-f]{64}");
        assertThat(Files.readString(file())).isEqualTo(key());
    }

    @Test
    void whereItCannotBeKeptThereIsNone() throws Exception {
        Files.writeString(folder.resolve("copy"), "");

        assertThatIOException().isThrownBy(this::key);
    }
}
