// Longer than 300 lines: all that can become of one file is tried in one place.
package dev.parley.embedded;

import static dev.parley.embedded.OwnersOnly.assertOwnersOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.KeptList;
import dev.parley.meeting.Limits;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingList.Source;
import dev.parley.meeting.MeetingRepositoryContract;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.offline.MeetingCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy gives back what it was given, to nobody else, and is thrown away where it cannot.
final class H2CopyTest {
    private static final String KEY = CopyHolder.KEY;
    private static final Instant AS_OF = Instant.parse("2026-11-23T09:40:00.123456789Z");

    @TempDir Path folder;

    private String key = KEY;
    private H2Copy copy;

    @BeforeEach
    void start() {
        copy = copyOf("alice.lab");
    }

    private H2Copy copyOf(String username) {
        return CopyHolder.copy(folder, username, key);
    }

    @AfterEach
    void close() {
        copy.close();
    }

    /// The same copy as the next start finds it.
    private MeetingCopy reopened() {
        copy.close();
        copy = copyOf("alice.lab");
        return copy;
    }

    private static KeptList kept(Meeting... rows) {
        return new KeptList(new MeetingList(List.of(rows), AS_OF, Source.COPY), null);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void nothingIsMadeBeforeThereIsSomethingToKeep() {
        copy.open();

        assertThat(copy.read("gh")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsGoneIsNotConfirmedAndCanBeKeptAnew() throws Exception {
        copy.replace("gh", kept());
        assertThat(copy.confirm("gh", AS_OF)).isTrue();
        assertThat(copy.confirm("other", AS_OF)).isFalse();

        Files.delete(file());
        assertThat(copy.confirm("gh", AS_OF)).isFalse();
        copy.replace("gh", kept());
        assertThat(reopened().read("gh")).contains(kept());
    }

    /// The list on the screen stays made of these as long as the server's say the same.
    @Test
    void whatRepeatsIsKeptOnce() {
        copy.replace("gh", kept(at("m-1", Limits.FIRST), at("m-2", Limits.LAST)));

        List<Meeting> rows = reopened().read("gh").orElseThrow().list().rows();

        Meeting one = rows.getFirst();
        Meeting other = rows.getLast();
        assertThat(other.bankId()).isNotNull().isSameAs(one.bankId());
        assertThat(other.providerId()).isNotNull().isSameAs(one.providerId());
        assertThat(other.purposeId()).isNotNull().isSameAs(one.purposeId());
        assertThat(other.creator()).isSameAs(one.creator());
        assertThat(other.keys()).isSameAs(one.keys());
        assertThat(other.present()).isSameAs(one.present());
        assertThat(other.invitees().getFirst().status())
                .isNotNull()
                .isSameAs(one.invitees().getFirst().status());
    }

    @Test
    void oddMeetingsComeBackAsTheyAreInTheirOrder() {
        ContactDetails nobody = new ContactDetails("", null, "");
        Meeting bare =
                new Meeting(
                        "m-1",
                        null,
                        null,
                        "",
                        null,
                        ContactDetails.UNKNOWN,
                        List.of(new Invitee(nobody, null)),
                        new MeetingKeys(null, null, new Secret("")),
                        Presence.UNKNOWN);
        Meeting first = at("m-2", Limits.FIRST);
        Meeting last = at("m-3", Limits.LAST);
        Meeting before = at("m-4", Instant.ofEpochSecond(-1));
        Meeting halves =
                Sample.withPeople(
                        Sample.meeting("m-5", "2026-11-24T10:30:00Z"),
                        new ContactDetails("\ud83c", "\udf38x", "🌸ÿĀ"),
                        MeetingRepositoryContract.AWKWARD_TEXTS.stream()
                                .map(
                                        text ->
                                                new Invitee(
                                                        new ContactDetails(text, text, text), text))
                                .toArray(Invitee[]::new));
        KeptList list = kept(last, bare, halves, first, before);
        copy.replace("gh", list);

        assertThat(reopened().read("gh")).contains(list);
    }

    private static Meeting at(String id, Instant when) {
        Meeting model = Sample.meeting(id, null, "Priya");
        return new Meeting(
                id,
                model.bankId(),
                model.providerId(),
                model.purposeId(),
                when,
                model.creator(),
                model.invitees(),
                model.keys(),
                model.present());
    }

    @Test
    void threeThousandInviteesComeBack() {
        Invitee[] people =
                IntStream.range(0, 3000)
                        .mapToObj(i -> Sample.invitee("Person " + i, "🌸".repeat(i % 100)))
                        .toArray(Invitee[]::new);
        KeptList list =
                kept(Sample.withPeople(Sample.meeting("m", null), Sample.person("Robert"), people));
        copy.replace("gh", list);

        assertThat(reopened().read("gh")).contains(list);
    }

    @Test
    void tenThousandMeetingsComeBack() {
        KeptList list = kept(many(10_000));
        copy.replace("gh", list);

        assertThat(reopened().read("gh")).contains(list);
    }

    static Meeting[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                Sample.meeting(
                                        "m-" + i,
                                        Instant.ofEpochSecond(2_000_000_000L - i).toString(),
                                        "Person " + i,
                                        "Zoë " + i))
                .toArray(Meeting[]::new);
    }

    /// What can be packed no further is larger than a piece, and than two.
    @Test
    void aListOfSeveralPiecesComesBack() {
        Random random = new Random(1);
        Meeting[] rows =
                IntStream.range(0, 700)
                        .mapToObj(
                                i ->
                                        Sample.meeting(
                                                "m-" + i,
                                                null,
                                                random.ints(1000, 0, 256)
                                                        .collect(
                                                                StringBuilder::new,
                                                                (text, letter) ->
                                                                        text.append((char) letter),
                                                                StringBuilder::append)
                                                        .toString()))
                        .toArray(Meeting[]::new);
        KeptList list = kept(rows);

        assertThat(copy.replace("gh", list)).isTrue();
        assertThat(reopened().read("gh")).contains(list);
    }

    @Test
    void aClosedCopyForgetsItsKey() {
        Secret own = new Secret(KEY);
        H2Copy other = new H2Copy(folder, "other", "alice.lab", own);
        other.replace("gh", kept());
        other.close();

        assertThat(own.isEmpty()).isTrue();
    }

    @Test
    void ofEachBankTheLastListIsKept() {
        copy.replace("gh", kept(many(3000)));
        copy.replace("other", kept(Sample.meeting("o", null)));
        KeptList shorter =
                new KeptList(
                        new MeetingList(List.of(), AS_OF.plusSeconds(60), Source.COPY),
                        Instant.parse("2026-08-25T00:00:00Z"));
        copy.replace("gh", shorter);
        reopened();

        assertThat(copy.read("gh")).contains(shorter);
        assertThat(copy.read("other")).contains(kept(Sample.meeting("o", null)));
        assertThat(copy.read("third")).isEmpty();
    }

    @Test
    void aConfirmedListIsNewAgain() {
        copy.replace("gh", kept(Sample.meeting("m", null)));
        copy.confirm("gh", AS_OF.plusSeconds(60));
        copy.confirm("unknown", AS_OF);

        KeptList found = reopened().read("gh").orElseThrow();

        assertThat(found.list().asOf()).isEqualTo(AS_OF.plusSeconds(60));
        assertThat(found.list().rows()).containsExactly(Sample.meeting("m", null));
        assertThat(copy.read("unknown")).isEmpty();
    }

    @Test
    void whatWasReadAheadIsNotShownAfterSomethingNewer() {
        copy.replace("gh", kept(Sample.meeting("m", null)));
        reopened().open();
        copy.replace("gh", kept(Sample.meeting("newer", null)));

        assertThat(copy.read("gh")).contains(kept(Sample.meeting("newer", null)));
    }

    @Test
    void theListReadAheadIsTheOneConfirmedLast() throws Exception {
        copy.replace("other", kept(Sample.meeting("o", null)));
        copy.replace("gh", kept(Sample.meeting("m", null)));
        copy.confirm("other", AS_OF.plusSeconds(1));
        reopened().open();
        // Whatever is read now does not come from the file any more.
        Files.move(file(), folder.resolve("elsewhere"));

        assertThat(copy.read("gh")).isEmpty();
        assertThat(copy.read("other")).isPresent();
    }

    @Test
    void anotherPersonHasAnotherCopy() {
        copy.replace("gh", kept(Sample.meeting("m", null)));
        try (MeetingCopy other = copyOf("robert.lab")) {
            assertThat(other.read("gh")).isEmpty();
        }
    }

    @Test
    void aFileUnderAnotherPersonsNameIsNotTakenForTheirs() throws Exception {
        copy.replace("gh", kept(Sample.meeting("m", null)));
        copy.close();
        Path alices = Files.move(file(), folder.resolve("elsewhere"));
        keepAs("robert.lab");
        Files.move(alices, file(), StandardCopyOption.REPLACE_EXISTING);

        try (MeetingCopy roberts = copyOf("robert.lab")) {
            assertThat(roberts.read("gh")).isEmpty();
        }
    }

    private void keepAs(String username) {
        try (MeetingCopy other = copyOf(username)) {
            other.replace("gh", kept());
        }
    }

    @Test
    void theFileShowsNothingOfWhatItHolds() throws Exception {
        copy.replace("gh", kept(many(10)));
        copy.close();

        String bytes = Files.readString(file(), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Person", "kept", "alice");
        assertOwnersOnly(file());
        assertThat(folder).isDirectoryNotContaining("glob:**.trace.db");
    }

    @Test
    void aCopyOfAnotherKeyIsMadeAnew() {
        copy.replace("gh", kept(Sample.meeting("m", null)));
        key = "f".repeat(64);

        assertThat(reopened().read("gh")).isEmpty();

        copy.replace("gh", kept(Sample.meeting("n", null)));
        assertThat(reopened().read("gh")).isPresent();
    }

    @Test
    void aCopyOfAnotherEditionIsThrownAway() throws Exception {
        copy.replace("gh", kept(Sample.meeting("m", null)));
        copy.close();
        try (Connection connection = inside();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE edition SET number = 2");
        }

        assertThat(reopened().read("gh")).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.mv.db");

        copy.replace("gh", kept(Sample.meeting("n", null)));
        assertThat(reopened().read("gh")).contains(kept(Sample.meeting("n", null)));
    }

    @Test
    void aListOfAnotherAgeThanWasWrittenIsNotBelieved() throws Exception {
        copy.replace("gh", kept(Sample.meeting("m", null)));
        copy.close();
        try (Connection connection = inside();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE kept SET as_of = '2026-11-23T10:40:00Z'");
        }

        assertThat(reopened().read("gh")).isEmpty();
    }

    private Connection inside() throws SQLException, IOException {
        String path = file().toString().replace(".mv.db", "");
        return DriverManager.getConnection(
                H2File.url("file:" + path) + ";CIPHER=AES;IFEXISTS=TRUE", H2File.USER, KEY + " ");
    }

    @Test
    void aCopyThatAnotherParleyHasOpenIsLeftAlone() throws Exception {
        try (CopyHolder holder = CopyHolder.start(folder)) {
            assertThat(copy.read("gh")).isEmpty();
            assertThat(copy.replace("gh", kept())).isFalse();
            holder.kill();
        }

        assertThat(copy.read("gh")).contains(CopyHolder.KEPT);
    }

    @Test
    void whatCannotBeWrittenIsNotThere() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        try (MeetingCopy nowhere = CopyHolder.copy(blocked, "alice.lab", KEY)) {
            assertThat(nowhere.replace("gh", kept())).isFalse();

            assertThat(nowhere.read("gh")).isEmpty();
        }
    }

    @Test
    void aClosedCopyKeepsAndFindsNothing() {
        copy.replace("gh", kept(Sample.meeting("m", null)));
        copy.close();

        copy.replace("gh", kept());

        assertThat(copy.read("gh")).isEmpty();
        assertThat(reopened().read("gh")).contains(kept(Sample.meeting("m", null)));
    }

    @Test
    void aDiscardedCopyIsGone() {
        copy.replace("gh", kept(Sample.meeting("m", null)));
        copy.throwAway();

        assertThat(folder).isEmptyDirectory();
    }
}
