package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class LoggingTest {
    private static final String[] SENSITIVE = {
        "anna.nowak", "example.com", "7700", "900789", "opensesame", "letmein"
    };

    private final Path folder;

    LoggingTest(@TempDir Path temporary) {
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

    @Test
    void whatOnlyDevelopersCareForIsNotKept() throws IOException {
        LoggerFactory.getLogger("test").debug("much");
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

    /// A start never fails for its log.
    @Test
    void aFolderThatCannotBeMadeIsNoFailure(@TempDir Path temporary) throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "not a folder");

        Logging.start(file.resolve("logs"));
        LoggerFactory.getLogger("test").info("nowhere");

        assertThat(file).hasContent("not a folder");
    }
}
