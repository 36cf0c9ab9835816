package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.Refused;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.MeetingRepositoryContract;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Presence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2MeetingsTest implements MeetingRepositoryContract {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");

    @TempDir Path folder;

    private final List<H2File> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(H2File::close);
    }

    @Override
    public MeetingRepository repository() throws Exception {
        return repositoryWith(List.of());
    }

    @Override
    public MeetingRepository repositoryWith(List<Meeting> rows) throws Exception {
        H2File file = H2File.open(Files.createTempDirectory(folder, "bank"), "demo", clock());
        opened.add(file);
        if (!rows.isEmpty()) {
            insert(bankId(), rows);
        }
        return bank(bankId());
    }

    @Override
    public String bankId() {
        return "gh.29.uk";
    }

    @Override
    public String userId() {
        return "a user id";
    }

    @Override
    public Optional<String> idAtAnotherBank() throws Exception {
        return Optional.of(bank("sur.01.es").create(wish("jitsi", "a@example.com")).id());
    }

    @Test
    void theListSaysHowOldItIsAndWhereFrom() throws Exception {
        MeetingList list = repository().all();

        assertThat(list.asOf()).isEqualTo(NOW);
        assertThat(list.source()).isEqualTo(MeetingList.Source.DEMO);
    }

    /// They are read in parts.
    @Test
    void manyAreAllThereInOrderWithTheirInvitees() throws Exception {
        MeetingRepository repository = repository();
        Meeting model = repository.create(wish("jitsi", "a@example.com"));
        List<Meeting> rows =
                IntStream.range(0, 1200).mapToObj(i -> one(model, i, invitees(i % 4))).toList();
        for (int i = 0; i < rows.size(); i += 100) {
            insert(bankId(), rows.subList(i, i + 100));
            insert("sur.01.es", List.of(one(model, -1 - i, invitees(1))));
        }
        opened.getLast().change(handle -> handle.execute("DELETE FROM meeting WHERE id LIKE '%7'"));

        assertThat(repository.all().rows())
                .filteredOn(each -> each.id().length() == 5)
                .isEqualTo(
                        rows.reversed().stream().filter(each -> !each.id().endsWith("7")).toList());
    }

    private static Meeting one(Meeting model, int number, List<Invitee> invitees) {
        return new Meeting(
                "%05d".formatted(number),
                model.bankId(),
                model.providerId(),
                model.purposeId(),
                NOW.truncatedTo(ChronoUnit.SECONDS).plusSeconds(number),
                model.creator(),
                invitees,
                model.keys(),
                model.present());
    }

    private static List<Invitee> invitees(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Invitee(new ContactDetails("Guest " + i, "", ""), "waiting"))
                .toList();
    }

    @Test
    void whatWasReadAheadIsAnsweredOnce() throws Exception {
        MeetingRepository repository = repository();
        Meeting made = repository.create(wish("jitsi", "a@example.com"));
        H2File file = opened.getLast();
        file.readAhead(bankId());
        // Behind its back, to see from where the answer is.
        file.read(handle -> handle.execute("DELETE FROM meeting"));

        assertThat(repository.all().rows()).containsExactly(made);
        assertThat(repository.all().rows()).isEmpty();
    }

    @Test
    void whatWasReadAheadIsForgottenWhereAnotherBankIsAskedOrSomethingChanges() throws Exception {
        MeetingRepository repository = repository();
        Meeting made = repository.create(wish("jitsi", "a@example.com"));
        H2File file = opened.getLast();
        file.readAhead(bankId());

        assertThat(bank("sur.01.es").all().rows()).isEmpty();

        file.readAhead(bankId());
        Meeting more = repository.create(wish("jitsi", "a@example.com"));

        assertThat(repository.all().rows()).containsExactlyInAnyOrder(made, more);
    }

    @Test
    void tiesGoById() throws Exception {
        MeetingRepository repository = repository();
        for (int i = 0; i < 20; i++) {
            repository.create(wish("jitsi", "a@example.com"));
        }

        assertThat(repository.all().rows()).hasSize(20).extracting(Meeting::id).isSorted();
    }

    @Test
    void oneProviderFillsTheKeysAsABanksConnectorDoes() throws Exception {
        MeetingRepository repository = repository();

        Meeting made = repository.create(wish("bigbluebutton", "a@example.com"));
        Meeting other = repository.create(wish("bigbluebutton", "a@example.com"));

        MeetingKeys keys = made.keys();
        assertThat(keys.sessionId()).isNotEmpty().isNotEqualTo(other.keys().sessionId());
        assertThat(keys.staffToken()).isNotEqualTo(MeetingKeys.NONE.staffToken());
        assertThat(keys.customerToken())
                .isNotEqualTo(MeetingKeys.NONE.customerToken())
                .isNotEqualTo(keys.staffToken());
        assertThat(repository.find(made.id())).isEqualTo(made);
    }

    @Test
    void anAbsentEmailAddressBecomesEmptyAndOtherNullsStay() throws Exception {
        MeetingRepository repository = repository();
        NewMeeting wish =
                new NewMeeting(
                        "jitsi",
                        "complaint",
                        NOW.truncatedTo(ChronoUnit.SECONDS),
                        ContactDetails.UNKNOWN,
                        List.of(new Invitee(ContactDetails.UNKNOWN, null)));

        Meeting found = repository.find(repository.create(wish).id());

        ContactDetails kept = new ContactDetails(null, null, "");
        assertThat(found.creator()).isEqualTo(kept);
        assertThat(found.invitees()).containsExactly(new Invitee(kept, null));
    }

    @Test
    void anEmailAddressThatGrowsTooLongInLowerCaseIsRefusedAndNothingIsKept() throws Exception {
        MeetingRepository repository = repository();
        NewMeeting wish = wish("jitsi", "İ".repeat(88) + "@example.com");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> repository.create(wish))
                .matches(refused -> !refused.leftBehind());
        assertThat(repository.all().rows()).isEmpty();
    }

    @Test
    void aMeetingWhoseInviteesCannotBeKeptIsNotKeptEither() throws Exception {
        MeetingRepository repository = repository();
        Invitee tooLong = new Invitee(new ContactDetails("x".repeat(256), "", ""), "");
        Meeting bad =
                new Meeting(
                        "bad",
                        bankId(),
                        "jitsi",
                        "x",
                        NOW,
                        ContactDetails.UNKNOWN,
                        List.of(tooLong),
                        MeetingKeys.NONE,
                        Presence.UNKNOWN);

        assertThatExceptionOfType(MeetingException.StoreFailed.class)
                .isThrownBy(() -> insert(bankId(), List.of(bad)));
        assertThat(repository.all().rows()).isEmpty();
    }

    @Test
    void manyMayAskAndMakeAtOnce() throws Exception {
        MeetingRepository repository = repository();
        Callable<Integer> work =
                () -> {
                    for (int i = 0; i < 10; i++) {
                        repository.create(wish("jitsi", "a@example.com"));
                    }
                    return repository.all().rows().size();
                };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all = IntStream.range(0, 8).mapToObj(_ -> work).toList();
            for (Future<Integer> done : threads.invokeAll(all)) {
                assertThat(done.get()).isBetween(10, 80);
            }
        }
        assertThat(repository.all().rows()).hasSize(80);
    }

    @Test
    void anInterruptedThreadNeitherFailsNorHarmsTheFile() throws Exception {
        MeetingRepository repository = repository();
        Thread.currentThread().interrupt();
        try {
            Meeting made = repository.create(wish("jitsi", "a@example.com"));

            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(repository.all().rows()).containsExactly(made);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    private MeetingRepository bank(String id) {
        H2File file = opened.getLast();
        return new H2Meetings(() -> file, clock(), id, userId());
    }

    private void insert(String bankId, List<Meeting> rows) throws MeetingException {
        opened.getLast()
                .change(
                        handle -> {
                            new MeetingTable(handle).insert(bankId, rows, false);
                            return rows;
                        });
    }

    private static NewMeeting wish(String provider, String email) {
        ContactDetails person = new ContactDetails("Priya", "+44 7700 900101", email);
        return new NewMeeting(
                provider,
                "complaint",
                Instant.parse("2026-11-24T10:30:00Z"),
                new ContactDetails("Alba", "+44 7700 900029", "alba@example.com"),
                List.of(new Invitee(person, "waiting")));
    }
}
