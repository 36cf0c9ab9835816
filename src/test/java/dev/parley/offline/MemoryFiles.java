package dev.parley.offline;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A disk in memory that outlives every program, and fails when it is told to.
public final class MemoryFiles implements DiskInSight {
    final Map<UUID, Kept> onDisk = new LinkedHashMap<>();
    private boolean failing;
    private boolean taken;

    @Override
    public Map<UUID, Kept> onDisk() {
        return Map.copyOf(onDisk);
    }

    @Override
    public void place(Kept kept) {
        onDisk.put(kept.entry().id(), kept);
    }

    @Override
    public void fail(boolean now) {
        failing = now;
    }

    @Override
    public void crash() {
        taken = false;
    }

    @Override
    public int unsent(Owner owner) {
        return onDisk.size();
    }

    void failIfTaken() throws StoreFailed {
        if (taken) {
            throw new StoreFailed(StoreTrouble.IN_USE, "", null);
        }
    }

    @Override
    public Drawer open(Owner owner) throws StoreFailed {
        failIfTaken();
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
                failIfTold();
                onDisk.put(kept.entry().id(), kept);
            }

            @Override
            public void remove(UUID id) throws StoreFailed {
                failIfTold();
                onDisk.remove(id);
            }

            @Override
            public void close() {
                taken = false;
            }
        };
    }

    private void failIfTold() throws StoreFailed {
        if (failing) {
            throw new StoreFailed(StoreTrouble.DISK_FULL, "", null);
        }
    }
}
