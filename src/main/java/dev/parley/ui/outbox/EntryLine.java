package dev.parley.ui.outbox;

import dev.parley.ui.fx.Sign;
import java.util.List;
import java.util.UUID;

/// An entry as the page shows it.
///
/// @param mark where it stands
/// @param title what it is about and when
/// @param people with whom
/// @param sentence what that means and what happens next
/// @param choices what may be it at the bank, to choose from
/// @param verbs what the person can do
/// @param asking whether it is asked if it may be thrown away
public record EntryLine(
        UUID id,
        Sign mark,
        String title,
        String people,
        String sentence,
        List<Choice> choices,
        Verbs verbs,
        boolean asking) {

    /// A meeting at the bank that may be the one that was sent.
    ///
    /// @param words how much of it is there
    public record Choice(String meetingId, String words) {}

    /// Which of the buttons there are.
    ///
    /// @param edit change it and send it
    /// @param send send it now, or again
    /// @param discard throw it away
    /// @param again whether sending is sending once more
    public record Verbs(boolean edit, boolean send, boolean discard, boolean again) {}
}
