package dev.parley.obp;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitees;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads how a person can be reached. The letters of all fields come into one row, of which no text
/// is made for each.
final class ContactReader {
    private static final int NAME = 0;
    private static final int PHONE = 1;
    private static final int EMAIL = 2;
    private static final int PARTS = 3;

    /// Of longer ones the row grows.
    private static final int USUAL = 256;

    /// A person who comes in many meetings is kept once; of so many people and no more.
    private static final int KNOWN = 256;

    private final @Nullable Known[] known = new @Nullable Known[KNOWN];
    private final SharedTexts shared;

    private char[] letters = new char[USUAL];
    private int end;
    private final int[] starts = new int[PARTS];
    private final int[] lengths = new int[PARTS];

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
    private record Known(String row, int[] lengths, ContactDetails person) {}

    ContactReader(SharedTexts shared) {
        this.shared = shared;
    }

    /// Reads a person who is in few meetings, a customer, for [#addTo].
    ///
    /// @param parser stands at the object's first token, afterwards at its last
    void read(JsonParser parser) throws IOException {
        forget();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "name" -> append(NAME, parser, value);
                case "mobile_phone" -> append(PHONE, parser, value);
                case "email_address" -> append(EMAIL, parser, value);
                default -> parser.skipChildren();
            }
        }
        if (!isInOrder()) {
            putInOrder();
        }
    }

    /// The last person is nobody.
    void forget() {
        end = 0;
        Arrays.fill(lengths, ContactDetails.ABSENT);
    }

    /// Adds the last person.
    void addTo(Invitees.Builder invitees, @Nullable String status) {
        invitees.add(letters, lengths, status);
    }

    /// Reads a person who is in many, one of the staff.
    ///
    /// @param parser stands at the object's first token, afterwards at its last
    ContactDetails readRepeated(JsonParser parser) throws IOException {
        read(parser);
        String row = shared.of(letters, 0, end);
        int place = row.hashCode() & (KNOWN - 1);
        Known last = known[place];
        if (last == null || !last.row.equals(row) || !Arrays.equals(last.lengths, lengths)) {
            ContactDetails person =
                    ContactDetails.joined(row, lengths[NAME], lengths[PHONE], lengths[EMAIL]);
            last = new Known(row, lengths.clone(), person);
            known[place] = last;
        }
        return last.person;
    }

    private void append(int part, JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            lengths[part] = ContactDetails.ABSENT;
            return;
        }
        MeetingReader.require(value.isScalarValue());
        int length = parser.getTextLength();
        if (end + length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * (end + length));
        }
        System.arraycopy(parser.getTextCharacters(), parser.getTextOffset(), letters, end, length);
        starts[part] = end;
        lengths[part] = length;
        end += length;
    }

    /// Whether the row is name, phone and address and nothing else, as servers write them.
    private boolean isInOrder() {
        int at = 0;
        for (int part = 0; part < PARTS; part++) {
            if (lengths[part] > 0) {
                if (starts[part] != at) {
                    return false;
                }
                at += lengths[part];
            }
        }
        return at == end;
    }

    private void putInOrder() {
        char[] read = letters.clone();
        end = 0;
        for (int part = 0; part < PARTS; part++) {
            if (lengths[part] > 0) {
                System.arraycopy(read, starts[part], letters, end, lengths[part]);
                end += lengths[part];
            }
        }
    }
}
