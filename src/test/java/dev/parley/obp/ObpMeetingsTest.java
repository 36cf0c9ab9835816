package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.MeetingRepositoryContract;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Secret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A server keeps the promises of a repository, over a real connection to the stub server.
final class ObpMeetingsTest implements MeetingRepositoryContract {
    private Visit visit;

    @BeforeEach
    void start() throws Exception {
        visit = new Visit();
    }

    @AfterEach
    void stop() {
        visit.close();
    }

    @Override
    public MeetingRepository repository() throws Exception {
        return visit.meetings();
    }

    @Override
    public MeetingRepository repositoryWith(List<Meeting> rows) throws Exception {
        rows.forEach(row -> visit.server.addMeeting(bankId(), json(row)));
        return visit.meetings();
    }

    @Override
    public String bankId() {
        return Visit.BANK.id();
    }

    @Override
    public String userId() {
        return visit.userId;
    }

    @Override
    public Optional<String> idAtAnotherBank() {
        visit.server.addMeeting(
                "other.bank", "{\"meeting_id\":\"elsewhere\",\"bank_id\":\"other.bank\"}");
        return Optional.of("elsewhere");
    }

    static ObjectNode json(Meeting meeting) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("meeting_id", meeting.id());
        json.put("provider_id", meeting.providerId());
        json.put("purpose_id", meeting.purposeId());
        json.put("bank_id", meeting.bankId());
        Presence present = meeting.present();
        json.putObject("present")
                .put("staff_user_id", present.staffUserId())
                .put("customer_user_id", present.customerUserId());
        json.putObject("keys")
                .put("session_id", meeting.keys().sessionId())
                .put("staff_token", text(meeting.keys().staffToken()))
                .put("customer_token", text(meeting.keys().customerToken()));
        json.put("when", meeting.when() == null ? null : ServerTime.write(meeting.when()));
        json.set("creator", person(meeting.creator()));
        ArrayNode invitees = json.putArray("invitees");
        for (Invitee invitee : meeting.invitees()) {
            ObjectNode each = invitees.addObject();
            each.set("contact_details", person(invitee.contactDetails()));
            each.put("status", invitee.status());
        }
        return json;
    }

    private static @Nullable String text(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }

    private static ObjectNode person(ContactDetails person) {
        return Json.MAPPER
                .createObjectNode()
                .put("name", person.name())
                .put("mobile_phone", person.mobilePhone())
                .put("email_address", person.emailAddress());
    }

    @Test
    void anAnswerWithEverythingLeftOutIsAMeetingOfWhichNothingIsKnown() throws Exception {
        visit.server.addMeeting(bankId(), "{\"meeting_id\":\"m\"}");

        Meeting meeting = visit.meetings().find("m");

        assertThat(meeting.when()).isNull();
        assertThat(meeting.providerId()).isNull();
        assertThat(meeting.creator()).isEqualTo(ContactDetails.UNKNOWN);
        assertThat(meeting.invitees()).isEmpty();
        assertThat(meeting.keys().staffToken()).isNull();
        assertThat(meeting.present()).isEqualTo(Presence.UNKNOWN);
    }

    @Test
    void anUnchangedListIsAskedForByItsETagAndTakenAgainAsItIs() throws Exception {
        visit.server.addMeeting(bankId(), "{\"meeting_id\":\"m\"}");
        MeetingRepository meetings = visit.meetings();
        MeetingList first = meetings.all();
        MeetingList second = meetings.all();

        assertThat(visit.server.requests().getFirst().header("If-None-Match")).isNull();
        assertThat(visit.server.requests().getLast().header("If-None-Match")).isNotBlank();
        assertThat(second.rows()).isSameAs(first.rows());
    }

    @Test
    void aChangedListIsReadAfresh() throws Exception {
        MeetingRepository meetings = visit.meetings();
        meetings.all();
        visit.server.addMeeting(bankId(), "{\"meeting_id\":\"m\"}");

        assertThat(meetings.all().rows()).hasSize(1);
        assertThat(meetings.all().source()).isEqualTo(MeetingList.Source.SERVER);
    }

    @Test
    void anEmptyIdAsksNothing() throws Exception {
        MeetingRepository meetings = visit.meetings();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> meetings.find(""));
        assertThat(visit.server.requests()).isEmpty();
    }

    @Test
    void anIdWithSignsOfAnAddressStaysOneId() throws Exception {
        MeetingRepository meetings = visit.meetings();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> meetings.find("../meetings?x=1#y /"));
        assertThat(visit.server.requests()).hasSize(1);
    }
}
