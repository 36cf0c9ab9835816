package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.offline.Kept;
import dev.parley.offline.Owner;
import dev.parley.staff.ServerAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An unsent meeting is read whole or not at all, also where nothing but the file's own sum says
/// whether it is.
final class EntryFileTest {
    private static final Owner ALICE =
            new Owner(ServerAddress.read("obp.bank.example").orElseThrow(), "alice");

    private final Kept kept = OutboxFolderTest.kept(1, ALICE, new NotSent(Delay.NONE));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String body() {
        String text = new String(EntryFile.bytes(kept), StandardCharsets.UTF_8);
        return text.substring(text.indexOf('\n') + 1);
    }

    /// As a version would write it, with a sum that is right.
    private static byte[] file(int version, String body) {
        String sum = HexFormat.of().formatHex(Disk.sha256().digest(bytes(body)));
        return bytes("parley-unsent %s %s\n%s".formatted(version, sum, body));
    }

    private static void assertDamaged(byte[] bytes) {
        assertThatExceptionOfType(EntryFile.Damaged.class).isThrownBy(() -> EntryFile.read(bytes));
    }

    @Test
    void whatWasNeverSentIsReadAsSuch() throws Exception {
        Kept fresh = new Kept(kept.entry(), ALICE, Set.of(), false, null);

        assertThat(EntryFile.read(EntryFile.bytes(fresh))).isEqualTo(fresh);
    }

    @Test
    void whatAnotherParleyOfThisVersionWroteIsRead() throws Exception {
        assertThat(EntryFile.read(file(1, body()))).isEqualTo(kept);
    }

    @Test
    void whatANewerParleyWroteIsNeitherReadNorCalledDamaged() {
        assertThatExceptionOfType(EntryFile.Newer.class)
                .isThrownBy(() -> EntryFile.read(file(2, "anything")));
    }

    @Test
    void aLetterThatChangedIsNoticedByTheSum() {
        String text = new String(EntryFile.bytes(kept), StandardCharsets.UTF_8);

        assertDamaged(bytes(text.replace("purpose-1", "purpose-7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "server", "user", "bank", "made", "changed", "standing"})
    void whatLacksSomethingIsDamaged(String field) {
        assertDamaged(file(1, body().replace("\"" + field + "\":", "\"x\":")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "parley-unsent 1", "parley-unsent 1 00\n", "{}\n"})
    void whatIsNoSuchFileIsDamaged(String text) {
        assertDamaged(bytes(text));
    }

    @Test
    void aHeadWithoutARestIsDamaged() {
        String text = new String(file(1, ""), StandardCharsets.UTF_8);

        assertDamaged(bytes(text));
        assertDamaged(bytes(text.strip()));
    }
}
