// Longer than 300 lines: what one folder holds, and all that can be wrong with it.
package dev.parley.embedded;

import dev.parley.embedded.EntryFile.Damaged;
import dev.parley.embedded.EntryFile.Newer;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.Outbox.Unreadable;
import dev.parley.meeting.Outbox.Unreadable.Kind;
import dev.parley.offline.Kept;
import dev.parley.offline.OutboxFiles;
import dev.parley.offline.Owner;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The unsent meetings in one person's vault, one small encrypted file each. A file is written
/// under another name, forced to the disk and renamed, and the folder forced too: a power cut
/// leaves the old one or the new one. A lock for each person keeps a second Parley from sending the
/// same.
final class OutboxFolder implements OutboxFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxFolder.class);
    private static final String ENTRY = ".unsent";
    private static final String SENT = "sent";
    private static final String UNFINISHED = ".new";

    /// What is done with files.
    @FunctionalInterface
    interface Deed {
        void run() throws IOException;
    }

    private final Path vault;
    private final Path folder;
    private final Path aside;
    private final Disk disk;
    private final Seal seal;

    /// @param vault where `outbox` lies, and beside it `set-aside`; made when it is needed
    OutboxFolder(Path vault, Disk disk, Seal seal) {
        this.vault = vault;
        folder = vault.resolve("outbox");
        aside = vault.resolve("set-aside");
        this.disk = disk;
        this.seal = seal;
    }

    @Override
    public Drawer open(Owner owner) throws StoreFailed {
        try {
            disk.createFolder(folder);
            return new Shelf(owner, OutboxLock.of(owner, folder));
        } catch (IOException | UnsupportedOperationException failure) {
            throw StorePlace.cannotWrite(folder, failure);
        }
    }

    @Override
    public int unsent(Owner owner) {
        return unsent(vault, disk);
    }

    /// Does something while nobody has the unsent meetings of a vault open.
    ///
    /// @throws StoreFailed where this or another Parley has
    static void whileUnused(Path vault, Disk disk, Deed deed) throws IOException, StoreFailed {
        Path folder = vault.resolve("outbox");
        List<OutboxLock> locks = new ArrayList<>();
        try {
            for (String name : Files.isDirectory(folder) ? disk.names(folder) : List.<String>of()) {
                if (name.endsWith(OutboxLock.ENDING)) {
                    locks.add(OutboxLock.take(folder, name));
                }
            }
            deed.run();
        } finally {
            for (OutboxLock each : locks) {
                each.close();
            }
        }
    }

    /// How many unsent meetings lie in a vault, as can be told without its key. What cannot be read
    /// counts: it may be one, and where nothing may rest the vault of a person who has none goes.
    static int unsent(Path vault, Disk disk) {
        Path folder = vault.resolve("outbox");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try {
            return (int)
                    disk.names(folder).stream()
                            .filter(name -> name.endsWith(ENTRY))
                            .filter(name -> mayBeUnsent(folder.resolve(name), disk))
                            .count();
        } catch (IOException unreadable) {
            LOG.warn("Unsent meetings cannot be counted", unreadable);
            return 1;
        }
    }

    private static boolean mayBeUnsent(Path file, Disk disk) {
        try {
            return !Seal.label(disk.read(file)).equals(Optional.of(SENT));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            LOG.warn("An unsent meeting cannot be read", unreadable);
            return true;
        }
    }

    private byte[] sealed(Kept kept, String name) {
        byte[] clear = EntryFile.bytes(kept);
        try {
            return seal.close(kept.entry().isSent() ? SENT : "unsent", name, clear);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id + ENTRY);
    }

    private Contents readFor(Owner owner) throws IOException {
        List<Kept> own = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        int others = 0;
        for (String name : disk.names(folder)) {
            if (!name.endsWith(ENTRY)) {
                continue;
            }
            try {
                Kept kept = EntryFile.read(seal.open(name, disk.read(folder.resolve(name))));
                if (!name.equals(kept.entry().id() + ENTRY)) {
                    throw new Damaged("Another's name");
                }
                if (kept.owner().equals(owner)) {
                    own.add(kept);
                } else if (!kept.entry().isSent()) {
                    others++;
                }
            } catch (Newer | Seal.Newer newer) {
                unreadable.add(new Unreadable(Kind.NEWER, name));
            } catch (Damaged | Seal.Broken damaged) {
                LOG.warn("An unsent meeting cannot be read: {}", damaged.getMessage());
                unreadable.add(setAside(name));
            } catch (NoSuchFileException sentByAnotherParley) {
                LOG.debug("An entry is gone");
            }
        }
        for (String name : setAside()) {
            if (unreadable.stream().noneMatch(each -> each.file().equals(name))) {
                unreadable.add(new Unreadable(Kind.SET_ASIDE, name));
            }
        }
        return new Contents(own, others, unreadable);
    }

    private List<String> setAside() throws IOException {
        return Files.isDirectory(aside)
                ? disk.names(aside).stream().filter(name -> name.contains(ENTRY)).toList()
                : List.of();
    }

    /// Never in place of one that lies there already.
    private Unreadable setAside(String name) {
        try {
            disk.createFolder(aside);
            List<String> there = disk.names(aside);
            String free = name;
            for (int i = 2; there.contains(free); i++) {
                free = name + "-" + i;
            }
            disk.move(folder.resolve(name), aside.resolve(free));
            disk.forceFolder(aside);
            disk.forceFolder(folder);
            return new Unreadable(Kind.SET_ASIDE, free);
        } catch (IOException stays) {
            LOG.warn("It could not be set aside", stays);
            return new Unreadable(Kind.DAMAGED, name);
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    private void writeBeside(Path file, byte[] bytes) throws IOException {
        try {
            disk.write(unfinished(file), bytes);
        } catch (FileAlreadyExistsException leftByACrash) {
            disk.delete(unfinished(file));
            disk.write(unfinished(file), bytes);
        }
    }

    private void putInPlace(Path file) throws IOException {
        disk.move(unfinished(file), file);
        disk.forceFolder(folder);
    }

    private byte @Nullable [] readIfThere(Path file) throws IOException {
        try {
            return disk.read(file);
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /// What was told not to be done must not be found done later.
    private void restore(Path file, byte @Nullable [] before) {
        try {
            if (before == null) {
                disk.delete(file);
                disk.forceFolder(folder);
            } else {
                writeBeside(file, before);
                putInPlace(file);
            }
        } catch (IOException stays) {
            LOG.warn("A failed save of an unsent meeting could not be taken back", stays);
        }
    }

    private void dropUnfinished(Path file) {
        try {
            disk.delete(unfinished(file));
        } catch (IOException nobodyReadsIt) {
            LOG.debug("An unfinished file stays", nobodyReadsIt);
        }
    }

    private StoreFailed failed(IOException failure) {
        return StorePlace.cannotWrite(folder, failure);
    }

    /// What is one person's.
    private final class Shelf implements Drawer {
        private final Owner owner;
        private final OutboxLock lock;

        Shelf(Owner owner, OutboxLock lock) {
            this.owner = owner;
            this.lock = lock;
        }

        @Override
        public Contents read() throws StoreFailed {
            try {
                return readFor(owner);
            } catch (IOException failure) {
                throw failed(failure);
            }
        }

        @Override
        public void put(Kept kept) throws StoreFailed {
            Path file = file(kept.entry().id());
            byte[] before;
            try {
                before = readIfThere(file);
                writeBeside(file, sealed(kept, file.getFileName().toString()));
            } catch (IOException failure) {
                dropUnfinished(file);
                throw failed(failure);
            }
            try {
                putInPlace(file);
            } catch (IOException failure) {
                dropUnfinished(file);
                restore(file, before);
                throw failed(failure);
            }
        }

        @Override
        public void remove(UUID id) throws StoreFailed {
            Path file = file(id);
            byte[] before;
            try {
                before = readIfThere(file);
            } catch (IOException failure) {
                throw failed(failure);
            }
            try {
                disk.delete(file);
                disk.forceFolder(folder);
            } catch (IOException failure) {
                if (before != null) {
                    restore(file, before);
                }
                throw failed(failure);
            }
        }

        @Override
        public void close() {
            try {
                lock.close();
            } catch (IOException releasedAllTheSame) {
                LOG.debug("The lock", releasedAllTheSame);
            }
        }
    }
}
