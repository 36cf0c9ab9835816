package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parley.ui.fx.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsFileTest {
    private final Path folder;

    SettingsFileTest(@TempDir Path temporary) {
        folder = temporary.resolve("not yet there").resolve("parley");
    }

    private Path file() {
        return folder.resolve("settings.properties");
    }

    private void save(Map<String, String> values) {
        try (SettingsFile settings = new SettingsFile(folder)) {
            settings.save(values);
        }
    }

    private Map<String, String> read() {
        try (SettingsFile settings = new SettingsFile(folder)) {
            return settings.read();
        }
    }

    private static String inFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return String.join(
                    ",", all.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void beforeTheFirstSaveThereAreNoSettingsAndNoFolder() {
        assertThat(read()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatIsSavedIsReadBackWordForWord() {
        Map<String, String> values =
                Map.of(
                        "theme", "DARK",
                        "zone", "Europe/Madrid",
                        "table.columns", "when:170,people:260",
                        "empty", "",
                        "bank", " köln = 1 : # ! \\ \n 💶");

        save(values);

        assertThat(read()).isEqualTo(values);
    }

    @Test
    void theNewestOfManyWins() {
        try (SettingsFile settings = new SettingsFile(folder)) {
            for (int i = 0; i <= 500; i++) {
                settings.save(Map.of("width", String.valueOf(i)));
            }
        }

        assertThat(read()).isEqualTo(Map.of("width", "500"));
    }

    @Test
    void aValueThatIsGoneIsGoneFromTheFileToo() {
        save(Map.of("theme", "DARK", "zone", "UTC"));
        save(Map.of("zone", "UTC"));

        assertThat(read()).isEqualTo(Map.of("zone", "UTC"));
    }

    @Test
    void laterChangesOfTheMapAreNotSaved() {
        Map<String, String> values = new HashMap<>(Map.of("theme", "DARK"));
        try (SettingsFile settings = new SettingsFile(folder)) {
            settings.save(values);
            values.put("theme", "LIGHT");
        }

        assertThat(read()).isEqualTo(Map.of("theme", "DARK"));
    }

    @Test
    void afterASaveOnlyTheFileItselfIsThere() throws IOException {
        save(Map.of("theme", "DARK"));
        save(Map.of("theme", "LIGHT"));

        assertThat(inFolder(folder)).isEqualTo("settings.properties");
    }

    /// There are keys in it. A file that a crash left may have wider rights.
    @Test
    void nobodyElseCanReadIt() throws IOException {
        save(Map.of("theme", "DARK"));
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
        Path file = folder.resolve("settings.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Path left = Files.writeString(folder.resolve("settings.properties.new"), "theme=LI");
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("rw-rw-r--"));
        save(Map.of("theme", "LIGHT"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /// Such as a power cut leaves them: what was not yet renamed never counts.
    @Test
    void aHalfWrittenFileOfAnEarlierSaveDoesNoHarm() throws IOException {
        save(Map.of("theme", "DARK"));
        Files.writeString(folder.resolve("settings.properties.new"), "theme=LI");

        assertThat(read()).isEqualTo(Map.of("theme", "DARK"));
        save(Map.of("theme", "LIGHT"));
        assertThat(read()).isEqualTo(Map.of("theme", "LIGHT"));
        assertThat(inFolder(folder)).isEqualTo("settings.properties");
    }

    @Test
    void aSaveThatIsNotPossibleLeavesTheProgramRunningAndTheOldFileAsItIs() throws IOException {
        save(Map.of("theme", "DARK"));
        // A folder where the new file is to be written refuses it on every system.
        Files.createDirectory(folder.resolve("settings.properties.new"));

        save(Map.of("theme", "LIGHT"));

        assertThat(read()).isEqualTo(Map.of("theme", "DARK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone=\\u00ZZ", "theme=DARK\nzone=\\u00ZZ\nbank=1"})
    void aFileWithABrokenEscapeCountsAsNone(String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(), content);

        assertThat(read()).isEmpty();
    }

    @Test
    void aFileThatIsNoTextCountsAsNone() throws IOException {
        Files.createDirectories(folder);
        Files.write(
                file(), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe, 0, '\n', 'b', '=', '1'});

        assertThat(read()).isEmpty();
    }

    /// Perhaps somebody else can make sense of it, such as a newer Parley.
    @Test
    void whatCannotBeReadIsPutAsideBeforeASaveReplacesIt() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(), "zone=\\u00ZZ\nbank=1");

        assertThat(read()).isEmpty();
        save(Map.of("theme", "DARK"));

        assertThat(folder.resolve("settings.properties.unreadable"))
                .hasContent("zone=\\u00ZZ\nbank=1");
        assertThat(read()).isEqualTo(Map.of("theme", "DARK"));
    }

    @Test
    void whatCanNeitherBeReadNorPutAsideIsNotReplaced() throws IOException {
        Path inTheWay = folder.resolve("settings.properties.unreadable").resolve("full");
        Files.createDirectories(inTheWay);
        Files.writeString(file(), "zone=\\u00ZZ");

        try (SettingsFile settings = new SettingsFile(folder)) {
            assertThat(settings.read()).isEmpty();
            settings.save(Map.of("theme", "DARK"));
        }
        assertThat(file()).hasContent("zone=\\u00ZZ");

        try (SettingsFile settings = new SettingsFile(folder)) {
            settings.read();
            Files.delete(inTheWay);
            settings.save(Map.of("theme", "DARK"));
        }
        assertThat(read()).isEqualTo(Map.of("theme", "DARK"));
        assertThat(inTheWay.getParent()).hasContent("zone=\\u00ZZ");
    }

    @Test
    void aFolderInItsPlaceCountsAsNone() throws IOException {
        Files.createDirectories(folder);
        Files.createDirectory(file());

        assertThat(read()).isEmpty();
    }

    /// Flipped, cut, zeroed: what is left is taken, or the defaults are.
    @Test
    void aDamagedFileNeverStopsTheStart() throws IOException {
        save(
                Map.of(
                        "theme", "DARK",
                        "zone", "Europe/Madrid",
                        "language", "es",
                        "window", "10,20,1360,800",
                        "servers", "https://obp.bank.example 0123456789abcdef"));
        byte[] good = Files.readAllBytes(file());
        int rounds = Integer.getInteger("parley.damaged", 100);
        Random random = new Random(20261124);
        for (int round = 0; round < rounds; round++) {
            byte[] bytes = good.clone();
            int at = random.nextInt(bytes.length);
            switch (round % 3) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                default -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 40), (byte) 0);
            }
            Files.write(file(), bytes);
            Preferences found = new Preferences(read(), ZoneId.of("Europe/London"), kept -> {});

            assertThat(found.themeProperty().get()).as("round %d", round).isNotNull();
            assertThat(found.getZone()).as("round %d", round).isNotNull();
        }
        System.out.printf("Damaged settings: %d%n", rounds);
    }
}
