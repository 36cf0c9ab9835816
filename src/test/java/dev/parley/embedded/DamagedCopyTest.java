package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.KeptList;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingList.Source;
import dev.parley.meeting.Sample;
import dev.parley.offline.MeetingCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a bad disk does to a copy, it never crashes Parley, is never taken for true, and the
/// next list is kept as if nothing had been. `-Dparley.damaged=1000` for more rounds.
@Timeout(600)
final class DamagedCopyTest {
    private static final int ROUNDS = Integer.getInteger("parley.damaged", 100);

    /// Every state that was ever true; of an older one the file says that it is older.
    private static final KeptList FIRST = list(900, 0);
    private static final KeptList SECOND = list(1000, 60);
    private static final KeptList CONFIRMED = list(1000, 120);

    @TempDir Path folder;

    private static KeptList list(int meetings, int seconds) {
        Meeting[] rows = H2CopyTest.many(meetings);
        return new KeptList(
                new MeetingList(List.of(rows), Sample.NOW.plusSeconds(seconds), Source.COPY), null);
    }

    private MeetingCopy copy() {
        return CopyHolder.copy(folder, "alice.lab", CopyHolder.KEY);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void damageIsNeverShownAsTrue() throws Exception {
        try (MeetingCopy copy = copy()) {
            copy.replace("gh", FIRST);
            copy.replace("gh", SECOND);
            copy.confirm("gh", CONFIRMED.list().asOf());
        }
        Path file = file();
        byte[] good = Files.readAllBytes(file);
        int noticed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            Files.write(file, damaged(good, round % 3, random));
            try (MeetingCopy copy = copy()) {
                if (random.nextBoolean()) {
                    copy.open();
                }
                Optional<KeptList> found = copy.read("gh");
                found.ifPresent(each -> assertThat(each).isIn(FIRST, SECOND, CONFIRMED));
                noticed += found.isEmpty() ? 1 : 0;
                copy.replace("gh", FIRST);
                assertThat(copy.read("gh")).as("kept again, round %d", round).contains(FIRST);
            }
            try (MeetingCopy copy = copy()) {
                assertThat(copy.read("gh")).as("found again, round %d", round).contains(FIRST);
            }
        }
        System.out.println("Damaged copies: %d, not believed: %d".formatted(ROUNDS, noticed));
        assertThat(noticed).isPositive();
    }

    private static byte[] damaged(byte[] good, int kind, Random random) {
        byte[] bytes = good.clone();
        int at = random.nextInt(bytes.length);
        return switch (kind) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> {
                for (int i = 0; i <= random.nextInt(8); i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield bytes;
            }
            default -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(20_000));
                Arrays.fill(bytes, at, end, (byte) 0);
                yield bytes;
            }
        };
    }
}
