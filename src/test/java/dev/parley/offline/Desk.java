package dev.parley.offline;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Standing;
import dev.parley.staff.Bank;
import dev.parley.staff.MemorySession;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// One person at one computer, with an outbox over a scripted bank, and time that is moved by hand.
final class Desk implements InstantSource {
    static final String SECOND = "second.bank";

    final ScriptedBank bank = new ScriptedBank();
    final ScriptedBank second = new ScriptedBank(SECOND, "second-");
    final DiskInSight files;
    KeptOutbox outbox;
    Runnable onWake = () -> {};
    private Instant now = Sample.NOW;
    private long ids;

    Desk(DiskInSight files) {
        this.files = files;
        outbox = start(ScriptedBank.ME);
    }

    /// Starts Parley and signs in.
    KeptOutbox start(String user) {
        StaffMember staff = new StaffMember(user, user, null, null);
        Bank another = new Bank(SECOND, null, null);
        MemorySession session =
                new MemorySession(
                        staff, List.of(new Bank(ScriptedBank.ID, null, null), another), bank);
        session.elsewhere.put(another, second);
        session.server = ServerAddress.read("obp.bank.example").orElseThrow();
        outbox =
                new KeptOutbox(
                        session,
                        files,
                        this,
                        Timing.USUAL,
                        new Random(1),
                        () -> new UUID(0, ++ids),
                        () -> onWake.run());
        return outbox;
    }

    /// The program is killed and started again.
    void crash() {
        files.crash();
        start(ScriptedBank.ME);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// Lets so much time pass, in which every turn is taken when it is due.
    void pass(Duration length) {
        Instant end = now.plus(length);
        Optional<Instant> next = outbox.turn();
        while (next.isPresent() && !next.get().isAfter(end)) {
            now = next.get().isAfter(now) ? next.get() : now.plusMillis(1);
            next = outbox.turn();
        }
        now = end;
    }

    void turn() {
        outbox.turn();
    }

    UUID add() throws MeetingException {
        return add(wish(2));
    }

    UUID addAtSecond() throws MeetingException {
        return outbox.add(SECOND, wish(2)).id();
    }

    UUID add(NewMeeting wish) throws MeetingException {
        return outbox.add(ScriptedBank.ID, wish).id();
    }

    Standing standing(UUID id) {
        return entry(id).standing();
    }

    OutboxEntry entry(UUID id) {
        return outbox.entries().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static NewMeeting wish(int invitees) {
        return wish("mortgage-advice", invitees);
    }

    static NewMeeting wish(String purpose, int invitees) {
        return new NewMeeting(
                "jitsi",
                purpose,
                Instant.parse("2026-11-24T10:00:00Z"),
                new ContactDetails("Robert Hale", "", "robert.hale@example.com"),
                IntStream.range(0, invitees)
                        .mapToObj(i -> new Invitee(Sample.person("Guest " + i), "waiting"))
                        .toList());
    }
}
