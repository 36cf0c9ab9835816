package dev.parley.ui.fx;

import static dev.parley.meeting.Sample.about;
import static dev.parley.meeting.Sample.invitee;
import static dev.parley.meeting.Sample.meeting;
import static dev.parley.meeting.Sample.person;
import static dev.parley.meeting.Sample.withPeople;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeetingTextsTest {
    private final MeetingTexts texts = new MeetingTexts(new Texts(Locale.UK));

    private static Meeting with(@Nullable String... statuses) {
        return withPeople(
                meeting("m-1", null),
                person("Robert Hale"),
                Stream.of(statuses)
                        .map(status -> invitee("Priya Nair", status))
                        .toArray(Invitee[]::new));
    }

    @Test
    void withWhomNamesOneOrTwoAndCountsMore() {
        assertThat(texts.withWhom(meeting("m", null))).isEqualTo("No invitees");
        assertThat(texts.withWhom(meeting("m", null, "Ann"))).isEqualTo("Ann");
        assertThat(texts.withWhom(meeting("m", null, "Ann", "Bob"))).isEqualTo("Ann and Bob");
        assertThat(texts.withWhom(meeting("m", null, "Ann", "Bob", "Cy")))
                .isEqualTo("Ann and 2 others");
        assertThat(
                        texts.withWhom(
                                meeting(
                                        "m",
                                        null,
                                        IntStream.rangeClosed(1, 12)
                                                .mapToObj(i -> "Guest " + i)
                                                .toArray(String[]::new))))
                .isEqualTo("Guest 1 and 11 others");
    }

    @Test
    void namesWithBracesAndApostrophesAreShownAsTheyAre() {
        assertThat(texts.withWhom(meeting("m", null, "Ann {0} O'Neil", "D'Arcy {1")))
                .isEqualTo("Ann {0} O'Neil and D'Arcy {1");
    }

    @Test
    void aPersonIsCalledByTheBestThatIsKnown() {
        assertThat(texts.name(new ContactDetails("  Ann \n Bell ", "1", "a@b.cc")))
                .isEqualTo("Ann Bell");
        assertThat(texts.name(new ContactDetails(" ", "1", "a@b.cc"))).isEqualTo("a@b.cc");
        assertThat(texts.name(new ContactDetails(null, "0113 496 0001", "")))
                .isEqualTo("0113 496 0001");
        assertThat(texts.name(ContactDetails.UNKNOWN)).isEqualTo("Somebody without a name");
    }

    @Test
    void theContactIsThatOfTheFirstInviteePhoneFirst() {
        assertThat(texts.contact(with("waiting"))).isEqualTo("+44 20 7946 0018");
        assertThat(
                        texts.contact(
                                withPeople(
                                        meeting("m", null),
                                        person("Robert Hale"),
                                        new Invitee(
                                                new ContactDetails("Ann", " ", " a@b.cc "), null),
                                        invitee("Zoe Ball", null))))
                .isEqualTo("a@b.cc");
        assertThat(
                        texts.contact(
                                withPeople(
                                        meeting("m", null),
                                        person("Robert Hale"),
                                        new Invitee(ContactDetails.UNKNOWN, null))))
                .isEqualTo("No phone or e-mail");
        assertThat(texts.contact(meeting("m", null))).isEqualTo("Arranged by Robert Hale");
    }

    @ParameterizedTest
    @CsvSource({
        "mortgage-advice, Mortgage advice",
        "Onboarding, Onboarding",
        "account_opening~private, Account opening private",
        "équipe, Équipe",
        "---, ---"
    })
    void aPurposeReadsAsWords(String id, String words) {
        assertThat(texts.purpose(about(meeting("m", null), id, "jitsi"))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "jitsi, Jitsi",
        "zoom, Zoom",
        "bigbluebutton, BigBlueButton",
        "BIGBLUEBUTTON, BigBlueButton",
        "webex, Webex",
        "google-meet, Google Meet"
    })
    void aProviderReadsAsItsName(String id, String words) {
        assertThat(texts.provider(about(meeting("m", null), "advice", id))).isEqualTo(words);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whatTheServerLeavesOutIsSaid(@Nullable String nothing) {
        Meeting meeting = about(meeting("m", null), nothing, nothing);

        assertThat(texts.purpose(meeting)).isEqualTo("No purpose given");
        assertThat(texts.provider(meeting)).isEqualTo("No provider");
    }

    @Test
    void aKnownAnswerIsInThisLanguageAndAnyOtherAsItIs() {
        assertThat(texts.state(invitee("Ann", "YES")))
                .isEqualTo(new Sign("●", "Accepted", "state-good"));
        assertThat(texts.state(invitee("Ann", null)))
                .isEqualTo(new Sign("○", "Waiting", "state-plain"));
        assertThat(texts.state(invitee("Ann", "rejected")))
                .isEqualTo(new Sign("✕", "Declined", "state-bad"));
        assertThat(texts.state(invitee("Ann", " Vielleicht ")))
                .isEqualTo(new Sign("◇", "Vielleicht", "state-plain"));
    }

    @Test
    void aSignAloneNeverStandsWithoutWords() {
        assertThat(texts.state(invitee("Ann", "accepted")).text()).isEqualTo("● Accepted");
        assertThat(new Sign("", "Accepted", "").text()).isEqualTo("Accepted");
    }

    @Test
    void theStatesOfAllTogetherAreOneLine() {
        assertThat(texts.states(with()).text()).isEqualTo("– No invitees");
        assertThat(texts.states(with("accepted")).text()).isEqualTo("● Accepted");
        assertThat(texts.states(with("accepted", "yes")).text()).isEqualTo("● Accepted");
        assertThat(texts.states(with("waiting", null, "")).text()).isEqualTo("○ Waiting");
        assertThat(texts.states(with("declined", "no")).text()).isEqualTo("✕ Declined");
        assertThat(texts.states(with("accepted", "waiting", "yes")).text())
                .isEqualTo("◐ 2 of 3 accepted");
        assertThat(texts.states(with("accepted", "declined", "waiting")).text())
                .isEqualTo("✕ 1 of 3 declined");
        assertThat(texts.states(with("accepted", "declined")).style()).isEqualTo("state-bad");
    }

    @Test
    void oneUnknownWordIsShownAndSeveralAreCounted() {
        assertThat(texts.states(with("maybe")).text()).isEqualTo("◇ maybe");
        assertThat(texts.states(with("maybe", "perhaps")).text()).isEqualTo("◐ 0 of 2 accepted");
    }
}
