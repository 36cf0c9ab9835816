package dev.parley.meeting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Prepares meetings for being searched; what many of them share is kept once. For one thread.
public final class SearchPreparation {
    private static final Pattern DIGITS_AND_SIGNS = Pattern.compile("[\\d\\s().+/-]*");

    private final Map<String, SharedText> shared = new HashMap<>();

    /// Everything of the meeting that can be searched: names, e-mail addresses, phones, purpose,
    /// provider and id. Tokens are not.
    public SearchedMeeting of(Meeting meeting) {
        StringBuilder own = new StringBuilder();
        append(own, meeting.id());
        meeting.invitees().forEach(invitee -> append(own, invitee.contactDetails()));
        StringBuilder common = new StringBuilder();
        append(common, meeting.purposeId());
        append(common, meeting.providerId());
        append(common, meeting.creator());
        return new SearchedMeeting(
                meeting,
                fold(own.toString()),
                shared.computeIfAbsent(common.toString(), text -> new SharedText(fold(text))));
    }

    private static void append(StringBuilder text, ContactDetails person) {
        append(text, person.name());
        append(text, person.emailAddress());
        String phone = person.mobilePhone();
        if (phone != null) {
            // A word that may be a phone is searched as its digits, so these are enough.
            if (!DIGITS_AND_SIGNS.matcher(phone).matches()) {
                append(text, phone);
            }
            append(text, digits(phone));
        }
    }

    private static void append(StringBuilder text, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            text.append(part).append('\n');
        }
    }

    /// A phone without blanks and signs.
    static String digits(String phone) {
        StringBuilder digits = new StringBuilder(phone.length());
        for (int i = 0; i < phone.length(); i++) {
            char sign = phone.charAt(i);
            if (!Character.isWhitespace(sign) && "().+/-".indexOf(sign) < 0) {
                digits.append(sign);
            }
        }
        return digits.toString();
    }

    /// Without case and accents.
    static String fold(String text) {
        return LatinText.plain(text).toLowerCase(Locale.ROOT);
    }
}
