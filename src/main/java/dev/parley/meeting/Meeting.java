package dev.parley.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting as the bank keeps it. Every text may be absent (`null`) or empty: servers send both,
/// and some leave empty fields out of their answers.
///
/// @param id given by the bank when it was created
/// @param bankId the bank it belongs to
/// @param providerId the conference service, such as `jitsi`
/// @param purposeId what it is about, such as `mortgage-advice`
/// @param when its start in UTC, whole seconds, in the years 1 to 292278994; absent on some
/// @param creator who arranges it, as typed in by staff
/// @param invitees who is asked to come, in the order they were entered
/// @param keys what opens the room
/// @param present user ids, see [Presence]
public record Meeting(
        String id,
        @Nullable String bankId,
        @Nullable String providerId,
        @Nullable String purposeId,
        @Nullable Instant when,
        ContactDetails creator,
        List<Invitee> invitees,
        MeetingKeys keys,
        Presence present) {

    /// Soonest first; a meeting without a time stands last. Ties go by id, so that the order is
    /// always the same.
    public static final Comparator<Meeting> BY_TIME =
            Comparator.comparing(
                            Meeting::when, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                    .thenComparing(Meeting::id);

    /// Copies the invitees, so that a meeting never changes.
    public Meeting {
        invitees = Invitees.of(invitees);
    }
}
