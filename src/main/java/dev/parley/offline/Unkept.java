package dev.parley.offline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The unsent meetings of one session where nothing may rest on this computer: in memory alone,
/// and gone with it.
final class Unkept implements OutboxFiles {
    private final Map<UUID, Kept> entries = new LinkedHashMap<>();

    @Override
    public int unsent(Owner owner) {
        return 0;
    }

    @Override
    public Drawer open(Owner owner) {
        return new Drawer() {
            @Override
            public synchronized Contents read() {
                return new Contents(List.copyOf(entries.values()), 0, List.of());
            }

            @Override
            public synchronized void put(Kept kept) {
                entries.put(kept.entry().id(), kept);
            }

            @Override
            public synchronized void remove(UUID id) {
                entries.remove(id);
            }

            @Override
            public boolean isLasting() {
                return false;
            }

            @Override
            public void close() {}
        };
    }
}
