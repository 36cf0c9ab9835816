package dev.parley.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds meetings by what a person types: every word must occur somewhere in names, e-mail
/// addresses, phones, purpose, provider or id. Case and accents do not matter, nor do blanks and
/// signs within phone numbers. For one thread.
public final class MeetingSearch {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// Digits and the signs among them, with one digit at least; or what a phone may begin with.
    private static final Pattern PHONE = Pattern.compile("[().+/-]*\\d[\\d().+/-]*|[(+]{1,2}");

    /// A word, and the bare digits of it where it may be a phone number, else the word again.
    private record Word(String text, String bare) {
        static Word of(String text) {
            boolean phone = PHONE.matcher(text).matches();
            return new Word(text, phone ? SearchPreparation.digits(text) : text);
        }

        boolean isIn(String searched) {
            return searched.contains(text) || (!bare.equals(text) && searched.contains(bare));
        }

        /// Whether all that has the text of this has the other word too.
        boolean contains(Word other) {
            return other.isIn(text) && other.isIn(bare);
        }
    }

    private final List<Word> words;

    /// The words that a shared text lacks, so that it is searched once.
    private final Map<String, List<Word>> lacking = new HashMap<>();

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

    /// Whether a meeting is found.
    public boolean matches(SearchedMeeting meeting) {
        for (Word word : lackingIn(meeting.shared())) {
            if (!word.isIn(meeting.own())) {
                return false;
            }
        }
        return true;
    }

    private List<Word> lackingIn(String shared) {
        List<Word> known = lacking.get(shared);
        if (known == null) {
            known = words.stream().filter(word -> !word.isIn(shared)).toList();
            lacking.put(shared, known);
        }
        return known;
    }
}
