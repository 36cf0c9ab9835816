package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.staff.Credentials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MeetingTest {
    private static final ContactDetails ANNA =
            new ContactDetails("Anna Nowak", "+44 7700 900789", "anna@example.com");
    private static final MeetingKeys KEYS =
            new MeetingKeys("room-1", new Secret("opensesame"), new Secret("letmein"));

    private static Meeting meeting(String id, @Nullable Instant when) {
        return new Meeting(
                id,
                "bank-1",
                "jitsi",
                "advice",
                when,
                ANNA,
                List.of(new Invitee(ANNA, "waiting")),
                KEYS,
                Presence.UNKNOWN);
    }

    @Test
    void theSoonestComesFirstAndTheTimelessStandLast() {
        Meeting early = meeting("z", Instant.parse("2026-11-23T09:00:00Z"));
        Meeting late = meeting("b", Instant.parse("2026-11-24T09:00:00Z"));
        Meeting first = meeting("y", Limits.FIRST);
        Meeting last = meeting("c", Limits.LAST);
        Meeting timeless = meeting("a", null);
        List<Meeting> meetings = new ArrayList<>(List.of(timeless, last, late, early, first));

        meetings.sort(Meeting.BY_TIME);

        assertThat(meetings).containsExactly(first, early, late, last, timeless);
    }

    @Test
    void tiesGoByIdSoThatTheOrderIsAlwaysTheSame() {
        Instant when = Instant.parse("2026-11-23T09:00:00Z");
        List<Meeting> meetings =
                new ArrayList<>(
                        List.of(
                                meeting("d", null),
                                meeting("b", when),
                                meeting("c", null),
                                meeting("a", when)));

        meetings.sort(Meeting.BY_TIME);

        assertThat(meetings).extracting(Meeting::id).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aMeetingNeverChanges() {
        List<Invitee> invitees = new ArrayList<>();
        Meeting meeting =
                new Meeting(
                        "a",
                        null,
                        null,
                        null,
                        null,
                        ANNA,
                        invitees,
                        MeetingKeys.NONE,
                        Presence.UNKNOWN);

        invitees.add(new Invitee(ANNA, "waiting"));

        assertThat(meeting.invitees()).isEmpty();
    }

    /// A record prints its components, so what may be logged by accident is tried here.
    @Test
    void nothingThatIsPrintedHoldsSecretsOrContactDetails() {
        Meeting meeting = meeting("a", Instant.parse("2026-11-23T09:00:00Z"));
        List<Object> printed =
                List.of(
                        new Secret("opensesame"),
                        KEYS,
                        ANNA,
                        new Invitee(ANNA, "waiting"),
                        new PersonDraft(
                                "Anna Nowak", "+44 7700 900789", "anna@example.com", "waiting"),
                        new Credentials("anna", new Secret("opensesame")),
                        meeting,
                        new MeetingList(List.of(meeting), Instant.EPOCH, MeetingList.Source.DEMO),
                        new NewMeeting(
                                "jitsi",
                                "advice",
                                Instant.EPOCH,
                                ANNA,
                                List.of(new Invitee(ANNA, "waiting"))));

        assertThat(printed)
                .allSatisfy(
                        each ->
                                assertThat(each.toString())
                                        .contains("***")
                                        .doesNotContain(
                                                "opensesame",
                                                "letmein",
                                                "Anna Nowak",
                                                "900789",
                                                "anna@example.com"));
    }

    @Test
    void aSecretIsGivenOnDemandAlone() {
        assertThat(new Secret("opensesame").reveal()).isEqualTo("opensesame");
        assertThat(new Secret("opensesame").isEmpty()).isFalse();
        assertThat(new Secret("").isEmpty()).isTrue();
        assertThat(new Secret("")).hasToString("***");
    }

    @Test
    void onlyAdviceLetsTheMeetingBeMade() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            Problem problem =
                    new Problem(Problem.Field.DAY, -1, kind, "draft.day.missing", List.of());

            assertThat(problem.isAdvice()).isEqualTo(kind == Problem.Kind.ADVICE);
        }
    }
}
