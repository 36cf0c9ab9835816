// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.login;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.VaultClosed;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.Former;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Servers;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import dev.parley.staff.SignInDraft;
import dev.parley.staff.SignInProblem;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Mistake;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Signs in to the demo bank or to a server, then asks for the bank where there are several and
/// none is remembered.
public final class LoginViewModel {
    /// What is shown in place of the card, on which all that is typed stays meanwhile.
    public interface Pages {
        /// Shows the settings.
        void settings();

        /// Shows the help.
        void help();

        /// Checks the way to the server that is typed.
        void check(SignInDraft draft);
    }

    private static final String LAST_PLACE = "place";

    private final SignIn demo;
    private final Servers servers;
    private final KnownServers known;
    private final Background background;
    private final Texts texts;
    private final Preferences preferences;
    private final List<Credentials> accounts;
    private final BiConsumer<Session, Bank> onEntered;
    private final Pages pages;

    private final BooleanProperty onServer = new SimpleBooleanProperty();
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty consumerKey = new SimpleStringProperty("");
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper passphraseWanted = new ReadOnlyBooleanWrapper();
    private final Saying hint;
    private final Saying mistake;
    private final Saying language;
    private final Saying message;
    private final Saying supportCode;
    private final Saying note;
    private final ReadOnlyStringWrapper newer = new ReadOnlyStringWrapper("");
    private final Saying held;
    private final Saying formerLabel;
    private final Saying warning;
    private final StringProperty former = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper formerWanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper giveUpOffered = new ReadOnlyBooleanWrapper();
    private boolean passphraseWrong;
    private SignInProblem.@Nullable Field wrong;
    private boolean repeating;
    private boolean givenUp;
    private int heldUnsent;
    private boolean warned;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper choosing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper filling = new ReadOnlyBooleanWrapper();
    private final ObservableList<Bank> banks = FXCollections.observableArrayList();
    private @Nullable Session session;
    private boolean entering;
    private final ChangeListener<Boolean> onOffer =
            (p, was, offered) -> onServer.set(!offered || onServer.get());
    private Job running = Job.NONE;
    private String filledIn = "";

    /// @param demo the demo bank
    /// @param servers any bank's server
    /// @param accounts of the demo bank, to be offered; the first is filled in
    /// @param onEntered gets the session and the chosen bank
    /// @param pages what can be looked at before signing in
    public LoginViewModel(
            SignIn demo,
            Servers servers,
            Background background,
            Texts texts,
            Preferences preferences,
            List<Credentials> accounts,
            BiConsumer<Session, Bank> onEntered,
            Pages pages) {
        this.demo = demo;
        this.servers = servers;
        this.known = new KnownServers(preferences);
        this.background = background;
        this.texts = texts;
        this.preferences = preferences;
        this.accounts = accounts;
        this.onEntered = onEntered;
        this.pages = pages;
        hint = new Saying(texts, this::hintText);
        mistake = new Saying(texts, this::mistakeText);
        language = new Saying(texts, () -> Texts.nameOf(texts.locale().getLanguage()));
        message = new Saying(texts);
        supportCode = new Saying(texts);
        note = new Saying(texts);
        held = new Saying(texts);
        formerLabel = new Saying(texts);
        warning = new Saying(texts);
        filling.bind(choosing.or(asking).not());
        passphraseWanted.bind(
                onServer.and(
                        new SimpleBooleanProperty(
                                preferences.preset(Preferences.PASSPHRASE).isPresent())));
        former.addListener((p, old, typed) -> warning.set(""));
        for (StringProperty each : List.of(address, consumerKey, username, password, passphrase)) {
            each.addListener((p, old, typed) -> say(() -> ""));
        }
        address.addListener((p, old, typed) -> fillInKey());
        onServer.addListener((p, was, server) -> changePlace(server));
        changePlace(false);
        onServer.set(beginsOnServer());
        preferences.demoProperty().addListener(new WeakChangeListener<>(onOffer));
    }

    private void say(Supplier<String> what) {
        say(what, false);
    }

    private void say(SignInProblem problem) {
        say(() -> texts.get(problem.key()), false, problem.field());
    }

    private void say(Supplier<String> what, boolean ofPassphrase) {
        say(what, ofPassphrase, null);
    }

    private void say(
            Supplier<String> what, boolean ofPassphrase, SignInProblem.@Nullable Field field) {
        passphraseWrong = ofPassphrase;
        wrong = field;
        supportCode.set("");
        message.say(what);
    }

    private boolean beginsOnServer() {
        return !isDemoOffered()
                || preferences
                        .get(LAST_PLACE)
                        .map("server"::equals)
                        .orElse(!known.preset().isEmpty());
    }

    /// What was typed for one place is nobody's business at the other.
    private void changePlace(boolean server) {
        username.set("");
        password.set("");
        say(() -> "");
        if (server) {
            known.all().stream()
                    .findFirst()
                    .ifPresent(last -> address.set(last.address().toString()));
        } else {
            accounts.stream().findFirst().ifPresent(this::fillIn);
        }
    }

    /// A key belongs to one server: what was filled in goes again with the address it came for.
    private void fillInKey() {
        Optional<String> own = known.at(address.get()).map(each -> each.consumerKey().reveal());
        if (own.isPresent() || consumerKey.get().equals(filledIn)) {
            filledIn = own.orElse("");
            consumerKey.set(filledIn);
        }
    }

    /// Signs in to the demo bank as its first user; nothing where it is not offered.
    public void signInToDemo() {
        if (!isDemoOffered()) {
            return;
        }
        onServer.set(false);
        changePlace(false);
        signIn();
    }

    /// Fills in one of the demo bank's accounts.
    public void fillIn(Credentials account) {
        username.set(account.username());
        password.set(account.password().reveal());
    }

    /// Signs in with what is filled in.
    public void signIn() {
        if (busy.get() || choosing.get()) {
            return;
        }
        if (onServer.get()) {
            signInToServer();
        } else if (username.get().isBlank() || password.get().isEmpty()) {
            say(() -> texts.get("login.incomplete"));
        } else {
            open(demo, new Credentials(username.get().strip(), new Secret(password.get())));
        }
    }

    /// Shows the settings.
    public void openSettings() {
        pages.settings();
    }

    /// Shows the help.
    public void openHelp() {
        pages.help();
    }

    /// Checks the way to the server, for which its address alone must be right.
    public void checkConnection() {
        SignInDraft draft = draft();
        Optional<SignInProblem> problem =
                draft.check().stream()
                        .filter(each -> each.field() == SignInProblem.Field.ADDRESS)
                        .findFirst();
        if (problem.isPresent()) {
            say(problem.get());
        } else {
            pages.check(draft);
        }
    }

    private SignInDraft draft() {
        return new SignInDraft(
                address.get(),
                new Secret(consumerKey.get()),
                username.get(),
                new Secret(password.get()));
    }

    private void signInToServer() {
        SignInDraft draft = draft();
        List<SignInProblem> problems = draft.check();
        if (!problems.isEmpty()) {
            say(problems.getFirst());
        } else if (passphraseWanted.get() && passphrase.get().isEmpty()) {
            say(() -> texts.get("login.passphrase.missing"), true);
        } else {
            givenUp = false;
            open(servers.at(draft.server()), credentials(draft, Former.NONE));
        }
    }

    private Credentials credentials(SignInDraft draft, Former former) {
        Credentials typed = draft.credentials();
        return new Credentials(
                typed.username(),
                typed.password(),
                new Secret(passphraseWanted.get() ? passphrase.get() : ""),
                former);
    }

    private void open(SignIn signIn, Credentials credentials) {
        busy.set(true);
        say(() -> "");
        AtomicBoolean wanted = new AtomicBoolean(true);
        Job job =
                background.start(
                        () -> {
                            try {
                                return signIn.open(credentials, wanted::get);
                            } finally {
                                credentials.wipe();
                            }
                        },
                        this::signedIn,
                        this::failed);
        running =
                () -> {
                    wanted.set(false);
                    job.cancel();
                };
    }

    /// Gives up waiting. What was sent cannot be taken back, but nobody is signed in by it, and
    /// nothing that rests here is given up.
    public void cancel() {
        if (entering) {
            return;
        }
        running.cancel();
        busy.set(false);
    }

    /// Goes on with the former password, so that nothing that rests here is lost, or with the new
    /// passphrase typed once more.
    public void goOn() {
        if (former.get().isEmpty()) {
            warning.say(
                    () -> texts.get(repeating ? "vault.repeat.missing" : "vault.former.missing"));
        } else {
            Secret typed = new Secret(former.get());
            open(repeating ? new Former.Repeated(typed, givenUp) : new Former.Password(typed));
        }
    }

    /// Goes on without what rests here; at the second try, for the first says what goes with it.
    public void giveUp() {
        if (warned) {
            givenUp = true;
            open(Former.GIVEN_UP);
        } else {
            warned = true;
            warning.say(() -> texts.get("vault.giveup.warning", heldUnsent));
        }
    }

    private void open(Former with) {
        if (!busy.get()) {
            SignInDraft draft = draft();
            open(servers.at(draft.server()), credentials(draft, with));
        }
    }

    /// Goes back to the card, signed in nowhere.
    public void stopAsking() {
        former.set("");
        asking.set(false);
    }

    /// @return what is wrong with a passphrase that is to be used from now on
    private Optional<Supplier<String>> passphraseProblem() {
        int shortest = preferences.preset(Preferences.PASSPHRASE).map(Integer::valueOf).orElse(0);
        String typed = passphrase.get();
        if (typed.codePointCount(0, typed.length()) < shortest) {
            return Optional.of(() -> texts.get("login.passphrase.short", shortest));
        }
        return typed.equals(password.get())
                ? Optional.of(() -> texts.get("login.passphrase.same"))
                : Optional.empty();
    }

    private void ask(VaultClosed closed) {
        repeating =
                closed.why() == VaultClosed.Why.REPEAT
                        || closed.why() == VaultClosed.Why.REPEAT_WRONG;
        Optional<Supplier<String>> problem = repeating ? passphraseProblem() : Optional.empty();
        if (problem.isPresent()) {
            stopAsking();
            say(problem.get(), true);
            return;
        }
        formerLabel.say(() -> texts.get(repeating ? "vault.repeat.label" : "vault.former.label"));
        giveUpOffered.set(!repeating);
        former.set("");
        heldUnsent = closed.unsent();
        warned = false;
        warning.set("");
        held.say(Failures.told(texts, closed));
        formerWanted.set(
                closed.why() != VaultClosed.Why.DAMAGED
                        && closed.why() != VaultClosed.Why.PASSPHRASE);
        asking.set(true);
    }

    private void failed(MeetingException failure) {
        busy.set(false);
        if (failure instanceof VaultClosed closed && closed.isHolding()) {
            ask(closed);
            return;
        }
        if (asking.get() && failure instanceof VaultClosed) {
            warning.say(Failures.told(texts, failure));
            return;
        }
        stopAsking();
        if (failure instanceof MeetingException.WrongPassword) {
            password.set("");
        }
        say(
                Failures.told(texts, failure),
                failure instanceof VaultClosed closed && closed.why() == VaultClosed.Why.PASSPHRASE,
                isOfAddress(failure) ? SignInProblem.Field.ADDRESS : null);
        supportCode.say(() -> Failures.supportCode(texts, failure));
    }

    /// Whether another address may be what helps. One that answers nobody may be a right one.
    private static boolean isOfAddress(MeetingException failure) {
        return switch (failure) {
            case VaultClosed closed when closed.why() == VaultClosed.Why.NEVER_HERE ->
                    closed.away() != null && isOfAddress(closed.away());
            case Unreachable away ->
                    away.barrier() == Unreachable.Barrier.NAME
                            || away.barrier() == Unreachable.Barrier.ENCRYPTION;
            case OddAnswer odd ->
                    odd.oddity() == OddAnswer.Oddity.NOT_OBP
                            || odd.oddity() == OddAnswer.Oddity.REDIRECT
                            || odd.oddity() == OddAnswer.Oddity.NO_SUCH_CALL;
            default -> false;
        };
    }

    private void signedIn(Session opened) {
        busy.set(false);
        stopAsking();
        session = opened;
        preferences.put(LAST_PLACE, onServer.get() ? "server" : "demo");
        if (onServer.get()) {
            ServerAddress.read(address.get())
                    .ifPresent(
                            place ->
                                    known.remember(
                                            new Server(
                                                    place, new Secret(consumerKey.get().strip()))));
        }
        Optional<Bank> known =
                opened.banks().size() == 1
                        ? Optional.of(opened.banks().getFirst())
                        : preferences.get(Preferences.LAST_BANK).flatMap(id -> bank(opened, id));
        if (known.isPresent()) {
            choose(known.get());
        } else {
            banks.setAll(opened.banks());
            choosing.set(true);
        }
    }

    private static Optional<Bank> bank(Session session, String id) {
        return session.banks().stream().filter(bank -> bank.id().equals(id)).findFirst();
    }

    /// Goes on with this bank and remembers it.
    public void choose(Bank bank) {
        Session opened = session;
        if (opened == null) {
            return;
        }
        session = null;
        password.set("");
        preferences.put(Preferences.LAST_BANK, bank.id());
        // The screens behind the card take a moment; nobody signs in twice meanwhile.
        entering = true;
        busy.set(true);
        onEntered.accept(opened, bank);
    }

    /// Goes back from the choice of the bank, signed out.
    public void back() {
        if (entering) {
            return;
        }
        Session opened = session;
        session = null;
        password.set("");
        choosing.set(false);
        if (opened != null) {
            background.start(
                    () -> {
                        opened.close();
                        return opened;
                    },
                    closed -> {},
                    failure -> say(Failures.told(texts, failure)));
        }
    }

    /// Says what signing out has done, and what it cannot do.
    ///
    /// @param ofServer whether it was a server's session
    public void noteSignedOut(boolean ofServer) {
        note.say(() -> texts.get(ofServer ? "login.signedout.server" : "login.signedout"));
    }

    /// Says what has happened before.
    ///
    /// @param what asked for again where another language is spoken
    public void note(Supplier<String> what) {
        note.say(what);
    }

    /// What has happened before, or empty.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// What has happened before, or empty.
    public String getNote() {
        return note.get();
    }

    /// Tells of a newer Parley from now on.
    ///
    /// @param said the sentence, or empty; it may outlive this card, which it does not keep
    public void tellOf(ObservableStringValue said) {
        newer.bind(said);
    }

    /// That there is a newer Parley, or empty.
    public ReadOnlyStringProperty newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /// That there is a newer Parley, or empty.
    public String getNewer() {
        return newer.get();
    }

    /// The demo bank's accounts, to be printed on the card.
    public List<Credentials> accounts() {
        return accounts;
    }

    /// The addresses signed in to before, the last one first.
    public List<String> addresses() {
        return known.all().stream().map(server -> server.address().toString()).toList();
    }

    /// Whether the demo bank can be chosen here.
    public ReadOnlyBooleanProperty demoOfferedProperty() {
        return preferences.demoProperty();
    }

    /// Whether the demo bank can be chosen here.
    public boolean isDemoOffered() {
        return preferences.demoProperty().get();
    }

    /// Whether the IT department has decided on the servers.
    public boolean isServersFixed() {
        return known.areFixed();
    }

    /// What is wrong with what the IT department wrote, or empty.
    public ReadOnlyStringProperty mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /// What is wrong with what the IT department wrote, or empty.
    public String getMistake() {
        return mistake.get();
    }

    private String mistakeText() {
        List<Mistake> mistakes = preferences.mistakes();
        if (mistakes.isEmpty()) {
            return "";
        }
        String first = mistakes.getFirst().sentence(texts);
        return mistakes.size() == 1
                ? texts.get("login.mistake", first)
                : texts.get("login.mistakes", first, mistakes.size() - 1);
    }

    /// Whether it is a server that is signed in to, not the demo bank.
    public BooleanProperty onServerProperty() {
        return onServer;
    }

    /// Whether it is a server that is signed in to, not the demo bank.
    public boolean isOnServer() {
        return onServer.get();
    }

    /// The server's address being typed.
    public StringProperty addressProperty() {
        return address;
    }

    /// The consumer key being typed.
    public StringProperty consumerKeyProperty() {
        return consumerKey;
    }

    /// The demo bank's accounts in one sentence.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// The demo bank's accounts in one sentence.
    public String getHint() {
        return hint.get();
    }

    /// The language that is spoken, by its own name.
    public ReadOnlyStringProperty languageProperty() {
        return language.getReadOnlyProperty();
    }

    /// The language that is spoken, by its own name.
    public String getLanguage() {
        return language.get();
    }

    /// Speaks another language from now on.
    ///
    /// @param tag one of [Texts#TAGS]
    public void speak(String tag) {
        preferences.languageProperty().set(tag);
    }

    /// Whether the language can be chosen here, and is not the IT department's decision.
    public boolean isLanguageOpen() {
        return !preferences.isFixed(Preferences.LANGUAGE);
    }

    private String hintText() {
        return accounts.isEmpty()
                ? ""
                : texts.get("login.demo.hint", accounts.getFirst().password().reveal());
    }

    /// The banks to choose from.
    public ObservableList<Bank> banks() {
        return banks;
    }

    /// The user name being typed.
    public StringProperty usernameProperty() {
        return username;
    }

    /// The password being typed; empty again once it has been used.
    public StringProperty passwordProperty() {
        return password;
    }

    /// What went wrong, or empty.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What went wrong, or empty.
    public String getMessage() {
        return message.get();
    }

    /// The passphrase of this computer being typed.
    public StringProperty passphraseProperty() {
        return passphrase;
    }

    /// Whether a passphrase of this computer's is asked for.
    public ReadOnlyBooleanProperty passphraseWantedProperty() {
        return passphraseWanted.getReadOnlyProperty();
    }

    /// Whether a passphrase of this computer's is asked for.
    public boolean isPassphraseWanted() {
        return passphraseWanted.get();
    }

    /// The field that the message is about, or null where it is about the whole.
    SignInProblem.@Nullable Field wrongField() {
        return wrong;
    }

    /// Whether the message is about the passphrase.
    boolean isPassphraseWrong() {
        return passphraseWrong;
    }

    /// What is asked for: the former password, or the passphrase once more.
    public ReadOnlyStringProperty formerLabelProperty() {
        return formerLabel.getReadOnlyProperty();
    }

    /// What is asked for.
    public String getFormerLabel() {
        return formerLabel.get();
    }

    /// Whether what rests here can be given up.
    public ReadOnlyBooleanProperty giveUpOfferedProperty() {
        return giveUpOffered.getReadOnlyProperty();
    }

    /// Whether what rests here can be given up.
    public boolean isGiveUpOffered() {
        return giveUpOffered.get();
    }

    /// The former password being typed.
    public StringProperty formerProperty() {
        return former;
    }

    /// Whether the card asks what is to become of what rests here.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Whether the card asks what is to become of what rests here.
    public boolean isAsking() {
        return asking.get();
    }

    /// Whether the former password would help.
    public ReadOnlyBooleanProperty formerWantedProperty() {
        return formerWanted.getReadOnlyProperty();
    }

    /// Whether the former password would help.
    public boolean isFormerWanted() {
        return formerWanted.get();
    }

    /// Why the card asks.
    public ReadOnlyStringProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// Why the card asks.
    public String getHeld() {
        return held.get();
    }

    /// What giving up would cost, or what is missing; or empty.
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// What giving up would cost, or what is missing; or empty.
    public String getWarning() {
        return warning.get();
    }

    /// Whether signing in is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether signing in is under way.
    public boolean isBusy() {
        return busy.get();
    }

    /// Whether user and password are filled in, not yet a bank chosen or a former password asked
    /// for.
    public ReadOnlyBooleanProperty fillingProperty() {
        return filling.getReadOnlyProperty();
    }

    /// Whether user and password are filled in.
    public boolean isFilling() {
        return filling.get();
    }

    /// Whether the card asks for the bank.
    public ReadOnlyBooleanProperty choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    /// Whether the card asks for the bank.
    public boolean isChoosing() {
        return choosing.get();
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
