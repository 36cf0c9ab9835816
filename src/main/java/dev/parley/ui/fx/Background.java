package dev.parley.ui.fx;

import dev.parley.meeting.MeetingException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that waits, off the screen's thread, with its result delivered on it. Closing cancels
/// whatever still runs.
public interface Background extends AutoCloseable {

    /// Starts a piece of work.
    ///
    /// @param work waits as long as it likes
    /// @param done gets the result on the screen's thread, unless the job was cancelled; a result
    ///     that nobody gets and that can be closed is closed
    /// @param failed gets the failure on the screen's thread, unless the job was cancelled;
    ///     anything that is not a [MeetingException] is a bug and goes to the crash dialog instead
    <T> Job start(
            Work<T> work, Consumer<? super T> done, Consumer<? super MeetingException> failed);

    /// Starts a piece of work that only takes long, and cannot fail.
    ///
    /// @param work reads nothing that the screen's thread changes
    /// @param done gets the result on the screen's thread, unless the job was cancelled
    default <T> Job compute(Supplier<? extends T> work, Consumer<? super T> done) {
        return start(
                work::get,
                done,
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }

    /// Does something that only takes long, cannot fail, and gives nothing.
    default Job aside(Runnable work) {
        return compute(
                () -> {
                    work.run();
                    return Boolean.TRUE;
                },
                done -> {});
    }

    /// A part of this background that is closed by itself, at the latest with the whole.
    Background scope();

    /// The same background, with somebody who hears of every failure besides who started the work.
    default Background heardBy(Consumer<? super MeetingException> listener) {
        Background whole = this;
        return new Background() {
            @Override
            public <T> Job start(
                    Work<T> work,
                    Consumer<? super T> done,
                    Consumer<? super MeetingException> failed) {
                return whole.start(
                        work,
                        done,
                        failure -> {
                            failed.accept(failure);
                            listener.accept(failure);
                        });
            }

            @Override
            public Background scope() {
                return whole.scope().heardBy(listener);
            }

            @Override
            public void close() {
                whole.close();
            }
        };
    }

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
