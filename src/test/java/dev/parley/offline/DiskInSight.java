package dev.parley.offline;

import java.util.Map;
import java.util.UUID;

/// Where unsent meetings are kept, outliving every program; a test sees what is there, and lets it
/// fail.
public interface DiskInSight extends OutboxFiles {

    /// What is there, in no order to rely on.
    Map<UUID, Kept> onDisk();

    /// Puts an entry there past every program.
    void place(Kept kept);

    /// From now on nothing can be written or taken away, or again everything.
    void fail(boolean failing);

    /// The program that had it open is gone, without a word.
    void crash();
}
