// Longer than 300 lines: the list with its server near and away is tried in one place.
package dev.parley.ui.meetings;

import static dev.parley.meeting.Sample.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.KeptMeeting;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.Busy;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.ServerFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingList.Source;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.Sample;
import dev.parley.ui.fx.FailuresTest;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.meetings.MeetingListViewModel.Face;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The list keeps up with the bank by itself, shows what is kept while the server is away, and
/// never moves what the person looks at.
final class KeepingUpTest {
    private static final Meeting PRIYA = meeting("m-1", "2026-11-23T10:30:00Z", "Priya Nair");
    private static final Meeting TOMAS = meeting("m-2", "2026-11-24T09:00:00Z", "Tomás Ortega");
    private static final Meeting EWA = meeting("m-3", "2026-11-23T08:00:00Z", "Ewa Lis");
    private static final Duration MORE_THAN_USUAL = Duration.ofSeconds(67);

    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW);
    private final InlineBackground background = new InlineBackground();
    private final ManualTicker ticker = new ManualTicker(Sample.NOW);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final List<Meeting> opened = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();
    private final Kept kept = new Kept();
    private final MeetingListViewModel model =
            new MeetingListViewModel(
                    bank, background, ticker, new Texts(Locale.UK), preferences, opened::add);
    private boolean unseen;

    KeepingUpTest() {
        model.keepUp(kept, new Random(1), () -> unseen);
    }

    /// What this computer keeps.
    private static final class Kept implements KeptMeetings {
        private Optional<KeptList> list = Optional.empty();
        private @Nullable MeetingException failure;

        void put(Instant asOf, Meeting... rows) {
            list =
                    Optional.of(
                            new KeptList(
                                    new MeetingList(List.of(rows), asOf, Source.COPY),
                                    Instant.parse("2026-08-25T10:18:00Z")));
        }

        private void failWhereTold() throws MeetingException {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public Optional<KeptList> keptList() throws MeetingException {
            failWhereTold();
            return list;
        }

        @Override
        public Optional<KeptMeeting> findKept(String id) throws MeetingException {
            failWhereTold();
            return list.flatMap(
                    each ->
                            each.list().rows().stream()
                                    .filter(row -> row.id().equals(id))
                                    .findFirst()
                                    .map(row -> new KeptMeeting(row, each.list().asOf())));
        }
    }

    private long asked() {
        return bank.calls().stream().filter("all"::equals).count();
    }

    /// From now on every change of what is shown is written down.
    private void watch() {
        model.shown().addListener((ListChangeListener<Meeting>) change -> moved.add("shown"));
        model.known().addListener((ListChangeListener<Meeting>) change -> moved.add("known"));
        model.selectedProperty().addListener((p, old, now) -> moved.add("selected"));
        model.faceProperty().addListener((p, old, now) -> moved.add("face"));
        model.staleProperty().addListener((p, old, now) -> moved.add("bar"));
        model.slowProperty().addListener((p, old, now) -> moved.add("progress"));
        model.searchProperty().addListener((p, old, now) -> moved.add("search"));
    }

    private void pass(Duration length) {
        ticker.advance(length);
        bank.answerAsOf(ticker.now());
    }

    @Test
    void whatIsKeptIsShownAtOnceAndReplacedByTheAnswer() {
        kept.put(Instant.parse("2026-11-23T09:40:00Z"), PRIYA);
        bank.replaceAll(PRIYA, TOMAS);
        model.begin();
        assertThat(model.shown()).containsExactly(PRIYA);
        assertThat(model.getAge()).isEqualTo("as of 09:40");
        assertThat(asked()).isZero();

        ticker.advance(MeetingListViewModel.ROWS_ARE_MADE);
        assertThat(model.shown()).containsExactly(PRIYA, TOMAS);
        assertThat(model.getAge()).isEqualTo("as of 10:18");
        assertThat(model.getNews()).isEmpty();
    }

    @Test
    void untilTheAnswerTheListSaysHowOldItIs() {
        kept.put(Instant.parse("2026-11-22T09:40:00Z"), PRIYA);
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.begin();
        ticker.advance(MeetingListViewModel.ROWS_ARE_MADE);

        assertThat(model.getFace()).isEqualTo(Face.LIST);
        assertThat(model.getAge()).isEqualTo("as of Sun 22 Nov 2026, 09:40 · last tried 10:18");
        assertThat(model.getReach().getWords()).isEqualTo("Offline, as of Sun 22 Nov 2026, 09:40");
        assertThat(model.isStale()).isFalse();
    }

    @Test
    void whatIsKeptIsShownAgainWhenItHasBecomeMore() {
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        kept.put(Sample.NOW.minusSeconds(60), PRIYA);
        model.begin();
        kept.put(Sample.NOW.minusSeconds(60), PRIYA, TOMAS);
        model.begin();

        assertThat(model.shown()).containsExactly(PRIYA, TOMAS);
    }

    @Test
    void whatIsKeptIsShownWithoutABarThoughNothingWasThereBeforeAndTheServerIsAway() {
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.begin();
        assertThat(model.getFace()).isEqualTo(Face.FAILED);

        kept.put(Sample.NOW.minusSeconds(60), PRIYA);
        model.begin();

        assertThat(model.getFace()).isEqualTo(Face.LIST);
        assertThat(model.isStale()).isFalse();
    }

    @Test
    void whereWhatIsKeptCannotBeReadTheBankIsAsked() {
        bank.replaceAll(PRIYA);
        kept.failure = new NotSignedIn(null);
        model.begin();

        assertThat(model.shown()).containsExactly(PRIYA);
    }

    @Test
    void aLinkToWhatCannotBeReadIsToldByWhatTheBankSaid() {
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        kept.failure = new NotSignedIn(null);
        List<MeetingException> told = new ArrayList<>();
        model.open("m-1", () -> {}, told::add);

        assertThat(told).singleElement().isInstanceOf(Unreachable.class);
    }

    @Test
    void whoBeginsTwiceAsksOnce() {
        kept.put(Sample.NOW.minusSeconds(60), PRIYA);
        model.begin();
        model.begin();
        ticker.advance(MeetingListViewModel.ROWS_ARE_MADE);

        assertThat(asked()).isOne();
    }

    @Test
    void anAnswerThatWasFasterIsNotReplacedByWhatIsKept() {
        bank.replaceAll(TOMAS);
        model.refresh();
        kept.put(Instant.parse("2026-11-22T09:40:00Z"), PRIYA);
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.begin();

        assertThat(model.shown()).containsExactly(TOMAS);
    }

    @Test
    void whereNothingIsKeptThatIsSaidAndTheAnswerAppearsByItself() {
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.begin();

        assertThat(model.getFace()).isEqualTo(Face.FAILED);
        assertThat(model.getFailure()).startsWith("The server does not accept the connection.");
        assertThat(model.getFailedHint()).startsWith("Nothing is kept on this computer yet.");
        assertThat(model.getReach().getWords()).isEqualTo("Offline");

        bank.recover();
        bank.replaceAll(PRIYA);
        pass(Duration.ofMinutes(2));

        assertThat(model.getFace()).isEqualTo(Face.LIST);
        assertThat(model.getReach().isAway()).isFalse();
    }

    @Test
    void theBankIsAskedAboutEveryMinute() {
        model.begin();
        pass(Duration.ofSeconds(53));
        assertThat(asked()).isEqualTo(1);

        pass(Duration.ofMinutes(10));

        assertThat(asked()).isBetween(10L, 12L);
    }

    @Test
    void anUnchangedListOnlySaysItsNewAge() {
        bank.replaceAll(PRIYA, TOMAS);
        model.begin();
        model.select(TOMAS);
        watch();
        bank.answerAsOf(Sample.NOW.plusSeconds(60));
        ticker.advance(MORE_THAN_USUAL);

        assertThat(moved).isEmpty();
        assertThat(model.getAge()).isEqualTo("as of 10:19");
        assertThat(model.getNews()).isEmpty();
    }

    @Test
    void whatIsNewIsSaidAndNothingMovesBeforeItIsWanted() {
        bank.replaceAll(PRIYA, TOMAS);
        model.begin();
        model.select(TOMAS);
        model.searchProperty().set("o");
        watch();
        bank.replaceAll(EWA, PRIYA, TOMAS, meeting("m-4", null, "Noor"), meeting("m-5", null));
        ticker.advance(MORE_THAN_USUAL);

        assertThat(moved).isEmpty();
        assertThat(model.getNews()).isEqualTo("3 new since 10:18");
        assertThat(model.getAge()).isEqualTo("as of 10:18");

        model.showNews();

        assertThat(model.known()).hasSize(5);
        assertThat(model.getSearch()).isEqualTo("o");
        assertThat(model.getNews()).isEmpty();
        assertThat(moved).doesNotContain("search", "face", "bar");
    }

    @Test
    void theFirstNewMeetingThatIsStillToComeIsMarked() {
        bank.replaceAll(PRIYA);
        model.begin();
        model.select(PRIYA);
        bank.replaceAll(EWA, PRIYA, TOMAS, meeting("m-4", "2026-11-25T09:00:00Z", "Noor"));
        ticker.advance(MORE_THAN_USUAL);

        model.showNews();

        assertThat(model.getSelected()).isEqualTo(TOMAS);
    }

    @Test
    void whatIsNewButNotSearchedForLeavesTheMark() {
        bank.replaceAll(PRIYA);
        model.begin();
        model.select(PRIYA);
        model.searchProperty().set("priya");
        bank.replaceAll(PRIYA, TOMAS);
        ticker.advance(MORE_THAN_USUAL);

        model.showNews();

        assertThat(model.getSelected()).isEqualTo(PRIYA);
    }

    @Test
    void whatWasThrownAwayDoesNotComeBackWithTheNews() {
        bank.replaceAll(PRIYA, TOMAS);
        model.begin();
        bank.replaceAll(EWA, PRIYA, TOMAS);
        ticker.advance(MORE_THAN_USUAL);
        model.drop(Set.of(TOMAS.id()));

        model.showNews();

        assertThat(model.known()).containsExactlyInAnyOrder(EWA, PRIYA);
    }

    @Test
    void whatWasSaidOfAnAnswerIsNotSaidOfAServerThatIsAway() {
        bank.replaceAll(PRIYA, TOMAS);
        model.begin();
        bank.failWith(new OddAnswer(Oddity.NOT_OBP, null));
        ticker.advance(MORE_THAN_USUAL);
        assertThat(model.getFailure()).isNotEmpty();

        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        ticker.advance(Duration.ofMinutes(5));

        assertThat(model.getFailure()).isEmpty();
        assertThat(model.getReach().isAway()).isTrue();
    }

    @Test
    void aChangeWithoutAnythingNewIsSaidToo() {
        bank.replaceAll(PRIYA, TOMAS);
        model.begin();
        bank.replaceAll(PRIYA);
        ticker.advance(MORE_THAN_USUAL);

        assertThat(model.getNews()).isEqualTo("Changes since 10:18");
        assertThat(model.shown()).containsExactly(PRIYA, TOMAS);
    }

    @Test
    void whatWasThrownAwayIsNotCountedAmongTheNews() {
        bank.replaceAll(PRIYA);
        model.begin();
        bank.replaceAll(PRIYA, TOMAS, EWA);
        ticker.advance(MORE_THAN_USUAL);
        assertThat(model.getNews()).isEqualTo("2 new since 10:18");

        model.drop(Set.of(TOMAS.id()));
        assertThat(model.getNews()).isEqualTo("1 new since 10:18");

        model.changed(EWA.id(), EWA);
        assertThat(model.getNews()).isEqualTo("Changes since 10:18");
    }

    @Test
    void theNewsAreToldInAZoneThatWasChosenSince() {
        bank.replaceAll(PRIYA);
        model.begin();
        bank.replaceAll(PRIYA, TOMAS);
        ticker.advance(MORE_THAN_USUAL);
        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));

        assertThat(model.getNews()).isEqualTo("1 new since 15:48");
    }

    @Test
    void whereAllThatIsNewHasBegunTheFirstIsMarked() {
        bank.replaceAll(PRIYA);
        model.begin();
        bank.replaceAll(PRIYA, EWA, meeting("m-4", "2026-11-23T09:00:00Z", "Noor"));
        ticker.advance(MORE_THAN_USUAL);
        model.showNews();

        assertThat(model.getSelected()).isEqualTo(EWA);
    }

    /// What is marked is looked for as the object it is.
    @Test
    void whatHasNotChangedStaysTheSameObject() {
        bank.replaceAll(meeting("m-1", "2026-11-23T10:30:00Z", "Priya Nair"), TOMAS);
        model.begin();
        Meeting before = model.known().getFirst();
        bank.replaceAll(meeting("m-1", "2026-11-23T10:30:00Z", "Priya Nair"), TOMAS, EWA);
        model.refresh();

        assertThat(model.known()).hasSize(3);
        assertThat(model.known().get(1)).isSameAs(before);
    }

    /// Nothing moves for it, so nothing else says so.
    @Test
    void anAnswerThatWaitsEndsAllThatWasSaidOfTheServer() {
        kept.put(Instant.parse("2026-11-23T09:40:00Z"), PRIYA);
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.begin();
        ticker.advance(MeetingListViewModel.ROWS_ARE_MADE);
        assertThat(model.getForgotten()).isNotEmpty();
        assertThat(model.getAge()).isEqualTo("as of 09:40 · last tried 10:18");

        bank.recover();
        bank.replaceAll(PRIYA, TOMAS);
        ticker.advance(Duration.ofMinutes(2));

        assertThat(model.getNews()).isEqualTo("1 new since 09:40");
        assertThat(model.getForgotten()).isEmpty();
        assertThat(model.getAge()).isEqualTo("as of 09:40");
    }

    @Test
    void anAnswerThatWaitsEndsTheBarOfAFailure() {
        bank.replaceAll(PRIYA);
        model.begin();
        bank.failNextWith(new NotAllowed(List.of(), null));
        ticker.advance(MORE_THAN_USUAL);
        assertThat(model.isStale()).isTrue();

        bank.replaceAll(PRIYA, TOMAS);
        ticker.advance(Duration.ofMinutes(2));

        assertThat(model.getNews()).isEqualTo("1 new since 10:18");
        assertThat(model.isStale()).isFalse();
    }

    @Test
    void newsThatAreOverAreNoNews() {
        bank.replaceAll(PRIYA);
        model.begin();
        bank.replaceAll(PRIYA, TOMAS);
        ticker.advance(MORE_THAN_USUAL);
        assertThat(model.getNews()).isEqualTo("1 new since 10:18");

        bank.replaceAll(PRIYA);
        ticker.advance(MORE_THAN_USUAL);

        assertThat(model.getNews()).isEmpty();
    }

    @Test
    void aMeetingMadeMeanwhileIsNotTakenAwayByTheNews() {
        bank.replaceAll(PRIYA);
        model.begin();
        bank.replaceAll(PRIYA, EWA);
        ticker.advance(MORE_THAN_USUAL);
        bank.failWith(new Unreachable(Barrier.CUT, null));
        model.created(TOMAS);

        assertThat(model.getNews()).isEmpty();
        assertThat(model.known()).contains(TOMAS);
    }

    @Test
    void aRefreshShowsEverything() {
        bank.replaceAll(PRIYA);
        model.begin();
        bank.replaceAll(PRIYA, TOMAS);
        ticker.advance(MORE_THAN_USUAL);
        model.refresh();

        assertThat(model.getNews()).isEmpty();
        assertThat(model.shown()).containsExactly(PRIYA, TOMAS);
    }

    static Stream<Arguments> away() {
        return Stream.of(
                        new Unreachable(Barrier.NAME, null),
                        new Unreachable(Barrier.CONNECTION, null),
                        new Unreachable(Barrier.TIMEOUT, null),
                        new Unreachable(Barrier.CUT, null),
                        new Unreachable(Barrier.PROXY, null),
                        new Unreachable(Barrier.PROXY_REFUSES, null),
                        new ServerFailed("code-1"),
                        new Busy(null, null),
                        new Busy(Duration.ofMinutes(1), null),
                        new OddAnswer(Oddity.WEB_PAGE, null))
                .map(failure -> Arguments.of(FailuresTest.name(failure), failure));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("away")
    void whileTheServerIsAwayTheHeaderSaysSoAndComingBackIsNoticedAndSaidOnce(
            String name, MeetingException failure) {
        bank.replaceAll(PRIYA);
        model.begin();
        watch();
        bank.failWith(failure);
        ticker.advance(MORE_THAN_USUAL);

        assertThat(model.getReach().isAway()).isTrue();
        assertThat(model.getReach().getWords()).isEqualTo("Offline, as of 10:18");
        assertThat(model.getReach().getWhy()).isNotEmpty();
        assertThat(model.shown()).containsExactly(PRIYA);

        bank.recover();
        pass(Duration.ofMinutes(2));
        // The ten seconds of saying so may be over already; the next coming back is watched
        // closely.
        assertThat(model.getReach().isAway()).isFalse();
        bank.failWith(failure);
        model.refresh();
        bank.recover();
        model.refresh();

        assertThat(model.getReach().isBack()).isTrue();
        ticker.advance(Duration.ofSeconds(10));
        assertThat(model.getReach().isBack()).isFalse();
        pass(Duration.ofMinutes(5));
        assertThat(model.getReach().isBack()).isFalse();
        assertThat(moved).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("near")
    void whatSomebodyHasToSeeToIsNotCalledAway(String name, MeetingException failure) {
        bank.replaceAll(PRIYA);
        model.begin();
        bank.failWith(failure);
        ticker.advance(MORE_THAN_USUAL);

        assertThat(model.getReach().isAway()).isFalse();
        assertThat(model.isStale()).isTrue();
        assertThat(model.getFailure()).isNotEmpty();
        assertThat(model.shown()).containsExactly(PRIYA);
    }

    static Stream<Arguments> near() {
        List<MeetingException> away = away().map(each -> (MeetingException) each.get()[1]).toList();
        return FailuresTest.FAMILY.stream()
                .filter(
                        each ->
                                away.stream()
                                        .noneMatch(
                                                other ->
                                                        String.valueOf(other.getMessage())
                                                                .equals(each.getMessage())))
                .map(failure -> Arguments.of(FailuresTest.name(failure), failure));
    }

    @Test
    void aServerThatRefusesIsNotAwayAnyMore() {
        bank.replaceAll(PRIYA);
        model.begin();
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.refresh();
        bank.failWith(new NotAllowed(List.of(), null));
        model.refresh();

        assertThat(model.getReach().isAway()).isFalse();
        assertThat(model.getReach().getWhy()).isEmpty();
        assertThat(model.isStale()).isTrue();
        assertThat(model.getAge()).isEqualTo("as of 10:18");
    }

    @Test
    void whatIsAwayAgainIsNotSaidToBeBack() {
        model.begin();
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.refresh();
        bank.recover();
        model.refresh();
        assertThat(model.getReach().isBack()).isTrue();

        model.lost(new Unreachable(Barrier.CONNECTION, null));

        assertThat(model.getReach().isBack()).isFalse();
    }

    @Test
    void whereSomebodyElseFindsTheServerAwayTheListSaysWhenItLastTried() {
        bank.replaceAll(PRIYA);
        model.begin();
        model.lost(new Unreachable(Barrier.CONNECTION, null));

        assertThat(model.getAge()).isEqualTo("as of 10:18 · last tried 10:18");
    }

    @Test
    void aPersonWhoIsSignedOutIsNotAskedForAgainAndAgain() {
        model.begin();
        bank.failWith(new NotSignedIn(null));
        ticker.advance(Duration.ofHours(1));
        assertThat(asked()).isEqualTo(2);

        bank.recover();
        model.refresh();
        ticker.advance(MORE_THAN_USUAL);

        assertThat(asked()).isEqualTo(4);
        assertThat(model.isStale()).isFalse();
    }

    @Test
    void aMissingRoleIsAskedForMoreAndMoreSeldom() {
        model.begin();
        bank.failWith(new NotAllowed(List.of("CanGetMeetings"), null));
        ticker.advance(Duration.ofHours(1));

        assertThat(asked()).isBetween(13L, 20L);
    }

    @Test
    void aBusyServerIsLeftAloneAsLongAsItSays() {
        model.begin();
        bank.failWith(new Busy(Duration.ofMinutes(30), null));
        ticker.advance(MORE_THAN_USUAL);
        assertThat(asked()).isEqualTo(2);

        ticker.advance(Duration.ofMinutes(29).plusSeconds(30));
        model.seen();
        assertThat(asked()).isEqualTo(2);

        ticker.advance(Duration.ofMinutes(5));
        assertThat(asked()).isEqualTo(3);
    }

    @Test
    void ofABusyServerItIsToldWhatItSaidLast() {
        bank.failWith(new Busy(Duration.ofSeconds(5), null));
        model.begin();
        assertThat(model.getReach().getWhy()).contains(" 5 seconds");

        bank.failWith(new Busy(Duration.ofMinutes(10), null));
        model.refresh();

        assertThat(model.getReach().getWhy()).contains(" 600 seconds");
        assertThat(model.getFailure()).isEqualTo(model.getReach().getWhy());
    }

    @Test
    void outOfSightItIsAskedSeldomAndInSightAgainAtOnce() {
        unseen = true;
        model.begin();
        ticker.advance(Duration.ofMinutes(4));
        assertThat(asked()).isEqualTo(1);

        unseen = false;
        model.seen();
        assertThat(asked()).isEqualTo(2);

        model.seen();
        assertThat(asked()).isEqualTo(2);
        ticker.advance(MORE_THAN_USUAL);
        assertThat(asked()).isEqualTo(3);
    }

    @Test
    void theFirstDayOfWhichAllIsKeptIsToldInAZoneThatWasChosenSince() {
        kept.put(Instant.parse("2026-11-23T09:40:00Z"), PRIYA);
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.begin();
        ticker.advance(MeetingListViewModel.ROWS_ARE_MADE);

        preferences.zoneProperty().set(ZoneId.of("Pacific/Pago_Pago"));

        assertThat(model.getForgotten()).startsWith("Meetings before Tue 25 Aug 2026 are not kept");
    }

    @Test
    void meetingsThatWereNotKeptAreNamedWhileTheServerIsAway() {
        kept.put(Instant.parse("2026-11-23T09:40:00Z"), PRIYA);
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.begin();
        ticker.advance(MeetingListViewModel.ROWS_ARE_MADE);

        String sentence =
                "Meetings before Wed 26 Aug 2026 are not kept on this computer. The bank’s server has them.";
        assertThat(model.getForgotten()).isEqualTo(sentence);

        model.searchProperty().set("nobody");

        assertThat(model.getNothingHint()).endsWith(sentence);
        assertThat(model.getForgotten()).as("once on one screen").isEmpty();

        bank.recover();
        model.refresh();

        assertThat(model.getForgotten()).isEmpty();
    }

    @Test
    void aLinkOpensWhatIsKeptWhileTheServerIsAway() {
        kept.put(Instant.parse("2026-11-23T09:40:00Z"), PRIYA);
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        List<MeetingException> told = new ArrayList<>();
        model.begin();
        model.open("m-1", () -> {}, told::add);
        model.open("unknown", () -> {}, told::add);

        assertThat(opened).containsExactly(PRIYA);
        assertThat(told).hasSize(1);
    }

    @Test
    void ofTwoLinksTheLastOneCounts() {
        bank.replaceAll(PRIYA, TOMAS);
        background.hold();
        List<String> happened = new ArrayList<>();
        model.open("m-1", () -> happened.add("first"), told -> happened.add("not the first"));
        model.open("m-2", () -> happened.add("second"), told -> happened.add("not the second"));
        background.release();

        assertThat(opened).containsExactly(TOMAS);
        assertThat(happened).containsExactly("second");
    }

    @Test
    void ofALinkThatIsLookedForInWhatIsKeptNothingComesAfterAnotherOne() {
        kept.put(Instant.parse("2026-11-23T09:40:00Z"), PRIYA, TOMAS);
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        List<MeetingException> told = new ArrayList<>();
        background.hold();
        model.open("m-1", () -> {}, told::add);
        model.open("m-2", () -> {}, told::add);
        background.release();

        assertThat(opened).containsExactly(TOMAS);
        assertThat(told).isEmpty();
    }

    @Test
    void afterClosingNothingIsPlanned() {
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.begin();
        bank.recover();
        model.refresh();
        model.close();

        assertThat(ticker.planned()).isZero();
    }

    @Test
    void withoutKeepingUpNothingIsAskedByItself() {
        MeetingListViewModel quiet =
                new MeetingListViewModel(
                        bank,
                        background,
                        ticker,
                        new Texts(Locale.UK),
                        new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {}),
                        opened::add);
        quiet.begin();
        ticker.advance(Duration.ofHours(1));

        assertThat(asked()).isEqualTo(1);
    }
}
