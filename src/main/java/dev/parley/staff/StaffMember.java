package dev.parley.staff;

import org.jspecify.annotations.Nullable;

/// The person who is signed in.
///
/// @param userId the id that a meeting made by this person carries in `customer_user_id`
/// @param username what was typed at sign-in
/// @param name the person's full name, where the bank tells it
/// @param emailAddress where the bank tells it
public record StaffMember(
        String userId, String username, @Nullable String name, @Nullable String emailAddress) {

    /// The full name, or the user name where the bank tells none.
    public String displayName() {
        return name == null || name.isBlank() ? username : name;
    }
}
