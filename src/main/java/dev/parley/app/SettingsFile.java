package dev.parley.app;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings in a small properties file. It is written beside, forced to the disk and renamed,
/// so that a power cut leaves the old settings or the new ones, never half of them.
final class SettingsFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path folder;
    private final Path file;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("parley-settings").factory());
    private final AtomicReference<@Nullable Map<String, String>> waiting = new AtomicReference<>();

    /// What lies there could not be read, nor put aside.
    private volatile boolean unread;

    SettingsFile(Path folder) {
        this.folder = folder;
        file = folder.resolve("settings.properties");
    }

    /// What was kept. A file that cannot be read counts as none, is logged, and put aside: a start
    /// never fails for it, and nothing in it is lost.
    Map<String, String> read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException firstStart) {
            return Map.of();
        } catch (IOException | IllegalArgumentException unreadable) {
            Logging.awaitOpen();
            LOG.warn("The settings file cannot be read; the defaults are used", unreadable);
            properties.clear();
            unread = true;
            putAside();
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
        return values;
    }

    /// By a new name, as what cannot be read cannot be copied either.
    private void putAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            if (Files.isRegularFile(file)) {
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            unread = false;
        } catch (IOException stays) {
            LOG.warn("The settings file that cannot be read was not put aside", stays);
        }
    }

    /// Saves soon, on a thread of its own; only the newest of several changes is written.
    void save(Map<String, String> values) {
        if (waiting.getAndSet(Map.copyOf(values)) == null) {
            writer.execute(this::writeWaiting);
        }
    }

    private void writeWaiting() {
        Map<String, String> values = waiting.getAndSet(null);
        if (unread) {
            putAside();
        }
        // What could not be read, perhaps only just now, is not to be lost.
        if (values != null && !unread) {
            try {
                write(values);
            } catch (IOException unwritable) {
                LOG.warn("The settings cannot be saved", unwritable);
            }
        }
    }

    private void write(Map<String, String> values) throws IOException {
        Properties properties = new Properties();
        properties.putAll(values);
        StringWriter text = new StringWriter();
        properties.store(text, "Parley's settings");
        Files.createDirectories(folder);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        if (Files.isRegularFile(fresh)) {
            // Left by a crash, perhaps with wider rights.
            Files.delete(fresh);
        }
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING),
                        ownerOnly(folder))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folder);
    }

    /// Keys are nobody else's business. Windows keeps this folder to its owner by itself.
    static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// The rename itself must reach the disk too; Windows has no such call and needs none.
    private static void forceFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Writes what still waits, for two seconds at most.
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("The settings were not saved in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
