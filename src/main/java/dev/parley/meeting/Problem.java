package dev.parley.meeting;

import java.util.List;

/// One thing to say about a draft.
///
/// @param field where it belongs
/// @param invitee which invitee, counted from 0; -1 where the field is not an invitee's
/// @param kind how bad it is
/// @param key the text that says it
/// @param args what the text names
public record Problem(Field field, int invitee, Kind kind, String key, List<String> args) {

    /// The fields of a draft.
    public enum Field {
        /// What the meeting is about.
        PURPOSE,
        /// The conference service.
        PROVIDER,
        /// The day.
        DAY,
        /// The time of day.
        TIME,
        /// A person's name.
        NAME,
        /// A person's phone.
        PHONE,
        /// A person's e-mail address.
        EMAIL,
        /// An invitee's answer.
        STATUS
    }

    /// How bad a problem is.
    public enum Kind {
        /// Nothing was entered yet; the meeting cannot be made.
        MISSING,
        /// What was entered cannot stay; the meeting cannot be made.
        WRONG,
        /// Worth knowing; the meeting can be made.
        ADVICE
    }

    /// Whether the meeting can be made all the same.
    public boolean isAdvice() {
        return kind == Kind.ADVICE;
    }
}
