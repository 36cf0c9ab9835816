package dev.parley.staff;

import dev.parley.meeting.Secret;

/// What a member of staff types in to sign in.
///
/// @param username the user's name at the bank
/// @param password never logged, never kept in a file
/// @param former what opened what rests on this computer, where that was another password
public record Credentials(String username, Secret password, Former former) {

    /// With a password that has not been changed, as far as anybody knows.
    public Credentials(String username, Secret password) {
        this(username, password, Former.NONE);
    }
}
