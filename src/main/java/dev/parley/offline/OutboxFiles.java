package dev.parley.offline;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.Outbox.Unreadable;
import java.util.List;
import java.util.UUID;

/// Where unsent meetings are kept, so that they survive the end of the program and of the power.
/// Everything in here may wait for a disk.
public interface OutboxFiles {

    /// Opens what is kept for one person, for this program alone.
    ///
    /// @throws StoreFailed where another Parley has it open, or it cannot be used
    Drawer open(Owner owner) throws StoreFailed;

    /// How many unsent meetings lie there, as can be told without opening it.
    int unsent(Owner owner);

    /// What is kept for one person.
    interface Drawer extends AutoCloseable {

        /// All there is. What is damaged is set aside.
        ///
        /// @throws StoreFailed where it could not be read; never less than all instead
        Contents read() throws StoreFailed;

        /// Keeps an entry in place of the one with the same id. When this returns it is on the
        /// disk.
        ///
        /// @throws StoreFailed where it could not be kept; then all is as it was before
        void put(Kept kept) throws StoreFailed;

        /// Takes an entry away. When this returns it is off the disk.
        ///
        /// @throws StoreFailed where it could not be taken away; then it is still there
        void remove(UUID id) throws StoreFailed;

        /// Whether it is on a disk, and not in memory alone.
        default boolean isLasting() {
            return true;
        }

        /// Lets others have it.
        @Override
        void close();
    }

    /// What is found.
    ///
    /// @param others how many unsent meetings of other people, or for other servers, there are
    record Contents(List<Kept> own, int others, List<Unreadable> unreadable) {

        /// Copies the lists.
        public Contents {
            own = List.copyOf(own);
            unreadable = List.copyOf(unreadable);
        }
    }
}
