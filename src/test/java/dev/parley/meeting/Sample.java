package dev.parley.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Meetings and people to test with: a usual one, changed where a test needs it otherwise.
public final class Sample {
    /// Ten eighteen of a Monday in winter, when London keeps UTC.
    public static final Instant NOW = Instant.parse("2026-11-23T10:18:00Z");

    private Sample() {}

    /// A meeting at a time, or at none; the people are invited and have not answered.
    public static Meeting meeting(String id, @Nullable String when, String... people) {
        return new Meeting(
                id,
                MemoryMeetings.BANK,
                "jitsi",
                "mortgage-advice",
                when == null ? null : Instant.parse(when),
                person("Robert Hale"),
                List.of(people).stream().map(name -> invitee(name, "waiting")).toList(),
                MeetingKeys.NONE,
                new Presence("", MemoryMeetings.USER));
    }

    /// The same meeting about something else.
    public static Meeting about(
            Meeting meeting, @Nullable String purpose, @Nullable String provider) {
        return new Meeting(
                meeting.id(),
                meeting.bankId(),
                provider,
                purpose,
                meeting.when(),
                meeting.creator(),
                meeting.invitees(),
                meeting.keys(),
                meeting.present());
    }

    /// The same meeting of other people.
    public static Meeting withPeople(Meeting meeting, ContactDetails creator, Invitee... invitees) {
        return new Meeting(
                meeting.id(),
                meeting.bankId(),
                meeting.providerId(),
                meeting.purposeId(),
                meeting.when(),
                creator,
                List.of(invitees),
                meeting.keys(),
                meeting.present());
    }

    /// The same meeting with other keys, made by another user.
    public static Meeting opened(Meeting meeting, MeetingKeys keys, Presence present) {
        return new Meeting(
                meeting.id(),
                meeting.bankId(),
                meeting.providerId(),
                meeting.purposeId(),
                meeting.when(),
                meeting.creator(),
                meeting.invitees(),
                keys,
                present);
    }

    /// Somebody who can be reached.
    public static ContactDetails person(String name) {
        String mail = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
        return new ContactDetails(name, "+44 20 7946 0018", mail + "@example.com");
    }

    /// Somebody invited.
    public static Invitee invitee(String name, @Nullable String status) {
        return new Invitee(person(name), status);
    }
}
