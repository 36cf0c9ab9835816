package dev.parley.embedded;

import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.staff.StaffMember;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A visit to the demo bank.
final class DemoSession implements Session {
    private final AtomicReference<@Nullable H2File> file;
    private final InstantSource clock;
    private final StaffMember staff;
    private final Runnable onClose;

    DemoSession(H2File file, InstantSource clock, StaffMember staff, Runnable onClose) {
        this.file = new AtomicReference<>(file);
        this.clock = clock;
        this.staff = staff;
        this.onClose = onClose;
    }

    @Override
    public StaffMember staff() {
        return staff;
    }

    @Override
    public List<Bank> banks() {
        return DemoStaff.BANKS;
    }

    @Override
    public MeetingRepository meetings(Bank bank) {
        if (banks().stream().noneMatch(known -> known.id().equals(bank.id()))) {
            throw new IllegalArgumentException("Not one of the banks of this session");
        }
        return new H2Meetings(this::openFile, clock, bank.id(), staff.userId());
    }

    @Override
    public Optional<ServerAddress> server() {
        return Optional.empty();
    }

    @Override
    public Duration clockAhead() {
        return Duration.ZERO;
    }

    /// The demo bank forgets nobody, so there is nothing to renew.
    @Override
    public void signInAgain(Secret password) throws NotSignedIn {
        openFile();
    }

    @Override
    public boolean isPassword(Secret password) {
        return DemoStaff.of(new Credentials(staff.username(), password)).isPresent();
    }

    /// @throws IllegalStateException always: the demo bank never asks for a role
    @Override
    public void askForRole(Bank bank, String role) {
        throw new IllegalStateException("The demo bank has no roles");
    }

    @Override
    public void close() {
        if (file.getAndSet(null) != null) {
            onClose.run();
        }
    }

    private H2File openFile() throws NotSignedIn {
        H2File open = file.get();
        if (open == null) {
            throw new NotSignedIn(null);
        }
        return open;
    }
}
