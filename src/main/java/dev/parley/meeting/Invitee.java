package dev.parley.meeting;

import org.jspecify.annotations.Nullable;

/// A person invited to a meeting.
///
/// @param contactDetails who, [ContactDetails#UNKNOWN] where the server sent none
/// @param status the word the server keeps, free text; [InviteeState] reads it
public record Invitee(ContactDetails contactDetails, @Nullable String status) {

    /// What the word means to the screen.
    public InviteeState state() {
        return InviteeState.of(status);
    }
}
