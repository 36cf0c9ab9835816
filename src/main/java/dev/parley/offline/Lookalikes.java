package dev.parley.offline;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.Standing.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/// The meetings of a bank's list that look like an entry: at the same bank, by the same user, with
/// the same content and the invitees or some of them.
///
/// @param whole those with every invitee
/// @param part those with fewer, or of which the server does not say who made them
record Lookalikes(List<Candidate> whole, List<Candidate> part) {

    /// @param ignored tells the ids that cannot be it
    static Lookalikes of(Kept kept, List<Meeting> rows, Predicate<String> ignored) {
        List<Candidate> whole = new ArrayList<>();
        List<Candidate> part = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Meeting row : rows) {
            OptionalInt invitees = kept.wish().keptInvitees(row);
            if (invitees.isPresent()
                    && isOfBank(kept, row)
                    && mayBeOf(kept.owner().userId(), row)
                    && !ignored.test(row.id())
                    && seen.add(row.id())) {
                boolean all = invitees.getAsInt() == kept.wish().invitees().size();
                (all && !isOfNobody(row) ? whole : part)
                        .add(new Candidate(row.id(), invitees.getAsInt()));
            }
        }
        return new Lookalikes(whole, part);
    }

    private static boolean isOfBank(Kept kept, Meeting row) {
        return row.bankId() == null || row.bankId().equals(kept.entry().bankId());
    }

    private static boolean mayBeOf(String userId, Meeting row) {
        return isOfNobody(row) || userId.equals(row.present().customerUserId());
    }

    /// A server that does not say who made a meeting gives no proof.
    private static boolean isOfNobody(Meeting row) {
        return Objects.requireNonNullElse(row.present().customerUserId(), "").isEmpty();
    }

    boolean isEmpty() {
        return whole.isEmpty() && part.isEmpty();
    }

    /// The one that it must be.
    boolean isProof() {
        return whole.size() == 1 && part.isEmpty();
    }

    /// The whole ones first.
    List<Candidate> all() {
        List<Candidate> all = new ArrayList<>(whole);
        all.addAll(part);
        return all;
    }

    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        all().forEach(each -> ids.add(each.meetingId()));
        return ids;
    }
}
