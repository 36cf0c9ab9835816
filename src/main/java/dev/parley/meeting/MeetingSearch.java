package dev.parley.meeting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Finds meetings by what a person types: every word must occur somewhere in names, e-mail
/// addresses, phones, purpose, provider or id. Case and accents do not matter, nor do blanks and
/// signs within phone numbers.
public final class MeetingSearch {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    /// Digits and the signs among them, with one digit at least; or what a phone may begin with.
    private static final Pattern PHONE =
            Pattern.compile("[().+/\\p{Pd}]*\\d[\\d().+/\\p{Pd}]*|[(+]{1,2}");

    /// As it stands between the parts of a phone, as in "0171 / 1234567".
    private static final Pattern SIGNS = Pattern.compile("[().+/\\p{Pd}]+");

    /// A word, and the bare digits of it where it may be a phone number, else the word again.
    static final class Word {
        private final String text;
        private final String bare;
        private final boolean plain;
        private final byte[] textBytes;
        private final int[] textBits;
        private final byte[] bareBytes;
        private final int[] bareBits;

        private Word(String text) {
            this.text = text;
            bare = PHONE.matcher(text).matches() ? SearchedMeetings.digits(text) : text;
            plain = bare.equals(text);
            textBytes = text.getBytes(StandardCharsets.UTF_8);
            textBits = LetterMarks.bits(textBytes);
            bareBytes = bare.getBytes(StandardCharsets.UTF_8);
            bareBits = LetterMarks.bits(bareBytes);
        }

        boolean isIn(SharedText searched) {
            return searched.contains(text, textBits)
                    || (!plain && searched.contains(bare, bareBits));
        }

        private boolean isIn(String searched) {
            return searched.contains(text) || (!plain && searched.contains(bare));
        }

        /// Where it begins, or where the meeting's texts do if that is not known.
        ///
        /// @return less than 0 where it does not occur
        private int find(SearchedMeetings all, int row, int from) {
            if (plain) {
                return all.indexOf(textBytes, textBits, row, from);
            }
            int begin = all.begin(row);
            boolean found =
                    bare.isEmpty()
                            || all.indexOf(textBytes, textBits, row, begin) >= 0
                            || all.indexOf(bareBytes, bareBits, row, begin) >= 0;
            return found ? begin : -1;
        }

        /// Whether all that has the text of this has the other word too.
        private boolean contains(Word other) {
            return other.isIn(text) && other.isIn(bare);
        }

        /// Whether this is the other with more letters at its end, and so never begins before it.
        private boolean goesOnFrom(Word other) {
            return plain && other.plain && text.startsWith(other.text);
        }
    }

    private final List<Word> words;

    /// @param typed as it stands in the search box
    public MeetingSearch(String typed) {
        String folded = SearchedMeetings.fold(typed).strip();
        List<String> all = folded.isEmpty() ? List.of() : List.of(BLANKS.split(folded));
        boolean phone = all.stream().anyMatch(each -> PHONE.matcher(each).matches());
        words =
                all.stream()
                        .filter(each -> !phone || !SIGNS.matcher(each).matches())
                        .map(Word::new)
                        .toList();
    }

    /// Whether there is nothing to search for, so that every meeting is found.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    List<Word> words() {
        return words;
    }

    /// Whether all that this finds is among what the other finds, as with one more letter typed.
    private boolean isWithin(MeetingSearch other) {
        return other.words.stream()
                .allMatch(each -> words.stream().anyMatch(word -> word.contains(each)));
    }

    /// Whether this is what the other searches for with more letters at the end of its last word:
    /// of what the other has found only that word need be looked for, from where it was.
    private boolean goesOnFrom(MeetingSearch other) {
        int last = words.size() - 1;
        if (other.words.size() != words.size()
                || !words.get(last).goesOnFrom(other.words.get(last))) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            if (!words.get(i).text.equals(other.words.get(i).text)) {
                return false;
            }
        }
        return true;
    }

    /// What is found.
    public Hits find(SearchedMeetings all) {
        Hits hits = new Hits();
        for (int row = 0; row < all.size(); row++) {
            int begin = find(all, row);
            if (begin >= 0) {
                hits.add(row, begin - all.begin(row));
            }
        }
        return hits;
    }

    /// What is found, looked for only among what was found before where that is enough.
    ///
    /// @param before another search
    /// @param found what it has found of the same meetings
    public Hits find(SearchedMeetings all, MeetingSearch before, Hits found) {
        if (before.isEmpty() || !isWithin(before)) {
            return find(all);
        }
        boolean onward = goesOnFrom(before);
        Hits hits = new Hits();
        for (int nth = 0; nth < found.size(); nth++) {
            int row = found.row(nth);
            int begin =
                    onward ? findOn(all, row, all.begin(row) + found.begin(nth)) : find(all, row);
            if (begin >= 0) {
                hits.add(row, begin - all.begin(row));
            }
        }
        return hits;
    }

    private int find(SearchedMeetings all, int row) {
        List<Word> lacking = all.shared(row).lackingOf(this);
        int begin = all.begin(row);
        // Without an iterator for each of 100,000 meetings.
        for (int i = 0; i < lacking.size(); i++) {
            int at = lacking.get(i).find(all, row, all.begin(row));
            if (at < 0) {
                return at;
            }
            begin = at;
        }
        return isLastIn(lacking) ? begin : all.begin(row);
    }

    private int findOn(SearchedMeetings all, int row, int from) {
        return isLastIn(all.shared(row).lackingOf(this))
                ? words.getLast().find(all, row, from)
                : all.begin(row);
    }

    @SuppressWarnings("ReferenceEquality") // The words of this search are objects of its own.
    private boolean isLastIn(List<Word> some) {
        return !some.isEmpty() && some.getLast() == words.getLast();
    }
}
