package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.meeting.MeetingLink;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OneParleyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir Path temporary;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final OneParley.Hearing hearing =
            new OneParley.Hearing() {
                @Override
                public void show() {
                    heard.add("show");
                }

                @Override
                public void open(MeetingLink link) {
                    heard.add("open " + link.bankId() + " " + link.meetingId());
                }

                @Override
                public void damaged() {
                    heard.add("damaged");
                }
            };
    private OneParley first = OneParley.in(Path.of("/dev/null/nowhere"), SHORT);

    @AfterEach
    void close() {
        first.close();
    }

    private Path folder() {
        return temporary.resolve("data");
    }

    private void listen(Duration patience) {
        first = OneParley.in(folder(), patience);
        assertThat(first.isFirst()).isTrue();
        first.listen(hearing);
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
    }

    private OneParley second() {
        return OneParley.in(folder(), PATIENCE);
    }

    @Test
    void aSecondOneTellsTheFirstAndIsHeard() throws Exception {
        listen(PATIENCE);
        OneParley second = second();

        assertThat(second.isFirst()).isFalse();
        assertThat(second.tell(Optional.empty())).isTrue();
        assertThat(next()).isEqualTo("show");

        assertThat(second.tell(Optional.of(new MeetingLink("gh.29.uk", "m-1")))).isTrue();
        assertThat(next()).isEqualTo("open gh.29.uk m-1");

        assertThat(second.tellDamaged()).isTrue();
        assertThat(next()).isEqualTo("damaged");
    }

    @Test
    void afterTheFirstHasEndedTheNextIsTheFirst() {
        listen(PATIENCE);
        assertThat(second().tell(Optional.empty())).isTrue();
        first.close();

        assertThat(folder().resolve(OneParley.SOCKET)).doesNotExist();
        listen(PATIENCE);
        assertThat(second().tell(Optional.empty())).isTrue();
    }

    @Test
    void whoComesWhileTheFirstEndsIsTheFirstOnceItHasEnded() throws Exception {
        listen(PATIENCE);
        assertThat(second().tell(Optional.empty())).isTrue();
        assertThat(next()).isEqualTo("show");
        OneParley second = second();
        first.stopListening();
        CompletableFuture<Boolean> told =
                CompletableFuture.supplyAsync(() -> second.tell(Optional.empty()));
        assertThat(told).isNotDone();

        first.close();

        assertThat(told.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(heard).isEmpty();
        assertThat(second.isFirst()).isTrue();
        assertThat(second().isFirst()).isFalse();
        second.close();
    }

    /// As when it is clicked on twice, before there is a folder.
    @Test
    void ofTwoThatAreStartedAtOnceForTheFirstTimeOneIsTheFirst() throws Exception {
        for (int round = 0; round < 200; round++) {
            Path fresh = temporary.resolve("fresh-" + round);
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<OneParley> enter =
                    () -> {
                        start.await();
                        return OneParley.in(fresh, SHORT);
                    };
            FutureTask<OneParley> other = new FutureTask<>(enter);
            Thread.ofPlatform().start(other);
            OneParley one = enter.call();

            assertThat(List.of(one.isFirst(), other.get().isFirst()))
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(true, false);
            one.close();
            other.get().close();
        }
    }

    @Test
    void theSocketOfOneThatWasKilledIsReplaced() throws Exception {
        Files.createDirectory(folder());
        Path socket = folder().resolve(OneParley.SOCKET);
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(socket));
        }
        assertThat(Files.exists(socket)).isTrue();

        listen(PATIENCE);

        assertThat(second().tell(Optional.empty())).isTrue();
    }

    @Test
    void oneThatIsStuckOrJustStartingIsNotWaitedForForever() {
        first = OneParley.in(folder(), SHORT);

        assertThat(OneParley.in(folder(), SHORT).tell(Optional.empty())).isFalse();
    }

    /// As when the first hung, and was killed at last.
    @Test
    void whoWorksBesideOneThatIsStuckListensOnceThatHasEnded() throws Exception {
        OneParley stuck = OneParley.in(folder(), SHORT);
        first = OneParley.in(folder(), SHORT);
        assertThat(first.tell(Optional.empty())).isFalse();
        first.listen(hearing);

        stuck.close();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!first.isFirst() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        assertThat(first.isFirst()).isTrue();
        OneParley third = second();
        assertThat(third.tell(Optional.of(new MeetingLink("gh.29.uk", "m-1")))).isTrue();
        assertThat(next()).isEqualTo("open gh.29.uk m-1");
        assertThat(third.isFirst()).isFalse();
    }

    @Test
    void whoWorksBesideAnotherAndEndsLeavesItsSocket() throws Exception {
        listen(PATIENCE);
        assertThat(second().tell(Optional.empty())).isTrue();
        OneParley beside = OneParley.in(folder(), SHORT);
        beside.listen(hearing);
        beside.close();

        assertThat(second().tell(Optional.empty())).isTrue();
    }

    @Test
    void folderAndSocketAreTheirOwnersAlone() throws Exception {
        assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"));
        listen(PATIENCE);
        second().tell(Optional.empty());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        Path socket = folder().resolve(OneParley.SOCKET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " show",
                "show ",
                "SHOW",
                "quit",
                "damaged ",
                "open",
                "open ",
                "open  parley://b/m",
                "open https://bank.example/",
                "open parley://b/m?x",
                "open parley://b/m --data-dir x",
                "open parley://b/../m",
                "open /etc/passwd"
            })
    void nothingButTheVerbsIsObeyed(String line) {
        assertThat(OneParley.obey(line, hearing)).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsTooLongComesTooLateOrBreaksOffIsDroppedAndTheNextIsHeard() throws Exception {
        listen(SHORT);
        assertThat(second().tell(Optional.empty())).isTrue();
        assertThat(next()).isEqualTo("show");

        assertThat(say("show" + " ".repeat(10_000) + "\n")).isEmpty();
        assertThat(say("open parley://b/" + "m".repeat(65) + "\n")).isEmpty();
        assertThat(say("show")).isEmpty();
        try (SocketChannel gone = SocketChannel.open(address())) {
            gone.write(ByteBuffer.wrap("sho".getBytes(StandardCharsets.US_ASCII)));
        }

        assertThat(second().tell(Optional.empty())).isTrue();
        assertThat(next()).isEqualTo("show");
        assertThat(heard).isEmpty();
    }

    private UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(folder().resolve(OneParley.SOCKET));
    }

    /// What is answered until the other side hangs up.
    private String say(String words) throws IOException {
        try (SocketChannel channel = SocketChannel.open(address())) {
            ByteBuffer answer = ByteBuffer.allocate(100);
            try {
                channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
                while (channel.read(answer) > 0) {
                    assertThat(answer.hasRemaining()).isTrue();
                }
            } catch (IOException hungUp) {
                assertThat(hungUp).isNotNull();
            }
            return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void aPathTooLongForASocketIsNoFailure() throws Exception {
        Path deep = temporary.resolve("x".repeat(100)).resolve("data");
        first = OneParley.in(deep, PATIENCE);
        first.listen(hearing);

        assertThat(first.isFirst()).isTrue();
        OneParley second = OneParley.in(deep, PATIENCE);
        assertThat(second.isFirst()).isFalse();
        assertThat(second.tell(Optional.empty())).isFalse();
        assertThat(deep.resolve(OneParley.SOCKET)).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");
        first = OneParley.in(file.resolve("data"), SHORT);
        first.listen(hearing);

        assertThat(first.isFirst()).isTrue();
    }
}
