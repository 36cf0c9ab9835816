package dev.parley.embedded;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.speed.Sample;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/// 100,000 meetings with their invitees out of a file, made into meetings and merely read column by
/// column.
@State(Scope.Benchmark)
public class StoreBenchmark {
    /// Names the folder of the file, which [#fill] has made.
    public static final String FOLDER = "parley.benchmark.folder";

    private static final int MEETINGS = 100_000;
    private static final int AT_ONCE = 5_000;
    private static final int MEETING_COLUMNS = 13;
    private static final int INVITEE_COLUMNS = 6;
    private static final String NAME = "demo";

    private H2File file;
    private MeetingRepository meetings;

    /// Makes the file, once for all runs.
    public static void fill(Path folder) throws MeetingException {
        List<Meeting> all = Sample.meetings(MEETINGS);
        H2File made = H2File.open(folder, NAME, InstantSource.system());
        for (int i = 0; i < MEETINGS; i += AT_ONCE) {
            List<Meeting> some = all.subList(i, i + AT_ONCE);
            made.change(
                    handle -> {
                        new MeetingTable(handle).insert(Sample.BANK, some, false);
                        return some;
                    });
        }
        made.close();
    }

    @Setup
    public void open() throws MeetingException {
        file = H2File.open(Path.of(System.getProperty(FOLDER)), NAME, InstantSource.system());
        meetings = new H2Meetings(() -> file, InstantSource.system(), Sample.BANK, "");
    }

    @TearDown
    public void close() {
        file.close();
    }

    @Benchmark
    public List<Meeting> meetings() throws MeetingException {
        return meetings.all().rows();
    }

    @Benchmark
    public int columns(Blackhole hole) throws MeetingException {
        return file.read(
                handle -> {
                    try (PreparedStatement rows =
                                    handle.getConnection()
                                            .prepareStatement(
                                                    """
                                                    SELECT id, bank_id, provider_id, purpose_id,
                                                        starts_at, creator_name, creator_phone,
                                                        creator_email, session_id, staff_token,
                                                        customer_token, staff_user_id,
                                                        customer_user_id
                                                    FROM meeting WHERE bank_id = ?
                                                    """);
                            PreparedStatement people =
                                    handle.getConnection()
                                            .prepareStatement(
                                                    """
                                                    SELECT meeting_id, place, name, phone, email,
                                                        status
                                                    FROM invitee JOIN meeting
                                                        ON meeting.id = invitee.meeting_id
                                                    WHERE meeting.bank_id = ?
                                                    """)) {
                        return read(rows, MEETING_COLUMNS, hole)
                                + read(people, INVITEE_COLUMNS, hole);
                    } catch (SQLException broken) {
                        throw new IllegalStateException(broken);
                    }
                });
    }

    private static int read(PreparedStatement select, int columns, Blackhole hole)
            throws SQLException {
        select.setString(1, Sample.BANK);
        int count = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    hole.consume(rows.getString(i));
                }
                count++;
            }
        }
        return count;
    }
}
