package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command line answers without a window being opened.
final class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) throws IOException {
        return Main.run(
                args,
                Map.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void helpListsEveryOptionAndEnds() throws IOException {
        assertThat(run("--help")).isZero();
        assertThat(out())
                .contains("Usage: parley")
                .contains("--demo", "--data-dir", "--lang", "--tour", "--version", "--help");
        assertThat(err()).isEmpty();
    }

    @Test
    void versionIsOneLineAndEnds() throws IOException {
        assertThat(run("--version")).isZero();
        assertThat(out()).startsWith("Parley ").hasLineCount(1);
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--wrong", "-x", "stray"})
    void anUnknownArgumentIsAnsweredByASentence(String argument) throws IOException {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err())
                .contains(argument)
                .contains("parley --help lists what there is.")
                .doesNotContain("Exception");
        assertThat(out()).isEmpty();
    }

    @Test
    void aMissingValueIsAnsweredByASentence() throws IOException {
        assertThat(run("--data-dir")).isEqualTo(2);
        assertThat(err()).contains("--data-dir").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "xx", "", "english"})
    void aLanguageWithoutTextsIsAnsweredByASentence(String tag) throws IOException {
        assertThat(run("--lang", tag)).isEqualTo(2);
        assertThat(err())
                .contains("--lang", "English (en), Spanish (es) and German (de), not " + tag)
                .doesNotContain("Exception");
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, en-GB",
        "en-GB, en-GB",
        "en-US, en-US",
        "en_US, en-US",
        "EN, en-GB",
        "es, es-ES",
        "es-MX, es-MX",
        "de, de-DE",
        "de_AT, de-AT"
    })
    void aLanguageWithoutACountryIsThatOfItsOwn(String tag, String expected) {
        assertThat(Options.read("--lang", tag).lang).isEqualTo(Locale.forLanguageTag(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, en-US",
        "en, en-GB",
        "de-DE, de-DE",
        "de-CH, de-CH",
        "es, es-ES",
        "es-419, es-419",
        "fr-FR, en-GB",
        "ca-ES, en-GB"
    })
    void theMachinesLanguageIsUsedWhereThereAreTextsForIt(String machine, String expected) {
        assertThat(Options.forMachine(Locale.forLanguageTag(machine)))
                .isEqualTo(Locale.forLanguageTag(expected));
    }

    @Test
    void aLinkNamesAMeeting() {
        assertThat(Options.read("parley://gh.29.uk/m-1").link)
                .isEqualTo(new MeetingLink("gh.29.uk", "m-1"));
    }

    /// A page or a mail could have written the rest as well.
    @Test
    void aLinkBringsNoOptions() throws IOException {
        assertThat(run("parley://gh.29.uk/m-1", "--data-dir", "elsewhere")).isEqualTo(2);
        assertThat(err()).contains("stands alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/", "m-1", "parleys://gh.29.uk/m-1"})
    void anythingElseThanALinkIsAnsweredByASentence(String text) throws IOException {
        assertThat(run(text)).isEqualTo(2);
        assertThat(err()).contains("no link to a meeting").doesNotContain("Exception");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayAMangledLinkIsAnsweredByASentenceToo() throws IOException {
        assertThat(run("parley://gh.29.uk/m-1?delete")).isEqualTo(2);
        assertThat(err()).contains("no link to a meeting").doesNotContain("Exception");
    }

    /// It is told on the card; [ParleyApp] starts without it.
    @Test
    void aMangledLinkIsOneThatWasHandedOverAlone() {
        assertThat(Options.isHandedOver("parley://gh.29.uk/m-1?delete")).isTrue();
        assertThat(Options.isHandedOver("PARLEY:")).isTrue();
        assertThat(Options.isHandedOver("parley://a/b", "--demo")).isFalse();
        assertThat(Options.isHandedOver("https://example.com/")).isFalse();
        assertThat(Options.isHandedOver()).isFalse();
    }

    @Test
    void withoutArgumentsNothingIsAskedFor() {
        Options options = Options.read();

        assertThat(options.demo).isFalse();
        assertThat(options.dataDir).isNull();
        assertThat(options.lang).isNull();
        assertThat(options.tour).isNull();
        assertThat(options.link).isNull();
    }

    @Test
    void aLinuxWithoutXAndWaylandHasNoDisplay() {
        assertThat(Main.hasNoDisplay("Linux", Map.of())).isTrue();
        assertThat(Main.hasNoDisplay("Linux", Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "")))
                .isTrue();
        assertThat(Main.hasNoDisplay("Linux", Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(Main.hasNoDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void otherSystemsAlwaysHaveADisplay(String system) {
        assertThat(Main.hasNoDisplay(system, Map.of())).isFalse();
    }
}
