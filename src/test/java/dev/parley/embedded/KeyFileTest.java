package dev.parley.embedded;

import static dev.parley.embedded.OwnersOnly.assertOwnersOnly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.embedded.Derivation.Cost;
import dev.parley.embedded.Derivation.Derived;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.StoreTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A key is given to its password alone, and a file that was damaged or tampered with is told from
/// a wrong password, before any work is done for it.
final class KeyFileTest {
    private static final byte[] PASSWORD = bytes("Marked-Pw-1!");
    private static final byte[] ANOTHER = bytes("Other-Pw-2!");

    @TempDir Path folder;

    private final CheapDerivation cheap = new CheapDerivation();
    private KeyFile file;
    private byte[] key;

    @BeforeEach
    void make() throws Exception {
        file = file(cheap);
        key = file.make(PASSWORD);
        cheap.derived = 0;
    }

    private KeyFile file(Derivation derivation) {
        return new KeyFile(folder, new Disk(), derivation);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path main() {
        return folder.resolve("key");
    }

    private Path spare() {
        return folder.resolve("key-spare");
    }

    /// Both files, so that there is no spare to take instead.
    private void writeBoth(byte[] content) throws IOException {
        Files.write(main(), content);
        Files.write(spare(), content);
    }

    private StoreTrouble trouble() {
        return catchThrowableOfType(StoreFailed.class, () -> file.open(PASSWORD)).trouble();
    }

    /// As while a virus scanner looks at them.
    @Test
    void whatCannotBeReadJustNowIsNotDamagedAndStaysAsItIs() throws Exception {
        List<Path> busy = new ArrayList<>();
        Disk disk =
                new Disk() {
                    @Override
                    byte[] read(Path path) throws IOException {
                        if (busy.contains(path)) {
                            throw new FileSystemException(path.toString());
                        }
                        return super.read(path);
                    }
                };
        file = new KeyFile(folder, disk, cheap);
        byte[] before = Files.readAllBytes(main());
        busy.add(main());

        assertThat(file.open(PASSWORD)).isEqualTo(key);
        assertThat(Files.readAllBytes(main())).isEqualTo(before);
        // The other one may be under this password.
        assertThatExceptionOfType(StoreFailed.class).isThrownBy(() -> file.open(ANOTHER));

        busy.add(spare());
        assertThat(trouble()).isNotEqualTo(StoreTrouble.KEY_DAMAGED);
    }

    @Test
    void twoFilesUnderTwoPasswordsAreTold() throws Exception {
        byte[] former = Files.readAllBytes(spare());
        assertThat(file.isSplit()).isFalse();

        file.keep(key, ANOTHER);
        assertThat(file.isSplit()).isFalse();
        Files.write(spare(), former);

        assertThat(file.isSplit()).isTrue();
        Files.delete(spare());
        assertThat(file.isSplit()).as("what cannot be known").isFalse();
    }

    @Test
    void theKeyIsGivenToItsPasswordAlone() throws Exception {
        assertThat(key).hasSize(32);
        assertThat(file.open(PASSWORD)).isEqualTo(key);
        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> file.open(ANOTHER));
        assertThat(file.isPassword(PASSWORD)).isTrue();
        assertThat(file.isPassword(ANOTHER)).isFalse();
    }

    @Test
    void afterAChangeTheFormerPasswordOpensNothing() throws Exception {
        file.keep(key, ANOTHER);

        assertThat(file.open(ANOTHER)).isEqualTo(key);
        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> file.open(PASSWORD));
    }

    @Test
    void neitherKeyNorPasswordStandsInAFileThatIsItsOwnersAlone() throws Exception {
        for (Path each : new Path[] {main(), spare()}) {
            assertThat(Files.readString(each))
                    .startsWith("parley-key 1\ncheap 1 1 1\n")
                    .doesNotContain(HexFormat.of().formatHex(key), "Marked");
            assertOwnersOnly(each);
        }
    }

    @Test
    void theSpareIsTakenWhereTheKeyIsDamagedOrGoneAndMendsIt() throws Exception {
        byte[] good = Files.readAllBytes(main());
        Files.write(main(), Arrays.copyOf(good, 70));

        assertThat(file.open(PASSWORD)).isEqualTo(key);
        assertThat(main()).hasBinaryContent(good);

        Files.delete(main());
        assertThat(file.isThere()).isTrue();
        assertThat(file.open(PASSWORD)).isEqualTo(key);
        assertThat(main()).hasBinaryContent(good);
    }

    /// To make a key of a password is what takes the time of signing in.
    @Test
    void aPasswordIsWorkedOnOnceWhereBothFilesAreTheSame() throws Exception {
        file.open(PASSWORD);
        assertThat(cheap.derived).isEqualTo(1);

        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> file.open(ANOTHER));
        assertThat(cheap.derived).isEqualTo(2);
    }

    @Test
    void aChangeOfPasswordThatEndedHalfWayOpensWithEither() throws Exception {
        byte[] former = Files.readAllBytes(spare());
        file.keep(key, ANOTHER);
        Files.write(spare(), former);

        assertThat(file.open(ANOTHER)).isEqualTo(key);
        assertThat(file.open(PASSWORD)).isEqualTo(key);
        assertThat(Files.readAllBytes(main())).isNotEqualTo(former);
    }

    /// Whatever a bad disk does to both, no key comes out, and no password is called wrong.
    @Test
    void aDamagedFileIsNoWrongPassword() throws Exception {
        byte[] good = Files.readAllBytes(main());
        Random random = new Random(20261124);
        for (int round = 0; round < 300; round++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            switch (round % 3) {
                case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bad = Arrays.copyOf(bad, at);
                default -> Arrays.fill(bad, at, Math.min(bad.length, at + 9), (byte) '0');
            }
            if (!Arrays.equals(bad, good)) {
                writeBoth(bad);
                assertThat(trouble()).as("round %d", round).isEqualTo(StoreTrouble.KEY_DAMAGED);
            }
        }
        assertThat(cheap.derived).as("work done for damaged files").isZero();
    }

    /// Made with care by somebody who knows how: the sums are right.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "argon2id-19 999999999 3 1",
                "argon2id-19 65536 999999999 1",
                "argon2id-19 65536 3 200",
                "argon2id-19 8 1 1",
                "argon2id-19 262145 3 1",
                "argon2id-19 65536 25 1",
                "argon2id-19 0 0 0",
                "argon2id-16 65536 3 1",
                "cheap 1 1 1"
            })
    void whatIsAbsurdIsRefusedBeforeAnyWork(String cost) throws Exception {
        writeBoth(tampered("cheap 1 1 1", cost));
        KeyFile real = file(new Idle(new Argon2(Clock.systemUTC())));

        assertThat(catchThrowableOfType(StoreFailed.class, () -> real.open(PASSWORD)).trouble())
                .isEqualTo(StoreTrouble.KEY_DAMAGED);
    }

    @Test
    void aFileOfAnyLengthIsReadToAnEnd() throws Exception {
        writeBoth(new byte[5_000_000]);

        assertThat(trouble()).isEqualTo(StoreTrouble.KEY_DAMAGED);
    }

    @Test
    void aSaltThatWasExchangedGivesNoKey() throws Exception {
        String salt = Files.readString(main()).lines().toList().get(2);
        writeBoth(tampered(salt, "0".repeat(32)));

        assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> file.open(PASSWORD));
    }

    @Test
    void aNewerFileIsLeftAlone() throws Exception {
        byte[] newer = tampered("parley-key 1", "parley-key 2");
        writeBoth(newer);

        assertThat(trouble()).isEqualTo(StoreTrouble.NEWER);
        assertThat(main()).hasBinaryContent(newer);
    }

    private byte[] tampered(String from, String to) throws IOException {
        String text = Files.readString(main()).replace(from, to);
        String lines = text.substring(0, text.length() - 65);
        return bytes(lines + HexFormat.of().formatHex(Disk.sha256().digest(bytes(lines))) + "\n");
    }

    /// The one time that the tests do this work; RFC 9106's own example needs 32 KiB only.
    @Test
    void argon2IsTunedAndKeptWithItsNumbers() throws Exception {
        Argon2 argon2 = new Argon2(Clock.systemUTC());
        byte[] salt = new byte[16];
        Derived derived = argon2.first(PASSWORD, salt);

        assertThat(derived.cost().memory()).isEqualTo(65_536);
        assertThat(argon2.allows(derived.cost())).isTrue();
        assertThat(argon2.again(PASSWORD, salt, derived.cost())).isEqualTo(derived.key());
        assertThat(argon2.again(bytes("p"), new byte[16], new Cost(8, 1, 1))).hasSize(32);
        System.out.println("Argon2id here: " + derived.cost());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 60, 250, 400, 500, 90_000})
    void passesSuitTheComputer(long millis) {
        int passes = Argon2.passes(millis);

        assertThat(passes).isBetween(3, 24);
        assertThat(millis < 30 || passes == 3 || passes * millis / 3 <= 500).isTrue();
    }

    /// Says what the real one allows, and does no work.
    private record Idle(Derivation real) implements Derivation {
        @Override
        public String name() {
            return real.name();
        }

        @Override
        public boolean allows(Cost cost) {
            return real.allows(cost);
        }

        @Override
        public Derived first(byte[] password, byte[] salt) {
            throw new AssertionError("work");
        }

        @Override
        public byte[] again(byte[] password, byte[] salt, Cost cost) {
            throw new AssertionError("work for " + cost);
        }
    }
}
