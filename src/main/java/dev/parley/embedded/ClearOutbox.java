package dev.parley.embedded;

import dev.parley.embedded.EntryFile.Damaged;
import dev.parley.embedded.EntryFile.Newer;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.offline.Kept;
import dev.parley.offline.OutboxFiles.Drawer;
import dev.parley.offline.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The unsent meetings of everybody at this computer as earlier versions kept them: in clear, in
/// one folder. Each person's move into the vault when that person opens it, and only then is
/// there a key for them.
final class ClearOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(ClearOutbox.class);
    private static final String ENTRY = ".unsent";

    private final Path folder;
    private final Path aside;
    private final Disk disk;

    /// @param data where an earlier version kept it
    ClearOutbox(Path data, Disk disk) {
        folder = data.resolve("outbox");
        aside = data.resolve("set-aside");
        this.disk = disk;
    }

    /// Moves what is this person's, and what can be nobody's any more because it is damaged. A file
    /// is deleted once it lies in the vault; where that fails half-way the next time does the rest.
    ///
    /// @return how many unsent meetings of others are left
    /// @throws StoreFailed where an earlier version has it open, or the disk does not take it
    int takeInto(Drawer drawer, Owner owner, Path vault, Seal seal) throws StoreFailed {
        if (!Files.isDirectory(folder) && !Files.isDirectory(aside)) {
            return 0;
        }
        try {
            int others = 0;
            if (Files.isDirectory(folder)) {
                try (OutboxLock _ = OutboxLock.of(owner, folder)) {
                    others = takeEntries(drawer, owner, vault, seal);
                }
                dropEmpty();
            }
            if (Files.isDirectory(aside)) {
                for (String name : disk.names(aside)) {
                    setAside(aside.resolve(name), vault, seal);
                }
                disk.deleteAll(aside);
            }
            return others;
        } catch (IOException failure) {
            throw StorePlace.cannotWrite(folder, failure);
        }
    }

    private int takeEntries(Drawer drawer, Owner owner, Path vault, Seal seal)
            throws IOException, StoreFailed {
        Set<UUID> there = new HashSet<>();
        drawer.read().own().forEach(each -> there.add(each.entry().id()));
        int taken = 0;
        int others = 0;
        for (String name : disk.names(folder)) {
            Path file = folder.resolve(name);
            if (name.endsWith(".new")) {
                disk.delete(file);
            } else if (name.endsWith(ENTRY)) {
                try {
                    Kept kept = EntryFile.read(disk.read(file));
                    if (kept.owner().equals(owner)) {
                        // The one in the vault is as new, or newer.
                        if (!there.contains(kept.entry().id())) {
                            drawer.put(kept);
                        }
                        disk.delete(file);
                        taken++;
                    } else if (!kept.entry().isSent()) {
                        others++;
                    }
                } catch (Damaged damaged) {
                    setAside(file, vault, seal);
                } catch (Newer | NoSuchFileException stays) {
                    LOG.debug("An entry is left as it is");
                }
            }
        }
        disk.forceFolder(folder);
        LOG.info("Unsent meetings of an earlier version that were encrypted: {}", taken);
        return others;
    }

    /// Sealed, so that nobody reads what can still be read of it.
    private void setAside(Path file, Path vault, Seal seal) throws IOException {
        Path to = vault.resolve("set-aside");
        disk.createFolder(to);
        List<String> there = disk.names(to);
        String name = file.getFileName().toString();
        String free = name;
        for (int i = 2; there.contains(free); i++) {
            free = name + "-" + i;
        }
        disk.replace(to.resolve(free), seal.close("set-aside", free, disk.read(file)));
        disk.delete(file);
    }

    private void dropEmpty() throws IOException {
        if (disk.names(folder).stream().allMatch(name -> name.endsWith(".lock"))) {
            disk.deleteAll(folder);
        }
    }
}
