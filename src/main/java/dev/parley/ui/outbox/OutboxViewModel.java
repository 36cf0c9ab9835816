// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.outbox;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.Outbox;
import dev.parley.meeting.Outbox.Unreadable;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Standing;
import dev.parley.meeting.Standing.Candidate;
import dev.parley.meeting.Standing.Checking;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Refused;
import dev.parley.meeting.Standing.Sending;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.MeetingTexts;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.outbox.EntryLine.Choice;
import dev.parley.ui.outbox.EntryLine.Verbs;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The meetings that are not sent yet, and what the person can do about each.
public final class OutboxViewModel {
    /// What the person may have to do something about stands before what is done.
    private static final Comparator<OutboxEntry> SENT_LAST =
            Comparator.comparing(OutboxEntry::isSent);

    private final Outbox outbox;
    private final Background background;
    private final Texts texts;
    private final MeetingTexts meetingTexts;
    private final Preferences preferences;
    private final Function<String, Optional<String>> elsewhere;
    private final Predicate<OutboxEntry> onEdit;
    private final Consumer<Set<String>> onGone;
    private final Runnable onOpened;
    private final ObservableList<EntryLine> lines = FXCollections.observableArrayList();
    private final ObservableMap<String, Sign> marks = FXCollections.observableHashMap();
    private final ReadOnlyIntegerWrapper unsent = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper("");
    private final Saying failure;
    private final Runnable onLanguage = this::update;
    private final ChangeListener<ZoneId> onZone = (p, old, zone) -> update();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private Set<UUID> known = Set.of();
    private @Nullable UUID asking;
    private boolean wasOpened;
    private boolean wasSignedOut;
    private volatile boolean closed;

    /// @param elsewhere the name of a bank by its id, where it is not the one that is shown
    /// @param onEdit opens the form with an entry that is held for it, where there is none open
    /// @param onGone hears when one was sent or thrown away, with the ids of those thrown away
    /// @param onOpened hears when entries of earlier days have become known
    public OutboxViewModel(
            Outbox outbox,
            Background background,
            Texts texts,
            Preferences preferences,
            Function<String, Optional<String>> elsewhere,
            Predicate<OutboxEntry> onEdit,
            Consumer<Set<String>> onGone,
            Runnable onOpened) {
        this.outbox = outbox;
        this.background = background;
        this.texts = texts;
        this.meetingTexts = new MeetingTexts(texts);
        this.preferences = preferences;
        this.elsewhere = elsewhere;
        this.onEdit = onEdit;
        this.onGone = onGone;
        this.onOpened = onOpened;
        failure = new Saying(texts);
    }

    /// Shows what is kept; not before there is an outbox.
    public void begin() {
        texts.follow(onLanguage);
        preferences.zoneProperty().addListener(new WeakChangeListener<>(onZone));
        wasOpened = outbox.isOpened();
        update();
    }

    /// Whether the id is that of a meeting that only this computer knows.
    public boolean isUnsent(String meetingId) {
        return outbox.entries().stream()
                .anyMatch(each -> !each.isSent() && each.asMeeting().id().equals(meetingId));
    }

    /// Shows what is kept now; called on the screen's thread after every change.
    public void update() {
        List<OutboxEntry> entries = outbox.entries();
        if (entries.stream().noneMatch(each -> each.id().equals(asking) && isToDiscard(each))) {
            // What is being sent, or is sent, cannot be thrown away any more.
            asking = null;
        }
        List<EntryLine> fresh = entries.stream().sorted(SENT_LAST).map(this::line).toList();
        if (!fresh.equals(lines)) {
            lines.setAll(fresh);
        }
        Map<String, Sign> now = new HashMap<>();
        entries.forEach(
                each -> now.put(each.asMeeting().id(), meetingTexts.standing(each.standing())));
        marks.keySet().retainAll(now.keySet());
        marks.putAll(now);
        unsent.set(outbox.unsent());
        Set<UUID> open =
                entries.stream()
                        .filter(each -> !each.isSent())
                        .map(OutboxEntry::id)
                        .collect(Collectors.toSet());
        boolean gone = !open.containsAll(known);
        Set<UUID> there = entries.stream().map(OutboxEntry::id).collect(Collectors.toSet());
        Set<String> discarded =
                known.stream()
                        .filter(each -> !there.contains(each))
                        .map(UUID::toString)
                        .collect(Collectors.toSet());
        known = open;
        if (gone) {
            onGone.accept(discarded);
        }
        what.set(texts.get(outbox.isLasting() ? "outbox.what" : "outbox.what.unkept"));
        notes.set(String.join("\n", notes()));
        boolean allSent =
                entries.isEmpty()
                        && outbox.isOpened()
                        && outbox.failure().isEmpty()
                        && outbox.unreadable().isEmpty();
        empty.set(allSent ? texts.get("outbox.empty") : "");
        if (outbox.isOpened() && !wasOpened) {
            wasOpened = true;
            if (!entries.isEmpty()) {
                onOpened.run();
            }
        }
        boolean signedOut =
                entries.stream()
                        .anyMatch(each -> each.standing().equals(new NotSent(Delay.SIGN_IN)));
        if (signedOut && !wasSignedOut) {
            askToSignIn();
        }
        wasSignedOut = signedOut;
    }

    /// Whoever hears of failures asks the person to sign in again.
    private void askToSignIn() {
        background.start(
                () -> {
                    throw new MeetingException.NotSignedIn(null);
                },
                never -> {},
                told -> {});
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        outbox.failure().ifPresent(why -> notes.add(Failures.sentence(texts, why)));
        for (Unreadable each : outbox.unreadable()) {
            notes.add(
                    switch (each.kind()) {
                        case SET_ASIDE -> texts.get("outbox.aside", each.file());
                        case DAMAGED -> texts.get("outbox.damaged", each.file());
                        case NEWER -> texts.get("outbox.newer", each.file());
                    });
        }
        if (outbox.ofOthers() > 0) {
            notes.add(texts.get("outbox.others", outbox.ofOthers()));
        }
        return notes;
    }

    private EntryLine line(OutboxEntry entry) {
        Standing standing = entry.standing();
        Meeting meeting = entry.asMeeting();
        ZonedDateTime local = entry.wish().when().atZone(preferences.getZone());
        String when =
                texts.get("details.when", texts.longDay(local.toLocalDate()), texts.clock(local));
        boolean canSend =
                standing instanceof NotSent
                        || standing instanceof Refused
                        || standing instanceof Unsure;
        return new EntryLine(
                entry.id(),
                meetingTexts.standing(standing),
                texts.get("outbox.title", meetingTexts.purpose(meeting), when),
                people(meeting, entry.bankId()),
                sentence(standing),
                standing instanceof Unsure unsure
                        ? unsure.candidates().stream().map(each -> choice(entry, each)).toList()
                        : List.of(),
                new Verbs(
                        standing.isEditable(),
                        canSend,
                        isToDiscard(entry),
                        !(standing instanceof NotSent)),
                entry.id().equals(asking));
    }

    private String people(Meeting meeting, String bankId) {
        String people = meetingTexts.withWhom(meeting);
        return elsewhere
                .apply(bankId)
                .map(bank -> texts.get("outbox.title", people, bank))
                .orElse(people);
    }

    private static boolean isToDiscard(OutboxEntry entry) {
        return entry.standing().isDiscardable() && !entry.isSent();
    }

    private Choice choice(OutboxEntry entry, Candidate candidate) {
        int wished = entry.wish().invitees().size();
        return new Choice(
                candidate.meetingId(),
                candidate.invitees() == wished
                        ? texts.get("outbox.choice.whole", candidate.meetingId())
                        : texts.get(
                                "outbox.choice.part",
                                candidate.meetingId(),
                                candidate.invitees(),
                                wished));
    }

    private String sentence(Standing standing) {
        return switch (standing) {
            case NotSent(Delay delay) -> sentence(delay);
            case Sending _ -> texts.get("outbox.sending");
            case Sent _ -> texts.get("outbox.sent");
            case Checking _ -> texts.get("outbox.checking");
            case Unsure unsure ->
                    texts.get(
                            unsure.candidates().size() > 1
                                    ? "outbox.unsure.several"
                                    : "outbox.unsure.part");
            case Refused refused -> refusal(refused);
        };
    }

    private String sentence(Delay delay) {
        return switch (delay) {
            case NONE -> texts.get("outbox.waits");
            case AWAY -> texts.get("outbox.waits.away");
            case BUSY -> texts.get("outbox.waits.busy");
            case SIGN_IN -> texts.get("outbox.waits.signin");
            case ODD_ANSWER -> texts.get("outbox.waits.odd");
            case DISK -> texts.get("outbox.waits.disk");
            case OTHER -> texts.get("outbox.waits.other");
        };
    }

    private String refusal(Refused refused) {
        String why =
                switch (refused.reason()) {
                    case CONTENT -> texts.get("outbox.refused.content");
                    case ROLE ->
                            texts.get("outbox.refused.role", String.join(", ", refused.roles()));
                    case BANK -> texts.get("outbox.refused.bank");
                    case NO_SUCH_CALL -> texts.get("outbox.refused.call");
                    case UNANSWERED -> texts.get("outbox.refused.unanswered");
                };
        String code = refused.supportCode();
        return code == null ? why : why + "\n" + texts.get("failure.support", code);
    }

    // What the person does

    /// Opens the form with an entry; it is not sent meanwhile.
    public void edit(UUID id) {
        Optional<OutboxEntry> entry =
                outbox.entries().stream().filter(each -> each.id().equals(id)).findFirst();
        entry.ifPresent(
                found ->
                        background.start(
                                () -> hold(id),
                                held -> {
                                    // Another form may have come up meanwhile.
                                    if (held && !onEdit.test(found)) {
                                        change(
                                                () -> {
                                                    outbox.release(id);
                                                    return true;
                                                });
                                    }
                                },
                                this::failed));
    }

    /// Who has gone meanwhile leaves nothing held: it would never be sent.
    private boolean hold(UUID id) throws MeetingException {
        boolean held = outbox.hold(id);
        if (held && closed) {
            outbox.release(id);
            return false;
        }
        return held;
    }

    /// Nobody looks at it any more, so nothing is edited.
    ///
    /// @param after does what is left, as the page's own background has ended
    public void close(Background after) {
        closed = true;
        after.start(
                () -> {
                    outbox.releaseAll();
                    return true;
                },
                done -> {},
                signedOut -> {});
    }

    /// Sends an entry now, or once more.
    public void send(UUID id) {
        change(() -> outbox.send(id));
    }

    /// Takes a meeting at the bank for the one that was sent.
    public void take(UUID id, String meetingId) {
        change(() -> outbox.take(id, meetingId));
    }

    /// Asks whether an entry may be thrown away.
    public void askToDiscard(UUID id) {
        asking = id;
        update();
    }

    /// Keeps it after all.
    public void keep() {
        asking = null;
        update();
    }

    /// Throws it away.
    public void discard(UUID id) {
        asking = null;
        change(() -> outbox.discard(id));
    }

    private void change(Background.Work<Boolean> what) {
        failure.set("");
        background.start(what, done -> update(), this::failed);
    }

    private void failed(MeetingException why) {
        Supplier<String> sentence = Failures.told(texts, why);
        failure.say(() -> texts.get("outbox.failed", sentence.get()));
        update();
    }

    /// Tries everything again that waits.
    public void retry() {
        outbox.retry();
    }

    /// What is kept, the oldest first.
    public ObservableList<EntryLine> lines() {
        return lines;
    }

    /// Where each stands, by the id of the meeting as lists have it.
    public ObservableMap<String, Sign> marks() {
        return marks;
    }

    /// How many the bank does not have, or may not have.
    public ReadOnlyIntegerProperty unsentProperty() {
        return unsent.getReadOnlyProperty();
    }

    /// How many the bank does not have, or may not have.
    public int getUnsent() {
        return unsent.get();
    }

    /// Whether what is not sent survives the end of the program.
    public boolean isLasting() {
        return outbox.isLasting();
    }

    /// What becomes of what is created here.
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /// What becomes of what is created here.
    public String getWhat() {
        return what.get();
    }

    /// What else there is to know, or empty.
    public ReadOnlyStringProperty notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /// What else there is to know, or empty.
    public String getNotes() {
        return notes.get();
    }

    /// Why the last verb was not carried out, or empty.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Why the last verb was not carried out, or empty.
    public String getFailure() {
        return failure.get();
    }

    /// What the page says where nothing is kept.
    public ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// What the page says where nothing is kept.
    public String getEmpty() {
        return empty.get();
    }
}
