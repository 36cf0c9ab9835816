package dev.parley.embedded;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Limits;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.Presence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/// The invented meetings around one day: always the same for the same day and zone, and always with
/// the same ids.
final class DemoSeed {
    /// Counted up when the invented meetings change, so that files made before are renewed.
    private static final int EDITION = 1;

    private final LocalDate today;
    private final ZoneId zone;

    DemoSeed(Instant now, ZoneId zone) {
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
    }

    /// Makes the invented meetings anew where they stand around another day or zone.
    ///
    /// @param all whether to do so anyway, and to forget what people created
    void renew(H2File file, boolean all) throws MeetingException {
        if (all || !file.read(DemoSeed::stampIn).equals(Optional.of(stamp()))) {
            file.change(handle -> write(handle, all));
        }
    }

    /// Those of one bank, in the order of the plan.
    List<Meeting> meetingsOf(String bankId) {
        String branch = DemoStaff.BANKS.getFirst().id();
        boolean isBranch = bankId.equals(branch);
        List<String> lines = (isBranch ? SeedPlan.BRANCH : SeedPlan.SEVILLA).lines().toList();
        Stream<Meeting> planned =
                IntStream.range(0, lines.size())
                        .mapToObj(i -> meeting(bankId, Integer.toString(i), lines.get(i)));
        return Stream.concat(planned, isBranch ? Stream.of(longest(bankId)) : Stream.empty())
                .toList();
    }

    private Void write(Handle handle, boolean all) {
        MeetingTable table = new MeetingTable(handle);
        if (all) {
            table.deleteAll();
        } else {
            table.deleteSeeded();
        }
        DemoStaff.BANKS.forEach(bank -> table.insert(bank.id(), meetingsOf(bank.id()), true));
        handle.execute("DELETE FROM seed");
        handle.execute(
                "INSERT INTO seed (made_on, zone, edition) VALUES (?, ?, ?)",
                today.toString(),
                zone.getId(),
                EDITION);
        return null;
    }

    private static Optional<Stamp> stampIn(Handle handle) {
        return handle.createQuery("SELECT made_on, zone, edition FROM seed")
                .map(ConstructorMapper.of(Stamp.class))
                .findFirst();
    }

    private Stamp stamp() {
        return new Stamp(today.toString(), zone.getId(), EDITION);
    }

    private Meeting meeting(String bankId, String number, String line) {
        List<String> cells = Arrays.asList(line.strip().split(" +", 6));
        String[] creatorAndUser = cells.get(2).split("/", 2);
        DemoStaff creator = DemoStaff.named(creatorAndUser[0]);
        DemoStaff user = DemoStaff.named(creatorAndUser[creatorAndUser.length - 1]);
        String id = id(bankId, number);
        return new Meeting(
                id,
                bankId,
                cells.get(4),
                cells.get(3),
                when(cells.get(0), cells.get(1)),
                creator.contactDetails(),
                Arrays.stream(cells.get(5).split(" ", -1)).map(DemoSeed::invitee).toList(),
                DemoKeys.of(cells.get(4), id),
                new Presence("", user.member().userId()));
    }

    private @Nullable Instant when(String day, String time) {
        return day.equals("-")
                ? null
                : today.plusDays(Integer.parseInt(day))
                        .atTime(LocalTime.parse(time))
                        .atZone(zone)
                        .toInstant();
    }

    private static Invitee invitee(String keyAndSign) {
        int end = keyAndSign.length() - 1;
        return new Invitee(
                SeedPeople.named(keyAndSign.substring(0, end)), status(keyAndSign.charAt(end)));
    }

    private static String status(char sign) {
        return switch (sign) {
            case '+' -> "accepted";
            case '?' -> "waiting";
            case '-' -> "declined";
            case '~' -> "maybe, will call back";
            default -> throw new IllegalArgumentException("No such sign: " + sign);
        };
    }

    /// Every text as long as a server lets it be, to show that no screen breaks.
    private Meeting longest(String bankId) {
        String email = filled("very.", Limits.EMAIL - 16) + "long@example.com";
        return new Meeting(
                id(bankId, "longest"),
                bankId,
                filled("conference-service-", Limits.PROVIDER),
                filled("a-purpose-that-is-long-", Limits.PURPOSE),
                when("+10", "12:30"),
                new ContactDetails(
                        filled("Wilhelmina Theodora Alexandrina ", Limits.NAME),
                        filled("+44 7700 900199 ", Limits.CREATOR_PHONE),
                        email),
                List.of(
                        new Invitee(
                                new ContactDetails(
                                        filled("Maximiliano Ångström Ødegård ", Limits.NAME),
                                        filled("+44 7700 900198 or ", Limits.INVITEE_PHONE),
                                        email),
                                filled("will come if the train is on time, ", Limits.STATUS))),
                DemoKeys.of("", ""),
                new Presence("", DemoStaff.named("clara").member().userId()));
    }

    private static String filled(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    private static String id(String bankId, String number) {
        byte[] name = ("meeting:" + bankId + ":" + number).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    /// What the invented meetings in a file stand around, as the table `seed` keeps it.
    record Stamp(String madeOn, String zone, int edition) {}
}
