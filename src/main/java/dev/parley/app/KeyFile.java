package dev.parley.app;

import dev.parley.embedded.CopyKey;
import dev.parley.meeting.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// The key of the copies, in a file beside them that only its owner can read. It keeps the copies
/// from whoever gets hold of them alone; who can read the owner's files can read both.
final class KeyFile implements CopyKey {
    private static final int BYTES = 32;

    private final Path folder;
    private final Path file;

    /// Touches nothing yet.
    ///
    /// @param folder of the copies; made where it is missing
    KeyFile(Path folder) {
        this.folder = folder;
        file = folder.resolve("key");
    }

    /// A file that holds no key, as after a crash in the middle of its making, is made anew: the
    /// copies of a lost key are made anew too.
    @Override
    public synchronized Secret get() throws IOException {
        try {
            String kept = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (kept.matches("\\p{XDigit}{64}")) {
                return new Secret(kept);
            }
            Files.delete(file);
        } catch (NoSuchFileException firstTime) {
            Files.createDirectories(folder);
        }
        return make();
    }

    private Secret make() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        SettingsFile.ownerOnly(folder))) {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(key);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (FileAlreadyExistsException otherParley) {
            return new Secret(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return new Secret(key);
    }
}
