package dev.parley.offline;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.KeptMeeting;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingList.Source;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The meetings of one bank at a server, of which every list is kept. What is asked of the server
/// is never answered from the copy: whoever must know what the bank has is told that nobody knows
/// it just now. What is kept is asked for by its own name.
final class OfflineMeetings implements MeetingRepository, KeptMeetings {
    private final MeetingRepository remote;
    private final String bankId;
    private final MeetingCopy copy;
    private final Aside aside;
    private final InstantSource clock;
    private final Duration age;
    private final BooleanSupplier closed;
    private final AtomicReference<@Nullable MeetingList> last = new AtomicReference<>();

    /// The rows that the copy holds; of the thread that writes.
    private @Nullable List<Meeting> written;

    OfflineMeetings(
            MeetingRepository remote,
            String bankId,
            MeetingCopy copy,
            Aside aside,
            InstantSource clock,
            Duration age,
            BooleanSupplier closed) {
        this.remote = remote;
        this.bankId = bankId;
        this.copy = copy;
        this.aside = aside;
        this.clock = clock;
        this.age = age;
        this.closed = closed;
    }

    @Override
    public MeetingList all() throws MeetingException {
        MeetingList fresh = remote.all();
        last.set(fresh);
        aside.addLater(() -> keep(fresh));
        return fresh;
    }

    @Override
    public Meeting find(String id) throws MeetingException {
        return remote.find(id);
    }

    @Override
    public Meeting create(NewMeeting wish) throws MeetingException {
        return remote.create(wish);
    }

    @Override
    public Optional<KeptList> keptList() throws MeetingException {
        if (closed.getAsBoolean()) {
            throw new NotSignedIn(null);
        }
        MeetingList seen = last.get();
        return seen == null
                ? copy.read(bankId).map(this::recent)
                : Optional.of(new KeptList(kept(seen), null));
    }

    @Override
    public Optional<KeptMeeting> findKept(String id) throws MeetingException {
        Optional<KeptList> list = keptList();
        return list.flatMap(
                kept ->
                        kept.list().rows().stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()
                                .map(each -> new KeptMeeting(each, kept.list().asOf())));
    }

    /// Of several lists that wait to be kept only the newest one is. A copy that was thrown away is
    /// made anew, though the list is the same.
    private void keep(MeetingList fresh) {
        if (isOvertaken(fresh)) {
            return;
        }
        boolean unchanged = written != null && isSame(written, fresh.rows());
        if (!unchanged || !copy.confirm(bankId, fresh.asOf())) {
            KeptList recent = recent(new KeptList(kept(fresh), null));
            written = copy.replace(bankId, recent) ? fresh.rows() : null;
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isOvertaken(MeetingList list) {
        return last.get() != list;
    }

    /// An unchanged list is the same object: to compare ten thousand meetings would be work.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<Meeting> before, List<Meeting> now) {
        return before == now;
    }

    private static MeetingList kept(MeetingList list) {
        return new MeetingList(list.rows(), list.asOf(), Source.COPY);
    }

    /// Without the meetings of long ago; some may have become so since they were kept.
    private KeptList recent(KeptList kept) {
        MeetingList list = kept.list();
        Instant since = clock.instant().minus(age);
        List<Meeting> rows =
                list.rows().stream().filter(each -> !beganBefore(since, each)).toList();
        return rows.size() == list.rows().size()
                ? kept
                : new KeptList(new MeetingList(rows, list.asOf(), list.source()), since);
    }

    private static boolean beganBefore(Instant moment, Meeting meeting) {
        Instant when = meeting.when();
        return when != null && when.isBefore(moment);
    }
}
