// Longer than 300 lines: all that one file of a copy can meet is read in one place.
package dev.parley.embedded;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingList.Source;
import dev.parley.meeting.Secret;
import dev.parley.meeting.StoreTrouble;
import dev.parley.offline.MeetingCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One person's copy in one encrypted H2 file. Whatever is wrong with the file, it is thrown away
/// and the next list makes it anew; a check over every list keeps what a bad disk made of it from
/// being taken for true, as neither H2 nor its cipher would notice.
///
/// Plain JDBC, no JDBI and no Flyway: both would have to be loaded before the first list is seen,
/// and a file of another edition is thrown away, not migrated.
final class H2Copy implements MeetingCopy {
    private static final Logger LOG = LoggerFactory.getLogger(H2Copy.class);
    private static final String SCRIPT = "sql/copy/V1__copy.sql";
    private static final int EDITION = 1;
    private static final String SUFFIX = ".mv.db";
    private static final int PIECE = 262_144;

    /// The whole of a bank's row in the file.
    private record Row(
            String bankId,
            String asOf,
            @Nullable String since,
            int pieces,
            String content,
            String proof) {}

    /// What a file that is not ours, not whole or not readable ends in.
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException, Unfit;
    }

    private final Path folder;
    private final Path file;
    private final String owner;
    private final Secret key;
    private @Nullable Connection connection;
    private boolean closed;

    /// What [#open] has read ahead, until it is asked for.
    private @Nullable KeptList ahead;

    private String aheadOf = "";

    /// @param owner whose copy it is; part of every check, so that a file under a wrong name is not
    ///     taken for this one's
    /// @param key 64 digits of the hexadecimal system
    H2Copy(Path folder, String name, String owner, Secret key) {
        this.folder = folder;
        this.file = folder.resolve(name + SUFFIX);
        this.owner = owner;
        this.key = key;
    }

    /// Gets the database's own code going, with an empty copy in memory.
    static void prepare() {
        try (var _ = Undisturbed.begin();
                Connection unused = DriverManager.getConnection(H2File.url("mem:"))) {
            make(unused);
            newest(unused);
        } catch (SQLException failure) {
            LOG.warn("The database cannot be made ready", failure);
        }
    }

    /// Reads the list that was confirmed last: it is most likely the one that is shown first.
    @Override
    public synchronized void open() {
        Optional<String> bank = ifThere(H2Copy::newest);
        if (bank.isPresent()) {
            ahead = read(bank.get()).orElse(null);
            aheadOf = bank.get();
        }
    }

    @Override
    public synchronized Optional<KeptList> read(String bankId) {
        KeptList known = ahead;
        if (known != null && aheadOf.equals(bankId)) {
            ahead = null;
            return Optional.of(known);
        }
        return ifThere(open -> read(open, bankId));
    }

    @Override
    public synchronized boolean replace(String bankId, KeptList list) {
        byte[] packed = PackedMeetings.pack(list.list().rows());
        ahead = null;
        // A damaged file is thrown away on the first try and made anew on the second.
        boolean kept = write(open -> replace(open, bankId, list, packed));
        return kept || write(open -> replace(open, bankId, list, packed));
    }

    @Override
    public synchronized boolean confirm(String bankId, Instant asOf) {
        ahead = null;
        return closed || ifThere(open -> confirm(open, bankId, asOf)).isPresent();
    }

    /// Takes the file away.
    synchronized void throwAway() {
        ahead = null;
        disconnect();
        try (var _ = Undisturbed.begin()) {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("A copy cannot be taken away: {}", stays.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        ahead = null;
        disconnect();
        key.wipe();
    }

    // What can go wrong

    private <T> Optional<T> ifThere(Work<Optional<T>> work) {
        if (closed || !Files.exists(file)) {
            return Optional.empty();
        }
        return attempt(work);
    }

    private boolean write(Work<Optional<Boolean>> work) {
        return closed || attempt(work).isPresent();
    }

    /// H2 meets some damage with errors of its own making, such as an endless recursion.
    private <T> Optional<T> attempt(Work<Optional<T>> work) {
        try (var _ = Undisturbed.begin()) {
            return work.with(connected());
        } catch (StoreFailed place) {
            LOG.warn("No copy can be kept: {}", place.trouble());
        } catch (SQLException | Unfit | RuntimeException | StackOverflowError failure) {
            afterwards(failure);
        } catch (OutOfMemoryError tooMuch) {
            // A damaged length asks for more than there is.
            afterwards(tooMuch);
        }
        return Optional.empty();
    }

    /// A file in use by another Parley is left alone, and so is one that only the disk keeps from
    /// being written.
    private void afterwards(Throwable failure) {
        disconnect();
        StoreTrouble trouble = StoreTroubles.failed(failure, file).trouble();
        switch (trouble) {
            case IN_USE, DISK_FULL, READ_ONLY -> LOG.warn("The copy cannot be used: {}", trouble);
            default -> {
                LOG.warn(
                        "The copy is thrown away and made anew: {}, {}",
                        trouble,
                        failure.getClass().getSimpleName());
                throwAway();
            }
        }
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        try (var _ = Undisturbed.begin()) {
            if (open != null) {
                open.close();
            }
        } catch (SQLException | RuntimeException | StackOverflowError broken) {
            LOG.debug("A copy did not close properly: {}", broken.getClass().getSimpleName());
        }
    }

    // The file

    private Connection connected() throws SQLException, Unfit, StoreFailed {
        boolean there = Files.exists(file);
        if (!there) {
            // What is written to a file that is gone, nobody finds again.
            disconnect();
        }
        Connection open = connection;
        if (open == null) {
            if (!there) {
                StorePlace.prepare(folder);
            }
            open = connect(there);
            connection = open;
            if (there) {
                check(open);
            } else {
                make(open);
                closeToOthers();
            }
        }
        return open;
    }

    /// H2 gives everybody the rights that the system gives them.
    private void closeToOthers() throws StoreFailed {
        try {
            new Disk().makeOwnersOnly(file);
        } catch (IOException failure) {
            throw StorePlace.cannotWrite(file, failure);
        }
    }

    private Connection connect(boolean there) throws SQLException {
        String path = file.toString();
        String url =
                H2File.url("file:" + path.substring(0, path.length() - SUFFIX.length()))
                        + ";CIPHER=AES;IFEXISTS="
                        + there;
        // H2 takes the file's password and the user's in one, with a blank between.
        byte[] digits = key.bytes();
        char[] password = new char[digits.length + 1];
        for (int i = 0; i < digits.length; i++) {
            password[i] = (char) digits[i];
        }
        password[digits.length] = ' ';
        Properties properties = new Properties();
        properties.put("user", H2File.USER);
        properties.put("password", password);
        try {
            return DriverManager.getConnection(url, properties);
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(digits, (byte) 0);
        }
    }

    private static void make(Connection open) throws SQLException {
        String script;
        try (InputStream text =
                Objects.requireNonNull(H2Copy.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            script = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Parley itself cannot be read", unreadable);
        }
        try (Statement statement = open.createStatement()) {
            statement.execute(script);
        }
    }

    private static void check(Connection open) throws SQLException, Unfit {
        try (Statement statement = open.createStatement();
                ResultSet edition = statement.executeQuery("SELECT number FROM edition")) {
            if (!edition.next() || edition.getInt(1) != EDITION) {
                throw new Unfit("Another edition");
            }
        }
    }

    // The rows

    private static Optional<String> newest(Connection open) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "SELECT bank_id FROM kept ORDER BY as_of DESC LIMIT 1")) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    private Optional<Row> row(Connection open, String bankId) throws SQLException, Unfit {
        try (PreparedStatement statement =
                open.prepareStatement(
                        "SELECT as_of, since, pieces, content, proof FROM kept"
                                + " WHERE bank_id = ?")) {
            statement.setString(1, bankId);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                Row row =
                        new Row(
                                bankId,
                                found.getString(1),
                                found.getString(2),
                                found.getInt(3),
                                found.getString(4),
                                found.getString(5));
                if (!proof(row).equals(row.proof())) {
                    throw new Unfit("A row that is not as it was written");
                }
                return Optional.of(row);
            }
        }
    }

    private Optional<KeptList> read(Connection open, String bankId) throws SQLException, Unfit {
        Optional<Row> found = row(open, bankId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Row row = found.get();
        byte[] packed = pieces(open, bankId);
        if (!digest(packed).equals(row.content())) {
            throw new Unfit("A list that is not as it was written");
        }
        String since = row.since();
        return Optional.of(
                new KeptList(
                        new MeetingList(
                                PackedMeetings.unpack(packed),
                                Instant.parse(row.asOf()),
                                Source.COPY),
                        since == null ? null : Instant.parse(since)));
    }

    private static byte[] pieces(Connection open, String bankId) throws SQLException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(PIECE);
        try (PreparedStatement statement =
                open.prepareStatement("SELECT bytes FROM piece WHERE bank_id = ? ORDER BY place")) {
            statement.setString(1, bankId);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    packed.writeBytes(found.getBytes(1));
                }
            }
        }
        return packed.toByteArray();
    }

    private Optional<Boolean> replace(Connection open, String bankId, KeptList list, byte[] packed)
            throws SQLException {
        Instant since = list.since();
        int pieces = (packed.length + PIECE - 1) / PIECE;
        open.setAutoCommit(false);
        try (PreparedStatement delete =
                        open.prepareStatement("DELETE FROM piece WHERE bank_id = ?");
                PreparedStatement insert =
                        open.prepareStatement(
                                "INSERT INTO piece (bank_id, place, bytes) VALUES (?, ?, ?)")) {
            delete.setString(1, bankId);
            delete.executeUpdate();
            for (int place = 0; place < pieces; place++) {
                int from = place * PIECE;
                insert.setString(1, bankId);
                insert.setInt(2, place);
                insert.setBytes(
                        3, Arrays.copyOfRange(packed, from, Math.min(from + PIECE, packed.length)));
                insert.executeUpdate();
            }
        }
        write(
                open,
                new Row(
                        bankId,
                        list.list().asOf().toString(),
                        since == null ? null : since.toString(),
                        pieces,
                        digest(packed),
                        ""));
        open.commit();
        open.setAutoCommit(true);
        return Optional.of(true);
    }

    private Optional<Boolean> confirm(Connection open, String bankId, Instant asOf)
            throws SQLException, Unfit {
        Optional<Row> row = row(open, bankId);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Row before = row.get();
        write(
                open,
                new Row(
                        bankId,
                        asOf.toString(),
                        before.since(),
                        before.pieces(),
                        before.content(),
                        ""));
        return Optional.of(true);
    }

    private void write(Connection open, Row row) throws SQLException {
        try (PreparedStatement merge =
                open.prepareStatement(
                        "MERGE INTO kept (bank_id, as_of, since, pieces, content, proof)"
                                + " KEY (bank_id) VALUES (?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, row.bankId());
            merge.setString(2, row.asOf());
            merge.setString(3, row.since());
            merge.setInt(4, row.pieces());
            merge.setString(5, row.content());
            merge.setString(6, proof(row));
            merge.executeUpdate();
        }
    }

    private String proof(Row row) {
        String all =
                String.join(
                        "\n",
                        owner,
                        row.bankId(),
                        row.asOf(),
                        String.valueOf(row.since()),
                        String.valueOf(row.pieces()),
                        row.content());
        return digest(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Disk.sha256().digest(bytes));
    }
}
