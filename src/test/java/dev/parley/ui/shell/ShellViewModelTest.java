// Longer than 300 lines: each state of one screen is tried in one place.
package dev.parley.ui.shell;

import static dev.parley.meeting.Sample.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingLink;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.Bank;
import dev.parley.staff.MemorySession;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.StaffMember;
import dev.parley.ui.details.MeetingDetailsViewModel;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.meetings.MeetingListViewModel;
import dev.parley.ui.outbox.MemoryOutbox;
import dev.parley.ui.outbox.OutboxViewModel;
import dev.parley.ui.schedule.NewMeetingViewModel;
import dev.parley.ui.shell.ShellViewModel.Page;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShellViewModelTest {
    private static final Bank LONDON = new Bank("gb.01", "London", "Bank of London");
    private static final Bank LEEDS = new Bank("gb.02", "Leeds", null);
    private static final Meeting PRIYA = meeting("m-1", "2026-11-23T10:30:00Z", "Priya Nair");
    private static final Meeting EWA = meeting("m-2", "2026-11-24T09:00:00Z", "Ewa Lis");

    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW, PRIYA, EWA);
    private final InlineBackground background = new InlineBackground();
    private final ManualTicker ticker = new ManualTicker(Sample.NOW);
    private final Texts texts = new Texts(Locale.UK);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final StaffMember staff =
            new StaffMember(MemoryMeetings.USER, "robert", "Robert Hale", null);
    private final MemorySession session = new MemorySession(staff, List.of(LONDON, LEEDS), bank);
    private final List<String> happened = new ArrayList<>();
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
                    (known, onCreated, onClosed) ->
                            new NewMeetingViewModel(
                                    bank,
                                    background,
                                    ticker,
                                    texts,
                                    preferences,
                                    staff,
                                    known,
                                    onCreated,
                                    onClosed),
                    to -> happened.add("bank " + to.id()),
                    () -> happened.add("out"));

    @BeforeEach
    void someoneIsThere() {
        shell.enter(session, LONDON);
    }

    private NewMeetingViewModel form() {
        return Objects.requireNonNull(shell.formProperty().get());
    }

    private NewMeetingViewModel touchedForm() {
        shell.newMeeting();
        form().purposeProperty().set("advice");
        return form();
    }

    private NewMeetingViewModel filledForm() {
        NewMeetingViewModel form = touchedForm();
        form.providerProperty().set("jitsi");
        form.dayProperty().set("23 Nov 2026");
        form.timeProperty().set("16:00");
        form.invitees().getFirst().nameProperty().set("Tomás Ortega");
        return form;
    }

    @Test
    void itBeginsWithTodayAndNothingElseOpen() {
        assertThat(shell.getPage()).isEqualTo(Page.TODAY);
        assertThat(shell.isListShown()).isTrue();
        assertThat(shell.formProperty().get()).isNull();
        assertThat(details.isOpen()).isFalse();
        assertThat(list.isTable()).isFalse();
    }

    @Test
    void aLinkOpensItsMeetingAndMarksItOnceTheListIsThere() {
        shell.follow(new MeetingLink("gb.01", "m-2"));
        list.refresh();

        assertThat(details.getShown().id()).isEqualTo("m-2");
        assertThat(list.getSelected()).isEqualTo(EWA);
        assertThat(shell.getNotice()).isEmpty();
    }

    @Test
    void aLinkForWhichSomebodyMustSignInAgainIsFollowedThen() {
        list.refresh();
        bank.failWith(new NotSignedIn(null));
        shell.follow(new MeetingLink("gb.01", "m-2"));
        shell.hear(new NotSignedIn(null));
        bank.recover();
        AgainViewModel again = Objects.requireNonNull(shell.againProperty().get());
        again.passwordProperty().set("Pw-1!");
        again.signIn();

        assertThat(shell.getNotice()).isEmpty();
        assertThat(details.shownId()).contains("m-2");
    }

    @Test
    void aLinkThatComesWhileAFormIsOpenSaysWhereItsMeetingIs() {
        list.refresh();
        touchedForm();
        shell.follow(new MeetingLink("gb.01", "m-2"));

        assertThat(details.getShown().id()).isEqualTo("m-2");
        assertThat(form().purposeProperty().get()).isEqualTo("advice");
        assertThat(shell.getNotice()).isEqualTo("The meeting of the link is open behind the form.");
    }

    @Test
    void aLinkThatComesOnAPageWithoutMeetingsLeadsToTheListItWasLeftFor() {
        list.refresh();
        shell.go(Page.ALL);
        shell.go(Page.HELP);
        shell.follow(new MeetingLink("gb.01", "m-2"));

        assertThat(shell.getPage()).isEqualTo(Page.ALL);
        assertThat(details.getShown().id()).isEqualTo("m-2");

        shell.go(Page.TODAY);
        shell.go(Page.SETTINGS);
        shell.newMeeting();
        shell.follow(new MeetingLink("gb.01", "m-1"));

        assertThat(shell.getPage()).as("behind the form").isEqualTo(Page.TODAY);
    }

    @Test
    void aLinkThatLeadsNowhereLeavesThePage() {
        shell.go(Page.HELP);
        shell.follow(new MeetingLink("gb.01", "gone"));

        assertThat(shell.getPage()).isEqualTo(Page.HELP);
    }

    @Test
    void aLinkToAMeetingThatIsNotThereIsAnsweredByASentence() {
        shell.follow(new MeetingLink("gb.01", "m-9"));

        assertThat(details.isOpen()).isFalse();
        assertThat(shell.getNotice()).isEqualTo("The bank does not have this meeting.");
    }

    @Test
    void whatWasSaidOfALinkGoesWithTheNextOneAndNothingElseDoes() {
        list.refresh();
        shell.follow(new MeetingLink("gb.01", "m-9"));
        shell.follow(new MeetingLink("gb.01", "m-2"));

        assertThat(shell.getNotice()).isEmpty();

        shell.hear(new NotAllowed(List.of("CanGetCustomer"), null));
        shell.follow(new MeetingLink("gb.01", "m-2"));

        assertThat(shell.getNotice()).contains("CanGetCustomer");
    }

    @Test
    void aDamagedLinkIsAnsweredByASentence() {
        shell.noteDamagedLink();

        assertThat(shell.getNotice())
                .isEqualTo(
                        "The link that was clicked on is damaged, so no meeting is opened. Ask for"
                                + " it again, or look for the meeting here.");
    }

    @Test
    void aLinkToAnotherBankIsAnsweredByASentence() {
        shell.follow(new MeetingLink("elsewhere", "m-2"));

        assertThat(details.isOpen()).isFalse();
        assertThat(shell.getNotice())
                .isEqualTo("The link is for the bank “elsewhere”, which is not among yours.");
    }

    @Test
    void whatWasThrownAwayIsOffTheScreenThoughTheServerIsAway() {
        list.begin();
        details.show(PRIYA);
        bank.failNextWith(new Unreachable(Barrier.CONNECTION, null));
        shell.unsentGone(Set.of(PRIYA.id()));

        assertThat(list.shown()).containsExactly(EWA);
        assertThat(details.isOpen()).isFalse();
    }

    @Test
    void whatWasSentStaysOnTheScreen() {
        list.begin();
        details.show(PRIYA);
        shell.unsentGone(Set.of());

        assertThat(list.shown()).containsExactly(PRIYA, EWA);
        assertThat(details.isOpen()).isTrue();
    }

    /// One that was sent has another id at the bank, and the list hears of it later.
    @Test
    void theOpenMeetingIsMarkedAsSoonAsTheListKnowsIt() {
        list.refresh();
        Meeting sent = meeting("m-9", "2026-11-25T09:00:00Z", "Tomás Ortega");
        bank.replaceAll(PRIYA, EWA, sent);
        details.show(sent);
        assertThat(list.getSelected()).isNull();

        list.refresh();

        assertThat(list.getSelected()).isEqualTo(sent);
    }

    /// The details may hear of the other id before the list does.
    @Test
    void aMeetingThatWasSentStaysMarkedThoughTheDetailsHearOfItFirst() {
        Meeting made = meeting("made-here", "2026-11-25T09:00:00Z", "Tomás Ortega");
        bank.replaceAll(PRIYA, EWA, made);
        list.refresh();
        list.select(made);
        details.show(made);
        Meeting sent = meeting("m-9", "2026-11-25T09:00:00Z", "Tomás Ortega");
        bank.replaceAll(PRIYA, EWA, sent);
        details.show(sent);

        list.refresh();

        assertThat(list.getSelected()).isEqualTo(sent);
        assertThat(details.shownId()).contains("m-9");
    }

    @Test
    void theHeaderSaysWhoAndWhere() {
        assertThat(shell.getUser()).isEqualTo("Robert Hale");
        assertThat(shell.getBankName()).isEqualTo("Bank of London");
        assertThat(shell.bank()).isEqualTo(LONDON);
        assertThat(shell.banks()).containsExactly(LONDON, LEEDS);
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void everyPageIsReached(Page page) {
        shell.go(page);

        assertThat(shell.getPage()).isEqualTo(page);
        assertThat(shell.isListShown()).isEqualTo(page == Page.TODAY || page == Page.ALL);
        assertThat(list.isTable()).isEqualTo(page == Page.ALL);
    }

    @Test
    void theTableIsStillThereAfterTheSettings() {
        shell.go(Page.ALL);
        shell.go(Page.SETTINGS);

        assertThat(list.isTable()).isTrue();
    }

    @Test
    void theFormLearnsFromTheMeetingsKnown() {
        list.refresh();
        shell.newMeeting();

        assertThat(form().purposes()).startsWith("mortgage-advice");
    }

    @Test
    void askingForAnotherFormKeepsTheOneThatIsOpen() {
        NewMeetingViewModel first = touchedForm();
        shell.newMeeting();

        assertThat(form()).isSameAs(first);
        assertThat(first.isAsking()).isFalse();
    }

    @Test
    void goingAwayFromAnUntouchedFormClosesIt() {
        shell.newMeeting();
        shell.go(Page.SETTINGS);

        assertThat(shell.getPage()).isEqualTo(Page.SETTINGS);
        assertThat(shell.formProperty().get()).isNull();
    }

    @Test
    void goingAwayFromATouchedFormAsksAndThenGoes() {
        NewMeetingViewModel form = touchedForm();
        shell.go(Page.SETTINGS);

        assertThat(form.isAsking()).isTrue();
        assertThat(shell.getPage()).isEqualTo(Page.TODAY);

        form.discard();

        assertThat(shell.getPage()).isEqualTo(Page.SETTINGS);
        assertThat(shell.formProperty().get()).isNull();
    }

    @Test
    void stayingInATouchedFormGoesNowhere() {
        NewMeetingViewModel form = touchedForm();
        shell.go(Page.SETTINGS);
        form.keep();

        assertThat(shell.getPage()).isEqualTo(Page.TODAY);
        assertThat(form()).isSameAs(form);
    }

    @Test
    void aNewFormIsFreshAfterTheLastWasThrownAway() {
        NewMeetingViewModel first = touchedForm();
        first.close();
        first.discard();
        shell.newMeeting();

        assertThat(form()).isNotSameAs(first);
        assertThat(form().purposeProperty().get()).isEmpty();
        assertThat(form().isAsking()).isFalse();
    }

    @Test
    void aCreatedMeetingIsMarkedAndItsDetailsOpen() {
        list.refresh();
        list.searchProperty().set("ewa");
        filledForm().create();

        assertThat(shell.formProperty().get()).isNull();
        assertThat(details.isOpen()).isTrue();
        assertThat(details.getShown().id()).isEqualTo("made-1");
        assertThat(details.getNotice()).isEmpty();
        assertThat(list.getSelected()).extracting(Meeting::id).isEqualTo("made-1");
        assertThat(list.shown()).extracting(Meeting::id).containsExactly("m-1", "made-1", "m-2");
        assertThat(list.known().size()).isEqualTo(3);
    }

    @Test
    void aCreatedMeetingLeadsBackFromAPageWithoutMeetings() {
        shell.go(Page.HELP);
        filledForm().create();

        assertThat(shell.getPage()).isEqualTo(Page.TODAY);
        assertThat(shell.isListShown()).isTrue();
        assertThat(details.isOpen()).isTrue();
    }

    @Test
    void aMeetingCreatedFromTheTableStaysInTheTable() {
        shell.go(Page.ALL);
        filledForm().create();

        assertThat(shell.getPage()).isEqualTo(Page.ALL);
        assertThat(list.isTable()).isTrue();
    }

    @Test
    void aFailedCreateLeavesTheFormOpen() {
        NewMeetingViewModel form = filledForm();
        bank.failNextWith(new StoreFailed(StoreTrouble.DISK_FULL, "", null));
        form.create();

        assertThat(form()).isSameAs(form);
        assertThat(details.isOpen()).isFalse();
    }

    @Test
    void openDetailsFollowTheMark() {
        list.refresh();
        list.select(PRIYA);

        assertThat(details.isOpen()).isFalse();

        list.open();
        list.select(EWA);

        assertThat(details.getShown().id()).isEqualTo("m-2");
    }

    /// A server answers few calls at once, and counts them.
    @Test
    void whatTheMarkOnlyPassesIsShownAndNotAskedFor() {
        Meeting last = meeting("m-3", "2026-11-25T09:00:00Z", "Tomás Ortega");
        bank.replaceAll(PRIYA, EWA, last);
        list.refresh();
        list.select(PRIYA);
        list.open();
        list.select(EWA);
        assertThat(details.getShown().id()).isEqualTo("m-2");
        list.select(last);
        assertThat(details.getShown().id()).isEqualTo("m-3");

        ticker.advance(Duration.ofSeconds(1));

        assertThat(bank.calls()).containsExactly("all", "find m-1", "find m-3");
    }

    @Test
    void whoOpensWhatIsMarkedAsksForItAtOnceAndOnce() {
        list.refresh();
        list.select(PRIYA);
        list.open();
        list.select(EWA);
        list.open();
        assertThat(bank.calls()).containsExactly("all", "find m-1", "find m-2");

        ticker.advance(Duration.ofSeconds(1));

        assertThat(bank.calls()).containsExactly("all", "find m-1", "find m-2");
    }

    @Test
    void aRefreshDoesNotShowTheSameDetailsAnew() {
        list.refresh();
        list.select(PRIYA);
        list.open();
        bank.replaceAll(meeting("m-1", "2026-11-23T11:30:00Z", "Priya Nair"), EWA);
        list.refresh();

        assertThat(bank.calls()).containsExactly("all", "find m-1", "all");
    }

    @Test
    void refreshingAsksForTheListAndForTheOpenMeeting() {
        shell.refresh();

        assertThat(bank.calls()).containsExactly("all");

        list.select(PRIYA);
        list.open();
        shell.refresh();

        assertThat(bank.calls()).containsExactly("all", "find m-1", "all", "find m-1");
    }

    @Test
    void closingTheDetailsSaysWhetherTheyWereOpen() {
        assertThat(shell.closeDetails()).isFalse();

        details.show(PRIYA);

        assertThat(shell.closeDetails()).isTrue();
        assertThat(details.isOpen()).isFalse();
        assertThat(shell.closeDetails()).isFalse();
    }

    @Test
    void anotherBankIsShownAndTheSameIsNot() {
        shell.switchBank(LONDON);

        assertThat(happened).isEmpty();

        shell.switchBank(LEEDS);

        assertThat(happened).containsExactly("bank gb.02");
    }

    @Test
    void anotherBankIsNamedAsTheServerNamesItOrByItsId() {
        assertThat(shell.elsewhere("gb.01")).isEmpty();
        assertThat(shell.elsewhere("gb.02")).contains("Leeds");
        assertThat(shell.elsewhere("gb.03")).contains("gb.03");
    }

    @Test
    void switchingTheBankAsksBeforeATouchedFormIsLost() {
        NewMeetingViewModel form = touchedForm();
        shell.switchBank(LEEDS);

        assertThat(form.isAsking()).isTrue();
        assertThat(happened).isEmpty();

        form.discard();

        assertThat(happened).containsExactly("bank gb.02");
    }

    @Test
    void signingOutAsksBeforeATouchedFormIsLost() {
        NewMeetingViewModel form = touchedForm();
        shell.signOut();

        assertThat(form.isAsking()).isTrue();
        assertThat(happened).isEmpty();

        form.discard();

        assertThat(happened).containsExactly("out");
    }

    @Test
    void withoutAFormSigningOutIsDoneAtOnce() {
        shell.signOut();

        assertThat(happened).containsExactly("out");
    }

    @Test
    void whileAMeetingIsBeingMadeNothingLeavesTheForm() {
        NewMeetingViewModel form = filledForm();
        background.hold();
        form.create();
        shell.signOut();
        shell.go(Page.HELP);

        assertThat(happened).isEmpty();
        assertThat(shell.getPage()).isEqualTo(Page.TODAY);

        background.release();

        assertThat(details.getShown().id()).isEqualTo("made-1");
    }

    private AgainViewModel again() {
        return Objects.requireNonNull(shell.againProperty().get());
    }

    @Test
    void aForgottenSignInIsAskedForAgainOverTheWorkWhichStays() {
        touchedForm();
        shell.hear(new NotSignedIn("code-1"));
        shell.hear(new NotSignedIn("code-2"));
        AgainViewModel asked = again();
        asked.passwordProperty().set("Pw-1!");
        asked.signIn();

        assertThat(session.happened).containsExactly("again Pw-1!");
        assertThat(shell.againProperty().get()).isNull();
        assertThat(form().purposeProperty().get()).isEqualTo("advice");
        assertThat(happened).isEmpty();
    }

    @Test
    void aWrongPasswordThereIsSaidAndNothingElseChanges() {
        session.failure = new WrongPassword("code-1");
        shell.hear(new NotSignedIn(null));
        again().passwordProperty().set("Pw-1!");
        again().signIn();

        assertThat(again().getMessage()).contains("is wrong");
        assertThat(again().passwordProperty().get()).isEmpty();
        assertThat(again().isBusy()).isFalse();
    }

    @Test
    void aPasswordThatCannotBeSentIsSaidThereToo() {
        shell.hear(new NotSignedIn(null));
        again().passwordProperty().set("a,b");
        again().signIn();

        assertThat(again().getMessage()).contains("comma");
        assertThat(session.happened).isEmpty();
    }

    @Test
    void whoCannotSignInAgainCanSignOut() {
        shell.hear(new SignInRefused(SignInRefused.Reason.LOCKED, null));
        assertThat(again().getMessage()).contains("locked");
        again().signOut();

        assertThat(happened).containsExactly("out");
    }

    @Test
    void aMissingRoleIsNamedAndCanBeAskedForOnce() {
        shell.hear(new NotAllowed(List.of("CanGetCustomer", "CanSeeMore"), null));

        assertThat(shell.getNotice()).contains("CanGetCustomer");
        assertThat(shell.missingRoles()).containsExactly("CanGetCustomer", "CanSeeMore");

        shell.askForRole();

        assertThat(session.happened)
                .containsExactly(
                        "role CanGetCustomer at " + LONDON.id(),
                        "role CanSeeMore at " + LONDON.id());
        assertThat(shell.missingRoles()).isEmpty();
        assertThat(shell.getNotice()).contains("have been asked");
        shell.dismiss();
        assertThat(shell.getNotice()).isEmpty();
    }

    @Test
    void aClockThatIsFarOffIsSaid() {
        session.clockAhead = Duration.ofMinutes(2);
        shell.compareClocks();
        assertThat(shell.getNotice()).isEmpty();

        session.clockAhead = Duration.ofMinutes(-5);
        shell.compareClocks();
        assertThat(shell.getNotice()).contains("5 minutes behind");
    }

    @Test
    void theHeaderNamesTheServerOrSaysThatItIsTheDemo() {
        assertThat(shell.getPlace()).isEqualTo("Demo bank");

        texts.speak(Locale.GERMANY);
        assertThat(shell.getPlace()).isEqualTo("Demobank");

        session.server = ServerAddress.read("obp.bank.example").orElseThrow();
        texts.speak(Locale.UK);

        assertThat(shell.getPlace()).isEqualTo("obp.bank.example");
    }

    @Test
    void theFormThenSaysThatTheMeetingCanBeMadeNow() {
        NewMeetingViewModel open = filledForm();
        bank.failNextWith(new NotSignedIn(null));
        open.create();
        shell.hear(new NotSignedIn(null));
        again().passwordProperty().set("Pw-1!");
        again().signIn();

        assertThat(open.getFailure()).isEmpty();
        assertThat(open.getOutcome().getText()).contains("create it now");
    }

    @Test
    void aNumberTooWideForTheSideBarIsSaidInThousands() {
        assertThat(shell.countText(9999)).isEqualTo("9999");
        assertThat(shell.countText(10_020)).isEqualTo("10k");
    }

    @Test
    void signingOutOverATouchedFormIsAskedTwice() {
        touchedForm();
        shell.hear(new NotSignedIn(null));
        again().signOut();

        assertThat(happened).isEmpty();
        assertThat(again().getMessage()).contains("discards what you typed");

        again().signOut();

        assertThat(happened).containsExactly("out");
    }

    @Test
    void closingTheWindowOverATouchedFormIsAskedTwiceToo() {
        touchedForm();
        shell.hear(new NotSignedIn(null));
        shell.leaving(() -> happened.add("closed"));
        assertThat(happened).isEmpty();
        shell.leaving(() -> happened.add("closed"));

        assertThat(happened).containsExactly("closed");
        assertThat(form().isAsking()).isFalse();
    }

    @Test
    void aRoleThatCannotBeAskedForStaysNamed() {
        shell.hear(new NotAllowed(List.of("CanGetCustomer"), null));
        session.failure = new NotSignedIn(null);
        shell.askForRole();

        assertThat(shell.missingRoles()).containsExactly("CanGetCustomer");
        assertThat(shell.againProperty().get()).isNotNull();
    }

    private final MemoryOutbox outbox = new MemoryOutbox();

    private OutboxViewModel keepUnsent() {
        OutboxViewModel unsent =
                new OutboxViewModel(
                        outbox,
                        background,
                        texts,
                        preferences,
                        shell::elsewhere,
                        entry -> false,
                        ids -> {},
                        () -> {});
        unsent.begin();
        shell.keepUnsent(unsent);
        return unsent;
    }

    @Test
    void whatWaitsForSigningInIsSentOnceThePersonHasSignedInAgain() {
        outbox.put("advice", new NotSent(Delay.SIGN_IN), 1);
        keepUnsent();
        shell.hear(new NotSignedIn(null));
        assertThat(outbox.asked).isEmpty();
        again().passwordProperty().set("Pw-1!");
        again().signIn();

        assertThat(outbox.asked).containsExactly("retry");
    }

    /// Edits an entry, which stays as it was.
    private void edit(OutboxEntry entry) {
        List<Consumer<Meeting>> edited = new ArrayList<>();
        shell.edit(
                entry,
                (held, known, onCreated, onClosed) -> {
                    edited.add(onCreated);
                    return new NewMeetingViewModel(
                            bank,
                            background,
                            ticker,
                            texts,
                            preferences,
                            staff,
                            known,
                            onCreated,
                            onClosed);
                });
        edited.getFirst().accept(entry.asMeeting());
    }

    @Test
    void whatIsEditedShowsInTheListOfItsBank() {
        OutboxEntry entry = outbox.put("advice", new NotSent(Delay.AWAY), 1);
        shell.enter(session, new Bank(entry.bankId(), "London", null));
        list.begin();
        edit(entry);

        assertThat(list.known()).containsExactly(PRIYA, EWA, entry.asMeeting());
    }

    /// The page of unsent meetings has those for all banks.
    @Test
    void whatIsEditedForAnotherBankDoesNotShowInTheListOfThisOne() {
        OutboxEntry entry = outbox.put("advice", new NotSent(Delay.AWAY), 1);
        list.begin();
        edit(entry);

        assertThat(list.known()).containsExactly(PRIYA, EWA);
    }

    @Test
    void whoGoesIsToldFirstHowManyMeetingsStayUnsent() {
        outbox.put("advice", new NotSent(Delay.AWAY), 1);
        keepUnsent();
        shell.quitting(() -> happened.add("gone"));

        assertThat(happened).isEmpty();
        assertThat(shell.isGoOn()).isTrue();
        assertThat(shell.getNotice()).contains("1");

        shell.goOn();
        assertThat(happened).containsExactly("gone");
        assertThat(shell.isGoOn()).isFalse();
    }

    @Test
    void whoGoesWithNothingUnsentIsNotAsked() {
        keepUnsent();
        shell.quitting(() -> happened.add("gone"));

        assertThat(happened).containsExactly("gone");
        assertThat(shell.getNotice()).isEmpty();
    }
}
