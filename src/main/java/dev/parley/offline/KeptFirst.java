package dev.parley.offline;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.KeptMeeting;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.Overtaken;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Outbox;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The meetings of a bank with those among them that the bank does not have yet: what is created is
/// kept in the outbox, and stands in the list from then on.
public final class KeptFirst implements MeetingRepository, KeptMeetings {
    private static final Comparator<Meeting> NEWEST_FIRST =
            Comparator.comparing(Meeting::when, Comparator.nullsLast(Comparator.reverseOrder()));

    private final MeetingRepository bank;
    private final KeptMeetings copy;
    private final String bankId;
    private final Outbox outbox;

    /// @param bank what the bank has
    /// @param copy what this computer knows of it
    public KeptFirst(MeetingRepository bank, KeptMeetings copy, String bankId, Outbox outbox) {
        this.bank = bank;
        this.copy = copy;
        this.bankId = bankId;
        this.outbox = outbox;
    }

    /// Also the meetings that the bank may not have; each stands there once.
    @Override
    public MeetingList all() throws MeetingException {
        return withUnsent(bank.all());
    }

    private MeetingList withUnsent(MeetingList list) {
        List<Meeting> unsent =
                outbox.entries().stream()
                        .filter(each -> each.bankId().equals(bankId))
                        .map(OutboxEntry::asMeeting)
                        .toList();
        if (unsent.isEmpty()) {
            return list;
        }
        Set<String> there = list.rows().stream().map(Meeting::id).collect(Collectors.toSet());
        List<Meeting> all = new ArrayList<>(list.rows());
        unsent.stream().filter(each -> !there.contains(each.id())).forEach(all::add);
        all.sort(NEWEST_FIRST);
        return new MeetingList(all, list.asOf(), list.source());
    }

    private Optional<OutboxEntry> entry(String id) {
        return outbox.entries().stream()
                .filter(each -> each.id().toString().equals(id) && each.bankId().equals(bankId))
                .findFirst();
    }

    @Override
    public Meeting find(String id) throws MeetingException {
        Optional<OutboxEntry> entry = entry(id);
        if (entry.isEmpty()) {
            return bank.find(id);
        }
        Meeting meeting = entry.get().asMeeting();
        return entry.get().isSent() ? bank.find(meeting.id()) : meeting;
    }

    @Override
    public Optional<KeptList> keptList() throws MeetingException {
        return copy.keptList().map(kept -> new KeptList(withUnsent(kept.list()), kept.since()));
    }

    @Override
    public Optional<KeptMeeting> findKept(String id) throws MeetingException {
        return copy.findKept(id);
    }

    /// Returns as soon as it is kept on this computer.
    @Override
    public Meeting create(NewMeeting wish) throws MeetingException {
        return outbox.add(bankId, wish).asMeeting();
    }

    /// The same, where what is created takes an entry's place, at the bank that the entry is for.
    public MeetingRepository inPlaceOf(OutboxEntry entry) {
        return new MeetingRepository() {
            @Override
            public MeetingList all() throws MeetingException {
                return KeptFirst.this.all();
            }

            @Override
            public Meeting find(String id) throws MeetingException {
                return KeptFirst.this.find(id);
            }

            /// Fails only where nothing was kept: whoever is told so makes it once more.
            @Override
            public Meeting create(NewMeeting wish) throws MeetingException {
                boolean done = outbox.edit(entry.id(), wish);
                Optional<OutboxEntry> now = now(entry);
                if (done) {
                    return now.orElseGet(() -> edited(entry, wish)).asMeeting();
                }
                if (now.isEmpty()) {
                    return outbox.add(entry.bankId(), wish).asMeeting();
                }
                // It may have come to light at the bank while it was edited.
                if (!now.get().wish().equals(wish)) {
                    throw new Overtaken();
                }
                return now.get().asMeeting();
            }
        };
    }

    private Optional<OutboxEntry> now(OutboxEntry entry) {
        return outbox.entries().stream().filter(each -> each.id().equals(entry.id())).findFirst();
    }

    /// As it was kept, where it has been thrown away since.
    private static OutboxEntry edited(OutboxEntry entry, NewMeeting wish) {
        return new OutboxEntry(
                entry.id(),
                entry.bankId(),
                wish,
                new NotSent(Delay.NONE),
                entry.made(),
                entry.changed());
    }
}
