package dev.parley.obp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.meeting.Invitee;

/// An invitee as a server wants it sent.
record InviteeJson(
        @JsonProperty("contact_details") ContactJson contactDetails,
        @JsonProperty("status") String status) {

    static InviteeJson of(Invitee invitee) {
        String word = invitee.status();
        return new InviteeJson(ContactJson.of(invitee.contactDetails()), word == null ? "" : word);
    }
}
