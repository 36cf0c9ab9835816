package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MeetingSearchTest {
    private static final Meeting MEETING =
            new Meeting(
                    "7f3c-0042",
                    "bank-1",
                    "bigbluebutton",
                    "mortgage-advice",
                    null,
                    new ContactDetails("Susan Sharp", "+44 20 7946 0018", "susan@bank.example"),
                    List.of(
                            new Invitee(
                                    new ContactDetails(
                                            "José Müller", "(0151) 234-567", "jose@example.com"),
                                    "waiting"),
                            new Invitee(
                                    new ContactDetails("Łukasz Ødegård", null, null), "accepted")),
                    MeetingKeys.NONE,
                    Presence.UNKNOWN);

    private static boolean finds(String typed) {
        return finds(typed, MEETING);
    }

    private static boolean finds(String typed, Meeting meeting) {
        SearchedMeetings only = SearchedMeetings.of(List.of(meeting), SearchedMeetings.NONE);
        return new MeetingSearch(typed).find(only).size() == 1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7f3c-0042",
                "bigblue",
                "mortgage",
                "mortgage-advice",
                "Susan",
                "susan@bank.example",
                "7946",
                "José",
                "jose@example.com",
                "234-567",
                "Łukasz"
            })
    void everyFieldIsSearched(String typed) {
        assertThat(finds(typed)).isTrue();
    }

    /// Of most signs that are no letters several are noted as one.
    @ParameterizedTest
    @ValueSource(strings = {"&", "_", "!", "#"})
    void aSingleSignIsFoundOnlyWhereItIs(String typed) {
        assertThat(finds(typed)).isFalse();
        assertThat(finds(typed, named("a" + typed + "b"))).isTrue();
    }

    @Test
    void wordsInPlaceOfAPhoneAreFoundWithTheirSigns() {
        Meeting asked =
                Sample.withPeople(
                        Sample.meeting("x1", null),
                        ContactDetails.UNKNOWN,
                        new Invitee(new ContactDetails("Ewa", "front-desk (ask)", null), null));

        assertThat(finds("front-desk", asked)).isTrue();
        assertThat(finds("(ask)", asked)).isTrue();
    }

    @Test
    void everyWordMustOccurInAnyOrderAndField() {
        assertThat(finds("lukasz mortgage susan")).isTrue();
        assertThat(finds("  odegard   lukasz ")).isTrue();
        assertThat(finds("lukasz zoom")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MÜLLER", "muller", "jose", "JOSÉ", "Mu\u0308ller", "lukasz", "ODEGARD"})
    void caseAndAccentsDoNotMatter(String typed) {
        assertThat(finds(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 20 7946 0018",
                "44 20 7946 0018",
                "442079460018",
                "+442079460018",
                "+44-20-7946-0018",
                "+44 (20) 7946 0018",
                "20 7946 0018",
                "2079460018",
                "0151234567",
                "0151 234567",
                "0151/234567",
                "(0151) 234-567",
                "(0151)234567",
                "0151 / 234567",
                "0151 - 234567",
                "0151 – 234567",
                "0151\u00a0234\u202f567",
                "josé\u00a0müller"
            })
    void aPhoneIsFoundHoweverItsBlanksAndSignsAreTyped(String typed) {
        assertThat(finds(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"marek", "waiting", "bank-1", "7946 0019", "+49", "null", "mortgage ---"})
    void whatDoesNotOccurIsNotFound(String typed) {
        assertThat(finds(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"030123456", "030 123456", "030 – 123456", "grosz", "GROẞ", "groß"})
    void blanksAndDashesOfPrintAndTheLargeSharpSAreNoObstacle(String typed) {
        Meeting meeting =
                Sample.withPeople(
                        Sample.meeting("x1", null),
                        ContactDetails.UNKNOWN,
                        new Invitee(
                                new ContactDetails(
                                        "Groß Grosz", "030\u00a0–\u00a0123\u2011456", null),
                                "waiting"));

        assertThat(finds(typed, meeting)).isTrue();
    }

    @Test
    void aWordDoesNotReachFromOneFieldIntoTheNext() {
        assertThat(finds("buttonmortgage")).isFalse();
        assertThat(finds("advicebigbluebutton")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"نور", "李", "李伟", "😀", "伟 نور حداد", "x1 حداد"})
    void namesInOtherScriptsAreFound(String typed) {
        assertThat(finds(typed, named("نور حداد", "李伟 😀"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"伟李", "رون", "😁", "李伟x"})
    void otherLettersOfAScriptAreNotFound(String typed) {
        assertThat(finds(typed, named("نور حداد", "李伟 😀"))).isFalse();
    }

    /// Windows puts marks of direction around what is copied.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202A+44 20 7946 0018\u202C",
                "\u202A(0151) 234-567\u202C",
                "jose@example.com\u202C",
                "\u200EJosé",
                "\uFEFFmortgage"
            })
    void whatNobodySeesIsNotSearchedFor(String typed) {
        assertThat(finds(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0151234567", "+49 151", "Nour", "۞", "می\u200Cخواهم", "میخواهم"})
    void whatNobodySeesInAMeetingIsNoObstacle(String typed) {
        Meeting meeting =
                Sample.withPeople(
                        Sample.meeting("x1", null),
                        new ContactDetails("No\u00ADur ۞", "\u202A+49 151\u202C", null),
                        new Invitee(
                                new ContactDetails(
                                        "می\u200Cخواهم", "\u202A(0151) 234-567\u202C", null),
                                "waiting"));

        assertThat(finds(typed, meeting)).isTrue();
    }

    /// In lower case it is another letter at the end of a word.
    @ParameterizedTest
    @ValueSource(strings = {"ΧΡΙΣ", "χρισ", "χρις", "ΧΡΙΣΤΟΣ", "χριστος", "ΧΡΊΣΤΟΣ", "νικοσ"})
    void theGreekSigmaIsOneLetter(String typed) {
        assertThat(finds(typed, named("Χρίστος Νίκος", "ΝΙΚΟΣΘΕΝΗΣ"))).isTrue();
    }

    private static Meeting named(@Nullable String... names) {
        return new Meeting(
                "x1",
                null,
                null,
                null,
                null,
                ContactDetails.UNKNOWN,
                Stream.of(names)
                        .map(name -> new Invitee(new ContactDetails(name, null, null), null))
                        .toList(),
                MeetingKeys.NONE,
                Presence.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \n"})
    void nothingTypedFindsEverything(String typed) {
        assertThat(finds(typed)).isTrue();
    }

    @Test
    void aMeetingOfWhichNothingIsKnownCanBeSearched() {
        Meeting bare = named((String) null);

        assertThat(finds("x1", bare)).isTrue();
        assertThat(finds("susan", bare)).isFalse();
    }

    @Test
    void tokensAreNeverSearched() {
        Meeting meeting =
                new Meeting(
                        "x1",
                        null,
                        null,
                        null,
                        null,
                        ContactDetails.UNKNOWN,
                        List.of(),
                        new MeetingKeys("room", new Secret("opensesame"), new Secret("letmein")),
                        Presence.UNKNOWN);

        assertThat(finds("x1", meeting)).isTrue();
        assertThat(finds("opensesame", meeting)).isFalse();
        assertThat(finds("letmein", meeting)).isFalse();
    }
}
