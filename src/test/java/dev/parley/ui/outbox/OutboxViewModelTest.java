// Longer than 300 lines: each standing has its sentence, its verbs and its end.
package dev.parley.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.Outbox.Unreadable;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Candidate;
import dev.parley.meeting.Standing.Checking;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Reason;
import dev.parley.meeting.Standing.Refused;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import dev.parley.meeting.StoreTrouble;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.outbox.EntryLine.Verbs;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the page says of each standing, and what its buttons ask for.
final class OutboxViewModelTest {
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final List<OutboxEntry> edited = new ArrayList<>();
    private boolean free = true;
    private String shown = MemoryOutbox.BANK;
    private final List<String> gone = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final OutboxViewModel page =
            new OutboxViewModel(
                    outbox,
                    new InlineBackground().heardBy(why -> heard.add(why.getMessage())),
                    new Texts(Locale.UK),
                    preferences,
                    bank -> shown.equals(bank) ? Optional.empty() : Optional.of("Bank " + bank),
                    entry -> free && edited.add(entry),
                    discarded -> gone.add("gone " + discarded),
                    () -> gone.add("opened"));

    @BeforeEach
    void itIsOpened() {
        page.begin();
    }

    private EntryLine line(Standing standing) {
        outbox.put("advice", standing, 2);
        page.update();
        return page.lines().getLast();
    }

    @Test
    void anEntryIsNamedByWhatItIsAboutAndWhenAndWithWhom() {
        EntryLine line = line(new NotSent(Delay.NONE));

        assertThat(line.title()).isEqualTo("Advice · Tuesday 24 November 2026, 10:30");
        assertThat(line.people()).isEqualTo("Priya Nair and Ewa Lis");
        assertThat(line.mark().words()).isEqualTo("Not sent yet");
        assertThat(page.getUnsent()).isEqualTo(1);
    }

    @Test
    void ofAnotherBankItsNameIsSaid() {
        shown = "gh.30.uk";

        assertThat(line(new NotSent(Delay.NONE)).people())
                .isEqualTo("Priya Nair and Ewa Lis · Bank " + MemoryOutbox.BANK);
    }

    @Test
    void theZoneOfTheBranchIsTakenAtOnce() {
        line(new NotSent(Delay.AWAY));
        preferences.zoneProperty().set(ZoneId.of("Europe/Berlin"));

        assertThat(page.lines().getLast().title()).endsWith("11:30");
    }

    @Test
    void whereNothingMayRestNobodyIsToldThatItIsKept() {
        outbox.put("advice", new NotSent(Delay.NONE), 1);
        page.update();
        assertThat(page.getWhat()).contains("kept on this computer first");

        outbox.lasting = false;
        page.update();

        assertThat(page.getWhat()).contains("waits here only until Parley ends");
        assertThat(page.lines().getFirst().sentence()).isEqualTo("It will be sent in a moment.");
    }

    @Test
    void theBankHasNotEveryMeetingWhereOneIsDamagedOrNoneCanBeRead() {
        page.update();
        assertThat(page.getEmpty()).contains("the bank has every meeting");

        outbox.unreadable.add(new Unreadable(Unreadable.Kind.SET_ASIDE, "7.entry"));
        page.update();
        assertThat(page.getNotes()).contains("not sent is damaged");
        assertThat(page.getEmpty()).isEmpty();

        outbox.unreadable.clear();
        outbox.failure = new StoreFailed(StoreTrouble.OTHER, "", null);
        page.update();
        assertThat(page.getEmpty()).isEmpty();
    }

    /// Else it would never be sent.
    @Test
    void whoLeavesTheBankLetsGoOfWhatIsEditedThere() {
        UUID id = outbox.put("advice", new NotSent(Delay.NONE), 1).id();
        page.edit(id);
        page.close(new InlineBackground());
        assertThat(outbox.asked).containsExactly("hold 0", "release all");

        // It was on its way, and waited for the disk.
        page.edit(id);
        assertThat(outbox.asked).endsWith("hold 0", "release 0");
        assertThat(edited).hasSize(1);
    }

    @Test
    void eachStandingHasItsVerbs() {
        assertThat(line(new NotSent(Delay.AWAY)).verbs())
                .isEqualTo(new Verbs(true, true, true, false));
        assertThat(line(new Refused(Reason.CONTENT, List.of(), null)).verbs())
                .isEqualTo(new Verbs(true, true, true, true));
        assertThat(line(new Unsure(List.of())).verbs())
                .isEqualTo(new Verbs(false, true, true, true));
        for (Standing each : List.of(new Sending(), new Checking(Sample.NOW), new Sent("m"))) {
            assertThat(line(each).verbs()).isEqualTo(new Verbs(false, false, false, true));
        }
    }

    @Test
    void whatIsWaitedForIsSaid() {
        for (Delay each : Delay.values()) {
            assertThat(line(new NotSent(each)).sentence()).isNotEmpty();
        }
        assertThat(page.lines().stream().map(EntryLine::sentence)).doesNotHaveDuplicates();
    }

    @Test
    void aRefusalNamesRolesAndSupportCode() {
        assertThat(line(new Refused(Reason.ROLE, List.of("CanX"), "node01")).sentence())
                .contains("CanX")
                .contains("node01");
    }

    @Test
    void whatTheBankNeverAnsweredIsNotSaidToBeRefused() {
        EntryLine line = line(new Refused(Reason.UNANSWERED, List.of(), "node01"));

        assertThat(line.mark().words()).isEqualTo("Could not be sent");
        assertThat(line.sentence()).startsWith("It was sent several times").contains("node01");
    }

    @Test
    void candidatesAreShownWithWhatTheyHold() {
        EntryLine line =
                line(new Unsure(List.of(new Candidate("m-1", 2), new Candidate("m-2", 1))));

        assertThat(line.choices())
                .extracting(EntryLine.Choice::words)
                .containsExactly(
                        "Meeting m-1, with everybody invited", "Meeting m-2, with 1 of 2 invitees");
        page.take(line.id(), "m-1");
        assertThat(outbox.asked).containsExactly("take 0 m-1");
    }

    @Test
    void throwingAwayIsAskedFirst() {
        EntryLine line = line(new NotSent(Delay.NONE));
        assertThat(page.isUnsent(line.id().toString())).isTrue();
        page.askToDiscard(line.id());
        assertThat(page.lines().getFirst().asking()).isTrue();
        page.keep();
        assertThat(page.lines().getFirst().asking()).isFalse();
        assertThat(outbox.asked).isEmpty();
        page.discard(line.id());

        assertThat(page.lines()).isEmpty();
        assertThat(page.getEmpty()).isNotEmpty();
        assertThat(gone).containsExactly("gone [" + line.id() + "]");
        assertThat(page.isUnsent(line.id().toString())).isFalse();
    }

    @Test
    void whatBecomesKnownOnceItIsOpenedIsTold() {
        outbox.opened = false;
        page.begin();
        page.update();
        assertThat(gone).isEmpty();

        outbox.opened = true;
        line(new NotSent(Delay.AWAY));
        page.update();
        assertThat(gone).containsExactly("opened");
    }

    @Test
    void anEmptyOutboxHasNothingToTell() {
        outbox.opened = false;
        page.begin();
        outbox.opened = true;
        page.update();

        assertThat(gone).isEmpty();
    }

    @Test
    void whatIsEditedIsHeld() {
        EntryLine line = line(new NotSent(Delay.NONE));
        page.edit(line.id());

        assertThat(outbox.asked).containsExactly("hold 0");
        assertThat(edited).containsExactlyElementsOf(outbox.entries);
    }

    @Test
    void whoIsSignedOutIsAskedOnceToSignInAgain() {
        line(new NotSent(Delay.SIGN_IN));
        page.update();

        assertThat(heard).containsExactly(new NotSignedIn(null).getMessage());
    }

    @Test
    void whatIsSentMeanwhileIsNotAskedAboutAnyMore() {
        EntryLine line = line(new NotSent(Delay.NONE));
        page.askToDiscard(line.id());
        assertThat(page.lines().getFirst().asking()).isTrue();

        outbox.move(0, new Sent("m"));
        page.update();

        assertThat(page.lines().getFirst().asking()).isFalse();
    }

    @Test
    void anEntryThatNoFormTakesIsNotHeldForOne() {
        EntryLine line = line(new NotSent(Delay.NONE));
        free = false;
        page.edit(line.id());

        assertThat(edited).isEmpty();
        assertThat(outbox.asked).containsExactly("hold 0", "release 0");
    }

    @Test
    void whatIsSentStandsBelowWhatIsNot() {
        line(new Sent("m"));
        line(new NotSent(Delay.AWAY));
        line(new Sending());

        assertThat(page.lines())
                .extracting(each -> each.mark().words())
                .containsExactly("Not sent yet", "Sending", "Sent");
    }

    @Test
    void whatWasSentIsTold() {
        line(new Sending());
        outbox.move(0, new Sent("m"));
        page.update();

        assertThat(gone).as("nothing was thrown away").containsExactly("gone []");
        assertThat(page.getUnsent()).isZero();
        assertThat(page.isUnsent("m")).as("the bank has it").isFalse();
    }

    @Test
    void aVerbThatFailsSaysSo() {
        EntryLine line = line(new NotSent(Delay.NONE));
        outbox.failure = new StoreFailed(StoreTrouble.DISK_FULL, "", null);
        page.send(line.id());

        assertThat(page.getFailure()).startsWith("That was not done.");
        assertThat(page.getNotes()).as("nothing is shown as if there were nothing").isNotEmpty();
    }

    @Test
    void damagedFilesNewerOnesAndOthersAreTold() {
        outbox.unreadable.add(new Unreadable(Unreadable.Kind.SET_ASIDE, "a.unsent"));
        outbox.unreadable.add(new Unreadable(Unreadable.Kind.NEWER, "b.unsent"));
        outbox.unreadable.add(new Unreadable(Unreadable.Kind.DAMAGED, "c.unsent"));
        outbox.others = 2;
        page.update();

        assertThat(page.getNotes())
                .contains("a.unsent", "b.unsent", "c.unsent", "2 unsent meetings");
    }
}
