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

    /// Signs without a picture, as computers put them around a phone or an address that is copied.
    /// Nobody sees them, and no mail arrives. In names and words of some scripts they have a place.
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    /// What the bank will keep: outer blanks gone, the e-mail address in lower case.
    public ContactDetails asKept() {
        return new ContactDetails(keptName(), keptPhone(), keptEmail());
    }

    String keptName() {
        return kept(name);
    }

    String keptPhone() {
        return kept(seen(phone));
    }

    String keptEmail() {
        return EmailText.asStored(kept(seen(email)));
    }

    String keptStatus() {
        return kept(status);
    }

    /// What of a text can be sent, without outer blanks.
    private static String kept(String typed) {
        return HALF.matcher(typed).replaceAll("").strip();
    }

    private static String seen(String typed) {
        return UNSEEN.matcher(typed).replaceAll("");
    }

    @Override
    public String toString() {
        return "PersonDraft[***]";
    }
}
