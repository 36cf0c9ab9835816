package dev.parley.meeting;

/// The meetings of one bank: the three calls of the API, no more. There is no update and no delete.
/// Every call may wait for a disk or a network, so none is made on the screen's thread.
public interface MeetingRepository {

    /// Every meeting of the bank.
    ///
    /// @throws MeetingException where they could not be read; never an empty list instead
    MeetingList all() throws MeetingException;

    /// One meeting, asked for afresh.
    ///
    /// @throws MeetingException.NotFound where the bank has no such meeting
    /// @throws MeetingException where it could not be read
    Meeting find(String id) throws MeetingException;

    /// Makes a meeting; the bank chooses the id. Calling twice makes two meetings.
    ///
    /// @return the meeting as the bank now keeps it, e-mail addresses in lower case
    /// @throws MeetingException where it was not made
    Meeting create(NewMeeting wish) throws MeetingException;
}
