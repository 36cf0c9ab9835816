package dev.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every place that keeps meetings does alike, whether a file or a server.
public interface MeetingRepositoryContract {
    /// All of these must come back as they are, letter for letter.
    List<String> AWKWARD_TEXTS =
            List.of(
                    "👩🏽‍💼 Zoë نور حداد",
                    "e\u0301 is not é",
                    "two\nlines\r\nand\ttab",
                    "  outer blanks ",
                    "",
                    "UPPER'; DROP TABLE meeting; --",
                    "\\ \" % _ {} :name ?");

    /// A fresh repository without a meeting.
    MeetingRepository repository() throws Exception;

    /// A fresh repository that already keeps these; all are of the bank [#bankId()].
    MeetingRepository repositoryWith(List<Meeting> rows) throws Exception;

    /// The bank that the repositories are of.
    String bankId();

    /// The user id of who is signed in.
    String userId();

    /// The id of a meeting that a second bank keeps beside the last [#repository()], where there
    /// can be one.
    default Optional<String> idAtAnotherBank() throws Exception {
        return Optional.empty();
    }

    @Test
    default void aMeetingMadeIsFoundAndListedAsItWasAnswered() throws Exception {
        MeetingRepository repository = repository();

        Meeting made = repository.create(wish("2026-11-24T10:30:00Z", person("Priya")));

        assertThat(repository.find(made.id())).isEqualTo(made);
        assertThat(repository.all().rows()).containsExactly(made);
    }

    @Test
    default void aMeetingMadeIsWhatWasWishedFor() throws Exception {
        NewMeeting wish = wish("2026-11-24T10:30:00Z", person("Priya"), person("Tomás"));
        Meeting made = repository().create(wish);

        assertIsAsWished(made, wish);
        assertThat(made.bankId()).isEqualTo(bankId());
        assertThat(made.keys()).isEqualTo(MeetingKeys.NONE);
        // Who is signed in is "the customer", and nobody the staff.
        assertThat(made.present()).isEqualTo(new Presence("", userId()));
    }

    @Test
    default void makingTwiceMakesTwo() throws Exception {
        MeetingRepository repository = repository();
        NewMeeting wish = wish("2026-11-24T10:30:00Z", person("Priya"));
        Meeting first = repository.create(wish);
        Meeting second = repository.create(wish);

        assertThat(first.id()).isNotEmpty().isNotEqualTo(second.id());
        assertThat(repository.all().rows()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void anUnknownMeetingIsNotFound() throws Exception {
        MeetingRepository repository = repository();
        assertThat(repository.all().rows()).isEmpty();

        repository.create(wish("2026-11-24T10:30:00Z"));

        assertThatExceptionOfType(MeetingException.NotFound.class)
                .isThrownBy(() -> repository.find(UUID.randomUUID().toString()));
    }

    @Test
    default void aMeetingOfAnotherBankIsNotFoundNorListed() throws Exception {
        MeetingRepository repository = repository();
        for (String id : idAtAnotherBank().stream().toList()) {
            assertThatExceptionOfType(MeetingException.NotFound.class)
                    .isThrownBy(() -> repository.find(id));
            assertThat(repository.all().rows()).isEmpty();
        }
    }

    @Test
    default void newestStartStandsFirstAndNoTimeLast() throws Exception {
        Meeting none = row("a", null);
        Meeting first = row("b", Instant.parse("0001-01-01T00:00:00Z"));
        Meeting before1970 = row("c", Instant.parse("1969-12-31T23:59:59Z"));
        Meeting late = row("d", Instant.parse("2026-11-24T10:30:01Z"));
        Meeting early = row("e", Instant.parse("2026-11-24T10:30:00Z"));

        MeetingRepository repository =
                repositoryWith(List.of(first, late, none, before1970, early));

        assertThat(repository.all().rows()).containsExactly(late, early, before1970, first, none);
    }

    @Test
    default void meetingsAtTheSameTimeAlwaysComeInTheSameOrder() throws Exception {
        Instant when = Instant.parse("2026-11-24T10:30:00Z");
        MeetingRepository repository =
                repositoryWith(List.of(row("b", when), row("c", null), row("a", when)));

        assertThat(repository.all().rows()).hasSize(3).isEqualTo(repository.all().rows());
    }

    @Test
    default void emailAddressesComeBackTrimmedAndInLowerCase() throws Exception {
        ContactDetails typed = new ContactDetails("P", "1", "  Priya.NAIR@Example.COM ");

        Meeting made = repository().create(wish("jitsi", "complaint", typed, typed, "waiting"));

        ContactDetails kept = new ContactDetails("P", "1", "priya.nair@example.com");
        assertThat(made.creator()).isEqualTo(kept);
        assertThat(made.invitees()).containsExactly(new Invitee(kept, "waiting"));
    }

    @Test
    default void allOtherTextComesBackExactly() throws Exception {
        MeetingRepository repository = repository();
        for (String text : AWKWARD_TEXTS) {
            ContactDetails person = new ContactDetails(text, text, "");
            NewMeeting wish = wish("Jitsi~1", "Mortgage.Advice_2", person, person, text);
            assertIsAsWished(repository.find(repository.create(wish).id()), wish);
        }
    }

    @Test
    default void theLongestLegalTextsSurvive() throws Exception {
        MeetingRepository repository = repository();
        String email = "x".repeat(Limits.EMAIL - 12) + "@example.com";
        ContactDetails creator =
                new ContactDetails(emoji(Limits.NAME), emoji(Limits.CREATOR_PHONE), email);
        ContactDetails invitee =
                new ContactDetails(emoji(Limits.NAME), emoji(Limits.INVITEE_PHONE), email);
        String provider = "p".repeat(Limits.PROVIDER);
        String purpose = "q".repeat(Limits.PURPOSE);
        NewMeeting wish = wish(provider, purpose, creator, invitee, emoji(Limits.STATUS));
        assertIsAsWished(repository.find(repository.create(wish).id()), wish);
    }

    @Test
    default void theFirstAndTheLastYearSurvive() throws Exception {
        MeetingRepository repository = repository();
        for (Instant when : List.of(Limits.FIRST, Limits.LAST, Instant.ofEpochSecond(-1))) {
            Meeting made = repository.create(wish(when.toString()));

            assertThat(made.when()).isEqualTo(when);
            assertThat(repository.find(made.id()).when()).isEqualTo(when);
        }
        assertThat(repository.all().rows().getFirst().when()).isEqualTo(Limits.LAST);
    }

    @Test
    default void nullsAndEmptyTextsAreKeptApart() throws Exception {
        MeetingKeys noKeys = new MeetingKeys(null, null, null);
        Meeting nulls = bare("1", ContactDetails.UNKNOWN, null, noKeys, Presence.UNKNOWN);
        ContactDetails nobody = new ContactDetails("", "", "");
        Meeting empties = bare("2", nobody, "", MeetingKeys.NONE, new Presence("", ""));
        MeetingRepository repository = repositoryWith(List.of(nulls, empties));

        assertThat(repository.find("1")).isEqualTo(nulls);
        assertThat(repository.find("2")).isEqualTo(empties);
        assertThat(repository.all().rows()).containsExactlyInAnyOrder(nulls, empties);
    }

    @Test
    default void filledKeysComeBack() throws Exception {
        MeetingKeys keys = new MeetingKeys("room 1", new Secret("staff"), new Secret("customer"));
        Meeting filled = bare("1", ContactDetails.UNKNOWN, null, keys, new Presence("s", "c"));

        assertThat(repositoryWith(List.of(filled)).find("1")).isEqualTo(filled);
    }

    @Test
    default void inviteesKeepTheirOrder() throws Exception {
        MeetingRepository repository = repository();
        List<ContactDetails> people =
                new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> person("P" + i)).toList());
        Collections.shuffle(people, new Random(12));

        Meeting made =
                repository.create(
                        wish("2026-11-24T10:30:00Z", people.toArray(ContactDetails[]::new)));

        assertThat(namesOf(repository.find(made.id())))
                .isEqualTo(people.stream().map(ContactDetails::name).toList());
        assertThat(repository.all().rows()).containsExactly(made);
    }

    @Test
    default void threeThousandInviteesSurviveInOrder() throws Exception {
        MeetingRepository repository = repository();
        ContactDetails[] people =
                IntStream.range(0, 3000)
                        .mapToObj(i -> person("P" + i))
                        .toArray(ContactDetails[]::new);

        Meeting made = repository.create(wish("2026-11-24T10:30:00Z", people));

        assertThat(repository.find(made.id())).isEqualTo(made);
        assertThat(namesOf(made)).hasSize(3000).startsWith("P0", "P1").endsWith("P2999");
    }

    @Test
    default void tenThousandMeetingsComeAtOnce() throws Exception {
        List<Meeting> newestFirst =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> row("m" + i, Instant.ofEpochSecond(2_000_000_000L - i)))
                        .toList();
        List<Meeting> mixed = new ArrayList<>(newestFirst);
        Collections.shuffle(mixed, new Random(10));

        assertThat(repositoryWith(mixed).all().rows()).isEqualTo(newestFirst);
    }

    private static ContactDetails person(String name) {
        return new ContactDetails(
                name, "+44 7700 900123", name.toLowerCase(Locale.ROOT) + "@example.com");
    }

    private static NewMeeting wish(String when, ContactDetails... people) {
        return new NewMeeting(
                "jitsi",
                "mortgage-advice",
                Instant.parse(when),
                person("Alba"),
                List.of(people).stream().map(person -> new Invitee(person, "waiting")).toList());
    }

    private static NewMeeting wish(
            String provider,
            String purpose,
            ContactDetails creator,
            ContactDetails invitee,
            String status) {
        List<Invitee> invitees = List.of(new Invitee(invitee, status));
        return new NewMeeting(provider, purpose, Instant.EPOCH, creator, invitees);
    }

    private Meeting row(String id, @Nullable Instant when) {
        return new Meeting(
                id,
                bankId(),
                "zoom",
                "complaint",
                when,
                person("Alba"),
                List.of(new Invitee(person(id), "accepted"), new Invitee(person("Z"), "maybe")),
                MeetingKeys.NONE,
                new Presence("", "u"));
    }

    /// A meeting with one text in provider, purpose and status, and one person in all roles.
    private Meeting bare(
            String id,
            ContactDetails person,
            @Nullable String text,
            MeetingKeys keys,
            Presence present) {
        List<Invitee> invitees = List.of(new Invitee(person, text));
        return new Meeting(id, bankId(), text, text, null, person, invitees, keys, present);
    }

    private static void assertIsAsWished(Meeting meeting, NewMeeting wish) {
        assertThat(meeting.providerId()).isEqualTo(wish.providerId());
        assertThat(meeting.purposeId()).isEqualTo(wish.purposeId());
        assertThat(meeting.when()).isEqualTo(wish.when());
        assertThat(meeting.creator()).isEqualTo(wish.creator());
        assertThat(meeting.invitees()).isEqualTo(wish.invitees());
    }

    private static List<@Nullable String> namesOf(Meeting meeting) {
        return meeting.invitees().stream().map(person -> person.contactDetails().name()).toList();
    }

    /// As many UTF-16 units, most of them halves of a character.
    private static String emoji(int units) {
        return "🌸".repeat(units / 2) + "x".repeat(units % 2);
    }
}
