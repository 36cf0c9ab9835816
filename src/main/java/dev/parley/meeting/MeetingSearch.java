package dev.parley.meeting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds meetings by what a person types: every word must occur somewhere in names, e-mail
/// addresses, phones, purpose, provider or id. Case and accents do not matter, nor do blanks and
/// signs within phone numbers.
public final class MeetingSearch {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// Digits and the signs among them, with one digit at least; or what a phone may begin with.
    private static final Pattern PHONE = Pattern.compile("[().+/-]*\\d[\\d().+/-]*|[(+]{1,2}");

    /// A word, and the bare digits of it where it may be a phone number, else the word again.
    record Word(String text, String bare) {
        static Word of(String text) {
            boolean phone = PHONE.matcher(text).matches();
            return new Word(text, phone ? SearchPreparation.digits(text) : text);
        }

        boolean isIn(String searched) {
            return searched.contains(text) || (!isPlain() && searched.contains(bare));
        }

        boolean isPlain() {
            return bare.equals(text);
        }

        /// Whether all that has the text of this has the other word too.
        boolean contains(Word other) {
            return other.isIn(text) && other.isIn(bare);
        }

        /// Whether this is the other with more letters at its end, and so never begins before it.
        boolean goesOnFrom(Word other) {
            return isPlain() && other.isPlain() && text.startsWith(other.text);
        }
    }

    private final List<Word> words;

    /// @param typed as it stands in the search box
    public MeetingSearch(String typed) {
        String folded = SearchPreparation.fold(typed).strip();
        words =
                folded.isEmpty()
                        ? List.of()
                        : Stream.of(BLANKS.split(folded)).map(Word::of).toList();
    }

    /// Whether there is nothing to search for, so that every meeting is found.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether all that this finds is among what the other finds, as with one more letter typed.
    public boolean isWithin(MeetingSearch other) {
        return other.words.stream()
                .allMatch(each -> words.stream().anyMatch(word -> word.contains(each)));
    }

    /// Whether this is what the other searches for with more letters at the end of its last word:
    /// of what the other has found only that word need be looked for, from where it was.
    public boolean goesOnFrom(MeetingSearch other) {
        int last = words.size() - 1;
        return last >= 0
                && other.words.size() == words.size()
                && words.subList(0, last).equals(other.words.subList(0, last))
                && words.get(last).goesOnFrom(other.words.get(last));
    }

    /// Whether a meeting is found.
    ///
    /// @return where the last word begins in what is the meeting's own, 0 where it is elsewhere,
    ///     and less where the meeting is not found
    public int find(SearchedMeeting meeting) {
        List<Word> lacking = meeting.shared().lackingOf(this);
        int at = 0;
        for (Word word : lacking) {
            at = find(word, meeting, 0);
            if (at < 0) {
                return at;
            }
        }
        return isLastIn(lacking) ? at : 0;
    }

    /// The same for a meeting that a search has found from which this one [goes on][#goesOnFrom].
    ///
    /// @param from what the other search has said of it
    public int findOn(SearchedMeeting meeting, int from) {
        return isLastIn(meeting.shared().lackingOf(this))
                ? find(words.getLast(), meeting, from)
                : 0;
    }

    private boolean isLastIn(List<Word> some) {
        return !some.isEmpty() && some.getLast().equals(words.getLast());
    }

    private static int find(Word word, SearchedMeeting meeting, int from) {
        if (word.isPlain()) {
            return meeting.own().indexOf(word.text, from);
        }
        return word.isIn(meeting.own()) ? 0 : -1;
    }

    List<Word> words() {
        return words;
    }
}
