package dev.parley.staff;

import dev.parley.meeting.Secret;

/// What a member of staff types in to sign in.
///
/// @param username the user's name at the bank
/// @param password never logged, never kept in a file
public record Credentials(String username, Secret password) {}
