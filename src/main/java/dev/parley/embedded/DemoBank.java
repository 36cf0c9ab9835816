package dev.parley.embedded;

import dev.parley.meeting.MeetingException;
import dev.parley.staff.Credentials;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two invented banks in the file `demo.mv.db`, to try Parley without a server. Their invented
/// meetings always stand around today: where the file is opened on another day or in another zone
/// than before, they are made anew with the same ids, while meetings that people created stay as
/// they are.
///
/// The file is open as long as any session is, or while it is [prepared][#prepare] for one. Every
/// method may wait for the disk.
public final class DemoBank implements SignIn {
    private static final String NAME = "demo";

    private final Path folder;
    private final InstantSource clock;
    private final ZoneId zone;
    private @Nullable H2File file;
    private int sessions;
    private @Nullable Session ready;

    /// Touches nothing yet.
    ///
    /// @param folder where `demo.mv.db` is kept; made where it is missing
    /// @param clock says which day is today, and how old an answer is
    /// @param zone of the branch, in which the invented meetings keep office hours
    public DemoBank(Path folder, InstantSource clock, ZoneId zone) {
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    /// Who can sign in, for the sign-in card; the first is the one to suggest. The passwords are no
    /// secrets.
    public static List<Credentials> accounts() {
        return DemoStaff.ALL.stream().map(DemoStaff::credentials).toList();
    }

    /// Opens the file, or makes it with its invented meetings.
    ///
    /// @throws MeetingException.WrongPassword where it is none of the [accounts][#accounts()]
    /// @throws MeetingException.StoreFailed where the file cannot be used; its trouble says why
    @Override
    public synchronized Session open(Credentials credentials) throws MeetingException {
        DemoStaff staff =
                DemoStaff.of(credentials)
                        .orElseThrow(() -> new MeetingException.WrongPassword(null));
        H2File opened = opened();
        seed(opened, false);
        sessions++;
        letGo();
        return new DemoSession(opened, clock, staff.member(), () -> release(opened));
    }

    /// Opens the file and reads the first bank's list while a person still looks at the sign-in
    /// card, so that it is there sooner. What is in the way is told by [#open].
    public synchronized void prepare() {
        letGo();
        try {
            Session held = open(DemoStaff.ALL.getFirst().credentials());
            ready = held;
            opened().readAhead(held.banks().getFirst().id());
        } catch (MeetingException toldAtSignIn) {
            letGo();
        }
    }

    /// Takes back what was [prepared][#prepare], where nobody signed in.
    public synchronized void letGo() {
        Session held = ready;
        ready = null;
        if (held != null) {
            held.close();
        }
    }

    /// Forgets what people created and puts every invented meeting back, with the ids it always
    /// had. Sessions stay open and see it at the next call.
    ///
    /// @throws MeetingException.StoreFailed where the file cannot be used; then nothing is changed
    public synchronized void reset() throws MeetingException {
        H2File opened = opened();
        seed(opened, true);
        closeUnused();
    }

    private H2File opened() throws MeetingException.StoreFailed {
        H2File open = file;
        if (open == null || open.isClosed()) {
            open = H2File.open(folder, NAME, clock);
            file = open;
            sessions = 0;
        }
        return open;
    }

    private void seed(H2File opened, boolean all) throws MeetingException {
        boolean done = false;
        try {
            new DemoSeed(clock.instant(), zone).renew(opened, all);
            done = true;
        } finally {
            if (!done) {
                closeUnused();
            }
        }
    }

    /// A session may outlive its file, where that turned out to be damaged.
    private synchronized void release(H2File released) {
        if (released == file) {
            sessions--;
            closeUnused();
        }
    }

    private void closeUnused() {
        H2File open = file;
        if (sessions == 0 && open != null) {
            file = null;
            open.close();
        }
    }
}
