package dev.parley.embedded;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import dev.parley.offline.Owner;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second Parley from one person's unsent meetings. The system takes the lock back when the
/// program ends, however it ends; but also when the program closes any channel of the file, so no
/// second one is opened.
final class OutboxLock implements Closeable {
    /// How the names of such files end.
    static final String ENDING = ".lock";

    /// Those that this program has.
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OutboxLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// The lock of one person.
    static OutboxLock of(Owner owner, Path folder) throws IOException, StoreFailed {
        String name = owner.server() + " " + owner.userId();
        return take(folder, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + ENDING);
    }

    /// @throws StoreFailed where this or another Parley has it
    static OutboxLock take(Path folder, String name) throws IOException, StoreFailed {
        Path file = folder.toRealPath().resolve(name);
        if (!OWN.add(file)) {
            throw inUse(folder);
        }
        boolean done = false;
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            Disk.ownerOnly(folder, "rw-------"));
            OutboxLock lock = new OutboxLock(file, channel);
            done = lock.isTaken();
            if (!done) {
                throw inUse(folder);
            }
            return lock;
        } finally {
            if (!done) {
                OWN.remove(file);
            }
        }
    }

    private boolean isTaken() throws IOException {
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken;
    }

    private static StoreFailed inUse(Path folder) {
        return new StoreFailed(StoreTrouble.IN_USE, folder.toString(), null);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                OWN.remove(file);
            }
        }
    }
}
