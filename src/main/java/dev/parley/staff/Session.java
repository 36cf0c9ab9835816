package dev.parley.staff;

import dev.parley.meeting.MeetingRepository;
import java.util.List;

/// What a signed-in person may use until it is closed. Closing forgets the person; it may wait for
/// a disk.
public interface Session extends AutoCloseable {

    /// Who is signed in.
    StaffMember staff();

    /// The banks to choose from, at least one.
    List<Bank> banks();

    /// The meetings of one of the [banks][#banks()].
    MeetingRepository meetings(Bank bank);

    @Override
    void close();
}
