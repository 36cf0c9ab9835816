package dev.parley.offline;

import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.Outbox.Unreadable;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Standing.Checking;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.offline.OutboxFiles.Contents;
import dev.parley.offline.OutboxFiles.Drawer;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The entries of one person, in memory and on the disk. Where the two may differ, the one on the
/// disk is the more careful: it says *sending* of what is already known to be sent or not.
final class EntryBook {

    /// What everybody may look at without waiting.
    record Sight(List<OutboxEntry> entries, int others, List<Unreadable> unreadable) {
        static final Sight NOTHING = new Sight(List.of(), 0, List.of());
    }

    private final OutboxFiles files;
    private final Owner owner;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<UUID, Kept> entries = new LinkedHashMap<>();
    private final Set<UUID> held = new HashSet<>();
    private final Set<UUID> unwritten = new HashSet<>();
    private @Nullable Drawer drawer;
    private Contents found = new Contents(List.of(), 0, List.of());
    private boolean closed;
    private volatile Sight sight = Sight.NOTHING;
    private volatile @Nullable StoreFailed failure;
    private volatile int lying;
    private volatile boolean read;
    private volatile boolean lasting = true;

    EntryBook(OutboxFiles files, Owner owner, InstantSource clock) {
        this.files = files;
        this.owner = owner;
        this.clock = clock;
    }

    /// Opens and reads it, where that has not been done. What was being sent when the program ended
    /// may have arrived.
    void open() throws StoreFailed, NotSignedIn {
        if (openedNow()) {
            tell();
        }
    }

    private synchronized boolean openedNow() throws StoreFailed, NotSignedIn {
        if (closed) {
            throw new NotSignedIn(null);
        }
        if (drawer != null) {
            return false;
        }
        Drawer opened = files.open(owner);
        boolean done = false;
        try {
            found = opened.read();
            done = true;
        } finally {
            if (!done) {
                opened.close();
            }
        }
        drawer = opened;
        lasting = opened.isLasting();
        failure = null;
        found.own().stream()
                .sorted(
                        Comparator.comparing((Kept each) -> each.entry().made())
                                .thenComparing(each -> each.entry().id()))
                .forEach(each -> entries.put(each.entry().id(), afterStart(each)));
        look();
        read = true;
        return true;
    }

    private Kept afterStart(Kept kept) {
        return kept.standing() instanceof Sending
                ? kept.stands(new Checking(clock.instant()), clock.instant())
                : kept;
    }

    /// In the order in which they were made.
    synchronized List<Kept> all() {
        return List.copyOf(entries.values());
    }

    void add(Kept kept) throws StoreFailed, NotSignedIn {
        open();
        synchronized (this) {
            drawer().put(kept);
            entries.put(kept.entry().id(), kept);
            look();
        }
        tell();
    }

    /// Changes an entry on the disk first.
    ///
    /// @param change gives `null` where the entry does not allow it
    /// @return whether it was changed
    boolean change(UUID id, UnaryOperator<@Nullable Kept> change) throws StoreFailed, NotSignedIn {
        open();
        synchronized (this) {
            Kept before = entries.get(id);
            Kept after = before == null ? null : change.apply(before);
            if (after == null) {
                return false;
            }
            drawer().put(after);
            unwritten.remove(id);
            held.remove(id);
            entries.put(id, after);
            look();
        }
        tell();
        return true;
    }

    /// Says on the disk that an entry is being sent, unless it has changed or is being edited.
    boolean startSending(Kept before, Kept sending) throws StoreFailed, NotSignedIn {
        return change(
                before.entry().id(),
                now -> now.equals(before) && !held.contains(now.entry().id()) ? sending : null);
    }

    /// What has become of an entry, also where the disk does not take it: there it is as open as
    /// before, and is written later.
    ///
    /// @return whether it was still as it was
    boolean settle(Kept before, Kept after) {
        synchronized (this) {
            UUID id = before.entry().id();
            if (!before.equals(entries.get(id))) {
                return false;
            }
            entries.put(id, after);
            unwritten.add(id);
            writeUnwritten();
            look();
        }
        tell();
        return true;
    }

    /// What an entry waits for, which is not kept.
    void wait(Kept before, Kept waiting) {
        synchronized (this) {
            UUID id = before.entry().id();
            if (before.equals(waiting) || !before.equals(entries.get(id))) {
                return;
            }
            entries.put(id, waiting);
            look();
        }
        tell();
    }

    /// Writes what could not be written before.
    synchronized void writeUnwritten() {
        for (UUID id : List.copyOf(unwritten)) {
            try {
                drawer().put(Objects.requireNonNull(entries.get(id)));
                unwritten.remove(id);
            } catch (StoreFailed | NotSignedIn later) {
                return;
            }
        }
    }

    synchronized boolean hasUnwritten() {
        return !unwritten.isEmpty();
    }

    /// @param allowed whether the entry may go as it stands
    boolean remove(UUID id, Predicate<Kept> allowed) throws StoreFailed, NotSignedIn {
        open();
        synchronized (this) {
            Kept kept = entries.get(id);
            if (kept == null || !allowed.test(kept)) {
                return false;
            }
            drawer().remove(id);
            entries.remove(id);
            unwritten.remove(id);
            held.remove(id);
            look();
        }
        tell();
        return true;
    }

    synchronized boolean hold(UUID id) {
        Kept kept = entries.get(id);
        return kept != null && kept.standing().isEditable() && held.add(id);
    }

    synchronized void release(UUID id) {
        held.remove(id);
    }

    synchronized void releaseAll() {
        held.clear();
    }

    synchronized boolean isHeld(Kept kept) {
        return held.contains(kept.entry().id());
    }

    /// Whether a meeting at the bank is another entry's.
    synchronized boolean isClaimed(String meetingId, UUID by) {
        return entries.values().stream()
                .anyMatch(
                        each ->
                                !each.entry().id().equals(by)
                                        && each.standing() instanceof Sent sent
                                        && sent.meetingId().equals(meetingId));
    }

    private Drawer drawer() throws NotSignedIn {
        Drawer open = drawer;
        if (open == null) {
            throw new NotSignedIn(null);
        }
        return open;
    }

    private void look() {
        sight =
                new Sight(
                        entries.values().stream().map(Kept::entry).toList(),
                        found.others(),
                        found.unreadable());
    }

    /// Whether it has been read.
    boolean isRead() {
        return read;
    }

    /// How many unsent meetings there are, also where it cannot be opened.
    int unsent() {
        return read ? (int) sight.entries().stream().filter(each -> !each.isSent()).count() : lying;
    }

    boolean isLasting() {
        return lasting;
    }

    void cannotOpen(StoreFailed why) {
        failure = why;
        lying = files.unsent(owner);
        tell();
    }

    /// Why it cannot be opened, or `null`.
    @Nullable StoreFailed failure() {
        return failure;
    }

    Sight sight() {
        return sight;
    }

    Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    synchronized void close() {
        writeUnwritten();
        closed = true;
        if (drawer != null) {
            drawer.close();
            drawer = null;
        }
    }
}
