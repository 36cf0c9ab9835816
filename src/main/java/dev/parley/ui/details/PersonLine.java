package dev.parley.ui.details;

import dev.parley.ui.fx.Sign;
import org.jspecify.annotations.Nullable;

/// A person of the meeting as the details show it.
///
/// @param name the best name known
/// @param phone empty where none is known
/// @param email empty where none is known
/// @param role what the person is, empty for an invitee
/// @param state of the invitation; `null` for the creator
public record PersonLine(
        String name, String phone, String email, String role, @Nullable Sign state) {}
