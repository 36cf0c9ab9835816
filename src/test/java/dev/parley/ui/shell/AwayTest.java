package dev.parley.ui.shell;

import static dev.parley.meeting.Sample.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.KeptMeeting;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException.Busy;
import dev.parley.meeting.MeetingException.OutcomeOpen;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.Sample;
import dev.parley.staff.Bank;
import dev.parley.staff.MemorySession;
import dev.parley.staff.StaffMember;
import dev.parley.ui.details.MeetingDetailsViewModel;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.meetings.MeetingListViewModel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the frame makes of a server that is away: list, details and header say the same.
final class AwayTest {
    private static final Bank LONDON = new Bank("gb.01", "London", "Bank of London");
    private static final Meeting PRIYA = meeting("m-1", "2026-11-23T10:30:00Z", "Priya Nair");
    private static final Instant KEPT_AT = Instant.parse("2026-11-23T09:40:00Z");

    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW, PRIYA);
    private final InlineBackground background = new InlineBackground();
    private final ManualTicker ticker = new ManualTicker(Sample.NOW);
    private final Texts texts = new Texts(Locale.UK);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final StaffMember staff =
            new StaffMember(MemoryMeetings.USER, "robert", "Robert Hale", null);
    private final MeetingDetailsViewModel details =
            new MeetingDetailsViewModel(
                    bank, background, ticker, texts, preferences, () -> staff, text -> {});
    private final MeetingListViewModel list =
            new MeetingListViewModel(bank, background, ticker, texts, preferences, details::show);
    private final ShellViewModel shell =
            new ShellViewModel(
                    background,
                    ticker,
                    texts,
                    list,
                    details,
                    (known, onCreated, onClosed) -> {
                        throw new IllegalStateException("No form is opened here");
                    },
                    to -> {},
                    () -> {});

    AwayTest() {
        shell.enter(new MemorySession(staff, List.of(LONDON), bank), LONDON);
        KeptMeetings kept =
                new KeptMeetings() {
                    @Override
                    public Optional<KeptList> keptList() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<KeptMeeting> findKept(String id) {
                        return id.equals("m-1")
                                ? Optional.of(new KeptMeeting(PRIYA, KEPT_AT))
                                : Optional.empty();
                    }
                };
        list.keepUp(kept, new Random(1), () -> false);
        details.fallBackOn(kept, list::found);
        list.begin();
    }

    private void away() {
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
    }

    @Test
    void detailsSayHowOldTheyAreAndAreAskedForAgainOnceTheServerIsBack() {
        away();
        details.show(PRIYA);
        assertThat(details.getNotice())
                .isEqualTo("The bank’s server cannot be reached. What you see is as of 09:40.");
        assertThat(details.isRetryable()).isTrue();

        list.refresh();
        bank.recover();
        ticker.advance(Duration.ofMinutes(3));

        assertThat(shell.getReach().isAway()).isFalse();
        assertThat(details.getNotice()).isEmpty();
        assertThat(details.isRetryable()).isFalse();
    }

    @Test
    void fromMidnightOnDetailsNameTheDayTheyAreOf() {
        away();
        details.show(PRIYA);
        ticker.advance(Duration.ofHours(14));

        assertThat(details.getNotice()).endsWith("as of Mon 23 Nov 2026, 09:40.");
    }

    @Test
    void detailsThatWereAnsweredSayWhen() {
        details.show(PRIYA);
        away();
        ticker.advance(Duration.ofMinutes(20));
        details.askAgain();

        assertThat(details.getNotice()).endsWith("as of 10:18.");
    }

    @Test
    void whatIsNotKeptIsOnlySaidToBeOfTheLastList() {
        away();
        details.show(meeting("m-2", null));

        assertThat(details.getNotice()).endsWith("What you see is from the last list.");
    }

    @Test
    void aFailureElsewhereShowsInTheHeaderAndAnAnswerThereEndsIt() {
        shell.hear(new Unreachable(Barrier.TIMEOUT, null));
        assertThat(shell.getReach().isAway()).isTrue();
        assertThat(shell.getReach().getWords()).isEqualTo("Offline, as of 10:18");

        details.show(PRIYA);

        assertThat(shell.getReach().isAway()).isFalse();
        assertThat(shell.getReach().isBack()).isTrue();
    }

    /// Nobody has asked the server for it.
    @Test
    void aMeetingThatOnlyThisComputerKnowsIsNoAnswerOfTheServer() {
        shell.hear(new Busy(Duration.ofMinutes(10), null));
        details.mark(Map.of(), PRIYA.id()::equals);
        details.show(PRIYA);

        assertThat(bank.calls()).containsExactly("all", "find m-1");
        assertThat(shell.getReach().isAway()).isTrue();
    }

    /// It was sent, and is asked for at the bank for the first time.
    @Test
    void whatTheBankHasNotAnsweredYetIsNotSaidToBeAsOfWhenItWasLookedAt() {
        Meeting made = meeting("made-here", "2026-11-25T09:00:00Z", "Ewa Lis");
        bank.replaceAll(PRIYA, made);
        details.mark(Map.of(), made.id()::equals);
        details.show(made);
        details.mark(Map.of(), id -> false);
        away();
        details.askAgain();

        assertThat(details.getNotice()).endsWith("What you see is from the last list.");
    }

    @Test
    void anOpenOutcomeIsNoAwayServer() {
        shell.hear(new OutcomeOpen(new Unreachable(Barrier.TIMEOUT, null)));

        assertThat(shell.getReach().isAway()).isFalse();
    }
}
