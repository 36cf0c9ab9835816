package dev.parley.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The few things that are done with small files that must not be lost. A test puts one in its
/// place that fails at any of them.
class Disk {
    /// More than any unsent meeting: the server's own limits keep them far below.
    private static final long LONGEST = 16L << 20;

    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    /// Makes a folder for its owner's eyes only, if it is not there.
    void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = parent(folder);
            Files.createDirectories(parent);
            Files.createDirectory(folder, ownerOnly(parent, "rwx------"));
            forceFolder(parent);
        }
    }

    /// Writes a file that is not there yet, for its owner's eyes only, and forces it to the disk.
    void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly(parent(file), "rw-------"))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Puts a file in place of the one that is there: all of it, or the one before stays.
    void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        delete(beside);
        write(beside, content);
        move(beside, file);
        forceFolder(parent(file));
    }

    /// Gives a file another name, in place of the one that has it.
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Takes a file away, if it is there.
    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /// Takes a folder away with all that is in it, if it is there. A link is taken away itself, not
    /// what it leads to.
    void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                delete(each);
            }
        }
        forceFolder(parent(folder));
    }

    /// Takes everybody else's rights away.
    ///
    /// @return how many files and folders others had rights in
    int makeOwnersOnly(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return 0;
        }
        int open = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(each);
                Set<PosixFilePermission> owners = EnumSet.copyOf(OWNERS);
                owners.retainAll(rights);
                if (!owners.equals(rights)) {
                    Files.setPosixFilePermissions(each, owners);
                    open++;
                }
            }
        }
        return open;
    }

    /// A rename and a deletion must reach the disk too; Windows has no such call and needs none.
    void forceFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// The names in a folder, in order.
    List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// All of a file; of one that is too long to be ours, a part.
    byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes((int) LONGEST);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every Java has SHA-256", never);
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "not a root");
    }

    static FileAttribute<?>[] ownerOnly(Path folder, String rights) throws IOException {
        return isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
