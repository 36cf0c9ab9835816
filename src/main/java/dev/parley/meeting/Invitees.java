package dev.parley.meeting;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// The people invited to a meeting, kept as one text: they are most of what a list of meetings
/// holds, and four objects for each person take more memory than their letters, and longer to be
/// moved about in it. An invitee is made anew each time that one is asked for.
public final class Invitees extends AbstractList<Invitee> implements RandomAccess {
    /// Name, phone and email address.
    static final int PARTS = 3;

    /// To find one, the lengths of those before are added up, so more people are kept one by one.
    private static final int MOST = 16;

    /// A length is kept as a letter, and 0 says that a part is absent.
    private static final int LONGEST = Character.MAX_VALUE - 1;

    /// All parts of all people, nothing between them, then a letter for the length of each.
    private final String row;

    private final @Nullable String[] statuses;

    private Invitees(String row, @Nullable String[] statuses) {
        this.row = row;
        this.statuses = statuses;
    }

    /// The same people, none of whom can be changed, added or taken away any more.
    static List<Invitee> of(List<Invitee> invitees) {
        if (invitees instanceof Invitees) {
            return invitees;
        }
        int letters = 0;
        for (Invitee each : invitees) {
            letters += each.contactDetails().length() + PARTS;
        }
        Builder builder = new Builder(letters, invitees.size(), 1);
        for (Invitee each : invitees) {
            builder.add(each.contactDetails(), each.status());
        }
        return builder.build();
    }

    @Override
    public Invitee get(int index) {
        Objects.checkIndex(index, statuses.length);
        int lengths = row.length() - PARTS * statuses.length;
        int start = 0;
        for (int part = 0; part < PARTS * index; part++) {
            start += Math.max(length(lengths + part), 0);
        }
        int own = lengths + PARTS * index;
        return new Invitee(
                new ContactDetails(row, start, length(own), length(own + 1), length(own + 2)),
                statuses[index]);
    }

    private int length(int at) {
        return row.charAt(at) - 1;
    }

    @Override
    public int size() {
        return statuses.length;
    }

    /// Without making anybody where both are kept alike.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Invitees same
                ? row.equals(same.row) && Arrays.equals(statuses, same.statuses)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /// Takes people one after the other, and can be used again and again: what the same words of
    /// several meetings need is kept once.
    public static final class Builder {
        private static final int USUAL = 256;
        private static final int KNOWN = 64;

        private char[] letters;
        private int end;
        private int[] lengths;
        private @Nullable String[] words;
        private int size;
        private final @Nullable String[] @Nullable [] known;

        /// For the meetings of a whole answer.
        public Builder() {
            this(USUAL, MOST, KNOWN);
        }

        private Builder(int letters, int people, int known) {
            this.letters = new char[letters];
            this.lengths = new int[PARTS * people];
            this.words = new @Nullable String[people];
            this.known = new @Nullable String[known][];
        }

        /// Adds a person.
        ///
        /// @param status the word the server keeps
        public void add(ContactDetails person, @Nullable String status) {
            String parts = person.parts();
            makeRoom(parts.length());
            parts.getChars(0, parts.length(), letters, end);
            added(person.lengths(), status);
        }

        /// Adds a person of whom no text has been made.
        ///
        /// @param from name, phone and email address, nothing between them, at the beginning
        /// @param parts the lengths of the three, or [ContactDetails#ABSENT]
        /// @param status the word the server keeps
        public void add(char[] from, int[] parts, @Nullable String status) {
            int length = sum(parts, 0);
            makeRoom(length);
            System.arraycopy(from, 0, letters, end, length);
            added(parts, status);
        }

        private void added(int[] parts, @Nullable String status) {
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * (size + 1));
                lengths = Arrays.copyOf(lengths, PARTS * words.length);
            }
            System.arraycopy(parts, 0, lengths, PARTS * size, PARTS);
            words[size] = status;
            end += sum(parts, 0);
            size++;
        }

        private void makeRoom(int more) {
            if (end + more > letters.length) {
                letters = Arrays.copyOf(letters, 2 * (end + more));
            }
        }

        private static int sum(int[] lengths, int from) {
            int sum = 0;
            for (int i = from; i < from + PARTS; i++) {
                sum += Math.max(lengths[i], 0);
            }
            return sum;
        }

        /// The people that were added since the last time.
        ///
        /// @return a list that never changes
        public List<Invitee> build() {
            List<Invitee> built = size == 0 ? List.of() : isShort() ? inOneRow() : oneByOne();
            size = 0;
            end = 0;
            return built;
        }

        private boolean isShort() {
            boolean fits = size <= MOST;
            for (int i = 0; fits && i < PARTS * size; i++) {
                fits = lengths[i] <= LONGEST;
            }
            return fits;
        }

        private List<Invitee> inOneRow() {
            int count = PARTS * size;
            makeRoom(count);
            for (int i = 0; i < count; i++) {
                letters[end + i] = (char) (lengths[i] + 1);
            }
            return new Invitees(new String(letters, 0, end + count), sharedWords());
        }

        /// Most meetings have the same few words in the same order.
        private @Nullable String[] sharedWords() {
            int hash = size;
            for (int i = 0; i < size; i++) {
                hash = 31 * hash + Objects.hashCode(words[i]);
            }
            int place = hash & (known.length - 1);
            @Nullable String[] shared = known[place];
            if (shared == null || !Arrays.equals(shared, 0, shared.length, words, 0, size)) {
                shared = Arrays.copyOf(words, size);
                known[place] = shared;
            }
            return shared;
        }

        private List<Invitee> oneByOne() {
            List<Invitee> people = new ArrayList<>(size);
            int start = 0;
            for (int i = 0; i < size; i++) {
                int own = PARTS * i;
                int length = sum(lengths, own);
                String parts = new String(letters, start, length);
                people.add(
                        new Invitee(
                                new ContactDetails(
                                        parts, 0, lengths[own], lengths[own + 1], lengths[own + 2]),
                                words[i]));
                start += length;
            }
            return List.copyOf(people);
        }
    }
}
