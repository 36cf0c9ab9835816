package dev.parley.staff;

import dev.parley.meeting.Secret;

/// What is to become of what rests on this computer where another secret opens it than the one that
/// is typed: the bank's password has been changed since, or there is a new passphrase for it.
public sealed interface Former {

    /// None has been changed, as far as anybody knows.
    Former NONE = new None();

    /// What rests here is given up, unsent meetings included.
    Former GIVEN_UP = new GivenUp();

    /// See [#NONE].
    record None() implements Former {}

    /// See [#GIVEN_UP].
    record GivenUp() implements Former {}

    /// The one before opens it, and the new one from then on.
    ///
    /// @param secret as typed
    record Password(Secret secret) implements Former {}

    /// From now on the passphrase typed opens it.
    ///
    /// @param secret the passphrase typed once more
    /// @param givenUp whether what rests here was given up before
    record Repeated(Secret secret, boolean givenUp) implements Former {}
}
