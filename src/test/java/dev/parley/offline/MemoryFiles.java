package dev.parley.offline;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A disk in memory that outlives every program, and fails when it is told to.
public final class MemoryFiles implements OutboxFiles {
    final Map<UUID, Kept> onDisk = new LinkedHashMap<>();
    boolean broken;
    private boolean taken;

    /// The program that had it open is gone.
    public void crash() {
        taken = false;
    }

    @Override
    public Drawer open(Owner owner) throws StoreFailed {
        if (taken) {
            throw new StoreFailed(StoreTrouble.IN_USE, "", null);
        }
        taken = true;
        return new Drawer() {
            @Override
            public Contents read() {
                List<Kept> own =
                        onDisk.values().stream().filter(k -> k.owner().equals(owner)).toList();
                return new Contents(own, onDisk.size() - own.size(), List.of());
            }

            @Override
            public void put(Kept kept) throws StoreFailed {
                failIfBroken();
                onDisk.put(kept.entry().id(), kept);
            }

            @Override
            public void remove(UUID id) throws StoreFailed {
                failIfBroken();
                onDisk.remove(id);
            }

            @Override
            public void close() {
                taken = false;
            }
        };
    }

    private void failIfBroken() throws StoreFailed {
        if (broken) {
            throw new StoreFailed(StoreTrouble.DISK_FULL, "", null);
        }
    }
}
