// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.meetings;

import dev.parley.meeting.KeptMeeting;
import dev.parley.meeting.KeptMeetings;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingRepository;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import dev.parley.ui.meetings.Answer.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(MeetingListViewModel.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /// After a new list. Rows are made frame by frame, and two processors have no third for other
    /// work meanwhile.
    static final Duration ROWS_ARE_MADE = Duration.ofMillis(600);

    private final MeetingRepository repository;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final Preferences preferences;
    private final Consumer<Meeting> onOpen;

    private final Reach reach;
    private KeptMeetings kept = KeptMeetings.NONE;
    private @Nullable Rhythm rhythm;
    private BooleanSupplier unseen = () -> false;

    private final ObservableMap<String, Sign> marks = FXCollections.observableHashMap();
    private final StringProperty search = new SimpleStringProperty("");
    private final WholeList<Meeting> known = new WholeList<>();
    private final WholeList<Meeting> shown = new WholeList<>();
    private final ReadOnlyObjectWrapper<Face> face = new ReadOnlyObjectWrapper<>(Face.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Meeting> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final Saying searchHint;
    private final Saying failure;
    private final Saying supportCode;
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper staleNotice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failedHint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper forgotten = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothingHint = new ReadOnlyStringWrapper("");
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final Runnable onLanguage = this::sayAgain;
    private final ChangeListener<ZoneId> onZone = (p, old, zone) -> sayAgain();

    /// The newest; the screen shows the one before for a moment, until this one is searched.
    private Answer answer = Answer.NONE;

    /// Whether the last failure lies between here and the bank, which has what it had.
    private boolean lostOnTheWay;

    /// Whether the newest is no answer of the bank, but what this computer has kept of one.
    private boolean showsKept;

    private Found onScreen = Found.NOTHING;

    /// What the bank has answered meanwhile, until the person wants to see it.
    private @Nullable Answer waiting;

    /// What is marked as soon as it is shown.
    private @Nullable Meeting wanted;

    private @Nullable Instant lastAsked;
    private boolean asking;

    /// A busy server has said that it answers nobody before.
    private Instant earliest = Instant.MIN;

    private Job running = Job.NONE;
    private Job planned = Job.NONE;
    private Job reading = Job.NONE;
    private Job narrowing = Job.NONE;
    private Job patience = Job.NONE;
    private Job preparing = Job.NONE;
    private Job opening = Job.NONE;
    private Runnable onShown = () -> {};

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
        reach = new Reach(ticker, texts);
        searchHint = new Saying(texts, () -> texts.get("list.search.hint", texts.shortcut("F")));
        failure = new Saying(texts);
        supportCode = new Saying(texts);
        texts.follow(onLanguage);
        search.addListener((p, old, typed) -> narrow());
        preferences.zoneProperty().addListener(new WeakChangeListener<>(onZone));
    }

    /// From now on Parley asks again by itself, and falls back on what this computer keeps.
    ///
    /// @param random varies the pauses
    /// @param nobodySees whether the window is out of sight
    public void keepUp(
            KeptMeetings keptMeetings, RandomGenerator random, BooleanSupplier nobodySees) {
        kept = keptMeetings;
        rhythm = new Rhythm(random);
        unseen = nobodySees;
    }

    /// Shows what is kept at once, and asks the bank as soon as its rows are there: to read the
    /// answer beside them would hold them up. Once more where what is kept has become more.
    public void begin() {
        if (rhythm == null) {
            refresh();
            return;
        }
        reading.cancel();
        reading =
                background.start(
                        () -> kept.keptList().map(Answer::of).orElse(Answer.NONE),
                        found -> {
                            if (found.asOf() == null) {
                                refresh();
                            } else {
                                showKept(found);
                                planned.cancel();
                                planned = ticker.after(ROWS_ARE_MADE, this::refresh);
                            }
                        },
                        problem -> {
                            LOG.debug("Nothing kept is shown", problem);
                            refresh();
                        });
    }

    /// The bank may have been faster.
    private void showKept(Answer found) {
        if ((answer.asOf() == null || showsKept) && found.asOf() != null) {
            showsKept = true;
            answer = found;
            if (reach.isAway()) {
                failure.set("");
            }
            narrow();
        }
    }

    /// Asks the bank for its meetings afresh; what is shown stays until the answer is there.
    public void refresh() {
        patience.cancel();
        failure.set("");
        updateFace();
        patience = ticker.after(PATIENCE, () -> slow.set(true));
        ask(
                fresh -> {
                    put(fresh);
                    endAsking();
                });
    }

    /// Asks the bank without a word: nothing that the person looks at moves for it.
    private void askAside() {
        ask(
                fresh -> {
                    if (onScreen.answer().asOf() == null) {
                        put(fresh);
                    } else if (fresh.hasSameMeetings(answer)) {
                        put(answer.confirmedBy(fresh));
                    } else {
                        waiting = fresh;
                        sayNews();
                    }
                });
    }

    private void ask(Consumer<Answer> then) {
        running.cancel();
        planned.cancel();
        Answer before = waiting == null ? answer : waiting;
        lastAsked = ticker.now();
        asking = true;
        running =
                background.start(
                        () -> {
                            // A failure is logged on the screen's thread, which is not to read.
                            Redactor.read();
                            return Answer.of(repository.all(), before);
                        },
                        fresh -> {
                            asking = false;
                            earliest = Instant.MIN;
                            then.accept(fresh);
                            failure.set("");
                            reach.answered();
                            sayAge();
                            updateFace();
                            planNext(Rhythm::afterAnswer);
                        },
                        this::failed);
    }

    private void planNext(BiFunction<Rhythm, Boolean, Duration> pause) {
        Rhythm own = rhythm;
        if (own != null) {
            planned = ticker.after(pause.apply(own, unseen.getAsBoolean()), this::askAside);
        }
    }

    private void put(Answer fresh) {
        waiting = null;
        sayNews();
        showsKept = false;
        answer = fresh;
        narrow();
    }

    private void endAsking() {
        patience.cancel();
        slow.set(false);
    }

    private void failed(MeetingException problem) {
        asking = false;
        endAsking();
        Duration told = Rhythm.told(problem);
        earliest = told == null ? Instant.MIN : ticker.now().plus(told);
        if (problem.isAway()) {
            lost(problem);
        } else {
            reach.end();
            lostOnTheWay = problem instanceof OddAnswer || problem instanceof Unreachable;
            failure.say(Failures.told(texts, problem));
        }
        supportCode.say(() -> Failures.supportCode(texts, problem));
        sayAge();
        updateFace();
        boolean waitsForPerson = problem instanceof NotSignedIn || problem instanceof SignInRefused;
        if (!waitsForPerson) {
            planNext((own, hidden) -> own.afterFailure(problem, hidden));
        }
    }

    /// Somebody has found the server away.
    public void lost(MeetingException problem) {
        reach.lost(problem);
        // Over a list the header says it; what was said of an answer before is no longer true.
        failure.say(() -> onScreen.answer().asOf() == null ? reach.getWhy() : "");
        sayAge();
        updateFace();
    }

    /// Somebody has had an answer of the server: where it was away, it is asked at once.
    public void found() {
        if (reach.isAway() && rhythm != null && !asking) {
            askAside();
        }
    }

    /// The window is seen again: what is older than usual by now is asked for.
    public void seen() {
        Instant asked = lastAsked;
        if (rhythm != null
                && asked != null
                && !asking
                && !stale.get()
                && !ticker.now().isBefore(asked.plus(Rhythm.USUAL))
                && !ticker.now().isBefore(earliest)) {
            askAside();
        }
    }

    /// Shows what the bank has answered meanwhile, with the first new meeting marked.
    public void showNews() {
        Answer fresh = waiting;
        if (fresh != null) {
            wanted = fresh.firstNewSince(answer, ticker.now()).orElse(null);
            put(fresh);
        }
    }

    /// Not where the search does not find it: what is marked has its row.
    @SuppressWarnings("ReferenceEquality") // What is found is what is known.
    private void markNew() {
        Meeting first = wanted;
        wanted = null;
        if (first != null && shown.stream().anyMatch(each -> each == first)) {
            select(first);
        }
    }

    private void sayNews() {
        Answer fresh = waiting;
        Instant asOf = answer.asOf();
        news.set(
                fresh == null || asOf == null
                        ? ""
                        : texts.get("list.news", fresh.newSince(answer).size(), moment(asOf)));
    }

    /// Stops asking.
    public void close() {
        planned.cancel();
        reading.cancel();
        preparing.cancel();
        patience.cancel();
        reach.close();
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
        boolean others = shown.show(found.shown());
        boolean changed = known.show(found.answer().known());
        if (others || changed) {
            onShown.run();
        }
        if (changed) {
            preparing.cancel();
            preparing = ticker.after(ROWS_ARE_MADE, () -> prepareSearch(found.answer()));
        }
        updateFace();
        Meeting before = selected.get();
        if (before != null && changed) {
            selected.set(byId(before.id()).orElse(null));
        }
        markNew();
    }

    /// What is typed next is searched without making it ready first.
    private void prepareSearch(Answer next) {
        preparing = background.aside(next::prepareSearch);
    }

    private void updateFace() {
        boolean answered = onScreen.answer().asOf() != null;
        stale.set(answered && !failure.get().isEmpty());
        staleNotice.set(stale.get() ? texts.get("list.stale", failure.get()) : "");
        String notKept = notKept();
        String nothing = texts.get("list.nothing.hint", search.get().strip());
        nothingHint.set(notKept.isEmpty() ? nothing : nothing + " " + notKept);
        failedHint.set(sayWhatIsSafe());
        if (!answered) {
            face.set(failure.get().isEmpty() ? Face.LOADING : Face.FAILED);
        } else if (known.isEmpty()) {
            face.set(Face.EMPTY);
        } else {
            face.set(shown.isEmpty() ? Face.NOTHING_MATCHES : Face.LIST);
        }
        // Where nothing matches it is said in the middle already.
        forgotten.set(face.get() == Face.NOTHING_MATCHES ? "" : notKept);
    }

    /// Only where it is true: what the server could not give is still there.
    private String sayWhatIsSafe() {
        if (reach.isAway()) {
            return texts.get(rhythm == null ? "list.failed.hint" : "list.kept.nothing");
        }
        return lostOnTheWay ? texts.get("list.failed.hint") : "";
    }

    /// How old something is is told otherwise on another day, in another zone or language.
    void sayAgain() {
        sayAge();
        sayNews();
        updateFace();
    }

    private void sayAge() {
        Instant asOf = onScreen.answer().asOf();
        Instant asked = lastAsked;
        reach.showing(asOf == null ? "" : moment(asOf));
        if (asOf != null) {
            String words = texts.get("list.asof", moment(asOf));
            age.set(
                    reach.isAway() && asked != null
                            ? texts.get("list.asof.asked", words, moment(asked))
                            : words);
        }
    }

    private String moment(Instant when) {
        return texts.moment(when, ticker.now(), preferences.getZone());
    }

    /// What was kept lacks old meetings, named by the first day of which none is lacking. While the
    /// bank's own answer is under way that matters to nobody.
    private String notKept() {
        Instant since = onScreen.answer().since();
        if (since == null || !reach.isAway()) {
            return "";
        }
        ZonedDateTime from = since.atZone(preferences.getZone());
        LocalDate day = from.toLocalDate();
        boolean whole = from.equals(day.atStartOfDay(from.getZone()));
        return texts.get("list.forgotten", texts.shortDay(whole ? day : day.plusDays(1)));
    }

    /// Shows a meeting that has just been made, selected, before the next refresh confirms it.
    public void created(Meeting meeting) {
        answer = answer.with(meeting);
        waiting = null;
        sayNews();
        search.set("");
        narrowing.cancel();
        show(answer.find("", onScreen));
        select(meeting);
        refresh();
    }

    /// Shows a meeting that only this computer knew as it is now.
    ///
    /// @param id that it was known by
    public void changed(String id, Meeting meeting) {
        answer = answer.without(Set.of(id)).with(meeting);
        Answer fresh = waiting;
        waiting = fresh == null ? null : fresh.without(Set.of(id)).with(meeting);
        sayNews();
        narrow();
    }

    /// Takes meetings off the list that only this computer knew.
    public void drop(Set<String> ids) {
        answer = answer.without(ids);
        Answer fresh = waiting;
        waiting = fresh == null ? null : fresh.without(ids);
        sayNews();
        narrow();
    }

    private Optional<Meeting> byId(String id) {
        return known.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Marks a meeting, as the arrow keys do.
    public void select(Meeting meeting) {
        selected.set(meeting);
    }

    /// Marks the meeting with this id, where it is in the list.
    public void mark(String id) {
        byId(id).ifPresent(this::select);
    }

    /// Opens the details of the marked meeting.
    public void open() {
        Meeting marked = selected.get();
        if (marked != null) {
            onOpen.accept(marked);
        }
    }

    /// Opens a meeting of which only the id is known; of several the last one.
    ///
    /// @param opened runs once it is open
    /// @param otherwise gets the reason where the bank does not show it
    public void open(String id, Runnable opened, Consumer<MeetingException> otherwise) {
        Consumer<Meeting> show =
                found -> {
                    select(byId(found.id()).orElse(found));
                    open();
                    opened.run();
                };
        opening.cancel();
        opening =
                background.start(
                        () -> repository.find(id),
                        show,
                        failure -> {
                            if (failure.isAway()) {
                                openKept(id, show, () -> otherwise.accept(failure));
                            } else {
                                otherwise.accept(failure);
                            }
                        });
    }

    private void openKept(String id, Consumer<Meeting> show, Runnable otherwise) {
        opening =
                background.start(
                        () -> kept.findKept(id),
                        found -> found.map(KeptMeeting::meeting).ifPresentOrElse(show, otherwise),
                        failure -> otherwise.run());
    }

    /// Empties the search box.
    public void clearSearch() {
        search.set("");
    }

    /// What is done each time that other meetings are known or found, in place of what was before.
    void whenShown(Runnable what) {
        onShown = what;
    }

    /// The meetings known and found as lists that never change, for other threads.
    List<Meeting> allKnown() {
        return known.all();
    }

    List<Meeting> allShown() {
        return shown.all();
    }

    /// By what the meetings shown were found; the search box is ahead of it while a person types.
    String searched() {
        return onScreen.typed();
    }

    /// Where meetings that were created here stand on their way to the bank, by their id; empty as
    /// long as nobody fills it.
    public ObservableMap<String, Sign> marks() {
        return marks;
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

    /// That the list is an old one, and why; or empty.
    public ReadOnlyStringProperty staleNoticeProperty() {
        return staleNotice.getReadOnlyProperty();
    }

    /// That the list is an old one, and why; or empty.
    public String getStaleNotice() {
        return staleNotice.get();
    }

    /// What stands in the search box while it is empty.
    public ReadOnlyStringProperty searchHintProperty() {
        return searchHint.getReadOnlyProperty();
    }

    /// What stands in the search box while it is empty.
    public String getSearchHint() {
        return searchHint.get();
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

    /// Whether the server can be reached, for the header.
    public Reach getReach() {
        return reach;
    }

    /// What the bank has answered meanwhile, in words such as "3 new since 09:40"; or empty.
    public ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// What the bank has answered meanwhile, in words, or empty.
    public String getNews() {
        return news.get();
    }

    /// What may be done where there are no meetings to show.
    public ReadOnlyStringProperty failedHintProperty() {
        return failedHint.getReadOnlyProperty();
    }

    /// What may be done where there are no meetings to show.
    public String getFailedHint() {
        return failedHint.get();
    }

    /// Which meetings were not kept on this computer, where that matters; or empty.
    public ReadOnlyStringProperty forgottenProperty() {
        return forgotten.getReadOnlyProperty();
    }

    /// Which meetings were not kept on this computer, or empty.
    public String getForgotten() {
        return forgotten.get();
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
