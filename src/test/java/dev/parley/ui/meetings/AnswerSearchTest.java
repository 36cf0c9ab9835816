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
}
