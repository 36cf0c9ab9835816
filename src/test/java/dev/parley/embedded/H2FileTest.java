package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.Credentials;
import dev.parley.staff.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class H2FileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final int BLOCK = 4096;

    @TempDir Path folder;

    @Test
    void aSecondProgramFindsTheFileInUseAndLeavesItAlone() throws Exception {
        try (FileHolder _ = FileHolder.start(folder, NOW)) {
            assertThat(troubleAtOpening()).isEqualTo(StoreTrouble.IN_USE);
            assertThat(names()).containsExactly("demo.mv.db");
        }
        assertOpens();
    }

    @Test
    void whatAKilledProgramMadeIsThere() throws Exception {
        String id;
        try (FileHolder holder = FileHolder.start(folder, NOW)) {
            holder.kill();
            id = holder.meetingId();
        }
        try (Session session = open()) {
            assertThat(session.meetings(session.banks().getFirst()).find(id).id()).isEqualTo(id);
        }
    }

    @Test
    void aSecondBankInThisProgramFindsTheFileInUseAndTheFirstKeepsItsLock() throws Exception {
        try (Session session = open()) {
            assertThat(troubleAtOpening()).isEqualTo(StoreTrouble.IN_USE);

            assertThat(session.meetings(session.banks().getFirst()).all().rows()).isNotEmpty();
        }
        assertOpens();
    }

    @Test
    void anEmptyFileIsFilled() throws Exception {
        Files.createFile(folder.resolve("demo.mv.db"));

        assertOpens();
    }

    @Test
    void aFileOfANewerParleyIsLeftAsItIs() throws Exception {
        goodFile();
        try (Connection connection = connect(folder.resolve("demo"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE \"flyway_schema_history\" SET \"version\" = '"
                            + (Schema.NEWEST + 1)
                            + "'");
        }

        assertLeftAsItIs(StoreTrouble.NEWER);
    }

    @Test
    void aFileOfANewerH2IsLeftAsItIs() throws Exception {
        byte[] bytes = goodFile();
        for (int header : List.of(0, BLOCK)) {
            withFormat(bytes, header, "4");
        }
        Files.write(folder.resolve("demo.mv.db"), bytes);

        assertLeftAsItIs(StoreTrouble.NEWER);
    }

    @Test
    void aDatabaseOfSomebodyElseIsLeftAsItIs() throws Exception {
        try (Connection connection = connect(folder.resolve("demo"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE recipe (id INT)");
        }

        assertLeftAsItIs(StoreTrouble.OTHER);
    }

    @Test
    void aMigrationThatWasKilledIsTakenUpAgain() throws Exception {
        goodFile();
        try (Connection connection = connect(folder.resolve("demo"));
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM \"flyway_schema_history\"");
            statement.execute("DROP TABLE seed");
        }

        assertOpens();
    }

    @Test
    void aFolderThatCannotBeMadeIsReadOnly() throws Exception {
        Path file = Files.createFile(folder.resolve("a file"));

        assertThat(failureAtOpening(file.resolve("data")).trouble())
                .isEqualTo(StoreTrouble.READ_ONLY);
        assertThat(failureAtOpening(file).trouble()).isEqualTo(StoreTrouble.READ_ONLY);
    }

    @Test
    void aFileThatCannotBeWrittenIsReadOnly() throws Exception {
        Files.write(Files.createDirectory(folder.resolve("demo.mv.db")).resolve("x"), new byte[1]);

        assertThat(troubleAtOpening()).isEqualTo(StoreTrouble.READ_ONLY);
    }

    @Test
    void aFolderWithoutPermissionIsReadOnly() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeFalse(
                !locked.toFile().setWritable(false) || Files.isWritable(locked),
                "Permissions bind no administrator");

        assertThat(failureAtOpening(locked).trouble()).isEqualTo(StoreTrouble.READ_ONLY);
    }

    @Test
    void aSemicolonInThePathIsRefusedAndNothingIsTouched() throws Exception {
        Path bad = folder.resolve("a;INIT=CREATE TABLE x(i INT)").resolve("data");

        assertThat(failureAtOpening(bad).trouble()).isEqualTo(StoreTrouble.BAD_PATH);
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ü ñ 李", "#x", "%41", "a'b", "${x}", "{x}", "~"})
    void anyOtherPathWorks(String name) throws Exception {
        try (Session session = bank(folder.resolve(name).resolve("data")).open(alba())) {
            assertThat(session.meetings(session.banks().getFirst()).all().rows()).isNotEmpty();
        }
        assertThat(folder.resolve(name).resolve("data").resolve("demo.mv.db")).exists();
    }

    @Test
    void theProbeAndTheLookLeaveNothingBehind() throws Exception {
        assertOpens();
        assertOpens();

        assertThat(names()).containsExactly("demo.mv.db");
    }

    @Test
    void aBrokenConnectionIsMadeAnew() throws Exception {
        H2File file = H2File.open(folder, "demo", clock());
        try {
            assertThatExceptionOfType(StoreFailed.class)
                    .isThrownBy(() -> file.read(handle -> handle.execute("SHUTDOWN IMMEDIATELY")));

            assertThat(file.<Integer>read(handle -> handle.execute("DELETE FROM seed"))).isZero();
        } finally {
            file.close();
        }
    }

    @Test
    void closingTwiceTakesTheFileFromNobody() throws Exception {
        H2File first = H2File.open(folder, "demo", clock());
        first.close();
        H2File second = H2File.open(folder, "demo", clock());
        first.close();
        try {
            assertThat(troubleAtOpening()).isEqualTo(StoreTrouble.IN_USE);
        } finally {
            second.close();
        }
    }

    @Test
    void aClosedFileIsNobodysAnyMore() throws Exception {
        H2File file = H2File.open(folder, "demo", clock());
        file.close();

        assertThatExceptionOfType(NotSignedIn.class)
                .isThrownBy(() -> file.read(handle -> handle.execute("DELETE FROM seed")));
    }

    @Test
    void theUrlIsHardened() {
        assertThat(H2File.url("file:/x"))
                .startsWith("jdbc:h2:file:/x;")
                .contains(
                        ";WRITE_DELAY=0",
                        ";OPTIMIZE_REUSE_RESULTS=0",
                        ";DB_CLOSE_ON_EXIT=FALSE",
                        ";TRACE_LEVEL_FILE=0;CACHE_SIZE=4096")
                .doesNotContain("AUTO_SERVER");
        assertThat(System.getProperty("h2.allowedClasses")).isEqualTo("none.none");
    }

    private void assertOpens() throws Exception {
        try (Session session = open()) {
            assertThat(session.meetings(session.banks().getFirst()).all().rows())
                    .hasSizeGreaterThan(70);
        }
    }

    private void assertLeftAsItIs(StoreTrouble trouble) throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("demo.mv.db"));

        assertThat(troubleAtOpening()).isEqualTo(trouble);
        assertThat(troubleAtOpening()).isEqualTo(trouble);

        assertThat(folder.resolve("demo.mv.db")).hasBinaryContent(before);
        assertThat(names()).containsExactly("demo.mv.db");
    }

    /// A whole file, closed properly; it also lies in the folder.
    private byte[] goodFile() throws IOException, MeetingException {
        open().close();
        return Files.readAllBytes(folder.resolve("demo.mv.db"));
    }

    private Session open() throws MeetingException {
        return bank(folder).open(alba());
    }

    private StoreTrouble troubleAtOpening() {
        return failureAtOpening().trouble();
    }

    private StoreFailed failureAtOpening() {
        return failureAtOpening(folder);
    }

    private static StoreFailed failureAtOpening(Path there) {
        return catchThrowableOfType(StoreFailed.class, () -> bank(there).open(alba()).close());
    }

    private static DemoBank bank(Path there) {
        return new DemoBank(there, clock(), ZoneOffset.UTC);
    }

    private static Credentials alba() {
        return DemoBank.accounts().getFirst();
    }

    private static InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    private static Connection connect(Path database) throws SQLException {
        return DriverManager.getConnection(
                H2File.url("file:" + database.toAbsolutePath()), H2File.USER, "");
    }

    /// Writes another format number into a header, with the checksum that belongs to it.
    private static void withFormat(byte[] bytes, int at, String format) {
        String header = new String(bytes, at, BLOCK, StandardCharsets.ISO_8859_1);
        String start =
                header.substring(0, header.indexOf(",fletcher:"))
                        .replace("format:3", "format:" + format);
        byte[] checked = start.getBytes(StandardCharsets.ISO_8859_1);
        String sum = Integer.toHexString(DataUtils.getFletcher32(checked, 0, checked.length));
        byte[] whole = (start + ",fletcher:" + sum + "\n").getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(bytes, at, at + BLOCK, (byte) ' ');
        System.arraycopy(whole, 0, bytes, at, whole.length);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
