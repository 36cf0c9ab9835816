package dev.parley.ui.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingSearch;
import dev.parley.meeting.Presence;
import dev.parley.meeting.SearchedMeetings;
import dev.parley.ui.meetings.Answer.Found;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found while a search is typed letter by letter, each time among what was found before.
final class AnswerSearchTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:18:00Z");

    private final Answer answer =
            Answer.of(
                    new MeetingList(
                            IntStream.range(0, 400).mapToObj(AnswerSearchTest::meeting).toList(),
                            NOW,
                            MeetingList.Source.DEMO),
                    Answer.NONE);

    /// Few letters, so that words begin several times in one text.
    private static Meeting meeting(int seed) {
        Random random = new Random(seed);
        return new Meeting(
                "id" + seed,
                null,
                random.nextBoolean() ? "anna" : "nab",
                random.nextBoolean() ? "zoom" : "ab",
                NOW.plusSeconds(seed),
                new ContactDetails(word(random), "", "banana@example.com"),
                List.of(
                        new Invitee(
                                new ContactDetails(
                                        word(random) + " " + word(random),
                                        "+34 7" + random.nextInt(100, 999),
                                        word(random) + "@example.com"),
                                null)),
                MeetingKeys.NONE,
                Presence.UNKNOWN);
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(2, 9), 0, 3)
                .collect(
                        StringBuilder::new,
                        (s, i) -> s.append("abn".charAt(i)),
                        StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "banab",
                "ana ban",
                "anna nab",
                "zoom aban",
                "bb naa",
                "+34 7",
                "+347",
                "7 12",
                "id1 anab",
                "an an ana",
                "ab  ab",
                "e",
                "example.com b"
            })
    void everyLetterFindsWhatTheWholeTextFinds(String word) {
        Found found = Found.NOTHING;
        for (int end = 1; end <= word.length(); end++) {
            String typed = word.substring(0, end);
            found = answer.find(typed, found);
            MeetingSearch alone = new MeetingSearch(typed);

            assertThat(found.shown())
                    .as(typed)
                    .extracting(Meeting::id)
                    .containsExactlyElementsOf(
                            answer.known().stream()
                                    .filter(each -> finds(alone, each))
                                    .map(Meeting::id)
                                    .toList());
        }
    }

    /// What is typed over, taken back or put before is not among what was found before.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ban > nab > b > ab",
                "banab > bana > ana > banana",
                "ana ban > an ban > ban ana > ana",
                "zoom aban > anna aban > anna aba",
                "anna a > zoom ab > ab zoom",
                "nab b > anna ba",
                "an > an an > an ban > an",
                "+34 7 > 34 > +34 > (34",
                "7 1 > 71 > 7-1 > 1",
                "ab > +34 > ab",
                "+347 > +34 > +3 > 34",
                "34 7 > +34 7",
                "e > x > q > e",
                "id1 > id2 > id12",
                "bb > abb > nabb",
                "nn > ann > bann",
                "aab > baab > nbaab",
                "bb nn > abb nn > abb nnb",
                "bb n > bbb n > bbb nb",
                "nb b > bnb b",
                "bb > n bb > bb n",
                "ba > + > ab",
                "ab > ab + > ab 7"
            })
    void whatIsTypedOtherwiseFindsWhatItFindsAlone(String steps) {
        Found found = Found.NOTHING;
        for (String typed : steps.split(" > ", -1)) {
            found = answer.find(typed, found);

            assertThat(found.shown())
                    .as(typed)
                    .containsExactlyElementsOf(answer.find(typed, Found.NOTHING).shown());
        }
    }

    private static boolean finds(MeetingSearch search, Meeting meeting) {
        SearchedMeetings only = SearchedMeetings.of(List.of(meeting), SearchedMeetings.NONE);
        return search.find(only).size() == 1;
    }

    @Test
    void aSearchThatFindsEverythingIsTheWholeListAndGoesOn() {
        Found everything = answer.find("e", answer.find("", Found.NOTHING));

        assertThat(everything.shown()).isSameAs(answer.known());
        assertThat(answer.find("ex", everything).shown()).isSameAs(answer.known());
    }

    @Test
    void letterByLetterAWordIsFoundFarBehindInALongText() {
        Meeting plain = meeting(1);
        ContactDetails longName = new ContactDetails("x ".repeat(60_000) + "qabn", "", "");
        Meeting meeting =
                new Meeting(
                        plain.id(),
                        plain.bankId(),
                        plain.providerId(),
                        plain.purposeId(),
                        plain.when(),
                        plain.creator(),
                        List.of(new Invitee(longName, null)),
                        plain.keys(),
                        plain.present());
        Answer answer =
                Answer.of(
                        new MeetingList(
                                List.of(plain, meeting(2), meeting), NOW, MeetingList.Source.DEMO),
                        Answer.NONE);
        Found found = Found.NOTHING;
        for (String typed : List.of("q", "qa", "qab", "qabn")) {
            found = answer.find(typed, found);

            assertThat(found.shown()).as(typed).containsExactly(meeting);
        }
    }

    @Test
    void whatIsFoundAgainIsTheSameList() {
        Found some = answer.find("id37", Found.NOTHING);

        assertThat(some.shown()).isNotEmpty().hasSizeLessThan(answer.known().size());
        assertThat(answer.find("id37 ", some).shown()).isSameAs(some.shown());
    }
}
