package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StorePlaceTest {

    @Test
    void aNewFolderIsForItsOwnersEyesOnly(@TempDir Path folder) throws Exception {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
        Path made = folder.resolve("data").resolve("copy");

        StorePlace.prepare(made);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }
}
