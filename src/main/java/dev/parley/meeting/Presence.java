package dev.parley.meeting;

import org.jspecify.annotations.Nullable;

/// Two user ids the server sends with each meeting, named misleadingly by the API.
///
/// @param staffUserId always empty on the servers measured
/// @param customerUserId the user who **called create**, so a member of staff, not the customer
public record Presence(@Nullable String staffUserId, @Nullable String customerUserId) {

    /// Nothing known.
    public static final Presence UNKNOWN = new Presence(null, null);
}
