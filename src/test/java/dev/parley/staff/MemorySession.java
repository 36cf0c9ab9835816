package dev.parley.staff;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A session in memory, whose every answer a test can set.
public final class MemorySession implements Session {
    public final List<String> happened = new ArrayList<>();
    public @Nullable ServerAddress server;
    public Duration clockAhead = Duration.ZERO;
    public @Nullable Duration suggested;
    public @Nullable MeetingException failure;
    public boolean passphraseWanted;
    public Secret password = new Secret("right");
    public Duration pause = Duration.ZERO;
    public final Map<Bank, MeetingRepository> elsewhere = new HashMap<>();
    private final StaffMember staff;
    private final List<Bank> banks;
    private final MeetingRepository meetings;

    /// Of the demo bank, as long as no server is set.
    public MemorySession(StaffMember staff, List<Bank> banks, MeetingRepository meetings) {
        this.staff = staff;
        this.banks = List.copyOf(banks);
        this.meetings = meetings;
    }

    @Override
    public StaffMember staff() {
        return staff;
    }

    @Override
    public boolean isPassphraseWanted() {
        return passphraseWanted;
    }

    @Override
    public List<Bank> banks() {
        return banks;
    }

    @Override
    public MeetingRepository meetings(Bank bank) {
        if (!banks.contains(bank)) {
            throw new IllegalArgumentException(bank.id());
        }
        return elsewhere.getOrDefault(bank, meetings);
    }

    @Override
    public Optional<ServerAddress> server() {
        return Optional.ofNullable(server);
    }

    @Override
    public Duration clockAhead() {
        return clockAhead;
    }

    @Override
    public void signInAgain(Secret password) throws MeetingException {
        failIfWanted();
        happened.add("again " + password.reveal());
    }

    @Override
    public boolean isPassword(Secret password) throws MeetingException {
        failIfWanted();
        return this.password.equals(password);
    }

    @Override
    public Duration passwordPause() {
        return pause;
    }

    @Override
    public Optional<Duration> suggestedIdleTime() throws MeetingException {
        failIfWanted();
        return Optional.ofNullable(suggested);
    }

    @Override
    public void askForRole(Bank bank, String role) throws MeetingException {
        failIfWanted();
        happened.add("role " + role + " at " + bank.id());
    }

    private void failIfWanted() throws MeetingException {
        if (failure != null) {
            throw failure;
        }
    }

    /// Whether it was closed.
    public boolean isClosed() {
        return happened.contains("closed");
    }

    @Override
    public void remove() throws MeetingException {
        close();
        failIfWanted();
        happened.add("removed");
    }

    @Override
    public void close() {
        happened.add("closed");
    }
}
