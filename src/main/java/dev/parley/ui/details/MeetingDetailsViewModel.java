// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.details;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.staff.StaffMember;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Clips;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.MeetingTexts;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The details of one meeting: at once what the list knows, then what the bank answers afresh.
public final class MeetingDetailsViewModel {
    private static final Duration SAID = Duration.ofSeconds(3);

    /// Longer than from row to row where an arrow key is held down, and hardly noticed.
    private static final Duration PASSING = Duration.ofMillis(200);

    private final MeetingRepository repository;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final MeetingTexts meetingTexts;
    private final Preferences preferences;
    private final Runnable onLanguage = this::fillWords;
    private final ChangeListener<ZoneId> onZone = (p, old, zone) -> moved();
    private final Supplier<StaffMember> staff;
    private final Clips clips;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<DetailsText> shown =
            new ReadOnlyObjectWrapper<>(DetailsText.NONE);
    private final Saying supportCode;
    private final Saying notice;
    private final ReadOnlyBooleanWrapper retryable = new ReadOnlyBooleanWrapper();
    private final Saying said;
    private final BooleanProperty rawShown = new SimpleBooleanProperty();
    private final ObservableList<PersonLine> people = FXCollections.observableArrayList();
    private final TokenViewModel staffToken;
    private final TokenViewModel customerToken;
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper standingWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper keptHere = new ReadOnlyBooleanWrapper();
    private Map<String, Sign> marks = Map.of();
    private Predicate<String> unsent = id -> false;
    private @Nullable Meeting meeting;

    /// When the bank answered what is shown; `null` where only the list knows.
    private @Nullable Instant asOf;

    private KeptMeetings kept = KeptMeetings.NONE;
    private Runnable onAnswer = () -> {};
    private Job asking = Job.NONE;
    private Job forgetting = Job.NONE;

    /// @param staff gives the signed-in person, to say "you"
    public MeetingDetailsViewModel(
            MeetingRepository repository,
            Background background,
            Ticker ticker,
            Texts texts,
            Preferences preferences,
            Supplier<StaffMember> staff,
            Clips clips) {
        this.repository = repository;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.meetingTexts = new MeetingTexts(texts);
        this.preferences = preferences;
        this.staff = staff;
        this.clips = clips;
        supportCode = new Saying(texts);
        notice = new Saying(texts);
        said = new Saying(texts);
        staffToken = new TokenViewModel(ticker, texts, this::hideTokens);
        customerToken = new TokenViewModel(ticker, texts, this::hideTokens);
        texts.follow(onLanguage);
        preferences.zoneProperty().addListener(new WeakChangeListener<>(onZone));
    }

    /// Where the server is away, what this computer keeps says how old what is shown is.
    ///
    /// @param whenAnswered is run whenever the server has answered
    public void fallBackOn(KeptMeetings keptMeetings, Runnable whenAnswered) {
        kept = keptMeetings;
        onAnswer = whenAnswered;
    }

    /// Opens a meeting: shows what is known and asks the bank for it afresh.
    public void show(Meeting known) {
        showKnown(known);
        askAgain();
    }

    /// Shows a meeting that the mark has come to, and asks the bank for it once the mark stays
    /// there: a server answers few calls at once, and counts them.
    public void follow(Meeting known) {
        showKnown(known);
        forget();
        asking = ticker.after(PASSING, this::askAgain);
    }

    private void showKnown(Meeting known) {
        if (meeting == null || !meeting.id().equals(known.id())) {
            rawShown.set(false);
        }
        take(known);
        asOf = null;
        fill();
        open.set(true);
    }

    /// What was asked, and said of the answer.
    private void forget() {
        asking.cancel();
        notice.set("");
        supportCode.set("");
        retryable.set(false);
    }

    /// Asks the bank for the meeting afresh.
    public void askAgain() {
        Meeting known = meeting;
        if (known == null) {
            return;
        }
        forget();
        asking = background.start(() -> repository.find(known.id()), this::fresh, this::failed);
    }

    /// The id of the open meeting.
    public Optional<String> shownId() {
        return isOpen() ? Optional.ofNullable(meeting).map(Meeting::id) : Optional.empty();
    }

    /// Where meetings that were created here stand on their way to the bank, by their id.
    ///
    /// @param isUnsent whether the id is one that only this computer knows
    public void mark(Map<String, Sign> all, Predicate<String> isUnsent) {
        marks = Map.copyOf(all);
        unsent = isUnsent;
        fill();
    }

    /// Whether the bank has not said that it has this meeting: what is shown is what was typed.
    public ReadOnlyBooleanProperty keptHereProperty() {
        return keptHere.getReadOnlyProperty();
    }

    /// Whether the bank has not said that it has this meeting: what is shown is what was typed.
    public boolean isKeptHere() {
        return keptHere.get();
    }

    private void take(Meeting seen) {
        meeting = seen;
        Redactor.know(seen.creator(), seen.invitees());
    }

    /// What only this computer knows is no answer of the bank.
    private void fresh(Meeting answer) {
        take(answer);
        boolean ofBank = !unsent.test(answer.id());
        asOf = ofBank ? ticker.now() : null;
        fill();
        if (ofBank) {
            onAnswer.run();
        }
    }

    private void failed(MeetingException failure) {
        supportCode.say(() -> Failures.supportCode(texts, failure));
        Supplier<String> sentence = Failures.told(texts, failure);
        if (failure instanceof MeetingException.NotFound) {
            notice.say(() -> texts.get("details.gone"));
            return;
        }
        notice.say(() -> texts.get("details.old", sentence.get()));
        retryable.set(true);
        Meeting known = meeting;
        if (failure.isAway() && asOf != null) {
            sayAway(asOf);
        } else if (failure.isAway() && known != null) {
            asking =
                    background.start(
                            () -> kept.findKept(known.id()),
                            found -> found.ifPresent(each -> sayAway(each.asOf())),
                            signedOut -> {});
        }
    }

    private void sayAway(Instant then) {
        notice.say(
                () ->
                        texts.get(
                                "details.away",
                                texts.moment(then, ticker.now(), preferences.getZone())));
    }

    private void fill() {
        Meeting known = meeting;
        if (known == null) {
            return;
        }
        fillWords();
        staffToken.set(known.keys().staffToken());
        customerToken.set(known.keys().customerToken());
    }

    /// How old what is shown is is told otherwise on another day.
    public void sayAgain() {
        notice.sayAgain();
    }

    /// The branch is in another zone, and so is the time of what is shown.
    private void moved() {
        fill();
        notice.sayAgain();
    }

    private void fillWords() {
        Meeting known = meeting;
        if (known == null) {
            return;
        }
        Sign mark = marks.get(known.id());
        keptHere.set(unsent.test(known.id()));
        standing.set(mark == null ? "" : mark.text());
        standingWords.set(mark == null ? "" : mark.words());
        DetailsText text = text(known);
        if (!text.equals(shown.get())) {
            shown.set(text);
        }
        List<PersonLine> lines = new ArrayList<>();
        known.invitees()
                .forEach(
                        invitee ->
                                lines.add(
                                        line(
                                                invitee.contactDetails(),
                                                "",
                                                meetingTexts.state(invitee))));
        boolean mine = staff.get().userId().equals(known.present().customerUserId());
        lines.add(
                line(
                        known.creator(),
                        texts.get(mine ? "details.creator.you" : "details.creator"),
                        null));
        if (!lines.equals(people)) {
            people.setAll(lines);
        }
    }

    private DetailsText text(Meeting known) {
        return new DetailsText(
                meetingTexts.purpose(known),
                local(known.when()),
                zone(known.when()),
                orUnset(known.providerId()),
                orUnset(known.purposeId()),
                known.id(),
                orUnset(known.bankId()),
                createdBy(known.present().customerUserId()),
                orUnset(known.present().staffUserId()),
                orUnset(known.keys().sessionId()),
                RawAnswer.of(known));
    }

    private String local(@Nullable Instant when) {
        if (when == null) {
            return texts.get("meeting.timeless");
        }
        ZonedDateTime local = when.atZone(preferences.getZone());
        return texts.get("details.when", texts.longDay(local.toLocalDate()), texts.clock(local));
    }

    private String zone(@Nullable Instant when) {
        return when == null
                ? texts.get("details.timeless")
                : texts.get("details.zone", preferences.getZone().getId(), texts.utc(when));
    }

    private String createdBy(@Nullable String userId) {
        return staff.get().userId().equals(userId)
                ? texts.get("details.createdby.you", staff.get().username())
                : orUnset(userId);
    }

    private String orUnset(@Nullable String value) {
        return value == null || value.isEmpty() ? texts.get("details.unset") : value;
    }

    private PersonLine line(ContactDetails person, String role, @Nullable Sign state) {
        return new PersonLine(
                meetingTexts.name(person),
                Objects.requireNonNullElse(person.mobilePhone(), "").strip(),
                Objects.requireNonNullElse(person.emailAddress(), "").strip(),
                role,
                state);
    }

    private void hideTokens() {
        staffToken.hide();
        customerToken.hide();
    }

    /// Closes the details.
    public void close() {
        asking.cancel();
        hideTokens();
        open.set(false);
    }

    /// Puts a text on the clipboard and says so.
    public void copy(String text) {
        clips.copy(text);
        said.say(() -> texts.get("details.copied"));
        forgetting.cancel();
        forgetting = ticker.after(SAID, () -> said.set(""));
    }

    /// Copies the meeting's id.
    public void copyId() {
        copy(shown.get().id());
    }

    /// Copies the raw answer, tokens masked.
    public void copyRaw() {
        copy(shown.get().raw());
    }

    /// Whether a meeting is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether a meeting is open.
    public boolean isOpen() {
        return open.get();
    }

    /// Where it stands on its way to the bank, empty where it was not created here a while ago.
    public ReadOnlyStringProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// Where it stands on its way to the bank, empty where it was not created here a while ago.
    public String getStanding() {
        return standing.get();
    }

    /// The same in words alone, for readers.
    public ReadOnlyStringProperty standingWordsProperty() {
        return standingWords.getReadOnlyProperty();
    }

    /// The same in words alone, for readers.
    public String getStandingWords() {
        return standingWords.get();
    }

    /// Everything shown as text.
    public ReadOnlyObjectProperty<DetailsText> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Everything shown as text.
    public DetailsText getShown() {
        return shown.get();
    }

    /// What to know about what is shown: that it is old, or that the bank has it no more; or empty.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What to know about what is shown, or empty.
    public String getNotice() {
        return notice.get();
    }

    /// Whether asking again can help.
    public ReadOnlyBooleanProperty retryableProperty() {
        return retryable.getReadOnlyProperty();
    }

    /// Whether asking again can help.
    public boolean isRetryable() {
        return retryable.get();
    }

    /// What was just done, such as "Copied", for a moment.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What was just done, such as "Copied", for a moment.
    public String getSaid() {
        return said.get();
    }

    /// Whether the raw answer is shown.
    public BooleanProperty rawShownProperty() {
        return rawShown;
    }

    /// Whether the raw answer is shown.
    public boolean isRawShown() {
        return rawShown.get();
    }

    /// The invitees in the order of the answer, then the creator.
    public ObservableList<PersonLine> people() {
        return people;
    }

    /// The token that lets staff in.
    public TokenViewModel getStaffToken() {
        return staffToken;
    }

    /// The token that lets the customer in.
    public TokenViewModel getCustomerToken() {
        return customerToken;
    }

    /// The support code of the last failure, or empty.
    public ReadOnlyStringProperty supportCodeProperty() {
        return supportCode.getReadOnlyProperty();
    }

    /// The support code of the last failure, or empty.
    public String getSupportCode() {
        return supportCode.get();
    }
}
