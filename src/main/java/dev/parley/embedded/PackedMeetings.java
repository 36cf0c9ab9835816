package dev.parley.embedded;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Invitees;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Meetings as bytes and back, every text letter for letter, halves of characters too. Ten thousand
/// rows and their people would take a database far longer than the eye is willing to wait.
final class PackedMeetings {
    private static final int BUFFER = 1 << 16;
    private static final int LATIN = 256;

    private PackedMeetings() {}

    static byte[] pack(List<Meeting> meetings) {
        Writer writer = new Writer();
        writer.number(meetings.size());
        meetings.forEach(writer::meeting);
        byte[] plain = writer.bytes.toByteArray();
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(plain);
            deflater.finish();
            Writer packed = new Writer();
            packed.number(plain.length);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.bytes.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.bytes.toByteArray();
        }
    }

    /// @throws RuntimeException where these are not the bytes that were packed
    static List<Meeting> unpack(byte[] packed) {
        Reader head = new Reader(packed);
        byte[] plain = new byte[head.number()];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed, head.at, packed.length - head.at);
            int filled = 0;
            while (filled < plain.length) {
                int more = inflater.inflate(plain, filled, plain.length - filled);
                if (more == 0) {
                    throw new IllegalStateException("The packed meetings end too early");
                }
                filled += more;
            }
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("Not packed meetings", damaged);
        }
        return new Reader(plain).meetings();
    }

    private static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);

        /// Seven bits a byte, the lowest first, so that short lengths stay short.
        void number(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes.write((int) (rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        void text(@Nullable String text) {
            if (text == null) {
                number(0);
                return;
            }
            boolean wide = text.chars().anyMatch(letter -> letter >= LATIN);
            number(1 + ((long) text.length() << 1 | (wide ? 1 : 0)));
            if (wide) {
                text.chars()
                        .forEach(
                                letter -> {
                                    bytes.write(letter >>> 8);
                                    bytes.write(letter);
                                });
            } else {
                bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        void secret(@Nullable Secret secret) {
            text(secret == null ? null : secret.reveal());
        }

        void moment(@Nullable Instant moment) {
            bytes.write(moment == null ? 0 : 1);
            if (moment != null) {
                number(moment.getEpochSecond());
                number(moment.getNano());
            }
        }

        void person(ContactDetails person) {
            text(person.name());
            text(person.mobilePhone());
            text(person.emailAddress());
        }

        void meeting(Meeting meeting) {
            text(meeting.id());
            text(meeting.bankId());
            text(meeting.providerId());
            text(meeting.purposeId());
            moment(meeting.when());
            person(meeting.creator());
            number(meeting.invitees().size());
            for (Invitee invitee : meeting.invitees()) {
                person(invitee.contactDetails());
                text(invitee.status());
            }
            text(meeting.keys().sessionId());
            secret(meeting.keys().staffToken());
            secret(meeting.keys().customerToken());
            text(meeting.present().staffUserId());
            text(meeting.present().customerUserId());
        }
    }

    /// What repeats from meeting to meeting is kept once.
    private static final class Reader {
        private final Once once = new Once();
        private final Invitees.Builder invitees = new Invitees.Builder();
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long wide() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                value |= (next & 0x7fL) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        int number() {
            return Math.toIntExact(wide());
        }

        @Nullable String text() {
            int head = number();
            if (head == 0) {
                return null;
            }
            int length = (head - 1) >>> 1;
            if (((head - 1) & 1) == 0) {
                String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
                at += length;
                return text;
            }
            char[] letters = new char[length];
            for (int i = 0; i < length; i++) {
                letters[i] = (char) (((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff));
                at += 2;
            }
            return new String(letters);
        }

        private @Nullable String repeated() {
            return once.of(text());
        }

        private <T> T shared(T value) {
            return Objects.requireNonNull(once.of(value));
        }

        @Nullable Secret secret() {
            String text = text();
            return text == null ? null : new Secret(text);
        }

        @Nullable Instant moment() {
            return bytes[at++] == 0 ? null : Instant.ofEpochSecond(wide(), number());
        }

        ContactDetails person() {
            return new ContactDetails(text(), text(), text());
        }

        List<Meeting> meetings() {
            int count = number();
            List<Meeting> meetings = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                meetings.add(meeting());
            }
            return meetings;
        }

        private Meeting meeting() {
            String id = text();
            if (id == null) {
                throw new IllegalStateException("A meeting without an id");
            }
            return new Meeting(
                    id,
                    repeated(),
                    repeated(),
                    repeated(),
                    moment(),
                    shared(person()),
                    invitees(),
                    shared(new MeetingKeys(text(), secret(), secret())),
                    shared(new Presence(repeated(), repeated())));
        }

        private List<Invitee> invitees() {
            int count = number();
            for (int i = 0; i < count; i++) {
                invitees.add(person(), repeated());
            }
            return invitees.build();
        }
    }
}
