// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import dev.parley.ui.meetings.Answer.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// All meetings of the bank, the search over them, the one that is selected, and which of its four
/// faces the list shows.
public final class MeetingListViewModel {

    /// What the middle of the screen shows.
    public enum Face {
        /// Nothing has come yet.
        LOADING,
        /// There are meetings.
        LIST,
        /// The bank has none.
        EMPTY,
        /// They could not be had, and none are known from before.
        FAILED,
        /// The search finds none.
        NOTHING_MATCHES
    }

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final MeetingRepository repository;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final Preferences preferences;
    private final Consumer<Meeting> onOpen;

    private final StringProperty search = new SimpleStringProperty("");
    private final WholeList<Meeting> known = new WholeList<>();
    private final WholeList<Meeting> shown = new WholeList<>();
    private final ReadOnlyObjectWrapper<Face> face = new ReadOnlyObjectWrapper<>(Face.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Meeting> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper supportCode = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper nothingHint = new ReadOnlyStringWrapper("");
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final ChangeListener<ZoneId> onZone = (p, old, zone) -> sayAge();

    /// The newest; the screen shows the one before for a moment, until this one is searched.
    private Answer answer = Answer.NONE;

    private Found onScreen = Found.NOTHING;
    private Job running = Job.NONE;
    private Job narrowing = Job.NONE;
    private Job patience = Job.NONE;

    /// @param onOpen shows the details of a meeting
    public MeetingListViewModel(
            MeetingRepository repository,
            Background background,
            Ticker ticker,
            Texts texts,
            Preferences preferences,
            Consumer<Meeting> onOpen) {
        this.repository = repository;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.preferences = preferences;
        this.onOpen = onOpen;
        search.addListener((p, old, typed) -> narrow());
        preferences.zoneProperty().addListener(new WeakChangeListener<>(onZone));
    }

    /// Asks the bank for its meetings afresh; what is shown stays until the answer is there.
    public void refresh() {
        running.cancel();
        patience.cancel();
        failure.set("");
        updateFace();
        patience = ticker.after(PATIENCE, () -> slow.set(true));
        Answer before = answer;
        running =
                background.start(
                        () -> Answer.of(repository.all(), before), this::answered, this::failed);
    }

    private void answered(Answer fresh) {
        patience.cancel();
        slow.set(false);
        answer = fresh;
        narrow();
    }

    private void failed(MeetingException problem) {
        patience.cancel();
        slow.set(false);
        failure.set(Failures.sentence(texts, problem));
        supportCode.set(Failures.supportCode(texts, problem));
        updateFace();
    }

    /// Searches off the screen's thread; a letter typed meanwhile starts afresh.
    private void narrow() {
        narrowing.cancel();
        Answer from = answer;
        String typed = search.get();
        Found before = onScreen;
        narrowing = background.compute(() -> from.find(typed, before), this::show);
    }

    /// The shown meetings change first: who listens to the known ones sees both.
    private void show(Found found) {
        onScreen = found;
        sayAge();
        shown.show(found.shown());
        boolean changed = known.show(found.answer().known());
        updateFace();
        Meeting before = selected.get();
        if (before != null && changed) {
            selected.set(byId(before.id()).orElse(null));
        }
    }

    private void updateFace() {
        boolean answered = onScreen.answer().asOf() != null;
        stale.set(answered && !failure.get().isEmpty());
        nothingHint.set(texts.get("list.nothing.hint", search.get().strip()));
        if (!answered) {
            face.set(failure.get().isEmpty() ? Face.LOADING : Face.FAILED);
        } else if (known.isEmpty()) {
            face.set(Face.EMPTY);
        } else {
            face.set(shown.isEmpty() ? Face.NOTHING_MATCHES : Face.LIST);
        }
    }

    private void sayAge() {
        Instant asOf = onScreen.answer().asOf();
        if (asOf != null) {
            age.set(texts.get("list.asof", texts.clock(asOf, preferences.getZone())));
        }
    }

    /// Shows a meeting that has just been made, selected, before the next refresh confirms it.
    public void created(Meeting meeting) {
        answer = answer.with(meeting);
        search.set("");
        narrowing.cancel();
        show(answer.find("", onScreen));
        select(meeting);
        refresh();
    }

    private Optional<Meeting> byId(String id) {
        return known.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Marks a meeting, as the arrow keys do.
    public void select(Meeting meeting) {
        selected.set(meeting);
    }

    /// Opens the details of the marked meeting.
    public void open() {
        Meeting marked = selected.get();
        if (marked != null) {
            onOpen.accept(marked);
        }
    }

    /// Opens a meeting of which only the id is known.
    ///
    /// @param otherwise gets the reason where the bank does not show it
    public void open(String id, Consumer<MeetingException> otherwise) {
        background.start(
                () -> repository.find(id),
                found -> {
                    select(found);
                    open();
                },
                otherwise);
    }

    /// Empties the search box.
    public void clearSearch() {
        search.set("");
    }

    /// The meetings known and found as lists that never change, for other threads.
    List<Meeting> allKnown() {
        return known.all();
    }

    List<Meeting> allShown() {
        return shown.all();
    }

    /// Every meeting known, soonest first, whatever is searched for.
    public ObservableList<Meeting> known() {
        return known;
    }

    /// The meetings found, soonest first, those without a time last.
    public ObservableList<Meeting> shown() {
        return shown;
    }

    /// What is typed into the search box.
    public StringProperty searchProperty() {
        return search;
    }

    /// What is typed into the search box.
    public String getSearch() {
        return search.get();
    }

    /// Whether the meetings are shown as a table instead of day by day.
    public BooleanProperty tableProperty() {
        return table;
    }

    /// Whether the meetings are shown as a table instead of day by day.
    public boolean isTable() {
        return table.get();
    }

    /// Which face the list shows.
    public ReadOnlyObjectProperty<Face> faceProperty() {
        return face.getReadOnlyProperty();
    }

    /// Which face the list shows.
    public Face getFace() {
        return face.get();
    }

    /// The marked meeting; it stays marked through a refresh.
    public ReadOnlyObjectProperty<@Nullable Meeting> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The marked meeting.
    public @Nullable Meeting getSelected() {
        return selected.get();
    }

    /// Whether the bank takes long enough to say so.
    public ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    /// Whether the bank takes long enough to say so.
    public boolean isSlow() {
        return slow.get();
    }

    /// How old the list is, in words.
    public ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    /// How old the list is, in words.
    public String getAge() {
        return age.get();
    }

    /// Why the last refresh failed, or empty.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Why the last refresh failed, or empty.
    public String getFailure() {
        return failure.get();
    }

    /// Whether the list shown is older than the failed refresh.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Whether the list shown is older than the failed refresh.
    public boolean isStale() {
        return stale.get();
    }

    /// What was searched for in vain.
    public ReadOnlyStringProperty nothingHintProperty() {
        return nothingHint.getReadOnlyProperty();
    }

    /// What was searched for in vain.
    public String getNothingHint() {
        return nothingHint.get();
    }

    /// The support code of that failure, or empty.
    public ReadOnlyStringProperty supportCodeProperty() {
        return supportCode.getReadOnlyProperty();
    }

    /// The support code of that failure, or empty.
    public String getSupportCode() {
        return supportCode.get();
    }
}
