// Long because every rule of the form is tried at its limit and one beyond.
package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.meeting.Problem.Field;
import dev.parley.meeting.Problem.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeetingDraftTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final PersonDraft CREATOR =
            new PersonDraft("Susan Sharp", "+44 20 7946 0018", "susan@example.com", "");
    private static final PersonDraft INVITEE =
            new PersonDraft("Marek Nowak", "+44 7700 900789", "marek@example.com", "waiting");

    private String purpose = "mortgage-advice";
    private String provider = "jitsi";
    private String day = "2026-11-24";
    private String time = "10:30";
    private @Nullable ZoneOffset offset;
    private ZoneId zone = LONDON;
    private PersonDraft creator = CREATOR;
    private List<PersonDraft> invitees = List.of(INVITEE);

    private MeetingDraft draft() {
        return new MeetingDraft(
                purpose, provider, day, time, offset, zone, Locale.UK, creator, invitees);
    }

    private List<Problem> problems() {
        return draft().check(NOW);
    }

    private static Problem problem(Field field, Kind kind, String key, String... args) {
        return new Problem(field, -1, kind, key, List.of(args));
    }

    private static Problem ofFirstInvitee(Field field, Kind kind, String key, String... args) {
        return new Problem(field, 0, kind, key, List.of(args));
    }

    private static PersonDraft invitee(String name, String phone, String email, String status) {
        return new PersonDraft(name, phone, email, status);
    }

    private static String emailOf(int length) {
        return "a".repeat(length - "@example.com".length()) + "@example.com";
    }

    @Test
    void aCleanDraftHasNoProblemsAndBecomesAMeeting() {
        assertThat(problems()).isEmpty();
        assertThat(draft().toNewMeeting(NOW))
                .isEqualTo(
                        new NewMeeting(
                                "jitsi",
                                "mortgage-advice",
                                Instant.parse("2026-11-24T10:30:00Z"),
                                new ContactDetails(
                                        "Susan Sharp", "+44 20 7946 0018", "susan@example.com"),
                                List.of(
                                        new Invitee(
                                                new ContactDetails(
                                                        "Marek Nowak",
                                                        "+44 7700 900789",
                                                        "marek@example.com"),
                                                "waiting"))));
    }

    @Test
    void anEmptyFormNamesEverythingThatIsMissingInTheOrderOfTheForm() {
        purpose = " ";
        provider = "";
        day = "";
        time = "\t";
        creator = new PersonDraft(" ", "", "", "");
        invitees = List.of(new PersonDraft("", "", "", "waiting"));

        assertThat(problems())
                .containsExactly(
                        problem(Field.PURPOSE, Kind.MISSING, "draft.purpose.missing"),
                        problem(Field.PROVIDER, Kind.MISSING, "draft.provider.missing"),
                        problem(Field.DAY, Kind.MISSING, "draft.day.missing"),
                        problem(Field.TIME, Kind.MISSING, "draft.time.missing"),
                        problem(Field.NAME, Kind.MISSING, "draft.person.name.missing"),
                        ofFirstInvitee(Field.NAME, Kind.MISSING, "draft.person.name.missing"));
    }

    @Test
    void aMeetingNeedsNoInvitees() {
        invitees = List.of();

        assertThat(problems()).isEmpty();
        assertThat(draft().toNewMeeting(NOW).invitees()).isEmpty();
    }

    @Test
    void anUnfriendlyNameIsRefusedWithTheNearestFriendlyOne() {
        purpose = "Mortgage advice";
        provider = "Ünser Dienst";

        assertThat(problems())
                .containsExactly(
                        problem(Field.PURPOSE, Kind.WRONG, "draft.name.suggest", "mortgage-advice"),
                        problem(Field.PROVIDER, Kind.WRONG, "draft.name.suggest", "unser-dienst"));
    }

    @Test
    void aNameOfWhichNothingCanStayIsRefusedWithoutASuggestion() {
        provider = "会議";

        assertThat(problems())
                .containsExactly(problem(Field.PROVIDER, Kind.WRONG, "draft.name.letters"));
    }

    @Test
    void outerBlanksOfNamesAreNobodysProblem() {
        purpose = " mortgage-advice ";
        provider = "\tjitsi\n";

        assertThat(problems()).isEmpty();
        assertThat(draft().toNewMeeting(NOW).purposeId()).isEqualTo("mortgage-advice");
        assertThat(draft().toNewMeeting(NOW).providerId()).isEqualTo("jitsi");
    }

    @Test
    void namesMayBe64CharactersLong() {
        purpose = "p".repeat(64);
        provider = "j".repeat(64);

        assertThat(problems()).isEmpty();
        assertThat(draft().toNewMeeting(NOW).purposeId()).hasSize(64);
    }

    @Test
    void namesOfOneMoreAreTooLong() {
        purpose = "p".repeat(65);
        provider = "j".repeat(65);

        assertThat(problems())
                .containsExactly(
                        problem(Field.PURPOSE, Kind.WRONG, "draft.text.long", "64", "65"),
                        problem(Field.PROVIDER, Kind.WRONG, "draft.text.long", "64", "65"));
    }

    @Test
    void everyTextOfThePeopleFitsAtItsLimit() {
        creator = new PersonDraft("n".repeat(255), "1".repeat(32), emailOf(100), "");
        invitees =
                List.of(invitee("n".repeat(255), "1".repeat(255), emailOf(100), "s".repeat(255)));

        assertThat(problems()).isEmpty();
        assertThat(draft().toNewMeeting(NOW).creator().name()).hasSize(255);
    }

    @Test
    void everyTextOfTheCreatorIsTooLongOneAboveItsLimit() {
        creator = new PersonDraft("n".repeat(256), "1".repeat(33), emailOf(101), "");

        assertThat(problems())
                .containsExactly(
                        problem(Field.NAME, Kind.WRONG, "draft.text.long", "255", "256"),
                        problem(Field.PHONE, Kind.WRONG, "draft.text.long", "32", "33"),
                        problem(Field.EMAIL, Kind.WRONG, "draft.text.long", "100", "101"));
    }

    @Test
    void everyTextOfAnInviteeIsTooLongOneAboveItsLimit() {
        invitees =
                List.of(invitee("n".repeat(256), "1".repeat(256), emailOf(101), "s".repeat(256)));

        assertThat(problems())
                .containsExactly(
                        ofFirstInvitee(Field.NAME, Kind.WRONG, "draft.text.long", "255", "256"),
                        ofFirstInvitee(Field.PHONE, Kind.WRONG, "draft.text.long", "255", "256"),
                        ofFirstInvitee(Field.EMAIL, Kind.WRONG, "draft.text.long", "100", "101"),
                        ofFirstInvitee(Field.STATUS, Kind.WRONG, "draft.text.long", "255", "256"));
    }

    @Test
    void anEmojiCountsAsTheTwoUnitsItTakes() {
        invitees = List.of(invitee("n".repeat(253) + "😀", "", "a@example.com", "waiting"));
        assertThat(problems()).isEmpty();

        invitees = List.of(invitee("n".repeat(254) + "😀", "", "a@example.com", "waiting"));
        assertThat(problems())
                .containsExactly(
                        ofFirstInvitee(Field.NAME, Kind.WRONG, "draft.text.long", "255", "256"));
    }

    @Test
    void outerBlanksDoNotCountAsLength() {
        creator =
                new PersonDraft(
                        "  " + "n".repeat(255) + "  ",
                        " " + "1".repeat(32) + " ",
                        " " + emailOf(100) + " ",
                        "");

        assertThat(problems()).isEmpty();
    }

    /// The capital I with a dot becomes two characters in lower case, and those are sent.
    @Test
    void anEmailThatGrowsInLowerCaseIsMeasuredAsItIsKept() {
        creator = new PersonDraft("Susan", "", "İ" + emailOf(99), "");

        assertThat(problems())
                .contains(problem(Field.EMAIL, Kind.WRONG, "draft.text.long", "100", "101"));
    }

    /// As in a text that was cut elsewhere and pasted. In what is sent it becomes a question mark,
    /// and the meeting at the bank is no longer known for the one that was sent.
    @Test
    void halfACharacterIsNotKept() {
        creator = new PersonDraft("\uDE00Susan", "1\uD83D", "susan\uD83D@example.com", "");
        invitees = List.of(invitee("Marek 😀 \uD83D", "\uDE00", "", "\uDE00\uD83D accepted"));

        NewMeeting meeting = draft().toNewMeeting(NOW);

        assertThat(meeting.creator())
                .isEqualTo(new ContactDetails("Susan", "1", "susan@example.com"));
        assertThat(meeting.invitees())
                .containsExactly(new Invitee(new ContactDetails("Marek 😀", "", ""), "accepted"));
    }

    /// Windows puts marks of direction around a phone or an address that is copied.
    @Test
    void whatNobodySeesIsNoPartOfAPhoneOrAnAddress() {
        creator =
                new PersonDraft(
                        "Susan", "\u202A+44 20 7946 0018\u202C", "susan@example.com\u202C", "");
        invitees =
                List.of(
                        invitee(
                                "می\u200Cخواهم",
                                "\u200E",
                                "\uFEFFm\u200B@example.com",
                                "👩\u200D⚕"));

        NewMeeting meeting = draft().toNewMeeting(NOW);

        assertThat(meeting.creator())
                .isEqualTo(new ContactDetails("Susan", "+44 20 7946 0018", "susan@example.com"));
        assertThat(meeting.invitees())
                .containsExactly(
                        new Invitee(
                                new ContactDetails("می\u200Cخواهم", "", "m@example.com"),
                                "👩\u200D⚕"));
    }

    @Test
    void aNameOfWhichOnlyHalfACharacterIsThereIsMissing() {
        creator = new PersonDraft("\uD83D", "", "susan@example.com", "");

        assertThat(problems())
                .containsExactly(problem(Field.NAME, Kind.MISSING, "draft.person.name.missing"));
    }

    @Test
    void anIncompleteEmailIsRefusedForEverybody() {
        creator = new PersonDraft("Susan", "", "susan@", "");
        invitees = List.of(invitee("Marek", "", "marek", "waiting"));

        assertThat(problems())
                .containsExactly(
                        problem(Field.EMAIL, Kind.WRONG, "draft.email.incomplete"),
                        ofFirstInvitee(Field.EMAIL, Kind.WRONG, "draft.email.incomplete"));
    }

    @Test
    void emailsAreSentTrimmedAndInLowerCase() {
        creator = new PersonDraft(" Susan ", " 1 ", " Susan@Example.COM ", "");
        invitees = List.of(invitee(" Marek ", " 2 ", "\tMarek@Example.com", " accepted "));

        NewMeeting meeting = draft().toNewMeeting(NOW);

        assertThat(meeting.creator())
                .isEqualTo(new ContactDetails("Susan", "1", "susan@example.com"));
        assertThat(meeting.invitees())
                .containsExactly(
                        new Invitee(
                                new ContactDetails("Marek", "2", "marek@example.com"), "accepted"));
    }

    @Test
    void everyPersonNeedsAName() {
        invitees = List.of(INVITEE, invitee(" ", "1", "", "waiting"));

        assertThat(problems())
                .containsExactly(
                        new Problem(
                                Field.NAME,
                                1,
                                Kind.MISSING,
                                "draft.person.name.missing",
                                List.of()));
    }

    @Test
    void anInviteeWithoutPhoneAndEmailIsAllowedWithAdvice() {
        invitees = List.of(invitee("Marek", " ", "", "waiting"));

        assertThat(problems())
                .containsExactly(
                        ofFirstInvitee(Field.EMAIL, Kind.ADVICE, "draft.person.unreachable"));
        assertThat(draft().toNewMeeting(NOW).invitees().getFirst().contactDetails())
                .isEqualTo(new ContactDetails("Marek", "", ""));
    }

    @Test
    void aPhoneOrAnEmailAloneIsEnough() {
        invitees =
                List.of(
                        invitee("Marek", "1", "", "waiting"),
                        invitee("Anna", "", "anna@example.com", "waiting"));

        assertThat(problems()).isEmpty();
    }

    @Test
    void aPhoneWithoutADigitIsAllowedWithAdvice() {
        creator = new PersonDraft("Susan", "extension", "", "");
        invitees = List.of(invitee("Marek", "mobile", "", "waiting"));

        assertThat(problems())
                .containsExactly(
                        problem(Field.PHONE, Kind.ADVICE, "draft.phone.digits"),
                        ofFirstInvitee(Field.PHONE, Kind.ADVICE, "draft.phone.digits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 Feb 2026", "2026-02-30", "30/02/2026", "soon", "2026-11"})
    void aDayThatDoesNotExistOrCannotBeReadIsWrong(String typed) {
        day = typed;

        assertThat(problems())
                .containsExactly(
                        problem(Field.DAY, Kind.WRONG, "draft.day.unreadable", "2026-11-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "10:60", "noon", "13 pm"})
    void aTimeThatCannotBeReadIsWrong(String typed) {
        time = typed;

        assertThat(problems())
                .containsExactly(problem(Field.TIME, Kind.WRONG, "draft.time.unreadable"));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid, 2026-03-29, 02:00, 02:00, 03:00",
        "Europe/Madrid, 2026-03-29, 02:30, 02:00, 03:00",
        "Europe/Madrid, 2026-03-29, 02:59:59, 02:00, 03:00",
        "Europe/London, 2026-03-29, 01:30, 01:00, 02:00",
    })
    void aTimeThatTheClocksSkipIsWrong(
            String in, String on, String at, String before, String after) {
        zone = ZoneId.of(in);
        day = on;
        time = at;

        assertThat(problems())
                .containsExactly(
                        problem(Field.TIME, Kind.WRONG, "draft.time.skipped", before, after));
        assertThat(draft().when()).isEmpty();
        assertThat(draft().doubledOffsets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid, 01:59:59, 2027-03-28T00:59:59Z",
        "Europe/Madrid, 03:00, 2027-03-28T01:00:00Z",
        "Europe/London, 00:59:59, 2027-03-28T00:59:59Z",
        "Europe/London, 02:00, 2027-03-28T01:00:00Z",
    })
    void theTimesAroundTheSkippedHourExist(String in, String at, Instant expected) {
        zone = ZoneId.of(in);
        day = "2027-03-28";
        time = at;

        assertThat(problems()).isEmpty();
        assertThat(draft().when()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid, 02:30, +02:00, +01:00",
        "Europe/London, 01:30, +01:00, Z",
    })
    void aTimeThatComesTwiceAsksWhichOne(
            String in, String at, ZoneOffset first, ZoneOffset second) {
        zone = ZoneId.of(in);
        day = "2027-10-31";
        time = at;

        assertThat(problems())
                .containsExactly(problem(Field.TIME, Kind.MISSING, "draft.time.doubled"));
        assertThat(draft().when()).isEmpty();
        assertThat(draft().doubledOffsets()).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid, 02:30, +02:00, 2027-10-31T00:30:00Z",
        "Europe/Madrid, 02:30, +01:00, 2027-10-31T01:30:00Z",
        "Europe/London, 01:30, +01:00, 2027-10-31T00:30:00Z",
        "Europe/London, 01:30, Z, 2027-10-31T01:30:00Z",
    })
    void theChosenOneOfTwoIsTaken(String in, String at, ZoneOffset chosen, Instant expected) {
        zone = ZoneId.of(in);
        day = "2027-10-31";
        time = at;
        offset = chosen;

        assertThat(problems()).isEmpty();
        assertThat(draft().toNewMeeting(NOW).when()).isEqualTo(expected);
    }

    @Test
    void aChoiceThatDoesNotFitTheDoubledTimeIsNoChoice() {
        zone = MADRID;
        day = "2027-10-31";
        time = "02:30";
        offset = ZoneOffset.ofHours(5);

        assertThat(problems())
                .containsExactly(problem(Field.TIME, Kind.MISSING, "draft.time.doubled"));
    }

    @Test
    void anEarlierChoiceDoesNotMoveATimeThatComesOnce() {
        zone = MADRID;
        day = "2027-10-31";
        time = "12:00";
        offset = ZoneOffset.ofHours(2);

        assertThat(problems()).isEmpty();
        assertThat(draft().when()).contains(Instant.parse("2027-10-31T11:00:00Z"));
    }

    @Test
    void aPastTimeIsAllowedWithAdvice() {
        day = "2026-11-23";
        time = "08:59:59";

        assertThat(problems()).containsExactly(problem(Field.TIME, Kind.ADVICE, "draft.time.past"));
        assertThat(draft().toNewMeeting(NOW).when())
                .isEqualTo(Instant.parse("2026-11-23T08:59:59Z"));
    }

    @Test
    void thePresentMomentIsNotPast() {
        day = "2026-11-23";
        time = "09:00";

        assertThat(problems()).isEmpty();
    }

    @Test
    void theFirstAndTheLastSecondAreLegal() {
        zone = UTC;
        day = "0001-01-01";
        time = "00:00";
        assertThat(draft().toNewMeeting(NOW).when()).isEqualTo(Limits.FIRST);

        day = "292278994-08-17";
        time = "07:12:55";
        assertThat(problems()).allMatch(Problem::isAdvice);
        assertThat(draft().toNewMeeting(NOW).when()).isEqualTo(Limits.LAST);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, 0001-01-01, 00:00",
        "UTC, 0000-12-31, 23:59",
        "UTC, 292278994-08-17, 07:12:56",
        "UTC, 292278995-01-01, 00:00",
    })
    void whatLiesOutsideTheYearsOfAServerIsRefused(String in, String on, String at) {
        zone = ZoneId.of(in);
        day = on;
        time = at;

        assertThat(problems())
                .containsExactly(
                        problem(Field.DAY, Kind.WRONG, "draft.day.unreadable", "2026-11-30"));
    }

    @Test
    void timesAreKeptToTheWholeSecond() {
        time = "10:30:15";

        assertThat(draft().toNewMeeting(NOW).when())
                .isEqualTo(Instant.parse("2026-11-24T10:30:15Z"));
    }

    @Test
    void aDraftWithAProblemNeverBecomesAMeeting() {
        purpose = "";
        MeetingDraft draft = draft();

        assertThatThrownBy(() -> draft.toNewMeeting(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"2027-11-24, 08:59, false", "2027-11-24, 09:01, true", "20261-11-24, 10:30, true"})
    void moreThanAYearAheadIsSaid(String typed, String clock, boolean far) {
        day = typed;
        time = clock;
        assertThat(problems())
                .isEqualTo(
                        far
                                ? List.of(problem(Field.DAY, Kind.ADVICE, "draft.day.far"))
                                : List.of());
        assertThat(draft().toNewMeeting(NOW).when()).isEqualTo(draft().when().orElseThrow());
    }
}
