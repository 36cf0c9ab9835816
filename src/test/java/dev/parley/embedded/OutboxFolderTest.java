// Longer than 300 lines: a fault at every step of every deed.
package dev.parley.embedded;

import static dev.parley.embedded.OwnersOnly.assertOwnersOnly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.embedded.FaultyDisk.Fault;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Outbox.Unreadable;
import dev.parley.meeting.Outbox.Unreadable.Kind;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Candidate;
import dev.parley.meeting.Standing.Checking;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Reason;
import dev.parley.meeting.Standing.Refused;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import dev.parley.meeting.StoreTrouble;
import dev.parley.offline.Kept;
import dev.parley.offline.OutboxFiles.Contents;
import dev.parley.offline.OutboxFiles.Drawer;
import dev.parley.offline.Owner;
import dev.parley.staff.ServerAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is acknowledged is on the disk, and what is not is not there.
final class OutboxFolderTest {
    private static final Owner ALICE = owner("alice");
    private static final Owner ROBERT = owner("robert");

    private static final Seal SEAL = new Seal(new byte[32]);

    @TempDir Path data;

    private static OutboxFolder folder(Path vault) {
        return new OutboxFolder(vault, new Disk(), SEAL);
    }

    private static Owner owner(String user) {
        return new Owner(ServerAddress.read("obp.bank.example").orElseThrow(), user);
    }

    static Stream<Standing> standings() {
        return Stream.of(
                new NotSent(Delay.NONE),
                new Sending(),
                new Sent("m-1"),
                new Refused(Reason.ROLE, List.of("CanX"), "node01"),
                new Refused(Reason.CONTENT, List.of(), null),
                new Refused(Reason.UNANSWERED, List.of(), "node01"),
                new Checking(Sample.NOW),
                new Unsure(List.of(new Candidate("m-1", 2), new Candidate("m-2", 0))));
    }

    static Kept kept(int number, Owner owner, Standing standing) {
        NewMeeting wish =
                new NewMeeting(
                        "jitsi",
                        "purpose-" + number,
                        Sample.NOW,
                        new ContactDetails("Zoë \"O’Neil\"\n", null, ""),
                        List.of(new Invitee(Sample.person("Guest"), null)));
        return new Kept(
                new OutboxEntry(
                        new UUID(1, number), "gh.29.uk", wish, standing, Sample.NOW, Sample.NOW),
                owner,
                Set.of("a", "b"),
                true,
                new Refused(Reason.CONTENT, List.of(), "node02"));
    }

    private static Kept kept(int number) {
        return kept(number, ALICE, new NotSent(Delay.NONE));
    }

    private Contents read(Owner owner) throws StoreFailed {
        try (Drawer drawer = folder(data).open(owner)) {
            return drawer.read();
        }
    }

    private void put(Kept... all) throws StoreFailed {
        for (Kept each : all) {
            try (Drawer drawer = folder(data).open(each.owner())) {
                drawer.put(each);
            }
        }
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("outbox"))) {
            return files.filter(file -> file.toString().endsWith(".unsent"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("standings")
    void anEntryIsReadAsItWasPut(Standing standing) throws Exception {
        Kept kept = kept(1, ALICE, standing);
        put(kept);

        assertThat(read(ALICE).own()).containsExactly(kept);
    }

    @Test
    void aChangeReplacesAndARemovalRemoves() throws Exception {
        Kept second = kept(2);
        put(kept(1), second, kept(1, ALICE, new Sent("m")));
        assertThat(read(ALICE).own()).containsExactly(kept(1, ALICE, new Sent("m")), second);
        try (Drawer drawer = folder(data).open(ALICE)) {
            drawer.remove(new UUID(1, 1));
        }

        assertThat(read(ALICE).own()).containsExactly(second);
    }

    @Test
    void ofOthersTheNumberOfUnsentIsToldAlone() throws Exception {
        put(kept(1), kept(2, ROBERT, new Sending()), kept(3, ROBERT, new Sent("m")));

        assertThat(read(ALICE).own()).containsExactly(kept(1));
        assertThat(read(ALICE).others()).isEqualTo(1);
    }

    @Test
    void aFileShowsNothingOfWhatItHolds() throws Exception {
        put(kept(1));
        String once = Files.readString(only(), StandardCharsets.ISO_8859_1);
        put(kept(1));
        String again = Files.readString(only(), StandardCharsets.ISO_8859_1);

        assertThat(once)
                .startsWith("parley-sealed 1 unsent\n")
                .doesNotContain("jitsi", "purpose", "Guest", "alice", "gh.29.uk");
        assertThat(again.substring(30)).as("another nonce").isNotEqualTo(once.substring(30));
    }

    @Test
    void ofAVaultThatIsClosedTheUnsentAreCounted() throws Exception {
        assertThat(OutboxFolder.unsent(data, new Disk())).isZero();
        put(kept(1), kept(2), kept(3, ALICE, new Sent("m")));
        Files.write(only().resolveSibling(new UUID(1, 9) + ".unsent"), new byte[7]);

        assertThat(OutboxFolder.unsent(data, new Disk())).isEqualTo(3);
    }

    @Test
    void onlyTheOwnerOfTheAccountCanRead() throws Exception {
        put(kept(1));

        assertOwnersOnly(only());
        assertOwnersOnly(data.resolve("outbox"));
    }

    @Test
    void aSecondParleyOfTheSamePersonIsKeptOut() throws Exception {
        try (Drawer first = folder(data).open(ALICE)) {
            assertThat(
                            catchThrowableOfType(
                                            StoreFailed.class,
                                            () -> folder(data).open(ALICE).close())
                                    .trouble())
                    .isEqualTo(StoreTrouble.IN_USE);
            folder(data).open(ROBERT).close();
            assertThat(first.read().own()).isEmpty();
        }
        assertThat(read(ALICE).own()).isEmpty();
    }

    @Test
    void whatCouldNotBeDoneWhileNobodyHadThemOpenKeepsNobodyOut() throws Exception {
        put(kept(1));
        assertThatIOException()
                .isThrownBy(
                        () ->
                                OutboxFolder.whileUnused(
                                        data,
                                        new Disk(),
                                        () -> {
                                            throw new IOException("not done");
                                        }));

        assertThat(read(ALICE).own()).containsExactly(kept(1));
    }

    /// A power cut after that leaves the new one; each step is of no use before the one before it.
    @Test
    void whatIsAcknowledgedWasForcedToTheDiskWithItsFolder() throws Exception {
        List<String> steps = new ArrayList<>();
        Disk disk =
                new Disk() {
                    @Override
                    void write(Path file, byte[] content) throws IOException {
                        super.write(file, content);
                        steps.add("write");
                    }

                    @Override
                    void move(Path from, Path to) throws IOException {
                        super.move(from, to);
                        steps.add("move");
                    }

                    @Override
                    void delete(Path file) throws IOException {
                        super.delete(file);
                        steps.add("delete");
                    }

                    @Override
                    void forceFolder(Path folder) throws IOException {
                        super.forceFolder(folder);
                        steps.add("force " + folder.getFileName());
                    }
                };
        try (Drawer drawer = new OutboxFolder(data, disk, SEAL).open(ALICE)) {
            steps.clear();
            drawer.put(kept(1));
            assertThat(steps).containsExactly("write", "move", "force outbox");

            steps.clear();
            drawer.remove(kept(1).entry().id());
            assertThat(steps).containsExactly("delete", "force outbox");

            drawer.put(kept(1));
            Files.write(only(), new byte[7]);
            steps.clear();
            drawer.read();
            assertThat(steps).endsWith("move", "force set-aside", "force outbox");
        }
    }

    @Test
    void whatIsSetAsideTakesNoOthersPlace() throws Exception {
        put(kept(1));
        String name = only().getFileName().toString();
        for (int round = 1; round <= 3; round++) {
            Files.write(data.resolve("outbox").resolve(name), new byte[] {(byte) round});
            read(ALICE);
        }

        Path aside = data.resolve("set-aside");
        assertThat(aside.resolve(name)).hasBinaryContent(new byte[] {1});
        assertThat(aside.resolve(name + "-2")).hasBinaryContent(new byte[] {2});
        assertThat(aside.resolve(name + "-3")).hasBinaryContent(new byte[] {3});
        assertThat(read(ALICE).unreadable()).hasSize(3);
    }

    @Test
    void whatACrashLeftUnfinishedIsWrittenOver() throws Exception {
        put(kept(1));
        Files.write(only().resolveSibling(only().getFileName() + ".new"), new byte[7]);
        Kept changed = kept(1, ALICE, new Sending());
        put(changed);

        assertThat(read(ALICE).own()).containsExactly(changed);
    }

    @Test
    void aNewerOneIsLeftAndTold() throws Exception {
        put(kept(1));
        String text = Files.readString(only(), StandardCharsets.ISO_8859_1);
        Files.writeString(
                only(),
                text.replaceFirst("^parley-sealed 1 ", "parley-sealed 2 "),
                StandardCharsets.ISO_8859_1);

        assertThat(read(ALICE).unreadable())
                .containsExactly(new Unreadable(Kind.NEWER, only().getFileName().toString()));
        assertThat(only())
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("parley-sealed 2 unsent\n");
    }

    @Test
    void aFileUnderAnothersNameIsSetAside() throws Exception {
        put(kept(1));
        Files.copy(only(), only().resolveSibling(new UUID(1, 9) + ".unsent"));

        Contents contents = read(ALICE);
        assertThat(contents.own()).containsExactly(kept(1));
        assertThat(contents.unreadable())
                .containsExactly(new Unreadable(Kind.SET_ASIDE, new UUID(1, 9) + ".unsent"));
    }

    /// Flipped, cut, zeroed, lengthened: set aside and told with every byte, or read as it was.
    @Test
    void aDamagedFileIsSetAsideAndTold() throws Exception {
        long seed = Long.getLong("parley.seed", 20261124);
        int rounds = Integer.getInteger("parley.damaged", 100);
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            Path fresh = Files.createDirectory(data.resolve("round-" + round));
            OutboxFolder folder = folder(fresh);
            try (Drawer drawer = folder.open(ALICE)) {
                drawer.put(kept(1));
                drawer.put(kept(2));
                Path file = fresh.resolve("outbox").resolve(new UUID(1, 1) + ".unsent");
                byte[] whole = Files.readAllBytes(file);
                byte[] damaged = damaged(whole, random);
                Files.write(file, damaged);
                Contents contents = drawer.read();
                String told = "seed %d, round %d".formatted(seed, round);

                assertThat(contents.own()).as(told).contains(kept(2));
                if (!Arrays.equals(whole, damaged)) {
                    assertThat(contents.own()).as(told).hasSize(1);
                    assertThat(contents.unreadable()).as(told).hasSize(1);
                    Unreadable one = contents.unreadable().getFirst();
                    Path where =
                            one.kind() == Kind.NEWER
                                    ? file
                                    : fresh.resolve("set-aside").resolve(one.file());
                    assertThat(where).as(told).hasBinaryContent(damaged);
                    assertThat(drawer.read().unreadable()).as(told).containsExactly(one);
                }
            }
        }
        System.out.printf("Damaged outbox files: %d, seed %d%n", rounds, seed);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = Arrays.copyOf(bytes, at);
            case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 64), (byte) 0);
            case 3 -> random.nextBytes(bytes);
            default -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(99));
        }
        return bytes;
    }

    // A fault at every step

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFailedPutOfANewEntryLeavesNothing(Fault fault) throws Exception {
        for (int step = 0; step < steps(drawer -> drawer.put(kept(2))); step++) {
            try (Attempt attempt = new Attempt(fault, step)) {
                boolean done = attempt.isDone(drawer -> drawer.put(kept(2)));

                assertThat(attempt.found())
                        .as("%s at step %d", fault, step)
                        .isEqualTo(done ? List.of(kept(1), kept(2)) : List.of(kept(1)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFailedChangeLeavesWhatWasBefore(Fault fault) throws Exception {
        Kept changed = kept(1, ALICE, new Sending());
        for (int step = 0; step < steps(drawer -> drawer.put(changed)); step++) {
            try (Attempt attempt = new Attempt(fault, step)) {
                boolean done = attempt.isDone(drawer -> drawer.put(changed));

                assertThat(attempt.found())
                        .as("%s at step %d", fault, step)
                        .containsExactly(done ? changed : kept(1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFailedRemovalLeavesTheEntry(Fault fault) throws Exception {
        for (int step = 0; step < steps(drawer -> drawer.remove(new UUID(1, 1))); step++) {
            try (Attempt attempt = new Attempt(fault, step)) {
                boolean done = attempt.isDone(drawer -> drawer.remove(new UUID(1, 1)));

                assertThat(attempt.found())
                        .as("%s at step %d", fault, step)
                        .isEqualTo(done ? List.of() : List.of(kept(1)));
            }
        }
    }

    @Test
    void aFileThatCannotBeReadIsNoReasonToShowLess() throws Exception {
        put(kept(1));
        FaultyDisk disk = new FaultyDisk(-1, Fault.BEFORE);
        try (Drawer drawer = new OutboxFolder(data, disk, SEAL).open(ALICE)) {
            disk.failIn(0);
            assertThatThrownBy(drawer::read).isInstanceOf(StoreFailed.class);
            assertThat(drawer.read().own()).containsExactly(kept(1));
        }
    }

    private interface Deed {
        void to(Drawer drawer) throws StoreFailed;
    }

    private int steps(Deed deed) throws Exception {
        try (Attempt attempt = new Attempt(Fault.BEFORE, -1)) {
            assertThat(attempt.isDone(deed)).isTrue();
            assertThat(attempt.disk.steps()).isGreaterThan(2);
            return attempt.disk.steps();
        }
    }

    /// One entry on a disk of its own, and one deed that fails at one step.
    private final class Attempt implements AutoCloseable {
        private final Path folder = Files.createTempDirectory(data, "attempt");
        private final FaultyDisk disk;
        private final Drawer drawer;

        Attempt(Fault fault, int step) throws Exception {
            disk = new FaultyDisk(-1, fault);
            drawer = new OutboxFolder(folder, disk, SEAL).open(ALICE);
            drawer.put(kept(1));
            disk.failIn(step);
        }

        boolean isDone(Deed deed) {
            try {
                deed.to(drawer);
                return true;
            } catch (StoreFailed failure) {
                assertThat(failure.trouble()).isEqualTo(StoreTrouble.DISK_FULL);
                return false;
            }
        }

        /// As a program finds it that starts afterwards.
        List<Kept> found() throws StoreFailed {
            drawer.close();
            try (Drawer later = folder(folder).open(ALICE)) {
                Contents contents = later.read();
                assertThat(contents.unreadable()).isEmpty();
                return contents.own();
            }
        }

        @Override
        public void close() {
            drawer.close();
        }
    }
}
