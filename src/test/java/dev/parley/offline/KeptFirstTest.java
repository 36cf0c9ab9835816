package dev.parley.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.KeptMeeting;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.Overtaken;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingList.Source;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What was created here stands among what the bank has, once, and what is edited stays one.
final class KeptFirstTest {
    private static final Meeting EARLY = Sample.meeting("early", "2026-11-23T10:30:00Z", "Priya");
    private static final Meeting LATE = Sample.meeting("late", "2026-11-30T10:30:00Z", "Ewa");
    private static final String ANOTHER = "another.bank";

    private final Desk desk = new Desk(new MemoryFiles());
    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW, EARLY, LATE);
    private @Nullable KeptList copied;
    private final KeptMeetings copy =
            new KeptMeetings() {
                @Override
                public Optional<KeptList> keptList() {
                    return Optional.ofNullable(copied);
                }

                @Override
                public Optional<KeptMeeting> findKept(String id) {
                    return Optional.of(new KeptMeeting(EARLY, Sample.NOW))
                            .filter(kept -> kept.meeting().id().equals(id));
                }
            };
    private final KeptFirst first = at(ScriptedBank.ID);

    private KeptFirst at(String bankId) {
        return new KeptFirst(bank, copy, bankId, desk.outbox);
    }

    private List<String> ids() throws Exception {
        return first.all().rows().stream().map(Meeting::id).toList();
    }

    private OutboxEntry added(String bankId, NewMeeting wish) throws Exception {
        return desk.outbox.add(bankId, wish);
    }

    @Test
    void whatIsCreatedIsKeptAndStandsInTheListBeforeTheBankHasIt() throws Exception {
        Meeting made = first.create(Desk.wish(1));

        assertThat(bank.calls()).isEmpty();
        assertThat(desk.outbox.entries())
                .singleElement()
                .extracting(OutboxEntry::asMeeting)
                .isEqualTo(made);
        assertThat(ids()).containsExactly("late", made.id(), "early");
    }

    @Test
    void whatCannotBeKeptIsNotInTheList() throws Exception {
        desk.files.fail(true);

        assertThatExceptionOfType(StoreFailed.class).isThrownBy(() -> first.create(Desk.wish(1)));
        assertThat(ids()).containsExactly("late", "early");
    }

    @Test
    void withoutUnsentMeetingsTheBanksListIsGivenAsItIs() throws Exception {
        MeetingList list = new MeetingList(List.of(EARLY), Sample.NOW, Source.COPY);
        copied = new KeptList(list, Sample.NOW);

        assertThat(first.keptList().orElseThrow().list()).isSameAs(list);
    }

    @Test
    void whatIsSentStandsThereOnceUnderTheBanksId() throws Exception {
        UUID id = UUID.fromString(first.create(Desk.wish(1)).id());
        desk.turn();
        assertThat(desk.standing(id)).isEqualTo(new Sent("bank-1"));
        assertThat(ids()).as("the bank's list is older").containsExactly("late", "bank-1", "early");

        bank.replaceAll(EARLY, desk.bank.rows.getFirst());
        assertThat(ids()).containsExactly("bank-1", "early");
    }

    @Test
    void whatIsForAnotherBankIsNotInThisOnesList() throws Exception {
        OutboxEntry other = added(ANOTHER, Desk.wish(1));

        assertThat(ids()).containsExactly("late", "early");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> first.find(other.id().toString()));
    }

    @Test
    void whatIsUnsentIsFoundHereAndWhatIsSentAtTheBank() throws Exception {
        Meeting made = first.create(Desk.wish(1));
        assertThat(first.find(made.id())).isEqualTo(made);
        assertThat(bank.calls()).isEmpty();

        desk.turn();
        bank.replaceAll(desk.bank.rows.getFirst());
        assertThat(first.find(made.id())).isEqualTo(desk.bank.rows.getFirst());
        assertThat(first.find("bank-1")).isEqualTo(desk.bank.rows.getFirst());
    }

    @Test
    void whatIsKnownFromBeforeHasTheUnsentToo() throws Exception {
        Meeting made = first.create(Desk.wish(1));
        assertThat(first.keptList()).as("nothing known").isEmpty();
        copied =
                new KeptList(
                        new MeetingList(List.of(LATE, EARLY), Sample.NOW, Source.COPY),
                        Sample.NOW.minusSeconds(1));

        KeptList kept = first.keptList().orElseThrow();
        assertThat(kept.list().rows()).containsExactly(LATE, made, EARLY);
        assertThat(kept.list().source()).isEqualTo(Source.COPY);
        assertThat(kept.list().asOf()).isEqualTo(Sample.NOW);
        assertThat(kept.since()).isEqualTo(Sample.NOW.minusSeconds(1));
        assertThat(first.findKept("early")).isPresent();
        assertThat(first.findKept("late")).isEmpty();
        assertThat(bank.calls()).isEmpty();
    }

    @Test
    void whatIsEditedTakesItsEntrysPlace() throws Exception {
        OutboxEntry entry = added(ScriptedBank.ID, Desk.wish(1));
        Meeting edited = first.inPlaceOf(entry).create(Desk.wish(2));

        assertThat(edited.id()).isEqualTo(entry.id().toString());
        assertThat(edited.invitees()).hasSize(2);
        assertThat(desk.outbox.entries())
                .singleElement()
                .extracting(OutboxEntry::wish)
                .isEqualTo(Desk.wish(2));
    }

    @Test
    void whatIsForAnotherBankIsEditedAndStaysThatBanks() throws Exception {
        OutboxEntry other = added(ANOTHER, Desk.wish(1));
        Meeting edited = first.inPlaceOf(other).create(Desk.wish(2));

        assertThat(edited.bankId()).isEqualTo(ANOTHER);
        assertThat(bank.calls()).isEmpty();
        assertThat(desk.outbox.entries())
                .singleElement()
                .matches(each -> each.bankId().equals(ANOTHER))
                .matches(each -> each.wish().equals(Desk.wish(2)));
    }

    @Test
    void whatIsThrownAwayWhileItIsEditedIsCreatedAnewAtItsBank() throws Exception {
        OutboxEntry other = added(ANOTHER, Desk.wish(1));
        assertThat(desk.outbox.discard(other.id())).isTrue();
        Meeting made = first.inPlaceOf(other).create(Desk.wish(2));

        assertThat(made.id()).isNotEqualTo(other.id().toString());
        assertThat(desk.outbox.entries())
                .singleElement()
                .matches(each -> each.bankId().equals(ANOTHER))
                .matches(each -> each.id().toString().equals(made.id()));
    }

    /// A failure would be taken for one of the edit, which would be made once more.
    @Test
    void whatIsSentAsSoonAsItIsEditedIsNotAskedOfTheBank() throws Exception {
        OutboxEntry entry = added(ScriptedBank.ID, Desk.wish(1));
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        desk.onWake = desk::turn;
        Meeting edited = first.inPlaceOf(entry).create(Desk.wish(2));

        assertThat(desk.standing(entry.id())).isEqualTo(new Sent("bank-1"));
        assertThat(edited.id()).isEqualTo("bank-1");
        assertThat(bank.calls()).isEmpty();
    }

    @Test
    void whatIsThrownAwayAsSoonAsItIsEditedIsNoFailure() throws Exception {
        OutboxEntry entry = added(ScriptedBank.ID, Desk.wish(1));
        desk.onWake =
                () -> {
                    desk.onWake = () -> {};
                    try {
                        desk.outbox.discard(entry.id());
                    } catch (MeetingException failure) {
                        throw new IllegalStateException(failure);
                    }
                };
        Meeting edited = first.inPlaceOf(entry).create(Desk.wish(2));

        assertThat(edited.invitees()).hasSize(2);
        assertThat(desk.outbox.entries()).isEmpty();
    }

    /// Its first sending was not answered; the bank has it after all while it stands in the form.
    private OutboxEntry comesToLightWhileItIsEdited() throws Exception {
        OutboxEntry entry = added(ScriptedBank.ID, Desk.wish(2));
        desk.bank.nextFails(new OutcomeOpen(new Unreachable(Barrier.TIMEOUT, null)));
        desk.bank.beforeLists(
                () -> {
                    try {
                        if (desk.bank.creates() == 1
                                && desk.standing(entry.id()) instanceof NotSent
                                && desk.outbox.hold(entry.id())) {
                            desk.bank.make(Desk.wish(2), ScriptedBank.ME, 2);
                        }
                    } catch (MeetingException never) {
                        throw new IllegalStateException(never);
                    }
                });
        desk.pass(Duration.ofMinutes(5));
        assertThat(desk.standing(entry.id())).isInstanceOf(Sent.class);
        return entry;
    }

    @Test
    void whatComesToLightWhileItIsEditedIsNotMadeTwice() throws Exception {
        OutboxEntry entry = comesToLightWhileItIsEdited();
        KeptFirst kept = new KeptFirst(desk.bank, KeptMeetings.NONE, ScriptedBank.ID, desk.outbox);

        assertThat(kept.inPlaceOf(entry).create(Desk.wish(2)).id())
                .isEqualTo(desk.bank.rows.getFirst().id());
        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() -> kept.inPlaceOf(entry).create(Desk.wish(1)));
        desk.pass(Duration.ofMinutes(5));
        assertThat(desk.bank.rows).hasSize(1);
    }

    @Test
    void anEditThatCannotBeKeptIsToldAndCreatesNothing() throws Exception {
        OutboxEntry entry = added(ScriptedBank.ID, Desk.wish(1));
        desk.files.fail(true);

        assertThatExceptionOfType(StoreFailed.class)
                .isThrownBy(() -> first.inPlaceOf(entry).create(Desk.wish(2)));
        assertThat(desk.outbox.entries()).containsExactly(entry);
    }

    @Test
    void theFormThatEditsSeesTheSameMeetings() throws Exception {
        OutboxEntry entry = added(ScriptedBank.ID, Desk.wish(1));

        assertThat(first.inPlaceOf(entry).all()).isEqualTo(first.all());
        assertThat(first.inPlaceOf(entry).find("early")).isEqualTo(EARLY);
    }
}
