package dev.parley.meeting;

import dev.parley.meeting.MeetingSearch.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that many meetings have in common. Each search looks into it once, however many have it.
public final class SharedText {
    private final String text;

    /// The latest search; another thread may see an older one, and then looks again.
    private @Nullable Looked looked;

    private record Looked(MeetingSearch by, List<Word> lacking) {}

    SharedText(String text) {
        this.text = text;
    }

    /// The words of the search that are not in this text.
    @SuppressWarnings("ReferenceEquality") // Whether it is the very same search.
    List<Word> lackingOf(MeetingSearch search) {
        Looked known = looked;
        if (known == null || known.by != search) {
            List<Word> lacking = search.words().stream().filter(word -> !word.isIn(text)).toList();
            known = new Looked(search, lacking);
            looked = known;
        }
        return known.lacking;
    }

    /// The text.
    @Override
    public String toString() {
        return text;
    }
}
