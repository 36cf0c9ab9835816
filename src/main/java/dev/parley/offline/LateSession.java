package dev.parley.offline;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import dev.parley.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A session at a server that was away when it began: whatever is asked of it first signs in, as
/// soon as the server is there. The password waits in memory for that, and is gone with the first
/// answer. Where answers are lost the bank may count wrong ones all the same: after a few it is
/// sent once in a while only, and the work goes on without the server.
final class LateSession implements Session {
    /// Six wrong ones in a row lock an account.
    private static final int LOST_AT_ONCE = 3;

    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final SignIn signIn;
    private final ServerAddress address;
    private final Person person;
    private final String username;
    private final Secret password;
    private final InstantSource clock;
    private final Consumer<Session> onSignedIn;
    private int lost;
    private Instant next = Instant.MIN;
    private final AtomicReference<@Nullable Session> remote = new AtomicReference<>();
    private volatile boolean closed;

    /// @param person as last seen
    /// @param credentials the password is copied
    /// @param away why the server's session could not begin
    /// @param clock for the pauses between passwords whose answers are lost
    /// @param onSignedIn hears of the server's session
    LateSession(
            SignIn signIn,
            ServerAddress address,
            Person person,
            Credentials credentials,
            MeetingException away,
            InstantSource clock,
            Consumer<Session> onSignedIn) {
        this.signIn = signIn;
        this.address = address;
        this.person = person;
        this.username = credentials.username();
        this.password = credentials.password().copy();
        this.clock = clock;
        this.onSignedIn = onSignedIn;
        countLost(away);
    }

    private void countLost(MeetingException failure) {
        if (failure.isPasswordSent()) {
            lost++;
            next = lost < LOST_AT_ONCE ? Instant.MIN : clock.instant().plus(PAUSE);
        }
    }

    /// One signs in, and all others wait for that.
    private synchronized Session there() throws MeetingException {
        Session there = remote.get();
        if (closed) {
            throw new NotSignedIn(null);
        }
        return there == null ? signedInLate() : there;
    }

    /// With a copy: who closes this meanwhile wipes the password, and the bank would count an empty
    /// one as a wrong one.
    private Session signedInLate() throws MeetingException {
        Secret own = password.copy();
        try {
            if (own.isEmpty()) {
                throw new NotSignedIn(null);
            }
            // A clock that was put back does not make it longer.
            Duration pause = Duration.between(clock.instant(), next);
            if (pause.isPositive() && pause.compareTo(PAUSE) <= 0) {
                throw new Unreachable(Barrier.TIMEOUT, null);
            }
            return signedIn(own);
        } finally {
            own.wipe();
        }
    }

    private Session signedIn(Secret with) throws MeetingException {
        boolean used = true;
        try {
            Session opened = signIn.open(new Credentials(username, with));
            remote.set(opened);
            if (closed || !opened.staff().userId().equals(person.staff().userId())) {
                remote.set(null);
                opened.close();
                throw closed ? new NotSignedIn(null) : new OddAnswer(Oddity.UNREADABLE, null);
            }
            onSignedIn.accept(opened);
            return opened;
        } catch (MeetingException failure) {
            used = !(failure.isAway() || failure instanceof Unreachable);
            countLost(failure);
            throw failure;
        } finally {
            if (used) {
                password.wipe();
            }
        }
    }

    @Override
    public synchronized void signInAgain(Secret typed) throws MeetingException {
        Session there = remote.get();
        if (closed) {
            throw new NotSignedIn(null);
        }
        if (there == null) {
            signedIn(typed);
        } else {
            there.signInAgain(typed);
        }
    }

    /// Whose meetings are sent and shown stays the same, whatever the server calls the person now.
    @Override
    public StaffMember staff() {
        return person.staff();
    }

    @Override
    public List<Bank> banks() {
        Session there = remote.get();
        return there == null ? person.banks() : there.banks();
    }

    @Override
    public MeetingRepository meetings(Bank bank) {
        return new Late(bank);
    }

    @Override
    public Optional<ServerAddress> server() {
        return Optional.of(address);
    }

    @Override
    public Duration clockAhead() {
        Session there = remote.get();
        return there == null ? Duration.ZERO : there.clockAhead();
    }

    /// To ask for it is no reason to sign in.
    @Override
    public Optional<Duration> suggestedIdleTime() throws MeetingException {
        Session there = remote.get();
        if (closed) {
            throw new NotSignedIn(null);
        }
        if (there == null) {
            throw new Unreachable(Barrier.CONNECTION, null);
        }
        return there.suggestedIdleTime();
    }

    @Override
    public boolean isPassword(Secret typed) throws MeetingException {
        return there().isPassword(typed);
    }

    @Override
    public void askForRole(Bank bank, String role) throws MeetingException {
        there().askForRole(bank, role);
    }

    /// Waits for no sign-in that is under way; that one closes what it opens.
    @Override
    public void close() {
        closed = true;
        password.wipe();
        Session there = remote.getAndSet(null);
        if (there != null) {
            there.close();
        }
    }

    /// The meetings of a bank, of the one session that there will be.
    private final class Late implements MeetingRepository {
        private final Bank bank;
        private final AtomicReference<@Nullable MeetingRepository> meetings =
                new AtomicReference<>();

        Late(Bank bank) {
            this.bank = bank;
        }

        private MeetingRepository meetings() throws MeetingException {
            Session there = there();
            MeetingRepository known = meetings.get();
            if (known == null) {
                known = there.meetings(bank);
                meetings.set(known);
            }
            return known;
        }

        @Override
        public MeetingList all() throws MeetingException {
            return meetings().all();
        }

        @Override
        public Meeting find(String id) throws MeetingException {
            return meetings().find(id);
        }

        @Override
        public Meeting create(NewMeeting wish) throws MeetingException {
            return meetings().create(wish);
        }
    }
}
