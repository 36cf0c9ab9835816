package dev.parley.obp;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.parley.meeting.ContactDetails;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads how a person can be reached. The letters of all fields come into one row, of which one
/// text is made, not three.
final class ContactReader {
    private static final int NAME = 0;
    private static final int PHONE = 1;
    private static final int EMAIL = 2;
    private static final int PARTS = 3;

    /// Of longer ones the row grows.
    private static final int USUAL = 256;

    /// A person who comes in many meetings is kept once; of so many people and no more.
    private static final int KNOWN = 256;

    private final @Nullable ContactDetails[] known = new @Nullable ContactDetails[KNOWN];
    private final SharedTexts shared;

    private char[] letters = new char[USUAL];
    private int end;
    private final int[] starts = new int[PARTS];
    private final int[] lengths = new int[PARTS];

    ContactReader(SharedTexts shared) {
        this.shared = shared;
    }

    /// Reads a person who is in few meetings, a customer.
    ///
    /// @param parser stands at the object's first token, afterwards at its last
    ContactDetails read(JsonParser parser) throws IOException {
        collect(parser);
        return inOrder() ? joined(new String(letters, 0, end)) : parted();
    }

    /// Reads a person who is in many, one of the staff.
    ///
    /// @param parser stands at the object's first token, afterwards at its last
    ContactDetails readRepeated(JsonParser parser) throws IOException {
        collect(parser);
        ContactDetails read = inOrder() ? joined(shared.of(letters, 0, end)) : parted();
        int place = read.hashCode() & (KNOWN - 1);
        ContactDetails last = known[place];
        if (last != null && last.equals(read)) {
            return last;
        }
        known[place] = read;
        return read;
    }

    private void collect(JsonParser parser) throws IOException {
        end = 0;
        Arrays.fill(lengths, ContactDetails.ABSENT);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "name" -> append(NAME, parser, value);
                case "mobile_phone" -> append(PHONE, parser, value);
                case "email_address" -> append(EMAIL, parser, value);
                default -> parser.skipChildren();
            }
        }
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
    private boolean inOrder() {
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

    private ContactDetails joined(String row) {
        return ContactDetails.joined(row, lengths[NAME], lengths[PHONE], lengths[EMAIL]);
    }

    private ContactDetails parted() {
        return new ContactDetails(part(NAME), part(PHONE), part(EMAIL));
    }

    private @Nullable String part(int part) {
        return lengths[part] == ContactDetails.ABSENT
                ? null
                : new String(letters, starts[part], lengths[part]);
    }
}
