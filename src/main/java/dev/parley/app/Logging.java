package dev.parley.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.parley.ui.fx.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The log: 25 MB at most, in files of 5, a new one each day, none older than two weeks; every line
/// past the [Redactor].
final class Logging {
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{20} - %nopex";

    private static final int DAYS = 14;
    private static final Pattern NAME =
            Pattern.compile("parley-(\\d{4}-\\d\\d-\\d\\d)\\.(\\d{1,9})\\.log");

    /// By day, then by number within the day. Written out, as the program's first thread comes by
    /// here: `Comparator.comparing` has the virtual machine make four classes, in 30 ms.
    static final Comparator<Path> OLDEST_FIRST =
            (one, other) -> {
                int days = day(one).compareTo(day(other));
                return days != 0 ? days : Integer.compare(number(one), number(other));
            };

    private static volatile @Nullable Thread opening;

    private Logging() {}

    /// Whether it is one of the log's files.
    static boolean isLog(Path file) {
        return matcher(file).matches();
    }

    private static Matcher matcher(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName()));
    }

    private static String day(Path file) {
        Matcher name = matcher(file);
        return name.matches() ? name.group(1) : "";
    }

    private static int number(Path file) {
        Matcher name = matcher(file);
        return name.matches() ? Integer.parseInt(name.group(2)) : 0;
    }

    /// While it runs the log clears up behind itself; what it left before a long holiday goes here.
    private static void clearUp(Path folder) {
        String oldest = LocalDate.now(ZoneId.systemDefault()).minusDays(DAYS).toString();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old =
                    files.filter(Logging::isLog)
                            .filter(file -> day(file).compareTo(oldest) < 0)
                            .toList();
            for (Path each : old) {
                Files.deleteIfExists(each);
            }
        } catch (IOException firstStartOrNotOurs) {
            return;
        }
    }

    /// Opens the log on a thread of its own.
    ///
    /// @param folder see [#start]
    static void open(Path folder) {
        opening = Thread.ofPlatform().name("parley-log").start(() -> start(folder));
    }

    /// Waits until the log is open, where somebody opens it: for what is logged while Parley
    /// starts.
    static void awaitOpen() {
        try {
            Thread thread = opening;
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends everything that is logged into the folder, which is made where it is not there. Where
    /// it cannot be written, nothing is logged.
    static void start(Path folder) {
        LoggerContext context = context();
        context.reset();
        clearUp(folder);
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> daily = new SizeAndTimeBasedRollingPolicy<>();
        daily.setContext(context);
        daily.setParent(file);
        // A per cent sign of a folder's own is written as a day that consists of it.
        String place = folder.resolve("parley-").toString().replace("%", "%d{%, aux}");
        daily.setFileNamePattern(place + "%d{yyyy-MM-dd}.%i.log");
        daily.setMaxFileSize(FileSize.valueOf("5MB"));
        daily.setMaxHistory(DAYS);
        // Beside the one that is being written.
        daily.setTotalSizeCap(FileSize.valueOf("20MB"));
        daily.start();
        RedactingLayout layout = new RedactingLayout();
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        file.setRollingPolicy(daily);
        file.setEncoder(encoder);
        file.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file);
        // Half a screen that is brought into the window has no colours for a moment, which is
        // warned
        // of with each start and helps nobody.
        context.getLogger("javafx.css").setLevel(Level.ERROR);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /// While another thread makes the first logger it holds this lock, and whoever comes beside it
    /// gets a makeshift.
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // It is SLF4J's own.
    private static LoggerContext context() {
        synchronized (LoggerFactory.class) {
            return (LoggerContext) LoggerFactory.getILoggerFactory();
        }
    }

    /// Writes what is still in memory and lets go of the file.
    static void stop() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    /// One line for each thing that is logged, and what was thrown moved in below it: nothing that
    /// came from outside can pass for a line of the log.
    private static final class RedactingLayout extends PatternLayout {
        @Override
        public String doLayout(ILoggingEvent event) {
            String line = super.doLayout(event) + Redactor.line(event.getFormattedMessage()) + "\n";
            IThrowableProxy thrown = event.getThrowableProxy();
            return thrown == null
                    ? line
                    : line + Redactor.indented(ThrowableProxyUtil.asString(thrown));
        }
    }
}
