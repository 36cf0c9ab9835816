// Longer than 300 lines: what is kept now, and what earlier versions left.
package dev.parley.embedded;

import static dev.parley.embedded.OwnersOnly.assertOwnersOnly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingList.Source;
import dev.parley.meeting.Outbox.Unreadable;
import dev.parley.meeting.Outbox.Unreadable.Kind;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.StoreTrouble;
import dev.parley.offline.Kept;
import dev.parley.offline.OpenVault;
import dev.parley.offline.OutboxFiles.Contents;
import dev.parley.offline.OutboxFiles.Drawer;
import dev.parley.offline.Owner;
import dev.parley.offline.Person;
import dev.parley.offline.Vault;
import dev.parley.offline.WrongTries;
import dev.parley.staff.Bank;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.StaffMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What rests on this computer opens to its person's password alone, and what earlier versions left
/// in clear ends in there.
final class VaultFolderTest {
    private static final ServerAddress SERVER =
            ServerAddress.read("obp.bank.example").orElseThrow();
    private static final Owner ALICE = new Owner(SERVER, "alice-id");
    private static final Owner ROBERT = new Owner(SERVER, "robert-id");
    private static final Secret PASSWORD = new Secret("Marked-Pw-1!");
    private static final Secret ANOTHER = new Secret("Other-Pw-2!");
    private static final Person PERSON =
            new Person(
                    new StaffMember("alice-id", "alice.lab", null, "alice@example.com"),
                    List.of(new Bank("gh.29.uk", "Gh", null)));
    private static final KeptList LIST =
            new KeptList(
                    new MeetingList(
                            List.of(Sample.meeting("m", "2026-11-24T10:30:00Z", "Marked Guest")),
                            Sample.NOW,
                            Source.COPY),
                    null);

    @TempDir Path data;

    private Vault vault(String username) {
        return new VaultFolders(data, new CheapDerivation()).of(SERVER, username);
    }

    private Vault vault() {
        return vault("alice.lab");
    }

    private Path folder() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("vault"))) {
            return all.findFirst().orElseThrow();
        }
    }

    private static Kept kept(int number, Owner owner) {
        return OutboxFolderTest.kept(number, owner, new NotSent(Delay.NONE));
    }

    private static void put(OpenVault open, Kept kept) throws StoreFailed {
        try (Drawer drawer = open.open(kept.owner())) {
            drawer.put(kept);
        }
    }

    private static Contents read(OpenVault open) throws StoreFailed {
        try (Drawer drawer = open.open(ALICE)) {
            return drawer.read();
        }
    }

    /// To wrap a key takes longer than somebody needs to sign out.
    @Test
    void whoSignsOutWhileThePasswordIsChangedKeepsTheKey() throws Exception {
        List<OpenVault> closing = new ArrayList<>();
        CheapDerivation slow =
                new CheapDerivation() {
                    @Override
                    public Derived first(byte[] password, byte[] salt) {
                        closing.forEach(OpenVault::close);
                        return super.first(password, salt);
                    }
                };
        Vault vault = new VaultFolders(data, slow).of(SERVER, "alice.lab");
        OpenVault open = vault.make(PASSWORD);
        Kept kept = kept(1, ALICE);
        put(open, kept);
        closing.add(open);
        open.changePassword(ANOTHER);

        try (OpenVault again = vault().open(ANOTHER)) {
            assertThat(read(again).own()).containsExactly(kept);
        }
        assertThatExceptionOfType(StoreFailed.class)
                .isThrownBy(() -> open.changePassword(PASSWORD));
        vault().open(ANOTHER).close();
    }

    @Test
    void whatCannotBeReadMayBeUnsent() throws Exception {
        try (OpenVault open = vault().make(PASSWORD)) {
            put(open, kept(1, ALICE));
        }
        Disk busy =
                new Disk() {
                    @Override
                    byte[] read(Path path) throws IOException {
                        throw new FileSystemException(path.toString());
                    }
                };

        assertThat(
                        new VaultFolders(data, new CheapDerivation(), busy)
                                .of(SERVER, "alice.lab")
                                .unsent())
                .isEqualTo(1);
    }

    @Test
    void lookingMakesNothing() {
        assertThat(vault().isThere()).isFalse();
        assertThat(vault().unsent()).isZero();
        assertThatExceptionOfType(StoreFailed.class).isThrownBy(() -> vault().open(PASSWORD));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void whatWasKeptIsThereForThePasswordAlone() throws Exception {
        try (OpenVault open = vault().make(PASSWORD)) {
            open.keep(PERSON);
            open.copy().replace("gh", LIST);
            put(open, kept(1, ALICE));
        }

        assertThat(vault().isThere()).isTrue();
        assertThat(vault().unsent()).isEqualTo(1);
        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> vault().open(ANOTHER));
        try (OpenVault open = vault().open(PASSWORD)) {
            assertThat(open.person()).contains(PERSON);
            assertThat(open.copy().read("gh")).contains(LIST);
            assertThat(read(open).own()).containsExactly(kept(1, ALICE));
            assertThat(open.isPassword(PASSWORD)).isTrue();
            assertThat(open.isPassword(ANOTHER)).isFalse();
        }
    }

    /// An Egyptian computer writes numbers in other digits.
    @Test
    void whatIsKeptDoesNotHangOnTheLanguage() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try (OpenVault open = vault().make(PASSWORD)) {
            open.keep(PERSON);
            put(open, kept(1, ALICE));
            vault().keep(new WrongTries(2, Instant.EPOCH));
        } finally {
            Locale.setDefault(before);
        }

        assertThat(vault().wrongTries()).isPresent();
        try (OpenVault open = vault().open(PASSWORD)) {
            assertThat(open.person()).contains(PERSON);
            assertThat(read(open).own()).containsExactly(kept(1, ALICE));
        }
    }

    @Test
    void underAnotherPasswordItIsTheSame() throws Exception {
        try (OpenVault open = vault().make(PASSWORD)) {
            open.keep(PERSON);
            put(open, kept(1, ALICE));
            open.changePassword(ANOTHER);
            assertThat(open.isSplit()).isFalse();
            put(open, kept(2, ALICE));
            assertThat(open.unsent(ALICE)).isEqualTo(2);
            try (Drawer drawer = open.open(ALICE)) {
                drawer.put(kept(3, ALICE));
                drawer.remove(kept(3, ALICE).entry().id());
            }
        }

        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> vault().open(PASSWORD));
        try (OpenVault open = vault().open(ANOTHER)) {
            assertThat(open.person()).contains(PERSON);
            assertThat(read(open).own()).containsExactly(kept(1, ALICE), kept(2, ALICE));
        }
    }

    @Test
    void whatWasMadeOfAPasswordIsWipedAsSoonAsItWasUsed() throws Exception {
        List<byte[]> used = new ArrayList<>();
        CheapDerivation watched =
                new CheapDerivation() {
                    @Override
                    public synchronized byte[] again(byte[] password, byte[] salt, Cost cost) {
                        byte[] key = super.again(password, salt, cost);
                        used.add(password);
                        used.add(key);
                        return key;
                    }
                };
        Vault vault = new VaultFolders(data, watched).of(SERVER, "alice.lab");
        vault.make(PASSWORD).close();
        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> vault.open(ANOTHER));
        try (OpenVault open = vault.open(PASSWORD)) {
            assertThat(open.isPassword(PASSWORD)).isTrue();
            open.changePassword(ANOTHER);
        }

        assertThat(used).hasSize(10).allSatisfy(each -> assertThat(each).containsOnly(0));
    }

    @Test
    void nobodyIsFoundInTheFilesAndNobodyElseMayLook() throws Exception {
        try (OpenVault open = vault().make(PASSWORD)) {
            open.keep(PERSON);
            open.copy().replace("gh", LIST);
            put(open, kept(1, ALICE));
        }

        try (Stream<Path> all = Files.walk(data.resolve("vault"))) {
            for (Path each : all.toList()) {
                assertOwnersOnly(each);
                if (!Files.isDirectory(each)) {
                    assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
                            .as(each.toString())
                            .doesNotContain("Marked", "Guest", "alice", "jitsi", "example");
                }
            }
        }
    }

    @Test
    void rightsThatOthersGotAreTakenBackAtTheNextStart() throws Exception {
        assumeThat(Files.getFileStore(data).supportsFileAttributeView("posix")).isTrue();
        vault().make(PASSWORD).close();
        Path key = folder().resolve("key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-rw-r--"));
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        new VaultFolders(data, new CheapDerivation()).tidy();

        assertOwnersOnly(key);
        assertOwnersOnly(folder());
    }

    @Test
    void ofOthersTheNumberOfUnsentIsToldAlone() throws Exception {
        try (OpenVault open = vault("robert.lab").make(ANOTHER)) {
            put(open, kept(1, ROBERT));
            put(open, OutboxFolderTest.kept(2, ROBERT, new Sent("m")));
        }
        try (OpenVault open = vault().make(PASSWORD)) {
            put(open, kept(3, ALICE));

            assertThat(read(open).own()).containsExactly(kept(3, ALICE));
            assertThat(read(open).others()).isEqualTo(1);
        }
    }

    @Test
    void whatIsRemovedIsGoneAndNobodyElses() throws Exception {
        vault("robert.lab").make(ANOTHER).close();
        try (OpenVault open = vault().make(PASSWORD)) {
            open.copy().replace("gh", LIST);
            put(open, kept(1, ALICE));
        }
        vault().remove();

        assertThat(vault().isThere()).isFalse();
        assertThat(vault("robert.lab").isThere()).isTrue();
        try (Stream<Path> left = Files.list(data.resolve("vault"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void whatAnotherParleyHasOpenIsNotRemoved() throws Exception {
        try (OpenVault open = vault().make(PASSWORD);
                Drawer drawer = open.open(ALICE)) {
            drawer.put(kept(1, ALICE));

            for (ThrowingCallable removal :
                    List.<ThrowingCallable>of(vault()::remove, () -> vault().make(ANOTHER))) {
                assertThat(catchThrowableOfType(StoreFailed.class, removal).trouble())
                        .isEqualTo(StoreTrouble.IN_USE);
            }
        }
        try (OpenVault again = vault().open(PASSWORD)) {
            assertThat(read(again).own()).containsExactly(kept(1, ALICE));
        }
        vault().remove();
        assertThat(vault().isThere()).isFalse();
    }

    /// Without its keys the rest is noise.
    @Test
    void whereTheDiskFailsAtARemovalTheKeysAreGoneAlready() throws Exception {
        try (OpenVault open = vault().make(PASSWORD)) {
            put(open, kept(1, ALICE));
        }
        Disk stuck =
                new Disk() {
                    @Override
                    void deleteAll(Path all) throws IOException {
                        throw new FileSystemException(all.toString());
                    }
                };
        Vault vault = new VaultFolders(data, new CheapDerivation(), stuck).of(SERVER, "alice.lab");

        assertThatExceptionOfType(StoreFailed.class).isThrownBy(vault::remove);
        assertThat(folder().resolve("key")).doesNotExist();
        assertThat(folder().resolve("key-spare")).doesNotExist();
        assertThat(vault().unsent()).isEqualTo(1);
    }

    /// Nobody could read it.
    @Test
    void whatWasRemovedByAnotherParleyTakesNothingMore() throws Exception {
        try (OpenVault open = vault().make(PASSWORD)) {
            vault().remove();

            assertThatExceptionOfType(StoreFailed.class).isThrownBy(() -> open.open(ALICE));
        }
        assertThat(vault().isThere()).isFalse();
    }

    @Test
    void whatIsMadeAnewHoldsNothingOfBefore() throws Exception {
        try (OpenVault open = vault().make(PASSWORD)) {
            open.keep(PERSON);
            put(open, kept(1, ALICE));
        }
        try (OpenVault open = vault().make(ANOTHER)) {
            assertThat(open.person()).isEmpty();
            assertThat(read(open).own()).isEmpty();
        }
    }

    @Test
    void unsentMeetingsWhoseKeyIsGoneAreToldAndStay() throws Exception {
        try (OpenVault open = vault().make(PASSWORD)) {
            put(open, kept(1, ALICE));
        }
        Files.delete(folder().resolve("key"));
        Files.delete(folder().resolve("key-spare"));

        assertThat(vault().isThere()).isTrue();
        assertThat(catchThrowableOfType(StoreFailed.class, () -> vault().open(PASSWORD)).trouble())
                .isEqualTo(StoreTrouble.KEY_DAMAGED);
        assertThat(vault().unsent()).isEqualTo(1);
    }

    @Test
    void wrongPasswordsAreCountedInTheFolderForItsOwnerAloneAndForgotten() throws Exception {
        assertThat(vault().wrongTries()).isEmpty();
        vault().forgetWrongTries();
        vault().make(PASSWORD).close();
        WrongTries tries = new WrongTries(3, Instant.ofEpochSecond(1_795_000_000));
        vault().keep(new WrongTries(2, Instant.EPOCH));
        vault().keep(tries);

        Path file = folder().resolve("tries");
        assertThat(vault().wrongTries()).contains(tries);
        assertThat(file).hasContent("parley-tries 1 3 1795000000\n");
        assertOwnersOnly(file);
        vault().forgetWrongTries();
        assertThat(file).doesNotExist();
        assertThat(vault().wrongTries()).isEmpty();
    }

    @Test
    void whereTheyCannotBeKeptTheVaultIsUsedAllTheSame() throws Exception {
        vault().make(PASSWORD).close();
        Files.createDirectories(folder().resolve("tries").resolve("in-the-way"));
        vault().keep(new WrongTries(3, Instant.EPOCH));
        vault().forgetWrongTries();

        assertThatExceptionOfType(StoreFailed.class).isThrownBy(() -> vault().wrongTries());
        vault().open(PASSWORD).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "parley-tries 1 3 1795000000",
                "parley-tries 1 0 1795000000\n",
                "parley-tries 1 -3 1795000000\n",
                "parley-tries 1 99999 1795000000\n",
                "parley-tries 1 3 999999999999999999\n",
                "parley-tries 1 3 -5\n",
                "parley-tries 2 3 1795000000\n",
                "parley-tries 1 3 1795000000\nmore"
            })
    void aDamagedCountIsToldAndNotTakenForNone(String content) throws Exception {
        vault().make(PASSWORD).close();
        Files.writeString(folder().resolve("tries"), content);

        assertThatExceptionOfType(StoreFailed.class).isThrownBy(() -> vault().wrongTries());
    }

    @Test
    void whoItIsIsNotBelievedWhereTheFileWasChanged() throws Exception {
        try (OpenVault open = vault().make(PASSWORD)) {
            open.keep(PERSON);
            Path file = folder().resolve("person");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);

            assertThat(open.person()).isEmpty();
            open.keep(PERSON);
            assertThat(open.person()).contains(PERSON);
        }
    }

    // What earlier versions left

    private void putClear(String name, byte[] bytes) throws IOException {
        Files.createDirectories(data.resolve("outbox"));
        Files.write(data.resolve("outbox").resolve(name), bytes);
    }

    private void putClear(Kept kept) throws IOException {
        putClear(kept.entry().id() + ".unsent", EntryFile.bytes(kept));
    }

    private String clearText() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void unsentMeetingsOfAnEarlierVersionMoveInAndNoClearCopyStays() throws Exception {
        putClear(kept(1, ALICE));
        putClear(OutboxFolderTest.kept(2, ALICE, new Sent("m")));
        putClear(new UUID(1, 7) + ".unsent.new", EntryFile.bytes(kept(7, ALICE)));
        putClear(
                new UUID(1, 8) + ".unsent",
                "parley-unsent 1 Guest".getBytes(StandardCharsets.US_ASCII));
        putClear("a.lock", new byte[0]);
        Files.createDirectories(data.resolve("set-aside"));
        Files.writeString(data.resolve("set-aside").resolve("9.unsent"), "Guest");

        try (OpenVault open = vault().make(PASSWORD)) {
            Contents contents = read(open);
            assertThat(contents.own())
                    .containsExactly(
                            kept(1, ALICE), OutboxFolderTest.kept(2, ALICE, new Sent("m")));
            assertThat(contents.unreadable())
                    .containsExactlyInAnyOrder(
                            new Unreadable(Kind.SET_ASIDE, new UUID(1, 8) + ".unsent"),
                            new Unreadable(Kind.SET_ASIDE, "9.unsent"));
        }
        assertThat(clearText()).doesNotContain("Guest", "jitsi", "purpose");
        assertThat(data).isDirectoryNotContaining("glob:**/outbox");
        assertThat(data).isDirectoryNotContaining("glob:**/set-aside");
        try (OpenVault open = vault().open(PASSWORD)) {
            assertThat(read(open).own()).hasSize(2);
        }
    }

    @Test
    void thoseOfOthersWaitForTheirOwners() throws Exception {
        putClear(kept(1, ALICE));
        putClear(kept(2, ROBERT));
        try (OpenVault open = vault().make(PASSWORD)) {
            assertThat(read(open).own()).containsExactly(kept(1, ALICE));
            assertThat(read(open).others()).isEqualTo(1);
        }
        try (OpenVault open = vault("robert.lab").make(ANOTHER);
                Drawer drawer = open.open(ROBERT)) {
            assertThat(drawer.read().own()).containsExactly(kept(2, ROBERT));
        }

        assertThat(clearText()).doesNotContain("Guest");
    }

    @Test
    void anUpgradeThatEndedHalfWayDoublesNothing() throws Exception {
        putClear(kept(1, ALICE));
        try (OpenVault open = vault().make(PASSWORD)) {
            read(open);
            put(open, OutboxFolderTest.kept(1, ALICE, new Sent("m")));
            putClear(kept(1, ALICE));

            assertThat(read(open).own())
                    .containsExactly(OutboxFolderTest.kept(1, ALICE, new Sent("m")));
        }
        assertThat(clearText()).doesNotContain("Guest");
    }

    @Test
    void anEarlierParleyThatIsStillRunningIsNotRobbed() throws Exception {
        putClear(kept(1, ALICE));
        try (var _ = OutboxLock.of(ALICE, data.resolve("outbox"));
                OpenVault open = vault().make(PASSWORD)) {
            assertThat(catchThrowableOfType(StoreFailed.class, () -> open.open(ALICE)).trouble())
                    .isEqualTo(StoreTrouble.IN_USE);
            assertThat(data.resolve("outbox").resolve(new UUID(1, 1) + ".unsent")).exists();
        }
        try (OpenVault open = vault().open(PASSWORD)) {
            assertThat(read(open).own()).containsExactly(kept(1, ALICE));
        }
    }

    /// Whatever fails on the way, every meeting is in one place at least and told once.
    @Test
    void aFaultAtAnyStepOfTheUpgradeLosesNothing() throws Exception {
        Random random = new Random(20261124);
        for (int step = 0; step < 40; step++) {
            Path fresh = Files.createDirectory(data.resolve("step-" + step));
            Path old = Files.createDirectory(fresh.resolve("outbox"));
            for (int i = 1; i <= 3; i++) {
                Files.write(
                        old.resolve(new UUID(1, i) + ".unsent"), EntryFile.bytes(kept(i, ALICE)));
            }
            FaultyDisk disk =
                    new FaultyDisk(
                            -1,
                            random.nextBoolean()
                                    ? FaultyDisk.Fault.BEFORE
                                    : FaultyDisk.Fault.AFTER);
            try (OpenVault open =
                    new VaultFolders(fresh, new CheapDerivation(), disk)
                            .of(SERVER, "alice.lab")
                            .make(PASSWORD)) {
                disk.failIn(step);
                try (Drawer drawer = open.open(ALICE)) {
                    drawer.read();
                } catch (StoreFailed told) {
                    assertThat(told.trouble()).isEqualTo(StoreTrouble.DISK_FULL);
                }
                disk.failIn(-1);
                try (Drawer drawer = open.open(ALICE)) {
                    assertThat(drawer.read().own())
                            .as("step %d", step)
                            .containsExactly(kept(1, ALICE), kept(2, ALICE), kept(3, ALICE));
                }
                assertThat(old).as("step %d", step).doesNotExist();
            }
        }
    }

    @Test
    void theCopiesOfAnEarlierVersionGoWithTheirKey() throws Exception {
        Path old = Files.createDirectories(data.resolve("copy"));
        Files.writeString(old.resolve("key"), "0".repeat(64));
        Files.writeString(old.resolve("0123.mv.db"), "Guest");
        new VaultFolders(data, new CheapDerivation()).tidy();

        assertThat(old).doesNotExist();
    }
}
