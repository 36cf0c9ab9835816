package dev.parley.meeting;

import java.util.regex.Pattern;

/// A person as typed into the form: texts, never null.
///
/// @param name as typed
/// @param phone as typed, may be empty
/// @param email as typed, may be empty
/// @param status the word to be sent for an invitee; not used for the creator
public record PersonDraft(String name, String phone, String email, String status) {

    /// Half of a character, as of a text that was cut and pasted. On the way to the bank it would
    /// become a question mark, and no meeting there would look like the one that was sent.
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    /// What the bank will keep: outer blanks gone, the e-mail address in lower case.
    public ContactDetails asKept() {
        return new ContactDetails(kept(name), kept(phone), EmailText.asStored(kept(email)));
    }

    /// What of a text can be sent, without outer blanks.
    static String kept(String typed) {
        return HALF.matcher(typed).replaceAll("").strip();
    }

    @Override
    public String toString() {
        return "PersonDraft[***]";
    }
}
