// Longer than 300 lines: the whole life of an entry, to be read in one place.
package dev.parley.offline;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.BankUnknown;
import dev.parley.meeting.MeetingException.Busy;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Checking;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Reason;
import dev.parley.meeting.Standing.Refused;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import dev.parley.staff.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sends what the book holds, one meeting after the other. One thread alone takes the turns.
///
/// A meeting is sent once: what the server has of its kind is noted on the disk before. After every
/// end that is no clear answer the server's list is asked, and the meeting not sent again until
/// the list has shown no trace of it for long enough. What ends so several times is the person's
/// to decide.
final class Sender {
    /// However long a server says that it is busy.
    private static final Duration BUSY_LONGEST = Duration.ofHours(1);

    private final EntryBook book;
    private final Session session;
    private final InstantSource clock;
    private final Timing timing;
    private final RandomGenerator random;
    private final Map<String, Lane> lanes = new HashMap<>();
    private Instant busyUntil = Instant.MIN;
    private boolean signedOut;
    private volatile boolean retry;
    private volatile boolean stopping;

    Sender(
            EntryBook book,
            Session session,
            InstantSource clock,
            Timing timing,
            RandomGenerator random) {
        this.book = book;
        this.session = session;
        this.clock = clock;
        this.timing = timing;
        this.random = random;
    }

    /// The next turn waits for nothing but a server that is busy.
    void retry() {
        retry = true;
    }

    /// Nothing is begun any more.
    void stop() {
        stopping = true;
    }

    /// Does everything that can be done now.
    ///
    /// @return when there is something to do again, empty where only a person changes that
    Optional<Instant> turn() {
        if (retry) {
            retry = false;
            signedOut = false;
            lanes.values().forEach(Lane::open);
        }
        book.writeUnwritten();
        forgetSent();
        for (String bank : banks()) {
            work(bank);
        }
        return next();
    }

    private Stream<Kept> of(String bank) {
        return book.all().stream().filter(each -> each.entry().bankId().equals(bank));
    }

    private List<String> banks() {
        return book.all().stream()
                .filter(Sender::isWork)
                .map(each -> each.entry().bankId())
                .distinct()
                .toList();
    }

    private static boolean isWork(Kept kept) {
        return kept.standing() instanceof NotSent || kept.standing() instanceof Checking;
    }

    private Lane lane(String bank) {
        return lanes.computeIfAbsent(bank, each -> new Lane(timing, random));
    }

    private boolean mustWait(String bank) {
        Instant now = clock.instant();
        return stopping || signedOut || isBusy(now) || lane(bank).isClosed(now);
    }

    private boolean isBusy(Instant now) {
        return Lane.isAhead(busyUntil, now, BUSY_LONGEST);
    }

    private void work(String bank) {
        if (mustWait(bank)) {
            delayNew(bank);
            return;
        }
        if (!look(bank)) {
            return;
        }
        for (Kept each : of(bank).filter(each -> each.standing() instanceof NotSent).toList()) {
            if (mustWait(bank)) {
                delayNew(bank);
                return;
            }
            if (isOvershadowed(each)) {
                wait(each, Delay.OTHER);
            } else if (!book.isHeld(each)) {
                send(bank, each);
            }
        }
    }

    /// A list of an unknown age, or of before the last trouble, proves nothing.
    private record Fresh(List<Meeting> rows, Instant asked, Instant there) {}

    private @Nullable Fresh list(String bank) {
        Instant asked = clock.instant();
        try {
            List<Meeting> rows = repository(bank).all().rows();
            return new Fresh(rows, asked, clock.instant());
        } catch (MeetingException failure) {
            cannotList(bank, failure);
            return null;
        }
    }

    private MeetingRepository repository(String bankId) throws BankUnknown {
        return session.meetings(
                session.banks().stream()
                        .filter(each -> each.id().equals(bankId))
                        .findFirst()
                        .orElseThrow(() -> new BankUnknown(null)));
    }

    private void cannotList(String bank, MeetingException failure) {
        Delay delay = failed(bank, failure);
        Refused refusal = refusal(failure);
        for (Kept each : of(bank).filter(kept -> kept.standing() instanceof NotSent).toList()) {
            if (refusal == null) {
                wait(each, delay);
            } else if (!each.open() && !book.isHeld(each)) {
                book.settle(each, stands(each, refusal));
            }
        }
    }

    private Delay failed(String bank, MeetingException failure) {
        Delay delay = delay(failure);
        lane(bank).failed(delay, clock.instant());
        return delay;
    }

    /// Notes what keeps all banks waiting, and says what it is called.
    private Delay delay(MeetingException failure) {
        return switch (failure) {
            case NotSignedIn _, WrongPassword _, SignInRefused _ -> {
                signedOut = true;
                yield Delay.SIGN_IN;
            }
            case Busy busy -> {
                Duration pause = busy.pause();
                if (pause != null) {
                    Duration busyFor = pause.compareTo(BUSY_LONGEST) < 0 ? pause : BUSY_LONGEST;
                    busyUntil = clock.instant().plus(busyFor).plusMillis(random.nextLong(1000));
                }
                yield Delay.BUSY;
            }
            case Unreachable _ -> Delay.AWAY;
            case OutcomeOpen open -> delay(open.why());
            default -> Delay.ODD_ANSWER;
        };
    }

    private void wait(Kept kept, Delay delay) {
        book.wait(kept, kept.waits(new NotSent(delay)));
    }

    /// What has been added meanwhile waits for the same.
    private void delayNew(String bank) {
        Delay delay =
                signedOut
                        ? Delay.SIGN_IN
                        : isBusy(clock.instant()) ? Delay.BUSY : lane(bank).delay();
        if (delay != Delay.NONE) {
            of(bank).filter(each -> each.standing() instanceof NotSent)
                    .forEach(each -> wait(each, delay));
        }
    }

    /// Two that look the same are sent one after the other.
    private boolean isOvershadowed(Kept kept) {
        return of(kept.entry().bankId())
                .anyMatch(
                        each ->
                                each.standing().isOpen()
                                        && !each.entry().id().equals(kept.entry().id())
                                        && each.wish().resembles(kept.wish()));
    }

    private Lookalikes lookalikes(Kept kept, Fresh list) {
        return Lookalikes.of(
                kept,
                list.rows,
                id -> kept.before().contains(id) || book.isClaimed(id, kept.entry().id()));
    }

    // Sending

    private void send(String bank, Kept kept) {
        Fresh list = list(bank);
        if (list == null) {
            return;
        }
        if (kept.open()) {
            // What was sent before may have come to light meanwhile.
            Lookalikes found = lookalikes(kept, list);
            if (!found.isEmpty()) {
                book.settle(kept, kept.stands(found(found), clock.instant()));
                return;
            }
        }
        Set<String> before = new HashSet<>(Lookalikes.of(kept, list.rows, id -> false).ids());
        if (kept.open()) {
            before.addAll(kept.before());
        }
        Kept sending = kept.stands(new Sending(), clock.instant()).knows(before, kept.open(), null);
        try {
            if (!stopping && book.startSending(kept, sending)) {
                book.settle(sending, post(bank, sending));
            }
        } catch (StoreFailed unwritable) {
            lane(bank).failed(Delay.DISK, clock.instant());
            wait(kept, Delay.DISK);
        } catch (NotSignedIn closed) {
            signedOut = true;
        }
    }

    private Kept post(String bank, Kept sending) {
        Kept open = sending.knows(sending.before(), true, null);
        try {
            Meeting made = repository(bank).create(sending.wish());
            boolean another =
                    made.id().isEmpty()
                            || sending.before().contains(made.id())
                            || book.isClaimed(made.id(), sending.entry().id());
            lane(bank).works();
            return another ? checks(open, null) : stands(sending, new Sent(made.id()));
        } catch (MeetingException failure) {
            return answered(bank, sending, open, failure);
        } catch (RuntimeException | Error bug) {
            book.settle(sending, checks(open, null));
            throw bug;
        }
    }

    /// What an answer other than the meeting itself means. Whatever is not known to mean that
    /// nothing was made leaves it open.
    private Kept answered(String bank, Kept sending, Kept open, MeetingException failure) {
        Refused refusal = refusal(failure);
        if (failure instanceof MeetingException.Refused refused && refused.leftBehind()) {
            return checks(sending.knows(sending.before(), true, refusal), failure.supportCode());
        }
        if (refusal != null) {
            return stands(sending, refusal);
        }
        return isBeforeSending(failure)
                ? stands(sending, new NotSent(failed(bank, failure)))
                : checks(open, failure.supportCode());
    }

    private static @Nullable Refused refusal(MeetingException failure) {
        Reason reason =
                switch (failure) {
                    case MeetingException.Refused _ -> Reason.CONTENT;
                    case NotAllowed _ -> Reason.ROLE;
                    case BankUnknown _ -> Reason.BANK;
                    case OddAnswer odd when odd.oddity() == Oddity.NO_SUCH_CALL ->
                            Reason.NO_SUCH_CALL;
                    default -> null;
                };
        List<String> roles = failure instanceof NotAllowed lacking ? lacking.roles() : List.of();
        return reason == null ? null : new Refused(reason, roles, failure.supportCode());
    }

    /// Whether the meeting cannot have reached the server's work: an [OutcomeOpen] would say so.
    private static boolean isBeforeSending(MeetingException failure) {
        return switch (failure) {
            case Unreachable _, Busy _, NotSignedIn _, WrongPassword _, SignInRefused _ -> true;
            default -> false;
        };
    }

    private Kept stands(Kept kept, Standing standing) {
        return kept.stands(standing, clock.instant());
    }

    private Kept checks(Kept kept, @Nullable String supportCode) {
        lane(kept.entry().bankId()).unanswered(kept.entry().id(), supportCode);
        return stands(kept, new Checking(clock.instant()));
    }

    // Looking

    /// @return whether the bank can be sent something
    private boolean look(String bank) {
        Lane lane = lane(bank);
        List<Kept> open = of(bank).filter(each -> each.standing() instanceof Checking).toList();
        if (open.isEmpty() || lane.isLookedAt(clock.instant())) {
            return true;
        }
        Fresh list = list(bank);
        if (list == null) {
            return false;
        }
        lane.works();
        lane.looked(clock.instant());
        for (Kept each : open) {
            Standing standing = judge(lane, each, list);
            if (!(standing instanceof Checking)) {
                lane.forget(each.entry().id());
                book.settle(each, stands(each, standing).knows(each.before(), true, null));
            }
        }
        return true;
    }

    /// What a list tells of an entry that may have arrived.
    private Standing judge(Lane lane, Kept kept, Fresh list) {
        Lookalikes found = lookalikes(kept, list);
        Refused refusal = kept.refusal();
        if (!found.whole().isEmpty() || (refusal != null && !found.isEmpty())) {
            return found(found);
        }
        // A part may still grow, and what is not there may still come.
        if (!lane.isQuiet(kept.entry().id(), list.asked, list.there)) {
            return kept.standing();
        }
        if (!found.isEmpty()) {
            return found(found);
        }
        return refusal != null ? refusal : lane.afterQuiet(kept.entry().id());
    }

    private static Standing found(Lookalikes found) {
        return found.isProof()
                ? new Sent(found.whole().getFirst().meetingId())
                : new Unsure(found.all());
    }

    // Afterwards

    /// What the bank has is forgotten after a while, but not while its id tells it from another.
    private void forgetSent() {
        for (Kept each : book.all()) {
            Instant end = each.entry().changed().plus(timing.remembered());
            if (each.entry().isSent()
                    && !Lane.isAhead(end, clock.instant(), timing.remembered())
                    && !isOvershadowed(each)) {
                try {
                    book.remove(each.entry().id(), kept -> kept.equals(each));
                } catch (StoreFailed | NotSignedIn stays) {
                    return;
                }
            }
        }
    }

    private Optional<Instant> next() {
        Instant now = clock.instant();
        Stream<Instant> work =
                signedOut || stopping
                        ? Stream.empty()
                        : book.all().stream().flatMap(each -> due(each).stream());
        Stream<Instant> unwritten =
                book.hasUnwritten() ? Stream.of(now.plus(timing.longest())) : Stream.empty();
        Stream<Instant> sent =
                book.all().stream()
                        .filter(each -> each.entry().isSent())
                        .map(each -> each.entry().changed().plus(timing.remembered()))
                        .map(each -> later(each, now.plus(timing.longest())));
        return Stream.of(work, unwritten, sent)
                .flatMap(all -> all)
                .map(each -> later(each, now))
                .min(Instant::compareTo);
    }

    private Optional<Instant> due(Kept kept) {
        Lane lane = lane(kept.entry().bankId());
        return switch (kept.standing()) {
            case Checking _ -> Optional.of(later(lane.nextLook(), busyUntil));
            case NotSent _ when !book.isHeld(kept) && !isOvershadowed(kept) ->
                    Optional.of(later(lane.notBefore(), busyUntil));
            default -> Optional.empty();
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
