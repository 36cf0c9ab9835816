package dev.parley.meeting;

import dev.parley.meeting.MeetingSearch.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that many meetings have in common. Each search looks into it once, however many have it.
public final class SharedText {
    private final String text;
    private final long[] marks = new long[LetterMarks.SIZE];

    /// The latest search; another thread may see an older one, and then looks again.
    private @Nullable Looked looked;

    private record Looked(MeetingSearch by, List<Word> lacking) {}

    SharedText(String text) {
        this.text = text;
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        LetterMarks.set(marks, 0, LetterMarks.bits(letters));
    }

    /// The words of the search that are not in this text.
    @SuppressWarnings("ReferenceEquality") // Whether it is the very same search.
    List<Word> lackingOf(MeetingSearch search) {
        Looked known = looked;
        if (known == null || known.by != search) {
            known = new Looked(search, lacking(search.words()));
            looked = known;
        }
        return known.lacking;
    }

    /// There may be thousands of texts, so without a stream for each, nor a list for a single word.
    private List<Word> lacking(List<Word> words) {
        if (words.size() == 1) {
            return words.getFirst().isIn(this) ? List.of() : words;
        }
        List<Word> lacking = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isIn(this)) {
                lacking.add(words.get(i));
            }
        }
        return lacking;
    }

    /// @param bits of the word
    boolean contains(String word, int[] bits) {
        return LetterMarks.has(marks, 0, bits) && text.contains(word);
    }
}
