package dev.parley.staff;

import dev.parley.meeting.MeetingException;
import java.util.function.BooleanSupplier;

/// The door of a bank.
public interface SignIn {

    /// Signs in. May wait for a disk or a network.
    ///
    /// @throws MeetingException.WrongPassword where user name or password are refused
    /// @throws MeetingException where the bank cannot be used at all
    Session open(Credentials credentials) throws MeetingException;

    /// The same for somebody who may give up waiting: nothing is taken away for nobody.
    ///
    /// @param wanted asked on this thread, at any time
    default Session open(Credentials credentials, BooleanSupplier wanted) throws MeetingException {
        return open(credentials);
    }

    /// One that asks whether somebody still waits.
    @FunctionalInterface
    interface Revocable extends SignIn {
        @Override
        Session open(Credentials credentials, BooleanSupplier wanted) throws MeetingException;

        @Override
        default Session open(Credentials credentials) throws MeetingException {
            return open(credentials, () -> true);
        }
    }
}
