package dev.parley.embedded;

import dev.parley.offline.MeetingCopies;
import dev.parley.offline.MeetingCopy;
import dev.parley.staff.ServerAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The copies in one folder, an encrypted H2 file for each person at each server. Neither can be
/// told from the file's name.
public final class H2Copies implements MeetingCopies {
    private static final int NAME_BYTES = 16;

    private final Path folder;
    private final CopyKey key;

    /// Touches nothing yet.
    ///
    /// @param folder made where it is missing
    public H2Copies(Path folder, CopyKey key) {
        this.folder = folder.toAbsolutePath().normalize();
        this.key = key;
    }

    @Override
    public MeetingCopy of(ServerAddress server, String username) {
        return copy(server, username);
    }

    @Override
    public void discard(ServerAddress server, String username) {
        try (H2Copy copy = copy(server, username)) {
            copy.throwAway();
        }
    }

    private H2Copy copy(ServerAddress server, String username) {
        String owner = server + "\n" + username.strip();
        byte[] name = sha256().digest(owner.getBytes(StandardCharsets.UTF_8));
        return new H2Copy(folder, HexFormat.of().formatHex(name, 0, NAME_BYTES), owner, key);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }
}
