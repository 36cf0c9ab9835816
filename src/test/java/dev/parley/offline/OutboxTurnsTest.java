// Longer than 300 lines: when, for which bank and before whose eyes a turn is taken, side by side.
package dev.parley.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.Busy;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.Refused;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.ServerAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A turn is taken when something is due, asks the server for no more than that, and whoever looks
/// at the outbox hears what came of it.
final class OutboxTurnsTest {
    private static final Owner OWNER =
            new Owner(ServerAddress.read("obp.bank.example").orElseThrow(), ScriptedBank.ME);

    private static final Duration LONG = Duration.ofMinutes(30);

    private final MeetingException lost = new OutcomeOpen(new Unreachable(Barrier.CUT, null));
    private final MeetingException away = new Unreachable(Barrier.CONNECTION, null);
    private final MemoryFiles files = new MemoryFiles();
    private final Desk desk = new Desk(files);
    private final ScriptedBank bank = desk.bank;

    private Duration untilNext() {
        Instant next = desk.outbox.turn().orElseThrow();
        return Duration.between(desk.instant(), next);
    }

    // When

    @Test
    void whatWaitsForAPersonAloneIsNotTurnedTo() throws Exception {
        bank.nextFails(new Refused(false, null));
        UUID refused = desk.add();
        UUID held = desk.add(Desk.wish("complaint", 1));
        assertThat(desk.outbox.hold(held)).isTrue();
        desk.turn();

        assertThat(desk.outbox.turn()).isEmpty();
        assertThat(desk.outbox.discard(refused)).isTrue();
        desk.outbox.releaseAll();
        desk.turn();
        assertThat(desk.standing(held)).isInstanceOf(Sent.class);
    }

    @Test
    void whoIsSignedOutIsNotTurnedTo() throws Exception {
        bank.nextListFails(new NotSignedIn(null));
        desk.add();

        assertThat(desk.outbox.turn()).isEmpty();
    }

    @Test
    void whatIsLookedForIsNotAskedForBeforeThePauseIsOver() throws Exception {
        bank.nextFails(lost);
        desk.add();
        desk.turn();
        assertThat(untilNext()).isPositive();
        List<String> asked = List.copyOf(bank.calls);
        desk.turn();

        assertThat(bank.calls).isEqualTo(asked);
        bank.away(away);
        desk.pass(Duration.ofSeconds(20));
        assertThat(untilNext()).isPositive();
    }

    @Test
    void whatIsAddedWhileTheServerIsAwayWaitsForThePauseToo() throws Exception {
        bank.away(away);
        desk.add();
        desk.turn();
        UUID second = desk.add(Desk.wish("complaint", 1));
        desk.turn();

        assertThat(bank.calls).containsExactly("all");
        assertThat(desk.standing(second)).isEqualTo(new NotSent(Delay.AWAY));
    }

    @Test
    void whoTriesAgainWaitsForNoPause() throws Exception {
        bank.away(away);
        UUID id = desk.add();
        desk.pass(LONG);
        bank.away(null);
        desk.turn();
        assertThat(bank.creates()).isZero();

        assertThat(desk.outbox.send(id)).isTrue();
        desk.turn();
        assertThat(bank.creates()).isEqualTo(1);

        bank.away(away);
        desk.add(Desk.wish("complaint", 1));
        desk.pass(LONG);
        bank.away(null);
        desk.outbox.retry();
        desk.turn();
        assertThat(bank.creates()).isEqualTo(2);
    }

    @Test
    void afterASuccessTheFirstPauseIsShortAgain() throws Exception {
        bank.away(away);
        desk.add();
        desk.pass(LONG);
        assertThat(bank.creates()).isZero();
        bank.away(null);
        desk.pass(Duration.ofMinutes(2));
        assertThat(bank.creates()).isEqualTo(1);

        bank.away(away);
        desk.add(Desk.wish("complaint", 1));
        assertThat(untilNext()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void afterAListTheFirstPauseIsShortAgain() throws Exception {
        bank.nextFails(lost);
        desk.add();
        desk.turn();
        bank.away(away);
        desk.pass(LONG);
        bank.away(null);
        desk.pass(Duration.ofSeconds(75));

        bank.away(away);
        desk.outbox.retry();
        assertThat(untilNext()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatCouldNotBeWrittenIsTriedAgainSoon() throws Exception {
        desk.add();
        bank.next(
                wish -> {
                    files.fail(true);
                    return bank.make(wish, ScriptedBank.ME, 2);
                });
        assertThat(untilNext()).isEqualTo(Timing.USUAL.longest());

        files.fail(false);
        assertThat(untilNext()).isGreaterThan(Timing.USUAL.longest());
    }

    @Test
    void whoStopsSendsNothingAnyMore() throws Exception {
        desk.add();
        bank.beforeLists(desk.outbox::stop);
        desk.turn();

        assertThat(bank.calls).containsExactly("all");
        assertThat(desk.outbox.turn()).isEmpty();
        assertThat(bank.creates()).isZero();
    }

    @Test
    void whoClosesWhileTheListIsAskedForSendsNothingAnyMore() throws Exception {
        desk.add();
        bank.beforeLists(desk.outbox::close);
        desk.turn();

        assertThat(bank.creates()).isZero();
    }

    // Two banks

    @Test
    void aBankThatIsAwayHoldsUpNoOther() throws Exception {
        bank.away(away);
        UUID here = desk.add();
        UUID there = desk.addAtSecond();
        desk.turn();

        assertThat(desk.standing(here)).isEqualTo(new NotSent(Delay.AWAY));
        assertThat(desk.standing(there)).isInstanceOf(Sent.class);
    }

    @Test
    void whatOneServerSaysOfItselfCountsForAllOfItsBanks() throws Exception {
        bank.nextListFails(new Busy(Duration.ofMinutes(10), null));
        desk.add();
        UUID there = desk.addAtSecond();
        desk.turn();
        assertThat(desk.standing(there)).isEqualTo(new NotSent(Delay.BUSY));

        bank.nextListFails(new NotSignedIn(null));
        desk.pass(LONG);
        assertThat(desk.standing(there)).isEqualTo(new NotSent(Delay.SIGN_IN));
        assertThat(desk.second.calls).isEmpty();
    }

    // Who hears of it

    @Test
    void eachVerbAsksForATurn() throws Exception {
        List<String> woken = new ArrayList<>();
        bank.away(away);
        desk.onWake = () -> woken.add("add");
        UUID id = desk.add();
        desk.onWake = () -> woken.add("send");
        desk.outbox.send(id);
        desk.onWake = () -> woken.add("edit");
        desk.outbox.edit(id, Desk.wish(1));
        desk.onWake = () -> woken.add("release");
        desk.outbox.hold(id);
        desk.outbox.release(id);
        desk.onWake = () -> woken.add("all");
        desk.outbox.releaseAll();
        desk.onWake = () -> woken.add("take");
        desk.outbox.take(id, "bank-1");
        desk.onWake = () -> woken.add("discard");
        desk.outbox.discard(id);
        desk.onWake = () -> woken.add("retry");
        desk.outbox.retry();

        assertThat(woken)
                .containsExactly(
                        "add", "send", "edit", "release", "all", "take", "discard", "retry");
    }

    @Test
    void eachChangeIsToldOnceItIsThere() throws Exception {
        List<String> told = new ArrayList<>();
        bank.away(away);
        desk.outbox.onChange(
                () ->
                        told.add(
                                desk.outbox.entries().stream()
                                        .map(each -> each.wish().purposeId() + each.standing())
                                        .findFirst()
                                        .orElse("nothing")));
        UUID id = desk.add(Desk.wish("advice", 1));
        assertThat(told).last().isEqualTo("advice" + new NotSent(Delay.NONE));
        desk.turn();
        assertThat(told).last().isEqualTo("advice" + new NotSent(Delay.AWAY));
        desk.outbox.edit(id, Desk.wish("complaint", 1));
        assertThat(told).last().isEqualTo("complaint" + new NotSent(Delay.NONE));
        desk.outbox.discard(id);
        assertThat(told).last().isEqualTo("nothing");
    }

    @Test
    void whatDoesNotChangeIsNotTold() throws Exception {
        bank.away(away);
        desk.add();
        desk.turn();
        List<String> told = new ArrayList<>();
        desk.outbox.onChange(() -> told.add("changed"));
        desk.pass(LONG);

        assertThat(told).isEmpty();
    }

    @Test
    void thatItHasBeenReadOrCannotBeIsTold() throws Exception {
        desk.add();
        KeptOutbox first = desk.outbox;
        KeptOutbox second = desk.start(ScriptedBank.ME);
        List<String> told = new ArrayList<>();
        second.onChange(() -> told.add(second.isOpened() + " " + second.unsent()));
        assertThat(second.isOpened()).isFalse();
        second.turn();
        assertThat(told).containsExactly("false 1");
        assertThat(second.failure()).isPresent();

        first.close();
        second.turn();
        assertThat(told).contains("true 1");
        assertThat(second.failure()).isEmpty();
    }

    @Test
    void thatThereIsNothingIsToldToo() {
        List<String> told = new ArrayList<>();
        desk.outbox.onChange(() -> told.add(desk.outbox.isOpened() + ""));
        desk.turn();
        desk.turn();

        assertThat(told).containsExactly("true");
    }

    /// What cannot be read now may be read later, by this program or another one.
    @Test
    void whatCannotBeReadIsNotKeptFromOthers() throws Exception {
        OutboxFiles unreadable =
                new OutboxFiles() {
                    @Override
                    public Drawer open(Owner owner) throws StoreFailed {
                        Drawer drawer = files.open(owner);
                        return new Unreadable(drawer);
                    }

                    @Override
                    public int unsent(Owner owner) {
                        return 1;
                    }
                };
        EntryBook book = new EntryBook(unreadable, OWNER, desk);

        assertThatThrownBy(book::open).isInstanceOf(StoreFailed.class);
        desk.add();
        assertThat(files.onDisk()).hasSize(1);
    }

    private record Unreadable(OutboxFiles.Drawer drawer) implements OutboxFiles.Drawer {
        @Override
        public OutboxFiles.Contents read() throws StoreFailed {
            throw new StoreFailed(StoreTrouble.OTHER, "", null);
        }

        @Override
        public void put(Kept kept) throws StoreFailed {
            drawer.put(kept);
        }

        @Override
        public void remove(UUID id) throws StoreFailed {
            drawer.remove(id);
        }

        @Override
        public void close() {
            drawer.close();
        }
    }
}
