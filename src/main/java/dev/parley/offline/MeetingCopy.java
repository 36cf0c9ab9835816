package dev.parley.offline;

import dev.parley.meeting.KeptList;
import java.time.Instant;
import java.util.Optional;

/// What one person has last seen at one server, kept on this computer. It can be thrown away at any
/// time, for the server has it all, so no method fails: what cannot be kept or read is simply not
/// there, and is logged. Every method may wait for a disk.
public interface MeetingCopy extends AutoCloseable {

    /// Keeps nothing.
    MeetingCopy NONE =
            new MeetingCopy() {
                @Override
                public void open() {}

                @Override
                public Optional<KeptList> read(String bankId) {
                    return Optional.empty();
                }

                @Override
                public boolean replace(String bankId, KeptList list) {
                    return true;
                }

                @Override
                public boolean confirm(String bankId, Instant asOf) {
                    return true;
                }

                @Override
                public void close() {}
            };

    /// Makes ready what is likely to be read first; makes nothing where nothing is kept yet.
    void open();

    /// The last list of a bank, as it was kept, with the source
    /// [COPY][dev.parley.meeting.MeetingList.Source#COPY]; empty where none is kept.
    Optional<KeptList> read(String bankId);

    /// Keeps this list of a bank in place of the one before: all of it, or the one before stays.
    ///
    /// @return whether it is kept; only then may it be confirmed
    boolean replace(String bankId, KeptList list);

    /// The bank's list is still as it was kept.
    ///
    /// @param asOf when the server said so
    /// @return whether it still is kept
    boolean confirm(String bankId, Instant asOf);

    /// Ends it. What comes after does nothing and finds nothing.
    @Override
    void close();
}
