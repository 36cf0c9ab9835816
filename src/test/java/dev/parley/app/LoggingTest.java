package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException.ServerFailed;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

final class LoggingTest {
    private static final String[] SENSITIVE = {
        "anna.nowak", "example.com", "7700", "900789", "opensesame", "letmein"
    };

    private final Path folder;

    LoggingTest(@TempDir Path temporary) {
        Redactor.forget();
        folder = temporary.resolve("not yet there").resolve("logs");
        Logging.start(folder);
    }

    @AfterEach
    void stop() {
        Logging.stop();
    }

    private String logged() throws IOException {
        Logging.stop();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs = files.toList();
            assertThat(logs).hasSize(1);
            return Files.readString(logs.getFirst());
        }
    }

    /// Who opens the log while another thread makes the first logger would get a makeshift, and
    /// everything logged would go to the terminal as it is.
    @Test
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // As SLF4J does.
    void theLogIsOpenedAfterAnotherThreadHasMadeTheFirstLogger() throws InterruptedException {
        Thread opening;
        synchronized (LoggerFactory.class) {
            opening = Thread.ofPlatform().start(() -> Logging.start(folder));
            while (opening.getState() != Thread.State.BLOCKED) {
                assertThat(opening.isAlive()).as("it waits").isTrue();
                Thread.onSpinWait();
            }
        }
        opening.join();
    }

    @Test
    void aLineSaysWhenHowBadWhereAndWhat() throws IOException {
        LoggerFactory.getLogger("dev.parley.Test").info("Parley {} starts", "1.0");

        assertThat(logged())
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  dev\\.parley\\.Test -"
                                + " Parley 1\\.0 starts\\R");
    }

    @Test
    void messagesAndTheirArgumentsArePrintedWithoutWhatIsSensitive() throws IOException {
        LoggerFactory.getLogger("test").warn("Mail to anna.nowak@example.com");
        LoggerFactory.getLogger("test").warn("Call {}", "+44 7700 900789");
        LoggerFactory.getLogger("test").warn("password={}", "opensesame");
        LoggerFactory.getLogger("test").warn("{\"staff_token\": \"{}\"}", "letmein");

        assertThat(logged())
                .hasLineCount(4)
                .contains("Mail to ***", "Call ***", "password=***")
                .doesNotContain(SENSITIVE);
    }

    /// As servers write it, which looks like a key or an id; also once the line is collected.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "node0zyl5v5f9hr2w1yqe390x2ylp181",
                "5b5c29a3-4f0e-4d42-9a3c-1f1f7a0f6b1e",
                "447700900789"
            })
    void theSupportCodeOfAFailureStaysReadable(String code) throws IOException {
        Failures.sentence(new Texts(Locale.UK), new ServerFailed(code));

        String line = "Server failed, support code " + code + "\n";
        assertThat(logged()).contains(line).contains("\tdev.parley.meeting.MeetingException");
        assertThat(Redactor.redact(logged())).contains(line);
    }

    @Test
    void nothingFromOutsidePassesForALineOfTheLog() throws IOException {
        String forged = "x\n2026-11-23T09:00:00.000Z ERROR test - all is lost";
        LoggerFactory.getLogger("test").warn(forged, new IOException(forged));

        assertThat(logged().lines().filter(line -> line.startsWith("20"))).hasSize(1);
    }

    @Test
    void stackTracesArePrintedWithoutWhatIsSensitive() throws IOException {
        IllegalStateException cause =
                new IllegalStateException("token=letmein for anna.nowak@example.com");
        cause.addSuppressed(new IOException("password: opensesame"));
        LoggerFactory.getLogger("test")
                .error("It failed", new IllegalArgumentException("+44 7700 900789", cause));

        assertThat(logged())
                .contains("It failed", "IllegalArgumentException", "Caused by:", "Suppressed:")
                .contains(
                        "LoggingTest.stackTracesArePrintedWithoutWhatIsSensitive(LoggingTest.java:")
                .doesNotContain(SENSITIVE);
    }

    @Test
    void whatLibrariesLogTheirOwnWayArrivesRedactedToo() throws IOException {
        java.util.logging.Logger.getLogger("library").warning("Sent to anna.nowak@example.com");

        assertThat(logged()).contains("Sent to ***").doesNotContain(SENSITIVE);
    }

    /// Its own place is the sixth: what is being written beside what is kept.
    @Test
    void howeverMuchIsLoggedTwentyFiveMegabytesAreKept() throws IOException {
        String line = "x ".repeat(8_000);
        for (int i = 0; i < 2_600; i++) {
            LoggerFactory.getLogger("test").info("{} {}", i, line);
        }
        Logging.stop();

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs = files.sorted(Logging.OLDEST_FIRST).toList();
            assertThat(logs).hasSizeBetween(2, 5);
            long bytes = 0;
            for (Path each : logs) {
                bytes += Files.size(each);
                assertThat(Files.size(each)).isLessThan(6L << 20);
            }
            assertThat(bytes).isLessThan(26L << 20);
            assertThat(Files.readString(logs.getLast())).contains("2599 x");
        }
    }

    @Test
    void whatIsOlderThanTwoWeeksGoesAtTheStartAndNothingElse() throws IOException {
        Logging.stop();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        for (int age : new int[] {1, 13, 16, 100}) {
            Files.writeString(folder.resolve("parley-" + today.minusDays(age) + ".0.log"), "old");
        }
        Files.writeString(folder.resolve("parley-2020-01-01.0.log.kept"), "not the log's");

        Logging.start(folder);
        Logging.stop();

        assertThat(folder.resolve("parley-" + today.minusDays(1) + ".0.log")).exists();
        assertThat(folder.resolve("parley-" + today.minusDays(13) + ".0.log")).exists();
        assertThat(folder.resolve("parley-" + today.minusDays(16) + ".0.log")).doesNotExist();
        assertThat(folder.resolve("parley-" + today.minusDays(100) + ".0.log")).doesNotExist();
        assertThat(folder.resolve("parley-2020-01-01.0.log.kept")).exists();
    }

    /// Where a day has little to tell, two weeks are more files than five.
    @Test
    void eachDayOfTheLastTwoWeeksKeepsItsFile() throws IOException {
        Logging.stop();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        for (int age = 1; age < 14; age++) {
            Files.writeString(folder.resolve("parley-" + today.minusDays(age) + ".0.log"), "day");
        }

        Logging.start(folder);
        LoggerFactory.getLogger("test").info("today");
        Logging.stop();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(14);
        }
    }

    @Test
    void whatOnlyDevelopersCareForIsNotKept() throws IOException {
        LoggerFactory.getLogger("test").debug("much");
        LoggerFactory.getLogger("javafx.css").warn("much");
        LoggerFactory.getLogger("test").info("little");

        assertThat(logged()).contains("little").doesNotContain("much");
    }

    @Test
    void afterASecondStartNothingGoesToTheFirstFolder() throws IOException {
        Path second = folder.resolveSibling("second");
        Logging.start(second);
        LoggerFactory.getLogger("test").info("later");
        Logging.stop();

        assertThat(logged()).isEmpty();
        try (Stream<Path> files = Files.list(second)) {
            assertThat(files).hasSize(1);
        }
    }

    /// In the library's patterns these letters mean something else.
    @Test
    void everyNameOfAFolderIsPossible() throws IOException {
        Path odd = folder.resolveSibling("100% (d) {x} 'y'");
        Logging.start(odd);
        LoggerFactory.getLogger("test").info("there");
        Logging.stop();

        try (Stream<Path> files = Files.list(odd)) {
            assertThat(files).hasSize(1).allMatch(Logging::isLog);
        }
    }

    /// A start never fails for its log.
    @Test
    void aFolderThatCannotBeMadeIsNoFailure(@TempDir Path temporary) throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "not a folder");

        Logging.start(file.resolve("logs"));
        LoggerFactory.getLogger("test").info("nowhere");

        assertThat(file).hasContent("not a folder");
    }
}
