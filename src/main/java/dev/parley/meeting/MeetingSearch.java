package dev.parley.meeting;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds meetings by what a person types: every word must occur somewhere in names, e-mail
/// addresses, phones, purpose, provider or id. Case and accents do not matter, nor do blanks and
/// signs within phone numbers.
public final class MeetingSearch {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern PHONE_SIGNS = Pattern.compile("[\\s().+/-]+");

    /// Digits and the signs among them, with one digit at least.
    private static final Pattern PHONE = Pattern.compile("[().+/-]*\\d[\\d().+/-]*");

    /// A word, and the bare digits of it where it may be a phone number, else the word again.
    private record Word(String text, String bare) {
        static Word of(String text) {
            boolean phone = PHONE.matcher(text).matches();
            return new Word(text, phone ? PHONE_SIGNS.matcher(text).replaceAll("") : text);
        }
    }

    private final List<Word> words;

    /// @param typed as it stands in the search box
    public MeetingSearch(String typed) {
        String folded = fold(typed).strip();
        words =
                folded.isEmpty()
                        ? List.of()
                        : Stream.of(BLANKS.split(folded)).map(Word::of).toList();
    }

    /// Whether a meeting with this [searched text][#textOf] is found.
    public boolean matches(String searchedText) {
        for (Word word : words) {
            if (!searchedText.contains(word.text) && !searchedText.contains(word.bare)) {
                return false;
            }
        }
        return true;
    }

    /// Everything of the meeting that can be searched, prepared once.
    public static String textOf(Meeting meeting) {
        StringBuilder text = new StringBuilder();
        append(text, meeting.purposeId());
        append(text, meeting.providerId());
        append(text, meeting.id());
        append(text, meeting.creator());
        meeting.invitees().forEach(invitee -> append(text, invitee.contactDetails()));
        return fold(text.toString());
    }

    private static void append(StringBuilder text, ContactDetails person) {
        append(text, person.name());
        append(text, person.emailAddress());
        append(text, person.mobilePhone());
        String phone = person.mobilePhone();
        if (phone != null) {
            append(text, PHONE_SIGNS.matcher(phone).replaceAll(""));
        }
    }

    private static void append(StringBuilder text, @Nullable String part) {
        if (part != null && !part.isEmpty()) {
            text.append(part).append('\n');
        }
    }

    private static String fold(String text) {
        return LatinText.plain(text).toLowerCase(Locale.ROOT);
    }
}
