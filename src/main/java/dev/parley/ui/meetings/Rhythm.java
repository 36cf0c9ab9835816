package dev.parley.ui.meetings;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.Busy;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How long Parley waits before it asks the bank again by itself: about a minute, longer after each
/// failure and while nobody sees the window, not shorter than a busy server allows, unless that is
/// more than an hour. A tenth more or less is left to chance, so that the PCs of a branch do not
/// all ask at once.
final class Rhythm {
    static final Duration USUAL = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofMinutes(4);
    static final Duration UNSEEN = Duration.ofMinutes(5);

    /// However long a server says that it is busy: a limit of calls may be raised meanwhile.
    private static final Duration BUSY_LONGEST = Duration.ofHours(1);

    /// Each failure makes it half as long again.
    private static final int GROWN = 3;

    private static final int BY = 2;
    private static final double CHANCE = 0.1;

    private final RandomGenerator random;
    private Duration pause = USUAL;

    Rhythm(RandomGenerator random) {
        this.random = random;
    }

    /// The bank has answered.
    Duration afterAnswer(boolean unseen) {
        pause = USUAL;
        return by(unseen ? UNSEEN : USUAL, 1 - CHANCE);
    }

    /// The bank has not answered, or has refused to.
    Duration afterFailure(MeetingException failure, boolean unseen) {
        pause = pause.multipliedBy(GROWN).dividedBy(BY);
        if (pause.compareTo(LONGEST) > 0) {
            pause = LONGEST;
        }
        Duration usual = by(unseen ? UNSEEN : pause, 1 - CHANCE);
        Duration told = told(failure);
        return told == null || told.compareTo(usual) < 0 ? usual : by(told, 1);
    }

    /// How long a busy server is left alone, or `null` where it does not say.
    static @Nullable Duration told(MeetingException failure) {
        Duration told = failure instanceof Busy busy ? busy.pause() : null;
        return told == null || told.compareTo(BUSY_LONGEST) < 0 ? told : BUSY_LONGEST;
    }

    private Duration by(Duration length, double least) {
        double part = least + random.nextDouble() * 2 * CHANCE;
        return Duration.ofMillis(Math.round((double) length.toMillis() * part));
    }
}
