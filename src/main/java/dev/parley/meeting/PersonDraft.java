package dev.parley.meeting;

/// A person as typed into the form: texts, never null.
///
/// @param name as typed
/// @param phone as typed, may be empty
/// @param email as typed, may be empty
/// @param status the word to be sent for an invitee; not used for the creator
public record PersonDraft(String name, String phone, String email, String status) {

    /// What the bank will keep: outer blanks gone, the e-mail address in lower case.
    public ContactDetails asKept() {
        return new ContactDetails(name.strip(), phone.strip(), EmailText.asStored(email));
    }

    @Override
    public String toString() {
        return "PersonDraft[***]";
    }
}
