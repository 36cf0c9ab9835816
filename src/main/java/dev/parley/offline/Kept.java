package dev.parley.offline;

import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Refused;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An entry of the outbox with all that must survive the end of the program.
///
/// @param before the ids of meetings that look the same and are another's: the bank had them before
///     it was sent, or the person said so
/// @param open whether it was sent once and nobody knows what became of that; then `before` is of
///     that time
/// @param refusal what the bank said where it refused and may have kept a part all the same, else
///     `null`
public record Kept(
        OutboxEntry entry,
        Owner owner,
        Set<String> before,
        boolean open,
        @Nullable Refused refusal) {

    /// Copies the ids.
    public Kept {
        before = Set.copyOf(before);
    }

    /// A fresh one.
    static Kept fresh(OutboxEntry entry, Owner owner) {
        return new Kept(entry, owner, Set.of(), false, null);
    }

    Standing standing() {
        return entry.standing();
    }

    NewMeeting wish() {
        return entry.wish();
    }

    Kept stands(Standing standing, Instant now) {
        return new Kept(moved(entry.wish(), standing, now), owner, before, open, refusal);
    }

    /// Where it stands without a change of time: what it waits for.
    Kept waits(Standing standing) {
        return new Kept(
                moved(entry.wish(), standing, entry.changed()), owner, before, open, refusal);
    }

    Kept wishes(NewMeeting wish, Standing standing, Instant now) {
        boolean same = wish.equals(entry.wish());
        return new Kept(
                moved(wish, standing, now), owner, same ? before : Set.of(), same && open, null);
    }

    Kept knows(Set<String> ids, boolean wasSent, @Nullable Refused said) {
        return new Kept(entry, owner, ids, wasSent, said);
    }

    private OutboxEntry moved(NewMeeting wish, Standing standing, Instant now) {
        return new OutboxEntry(entry.id(), entry.bankId(), wish, standing, entry.made(), now);
    }
}
