package dev.parley.meeting;

import org.jspecify.annotations.Nullable;

/// How a person can be reached. A component is `null` where the server sent null or left the field
/// out, which is not the same as an empty text.
///
/// @param name the person's name as the bank keeps it
/// @param mobilePhone free text; nothing guarantees that it is a phone number
/// @param emailAddress lower case and trimmed when it comes from a server
public record ContactDetails(
        @Nullable String name, @Nullable String mobilePhone, @Nullable String emailAddress) {

    /// Details of which nothing is known.
    public static final ContactDetails UNKNOWN = new ContactDetails(null, null, null);

    /// Personal data stays out of logs and messages.
    @Override
    public String toString() {
        return "ContactDetails[***]";
    }
}
