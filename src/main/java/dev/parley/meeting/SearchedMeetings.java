package dev.parley.meeting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Everything of some meetings that can be searched: names, e-mail addresses, phones, purpose,
/// provider and id. Tokens are not. Prepared once, and never changed.
///
/// What hardly two meetings have in common lies in one row of bytes (UTF-8, where a text is found
/// as its bytes are): a search that goes from object to object waits for memory longer than it
/// compares.
public final class SearchedMeetings {
    /// Of no meetings.
    public static final SearchedMeetings NONE = new SearchedMeetings(List.of());

    private static final Pattern DIGITS_AND_SIGNS = Pattern.compile("[\\d\\s\\p{Zs}\\p{Pd}().+/]*");

    private final List<Meeting> meetings;
    private final SharedText[] shared;

    /// Where the text of each begins, and after the last where it ends.
    private final int[] begins;

    private byte[] texts = {};

    /// Of each its letters.
    private final long[] marks;

    private SearchedMeetings(List<Meeting> meetings) {
        this.meetings = meetings;
        shared = new SharedText[meetings.size()];
        begins = new int[meetings.size() + 1];
        marks = new long[meetings.size() * LetterMarks.SIZE];
    }

    /// Prepares meetings.
    ///
    /// @param meetings a list that never changes
    /// @param before those of them that are the very same objects need not be prepared again
    public static SearchedMeetings of(List<Meeting> meetings, SearchedMeetings before) {
        SearchedMeetings now = new SearchedMeetings(meetings);
        IdentityHashMap<Meeting, Integer> known = new IdentityHashMap<>(before.meetings.size());
        for (int i = 0; i < before.meetings.size(); i++) {
            known.put(before.meetings.get(i), i);
        }
        Map<String, SharedText> common = new HashMap<>();
        for (int i = 0; i < meetings.size(); i++) {
            Meeting meeting = meetings.get(i);
            Integer at = known.get(meeting);
            if (at == null) {
                byte[] own = own(meeting).getBytes(StandardCharsets.UTF_8);
                now.append(i, own, 0, own.length);
                LetterMarks.set(now.marks, i * LetterMarks.SIZE, LetterMarks.bits(own));
                now.shared[i] =
                        common.computeIfAbsent(common(meeting), text -> new SharedText(fold(text)));
            } else {
                now.append(i, before.texts, before.begin(at), before.end(at));
                now.shared[i] = before.shared[at];
                System.arraycopy(
                        before.marks,
                        at * LetterMarks.SIZE,
                        now.marks,
                        i * LetterMarks.SIZE,
                        LetterMarks.SIZE);
            }
        }
        now.texts = Arrays.copyOf(now.texts, now.end(meetings.size() - 1));
        return now;
    }

    private void append(int row, byte[] from, int begin, int end) {
        int length = end - begin;
        int at = begins[row];
        if (at + length > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(at + length, texts.length * 3 / 2));
        }
        System.arraycopy(from, begin, texts, at, length);
        begins[row + 1] = at + length;
    }

    private static String own(Meeting meeting) {
        StringBuilder own = new StringBuilder();
        append(own, meeting.id());
        meeting.invitees().forEach(invitee -> append(own, invitee.contactDetails()));
        return fold(own.toString());
    }

    private static String common(Meeting meeting) {
        StringBuilder common = new StringBuilder();
        append(common, meeting.purposeId());
        append(common, meeting.providerId());
        append(common, meeting.creator());
        return common.toString();
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
            if (!isBlankOrSign(sign)) {
                digits.append(sign);
            }
        }
        return digits.toString();
    }

    /// Of what people write between the digits of a phone: the blanks and dashes of every script.
    private static boolean isBlankOrSign(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.DASH_PUNCTUATION
                || "().+/".indexOf(sign) >= 0;
    }

    /// Without case and accents. The Greek sigma is another letter in lower case where a word ends
    /// with it, and while a word is typed it ends with every letter.
    static String fold(String text) {
        return LatinText.plain(text).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    /// How many there are.
    public int size() {
        return meetings.size();
    }

    /// What many meetings have in common with this one.
    SharedText shared(int row) {
        return shared[row];
    }

    int begin(int row) {
        return begins[row];
    }

    private int end(int row) {
        return begins[row + 1];
    }

    /// Where a word stands in what is a meeting's own, or begins to be looked for where it is a
    /// single letter.
    ///
    /// @param bits the word's
    /// @param from where to begin
    /// @return less than 0 where it does not
    int indexOf(byte[] word, int[] bits, int row, int from) {
        if (!LetterMarks.has(marks, row * LetterMarks.SIZE, bits)) {
            return -1;
        }
        if (word.length == 1 && LetterMarks.isSure(bits[0])) {
            return from;
        }
        byte[] all = texts;
        byte first = word[0];
        int last = end(row) - word.length;
        for (int i = from; i <= last; i++) {
            if (all[i] == first) {
                int same = 1;
                while (same < word.length && all[i + same] == word[same]) {
                    same++;
                }
                if (same == word.length) {
                    return i;
                }
            }
        }
        return -1;
    }
}
