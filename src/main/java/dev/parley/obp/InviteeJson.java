package dev.parley.obp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.meeting.Invitee;
import org.jspecify.annotations.Nullable;

/// An invitee as a server writes it.
record InviteeJson(
        @JsonProperty("contact_details") @Nullable ContactJson contactDetails,
        @JsonProperty("status") @Nullable String status) {

    static InviteeJson of(Invitee invitee) {
        String word = invitee.status();
        return new InviteeJson(ContactJson.of(invitee.contactDetails()), word == null ? "" : word);
    }

    Invitee toInvitee() {
        return new Invitee(ContactJson.toDetails(contactDetails), status);
    }
}
