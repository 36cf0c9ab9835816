package dev.parley.offline;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Outbox;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Refused;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import dev.parley.staff.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The outbox of the person who is signed in at a server, kept in files. Somebody must take its
/// [turns][#turn], on a thread that may wait.
public final class KeptOutbox implements Outbox, AutoCloseable {
    private final Owner owner;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Timing timing;
    private final EntryBook book;
    private final Sender sender;
    private final Runnable wake;

    /// @param session of a server; it is asked by the turns alone
    /// @param ids gives a new one each time
    /// @param wake asks for a turn; must not wait
    /// @throws java.util.NoSuchElementException where the session is not one of a server
    public KeptOutbox(
            Session session,
            OutboxFiles files,
            InstantSource clock,
            Timing timing,
            RandomGenerator random,
            Supplier<UUID> ids,
            Runnable wake) {
        owner = new Owner(session.server().orElseThrow(), session.staff().userId());
        this.clock = clock;
        this.ids = ids;
        this.timing = timing;
        this.wake = wake;
        book = new EntryBook(files, owner, clock);
        sender = new Sender(book, session, clock, timing, random);
    }

    /// Opens the files and sends what can be sent.
    ///
    /// @return when the next turn is due, empty where only a person or a change makes one necessary
    public Optional<Instant> turn() {
        try {
            book.open();
        } catch (MeetingException.NotSignedIn closed) {
            return Optional.empty();
        } catch (MeetingException.StoreFailed later) {
            book.cannotOpen(later);
            return Optional.of(clock.instant().plus(timing.longest()));
        }
        return sender.turn();
    }

    /// No further meeting is begun to be sent; one that is under way may end.
    public void stop() {
        sender.stop();
    }

    /// Ends it; what is not sent stays on the disk.
    @Override
    public void close() {
        sender.stop();
        book.close();
    }

    @Override
    public List<OutboxEntry> entries() {
        return book.sight().entries();
    }

    @Override
    public int unsent() {
        return book.unsent();
    }

    @Override
    public int ofOthers() {
        return book.sight().others();
    }

    @Override
    public List<Unreadable> unreadable() {
        return book.sight().unreadable();
    }

    @Override
    public boolean isOpened() {
        return book.isRead();
    }

    @Override
    public boolean isLasting() {
        return book.isLasting();
    }

    @Override
    public Optional<MeetingException> failure() {
        return Optional.ofNullable(book.failure());
    }

    @Override
    public Runnable onChange(Runnable listener) {
        return book.onChange(listener);
    }

    @Override
    public OutboxEntry add(String bankId, NewMeeting wish) throws MeetingException {
        Instant now = clock.instant();
        OutboxEntry entry =
                new OutboxEntry(ids.get(), bankId, wish, new NotSent(Delay.NONE), now, now);
        book.add(Kept.fresh(entry, owner));
        wake.run();
        return entry;
    }

    @Override
    public boolean hold(UUID id) throws MeetingException {
        return book.hold(id);
    }

    @Override
    public void release(UUID id) throws MeetingException {
        book.release(id);
        wake.run();
    }

    @Override
    public void releaseAll() {
        book.releaseAll();
        wake.run();
    }

    @Override
    public boolean edit(UUID id, NewMeeting wish) throws MeetingException {
        boolean done =
                book.change(
                        id,
                        kept ->
                                kept.standing().isEditable()
                                        ? kept.wishes(
                                                wish, new NotSent(Delay.NONE), clock.instant())
                                        : null);
        wake.run();
        return done;
    }

    @Override
    public boolean discard(UUID id) throws MeetingException {
        boolean done = book.remove(id, kept -> kept.standing().isDiscardable());
        wake.run();
        return done;
    }

    @Override
    public boolean send(UUID id) throws MeetingException {
        boolean done = book.change(id, this::again);
        retry();
        return done;
    }

    private @Nullable Kept again(Kept kept) {
        NotSent waiting = new NotSent(Delay.NONE);
        return switch (kept.standing()) {
            case NotSent _ -> kept.waits(waiting);
            case Refused _ -> kept.stands(waiting, clock.instant());
            case Unsure unsure -> {
                Set<String> others = new HashSet<>(kept.before());
                unsure.candidates().forEach(each -> others.add(each.meetingId()));
                yield kept.stands(waiting, clock.instant()).knows(others, true, null);
            }
            default -> null;
        };
    }

    @Override
    public boolean take(UUID id, String meetingId) throws MeetingException {
        boolean done =
                book.change(
                        id,
                        kept ->
                                isCandidate(kept, meetingId)
                                        ? kept.stands(new Sent(meetingId), clock.instant())
                                        : null);
        wake.run();
        return done;
    }

    private boolean isCandidate(Kept kept, String meetingId) {
        return kept.standing() instanceof Unsure unsure
                && !book.isClaimed(meetingId, kept.entry().id())
                && unsure.candidates().stream()
                        .anyMatch(each -> each.meetingId().equals(meetingId));
    }

    @Override
    public void retry() {
        sender.retry();
        wake.run();
    }
}
