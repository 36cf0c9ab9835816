package dev.parley.speed;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Invented meetings as a large bank may have them: always the same ones, two invitees each, whose
/// addresses and phones are their own, while names, staff, purposes and providers repeat.
public final class Sample {
    /// The bank of all of them.
    public static final String BANK = "gh.29.uk";

    /// The middle of them: one half is before.
    public static final Instant NOW = Instant.parse("2026-11-23T10:18:00Z");

    private static final Duration BETWEEN = Duration.ofMinutes(15);
    private static final int STAFF = 60;

    private static final List<String> FIRST =
            List.of(
                    "Priya",
                    "Tomás",
                    "Zoë",
                    "Owen",
                    "Ngozi",
                    "Ana",
                    "Jürgen",
                    "Łukasz",
                    "Emily",
                    "Mohammed",
                    "Sofía",
                    "Hannah",
                    "Louis",
                    "Chloé",
                    "Ivan",
                    "Wei",
                    "Olga",
                    "Nils",
                    "Marta",
                    "Kofi",
                    "Leila",
                    "Pedro",
                    "Ruth",
                    "Sven",
                    "Aisha",
                    "Hugo",
                    "Petra",
                    "Samuel",
                    "Yusuf",
                    "نور");
    private static final List<String> LAST =
            List.of(
                    "Nair",
                    "Ferreira",
                    "van den Berg",
                    "Pritchard",
                    "Adeyemi",
                    "García",
                    "Müller",
                    "Nowak",
                    "Smith",
                    "Khan",
                    "Rodríguez",
                    "Schmidt",
                    "Dubois",
                    "Lefèvre",
                    "Petrov",
                    "Chen",
                    "Ivanova",
                    "Larsen",
                    "Kowalska",
                    "Mensah",
                    "Haddad",
                    "Silva",
                    "Cohen",
                    "Lindqvist",
                    "Bello",
                    "Martin",
                    "Weiß",
                    "O'Connor",
                    "Yılmaz",
                    "Jones");
    private static final List<String> PURPOSES =
            List.of(
                    "mortgage-advice",
                    "onboarding",
                    "complaint",
                    "pension-review",
                    "investment",
                    "business-loan",
                    "account-opening",
                    "insurance");
    private static final List<String> PROVIDERS = List.of("jitsi", "zoom", "teams", "webex");
    private static final List<String> STATUSES =
            List.of("accepted", "waiting", "declined", "maybe");

    private final Random chance = new Random(29);

    private Sample() {}

    /// So many meetings, in the order in which a bank answers them: newest start first.
    public static List<Meeting> meetings(int count) {
        Sample sample = new Sample();
        Instant last = NOW.plus(BETWEEN.multipliedBy(count / 2));
        List<Meeting> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(sample.meeting(last.minus(BETWEEN.multipliedBy(i))));
        }
        return all;
    }

    private Meeting meeting(Instant when) {
        int staff = chance.nextInt(STAFF);
        return new Meeting(
                new UUID(chance.nextLong(), chance.nextLong()).toString(),
                BANK,
                any(PROVIDERS),
                any(PURPOSES),
                when,
                new ContactDetails(
                        name(staff % FIRST.size(), staff % LAST.size()),
                        "+44 20 7946 0%03d".formatted(staff),
                        "staff.%d@bank.example".formatted(staff)),
                List.of(invitee(), invitee()),
                MeetingKeys.NONE,
                new Presence("", new UUID(29, staff).toString()));
    }

    private Invitee invitee() {
        int first = chance.nextInt(FIRST.size());
        int last = chance.nextInt(LAST.size());
        int number = chance.nextInt(1_000_000);
        return new Invitee(
                new ContactDetails(
                        name(first, last),
                        "+44 7700 %06d".formatted(number),
                        "person.%d.%d@example.com".formatted(first * LAST.size() + last, number)),
                any(STATUSES));
    }

    private static String name(int first, int last) {
        return FIRST.get(first) + " " + LAST.get(last);
    }

    private String any(List<String> list) {
        return list.get(chance.nextInt(list.size()));
    }

    /// How many bytes all texts of these meetings have in UTF-8, each counted wherever it stands.
    public static long bytesOfTexts(List<Meeting> meetings) {
        return meetings.stream().flatMap(Sample::texts).mapToLong(Sample::bytes).sum();
    }

    private static Stream<@Nullable String> texts(Meeting meeting) {
        MeetingKeys keys = meeting.keys();
        Stream<@Nullable String> own =
                Stream.of(
                        meeting.id(),
                        meeting.bankId(),
                        meeting.providerId(),
                        meeting.purposeId(),
                        keys.sessionId(),
                        Objects.requireNonNullElse(keys.staffToken(), new Secret("")).reveal(),
                        Objects.requireNonNullElse(keys.customerToken(), new Secret("")).reveal(),
                        meeting.present().staffUserId(),
                        meeting.present().customerUserId());
        Stream<@Nullable String> people =
                Stream.concat(
                                Stream.of(meeting.creator()),
                                meeting.invitees().stream().map(Invitee::contactDetails))
                        .flatMap(
                                each ->
                                        Stream.of(
                                                each.name(),
                                                each.mobilePhone(),
                                                each.emailAddress()));
        Stream<@Nullable String> states = meeting.invitees().stream().map(Invitee::status);
        return Stream.of(own, people, states).flatMap(all -> all);
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
