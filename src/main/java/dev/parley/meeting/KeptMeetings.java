package dev.parley.meeting;

import java.util.Optional;

/// What this computer still knows of a bank's meetings, without asking the bank. Both calls may
/// wait for a disk, so neither is made on the screen's thread.
public interface KeptMeetings {

    /// Nothing is kept.
    KeptMeetings NONE =
            new KeptMeetings() {
                @Override
                public Optional<KeptList> keptList() {
                    return Optional.empty();
                }

                @Override
                public Optional<KeptMeeting> findKept(String id) {
                    return Optional.empty();
                }
            };

    /// The last list, with the source [COPY][MeetingList.Source#COPY]; empty where none is kept.
    ///
    /// @throws MeetingException.NotSignedIn where nobody is signed in any more
    Optional<KeptList> keptList() throws MeetingException;

    /// One meeting of the last list.
    ///
    /// @throws MeetingException.NotSignedIn where nobody is signed in any more
    Optional<KeptMeeting> findKept(String id) throws MeetingException;
}
