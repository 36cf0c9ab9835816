package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.Bank;
import dev.parley.staff.Session;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a file with bad bytes in it: never a wrong answer, never a lost byte.
@Timeout(60)
final class DamagedFileTest {
    private static final int BLOCK = 4096;

    @TempDir Path folder;

    @Test
    void aDamagedFileIsMovedAsideAndTheNextTryStartsAfresh() throws Exception {
        byte[] garbage = new byte[50_000];
        new Random(1).nextBytes(garbage);

        assertMovedAside(garbage);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 19, 100, BLOCK, 2 * BLOCK, 5 * BLOCK})
    void aFileCutShortIsMovedAside(int length) throws Exception {
        assertMovedAside(Arrays.copyOf(goodFile(), length));
    }

    @Test
    void aFileIsClosedProperly() throws Exception {
        assertThat(new String(goodFile(), 0, BLOCK, StandardCharsets.ISO_8859_1))
                .contains(",clean:1,");
    }

    /// H2 alone would go back to some older content without a word.
    @Test
    void aFileThatLostItsLastChunkIsMovedAside() throws Exception {
        byte[] good = goodFile();
        Matcher block =
                Pattern.compile("block:(\\p{XDigit}+)")
                        .matcher(new String(good, 0, BLOCK, StandardCharsets.ISO_8859_1));
        assertThat(block.find()).isTrue();

        assertMovedAside(Arrays.copyOf(good, Integer.parseInt(block.group(1), 16) * BLOCK));
    }

    @Test
    void aFileThatLostHalfOfItsLastChunkIsCut() throws IOException {
        String header = "H:2,block:2,blockSize:1000,chunk:6,clean:1,format:3\n";
        String chunk = "chunk:6,len:3,pages:2\n";
        byte[] bytes = new byte[5 * BLOCK];
        System.arraycopy(ascii(header), 0, bytes, 0, header.length());
        System.arraycopy(ascii(header), 0, bytes, BLOCK, header.length());
        System.arraycopy(ascii(chunk), 0, bytes, 2 * BLOCK, chunk.length());

        assertThat(isCut(bytes)).isFalse();
        assertThat(isCut(Arrays.copyOf(bytes, 5 * BLOCK - 1))).isTrue();
        assertThat(isCut(Arrays.copyOf(bytes, 2 * BLOCK))).isTrue();

        bytes[BLOCK] ^= 1;
        assertThat(isCut(Arrays.copyOf(bytes, 2 * BLOCK)))
                .as("the two headers differ, so H2 chooses")
                .isFalse();
    }

    /// A killed program leaves an old header; its last chunk may have been overwritten since.
    @Test
    void aFileThatWasNotClosedIsNotJudgedByItsHeader() throws IOException {
        String header = "H:2,block:200,blockSize:1000,chunk:6,format:3\n";
        byte[] bytes = Arrays.copyOf(ascii(header), 5 * BLOCK);
        System.arraycopy(ascii(header), 0, bytes, BLOCK, header.length());

        assertThat(isCut(bytes)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9, 16})
    void aFileThatLostItsLastBlocksIsNeverReadAsIfItWereWhole(int blocks) throws Exception {
        List<Meeting> whole = listed();
        byte[] good = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(good, good.length - blocks * BLOCK));

        try {
            assertThat(listed()).isEqualTo(whole);
        } catch (StoreFailed failure) {
            assertThat(failure.trouble()).isEqualTo(StoreTrouble.DAMAGED);
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void aFileWithoutAReadableHeaderIsMovedAside() throws Exception {
        byte[] bytes = goodFile();
        garble(bytes, 0, 2 * BLOCK);

        assertMovedAside(bytes);
    }

    @Test
    void aFileOfWhichOnlyTheHeaderCanBeReadIsMovedAside() throws Exception {
        byte[] bytes = goodFile();
        garble(bytes, 2 * BLOCK, bytes.length);

        assertMovedAside(bytes);
    }

    @Test
    void aSecondDamagedFileOfTheSameSecondGetsANameOfItsOwn() throws Exception {
        assertMovedAside(new byte[9000]);
        Files.delete(file());
        Files.write(file(), new byte[9001]);

        assertThat(failureAtOpening().detail()).isEqualTo("demo-damaged-20261123-100000Z-2.mv.db");
        assertThat(folder.resolve("demo-damaged-20261123-100000Z.mv.db")).hasSize(9000);
    }

    /// Wherever a block goes bad, the answer is a failure of this family or the truth, and no byte
    /// is lost without being kept aside.
    @Test
    void aBadBlockAnywhereIsNeverWorseThanAFailure() throws Exception {
        byte[] good = goodFile();
        int damaged = 0;
        for (int at = 2 * BLOCK; at < good.length; at += BLOCK / 2) {
            byte[] bytes = good.clone();
            garble(bytes, at, Math.min(at + BLOCK / 2, bytes.length));
            Files.write(file(), bytes);
            try {
                listed();
            } catch (StoreFailed failure) {
                assertThat(failure.trouble()).isIn(StoreTrouble.DAMAGED, StoreTrouble.OTHER);

                damaged += failure.trouble() == StoreTrouble.DAMAGED ? 1 : 0;
                assertThat(Files.exists(file())).isEqualTo(failure.trouble() == StoreTrouble.OTHER);
            }
            emptyFolder();
        }
        assertThat(damaged).isPositive();
    }

    private void assertMovedAside(byte[] content) throws Exception {
        Files.write(file(), content);

        StoreFailed failure = failureAtOpening();

        assertThat(failure.trouble()).isEqualTo(StoreTrouble.DAMAGED);
        assertThat(failure.detail()).isEqualTo("demo-damaged-20261123-100000Z.mv.db");
        assertThat(names()).containsExactly(failure.detail());
        assertThat(folder.resolve(failure.detail())).hasBinaryContent(content);
        assertThat(listed()).hasSize(105);
        assertThat(folder.resolve(failure.detail())).hasBinaryContent(content);
    }

    /// All meetings of all banks.
    private List<Meeting> listed() throws MeetingException {
        List<Meeting> all = new ArrayList<>();
        try (Session session = open()) {
            for (Bank bank : session.banks()) {
                all.addAll(session.meetings(bank).all().rows());
            }
        }
        return all;
    }

    private StoreFailed failureAtOpening() {
        return catchThrowableOfType(StoreFailed.class, () -> open().close());
    }

    /// A whole file, closed properly; it also lies in the folder.
    private boolean isCut(byte[] bytes) throws IOException {
        Path cut = Files.write(folder.resolve("cut"), bytes);
        try (FileChannel channel = FileChannel.open(cut)) {
            return FileLook.isCut(channel);
        }
    }

    private byte[] goodFile() throws IOException, MeetingException {
        open().close();
        return Files.readAllBytes(file());
    }

    private Session open() throws MeetingException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
        return new DemoBank(folder, clock, ZoneOffset.UTC).open(DemoBank.accounts().getFirst());
    }

    private Path file() {
        return folder.resolve("demo.mv.db");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void garble(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            bytes[i] ^= 0x5a;
        }
    }

    private void emptyFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
