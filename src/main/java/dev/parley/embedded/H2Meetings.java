package dev.parley.embedded;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.EmailText;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Limits;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.Refused;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Presence;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// The meetings of one bank in the demo's file, behaving as a server does: the bank gives the id,
/// e-mail addresses come back trimmed and in lower case, every other text exactly as it was given.
final class H2Meetings implements MeetingRepository {
    private final OpenFile file;
    private final InstantSource clock;
    private final String bankId;
    private final String userId;

    /// @param userId of who is signed in
    H2Meetings(OpenFile file, InstantSource clock, String bankId, String userId) {
        this.file = file;
        this.clock = clock;
        this.bankId = bankId;
        this.userId = userId;
    }

    @Override
    public MeetingList all() throws MeetingException {
        List<Meeting> rows = file.get().all(bankId);
        return new MeetingList(rows, clock.instant(), MeetingList.Source.DEMO);
    }

    @Override
    public Meeting find(String id) throws MeetingException {
        return file.get()
                .read(handle -> new MeetingTable(handle).find(bankId, id))
                .orElseThrow(() -> new NotFound(null));
    }

    @Override
    public Meeting create(NewMeeting wish) throws MeetingException {
        Meeting made = made(wish);
        refuseLongEmails(made);
        file.get()
                .change(
                        handle -> {
                            new MeetingTable(handle).insert(bankId, List.of(made), false);
                            return made;
                        });
        return made;
    }

    private Meeting made(NewMeeting wish) {
        String id = UUID.randomUUID().toString();
        return new Meeting(
                id,
                bankId,
                wish.providerId(),
                wish.purposeId(),
                wish.when(),
                asKept(wish.creator()),
                wish.invitees().stream()
                        .map(
                                person ->
                                        new Invitee(
                                                asKept(person.contactDetails()), person.status()))
                        .toList(),
                DemoKeys.of(wish.providerId(), id),
                new Presence("", userId));
    }

    private static ContactDetails asKept(ContactDetails given) {
        String email = given.emailAddress();
        return new ContactDetails(
                given.name(), given.mobilePhone(), email == null ? "" : EmailText.asStored(email));
    }

    /// A few letters, such as the Turkish `İ`, grow in lower case.
    private static void refuseLongEmails(Meeting meeting) throws Refused {
        boolean creatorFits = fits(meeting.creator());
        if (!creatorFits
                || !meeting.invitees().stream().allMatch(person -> fits(person.contactDetails()))) {
            throw new Refused(false, null);
        }
    }

    private static boolean fits(ContactDetails person) {
        String email = person.emailAddress();
        return email == null || email.length() <= Limits.EMAIL;
    }

    /// The file, as long as somebody is signed in.
    @FunctionalInterface
    interface OpenFile {
        H2File get() throws MeetingException.NotSignedIn;
    }
}
