package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Secret;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.Session;
import dev.parley.staff.StaffMember;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DemoBankTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @TempDir Path folder;

    @Test
    void threeMembersOfStaffCanSignIn() throws Exception {
        assertThat(DemoBank.accounts())
                .extracting(Credentials::username)
                .containsExactly("alba.ruiz", "ben.okafor", "clara.weiss");

        Set<String> userIds = new HashSet<>();
        for (Credentials credentials : DemoBank.accounts()) {
            try (Session session = bank(NOW).open(credentials)) {
                StaffMember staff = session.staff();
                assertThat(staff.username()).isEqualTo(credentials.username());
                assertThat(staff.emailAddress()).endsWith("@example.com");
                assertThat(staff.name()).contains(" ");
                assertThat(UUID.fromString(staff.userId())).hasToString(staff.userId());
                userIds.add(staff.userId());
            }
        }
        assertThat(userIds).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"alba.ruiz, Demo", "alba.ruiz, ''", "Alba.Ruiz, demo", "nobody, demo", "'', ''"})
    void anythingElseIsRefusedAndTouchesNothing(String username, String password) throws Exception {
        assertThatExceptionOfType(WrongPassword.class)
                .isThrownBy(() -> bank(NOW).open(new Credentials(username, new Secret(password))));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aLockedSessionKnowsItsPassword() throws Exception {
        try (Session session = open(bank(NOW))) {
            assertThat(session.isPassword(new Secret("demo"))).isTrue();
            assertThat(session.isPassword(new Secret("Demo"))).isFalse();
        }
    }

    @Test
    void makingABankTouchesNothing() {
        bank(NOW);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void thereAreTwoBanks() throws Exception {
        try (Session session = open(bank(NOW))) {
            assertThat(session.banks())
                    .extracting(Bank::id)
                    .containsExactly("gh.29.uk", "sur.01.es");
            assertThat(branch(session).all().rows()).hasSize(80);
            assertThat(session.meetings(session.banks().getLast()).all().rows()).hasSize(25);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.meetings(new Bank("another", null, null)));
        }
    }

    @Test
    void onAnotherDayTheInventedMeetingsAreThereAnewAndTheMadeOnesStay() throws Exception {
        Meeting made;
        List<Meeting> before;
        try (Session session = open(bank(NOW))) {
            before = branch(session).all().rows();
            made = branch(session).create(wish());
        }
        Instant later = NOW.plusSeconds(5 * 86_400);
        try (Session session = open(bank(later))) {
            List<Meeting> after = branch(session).all().rows();

            assertThat(after).hasSize(81).contains(made);
            assertThat(timesOn(TODAY.plusDays(5), after)).hasSize(6);
            assertThat(after)
                    .filteredOn(meeting -> !meeting.equals(made))
                    .isEqualTo(seededAt(later, MADRID))
                    .extracting(Meeting::id)
                    .containsExactlyInAnyOrderElementsOf(before.stream().map(Meeting::id).toList());
        }
    }

    @Test
    void inAnotherZoneTheInventedMeetingsKeepOfficeHours() throws Exception {
        open(bank(NOW)).close();
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");

        try (Session session = open(new DemoBank(folder, InstantSource.fixed(NOW), tokyo))) {
            assertThat(branch(session).all().rows()).isEqualTo(seededAt(NOW, tokyo));
        }
    }

    @Test
    void onTheSameDayNothingIsWritten() throws Exception {
        open(bank(NOW)).close();
        try (Session session = open(bank(NOW))) {
            branch(session).create(wish());
        }
        try (Session session = open(bank(NOW))) {
            assertThat(branch(session).all().rows()).hasSize(81);
        }
    }

    @Test
    void resetForgetsWhatWasMadeWhileASessionIsOpen() throws Exception {
        DemoBank bank = bank(NOW);
        try (Session session = open(bank)) {
            List<Meeting> before = branch(session).all().rows();
            Meeting made = branch(session).create(wish());

            bank.reset();

            assertThat(branch(session).all().rows()).isEqualTo(before).doesNotContain(made);
            branch(session).create(wish());
            assertThat(branch(session).all().rows()).hasSize(81);
        }
    }

    @Test
    void resetWorksWithoutASessionAndClosesTheFileAgain() throws Exception {
        try (Session session = open(bank(NOW))) {
            branch(session).create(wish());
        }

        bank(NOW).reset();

        try (Session session = open(bank(NOW))) {
            assertThat(branch(session).all().rows()).hasSize(80);
        }
    }

    @Test
    void aClosedSessionIsSignedOut() throws Exception {
        Session session = open(bank(NOW));
        MeetingRepository repository = branch(session);
        session.close();
        session.close();

        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(repository::all);
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(() -> repository.find("x"));
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(() -> repository.create(wish()));
    }

    @Test
    void preparedItIsOpenUntilTheOneWhoSignsInIsDone() throws Exception {
        DemoBank bank = bank(NOW);
        bank.prepare();
        bank.prepare();
        assertThat(isLocked()).isTrue();

        open(bank).close();
        assertThat(isLocked()).isFalse();
    }

    @Test
    void whatWasPreparedForNobodyIsLetGo() throws Exception {
        DemoBank bank = bank(NOW);
        bank.prepare();
        bank.letGo();
        bank.letGo();
        assertThat(isLocked()).isFalse();
    }

    @Test
    void whatIsInTheWayIsToldAtSignInAndNotBefore() throws Exception {
        Path file = Files.createFile(folder.resolve("no-folder"));
        DemoBank bank = new DemoBank(file, InstantSource.fixed(NOW), MADRID);
        bank.prepare();
        assertThatExceptionOfType(MeetingException.StoreFailed.class).isThrownBy(() -> open(bank));
    }

    @Test
    void twoSessionsShareTheFileAndTheLastClosesIt() throws Exception {
        DemoBank bank = bank(NOW);
        Session alba = bank.open(DemoBank.accounts().getFirst());
        Session ben = bank.open(DemoBank.accounts().get(1));
        MeetingRepository albas = branch(alba);

        Meeting made = albas.create(wish());
        alba.close();

        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(albas::all);
        assertThat(branch(ben).find(made.id())).isEqualTo(made);
        assertThat(branch(ben).create(wish()).present().customerUserId())
                .isEqualTo(ben.staff().userId())
                .isNotEqualTo(alba.staff().userId());
        ben.close();
        open(bank(NOW)).close();
    }

    private boolean isLocked() throws MeetingException {
        try {
            open(bank(NOW)).close();
            return false;
        } catch (MeetingException.StoreFailed failed) {
            assertThat(failed.trouble()).isEqualTo(StoreTrouble.IN_USE);
            return true;
        }
    }

    private List<Meeting> seededAt(Instant now, ZoneId zone) throws Exception {
        Path fresh = Files.createTempDirectory(folder, "seed");
        try (Session session = open(new DemoBank(fresh, InstantSource.fixed(now), zone))) {
            return branch(session).all().rows();
        }
    }

    private DemoBank bank(Instant now) {
        return new DemoBank(folder, InstantSource.fixed(now), MADRID);
    }

    private static Session open(DemoBank bank) throws MeetingException {
        return bank.open(DemoBank.accounts().getFirst());
    }

    private static MeetingRepository branch(Session session) {
        return session.meetings(session.banks().getFirst());
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

    private static NewMeeting wish() {
        return new NewMeeting(
                "jitsi",
                "complaint",
                Instant.parse("2026-11-24T10:30:00Z"),
                new ContactDetails("Alba Ruiz", "", "alba@example.com"),
                List.of());
    }
}
