package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.ui.fx.Mistake;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupportFileTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-23T10:18:00Z"));
    private static final Map<String, String> OWN =
            Map.of(
                    "theme",
                    "DARK",
                    "servers",
                    "https://obp.bank.example markedkey1 https://test.example markedkey2",
                    "proxy.user",
                    "marked-user");
    private static final Presets PRESETS =
            new Presets(
                    Map.of(
                            "servers",
                            "https://obp.bank.example markedkey3",
                            "zone",
                            "UTC",
                            "updates",
                            "https://intranet.bank.example/parley.txt"),
                    Set.of("zone", "updates"),
                    List.of(new Mistake("parley.properties", 3, "machine.demo", List.of())));

    @TempDir Path home;

    private Path logs;

    @BeforeEach
    void writeALog() throws IOException {
        Redactor.forget();
        logs = Files.createDirectories(home.resolve("logs"));
        Files.writeString(logs.resolve("parley-2026-11-22.9.log"), "the day before\n");
        Files.writeString(logs.resolve("parley-2026-11-23.9.log"), "ninth of the day\n");
        Files.writeString(
                logs.resolve("parley-2026-11-23.10.log"),
                "tenth: mail to marked@example.com, token=markedtoken\n");
        Files.writeString(logs.resolve("other.txt"), "not the log's\n");
    }

    private SupportFile support() {
        return new SupportFile(
                Folders.under(home, home),
                home,
                CLOCK,
                () -> Map.of("Parley", "0.1.0"),
                PRESETS,
                new Texts(Locale.UK));
    }

    private String collected() throws Exception {
        return Files.readString(Path.of(support().save(support().collect(OWN))));
    }

    @Test
    void oneFileHoldsVersionSettingsAndTheNewestLines() throws Exception {
        assertThat(collected())
                .contains(
                        "Made: 2026-11-23T10:18:00Z",
                        "Parley: 0.1.0",
                        "theme = DARK",
                        "zone = UTC (fixed)",
                        "updates = https://intranet.bank.example/parley.txt (fixed)",
                        "Mistake: parley.properties, line 3: Write on or off.",
                        "the day before\nninth of the day\ntenth: mail to ***")
                .doesNotContain("not the log's");
    }

    @Test
    void nothingSecretIsInIt() throws Exception {
        assertThat(collected())
                .contains("https://obp.bank.example *** https://test.example ***")
                .doesNotContain("marked")
                .doesNotContain(home.toString());
    }

    @Test
    void ofALongLogTheEndIsTaken() throws Exception {
        Files.writeString(
                logs.resolve("parley-2026-11-23.11.log"),
                String.join("\n", IntStream.range(0, 5000).mapToObj(i -> "line " + i).toList()));

        assertThat(collected())
                .contains("line 4999", "line 3000\n")
                .doesNotContain("line 2999\n", "ninth of the day");
    }

    /// As a power cut leaves it: half a letter, and others after it.
    @Test
    void aLineThatIsNoTextCostsNothingButItself() throws Exception {
        Files.write(
                logs.resolve("parley-2026-11-23.11.log"),
                new byte[] {'c', 'u', 't', ' ', (byte) 0xc3, '\n', 'o', 'n', '\n'});

        assertThat(collected()).contains("cut \ufffd\non\n", "ninth of the day");
    }

    @Test
    void itLiesAmongTheDownloadsWhereThereAreAnyAndReplacesNothing() throws Exception {
        assertThat(Path.of(support().save("x")).getParent()).isEqualTo(logs);

        Path downloads = Files.createDirectory(home.resolve("Downloads"));

        assertThat(Path.of(support().save("x")))
                .isEqualTo(downloads.resolve("parley-support-2026-11-23-1018.txt"));
        assertThat(Path.of(support().save("x")))
                .isEqualTo(downloads.resolve("parley-support-2026-11-23-1018-2.txt"));
    }

    @Test
    void whereItCannotBeWrittenASentenceCanBeSaid() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "");
        SupportFile nowhere =
                new SupportFile(
                        Folders.under(file, home),
                        home.resolve("none"),
                        CLOCK,
                        () -> Map.of(),
                        Presets.NONE,
                        new Texts(Locale.UK));

        assertThat(catchThrowableOfType(StoreFailed.class, () -> nowhere.save("x"))).isNotNull();
    }
}
