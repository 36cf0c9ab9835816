// Longer than 300 lines: each state of one screen is tried in one place.
package dev.parley.ui.details;

import static dev.parley.meeting.Sample.about;
import static dev.parley.meeting.Sample.invitee;
import static dev.parley.meeting.Sample.meeting;
import static dev.parley.meeting.Sample.opened;
import static dev.parley.meeting.Sample.person;
import static dev.parley.meeting.Sample.withPeople;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Limits;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.StaffMember;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MeetingDetailsViewModelTest {
    private static final String MASK = "••••••••";
    private static final String UNSET = "not set by the server";
    private static final Meeting PRIYA = meeting("m-1", "2026-11-23T18:45:00Z", "Priya Nair");
    private static final Meeting KEYED =
            opened(
                    PRIYA,
                    new MeetingKeys("room-7", new Secret("staff-key"), new Secret("guest-key")),
                    new Presence("", MemoryMeetings.USER));

    private final MemoryMeetings bank = new MemoryMeetings(Sample.NOW, PRIYA);
    private final InlineBackground background = new InlineBackground();
    private final ManualTicker ticker = new ManualTicker(Sample.NOW);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final List<String> clipboard = new ArrayList<>();
    private final MeetingDetailsViewModel model =
            new MeetingDetailsViewModel(
                    bank,
                    background,
                    ticker,
                    new Texts(Locale.UK),
                    preferences,
                    () -> new StaffMember(MemoryMeetings.USER, "robert", "Robert Hale", null),
                    clipboard::add);

    /// Shows a meeting of which the bank has nothing else to say.
    private DetailsText shown(Meeting meeting) {
        bank.replaceAll(meeting);
        model.show(meeting);
        return model.getShown();
    }

    @Test
    void whatTheBankDoesNotHaveYetIsNotSaidToBeTheBanks() {
        model.show(PRIYA);
        assertThat(model.isKeptHere()).isFalse();

        model.mark(Map.of(), PRIYA.id()::equals);
        assertThat(model.isKeptHere()).isTrue();

        model.mark(Map.of(), id -> false);
        assertThat(model.isKeptHere()).isFalse();
    }

    /// A link shows a meeting before any list is there.
    @Test
    void whoIsSeenInTheDetailsIsBlankedInTheLog() {
        Redactor.forget();
        shown(meeting("m-9", "2026-11-23T18:45:00Z", "Zoe Quinnberg"));

        assertThat(Redactor.redact("Failed for Zoe Quinnberg")).isEqualTo("Failed for *** ***");
    }

    @Test
    void howOldItIsIsToldInAZoneThatWasChosenSince() {
        model.show(PRIYA);
        bank.failWith(new Unreachable(Barrier.CONNECTION, null));
        model.askAgain();
        assertThat(model.getNotice()).contains("as of 10:18");

        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));

        assertThat(model.getNotice()).contains("as of 15:48");
    }

    @Test
    void nothingIsOpenAtFirst() {
        model.askAgain();

        assertThat(model.isOpen()).isFalse();
        assertThat(model.getShown()).isEqualTo(DetailsText.NONE);
        assertThat(bank.calls()).isEmpty();
    }

    @Test
    void whatTheListKnowsIsShownAtOnceAndTheBankIsAskedAfresh() {
        bank.replaceAll(about(PRIYA, "onboarding", "zoom"));
        background.hold();
        model.show(PRIYA);

        assertThat(model.isOpen()).isTrue();
        assertThat(model.getShown().title()).isEqualTo("Mortgage advice");
        assertThat(model.people()).hasSize(2);

        background.release();

        assertThat(bank.calls()).containsExactly("find m-1");
        assertThat(model.getShown().title()).isEqualTo("Onboarding");
        assertThat(model.getShown().provider()).isEqualTo("zoom");
        assertThat(model.getNotice()).isEmpty();
    }

    @Test
    void theAnswerForTheMeetingBeforeDoesNotReplaceTheOneOpen() {
        Meeting ewa = meeting("m-2", "2026-11-24T09:00:00Z", "Ewa Lis");
        bank.replaceAll(PRIYA, ewa);
        background.hold();
        model.show(PRIYA);
        model.show(ewa);
        background.release();

        assertThat(model.getShown().id()).isEqualTo("m-2");
        assertThat(model.people().getFirst().name()).isEqualTo("Ewa Lis");
    }

    @Test
    void aFailureForTheMeetingBeforeIsNotSaid() {
        Meeting ewa = meeting("m-2", "2026-11-24T09:00:00Z", "Ewa Lis");
        bank.replaceAll(ewa);
        background.hold();
        model.show(PRIYA);
        model.show(ewa);
        background.release();

        assertThat(model.getNotice()).isEmpty();
    }

    @Test
    void aMeetingThatIsGoneIsKeptAndSaidSo() {
        bank.replaceAll();
        model.show(PRIYA);

        assertThat(model.getNotice())
                .isEqualTo(
                        "The bank no longer has this meeting. What you see is the last that was"
                                + " known of it.");
        assertThat(model.isRetryable()).isFalse();
        assertThat(model.isOpen()).isTrue();
        assertThat(model.getShown().title()).isEqualTo("Mortgage advice");
    }

    @Test
    void aFailureIsSaidAndCanBeTriedAgain() {
        bank.failWith(new StoreFailed(StoreTrouble.IN_USE, "", null));
        model.show(PRIYA);

        assertThat(model.getNotice())
                .isEqualTo(
                        "Parley is already open on this computer with the same data. Close the other window, then try again."
                                + " What you see is from the last list.");
        assertThat(model.isRetryable()).isTrue();
        assertThat(model.getShown().id()).isEqualTo("m-1");

        bank.recover();
        model.askAgain();

        assertThat(model.getNotice()).isEmpty();
        assertThat(model.isRetryable()).isFalse();
    }

    @Test
    void whileItIsTriedAgainTheFailureIsGone() {
        bank.failNextWith(new NotSignedIn(null));
        model.show(PRIYA);
        background.hold();
        model.askAgain();

        assertThat(model.getNotice()).isEmpty();
        assertThat(model.isRetryable()).isFalse();
    }

    @Test
    void closedNothingComesAnyMore() {
        bank.replaceAll(about(PRIYA, "onboarding", "zoom"));
        background.hold();
        model.show(PRIYA);
        model.close();
        background.release();

        assertThat(model.isOpen()).isFalse();
        assertThat(model.getShown().title()).isEqualTo("Mortgage advice");
    }

    @Test
    void dayAndTimeAreThoseOfTheZoneBesideTheMomentInUtc() {
        DetailsText text = shown(PRIYA);

        assertThat(text.when()).isEqualTo("Monday 23 November 2026, 18:45");
        assertThat(text.zone()).isEqualTo("Europe/London · 23 Nov 2026, 18:45:00 UTC");

        preferences.zoneProperty().set(ZoneId.of("Asia/Kolkata"));

        assertThat(model.getShown().when()).isEqualTo("Tuesday 24 November 2026, 00:15");
        assertThat(model.getShown().zone()).isEqualTo("Asia/Kolkata · 23 Nov 2026, 18:45:00 UTC");
    }

    @Test
    void aMissingTimeIsSaid() {
        DetailsText text = shown(meeting("m-1", null));

        assertThat(text.when()).isEqualTo("No time set");
        assertThat(text.zone()).isEqualTo("The bank’s server gave no time for this meeting");
        assertThat(text.raw()).contains("\"when\": null");
    }

    @Test
    void theLastSecondAServerKeepsIsShown() {
        DetailsText text = shown(meeting("m-1", Limits.LAST.toString()));

        assertThat(text.when()).contains("August 292278994");
        assertThat(text.zone()).contains("17 Aug 292278994, 07:12:55 UTC");
        assertThat(text.raw()).contains("\"when\": \"292278994-08-17T07:12:55Z\"");
    }

    @Test
    void theFirstSecondAServerKeepsIsShown() {
        assertThat(shown(meeting("m-1", Limits.FIRST.toString())).zone())
                .contains("1 Jan 1, 00:00:00 UTC");
    }

    @Test
    void factsAreThoseOfTheServerWordForWord() {
        DetailsText text = shown(KEYED);

        assertThat(text.provider()).isEqualTo("jitsi");
        assertThat(text.purpose()).isEqualTo("mortgage-advice");
        assertThat(text.id()).isEqualTo("m-1");
        assertThat(text.bank()).isEqualTo(MemoryMeetings.BANK);
        assertThat(text.session()).isEqualTo("room-7");
        assertThat(text.staffUser()).isEqualTo(UNSET);
    }

    @Test
    void absentAndEmptyFactsAreSaidToBeUnset() {
        Meeting absent =
                new Meeting(
                        "m-1",
                        null,
                        null,
                        null,
                        null,
                        ContactDetails.UNKNOWN,
                        List.of(),
                        new MeetingKeys(null, null, null),
                        Presence.UNKNOWN);
        Meeting empty =
                new Meeting(
                        "m-1",
                        "",
                        "",
                        "",
                        null,
                        new ContactDetails("", "", ""),
                        List.of(),
                        MeetingKeys.NONE,
                        new Presence("", ""));
        for (Meeting each : List.of(absent, empty)) {
            DetailsText text = shown(each);

            assertThat(
                            List.of(
                                    text.provider(),
                                    text.purpose(),
                                    text.bank(),
                                    text.createdBy(),
                                    text.staffUser(),
                                    text.session(),
                                    model.getStaffToken().getText(),
                                    model.getCustomerToken().getText()))
                    .containsOnly(UNSET);
            assertThat(model.getStaffToken().isRevealable()).isFalse();
            assertThat(text.title()).isEqualTo("No purpose given");
            assertThat(model.people())
                    .containsExactly(
                            new PersonLine("Somebody without a name", "", "", "Creator", null));
        }
    }

    @Test
    void whoMadeItIsTheUserOfTheCreateCall() {
        assertThat(shown(KEYED).createdBy()).isEqualTo("you (robert)");
        assertThat(model.people().getLast().role()).isEqualTo("Creator · created by you");

        Meeting byAnother = opened(PRIYA, MeetingKeys.NONE, new Presence("", "user-2"));

        assertThat(shown(byAnother).createdBy()).isEqualTo("user-2");
        assertThat(model.people().getLast().role()).isEqualTo("Creator");
    }

    @Test
    void theStaffUserIdDoesNotTellWhoMadeIt() {
        Meeting meeting =
                opened(PRIYA, MeetingKeys.NONE, new Presence(MemoryMeetings.USER, "user-2"));

        assertThat(shown(meeting).createdBy()).isEqualTo("user-2");
        assertThat(model.getShown().staffUser()).isEqualTo(MemoryMeetings.USER);
    }

    @Test
    void theSameNameDoesNotMakeTheCreatorYou() {
        Meeting meeting =
                opened(
                        withPeople(PRIYA, person("Robert Hale")),
                        MeetingKeys.NONE,
                        new Presence("", "user-2"));
        shown(meeting);

        assertThat(model.people().getLast().role()).isEqualTo("Creator");
    }

    @Test
    void peopleAreTheInviteesInTheirOrderThenTheCreator() {
        shown(
                withPeople(
                        PRIYA,
                        person("Robert Hale"),
                        invitee("Zoe Ball", "accepted"),
                        new Invitee(new ContactDetails("Ann Bell", null, " "), "maybe later")));

        assertThat(model.people())
                .containsExactly(
                        new PersonLine(
                                "Zoe Ball",
                                "+44 20 7946 0018",
                                "zoe.ball@example.com",
                                "",
                                new Sign("●", "Accepted", "state-good")),
                        new PersonLine(
                                "Ann Bell",
                                "",
                                "",
                                "",
                                new Sign("◇", "maybe later", "state-plain")),
                        new PersonLine(
                                "Robert Hale",
                                "+44 20 7946 0018",
                                "robert.hale@example.com",
                                "Creator · created by you",
                                null));
    }

    @Test
    void tokensAreMasked() {
        shown(KEYED);

        assertThat(model.getStaffToken().getText()).isEqualTo(MASK);
        assertThat(model.getCustomerToken().getText()).isEqualTo(MASK);
        assertThat(model.getStaffToken().isRevealable()).isTrue();
        assertThat(model.getShown().toString()).doesNotContain("staff-key", "guest-key");
    }

    @Test
    void whatWasRevealedIsMaskedAgainOnceTheDetailsAreClosed() {
        shown(KEYED);
        model.getStaffToken().reveal();
        model.close();
        assertThat(model.getStaffToken().getText()).doesNotContain("staff-key");

        shown(KEYED);
        model.getCustomerToken().reveal();
        model.close();
        assertThat(model.getCustomerToken().getText()).doesNotContain("guest-key");
    }

    @Test
    void tokensAreRevealedOneAtATime() {
        shown(KEYED);
        model.getStaffToken().reveal();

        assertThat(model.getStaffToken().getText()).isEqualTo("staff-key");
        assertThat(model.getStaffToken().isRevealable()).isFalse();
        assertThat(model.getCustomerToken().getText()).isEqualTo(MASK);

        model.getCustomerToken().reveal();

        assertThat(model.getStaffToken().getText()).isEqualTo(MASK);
        assertThat(model.getCustomerToken().getText()).isEqualTo("guest-key");
    }

    @Test
    void aTokenIsHiddenAfterTenSeconds() {
        shown(KEYED);
        model.getStaffToken().reveal();
        ticker.advance(Duration.ofMillis(9_999));

        assertThat(model.getStaffToken().getText()).isEqualTo("staff-key");

        ticker.advance(Duration.ofMillis(1));

        assertThat(model.getStaffToken().getText()).isEqualTo(MASK);
        assertThat(model.getStaffToken().isRevealable()).isTrue();
    }

    @Test
    void revealingAgainStartsTheTenSecondsAfresh() {
        shown(KEYED);
        model.getStaffToken().reveal();
        ticker.advance(Duration.ofSeconds(6));
        model.getStaffToken().reveal();
        ticker.advance(Duration.ofSeconds(6));

        assertThat(model.getStaffToken().getText()).isEqualTo("staff-key");

        ticker.advance(Duration.ofSeconds(4));

        assertThat(model.getStaffToken().getText()).isEqualTo(MASK);
    }

    @Test
    void closingHidesTheTokens() {
        shown(KEYED);
        model.getStaffToken().reveal();
        model.close();

        assertThat(model.getStaffToken().getText()).isEqualTo(MASK);
        assertThat(ticker.planned()).isZero();
    }

    @Test
    void anotherMeetingNeverShowsTheTokenOfTheOneBefore() {
        shown(KEYED);
        model.getStaffToken().reveal();
        shown(meeting("m-2", null));

        assertThat(model.getStaffToken().getText()).isEqualTo(UNSET);
    }

    @Test
    void aTokenThatIsNotThereCannotBeRevealed() {
        shown(PRIYA);
        model.getStaffToken().reveal();

        assertThat(model.getStaffToken().getText()).isEqualTo(UNSET);
        assertThat(ticker.planned()).isZero();
    }

    @Test
    void copyingSaysSoForThreeSeconds() {
        shown(PRIYA);
        model.copyId();

        assertThat(clipboard).containsExactly("m-1");
        assertThat(model.getSaid()).isEqualTo("Copied");

        ticker.advance(Duration.ofMillis(2_999));

        assertThat(model.getSaid()).isEqualTo("Copied");

        ticker.advance(Duration.ofMillis(1));

        assertThat(model.getSaid()).isEmpty();
    }

    @Test
    void copyingAgainSaysSoForThreeSecondsMore() {
        shown(PRIYA);
        model.copy("+44 20 7946 0018");
        ticker.advance(Duration.ofSeconds(2));
        model.copy("priya.nair@example.com");
        ticker.advance(Duration.ofSeconds(2));

        assertThat(clipboard).containsExactly("+44 20 7946 0018", "priya.nair@example.com");
        assertThat(model.getSaid()).isEqualTo("Copied");
    }

    @Test
    void theRawAnswerIsCopiedWithItsTokensMasked() {
        shown(KEYED);
        model.getStaffToken().reveal();
        model.copyRaw();

        assertThat(clipboard)
                .singleElement()
                .asString()
                .contains("\"session_id\": \"room-7\"")
                .contains("\"staff_token\": \"" + MASK + "\"")
                .contains("\"customer_token\": \"" + MASK + "\"")
                .doesNotContain("staff-key", "guest-key");
    }

    @Test
    void theRawAnswerTellsNullFromEmpty() {
        Meeting meeting =
                new Meeting(
                        "m-1",
                        null,
                        "",
                        null,
                        Sample.NOW,
                        new ContactDetails(null, "", null),
                        List.of(new Invitee(ContactDetails.UNKNOWN, null)),
                        new MeetingKeys("", null, new Secret("")),
                        new Presence("", null));

        assertThat(shown(meeting).raw())
                .contains(
                        "\"provider_id\": \"\"",
                        "\"purpose_id\": null",
                        "\"bank_id\": null",
                        "\"staff_user_id\": \"\"",
                        "\"customer_user_id\": null",
                        "\"session_id\": \"\"",
                        "\"staff_token\": null",
                        "\"customer_token\": \"\"",
                        "\"when\": \"2026-11-23T10:18:00Z\"",
                        "\"creator\": {\"name\": null, \"mobile_phone\": \"\","
                                + " \"email_address\": null}",
                        "\"status\": null");
    }

    @Test
    void theRawAnswerEscapesWhatJsonMustNotHold() {
        Meeting meeting =
                withPeople(
                        PRIYA,
                        new ContactDetails("Ann \"the %s\" O\\Neil\n\r\t\u0001", "é", "x"),
                        invitee("Zoe", "yes\nno"));

        assertThat(shown(meeting).raw())
                .contains("\"name\": \"Ann \\\"the %s\\\" O\\\\Neil\\n\\r\\t\\u0001\"")
                .contains("\"mobile_phone\": \"é\"")
                .contains("\"status\": \"yes\\nno\"");
    }

    @Test
    void theRawAnswerIsShownOnDemandAndHiddenForAnotherMeeting() {
        shown(PRIYA);
        model.rawShownProperty().set(true);
        shown(PRIYA);

        assertThat(model.isRawShown()).isTrue();

        shown(meeting("m-2", null));

        assertThat(model.isRawShown()).isFalse();
    }
}
