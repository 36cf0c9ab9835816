// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.schedule;

import dev.parley.meeting.DayText;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingDraft;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Problem;
import dev.parley.meeting.Problem.Field;
import dev.parley.meeting.TimeText;
import dev.parley.meeting.UrlName;
import dev.parley.staff.StaffMember;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The form of a new meeting. What is typed stays until the bank has it: a failed create keeps
/// every keystroke, and leaving a form that was touched asks first.
public final class NewMeetingViewModel {
    private static final List<String> PURPOSES = List.of("advice", "onboarding");
    private static final List<String> PROVIDERS =
            List.of("jitsi", "bigbluebutton", "zoom", "teams");

    private final MeetingRepository repository;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final Preferences preferences;
    private final Runnable onLanguage = this::sayAgain;
    private final ChangeListener<ZoneId> onZone = (p, old, zone) -> check();
    private final Consumer<Meeting> onCreated;
    private final Runnable onClosed;

    private final StringProperty purpose = new SimpleStringProperty("");
    private final StringProperty provider = new SimpleStringProperty("");
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private final InviteeViewModel creator = new InviteeViewModel(this, false);
    private final ObservableList<InviteeViewModel> invitees = FXCollections.observableArrayList();
    private final ObservableList<String> statuses = FXCollections.observableArrayList();
    private final ObservableList<ZoneOffset> doubled = FXCollections.observableArrayList();

    private final Map<Field, ReadOnlyStringWrapper> said = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper daySpoken = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper timeLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final Saying title;
    private final Saying createText;
    private final Saying supportCode;
    private final Saying failure;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final List<String> purposes;
    private final List<String> providers;
    private final Set<@Nullable String> usedProviders = new HashSet<>();
    private final Set<Field> left = EnumSet.noneOf(Field.class);
    private MeetingDraft untouched;

    /// The language in which the day is typed.
    private Locale spoken;

    private StatusWords words;

    private boolean translating;

    /// Whether much is being filled in, which is checked once it all stands there: to check it with
    /// each field takes the square of how many are invited.
    private boolean filling;

    private @Nullable ZoneOffset offset;
    private @Nullable LocalDateTime offsetOf;
    private Runnable leaving = () -> {};
    private final OutcomeViewModel outcome;
    private final ReadOnlyBooleanWrapper creatable = new ReadOnlyBooleanWrapper();
    private @Nullable MeetingException problemBefore;
    private @Nullable MeetingDraft sent;

    /// @param known the bank's meetings, from which purposes and providers are learnt
    /// @param onCreated gets the meeting as the bank keeps it
    /// @param onClosed takes the form away
    public NewMeetingViewModel(
            MeetingRepository repository,
            Background background,
            Ticker ticker,
            Texts texts,
            Preferences preferences,
            StaffMember staff,
            List<Meeting> known,
            Consumer<Meeting> onCreated,
            Runnable onClosed) {
        this.repository = repository;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.preferences = preferences;
        this.onCreated = onCreated;
        this.onClosed = onClosed;
        spoken = texts.locale();
        words = StatusWords.in(texts);
        statuses.setAll(words.shown());
        title = new Saying(texts, () -> texts.get("form.title"));
        createText = new Saying(texts, () -> texts.get("form.create"));
        supportCode = new Saying(texts);
        failure = new Saying(texts);
        outcome =
                new OutcomeViewModel(
                        repository, background, ticker, texts, known, this::rememberProblem);
        creatable.bind(
                ready.and(busy.not())
                        .and(outcome.lookingProperty().not())
                        .and(outcome.foundProperty().not()));
        purposes = learnt(known, Meeting::purposeId, PURPOSES);
        providers = learnt(known, Meeting::providerId, PROVIDERS);
        usedProviders.addAll(PROVIDERS);
        known.forEach(each -> usedProviders.add(each.providerId()));
        for (Field each : List.of(Field.PURPOSE, Field.PROVIDER, Field.DAY, Field.TIME)) {
            said.put(each, new ReadOnlyStringWrapper(""));
        }
        creator.nameProperty().set(staff.displayName());
        creator.emailProperty().set(Objects.requireNonNullElse(staff.emailAddress(), ""));
        addInvitee();
        untouched = draft();
        for (StringProperty each : List.of(purpose, provider)) {
            each.addListener((p, old, typed) -> check());
        }
        for (StringProperty each : List.of(day, time)) {
            each.addListener((p, old, typed) -> checkWhen());
        }
        preferences.zoneProperty().addListener(new WeakChangeListener<>(onZone));
        texts.follow(onLanguage);
        check();
    }

    /// A day and a status that were typed are written anew; what cannot be read stays as it is.
    private void sayAgain() {
        Locale before = spoken;
        spoken = texts.locale();
        String typed = dayAgain(day.get(), before);
        untouched = untouched.in(spoken, dayAgain(untouched.day(), before));
        translating = true;
        fillIn(
                () -> {
                    day.set(typed);
                    sayStatusesAgain();
                });
        translating = false;
    }

    private String dayAgain(String typed, Locale before) {
        return DayText.read(typed, before)
                .or(() -> DayText.near(typed, today(), before))
                .map(texts::shortDay)
                .orElse(typed);
    }

    private void sayStatusesAgain() {
        StatusWords before = words;
        words = StatusWords.in(texts);
        List<String> kept =
                invitees.stream().map(each -> before.send(each.statusProperty().get())).toList();
        // Whoever shows them may empty what was chosen of them.
        statuses.setAll(words.shown());
        for (int i = 0; i < kept.size(); i++) {
            invitees.get(i).statusProperty().set(words.show(kept.get(i)));
        }
    }

    private void fillIn(Runnable fields) {
        filling = true;
        try {
            fields.run();
        } finally {
            filling = false;
        }
        check();
    }

    /// The words offered for an invitee's status, as they are shown.
    ObservableList<String> statuses() {
        return statuses;
    }

    StatusWords words() {
        return words;
    }

    private Optional<LocalDate> typedDay() {
        return nearDay().or(() -> DayText.read(day.get(), spoken));
    }

    /// The day, where it is told from today.
    private Optional<LocalDate> nearDay() {
        if (DayText.says(day.get(), texts.get("today.today"))) {
            return Optional.of(today());
        }
        return DayText.says(day.get(), texts.get("today.tomorrow"))
                ? Optional.of(today().plusDays(1))
                : DayText.near(day.get(), today(), spoken);
    }

    /// A day of the calendar as a screen reader says it.
    public String spokenDay(LocalDate date) {
        return texts.longDay(date);
    }

    /// What the arrows above the calendar do, in their order.
    public List<String> calendarWords() {
        return List.of(
                texts.get("form.day.month.before"),
                texts.get("form.day.month.after"),
                texts.get("form.day.year.before"),
                texts.get("form.day.year.after"));
    }

    /// Calls when another language is spoken; held weakly.
    void follow(Runnable again) {
        texts.follow(again);
    }

    private static List<String> learnt(
            List<Meeting> known, Function<Meeting, @Nullable String> part, List<String> usual) {
        Map<String, Long> counts =
                known.stream()
                        .map(part)
                        .filter(name -> name != null && UrlName.isFriendly(name))
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        Comparator<String> oftenFirst =
                Comparator.comparing((String name) -> counts.getOrDefault(name, 0L)).reversed();
        return Stream.concat(counts.keySet().stream().sorted(), usual.stream())
                .distinct()
                .sorted(oftenFirst)
                .limit(40)
                .toList();
    }

    /// Begins with a meeting that was typed before and is not sent.
    public void fill(NewMeeting wish) {
        title.say(() -> texts.get("form.title.edit"));
        createText.say(() -> texts.get("form.create.edit"));
        fillIn(() -> fillFields(wish));
        untouched = draft();
    }

    private void fillFields(NewMeeting wish) {
        ZonedDateTime when = wish.when().atZone(preferences.getZone());
        purpose.set(wish.purposeId());
        provider.set(wish.providerId());
        day.set(texts.shortDay(when.toLocalDate()));
        time.set(timeText(when.toLocalTime()));
        chooseOffset(when.getOffset());
        creator.fill(new Invitee(wish.creator(), ""));
        List<InviteeViewModel> people = new ArrayList<>();
        for (Invitee each : wish.invitees()) {
            InviteeViewModel person = new InviteeViewModel(this, true);
            person.fill(each);
            people.add(person);
        }
        invitees.setAll(people);
    }

    private MeetingDraft draft() {
        return new MeetingDraft(
                purpose.get(),
                provider.get(),
                nearDay().map(texts::shortDay).orElse(day.get()),
                time.get(),
                offset,
                preferences.getZone(),
                spoken,
                creator.draft(),
                invitees.stream().map(InviteeViewModel::draft).toList());
    }

    /// Which of two equal times is meant was said of one day and time only.
    private void checkWhen() {
        LocalDateTime typed = draft().localWhen().orElse(null);
        if (offset != null && !Objects.equals(typed, offsetOf)) {
            offset = null;
            doubled.clear();
        }
        check();
    }

    void check() {
        if (filling) {
            return;
        }
        MeetingDraft draft = draft();
        if (translating) {
            sent = draft;
        } else if (outcome.isFound() && !draft.equals(sent)) {
            // What was found stays at the bank; what is typed now is another meeting.
            clearOutcome();
        }
        if (!doubled.equals(draft.doubledOffsets())) {
            doubled.setAll(draft.doubledOffsets());
        }
        List<Problem> problems = problems(draft);
        said.forEach((field, text) -> text.set(left.contains(field) ? about(field, problems) : ""));
        showPerson(creator, -1, problems);
        creator.name(words(texts.get("form.place.creator")));
        for (int i = 0; i < invitees.size(); i++) {
            showPerson(invitees.get(i), i, problems);
            invitees.get(i).name(words(texts.get("form.place.invitee", i + 1)));
            invitees.get(i).stand(i == 0, i == invitees.size() - 1);
        }
        List<Problem> blocking = problems.stream().filter(each -> !each.isAdvice()).toList();
        ready.set(blocking.isEmpty());
        daySpoken.set(texts.get("form.day.spoken", texts.get("form.day"), day.get()));
        timeLabel.set(texts.get("form.time", preferences.getZone().getId()));
        missing.set(stillMissing(blocking));
        kept.set(willBeKept(draft, blocking));
    }

    /// What there is to say of the draft, and of a provider that may be a slip of the keys.
    private List<Problem> problems(MeetingDraft draft) {
        List<Problem> problems = new ArrayList<>(draft.check(ticker.now()));
        if (about(Field.PROVIDER, problems).isEmpty()
                && !usedProviders.contains(draft.provider().strip())) {
            problems.add(
                    new Problem(
                            Field.PROVIDER,
                            -1,
                            Problem.Kind.ADVICE,
                            "draft.provider.new",
                            List.of()));
        }
        return problems;
    }

    private PersonWords words(String who) {
        return new PersonWords(
                texts.get("person.spoken", texts.get("person.name"), who),
                texts.get("person.spoken", texts.get("person.phone"), who),
                texts.get("person.spoken", texts.get("person.email"), who),
                texts.get("person.spoken", texts.get("person.status"), who),
                texts.get("person.spoken", texts.get("person.up"), who),
                texts.get("person.spoken", texts.get("person.down"), who),
                texts.get("person.spoken", texts.get("person.remove"), who));
    }

    private String about(Field field, List<Problem> problems) {
        return problems.stream()
                .filter(each -> each.invitee() < 0 && each.field() == field)
                .map(texts::problem)
                .collect(Collectors.joining(" · "));
    }

    private void showPerson(InviteeViewModel person, int index, List<Problem> all) {
        List<Problem> own =
                all.stream()
                        .filter(each -> each.invitee() == index && !said.containsKey(each.field()))
                        .filter(each -> person.wasLeft())
                        .toList();
        person.show(sentences(own, false), sentences(own, true));
    }

    private String sentences(List<Problem> problems, boolean advice) {
        return problems.stream()
                .filter(each -> each.isAdvice() == advice)
                .map(texts::problem)
                .collect(Collectors.joining(" · "));
    }

    private String stillMissing(List<Problem> blocking) {
        List<String> places =
                blocking.stream().map(this::place).distinct().collect(Collectors.toList());
        return places.isEmpty() ? "" : texts.get("form.missing", String.join(", ", places));
    }

    private String place(Problem problem) {
        return switch (problem.field()) {
            case PURPOSE -> texts.get("form.place.purpose");
            case PROVIDER -> texts.get("form.place.provider");
            case DAY -> texts.get("form.place.day");
            case TIME -> texts.get("form.place.time");
            case NAME, PHONE, EMAIL, STATUS ->
                    problem.invitee() < 0
                            ? texts.get("form.place.creator")
                            : texts.get("form.place.invitee", problem.invitee() + 1);
        };
    }

    /// What is wrong with a field will not be kept, and so is not said.
    private String willBeKept(MeetingDraft draft, List<Problem> blocking) {
        Stream<String> parts =
                Stream.of(
                        draft.when().map(texts::utc).orElse(""),
                        about(Field.PURPOSE, blocking).isEmpty() ? purpose.get().strip() : "",
                        about(Field.PROVIDER, blocking).isEmpty() ? provider.get().strip() : "",
                        texts.get(
                                "form.kept.invitees",
                                invitees.stream().filter(each -> !each.isUntouched()).count()));
        String line = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        String emails =
                Stream.concat(Stream.of(draft.creator()), draft.invitees().stream())
                        .filter(person -> !person.email().equals(person.asKept().emailAddress()))
                        .map(person -> person.asKept().emailAddress())
                        .collect(Collectors.joining(", "));
        return emails.isEmpty() ? line : line + "\n" + texts.get("form.kept.emails", emails);
    }

    /// How the field for the time holds it.
    String timeText(LocalTime clock) {
        return texts.wholeTime(clock);
    }

    /// A field was left: its problems may be said from now on, and what it holds is put into the
    /// form in which it will be kept.
    public void leave(Field field) {
        left.add(field);
        switch (field) {
            case PURPOSE -> correctName(purpose);
            case PROVIDER -> correctName(provider);
            case DAY -> typedDay().ifPresent(date -> day.set(texts.shortDay(date)));
            case TIME -> TimeText.read(time.get()).ifPresent(clock -> time.set(timeText(clock)));
            case NAME, PHONE, EMAIL, STATUS -> creator.leave();
        }
        check();
    }

    private static void correctName(StringProperty name) {
        String better = UrlName.suggest(name.get());
        if (!better.isEmpty()) {
            name.set(better);
        }
    }

    /// Says which of two equal local times is meant.
    public void chooseOffset(@Nullable ZoneOffset chosen) {
        offset = chosen;
        offsetOf = draft().localWhen().orElse(null);
        check();
    }

    /// What was chosen of two equal local times, or `null`.
    public @Nullable ZoneOffset chosenOffset() {
        return offset;
    }

    /// How a doubled time reads with one of its offsets.
    public String offsetText(ZoneOffset of) {
        return texts.get(
                of.equals(doubled.getFirst()) ? "form.doubled.first" : "form.doubled.second",
                texts.offset(of));
    }

    /// Adds an empty invitee at the end.
    public void addInvitee() {
        invitees.add(new InviteeViewModel(this, true));
        check();
    }

    void remove(InviteeViewModel invitee) {
        invitees.remove(invitee);
        check();
    }

    void move(InviteeViewModel invitee, int by) {
        int from = invitees.indexOf(invitee);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < invitees.size()) {
            List<InviteeViewModel> moved = new ArrayList<>(invitees);
            moved.add(to, moved.remove(from));
            invitees.setAll(moved);
            check();
        }
    }

    /// Makes the meeting, or says everything that stands in the way.
    public void create() {
        if (busy.get() || outcome.isLooking() || outcome.isFound()) {
            return;
        }
        fillIn(
                () -> {
                    said.keySet().forEach(this::leave);
                    creator.leave();
                    invitees.forEach(InviteeViewModel::leave);
                });
        if (!ready.get()) {
            return;
        }
        // What may have been made already is looked for first, so that nobody gets two of it.
        if (outcome.isOpen()) {
            outcome.look(this::send);
        } else {
            send();
        }
    }

    /// The first thing that stands in the way, in the order of the form.
    Optional<Problem> firstWrong() {
        return draft().check(ticker.now()).stream().filter(each -> !each.isAdvice()).findFirst();
    }

    /// Whether something about a field keeps the meeting from being made.
    boolean isWrong(Field field) {
        return draft().check(ticker.now()).stream()
                .filter(each -> each.invitee() < 0 && each.field() == field)
                .anyMatch(each -> !each.isAdvice());
    }

    private void send() {
        sent = draft();
        NewMeeting wish = sent.toNewMeeting(ticker.now());
        Redactor.know(wish.creator(), wish.invitees());
        clearOutcome();
        busy.set(true);
        background.start(
                () -> repository.create(wish), this::created, problem -> failed(wish, problem));
    }

    private void clearOutcome() {
        outcome.clear();
        failure.set("");
        supportCode.set("");
    }

    private void created(Meeting meeting) {
        busy.set(false);
        onClosed.run();
        onCreated.accept(meeting);
    }

    private void failed(NewMeeting wish, MeetingException problem) {
        busy.set(false);
        rememberProblem(problem);
        Supplier<String> sentence = Failures.told(texts, problem);
        if (problem instanceof MeetingException.OutcomeOpen) {
            outcome.open(wish, () -> texts.get("form.open"));
        } else if (mayBeKept(problem)) {
            outcome.open(wish, () -> texts.get("form.unsure", sentence.get()));
        } else {
            failure.say(() -> texts.get("form.failed", sentence.get()));
        }
    }

    private void rememberProblem(MeetingException problem) {
        problemBefore = problem;
        supportCode.say(() -> Failures.supportCode(texts, problem));
    }

    /// Saying "not created" of a meeting that the bank has would get the customer two of it.
    private static boolean mayBeKept(MeetingException problem) {
        return problem instanceof MeetingException.Refused refused && refused.leftBehind();
    }

    /// Takes the meeting found at the bank for the one that was typed.
    public void takeFound() {
        outcome.meeting().ifPresent(this::created);
    }

    /// The server forgot the person in between; what it kept from being done can be done now.
    public void signedInAgain() {
        boolean wasForgotten =
                problemBefore instanceof MeetingException.NotSignedIn
                        || problemBefore instanceof MeetingException.SignInRefused;
        problemBefore = null;
        if (wasForgotten && outcome.isOpen()) {
            outcome.lookAgain();
        } else if (wasForgotten) {
            failure.set("");
            supportCode.set("");
            outcome.say(() -> texts.get("form.again"));
        }
    }

    /// Closes the form, asking first where something was typed.
    public void close() {
        askBefore(() -> {});
    }

    /// One step back: takes the answer to the question that loses nothing, or else closes the form.
    public void stepBack() {
        if (asking.get()) {
            keep();
        } else {
            close();
        }
    }

    /// Goes on elsewhere, asking first where something was typed.
    ///
    /// @param then what to do once the form may go
    public void askBefore(Runnable then) {
        if (busy.get()) {
            return;
        }
        leaving = then;
        if (isTouched()) {
            asking.set(true);
        } else {
            discard();
        }
    }

    /// Whether anything was typed.
    public boolean isTouched() {
        MeetingDraft draft = draft();
        return !draft.equals(untouched) && !onlyEmptyRowsAdded(draft);
    }

    private boolean onlyEmptyRowsAdded(MeetingDraft draft) {
        return invitees.stream().allMatch(InviteeViewModel::isUntouched)
                && new MeetingDraft(
                                draft.purpose(),
                                draft.provider(),
                                draft.day(),
                                draft.time(),
                                draft.offset(),
                                untouched.zone(),
                                draft.locale(),
                                draft.creator(),
                                untouched.invitees())
                        .equals(untouched);
    }

    /// Stays in the form after all.
    public void keep() {
        asking.set(false);
        leaving = () -> {};
    }

    /// Throws away what was typed and goes on.
    public void discard() {
        Runnable then = leaving;
        onClosed.run();
        then.run();
    }

    /// Purposes to choose from, the most used first.
    public List<String> purposes() {
        return purposes;
    }

    /// Providers to choose from, the most used first.
    public List<String> providers() {
        return providers;
    }

    /// The day typed, if it can be read.
    public @Nullable LocalDate date() {
        return typedDay().orElse(null);
    }

    /// The day in the field's way of writing.
    public String dayText(LocalDate date) {
        return texts.shortDay(date);
    }

    /// Today in the branch's zone.
    public LocalDate today() {
        Instant now = ticker.now();
        return now.atZone(preferences.getZone()).toLocalDate();
    }

    /// The label of the time, with the zone spelled out.
    public ReadOnlyStringProperty timeLabelProperty() {
        return timeLabel.getReadOnlyProperty();
    }

    /// The label of the time, with the zone spelled out.
    public String getTimeLabel() {
        return timeLabel.get();
    }

    /// The two offsets of a time that a clock change doubles, else empty.
    public ObservableList<ZoneOffset> doubled() {
        return doubled;
    }

    /// Who arranges the meeting.
    public InviteeViewModel getCreator() {
        return creator;
    }

    /// Who is asked to come.
    public ObservableList<InviteeViewModel> invitees() {
        return invitees;
    }

    /// Purpose as typed.
    public StringProperty purposeProperty() {
        return purpose;
    }

    /// Provider as typed.
    public StringProperty providerProperty() {
        return provider;
    }

    /// Day as typed.
    public StringProperty dayProperty() {
        return day;
    }

    /// What readers say of the field for the day: JavaFX lets them have one text for both its name
    /// and what is typed.
    public ReadOnlyStringProperty daySpokenProperty() {
        return daySpoken.getReadOnlyProperty();
    }

    /// What readers say of the field for the day.
    public String getDaySpoken() {
        return daySpoken.get();
    }

    /// Time as typed.
    public StringProperty timeProperty() {
        return time;
    }

    private ReadOnlyStringProperty said(Field field) {
        return Objects.requireNonNull(said.get(field)).getReadOnlyProperty();
    }

    /// What there is to say about the purpose.
    public ReadOnlyStringProperty purposeProblemProperty() {
        return said(Field.PURPOSE);
    }

    /// What there is to say about the purpose.
    public String getPurposeProblem() {
        return said(Field.PURPOSE).get();
    }

    /// What there is to say about the provider.
    public ReadOnlyStringProperty providerProblemProperty() {
        return said(Field.PROVIDER);
    }

    /// What there is to say about the provider.
    public String getProviderProblem() {
        return said(Field.PROVIDER).get();
    }

    /// What there is to say about the day.
    public ReadOnlyStringProperty dayProblemProperty() {
        return said(Field.DAY);
    }

    /// What there is to say about the day.
    public String getDayProblem() {
        return said(Field.DAY).get();
    }

    /// What there is to say about the time.
    public ReadOnlyStringProperty timeProblemProperty() {
        return said(Field.TIME);
    }

    /// What there is to say about the time.
    public String getTimeProblem() {
        return said(Field.TIME).get();
    }

    /// What is still missing, to stand beside the button.
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// What is still missing, to stand beside the button.
    public String getMissing() {
        return missing.get();
    }

    /// What the bank will keep.
    public ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// What the bank will keep.
    public String getKept() {
        return kept.get();
    }

    /// Why the last create failed, or empty.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Why the last create failed, or empty.
    public String getFailure() {
        return failure.get();
    }

    /// Whether pressing the button makes the meeting: it can be made, and is not being made yet.
    public ReadOnlyBooleanProperty creatableProperty() {
        return creatable.getReadOnlyProperty();
    }

    /// Whether pressing the button makes the meeting: it can be made, and is not being made yet.
    public boolean isCreatable() {
        return creatable.get();
    }

    /// Whether the bank is being asked.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the bank is being asked.
    public boolean isBusy() {
        return busy.get();
    }

    /// What became of a meeting whose creation was not answered clearly.
    public OutcomeViewModel getOutcome() {
        return outcome;
    }

    /// Whether the form asks if what was typed may go.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Whether the form asks if what was typed may go.
    public boolean isAsking() {
        return asking.get();
    }

    /// The support code of the last failure, or empty.
    public ReadOnlyStringProperty supportCodeProperty() {
        return supportCode.getReadOnlyProperty();
    }

    /// What pressing the button does.
    public ReadOnlyStringProperty createTextProperty() {
        return createText.getReadOnlyProperty();
    }

    /// What pressing the button does.
    public String getCreateText() {
        return createText.get();
    }

    /// Whether a new meeting is made, or one that is not sent is edited.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Whether a new meeting is made, or one that is not sent is edited.
    public String getTitle() {
        return title.get();
    }

    /// The support code of the last failure, or empty.
    public String getSupportCode() {
        return supportCode.get();
    }
}
