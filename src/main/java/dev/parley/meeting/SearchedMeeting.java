package dev.parley.meeting;

/// A meeting and all of it that can be searched, prepared once by a [SearchPreparation].
///
/// @param meeting what it is about
/// @param own what hardly another meeting has: the id, and who is invited
/// @param shared what many meetings have, and keep once: purpose, provider, and who arranges it
public record SearchedMeeting(Meeting meeting, String own, SharedText shared) {

    /// Personal data stays out of logs and messages.
    @Override
    public String toString() {
        return "SearchedMeeting[" + meeting.id() + "]";
    }
}
