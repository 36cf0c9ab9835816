package dev.parley.offline;

import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.StoreFailed;
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
import org.jspecify.annotations.Nullable;

/// A session at a server that keeps what it sees.
final class OfflineSession implements Session {
    private final Session remote;
    private final SharedVault shared;
    private final @Nullable OpenVault vault;
    private final @Nullable LateVault late;
    private final boolean passphrase;
    private volatile boolean behind;
    private final MeetingCopy copy;
    private final Aside aside;
    private final InstantSource clock;
    private final Duration age;
    private final Map<Bank, OfflineMeetings> meetings = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// @param shared the person's
    /// @param vault the same, opened, closed with the session; `null` where nothing can be kept
    /// @param late what tries later, closed with the session; `null` where nothing does
    /// @param passphrase whether that is what opens it, and not the password
    /// @param behind whether a former password goes on opening it
    /// @param age meetings that began longer ago are not kept; zero keeps nothing at all
    OfflineSession(
            Session remote,
            SharedVault shared,
            @Nullable OpenVault vault,
            @Nullable LateVault late,
            boolean passphrase,
            boolean behind,
            Aside aside,
            InstantSource clock,
            Duration age) {
        this.remote = remote;
        this.shared = shared;
        this.vault = vault;
        this.late = late;
        this.passphrase = passphrase;
        this.behind = behind;
        this.copy = vault != null && age.isPositive() ? vault.copy() : MeetingCopy.NONE;
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

    /// The server's word counts: where it takes another password now than the vault does, the
    /// vault, which is open, takes that one from now on.
    @Override
    public void signInAgain(Secret password) throws MeetingException {
        remote.signInAgain(password);
        OpenVault open = vault;
        if (open != null && !passphrase) {
            behind = true;
            followLater(open, password);
        }
    }

    private void followLater(OpenVault open, Secret password) {
        Secret own = password.copy();
        aside.add(() -> follow(open, own));
    }

    private void follow(OpenVault open, Secret password) {
        try {
            if (!closed) {
                if (!open.isPassword(password)) {
                    open.changePassword(password);
                }
                behind = false;
            }
        } catch (StoreFailed stays) {
            // The next right password tries again; the next sign-in asks for the former one.
            return;
        } finally {
            password.wipe();
        }
    }

    /// Where the vault could not follow, the server's word counts too, and with it the vault tries
    /// again. What is not the vault's is paid for before the server is asked.
    @Override
    public boolean isPassword(Secret password) throws MeetingException {
        OpenVault open = vault;
        if (open == null) {
            return remote.isPassword(password);
        }
        Tries counted = shared.tries();
        counted.check();
        boolean right = open.isPassword(password);
        if (!right) {
            counted.wrong();
            if (behind && remote.isPassword(password)) {
                followLater(open, password);
                right = true;
            }
        }
        if (right) {
            counted.right();
        }
        return right;
    }

    @Override
    public Duration passwordPause() {
        return vault == null ? Duration.ZERO : shared.tries().pause();
    }

    @Override
    public boolean isPassphraseWanted() {
        return passphrase;
    }

    @Override
    public Optional<Duration> suggestedIdleTime() throws MeetingException {
        return remote.suggestedIdleTime();
    }

    @Override
    public void askForRole(Bank bank, String role) throws MeetingException {
        remote.askForRole(bank, role);
    }

    /// Also what could not be opened.
    @Override
    public void remove() throws MeetingException {
        close();
        shared.remove();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        remote.close();
        if (vault != null) {
            shared.close(vault);
        }
        if (late != null) {
            late.close();
        }
    }
}
