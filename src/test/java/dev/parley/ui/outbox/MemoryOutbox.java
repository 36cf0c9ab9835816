package dev.parley.ui.outbox;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Outbox;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outbox in memory that sends nothing, and takes down what was asked of it.
public final class MemoryOutbox implements Outbox {
    /// The bank of its entries.
    public static final String BANK = "gh.29.uk";

    public final List<OutboxEntry> entries = new ArrayList<>();
    public final List<Unreadable> unreadable = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public int others;

    /// For which bank the next entries are.
    public String bank = BANK;

    public boolean lasting = true;
    public boolean opened = true;
    public @Nullable MeetingException failure;

    /// An entry about something, standing so.
    public OutboxEntry put(String purpose, Standing standing, int invitees) {
        NewMeeting wish =
                new NewMeeting(
                        "jitsi",
                        purpose,
                        Instant.parse("2026-11-24T10:30:00Z"),
                        Sample.person("Robert Hale"),
                        List.of(
                                        Sample.invitee("Priya Nair", "waiting"),
                                        Sample.invitee("Ewa Lis", "waiting"))
                                .subList(0, invitees));
        OutboxEntry entry =
                new OutboxEntry(
                        new UUID(7, entries.size()), bank, wish, standing, Sample.NOW, Sample.NOW);
        entries.add(entry);
        return entry;
    }

    /// It stands otherwise now.
    public void move(int index, Standing standing) {
        OutboxEntry old = entries.get(index);
        entries.set(
                index,
                new OutboxEntry(
                        old.id(), old.bankId(), old.wish(), standing, old.made(), old.changed()));
    }

    @Override
    public List<OutboxEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public int ofOthers() {
        return others;
    }

    @Override
    public List<Unreadable> unreadable() {
        return unreadable;
    }

    @Override
    public boolean isLasting() {
        return lasting;
    }

    @Override
    public boolean isOpened() {
        return opened;
    }

    @Override
    public Optional<MeetingException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public Runnable onChange(Runnable listener) {
        return () -> {};
    }

    @Override
    public OutboxEntry add(String bankId, NewMeeting wish) throws MeetingException {
        failWhereTold();
        OutboxEntry entry =
                new OutboxEntry(
                        new UUID(7, entries.size()),
                        bankId,
                        wish,
                        new NotSent(Delay.NONE),
                        Sample.NOW,
                        Sample.NOW);
        entries.add(entry);
        return entry;
    }

    @Override
    public boolean hold(UUID id) {
        asked.add("hold " + number(id));
        return true;
    }

    @Override
    public void release(UUID id) {
        asked.add("release " + number(id));
    }

    @Override
    public void releaseAll() {
        asked.add("release all");
    }

    @Override
    public boolean edit(UUID id, NewMeeting wish) {
        asked.add("edit " + number(id));
        return true;
    }

    @Override
    public boolean discard(UUID id) throws MeetingException {
        failWhereTold();
        asked.add("discard " + number(id));
        return entries.removeIf(each -> each.id().equals(id));
    }

    @Override
    public boolean send(UUID id) throws MeetingException {
        failWhereTold();
        asked.add("send " + number(id));
        return true;
    }

    @Override
    public boolean take(UUID id, String meetingId) {
        asked.add("take " + number(id) + " " + meetingId);
        return true;
    }

    @Override
    public void retry() {
        asked.add("retry");
    }

    private static long number(UUID id) {
        return id.getLeastSignificantBits();
    }

    private void failWhereTold() throws MeetingException {
        if (failure != null) {
            throw failure;
        }
    }
}
