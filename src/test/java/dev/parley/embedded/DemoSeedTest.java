package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.InviteeState;
import dev.parley.meeting.Limits;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DemoSeedTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Test
    void sixMeetingsStandTodayAndThreeTomorrow() {
        List<Meeting> seeded = seed(NOW, MADRID);

        assertThat(timesOn(TODAY, seeded))
                .containsExactly(
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 30),
                        LocalTime.of(11, 15),
                        LocalTime.of(14, 0),
                        LocalTime.of(15, 30),
                        LocalTime.of(16, 30));
        assertThat(timesOn(TODAY.plusDays(1), seeded)).hasSize(3);
    }

    @Test
    void sixWeeksHaveAMeetingEveryDay() {
        List<Meeting> seeded = seed(NOW, MADRID);

        for (int day = -14; day <= 28; day++) {
            assertThat(timesOn(TODAY.plusDays(day), seeded)).as("day %s", day).isNotEmpty();
        }
        assertThat(seeded.stream().map(Meeting::when).filter(Objects::nonNull))
                .allSatisfy(
                        when ->
                                assertThat(LocalDate.ofInstant(when, MADRID))
                                        .isBetween(TODAY.minusDays(14), TODAY.plusDays(28)));
    }

    /// At 23:30 in London it is tomorrow in Madrid.
    @Test
    void todayIsTheBranchesDay() {
        Instant lateEvening = Instant.parse("2026-11-22T23:30:00Z");

        assertThat(seed(lateEvening, MADRID)).isEqualTo(seed(NOW, MADRID));
        assertThat(timesOn(TODAY, seed(lateEvening, ZoneId.of("Europe/London")))).hasSize(3);
    }

    @Test
    void theInventedMeetingsShowWhatScreensMustStand() {
        List<Meeting> seeded = seed(NOW, MADRID);

        assertThat(seeded).extracting(Meeting::purposeId).doesNotContainNull();
        assertThat(seeded)
                .extracting(Meeting::purposeId)
                .contains(
                        "mortgage-advice",
                        "onboarding",
                        "complaint",
                        "investment-review",
                        "business-loan");
        assertThat(seeded)
                .extracting(Meeting::providerId)
                .contains("jitsi", "bigbluebutton", "zoom", "teams");
        assertThat(seeded).filteredOn(meeting -> meeting.when() == null).hasSize(1);
        assertThat(seeded).filteredOn(meeting -> meeting.invitees().size() == 12).hasSize(1);
        assertThat(seeded).filteredOn(DemoSeedTest::isLongest).hasSize(1);
        assertThat(seeded)
                .extracting(meeting -> meeting.present().customerUserId())
                .containsOnly(
                        DemoStaff.ALL.stream()
                                .map(staff -> staff.member().userId())
                                .toArray(String[]::new));
        assertThat(states(seeded)).isEqualTo(EnumSet.allOf(InviteeState.class));
        assertThat(seeded.stream().map(Meeting::when).distinct().count()).isLessThan(80);
    }

    @Test
    void onlyTheConnectedProviderHasKeys() {
        assertThat(seed(NOW, MADRID))
                .allSatisfy(
                        meeting ->
                                assertThat(meeting.keys().equals(MeetingKeys.NONE))
                                        .isEqualTo(!"bigbluebutton".equals(meeting.providerId())));
    }

    @Test
    void inventedPeopleCannotBeReached() {
        for (Meeting meeting : seed(NOW, MADRID)) {
            Stream.concat(
                            Stream.of(meeting.creator()),
                            meeting.invitees().stream().map(Invitee::contactDetails))
                    .forEach(DemoSeedTest::assertInvented);
        }
    }

    @Test
    void theSameDayAndZoneGiveTheSameMeetings() {
        assertThat(seed(NOW.plusSeconds(3600), MADRID)).isEqualTo(seed(NOW, MADRID));
    }

    private static List<Meeting> seed(Instant now, ZoneId zone) {
        return new DemoSeed(now, zone).meetingsOf("gh.29.uk");
    }

    private static List<LocalTime> timesOn(LocalDate day, List<Meeting> meetings) {
        return meetings.stream()
                .map(Meeting::when)
                .filter(Objects::nonNull)
                .filter(when -> LocalDate.ofInstant(when, MADRID).equals(day))
                .map(when -> LocalTime.ofInstant(when, MADRID))
                .sorted()
                .toList();
    }

    private static Set<InviteeState> states(List<Meeting> meetings) {
        Set<InviteeState> states = EnumSet.noneOf(InviteeState.class);
        meetings.forEach(
                meeting -> meeting.invitees().forEach(person -> states.add(person.state())));
        return states;
    }

    private static boolean isLongest(Meeting meeting) {
        ContactDetails creator = meeting.creator();
        Invitee invitee = meeting.invitees().getFirst();
        ContactDetails person = invitee.contactDetails();
        return lengths(
                        meeting.providerId(),
                        meeting.purposeId(),
                        creator.name(),
                        creator.mobilePhone(),
                        creator.emailAddress(),
                        person.name(),
                        person.mobilePhone(),
                        person.emailAddress(),
                        invitee.status())
                .equals(
                        List.of(
                                Limits.PROVIDER,
                                Limits.PURPOSE,
                                Limits.NAME,
                                Limits.CREATOR_PHONE,
                                Limits.EMAIL,
                                Limits.NAME,
                                Limits.INVITEE_PHONE,
                                Limits.EMAIL,
                                Limits.STATUS));
    }

    private static List<Integer> lengths(@Nullable String... texts) {
        return Stream.of(texts).map(text -> text == null ? -1 : text.length()).toList();
    }

    private static void assertInvented(ContactDetails person) {
        assertThat(person.emailAddress()).matches("|[a-z.-]+@example\\.com");
        assertThat(person.mobilePhone())
                .matches(
                        "|(\\+44 |0)7700 900\\d{3}.*|\\+49 171 39200\\d\\d|\\+49 30 23125\\d{3}"
                                + "|\\+33 6 39 98 \\d\\d \\d\\d|\\+61 491 570 1\\d\\d"
                                + "|\\+1 212 555 01\\d\\d");
    }
}
