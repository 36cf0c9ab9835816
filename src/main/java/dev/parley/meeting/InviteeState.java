package dev.parley.meeting;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an invitee's status says. The API keeps free text, so the usual spellings of three answers
/// are recognised and everything else is [#OTHER], to be shown word for word.
public enum InviteeState {
    /// Will come.
    ACCEPTED,
    /// Has been asked and not answered, or nothing is noted.
    WAITING,
    /// Will not come.
    DECLINED,
    /// A word Parley does not know; the word itself is shown.
    OTHER;

    private static final Pattern GAPS = Pattern.compile("[\\s_-]+");

    /// Reads a status as servers and people write it, without regard to case, blanks or hyphens.
    public static InviteeState of(@Nullable String status) {
        if (status == null) {
            return WAITING;
        }
        // As most servers write it; what a person typed takes longer.
        InviteeState known = known(status);
        return known == OTHER
                ? known(GAPS.matcher(status.strip().toLowerCase(Locale.ROOT)).replaceAll(" "))
                : known;
    }

    private static InviteeState known(String status) {
        return switch (status) {
            case "accepted", "accept", "yes", "confirmed", "attending" -> ACCEPTED;
            case "", "waiting", "pending", "invited", "open", "needs action", "no response" ->
                    WAITING;
            case "declined", "decline", "no", "rejected", "refused", "cancelled", "canceled" ->
                    DECLINED;
            default -> OTHER;
        };
    }
}
