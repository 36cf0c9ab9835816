package dev.parley.offline;

import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.staff.StaffMember;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A session at a server that keeps what it sees.
final class OfflineSession implements Session {
    private final Session remote;
    private final MeetingCopy copy;
    private final Aside aside;
    private final InstantSource clock;
    private final Duration age;
    private final Map<Bank, OfflineMeetings> meetings = new ConcurrentHashMap<>();
    private volatile boolean closed;

    OfflineSession(
            Session remote, MeetingCopy copy, Aside aside, InstantSource clock, Duration age) {
        this.remote = remote;
        this.copy = copy;
        this.aside = aside;
        this.clock = clock;
        this.age = age;
    }

    @Override
    public MeetingRepository meetings(Bank bank) {
        return of(bank);
    }

    @Override
    public KeptMeetings kept(Bank bank) {
        return of(bank);
    }

    /// One for each bank, so that all who ask share the last answer.
    private OfflineMeetings of(Bank bank) {
        return meetings.computeIfAbsent(
                bank,
                each ->
                        new OfflineMeetings(
                                remote.meetings(each),
                                each.id(),
                                copy,
                                aside,
                                clock,
                                age,
                                () -> closed));
    }

    @Override
    public StaffMember staff() {
        return remote.staff();
    }

    @Override
    public List<Bank> banks() {
        return remote.banks();
    }

    @Override
    public Optional<ServerAddress> server() {
        return remote.server();
    }

    @Override
    public Duration clockAhead() {
        return remote.clockAhead();
    }

    @Override
    public void signInAgain(Secret password) throws MeetingException {
        remote.signInAgain(password);
    }

    @Override
    public boolean isPassword(Secret password) throws MeetingException {
        return remote.isPassword(password);
    }

    @Override
    public void askForRole(Bank bank, String role) throws MeetingException {
        remote.askForRole(bank, role);
    }

    @Override
    public void close() {
        closed = true;
        remote.close();
        copy.close();
    }
}
