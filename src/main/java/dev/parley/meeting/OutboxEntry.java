package dev.parley.meeting;

import java.time.Instant;
import java.util.UUID;

/// A meeting that was created on this computer, on its way to the bank.
///
/// @param id its own, from before the bank gives it one
/// @param bankId the bank it is for
/// @param wish what is to be made
/// @param standing where it stands
/// @param made when it was created here
/// @param changed when it came to where it stands
public record OutboxEntry(
        UUID id, String bankId, NewMeeting wish, Standing standing, Instant made, Instant changed) {

    /// As a meeting among others, under its own id, or the bank's once it has one.
    public Meeting asMeeting() {
        return new Meeting(
                standing instanceof Standing.Sent sent ? sent.meetingId() : id.toString(),
                bankId,
                wish.providerId(),
                wish.purposeId(),
                wish.when(),
                wish.creator(),
                wish.invitees(),
                MeetingKeys.NONE,
                Presence.UNKNOWN);
    }

    /// Whether the bank has it.
    public boolean isSent() {
        return standing instanceof Standing.Sent;
    }
}
