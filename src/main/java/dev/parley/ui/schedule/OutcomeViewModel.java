package dev.parley.ui.schedule;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// What became of a meeting whose creation was not answered clearly. A server may carry out what it
/// did not answer; what it made stands in its list, so that is where it is looked for.
public final class OutcomeViewModel {
    /// Long enough for a slow server to finish, short enough for a customer on the phone.
    private static final Duration LOOK_AFTER = Duration.ofSeconds(4);

    private final MeetingRepository repository;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final Set<String> knownIds;
    private final Consumer<MeetingException> onFailure;
    private final Saying text;
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unresolved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper found = new ReadOnlyBooleanWrapper();
    private @Nullable NewMeeting sent;
    private @Nullable Meeting meeting;

    /// @param known the meetings from before, none of which can be the one that was sent
    /// @param onFailure hears where the list could not be had
    OutcomeViewModel(
            MeetingRepository repository,
            Background background,
            Ticker ticker,
            Texts texts,
            List<Meeting> known,
            Consumer<MeetingException> onFailure) {
        this.repository = repository;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.onFailure = onFailure;
        text = new Saying(texts);
        knownIds = known.stream().map(Meeting::id).collect(Collectors.toSet());
    }

    /// From now on it is open what became of this wish; the list is looked at a little later.
    void open(NewMeeting wish, Supplier<String> said) {
        sent = wish;
        text.say(said);
        looking.set(true);
        ticker.after(LOOK_AFTER, () -> look(() -> unresolved.set(true)));
    }

    /// Whether something that was sent may stand at the bank.
    boolean isOpen() {
        return sent != null;
    }

    /// Looks for it in the bank's list.
    ///
    /// @param ifMissing what to do where it is not there
    void look(Runnable ifMissing) {
        NewMeeting wish = Objects.requireNonNull(sent);
        looking.set(true);
        unresolved.set(false);
        background.start(
                () ->
                        repository.all().rows().stream()
                                .filter(each -> !knownIds.contains(each.id()))
                                .filter(each -> wish.keptInvitees(each).isPresent())
                                .findFirst(),
                made -> looked(wish, made, ifMissing),
                problem -> {
                    looking.set(false);
                    unresolved.set(true);
                    Supplier<String> sentence = Failures.told(texts, problem);
                    text.say(() -> texts.get("form.open.blind", sentence.get()));
                    onFailure.accept(problem);
                });
    }

    private void looked(NewMeeting wish, Optional<Meeting> made, Runnable ifMissing) {
        looking.set(false);
        if (made.isEmpty()) {
            text.say(() -> texts.get("form.open.missing"));
            ifMissing.run();
            return;
        }
        meeting = made.get();
        found.set(true);
        int kept = wish.keptInvitees(made.get()).orElseThrow();
        int wished = wish.invitees().size();
        text.say(
                () ->
                        kept == wished
                                ? texts.get("form.open.found")
                                : texts.get("form.open.part", kept, wished));
    }

    /// Looks at the bank's list once more.
    public void lookAgain() {
        if (isOpen() && !looking.get()) {
            look(() -> unresolved.set(true));
        }
    }

    /// Says something else about the creation.
    void say(Supplier<String> said) {
        text.say(said);
    }

    /// Nothing is open any more.
    void clear() {
        sent = null;
        meeting = null;
        found.set(false);
        unresolved.set(false);
        text.set("");
    }

    /// The meeting that was found.
    Optional<Meeting> meeting() {
        return Optional.ofNullable(meeting);
    }

    /// What is known, or empty.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What is known, or empty.
    public String getText() {
        return text.get();
    }

    /// Whether the bank's list is being looked at.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// Whether the bank's list is being looked at.
    public boolean isLooking() {
        return looking.get();
    }

    /// Whether it is still open what became of the meeting, and the list can be looked at again.
    public ReadOnlyBooleanProperty unresolvedProperty() {
        return unresolved.getReadOnlyProperty();
    }

    /// Whether it is still open what became of the meeting, and the list can be looked at again.
    public boolean isUnresolved() {
        return unresolved.get();
    }

    /// Whether the meeting that was sent was found at the bank.
    public ReadOnlyBooleanProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Whether the meeting that was sent was found at the bank.
    public boolean isFound() {
        return found.get();
    }
}
