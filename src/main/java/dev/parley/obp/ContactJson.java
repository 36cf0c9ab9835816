package dev.parley.obp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.meeting.ContactDetails;
import org.jspecify.annotations.Nullable;

/// A person as a server writes it.
record ContactJson(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("mobile_phone") @Nullable String mobilePhone,
        @JsonProperty("email_address") @Nullable String emailAddress) {

    static ContactJson of(ContactDetails person) {
        return new ContactJson(
                text(person.name()), text(person.mobilePhone()), text(person.emailAddress()));
    }

    /// A server wants every field of a person to be there.
    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    static ContactDetails toDetails(@Nullable ContactJson person) {
        return person == null
                ? ContactDetails.UNKNOWN
                : new ContactDetails(person.name, person.mobilePhone, person.emailAddress);
    }

    @Override
    public String toString() {
        return "ContactJson[***]";
    }
}
