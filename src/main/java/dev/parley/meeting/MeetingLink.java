package dev.parley.meeting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A link to a meeting, such as a mail or a calendar holds: the scheme `parley`, then bank and
/// meeting. It only names what to show; nothing is ever done because of it. Anybody can write one,
/// so it takes no other signs than ids are made of.
///
/// @param bankId at most 44 signs, as servers keep it
/// @param meetingId at most 64 signs
public record MeetingLink(String bankId, String meetingId) {
    private static final Pattern FORM =
            Pattern.compile("parley://([A-Za-z0-9._-]{1,44})/([A-Za-z0-9_-]{1,64})/?");

    /// The link, or nothing where the text is none.
    public static Optional<MeetingLink> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new MeetingLink(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }
}
