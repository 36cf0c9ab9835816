package dev.parley.ui.fx;

import dev.parley.meeting.MeetingException;
import java.util.function.Consumer;

/// Work that waits, off the screen's thread, with its result delivered on it. Closing cancels
/// whatever still runs.
public interface Background extends AutoCloseable {

    /// Starts a piece of work.
    ///
    /// @param work waits as long as it likes
    /// @param done gets the result on the screen's thread, unless the job was cancelled
    /// @param failed gets the failure on the screen's thread, unless the job was cancelled;
    ///     anything that is not a [MeetingException] is a bug and goes to the crash dialog instead
    <T> Job start(
            Work<T> work, Consumer<? super T> done, Consumer<? super MeetingException> failed);

    /// A part of this background that is closed by itself, at the latest with the whole.
    Background scope();

    @Override
    void close();

    /// A piece of work that gives something.
    @FunctionalInterface
    interface Work<T> {
        /// Does it, off the screen's thread.
        T run() throws MeetingException;
    }

    /// Something under way or planned.
    @FunctionalInterface
    interface Job {
        /// From now on it delivers nothing.
        void cancel();

        /// A job that is over.
        Job NONE = () -> {};
    }
}
