package dev.parley.ui.fx;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.InviteeState;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Checking;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Reason;
import dev.parley.meeting.Standing.Refused;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import dev.parley.meeting.UrlName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a meeting reads, wherever it is shown.
public final class MeetingTexts {
    /// Names that a capital letter alone does not make right.
    private static final Map<String, String> BRANDS =
            Map.of(
                    "bigbluebutton",
                    "BigBlueButton",
                    "webex",
                    "Webex",
                    "google-meet",
                    "Google Meet");

    private final Texts texts;

    /// @param texts the language
    public MeetingTexts(Texts texts) {
        this.texts = texts;
    }

    /// What it is about: the purpose in words.
    public String purpose(Meeting meeting) {
        return spoken(meeting.purposeId(), "meeting.purpose.none");
    }

    /// The conference service in words.
    public String provider(Meeting meeting) {
        String id = meeting.providerId();
        String brand = id == null ? null : BRANDS.get(id.toLowerCase(Locale.ROOT));
        return brand == null ? spoken(id, "meeting.provider.none") : brand;
    }

    private String spoken(@Nullable String name, String none) {
        return name == null || name.isBlank() ? texts.get(none) : UrlName.spoken(name);
    }

    /// With whom it is: one or two invitees by name, or the first and how many more.
    public String withWhom(Meeting meeting) {
        List<Invitee> invitees = meeting.invitees();
        return switch (invitees.size()) {
            case 0 -> texts.get("meeting.nobody");
            case 1 -> name(invitees.getFirst());
            case 2 -> texts.get("meeting.two", name(invitees.getFirst()), name(invitees.getLast()));
            default -> texts.get("meeting.more", name(invitees.getFirst()), invitees.size() - 1);
        };
    }

    private String name(Invitee invitee) {
        return name(invitee.contactDetails());
    }

    /// The best that is known of a person: name, e-mail address or phone.
    public String name(ContactDetails person) {
        for (String known :
                new @Nullable String[] {
                    person.name(), person.emailAddress(), person.mobilePhone()
                }) {
            if (known != null && !known.isBlank()) {
                return known.strip().replaceAll("\\s+", " ");
            }
        }
        return texts.get("person.unnamed");
    }

    /// One line to reach the first invitee by, or who arranged a meeting without invitees.
    public String contact(Meeting meeting) {
        if (meeting.invitees().isEmpty()) {
            return texts.get("meeting.arranged", name(meeting.creator()));
        }
        ContactDetails first = meeting.invitees().getFirst().contactDetails();
        String phone = Objects.requireNonNullElse(first.mobilePhone(), "").strip();
        String email = Objects.requireNonNullElse(first.emailAddress(), "").strip();
        String reach = phone.isEmpty() ? email : phone;
        return reach.isEmpty() ? texts.get("person.unreachable") : reach;
    }

    /// The state of one invitation: a known answer in this language, any other word as it is.
    public Sign state(Invitee invitee) {
        return switch (invitee.state()) {
            case ACCEPTED -> new Sign("●", texts.get("state.accepted"), "state-good");
            case WAITING -> new Sign("○", texts.get("state.waiting"), "state-plain");
            case DECLINED -> new Sign("✕", texts.get("state.declined"), "state-bad");
            case OTHER ->
                    new Sign(
                            "◇",
                            Objects.requireNonNullElse(invitee.status(), "").strip(),
                            "state-plain");
        };
    }

    /// Where a meeting that was created here stands on its way to the bank.
    public Sign standing(Standing standing) {
        return switch (standing) {
            case NotSent _ -> new Sign("◌", texts.get("standing.notsent"), "state-plain");
            case Sending _ -> new Sign("→", texts.get("standing.sending"), "state-plain");
            case Sent _ -> new Sign("✓", texts.get("standing.sent"), "state-good");
            case Refused refused ->
                    new Sign(
                            "✕",
                            refused.reason() == Reason.UNANSWERED
                                    ? texts.get("standing.unanswered")
                                    : texts.get("standing.refused"),
                            "state-bad");
            case Checking _ -> new Sign("…", texts.get("standing.checking"), "state-plain");
            case Unsure _ -> new Sign("?", texts.get("standing.unsure"), "state-asks");
        };
    }

    /// Where a meeting stands: on its way to the bank, or else how its invitations do.
    ///
    /// @param marks the meetings that are on their way, by id
    public Sign sign(Meeting meeting, Map<String, Sign> marks) {
        Sign mark = marks.get(meeting.id());
        return mark == null ? states(meeting) : mark;
    }

    /// The state of all invitations of a meeting together.
    public Sign states(Meeting meeting) {
        List<Invitee> invitees = meeting.invitees();
        if (invitees.isEmpty()) {
            return new Sign("–", texts.get("state.none"), "state-plain");
        }
        int accepted = 0;
        int declined = 0;
        boolean same = true;
        InviteeState first = invitees.getFirst().state();
        // A plain loop, as this is asked for each row that comes into view.
        for (Invitee each : invitees) {
            InviteeState state = each.state();
            accepted += state == InviteeState.ACCEPTED ? 1 : 0;
            declined += state == InviteeState.DECLINED ? 1 : 0;
            same &= state == first;
        }
        if (same && (invitees.size() == 1 || first != InviteeState.OTHER)) {
            return state(invitees.getFirst());
        }
        return declined > 0
                ? new Sign(
                        "✕",
                        texts.get("state.some.declined", declined, invitees.size()),
                        "state-bad")
                : new Sign(
                        "◐",
                        texts.get("state.some.accepted", accepted, invitees.size()),
                        "state-plain");
    }

    /// A meeting in one line, as a screen reader says a row: when, what about, with whom and how
    /// it stands.
    ///
    /// @param sign how it stands
    /// @param zone the branch's, in which day and time are said
    public String spoken(Meeting meeting, Sign sign, ZoneId zone) {
        Instant when = meeting.when();
        String moment =
                when == null
                        ? texts.get("meeting.timeless")
                        : texts.get(
                                "today.at",
                                texts.longDay(when.atZone(zone).toLocalDate()),
                                texts.clock(when, zone));
        String state = sign.words();
        return meeting.invitees().isEmpty()
                ? texts.get(
                        "meeting.spoken.nobody",
                        moment,
                        purpose(meeting),
                        state,
                        contact(meeting),
                        provider(meeting))
                : texts.get(
                        "meeting.spoken",
                        moment,
                        purpose(meeting),
                        withWhom(meeting),
                        state,
                        provider(meeting));
    }
}
