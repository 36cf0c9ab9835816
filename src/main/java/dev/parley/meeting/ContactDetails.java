package dev.parley.meeting;

import org.jspecify.annotations.Nullable;

/// How a person can be reached. A part is `null` where the server sent null or left the field out,
/// which is not the same as an empty text.
///
/// The three are kept as one text, which may be part of a longer one ([Invitees]): people are most
/// of what a list of meetings holds in memory, and most of it would be the frames around short
/// texts.
public final class ContactDetails {
    /// The length of a part that is `null`.
    public static final int ABSENT = -1;

    /// Details of which nothing is known.
    public static final ContactDetails UNKNOWN = new ContactDetails(null, null, null);

    private final String row;
    private final int start;
    private final int nameLength;
    private final int phoneLength;
    private final int emailLength;

    /// @param name the person's name as the bank keeps it
    /// @param mobilePhone free text; nothing guarantees that it is a phone number
    /// @param emailAddress lower case and trimmed when it comes from a server
    public ContactDetails(
            @Nullable String name, @Nullable String mobilePhone, @Nullable String emailAddress) {
        this(
                orEmpty(name) + orEmpty(mobilePhone) + orEmpty(emailAddress),
                0,
                length(name),
                length(mobilePhone),
                length(emailAddress));
    }

    /// @param row in which the three stand, nothing between them
    /// @param start where
    ContactDetails(String row, int start, int nameLength, int phoneLength, int emailLength) {
        this.row = row;
        this.start = start;
        this.nameLength = nameLength;
        this.phoneLength = phoneLength;
        this.emailLength = emailLength;
    }

    /// For who has the three parts in a row already.
    ///
    /// @param joined name, phone and email address, nothing between them
    /// @param nameLength in chars, or [#ABSENT], as the other two
    /// @throws IllegalArgumentException where the lengths are not those of the whole
    public static ContactDetails joined(
            String joined, int nameLength, int phoneLength, int emailLength) {
        if (joined.length() != present(nameLength) + present(phoneLength) + present(emailLength)) {
            throw new IllegalArgumentException("The parts are not the whole");
        }
        return new ContactDetails(joined, 0, nameLength, phoneLength, emailLength);
    }

    /// The person's name as the bank keeps it.
    public @Nullable String name() {
        return part(start, nameLength);
    }

    /// Free text; nothing guarantees that it is a phone number.
    public @Nullable String mobilePhone() {
        return part(start + present(nameLength), phoneLength);
    }

    /// Lower case and trimmed when it comes from a server.
    public @Nullable String emailAddress() {
        return part(start + present(nameLength) + present(phoneLength), emailLength);
    }

    private @Nullable String part(int at, int length) {
        return length == ABSENT ? null : row.substring(at, at + length);
    }

    /// The three, nothing between them.
    String parts() {
        return row.substring(start, start + length());
    }

    /// Of the three, in chars, or [#ABSENT].
    int[] lengths() {
        return new int[] {nameLength, phoneLength, emailLength};
    }

    /// Of the three together, in chars.
    int length() {
        return present(nameLength) + present(phoneLength) + present(emailLength);
    }

    private static int present(int length) {
        return Math.max(length, 0);
    }

    private static int length(@Nullable String text) {
        return text == null ? ABSENT : text.length();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactDetails details
                && nameLength == details.nameLength
                && phoneLength == details.phoneLength
                && emailLength == details.emailLength
                && row.regionMatches(start, details.row, details.start, length());
    }

    @Override
    public int hashCode() {
        return 31 * parts().hashCode() + nameLength;
    }

    /// Personal data stays out of logs and messages.
    @Override
    public String toString() {
        return "ContactDetails[***]";
    }
}
