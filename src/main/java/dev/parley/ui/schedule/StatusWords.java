package dev.parley.ui.schedule;

import dev.parley.ui.fx.Texts;
import java.util.List;

/// The words offered for an invitee's status, in the person's language; any other may be typed. The
/// API keeps free text (see [dev.parley.meeting.InviteeState]), so these three are sent in English,
/// which every other program reads too.
record StatusWords(List<String> shown) {
    private static final List<String> SENT = List.of("waiting", "accepted", "declined");

    static StatusWords in(Texts texts) {
        return new StatusWords(
                List.of(
                        texts.get("state.waiting"),
                        texts.get("state.accepted"),
                        texts.get("state.declined")));
    }

    String usual() {
        return shown.getFirst();
    }

    /// How a status that is kept is shown: word for word, where it is none of the three.
    String show(String kept) {
        int at = SENT.indexOf(kept);
        return at < 0 ? kept : shown.get(at);
    }

    /// What is sent for what was chosen or typed.
    String send(String typed) {
        for (int i = 0; i < SENT.size(); i++) {
            if (shown.get(i).equalsIgnoreCase(typed.strip())) {
                return SENT.get(i);
            }
        }
        return typed;
    }
}
