// Longer than 300 lines: one test for each line that such a file may have, and each mistake in it.
package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parley.ui.fx.Mistake;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Texts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MachineFileTest {
    private static final String KEY = "markedconsumerkey0123456789";

    @TempDir Path folder;

    private Presets read(String... lines) throws IOException {
        Files.writeString(folder.resolve("parley.properties"), String.join("\n", lines));
        return MachineFile.read(folder);
    }

    private static List<String> sentences(Presets presets) {
        Texts texts = new Texts(Locale.UK);
        return presets.mistakes().stream()
                .map(mistake -> mistake.sentence(texts))
                .map(sentence -> sentence.replaceFirst("^.*?parley\\.properties", "file"))
                .toList();
    }

    @Test
    void withoutAFileOrAFolderNothingIsDecided() {
        assertThat(MachineFile.read(folder)).isEqualTo(Presets.NONE);
        assertThat(MachineFile.read(folder.resolve("none"))).isEqualTo(Presets.NONE);
    }

    @Test
    void whatIsWrittenIsPreset() throws IOException {
        Path authority =
                Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n");

        Presets presets =
                read(
                        "# Parley at the Bank of Example",
                        "",
                        "server = https://obp.bank.example   " + KEY,
                        "server=https://test.bank.example:8443/obp test-key",
                        "  Language = en-US",
                        "zone\t=\tEurope/Madrid",
                        "demo = off",
                        "copy.days = 30",
                        "proxy = proxy.bank.example:8080",
                        "proxy.user = branch",
                        "authority = " + authority,
                        "updates = https://intranet.bank.example/Parley.txt");

        assertThat(presets.mistakes()).isEmpty();
        assertThat(presets.values())
                .isEqualTo(
                        Map.of(
                                "servers",
                                "https://obp.bank.example "
                                        + KEY
                                        + " https://test.bank.example:8443/obp test-key",
                                "language",
                                "en-US",
                                "zone",
                                "Europe/Madrid",
                                "demo",
                                "off",
                                "copy.days",
                                "30",
                                "proxy",
                                "proxy.bank.example:8080",
                                "proxy.user",
                                "branch",
                                "authority",
                                authority.toString(),
                                "updates",
                                "https://intranet.bank.example/Parley.txt"));
        assertThat(presets.fixed()).containsExactlyInAnyOrder("authority", "copy.days", "updates");
    }

    /// Else somebody could undo them in a file of their own.
    @Test
    void whatMayRestOnThePcIsFixedWithoutAWord() throws IOException {
        Presets presets = read("keep = unsent", "passphrase = 12", "zone = Europe/Madrid");

        assertThat(presets.fixed()).containsExactlyInAnyOrder("keep", "passphrase");
    }

    /// It would be looked for wherever Parley happens to be started.
    @Test
    void certificatesAreBelievedOfAWholePathOnly() throws IOException {
        Path whole = Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n");
        Path here = Path.of("").toAbsolutePath();
        assumeThat(whole.getRoot()).isEqualTo(here.getRoot());

        assertThat(read("authority = " + here.relativize(whole)).values()).isEmpty();
    }

    @Test
    void aFileThatIsTooLongForOneOfSettingsIsToldAndNotRead() throws IOException {
        Presets presets = read("demo = off", "#" + "x".repeat(1 << 20));

        assertThat(presets.values()).isEmpty();
        assertThat(presets.mistakes())
                .extracting(Mistake::key)
                .containsExactly("machine.unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://intranet.bank.example/parley.txt",
                "intranet.bank.example/parley.txt",
                "parley.txt",
                "file:///srv/parley.txt",
                "ftp://intranet.bank.example/parley.txt",
                "https:///parley.txt",
                "https://alba:secret@intranet.bank.example/parley.txt",
                "https://intranet.bank.example/parley.txt?pc=7",
                "\\\\server\\parley.txt",
                "on"
            })
    void newerVersionsAreAskedForAtAnAddressThatProvesWhoItIs(String value) throws IOException {
        Presets presets = read("updates = " + value);

        assertThat(presets.values()).isEmpty();
        assertThat(sentences(presets))
                .containsExactly(
                        "file, line 1: Write the whole address of a text file, like"
                                + " https://intranet.bank.example/parley.txt.");
    }

    @Test
    void onThisComputerItselfNewerVersionsAreAskedForInClear() throws IOException {
        assertThat(read("updates = http://localhost:8000/parley.txt").values())
                .containsEntry("updates", "http://localhost:8000/parley.txt");
    }

    @Test
    void whatIsFixedIsNamedInOneLineOrSeveral() throws IOException {
        Presets presets =
                read(
                        "fixed = server, zone",
                        "server = https://obp.bank.example key",
                        "zone = Europe/Madrid",
                        "demo = off",
                        "fixed = demo");

        assertThat(presets.mistakes()).isEmpty();
        assertThat(presets.fixed()).containsExactlyInAnyOrder("servers", "zone", "demo");
    }

    @Test
    void windowsLinesAndItsMarkAtTheBeginningDoNoHarm() throws IOException {
        Files.writeString(
                folder.resolve("parley.properties"),
                "\uFEFFdemo = off\r\nzone = Europe/Madrid\r\n");

        assertThat(MachineFile.read(folder))
                .isEqualTo(
                        new Presets(
                                Map.of("demo", "off", "zone", "Europe/Madrid"),
                                java.util.Set.of(),
                                List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "demo | A line is a name, “=” and a value.",
                "= off | There is no setting “”.",
                "demo = | “demo” has no value.",
                "demo = perhaps | Write on or off.",
                "copy.days = -1 | Write a number of days, 0 to 9999.",
                "lock.minutes = 0 | Write a number of minutes, 1 to 30.",
                "lock.minutes = 31 | Write a number of minutes, 1 to 30.",
                "copy.days = ninety | Write a number of days, 0 to 9999.",
                "colour = red | There is no setting “colour”.",
                "fixed = colour | There is no setting “colour”.",
                "fixed = zone | “zone” cannot be fixed, as no line says what it is.",
                "zone = Europe/Lundon | There is no time zone “Europe/Lundon”. Write one like Europe/London.",
                "language = xx | Parley does not speak “xx”. Write en, es or de, also with the country: en-US.",
                "proxy = proxy.bank.example | Write system, none, or the proxy’s name and port, like proxy.bank.example:8080.",
                "proxy = https://proxy:1 | Write system, none, or the proxy’s name and port, like proxy.bank.example:8080.",
                "server = https://obp.bank.example | Write the server’s address, a space and its consumer key.",
                "server = http://obp.bank.example key | A server’s address begins with https:// and has a name.",
                "server = https://obp.bank.example k,e | A consumer key has only letters, digits and hyphens.",
                "authority = ca.pem | There is no file “ca.pem” that can be read here. Write its whole path.",
                "authority = /no/such/ca.pem | There is no file “/no/such/ca.pem” that can be read here. Write its whole path.",
            })
    void aMistakeIsNamedByItsLineAndTheRestIsUsed(String wrong, String sentence)
            throws IOException {
        Presets presets = read("# one", wrong, "proxy.user = branch");

        assertThat(sentences(presets)).containsExactly("file, line 2: " + sentence);
        assertThat(presets.values()).isEqualTo(Map.of("proxy.user", "branch"));
        assertThat(presets.fixed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "keep = some | keep | unsent | Write all, unsent or nothing after keep. Until then unsent counts.",
                "keep = | keep | unsent | “keep” has no value.",
                "Keep: nothing | keep | unsent | A line is a name, “=” and a value.",
                "passphrase = 7 | passphrase | 8 | Write how many characters a passphrase must have at least, 8 to 64. Until then 8 counts.",
                "passphrase = yes | passphrase | 8 | Write how many characters a passphrase must have at least, 8 to 64. Until then 8 counts.",
            })
    void aMistakeLetsNoMoreRestOnThePc(String wrong, String name, String counts, String sentence)
            throws IOException {
        Presets presets = read(wrong);

        assertThat(sentences(presets)).containsExactly("file, line 1: " + sentence);
        assertThat(presets.values()).isEqualTo(Map.of(name, counts));
        assertThat(read(wrong, "keep = nothing", "passphrase = 12").values())
                .isEqualTo(Map.of("keep", "nothing", "passphrase", "12"));
    }

    @Test
    void ofTwoLinesTheFirstCounts() throws IOException {
        Presets presets = read("demo = off", "demo = on");

        assertThat(presets.values()).containsEntry("demo", "off");
        assertThat(sentences(presets))
                .containsExactly(
                        "file, line 2: “demo” stands above already; what stands there counts.");
    }

    @Test
    void noSentenceRepeatsAConsumerKey() throws IOException {
        Presets presets =
                read(
                        "server = " + KEY,
                        "server = " + KEY + " https://obp.bank.example",
                        "server = https://obp.bank.example " + KEY + " more",
                        "server = https://obp.bank.example " + KEY + "!");

        assertThat(presets.mistakes()).hasSize(4);
        assertThat(sentences(presets)).noneMatch(each -> each.contains(KEY));
        assertThat(presets.mistakes().toString()).doesNotContain(KEY);
    }

    @Test
    void aLineThatIsNoUtf8IsAMistakeAndTheRestIsUsed() throws IOException {
        Files.write(
                folder.resolve("parley.properties"),
                "# España\nlanguage = espa\u00f1ol\ndemo = off"
                        .getBytes(StandardCharsets.ISO_8859_1));

        Presets presets = MachineFile.read(folder);

        assertThat(presets.values()).containsOnlyKeys("demo");
        assertThat(sentences(presets))
                .containsExactly(
                        "file, line 2: A letter cannot be read. Save the file as text in UTF-8.");
    }

    /// So PowerShell's `>` writes it.
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aFileInUtf16IsReadByItsMark(String charset) throws IOException {
        Files.write(
                folder.resolve("parley.properties"),
                "\uFEFFdemo = off\r\nzone = Europe/Lundon\r\nlanguage = es\r\n"
                        .getBytes(Charset.forName(charset)));

        Presets presets = MachineFile.read(folder);

        assertThat(presets.values()).isEqualTo(Map.of("demo", "off", "language", "es"));
        assertThat(presets.mistakes()).extracting(Mistake::line).containsExactly(2);
    }

    @Test
    void aFolderInItsPlaceIsAMistakeOfTheWholeFileAndNoMore() throws IOException {
        Files.createDirectory(folder.resolve("parley.properties"));

        Presets presets = MachineFile.read(folder);

        assertThat(presets.mistakes()).extracting(Mistake::line).containsExactly(0);
        assertThat(sentences(presets)).first().asString().contains("cannot be read");
    }

    @Test
    void aFileOfCertificatesInAnotherFormIsAMistake() throws IOException {
        Path binary = Files.write(folder.resolve("ca.der"), new byte[] {0x30, (byte) 0x82});
        Presets presets = read("authority = " + binary);

        assertThat(presets.values()).doesNotContainKey("authority");
        assertThat(presets.mistakes())
                .extracting(Mistake::key)
                .containsExactly("machine.authority.form");
    }
}
