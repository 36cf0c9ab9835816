package dev.parley.staff;

import dev.parley.meeting.Secret;

/// What a member of staff types in to sign in.
///
/// @param username the user's name at the bank
/// @param password never logged, never kept in a file
/// @param passphrase opens what rests on this computer where the IT department wants another secret
///     for it than the password, else empty; never sent, logged or kept in a file
/// @param former what opened what rests on this computer, where that was another password
public record Credentials(String username, Secret password, Secret passphrase, Former former) {

    /// With a password that has not been changed, as far as anybody knows, and no passphrase.
    public Credentials(String username, Secret password) {
        this(username, password, new Secret(""), Former.NONE);
    }

    /// The same person with another answer to what is to become of what rests here.
    public Credentials with(Former answer) {
        return new Credentials(username, password, passphrase, answer);
    }

    /// The same, to be kept and wiped apart from this.
    public Credentials copy() {
        Former own =
                switch (former) {
                    case Former.Password(Secret secret) -> new Former.Password(secret.copy());
                    case Former.Repeated(Secret secret, boolean givenUp) ->
                            new Former.Repeated(secret.copy(), givenUp);
                    case Former.None none -> none;
                    case Former.GivenUp givenUp -> givenUp;
                };
        return new Credentials(username, password.copy(), passphrase.copy(), own);
    }

    /// Wipes all that is secret.
    public void wipe() {
        password.wipe();
        passphrase.wipe();
        switch (former) {
            case Former.Password(Secret secret) -> secret.wipe();
            case Former.Repeated(Secret secret, boolean _) -> secret.wipe();
            case Former.None() -> {}
            case Former.GivenUp() -> {}
        }
    }
}
