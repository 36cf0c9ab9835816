package dev.parley.staff;

import dev.parley.meeting.MeetingException;

/// The door of a bank.
public interface SignIn {

    /// Signs in. May wait for a disk or a network.
    ///
    /// @throws MeetingException.WrongPassword where user name or password are refused
    /// @throws MeetingException where the bank cannot be used at all
    Session open(Credentials credentials) throws MeetingException;
}
