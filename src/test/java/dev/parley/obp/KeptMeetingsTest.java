package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.embedded.CheapDerivation;
import dev.parley.embedded.VaultFolders;
import dev.parley.meeting.KeptList;
import dev.parley.meeting.KeptMeeting;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingList.Source;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.MeetingRepositoryContract;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.offline.Aside;
import dev.parley.offline.Keep;
import dev.parley.offline.OfflineServers;
import dev.parley.staff.Credentials;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session that keeps what it sees keeps a server's promises too, and what it has kept is what
/// the server had answered.
final class KeptMeetingsTest implements MeetingRepositoryContract {
    private static final Duration AGE = Duration.ofDays(90);

    @TempDir Path folder;

    private final List<Session> opened = new ArrayList<>();
    private Visit visit;
    private Aside aside = Runnable::run;

    @BeforeEach
    void start() throws Exception {
        visit = new Visit();
    }

    @AfterEach
    void stop() {
        opened.forEach(Session::close);
        visit.close();
    }

    private Session session(Credentials credentials, Duration age) throws Exception {
        Server place = new Server(new ServerAddress(visit.server.address()), new Secret(Visit.KEY));
        Session session =
                new OfflineServers(
                                new ObpServers(
                                        new Trust(List.of(), List.of()),
                                        () -> Visit.DIRECT,
                                        visit.pace),
                                new VaultFolders(folder, new CheapDerivation()),
                                aside,
                                visit.pace,
                                new Keep(age, true, false))
                        .at(place)
                        .open(credentials);
        opened.add(session);
        return session;
    }

    private Session session() throws Exception {
        return session(Visit.ALICE, AGE);
    }

    /// Asks for every list twice over, so that it is compared with what was kept of it.
    private static MeetingRepository watched(Session session) {
        MeetingRepository meetings = session.meetings(Visit.BANK);
        KeptMeetings kept = session.kept(Visit.BANK);
        return new MeetingRepository() {
            @Override
            public MeetingList all() throws MeetingException {
                MeetingList fresh = meetings.all();
                assertThat(kept.keptList().orElseThrow().list())
                        .isEqualTo(new MeetingList(fresh.rows(), fresh.asOf(), Source.COPY));
                return fresh;
            }

            @Override
            public Meeting find(String id) throws MeetingException {
                return meetings.find(id);
            }

            @Override
            public Meeting create(NewMeeting wish) throws MeetingException {
                return meetings.create(wish);
            }
        };
    }

    @Override
    public MeetingRepository repository() throws Exception {
        return watched(session());
    }

    @Override
    public MeetingRepository repositoryWith(List<Meeting> rows) throws Exception {
        rows.forEach(row -> visit.server.addMeeting(bankId(), ObpMeetingsTest.json(row)));
        return watched(session());
    }

    @Override
    public String bankId() {
        return Visit.BANK.id();
    }

    @Override
    public String userId() {
        return visit.userId;
    }

    @Override
    public Optional<String> idAtAnotherBank() {
        visit.server.addMeeting(
                "other.bank", "{\"meeting_id\":\"elsewhere\",\"bank_id\":\"other.bank\"}");
        return Optional.of("elsewhere");
    }

    private void add(String id, Instant when) {
        Meeting model = Sample.meeting(id, when.toString(), "Priya Nair");
        visit.server.addMeeting(bankId(), ObpMeetingsTest.json(model));
    }

    @Test
    void theNextSessionBeginsWithWhatTheLastOneSaw() throws Exception {
        add("m-1", visit.pace.instant());
        Session first = session();
        MeetingList seen = first.meetings(Visit.BANK).all();
        first.close();

        KeptMeetings kept = session().kept(Visit.BANK);

        KeptList list = kept.keptList().orElseThrow();
        assertThat(list.list()).isEqualTo(new MeetingList(seen.rows(), seen.asOf(), Source.COPY));
        assertThat(list.since()).isNull();
        assertThat(kept.findKept("m-1"))
                .contains(new KeptMeeting(seen.rows().getFirst(), seen.asOf()));
        assertThat(kept.findKept("m-2")).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsNeverAnsweredForByTheCopy() throws Exception {
        add("m-1", visit.pace.instant());
        Session session = session();
        session.meetings(Visit.BANK).all();
        visit.server.down();

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> session.meetings(Visit.BANK).all())
                .matches(MeetingException::isAway);
        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> session.meetings(Visit.BANK).find("m-1"));
        assertThat(session.kept(Visit.BANK).findKept("m-1")).isPresent();
    }

    @Test
    void meetingsOfLongAgoAreForgottenAndThatIsSaid() throws Exception {
        Instant now = visit.pace.instant();
        add("old", now.minus(AGE).minusSeconds(1));
        add("young", now.minus(AGE));
        visit.server.addMeeting(bankId(), "{\"meeting_id\":\"timeless\"}");
        Session first = session();
        assertThat(first.meetings(Visit.BANK).all().rows()).hasSize(3);
        assertThat(first.kept(Visit.BANK).keptList().orElseThrow().list().rows()).hasSize(3);
        first.close();

        KeptList list = session().kept(Visit.BANK).keptList().orElseThrow();

        assertThat(list.list().rows()).extracting(Meeting::id).containsExactly("young", "timeless");
        assertThat(list.since()).isEqualTo(now.minus(AGE));
    }

    @Test
    void anUnchangedListOnlyGetsOlderByItsTime() throws Exception {
        add("m-1", visit.pace.instant());
        Session first = session();
        MeetingRepository meetings = first.meetings(Visit.BANK);
        MeetingList before = meetings.all();
        visit.pace.now = visit.pace.now.plusSeconds(60);
        MeetingList after = meetings.all();
        first.close();

        assertThat(after.rows()).isSameAs(before.rows());
        assertThat(after.asOf()).isAfter(before.asOf());
        assertThat(session().kept(Visit.BANK).keptList().orElseThrow().list().asOf())
                .isEqualTo(after.asOf());
    }

    @Test
    void ofSeveralListsThatWaitOnlyTheNewestIsWritten() throws Exception {
        Deque<Runnable> waiting = new ArrayDeque<>();
        aside = waiting::addLast;
        Session first = session();
        first.meetings(Visit.BANK).all();
        add("m-1", visit.pace.instant());
        first.meetings(Visit.BANK).all();
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        first.close();
        aside = Runnable::run;

        assertThat(session().kept(Visit.BANK).keptList().orElseThrow().list().rows()).hasSize(1);
    }

    @Test
    void everyBankIsKeptByItself() throws Exception {
        add("m-1", visit.pace.instant());
        Session session = session();
        session.meetings(Visit.BANK).all();

        assertThat(session.kept(session.banks().getLast()).keptList()).isEmpty();
        assertThat(session.kept(Visit.BANK).keptList()).isPresent();
    }

    @Test
    void afterClosingNothingIsShownAnyMore() throws Exception {
        Session session = session();
        KeptMeetings kept = session.kept(Visit.BANK);
        session.meetings(Visit.BANK).all();
        session.close();

        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(kept::keptList);
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(() -> kept.findKept("m-1"));
    }

    @Test
    void aWrongPasswordMakesNoFile() {
        assertThatExceptionOfType(WrongPassword.class)
                .isThrownBy(() -> session(new Credentials("alice.lab", new Secret("wrong")), AGE));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keptForNoDaysNothingStays() throws Exception {
        session().meetings(Visit.BANK).all();
        opened.forEach(Session::close);
        assertThat(copies()).hasSize(1);

        Session session = session(Visit.ALICE, Duration.ZERO);

        assertThat(session.kept(Visit.BANK).keptList()).isEmpty();
        session.meetings(Visit.BANK).all();
        assertThat(copies()).isEmpty();
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(".mv.db")).toList();
        }
    }
}
