package dev.parley.speed;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.parley.meeting.Meeting;
import dev.parley.obp.Answers;
import dev.parley.ui.meetings.Kept;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// What meetings take of the heap, in a process of its own so that nothing else is in it. What is
/// kept is the difference between what is used after two collections, before and after.
final class HeapMain {
    private static final int ANSWER = 10_000;
    private static final int MANY = 100_000;

    /// What collections tell comes on a thread of its own, within so many milliseconds.
    private static final long TOLD = 200;

    /// The most that was used when a collection began; between two of them the use only grows.
    private static final AtomicLong PEAK = new AtomicLong();

    private static volatile Object kept = List.of();

    private HeapMain() {}

    /// Prints the peak over what was there before and what is kept, in bytes; then the bytes kept
    /// for many meetings and the bytes of their texts.
    ///
    /// @param arguments a file that can be written
    static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        write(100, file);
        keepAnswer(file);
        write(ANSWER, file);
        watch();
        kept = List.of();

        long before = collected();
        PEAK.set(0);
        keepAnswer(file);
        long end = used();
        Thread.sleep(TOLD);
        long peak = Math.max(PEAK.get(), end) - before;
        System.out.println(peak + " " + (collected() - before));

        long texts = Sample.bytesOfTexts(Sample.meetings(MANY));
        write(MANY, file);
        kept = List.of();
        before = collected();
        keepAnswer(file);
        kept = Kept.of(answer());
        System.out.println((collected() - before) + " " + texts);
    }

    private static void write(int meetings, Path file) throws IOException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            Answers.write(meetings, to);
        }
    }

    private static void keepAnswer(Path file) throws IOException {
        try (InputStream from = Files.newInputStream(file)) {
            kept = Answers.read(from);
        }
    }

    private static List<Meeting> answer() {
        return ((List<?>) kept).stream().map(Meeting.class::cast).toList();
    }

    private static void watch() {
        for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) each)
                    .addNotificationListener(
                            (notification, none) -> {
                                var info =
                                        GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData());
                                long total =
                                        info
                                                .getGcInfo()
                                                .getMemoryUsageBeforeGc()
                                                .entrySet()
                                                .stream()
                                                .filter(pool -> isHeap(pool.getKey()))
                                                .map(pool -> pool.getValue())
                                                .mapToLong(MemoryUsage::getUsed)
                                                .sum();
                                PEAK.accumulateAndGet(total, Math::max);
                            },
                            null,
                            null);
        }
    }

    private static boolean isHeap(String pool) {
        return pool.matches("Eden Space|Survivor Space|Tenured Gen");
    }

    private static long collected() throws InterruptedException {
        // Some of what is no longer used goes with the third collection only.
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(TOLD);
        }
        return used();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
