// Longer than 300 lines: each state of one screen is tried in one place.
package dev.parley.ui.meetings;

import static dev.parley.meeting.Sample.invitee;
import static dev.parley.meeting.Sample.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.Sample;
import dev.parley.meeting.StoreTrouble;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.Keyboard;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.meetings.MeetingListViewModel.Face;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StaticAssignmentOfThrowable")
final class MeetingListViewModelTest {
    private static final Meeting PRIYA = meeting("m-1", "2026-11-23T10:30:00Z", "Priya Nair");
    private static final Meeting TOMAS = meeting("m-2", "2026-11-24T09:00:00Z", "Tomás Ortega");
    private static final Meeting TIMELESS = meeting("m-3", null, "Ewa Lis");
    private static final MeetingException BROKEN = new StoreFailed(StoreTrouble.OTHER, "", null);
    private static final String BROKEN_SENTENCE =
            "What Parley keeps on this computer cannot be used. Try again; if it happens again, ask your IT department: the log says more.";

    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW);
    private final InlineBackground background = new InlineBackground();
    private final ManualTicker ticker = new ManualTicker(Sample.NOW);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final List<Meeting> opened = new ArrayList<>();
    private final MeetingListViewModel model =
            new MeetingListViewModel(
                    bank, background, ticker, new Texts(Locale.UK), preferences, opened::add);

    private static List<String> ids(List<Meeting> meetings) {
        return meetings.stream().map(Meeting::id).toList();
    }

    @Test
    void nothingIsSaidToBeSafeWhereParleyCannotKnow() {
        bank.failWith(BROKEN);
        model.refresh();
        assertThat(model.getFailedHint()).isEmpty();

        bank.failWith(new Unreachable(Barrier.CERTIFICATE, null));
        model.refresh();
        assertThat(model.getFailedHint()).startsWith("Nothing is lost");
    }

    @Test
    void theSearchBoxNamesItsKeyAsTheSystemsKeyboardDoes() {
        Texts mac = new Texts(Locale.GERMANY, Keyboard.COMMAND);

        assertThat(model.getSearchHint()).isEqualTo("Search (Ctrl+F)");
        assertThat(
                        new MeetingListViewModel(
                                        bank, background, ticker, mac, preferences, opened::add)
                                .getSearchHint())
                .isEqualTo("Suchen (⌘F)");
    }

    @Test
    void untilTheFirstAnswerTheListIsLoading() {
        assertThat(model.getFace()).isEqualTo(Face.LOADING);

        background.hold();
        model.refresh();

        assertThat(model.getFace()).isEqualTo(Face.LOADING);
        assertThat(model.getAge()).isEmpty();
    }

    @Test
    void meetingsAreShownSoonestFirstAndTimelessLast() {
        bank.replaceAll(TIMELESS, PRIYA, TOMAS);
        model.refresh();

        assertThat(model.getFace()).isEqualTo(Face.LIST);
        assertThat(model.shown()).containsExactly(PRIYA, TOMAS, TIMELESS);
        assertThat(model.known()).containsExactly(PRIYA, TOMAS, TIMELESS);
        assertThat(model.known().size()).isEqualTo(3);
    }

    @Test
    void aBankWithoutMeetingsIsEmptyAndNotFailed() {
        model.refresh();

        assertThat(model.getFace()).isEqualTo(Face.EMPTY);
        assertThat(model.getFailure()).isEmpty();
        assertThat(model.isStale()).isFalse();
    }

    @Test
    void anEmptyBankStaysEmptyWhateverIsSearched() {
        model.refresh();
        model.searchProperty().set("priya");

        assertThat(model.getFace()).isEqualTo(Face.EMPTY);
    }

    @Test
    void aFailureIsNeverAnEmptyList() {
        bank.failWith(BROKEN);
        model.refresh();

        assertThat(model.getFace()).isEqualTo(Face.FAILED);
        assertThat(model.getFailure()).isEqualTo(BROKEN_SENTENCE);
        assertThat(model.isStale()).isFalse();
        assertThat(model.getSupportCode()).isEmpty();
    }

    @Test
    void aFailureOfAServerGivesItsSupportCode() {
        bank.failNextWith(new NotSignedIn("OBP-20001"));
        model.refresh();

        assertThat(model.getFailure()).isEqualTo("You are signed out. Sign in again to continue.");
        assertThat(model.getSupportCode()).isEqualTo("Support code OBP-20001");

        bank.failNextWith(BROKEN);
        model.refresh();

        assertThat(model.getSupportCode()).isEmpty();
    }

    @Test
    void aNewTryAfterAFailureIsLoadingAgain() {
        bank.failNextWith(BROKEN);
        model.refresh();
        background.hold();
        model.refresh();

        assertThat(model.getFace()).isEqualTo(Face.LOADING);
        assertThat(model.getFailure()).isEmpty();

        background.release();

        assertThat(model.getFace()).isEqualTo(Face.EMPTY);
    }

    @Test
    void aFailureAfterASuccessKeepsTheListAndSaysThatItIsOld() {
        bank.replaceAll(PRIYA, TOMAS);
        model.refresh();
        bank.failWith(BROKEN);
        model.refresh();

        assertThat(model.getFace()).isEqualTo(Face.LIST);
        assertThat(model.shown()).containsExactly(PRIYA, TOMAS);
        assertThat(model.isStale()).isTrue();
        assertThat(model.getStaleNotice())
                .isEqualTo("The list was not refreshed. " + BROKEN_SENTENCE);
        assertThat(model.getFailure()).isEqualTo(BROKEN_SENTENCE);
        assertThat(model.getAge()).isEqualTo("as of 10:18");

        bank.recover();
        bank.answerAsOf(Sample.NOW.plusSeconds(120));
        model.refresh();

        assertThat(model.isStale()).isFalse();
        assertThat(model.getFailure()).isEmpty();
        assertThat(model.getAge()).isEqualTo("as of 10:20");
    }

    @Test
    void anEmptyListThatFailsToRefreshStaysEmptyAndStale() {
        model.refresh();
        bank.failWith(BROKEN);
        model.refresh();

        assertThat(model.getFace()).isEqualTo(Face.EMPTY);
        assertThat(model.isStale()).isTrue();
    }

    @Test
    void theAgeFollowsTheZone() {
        model.refresh();
        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));

        assertThat(model.getAge()).isEqualTo("as of 15:48");
    }

    @Test
    void progressIsShownOnlyAfterThreeTenthsOfASecond() {
        background.hold();
        model.refresh();
        ticker.advance(Duration.ofMillis(299));

        assertThat(model.isSlow()).isFalse();

        ticker.advance(Duration.ofMillis(1));

        assertThat(model.isSlow()).isTrue();

        background.release();

        assertThat(model.isSlow()).isFalse();
    }

    @Test
    void aQuickAnswerNeverShowsProgress() {
        background.hold();
        model.refresh();
        ticker.advance(Duration.ofMillis(200));
        background.release();
        ticker.advance(Duration.ofSeconds(5));

        assertThat(model.isSlow()).isFalse();
        assertThat(ticker.planned()).isZero();
    }

    @Test
    void progressOfARefreshThatAnotherOneReplacedDoesNotStay() {
        background.hold();
        model.refresh();
        model.refresh();
        background.release();
        ticker.advance(Duration.ofSeconds(1));

        assertThat(model.isSlow()).isFalse();
    }

    @Test
    void progressEndsWithAFailureToo() {
        bank.failWith(BROKEN);
        background.hold();
        model.refresh();
        ticker.advance(Duration.ofSeconds(1));
        background.release();

        assertThat(model.isSlow()).isFalse();
        assertThat(ticker.planned()).isZero();
    }

    @Test
    void whatIsShownStaysUntilTheNextAnswer() {
        bank.replaceAll(PRIYA);
        model.refresh();
        bank.replaceAll(TOMAS);
        background.hold();
        model.refresh();

        assertThat(model.getFace()).isEqualTo(Face.LIST);
        assertThat(model.shown()).containsExactly(PRIYA);

        background.release();

        assertThat(model.shown()).containsExactly(TOMAS);
    }

    @Test
    void aRefreshKeepsTheSelectionByIdAndTakesTheFreshMeeting() {
        bank.replaceAll(PRIYA, TOMAS);
        model.refresh();
        model.select(TOMAS);
        Meeting changed = meeting("m-2", "2026-11-23T08:00:00Z", "Tomás Ortega", "Ana Ortega");
        bank.replaceAll(PRIYA, changed);
        model.refresh();

        assertThat(model.getSelected()).isEqualTo(changed);
        assertThat(model.shown()).containsExactly(changed, PRIYA);
    }

    @Test
    void aSelectedMeetingThatIsGoneIsNoLongerSelected() {
        bank.replaceAll(PRIYA, TOMAS);
        model.refresh();
        model.select(TOMAS);
        bank.replaceAll(PRIYA);
        model.refresh();

        assertThat(model.getSelected()).isNull();
    }

    @Test
    void aFailedRefreshKeepsTheSelection() {
        bank.replaceAll(PRIYA);
        model.refresh();
        model.select(PRIYA);
        bank.failWith(BROKEN);
        model.refresh();

        assertThat(model.getSelected()).isEqualTo(PRIYA);
    }

    @Test
    void aSecondRefreshCancelsTheFirst() {
        bank.replaceAll(PRIYA);
        bank.failNextWith(BROKEN);
        List<Face> faces = new ArrayList<>();
        model.faceProperty().addListener((p, old, face) -> faces.add(face));
        background.hold();
        model.refresh();
        model.refresh();
        background.release();

        assertThat(bank.calls()).containsExactly("all", "all");
        assertThat(faces).containsExactly(Face.LIST);
        assertThat(model.getFailure()).isEmpty();
        ticker.advance(MeetingListViewModel.ROWS_ARE_MADE);
        assertThat(ticker.planned()).isZero();
    }

    @Test
    void nothingComesAfterTheBackgroundIsClosed() {
        bank.replaceAll(PRIYA);
        background.hold();
        model.refresh();
        background.close();
        background.release();

        assertThat(model.shown()).isEmpty();
        assertThat(model.getFace()).isEqualTo(Face.LOADING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "priya",
                "NAIR",
                "priya.n@example.com",
                "+44 161 496 0077",
                "441614960077",
                "onboarding-business",
                "bigbluebutton",
                "m-17",
                "Jürgen",
                "jurgen voss",
                "voss@bank.example",
                "020 7946",
                "priya voss"
            })
    void theSearchFindsAMeetingByEachOfItsFields(String typed) {
        Meeting sought =
                Sample.about(
                        Sample.withPeople(
                                meeting("m-17", "2026-11-23T10:30:00Z"),
                                new ContactDetails(
                                        "Jürgen Voss", "020 7946 0018", "voss@bank.example"),
                                new Invitee(
                                        new ContactDetails(
                                                "Priya Nair",
                                                "+44 161 496 0077",
                                                "priya.n@example.com"),
                                        "waiting"),
                                new Invitee(new ContactDetails(null, "0113 496 0001", null), null)),
                        "onboarding-business",
                        "bigbluebutton");
        Meeting other =
                Sample.withPeople(
                        meeting("m-99", "2026-11-23T11:00:00Z"),
                        new ContactDetails("Ann", null, null),
                        new Invitee(ContactDetails.UNKNOWN, "waiting"));
        bank.replaceAll(other, sought);
        model.refresh();
        model.searchProperty().set(typed);

        assertThat(ids(model.shown())).containsExactly("m-17");
        assertThat(model.getFace()).isEqualTo(Face.LIST);
        assertThat(model.known().size()).isEqualTo(2);
        assertThat(model.known()).hasSize(2);
    }

    @Test
    void aSearchInVainSaysSoWithWhatWasTypedAndCanBeCleared() {
        bank.replaceAll(PRIYA);
        model.refresh();
        model.searchProperty().set(" Zebra ");

        assertThat(model.getFace()).isEqualTo(Face.NOTHING_MATCHES);
        assertThat(model.getNothingHint()).contains("“Zebra”");
        assertThat(model.shown()).isEmpty();

        model.clearSearch();

        assertThat(model.getSearch()).isEmpty();
        assertThat(model.getFace()).isEqualTo(Face.LIST);
        assertThat(model.shown()).containsExactly(PRIYA);
    }

    /// It may be done later than the one with the letter.
    @Test
    void whatIsTypedBeforeTheNextLetterIsNotShownAnyMore() {
        bank.replaceAll(
                meeting("1", "2026-11-23T10:30:00Z", "Quinn Nair"),
                meeting("2", "2026-11-23T11:30:00Z", "Quentin Ruiz"),
                meeting("3", "2026-11-23T12:30:00Z", "Ewa Lis"));
        model.refresh();
        List<Integer> shown = new ArrayList<>();
        model.shown()
                .addListener(
                        (ListChangeListener<Meeting>) change -> shown.add(model.shown().size()));
        background.hold();
        model.searchProperty().set("q");
        model.searchProperty().set("qui");
        background.release();

        assertThat(shown).containsExactly(1);
    }

    @Test
    void aSearchStaysThroughARefresh() {
        bank.replaceAll(PRIYA, TOMAS);
        model.refresh();
        model.searchProperty().set("tomas");
        Meeting more = meeting("m-4", "2026-11-25T09:00:00Z", "Tomasz Wilk");
        bank.replaceAll(PRIYA, TOMAS, more);
        model.refresh();

        assertThat(model.shown()).containsExactly(TOMAS, more);
        assertThat(model.known().size()).isEqualTo(3);
    }

    @Test
    void theSelectionStaysWhileTheSearchHidesIt() {
        bank.replaceAll(PRIYA, TOMAS);
        model.refresh();
        model.select(PRIYA);
        model.searchProperty().set("tomas");
        model.clearSearch();

        assertThat(model.getSelected()).isEqualTo(PRIYA);
    }

    @Test
    void anUnchangedAnswerDoesNotDisturbTheRows() {
        bank.replaceAll(PRIYA, TOMAS);
        model.refresh();
        List<String> changes = new ArrayList<>();
        model.shown()
                .addListener(
                        (javafx.collections.ListChangeListener<Meeting>)
                                change -> changes.add("changed"));
        model.refresh();

        assertThat(changes).isEmpty();
    }

    @Test
    void aCreatedMeetingIsSelectedAndCountedAtOnce() {
        bank.replaceAll(PRIYA, TOMAS);
        model.refresh();
        model.searchProperty().set("tomas");
        Meeting made = meeting("m-9", "2026-11-23T18:00:00Z", "Ewa Lis");
        bank.replaceAll(PRIYA, TOMAS, made);
        background.hold();
        model.created(made);

        assertThat(model.getSelected()).isEqualTo(made);
        assertThat(model.known().size()).isEqualTo(3);
        assertThat(model.getSearch()).isEmpty();
        assertThat(model.shown()).containsExactly(PRIYA, made, TOMAS);
        assertThat(model.known()).containsExactly(PRIYA, made, TOMAS);

        background.release();

        assertThat(model.getSelected()).isEqualTo(made);
        assertThat(model.known().size()).isEqualTo(3);
        assertThat(model.shown()).containsExactly(PRIYA, made, TOMAS);
    }

    @Test
    void aCreatedMeetingThatARefreshHasAlreadyBroughtIsNotDoubled() {
        bank.replaceAll(PRIYA, TOMAS);
        model.refresh();
        bank.failWith(BROKEN);
        model.created(TOMAS);

        assertThat(model.known()).containsExactly(PRIYA, TOMAS);
        assertThat(model.shown()).containsExactly(PRIYA, TOMAS);
    }

    @Test
    void aCreatedMeetingIsNotTakenAwayByWhatIsStillBeingSearched() {
        Meeting made = meeting("made", "2026-11-24T09:00:00Z", "Ewa Lis");
        model.refresh();
        background.hold();
        model.drop(Set.of("unknown"));
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.created(made);
        background.release();

        assertThat(model.known()).contains(made);
    }

    @Test
    void aCreatedMeetingStaysWhereTheRefreshFails() {
        model.refresh();
        bank.failWith(BROKEN);
        model.created(PRIYA);

        assertThat(model.getFace()).isEqualTo(Face.LIST);
        assertThat(model.shown()).containsExactly(PRIYA);
        assertThat(model.isStale()).isTrue();
    }

    @Test
    void oneCreatedMeetingIsNotTakenForTheWholeList() {
        bank.failWith(BROKEN);
        model.created(PRIYA);

        assertThat(model.getFace()).isEqualTo(Face.FAILED);
        assertThat(model.getSelected()).isEqualTo(PRIYA);
        assertThat(model.getAge()).isEmpty();
    }

    @Test
    void aRefreshUnderWayDoesNotTakeACreatedMeetingAway() {
        model.refresh();
        background.hold();
        model.refresh();
        model.created(PRIYA);
        bank.replaceAll(PRIYA);
        background.release();

        assertThat(model.getSelected()).isEqualTo(PRIYA);
        assertThat(model.known().size()).isEqualTo(1);
    }

    @Test
    void openingOpensWhatIsMarkedAndNothingElse() {
        model.open();

        assertThat(opened).isEmpty();

        bank.replaceAll(PRIYA, TOMAS);
        model.refresh();
        model.select(TOMAS);
        model.open();

        assertThat(opened).containsExactly(TOMAS);
    }

    @Test
    void tenThousandMeetingsAreSearchedByEveryWord() {
        Meeting[] many = new Meeting[10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] =
                    Sample.withPeople(
                            meeting("m-" + i, "2026-11-23T10:30:00Z"),
                            new ContactDetails("Ann", null, null),
                            invitee("Guest " + i + " of many", null));
        }
        bank.replaceAll(many);
        model.refresh();
        model.searchProperty().set("guest 9999 many");

        assertThat(ids(model.shown())).containsExactly("m-9999");
    }
}
