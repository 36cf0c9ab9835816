package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Work beside all others is done in order, on one thread, whatever becomes of it.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class AsideThreadTest {
    private final BlockingQueue<Throwable> bugs = new LinkedBlockingQueue<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final AsideThread aside =
            new AsideThread(bugs::add, thread -> work -> later.add(() -> thread.execute(work)));
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    private void settle() throws InterruptedException {
        CountDownLatch last = new CountDownLatch(1);
        aside.add(last::countDown);
        last.await();
    }

    @Test
    void workIsDoneInOrderOnOneThreadThatHoldsNobodyUp() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
        aside.add(
                () -> {
                    try {
                        go.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
        for (int i = 0; i < 100; i++) {
            int number = i;
            aside.add(
                    () -> {
                        threads.add(Thread.currentThread());
                        done.add(number);
                    });
        }
        assertThat(done).isEmpty();
        go.countDown();
        settle();

        assertThat(done).hasSize(100).isSorted();
        assertThat(threads).singleElement().matches(Thread::isDaemon);
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void whatIsForLaterWaitsAndHoldsNothingElseUp() throws Exception {
        aside.addLater(() -> done.add(1));
        aside.add(() -> done.add(2));
        settle();
        assertThat(done).containsExactly(2);

        later.forEach(Runnable::run);
        settle();
        assertThat(done).containsExactly(2, 1);
    }

    @Test
    void aBugIsToldAndTheNextWorkIsDone() throws Exception {
        IllegalStateException bug = new IllegalStateException("bug");
        AssertionError error = new AssertionError("error");
        aside.add(
                () -> {
                    throw bug;
                });
        aside.addLater(
                () -> {
                    throw error;
                });
        later.forEach(Runnable::run);
        aside.add(() -> done.add(1));
        settle();

        assertThat(bugs).containsExactly(bug, error);
        assertThat(done).containsExactly(1);
    }
}
