package dev.parley.embedded;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;

/// Looks at a database file without touching it, on a copy in memory. H2's own read-only mode does
/// not serve: it cannot read every file whose program was killed, and where it fails it may keep
/// the lock, so that the file then seems to be in use.
final class FileLook {
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final int BLOCK_BYTES = 4096;
    private static final Pattern CLEAN = Pattern.compile("[,:]clean:1\\b");
    private static final Pattern LAST_BLOCK = Pattern.compile("\\bblock:(\\p{XDigit}{1,12})\\b");
    private static final Pattern CHUNK_LENGTH =
            Pattern.compile("^chunk:[^\n]*\\blen:(\\p{XDigit}{1,12})\\b");

    private FileLook() {}

    /// The version of the schema in the file, see [Schema#versionOf].
    ///
    /// @throws StoreFailed also where the file is damaged; moving it aside is left to the caller
    static int versionIn(Path file) throws StoreFailed {
        String copy = "memFS:parley-look-" + NUMBER.incrementAndGet();
        try {
            copyLocked(file, copy + ".mv.db");
            return versionOfCopy(copy, file);
        } finally {
            FileUtils.delete(copy + ".mv.db");
        }
    }

    /// Under the lock that H2 takes: a file that another program is writing looks damaged.
    private static void copyLocked(Path file, String copy) throws StoreFailed {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            try (@Nullable FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new StoreFailed(StoreTrouble.IN_USE, file.toString(), null);
                }
                if (isCut(channel)) {
                    throw new StoreFailed(StoreTrouble.DAMAGED, file.toString(), null);
                }
                try (OutputStream memory = FileUtils.newOutputStream(copy, false)) {
                    Channels.newInputStream(channel).transferTo(memory);
                }
            }
        } catch (OverlappingFileLockException heldByThisProgram) {
            throw new StoreFailed(StoreTrouble.IN_USE, file.toString(), heldByThisProgram);
        } catch (IOException failure) {
            throw StorePlace.cannotWrite(file, failure);
        }
    }

    private static int versionOfCopy(String copy, Path file) throws StoreFailed {
        try (Connection connection =
                DriverManager.getConnection(H2File.url(copy) + ";IFEXISTS=TRUE", H2File.USER, "")) {
            int version = Schema.versionOf(connection);
            if (version == Schema.EMPTY) {
                // No file of ours is without tables: H2 found nothing that it could still read.
                throw new StoreFailed(StoreTrouble.DAMAGED, file.toString(), null);
            }
            return version;
        } catch (SQLException failure) {
            throw StoreTroubles.failed(failure, file);
        }
    }

    /// A file that was closed properly names its last chunk. Where that reaches behind the file's
    /// end, the end is missing, and H2 would silently go back to some older content. The header is
    /// believed only where both of its copies agree; the first write takes the word "clean" away.
    static boolean isCut(FileChannel channel) throws IOException {
        String header = block(channel, 0);
        Matcher block = LAST_BLOCK.matcher(header);
        boolean whole = header.startsWith("H:") && header.equals(block(channel, 1));
        if (!whole || !CLEAN.matcher(header).find() || !block.find()) {
            return false;
        }
        long first = Long.parseLong(block.group(1), 16);
        Matcher length = CHUNK_LENGTH.matcher(block(channel, first));
        long blocks = length.find() ? Long.parseLong(length.group(1), 16) : 1;
        return (first + blocks) * BLOCK_BYTES > channel.size();
    }

    /// One block as text, as much of it as there is.
    private static String block(FileChannel channel, long number) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK_BYTES);
        long start = number * BLOCK_BYTES;
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) > 0) {}
        return StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString();
    }
}
