package dev.parley.embedded;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One H2 database in one file: opened with care, used by one thread at a time over one connection.
/// Everything in here may wait for the disk.
final class H2File {
    static final String USER = "parley";

    private static final String SUFFIX = ".mv.db";

    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Files that are open in this program. Where one is opened and closed a second time, even just
    /// to look at it, POSIX systems drop the lock of the first, so nobody may try.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    static {
        // Read by H2 when it is loaded: no Java class can be reached from SQL.
        System.setProperty("h2.allowedClasses", "none.none");
        // Where assertions are on, as in tests, a wrong one of H2's own keeps it from closing
        // files.
        H2File.class.getClassLoader().setPackageAssertionStatus("org.h2", false);
    }

    private final Path file;
    private final Path key;
    private final InstantSource clock;
    private @Nullable Connection connection;
    private boolean closed;
    private @Nullable Ahead ahead;

    private H2File(Path file, Path key, InstantSource clock) {
        this.file = file;
        this.key = key;
        this.clock = clock;
    }

    /// Opens `folder/name.mv.db`, or makes it.
    ///
    /// @param clock for the name of a damaged file that is moved aside
    static H2File open(Path folder, String name, InstantSource clock) throws StoreFailed {
        Path absolute = folder.toAbsolutePath().normalize();
        try (var _ = Undisturbed.begin()) {
            StorePlace.prepare(absolute);
            Path file = absolute.resolve(name + SUFFIX);
            H2File opened = new H2File(file, real(absolute).resolve(name), clock);
            if (!OPEN.add(opened.key)) {
                throw new StoreFailed(StoreTrouble.IN_USE, file.toString(), null);
            }
            opened.start();
            return opened;
        }
    }

    /// Every setting has its reason: a commit is on its way to the disk when it returns; a repeated
    /// query is never answered from before an update; the file is closed by us, not by a shutdown
    /// hook; no trace file shows what people entered; and as everything is read once, what was read
    /// is kept in 4 MB, not in a sixteenth of all that Java may take.
    static String url(String path) {
        return "jdbc:h2:"
                + path
                + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_ON_EXIT=FALSE"
                + ";TRACE_LEVEL_FILE=0;CACHE_SIZE=4096";
    }

    /// Does some work in one transaction: all of it is done, or none. What was done is on the disk
    /// when this returns.
    ///
    /// @throws NotSignedIn where the file was closed
    <T> T change(HandleCallback<T, MeetingException> work) throws MeetingException {
        return inTransaction(
                jdbi -> {
                    ahead = null;
                    T result = jdbi.inTransaction(work);
                    // Survives even a power cut, for about a millisecond.
                    jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
                    return result;
                });
    }

    /// Reads in one transaction.
    ///
    /// @throws NotSignedIn where the file was closed
    <T> T read(HandleCallback<T, MeetingException> work) throws MeetingException {
        return inTransaction(jdbi -> jdbi.inTransaction(work));
    }

    /// All meetings of a bank, as [MeetingTable#all(String)] orders them.
    ///
    /// @throws NotSignedIn where the file was closed
    synchronized List<Meeting> all(String bankId) throws MeetingException {
        Ahead known = ahead;
        ahead = null;
        return known != null && known.bankId.equals(bankId)
                ? known.rows
                : read(handle -> new MeetingTable(handle).all(bankId));
    }

    /// Keeps what is [asked for][#all] next, until it is, or until something is changed.
    ///
    /// @throws NotSignedIn where the file was closed
    synchronized void readAhead(String bankId) throws MeetingException {
        ahead = new Ahead(bankId, all(bankId));
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /// Closes the file properly. A second time does nothing.
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        ahead = null;
        try (var _ = Undisturbed.begin()) {
            disconnect();
        }
        OPEN.remove(key);
    }

    private synchronized <T> T inTransaction(Work<T> work) throws MeetingException {
        if (closed) {
            throw new NotSignedIn(null);
        }
        try (var _ = Undisturbed.begin()) {
            Jdbi jdbi = Jdbi.create(connected());
            // Otherwise what people entered would stand in the messages.
            jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
            return work.with(jdbi);
        } catch (JdbiException | SQLException failure) {
            throw afterwards(failure);
        }
    }

    /// H2 closes its store on a failed write, and a thread that is interrupted closes H2's file. So
    /// the connection is given up on every failure, and the next call makes a new one.
    private StoreFailed afterwards(Exception failure) {
        disconnect();
        StoreFailed told = StoreTroubles.failed(failure, file);
        if (told.trouble() != StoreTrouble.DAMAGED) {
            return told;
        }
        StoreFailed aside = movedAside(told);
        close();
        return aside;
    }

    private void start() throws StoreFailed {
        boolean started = false;
        try {
            boolean there = isThere();
            if (there && version() == Schema.NEWEST) {
                connect(true);
            } else {
                connect(there);
                Schema.migrate(url(), USER);
                LOG.info("Schema of the demo bank is at version {}", Schema.NEWEST);
            }
            started = true;
        } catch (SQLException | FlywayException failure) {
            throw StoreTroubles.failed(failure, file);
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /// Says no before anything is written to a file that is not ours to write to.
    private int version() throws StoreFailed {
        try {
            int version = FileLook.versionIn(file);
            if (version > Schema.NEWEST) {
                throw new StoreFailed(StoreTrouble.NEWER, file.toString(), null);
            }
            if (version == Schema.FOREIGN) {
                throw new StoreFailed(StoreTrouble.OTHER, file.toString(), null);
            }
            return version;
        } catch (StoreFailed failure) {
            throw failure.trouble() == StoreTrouble.DAMAGED ? movedAside(failure) : failure;
        }
    }

    /// An empty file is what a full disk leaves behind: nothing is lost by filling it.
    private boolean isThere() throws StoreFailed {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException failure) {
            throw StorePlace.cannotWrite(file, failure);
        }
    }

    private static Path real(Path folder) throws StoreFailed {
        try {
            return folder.toRealPath();
        } catch (IOException failure) {
            throw StorePlace.cannotWrite(folder, failure);
        }
    }

    private Connection connected() throws SQLException {
        return connection == null ? connect(true) : connection;
    }

    private Connection connect(boolean there) throws SQLException {
        Connection made = DriverManager.getConnection(url() + ";IFEXISTS=" + there, USER, "");
        connection = made;
        return made;
    }

    private String url() {
        String path = file.toString();
        return url("file:" + path.substring(0, path.length() - SUFFIX.length()));
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyBroken) {
            LOG.debug("The demo bank did not close properly: {}", alreadyBroken.getErrorCode());
        }
        connection = null;
    }

    private StoreFailed movedAside(StoreFailed failure) {
        String start =
                file.getFileName().toString().replace(SUFFIX, "")
                        + "-damaged-"
                        + STAMP.format(clock.instant());
        Path aside = file.resolveSibling(start + SUFFIX);
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(start + "-" + i + SUFFIX);
        }
        try {
            Files.move(file, aside);
        } catch (IOException stays) {
            failure.addSuppressed(stays);
            return StorePlace.cannotWrite(file, failure);
        }
        return new StoreFailed(
                StoreTrouble.DAMAGED, aside.getFileName().toString(), failure.getCause());
    }

    private record Ahead(String bankId, List<Meeting> rows) {}

    @FunctionalInterface
    private interface Work<T> {
        T with(Jdbi jdbi) throws MeetingException, SQLException;
    }
}
