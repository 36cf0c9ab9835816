package dev.parley.meeting;

import org.jspecify.annotations.Nullable;

/// What opens the conference room. A stock server sends three empty texts; only a bank's own
/// connector fills them. The tokens let anybody in who holds them, so they are secrets.
///
/// @param sessionId names the room; opens nothing by itself
/// @param staffToken lets staff in
/// @param customerToken lets the customer in
public record MeetingKeys(
        @Nullable String sessionId, @Nullable Secret staffToken, @Nullable Secret customerToken) {

    /// No key at all, the usual answer.
    public static final MeetingKeys NONE = new MeetingKeys("", new Secret(""), new Secret(""));
}
