package dev.parley.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A meeting to be made, free of anything a server would refuse or mangle. It comes out of a clean
/// [MeetingDraft], which also sees to what a person expects: names, and e-mail addresses as kept.
///
/// @param providerId the conference service, URL friendly
/// @param purposeId what it is about, URL friendly
/// @param when its start, UTC, whole seconds
/// @param creator who arranges it
/// @param invitees who is asked to come
public record NewMeeting(
        String providerId,
        String purposeId,
        Instant when,
        ContactDetails creator,
        List<Invitee> invitees) {

    /// Checks what [MeetingDraft#check] has already said to the person.
    ///
    /// @throws IllegalArgumentException where a rule is broken, which is a programmer's mistake
    public NewMeeting {
        invitees = List.copyOf(invitees);
        require(UrlName.isFriendly(providerId), "provider is URL friendly");
        require(UrlName.isFriendly(purposeId), "purpose is URL friendly");
        require(providerId.length() <= Limits.PROVIDER, "provider is short enough");
        require(purposeId.length() <= Limits.PURPOSE, "purpose is short enough");
        require(when.equals(when.truncatedTo(ChronoUnit.SECONDS)), "time is in whole seconds");
        require(
                !when.isBefore(Limits.FIRST) && !when.isAfter(Limits.LAST),
                "time is in the years 1 to 292278994");
        require(fits(creator, Limits.CREATOR_PHONE), "creator is short enough");
        require(isWhole(creator), "creator is whole");
        for (Invitee invitee : invitees) {
            require(fits(invitee.contactDetails(), Limits.INVITEE_PHONE), "invitee fits");
            require(length(invitee.status()) <= Limits.STATUS, "status is short enough");
            require(isWhole(invitee.contactDetails()), "invitee is whole");
            require(isWhole(invitee.status()), "status is whole");
        }
    }

    /// How many of the invitees a meeting has, where it is this wish as a bank keeps it: the same
    /// in all that was sent, with the invitees or some of them. A server writes one invitee after
    /// the other, and may have been stopped, or still be at it; no rule says in which order they
    /// are listed. Empty where it is another.
    public OptionalInt keptInvitees(Meeting meeting) {
        List<Invitee> kept = meeting.invitees();
        boolean same =
                providerId.equals(meeting.providerId())
                        && purposeId.equals(meeting.purposeId())
                        && when.equals(meeting.when())
                        && isSame(creator, meeting.creator())
                        && areAmong(kept, invitees);
        return same ? OptionalInt.of(kept.size()) : OptionalInt.empty();
    }

    /// Whether a bank may come to keep this wish and another one such that nobody can tell which is
    /// which, in whole or as a part.
    public boolean resembles(NewMeeting other) {
        return providerId.equals(other.providerId)
                && purposeId.equals(other.purposeId)
                && when.equals(other.when)
                && isSame(creator, other.creator)
                && (areAmong(invitees, other.invitees) || areAmong(other.invitees, invitees));
    }

    /// Whether all of some invitees are among others, each of these counted once.
    private static boolean areAmong(List<Invitee> some, List<Invitee> others) {
        List<Invitee> left = new ArrayList<>(others);
        return some.size() <= others.size()
                && some.stream().allMatch(each -> removeOne(left, each));
    }

    private static boolean removeOne(List<Invitee> from, Invitee one) {
        for (Iterator<Invitee> each = from.iterator(); each.hasNext(); ) {
            if (isSame(each.next(), one)) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Invitee sent, Invitee kept) {
        return isSame(sent.contactDetails(), kept.contactDetails())
                && isSame(sent.status(), kept.status());
    }

    private static boolean isSame(ContactDetails sent, ContactDetails kept) {
        return isSame(sent.name(), kept.name())
                && isSame(sent.mobilePhone(), kept.mobilePhone())
                && isSame(asStored(sent), asStored(kept));
    }

    private static String asStored(ContactDetails person) {
        return EmailText.asStored(Objects.requireNonNullElse(person.emailAddress(), ""));
    }

    /// Some servers leave empty texts out of their answers.
    private static boolean isSame(@Nullable String sent, @Nullable String kept) {
        return Objects.requireNonNullElse(sent, "").equals(Objects.requireNonNullElse(kept, ""));
    }

    private static boolean fits(ContactDetails person, int phone) {
        return length(person.name()) <= Limits.NAME
                && length(person.mobilePhone()) <= phone
                && length(person.emailAddress()) <= Limits.EMAIL;
    }

    private static boolean isWhole(ContactDetails person) {
        return isWhole(person.name())
                && isWhole(person.mobilePhone())
                && isWhole(person.emailAddress());
    }

    /// Without halves of characters, which cannot be sent.
    private static boolean isWhole(@Nullable String text) {
        return text == null
                || text.codePoints()
                        .noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("Broken rule of a new meeting: " + rule);
        }
    }
}
