package dev.parley.staff;

import dev.parley.meeting.MeetingException;
import java.lang.module.ModuleDescriptor;

/// Which version of Parley there is, as the bank's IT department tells it.
@FunctionalInterface
public interface Releases {

    /// The version that is told now. Waits for the network.
    ///
    /// @throws MeetingException where nobody answers, or nothing that is a version
    ModuleDescriptor.Version newest() throws MeetingException;
}
