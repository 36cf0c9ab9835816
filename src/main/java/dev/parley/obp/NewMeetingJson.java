package dev.parley.obp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.meeting.NewMeeting;
import java.util.List;

/// A meeting as a server wants it sent: every field there, none of them null.
record NewMeetingJson(
        @JsonProperty("provider_id") String providerId,
        @JsonProperty("purpose_id") String purposeId,
        @JsonProperty("date") String date,
        @JsonProperty("creator") ContactJson creator,
        @JsonProperty("invitees") List<InviteeJson> invitees) {

    static NewMeetingJson of(NewMeeting wish) {
        return new NewMeetingJson(
                wish.providerId(),
                wish.purposeId(),
                ServerTime.write(wish.when()),
                ContactJson.of(wish.creator()),
                wish.invitees().stream().map(InviteeJson::of).toList());
    }
}
