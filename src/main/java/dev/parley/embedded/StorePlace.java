package dev.parley.embedded;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Whether a folder can hold a database at all. Asked before H2 is, for H2 finds out late and
/// leaves locks behind.
final class StorePlace {
    private static final Set<String> NETWORK_TYPES =
            Set.of(
                    "9p",
                    "afpfs",
                    "afs",
                    "ceph",
                    "cifs",
                    "davfs",
                    "fuse.davfs2",
                    "fuse.glusterfs",
                    "fuse.rclone",
                    "fuse.sshfs",
                    "glusterfs",
                    "ncpfs",
                    "nfs",
                    "nfs3",
                    "nfs4",
                    "smb",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "sshfs",
                    "webdav");

    /// More than a small file system keeps inside an entry of its own.
    private static final int PROBE_BYTES = 8192;

    private StorePlace() {}

    /// Refuses what cannot work; makes the folder, for its owner alone, where there is none.
    static void prepare(Path folder) throws StoreFailed {
        if (isBadPath(folder)) {
            throw new StoreFailed(StoreTrouble.BAD_PATH, folder.toString(), null);
        }
        try {
            if (isNetworkDrive(folder.toString(), typeOf(folder))) {
                throw new StoreFailed(StoreTrouble.NETWORK_DRIVE, folder.toString(), null);
            }
            new Disk().createFolder(folder);
            probe(folder);
        } catch (IOException | UnsupportedOperationException failure) {
            throw cannotWrite(folder, failure);
        }
    }

    /// Whatever the reason, the folder or file could not be written, so that is said where no
    /// better reason shows.
    static StoreFailed cannotWrite(Path place, Exception failure) {
        StoreTrouble trouble = StoreTroubles.of(failure);
        return new StoreFailed(
                trouble == StoreTrouble.OTHER ? StoreTrouble.READ_ONLY : trouble,
                place.toString(),
                failure);
    }

    /// A semicolon would end the path inside H2's URL, and the rest be taken for settings and SQL.
    static boolean isBadPath(Path folder) {
        return folder.toString().indexOf(';') >= 0;
    }

    /// @param path as text; two slashes or backslashes at its start name another computer
    /// @param type of the file store, as the system calls it
    static boolean isNetworkDrive(String path, String type) {
        return path.startsWith("\\\\")
                || path.startsWith("//")
                || NETWORK_TYPES.contains(type.toLowerCase(Locale.ROOT));
    }

    private static String typeOf(Path folder) throws IOException {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there == null ? "" : Files.getFileStore(there).type();
    }

    /// Really writes a file: permissions tell little, to an administrator nothing.
    private static void probe(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "probe", ".tmp");
        try {
            Files.write(probe, new byte[PROBE_BYTES]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
