package dev.parley.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The meetings that the person who is signed in has created on this computer: first kept, then
/// sent. What has once been kept reaches the bank once, or the person is asked.
///
/// The verbs may wait for a disk. Each says whether it was done; it is not where the entry has
/// moved on meanwhile, so that its standing no longer allows it.
public interface Outbox {

    /// Something in the folder that could not be read as a meeting.
    ///
    /// @param file its name, where it lies now
    record Unreadable(Kind kind, String file) {

        /// What became of it.
        public enum Kind {
            /// It is damaged, and was set aside.
            SET_ASIDE,
            /// It is damaged, and could not be moved.
            DAMAGED,
            /// A newer Parley wrote it. It was left as it is.
            NEWER
        }
    }

    /// What is kept now, the oldest first, with those that were sent a short while ago. Never
    /// waits.
    List<OutboxEntry> entries();

    /// How many of the entries the bank does not have, or may not have. Never waits.
    default int unsent() {
        return (int) entries().stream().filter(entry -> !entry.isSent()).count();
    }

    /// How many unsent meetings of other people, or for other servers, this computer keeps. Never
    /// waits.
    int ofOthers();

    /// What could not be read. Never waits.
    List<Unreadable> unreadable();

    /// Whether what is kept has been read, so that [#entries] is all there is. Never waits.
    boolean isOpened();

    /// Whether what is kept survives the end of the program: not where nothing may rest on this
    /// computer. Never waits.
    default boolean isLasting() {
        return true;
    }

    /// Why what is kept cannot be had at all, so that [#entries] says nothing; empty where it can.
    /// Never waits.
    Optional<MeetingException> failure();

    /// Tells of every change, on any thread.
    ///
    /// @param listener must not wait
    /// @return takes the listener away
    Runnable onChange(Runnable listener);

    /// Keeps a meeting and sends it as soon as possible. When this returns it survives the end of
    /// the program and of the power.
    ///
    /// @throws MeetingException where it could not be kept; then nothing of it is
    OutboxEntry add(String bankId, NewMeeting wish) throws MeetingException;

    /// Keeps an entry from being sent while the person edits it, until it is edited, released, or
    /// the program ends.
    boolean hold(UUID id) throws MeetingException;

    /// The person does not edit it after all.
    void release(UUID id) throws MeetingException;

    /// Nothing is edited any more: who works here has left all forms.
    void releaseAll() throws MeetingException;

    /// Changes an entry that is not sent or was refused, and sends it as soon as possible.
    ///
    /// @throws MeetingException where the change could not be kept; the entry is as before
    boolean edit(UUID id, NewMeeting wish) throws MeetingException;

    /// Throws an entry away for good.
    ///
    /// @throws MeetingException where it could not be taken off the disk; it stays
    boolean discard(UUID id) throws MeetingException;

    /// Sends an entry that waits, was refused, or of which the person says that none of the
    /// candidates is it.
    ///
    /// @throws MeetingException where that could not be kept; the entry is as before
    boolean send(UUID id) throws MeetingException;

    /// The person says which of the candidates it is.
    ///
    /// @throws MeetingException where that could not be kept; the entry is as before
    boolean take(UUID id, String meetingId) throws MeetingException;

    /// Tries again at once what waits for the server or for signing in. Never waits.
    void retry();
}
