package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NewMeetingTest {
    private static final Instant WHEN = Instant.parse("2026-11-24T10:30:00Z");
    private static final ContactDetails SUSAN = person("Susan", "1", "susan@example.com");

    private static ContactDetails person(String name, String phone, String email) {
        return new ContactDetails(name, phone, email);
    }

    private static void isBroken(Runnable making) {
        assertThatIllegalArgumentException()
                .isThrownBy(making::run)
                .withMessageStartingWith("Broken rule of a new meeting: ");
    }

    private static void make(ContactDetails creator, Invitee... invitees) {
        new NewMeeting("jitsi", "advice", WHEN, creator, List.of(invitees));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "big blue", "große", "a/b", "jitsi "})
    void namesMustBeUrlFriendly(String name) {
        isBroken(() -> new NewMeeting(name, "advice", WHEN, SUSAN, List.of()));
        isBroken(() -> new NewMeeting("jitsi", name, WHEN, SUSAN, List.of()));
    }

    @Test
    void namesMustBeShortEnough() {
        isBroken(() -> new NewMeeting("j".repeat(65), "advice", WHEN, SUSAN, List.of()));
        isBroken(() -> new NewMeeting("jitsi", "a".repeat(65), WHEN, SUSAN, List.of()));
    }

    static List<Instant> impossibleTimes() {
        return List.of(
                WHEN.plusNanos(1),
                WHEN.plusMillis(500),
                Limits.FIRST.minusSeconds(1),
                Limits.LAST.plusSeconds(1));
    }

    @ParameterizedTest
    @MethodSource("impossibleTimes")
    void theTimeMustBeAWholeSecondOfTheYearsOfAServer(Instant when) {
        isBroken(() -> new NewMeeting("jitsi", "advice", when, SUSAN, List.of()));
    }

    @Test
    void theCreatorMustFit() {
        isBroken(() -> make(person("n".repeat(256), "", "")));
        isBroken(() -> make(person("Susan", "1".repeat(33), "")));
        isBroken(() -> make(person("Susan", "", "e".repeat(101))));
    }

    @Test
    void everyCharacterMustBeWhole() {
        isBroken(() -> make(person("Susan \uD83D", "", "")));
        isBroken(() -> make(SUSAN, new Invitee(person("Anna", "\uDE00", ""), "waiting")));
        isBroken(() -> make(SUSAN, new Invitee(person("Anna", "", "\uDE00\uD83D"), "waiting")));
        isBroken(() -> make(SUSAN, new Invitee(SUSAN, "waiting\uD83D")));
        make(SUSAN, new Invitee(person("Anna 😀", "", ""), "😀"));
    }

    @Test
    void everyInviteeMustFit() {
        isBroken(() -> make(SUSAN, new Invitee(person("n".repeat(256), "", ""), "waiting")));
        isBroken(() -> make(SUSAN, new Invitee(person("Anna", "1".repeat(256), ""), "waiting")));
        isBroken(() -> make(SUSAN, new Invitee(person("Anna", "", "e".repeat(101)), "waiting")));
        isBroken(() -> make(SUSAN, new Invitee(SUSAN, "s".repeat(256))));
        isBroken(
                () ->
                        make(
                                SUSAN,
                                new Invitee(SUSAN, "waiting"),
                                new Invitee(SUSAN, "s".repeat(256))));
    }

    private static NewMeeting with(String... people) {
        return new NewMeeting(
                "jitsi",
                "advice",
                WHEN,
                SUSAN,
                Stream.of(people)
                        .map(name -> new Invitee(person(name, "", ""), "waiting"))
                        .toList());
    }

    private static Meeting kept(NewMeeting wish) {
        Standing sent = new Standing.Sent("m-1");
        return new OutboxEntry(new UUID(1, 1), "gh.29.uk", wish, sent, WHEN, WHEN).asMeeting();
    }

    @Test
    void aMeetingIsKnownInWhateverOrderTheBankListsItsInvitees() {
        NewMeeting wish = with("Anna", "Marek", "Anna");

        assertThat(wish.keptInvitees(kept(with("Marek", "Anna", "Anna")))).hasValue(3);
        assertThat(wish.keptInvitees(kept(with("Marek")))).hasValue(1);
        assertThat(wish.keptInvitees(kept(with("Marek", "Marek")))).isEmpty();
        assertThat(wish.keptInvitees(kept(with("Anna", "Anna", "Anna")))).isEmpty();
        assertThat(wish.keptInvitees(kept(with("Anna", "Marek", "Anna", "Marek")))).isEmpty();
        assertThat(wish.resembles(with("Marek", "Anna"))).isTrue();
        assertThat(with("Marek", "Anna").resembles(wish)).isTrue();
        assertThat(wish.resembles(with("Marek", "Marek"))).isFalse();
    }

    @Test
    void laterChangesOfTheListDoNotReachTheMeeting() {
        List<Invitee> invitees = new ArrayList<>(List.of(new Invitee(SUSAN, "waiting")));
        NewMeeting meeting = new NewMeeting("jitsi", "advice", WHEN, SUSAN, invitees);

        invitees.clear();

        assertThat(meeting.invitees()).hasSize(1);
    }
}
