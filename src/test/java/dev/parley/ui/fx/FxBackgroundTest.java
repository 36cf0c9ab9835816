package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.ui.fx.Background.Job;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

final class FxBackgroundTest {
    private final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    private final List<Object> delivered = new CopyOnWriteArrayList<>();
    private final FxBackground background = new FxBackground(bugs::add);

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        background.close();
    }

    /// Work that waits until it is let go, so that what happens meanwhile is certain.
    private static final class Held {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final CompletableFuture<Thread> ended = new CompletableFuture<>();

        String run() {
            begun.countDown();
            await(letGo);
            ended.complete(Thread.currentThread());
            return "late";
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    private static void onScreen(Runnable what) throws Exception {
        get(CompletableFuture.runAsync(what, Platform::runLater));
    }

    /// Lets the work end and waits until the screen's thread has had the chance to deliver it.
    private static void finish(Held held) throws Exception {
        held.letGo.countDown();
        Thread worker = get(held.ended);
        assertThat(worker.join(java.time.Duration.ofSeconds(10))).isTrue();
        onScreen(() -> {});
    }

    private void neverFails(MeetingException failure) {
        bugs.add(failure);
    }

    @Test
    void workRunsOffTheScreensThreadAndIsDeliveredOnIt() throws Exception {
        CompletableFuture<List<Boolean>> onScreen = new CompletableFuture<>();

        background.start(
                Platform::isFxApplicationThread,
                during -> onScreen.complete(List.of(during, Platform.isFxApplicationThread())),
                this::neverFails);

        assertThat(get(onScreen)).containsExactly(false, true);
        assertThat(bugs).isEmpty();
    }

    @Test
    void anExpectedFailureIsDeliveredOnTheScreensThread() throws Exception {
        CompletableFuture<MeetingException> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> onScreen = new CompletableFuture<>();
        NotSignedIn thrown = new NotSignedIn("code-7");

        background.start(
                () -> {
                    throw thrown;
                },
                delivered::add,
                problem -> {
                    failure.complete(problem);
                    onScreen.complete(Platform.isFxApplicationThread());
                });

        assertThat(get(failure)).isSameAs(thrown);
        assertThat(get(onScreen)).isTrue();
        assertThat(delivered).isEmpty();
        assertThat(bugs).isEmpty();
    }

    @Test
    void aBugGoesToNobodyElse() throws Exception {
        CompletableFuture<Throwable> bug = new CompletableFuture<>();
        IllegalStateException thrown = new IllegalStateException("bug");
        try (FxBackground own = new FxBackground(bug::complete)) {
            own.start(
                    () -> {
                        throw thrown;
                    },
                    delivered::add,
                    delivered::add);

            assertThat(get(bug)).isSameAs(thrown);
        }
        onScreen(() -> {});
        assertThat(delivered).isEmpty();
    }

    @Test
    void anErrorIsABugToo() throws Exception {
        CompletableFuture<Throwable> bug = new CompletableFuture<>();
        try (FxBackground own = new FxBackground(bug::complete)) {
            own.start(
                    () -> {
                        throw new StackOverflowError("bug");
                    },
                    delivered::add,
                    delivered::add);

            assertThat(get(bug)).isInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void aBugInCancelledWorkIsToldAllTheSame() throws Exception {
        CompletableFuture<Throwable> bug = new CompletableFuture<>();
        CountDownLatch cancelled = new CountDownLatch(1);
        try (FxBackground own = new FxBackground(bug::complete)) {
            own.start(
                            () -> {
                                await(cancelled);
                                throw new IllegalStateException("bug");
                            },
                            delivered::add,
                            delivered::add)
                    .cancel();
            cancelled.countDown();

            assertThat(get(bug)).hasMessage("bug");
        }
        assertThat(delivered).isEmpty();
    }

    @Test
    void aCancelledJobDeliversNothing() throws Exception {
        Held held = new Held();
        Job job = background.start(held::run, delivered::add, this::neverFails);
        await(held.begun);

        onScreen(job::cancel);
        finish(held);

        assertThat(delivered).isEmpty();
    }

    @Test
    void aJobThatIsNotCancelledDeliversOnce() throws Exception {
        Held held = new Held();
        background.start(held::run, delivered::add, this::neverFails);
        await(held.begun);

        finish(held);

        assertThat(delivered).containsExactly("late");
    }

    @Test
    void closingCancelsWhatStillRuns() throws Exception {
        Held held = new Held();
        background.start(held::run, delivered::add, this::neverFails);
        await(held.begun);

        onScreen(background::close);
        finish(held);

        assertThat(delivered).isEmpty();
    }

    @Test
    void afterClosingNothingIsStarted() throws Exception {
        background.close();

        background.start(() -> delivered.add("ran"), delivered::add, this::neverFails).cancel();
        onScreen(() -> {});

        assertThat(delivered).isEmpty();
    }

    @Test
    void aPartIsClosedWithTheWhole() throws Exception {
        Held held = new Held();
        background.scope().scope().start(held::run, delivered::add, this::neverFails);
        await(held.begun);

        onScreen(background::close);
        finish(held);

        assertThat(delivered).isEmpty();
    }

    @Test
    void closingAPartLeavesTheRestRunning() throws Exception {
        Held inPart = new Held();
        Held inWhole = new Held();
        Background part = background.scope();
        part.start(inPart::run, delivered::add, this::neverFails);
        background.start(inWhole::run, x -> delivered.add("whole"), this::neverFails);
        await(inPart.begun);
        await(inWhole.begun);

        onScreen(part::close);
        finish(inPart);
        finish(inWhole);

        assertThat(delivered).containsExactly("whole");
    }

    @Test
    void aPartMadeAfterClosingIsClosed() throws Exception {
        background.close();

        background.scope().start(() -> delivered.add("ran"), delivered::add, this::neverFails);
        onScreen(() -> {});

        assertThat(delivered).isEmpty();
    }

    @Test
    void manyJobsRunAtTheSameTime() throws Exception {
        CountDownLatch allBegun = new CountDownLatch(20);
        CountDownLatch allDelivered = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) {
            background.start(
                    () -> {
                        allBegun.countDown();
                        await(allBegun);
                        return Platform.isFxApplicationThread();
                    },
                    onScreen -> allDelivered.countDown(),
                    this::neverFails);
        }

        await(allDelivered);
    }
}
