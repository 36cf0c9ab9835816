package dev.parley.obp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.meeting.ContactDetails;
import org.jspecify.annotations.Nullable;

/// A person as a server wants it sent.
record ContactJson(
        @JsonProperty("name") String name,
        @JsonProperty("mobile_phone") String mobilePhone,
        @JsonProperty("email_address") String emailAddress) {

    static ContactJson of(ContactDetails person) {
        return new ContactJson(
                text(person.name()), text(person.mobilePhone()), text(person.emailAddress()));
    }

    /// A server wants every field of a person to be there.
    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    @Override
    public String toString() {
        return "ContactJson[***]";
    }
}
