package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.offline.KeptOutbox;
import dev.parley.offline.MemoryFiles;
import dev.parley.offline.Timing;
import dev.parley.staff.Bank;
import dev.parley.staff.MemorySession;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The turns are taken when something is asked for and when one is due, and end with what is under
/// way. Nothing here waits for time to pass: the clock stands, or jumps whenever it is looked at.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class OutboxWorkTest {
    private static final Bank BANK = new Bank(MemoryMeetings.BANK, null, null);

    private final MemoryFiles files = new MemoryFiles();
    private final GatedBank bank = new GatedBank();
    private final BlockingQueue<Throwable> bugs = new LinkedBlockingQueue<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private @Nullable OutboxWork work;

    /// A bank that lets a test into the middle of a create. One thread alone asks it.
    private static final class GatedBank implements MeetingRepository {
        private final MemoryMeetings rows = new MemoryMeetings(Sample.NOW);
        private final BlockingQueue<NewMeeting> made = new LinkedBlockingQueue<>();
        private volatile Runnable beforeCreate = () -> {};

        @Override
        public MeetingList all() throws MeetingException {
            return rows.all();
        }

        @Override
        public Meeting find(String id) throws MeetingException {
            return rows.find(id);
        }

        @Override
        public Meeting create(NewMeeting wish) throws MeetingException {
            beforeCreate.run();
            Meeting meeting = rows.create(wish);
            made.add(wish);
            return meeting;
        }
    }

    /// Each look finds it a minute later, so that whatever is waited for is over at once.
    private static InstantSource jumping() {
        AtomicReference<Instant> now = new AtomicReference<>(Sample.NOW);
        return () -> now.updateAndGet(each -> each.plusSeconds(60));
    }

    private OutboxWork start(InstantSource clock, Duration patience) {
        MemorySession session =
                new MemorySession(
                        new StaffMember(MemoryMeetings.USER, "alice", null, null),
                        List.of(BANK),
                        bank);
        session.server = ServerAddress.read("obp.bank.example").orElseThrow();
        OutboxWork made =
                new OutboxWork(
                                wake ->
                                        new KeptOutbox(
                                                session,
                                                files,
                                                clock,
                                                Timing.USUAL,
                                                new Random(1),
                                                UUID::randomUUID,
                                                wake),
                                clock,
                                bugs::add,
                                patience)
                        .start();
        work = made;
        return made;
    }

    @AfterEach
    void end() {
        go.countDown();
        if (work != null) {
            work.close();
        }
    }

    private static NewMeeting wish(String purpose) {
        return new NewMeeting(
                "jitsi", purpose, Sample.NOW, Sample.person("Robert Hale"), List.of());
    }

    private Standing onDisk(UUID id) {
        return Objects.requireNonNull(files.onDisk().get(id)).entry().standing();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsAddedIsSentThoughNoTimePasses() throws Exception {
        KeptOutbox outbox = start(() -> Sample.NOW, Duration.ofMinutes(1)).outbox();
        outbox.add(BANK.id(), wish("first"));
        assertThat(bank.made.take()).isEqualTo(wish("first"));

        outbox.add(BANK.id(), wish("second"));
        assertThat(bank.made.take()).isEqualTo(wish("second"));
        assertThat(bugs).isEmpty();
    }

    @Test
    void aTurnThatIsDueIsTakenThoughNobodyAsksForIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            bank.rows.failNextWith(new Unreachable(Barrier.CONNECTION, null));
        }
        start(jumping(), Duration.ofMinutes(1)).outbox().add(BANK.id(), wish("first"));

        assertThat(bank.made.take()).isEqualTo(wish("first"));
        assertThat(bugs).isEmpty();
    }

    @Test
    void aBugIsToldAndTheWorkGoesOn() throws Exception {
        IllegalStateException bug = new IllegalStateException("bug");
        bank.beforeCreate =
                () -> {
                    bank.beforeCreate = () -> {};
                    throw bug;
                };
        start(jumping(), Duration.ofMinutes(1)).outbox().add(BANK.id(), wish("first"));

        assertThat(bugs.take()).isSameAs(bug);
        assertThat(bank.made.take()).as("once the list shows no trace").isEqualTo(wish("first"));
        assertThat(bugs).isEmpty();
    }

    @Test
    void theEndWaitsForTheMeetingThatIsBeingSentAndBeginsNoOther() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        bank.beforeCreate =
                () -> {
                    inside.countDown();
                    awaits(go);
                };
        OutboxWork sending = start(() -> Sample.NOW, Duration.ofMinutes(1));
        UUID first = sending.outbox().add(BANK.id(), wish("first")).id();
        UUID second = sending.outbox().add(BANK.id(), wish("second")).id();
        inside.await();
        Thread end = Thread.ofPlatform().start(sending::close);
        // It ends, or waits for the one that sends.
        while (end.getState() != Thread.State.TIMED_WAITING
                && end.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        go.countDown();
        end.join();

        assertThat(onDisk(first)).isEqualTo(new Sent("made-1"));
        assertThat(onDisk(second)).isNotInstanceOf(Sent.class);
        assertThat(bank.made).containsExactly(wish("first"));
        assertThatExceptionOfType(NotSignedIn.class)
                .isThrownBy(() -> sending.outbox().add(BANK.id(), wish("third")));
    }

    @Test
    void theEndDoesNotWaitForEverAndTheDiskSaysThatItMayHaveArrived() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        bank.beforeCreate =
                () -> {
                    inside.countDown();
                    awaits(go);
                };
        OutboxWork sending = start(() -> Sample.NOW, Duration.ZERO);
        UUID id = sending.outbox().add(BANK.id(), wish("first")).id();
        inside.await();
        sending.close();

        assertThat(onDisk(id)).isEqualTo(new Sending());
        files.open(Objects.requireNonNull(files.onDisk().get(id)).owner()).close();
    }

    @Test
    void whoIsInterruptedWhileItEndsEndsItAllTheSame() throws Exception {
        OutboxWork sending = start(() -> Sample.NOW, Duration.ofMinutes(1));
        Thread.currentThread().interrupt();
        sending.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThatExceptionOfType(NotSignedIn.class)
                .isThrownBy(() -> sending.outbox().add(BANK.id(), wish("first")));
    }
}
