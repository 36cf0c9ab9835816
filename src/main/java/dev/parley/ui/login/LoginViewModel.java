package dev.parley.ui.login;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Signs in, then asks for the bank where there are several and none is remembered.
public final class LoginViewModel {
    private static final String LAST_BANK = "bank";

    private final SignIn signIn;
    private final Background background;
    private final Texts texts;
    private final Preferences preferences;
    private final List<Credentials> accounts;
    private final BiConsumer<Session, Bank> onEntered;

    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper choosing = new ReadOnlyBooleanWrapper();
    private final ObservableList<Bank> banks = FXCollections.observableArrayList();
    private @Nullable Session session;

    /// @param accounts of the demo bank, to be offered; the first is filled in
    /// @param onEntered gets the session and the chosen bank
    public LoginViewModel(
            SignIn signIn,
            Background background,
            Texts texts,
            Preferences preferences,
            List<Credentials> accounts,
            BiConsumer<Session, Bank> onEntered) {
        this.signIn = signIn;
        this.background = background;
        this.texts = texts;
        this.preferences = preferences;
        this.accounts = accounts;
        this.onEntered = onEntered;
        accounts.stream().findFirst().ifPresent(this::fillIn);
        username.addListener((p, old, typed) -> message.set(""));
        password.addListener((p, old, typed) -> message.set(""));
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
        if (username.get().isBlank() || password.get().isEmpty()) {
            message.set(texts.get("login.incomplete"));
            return;
        }
        busy.set(true);
        message.set("");
        Credentials credentials =
                new Credentials(username.get().strip(), new Secret(password.get()));
        background.start(() -> signIn.open(credentials), this::signedIn, this::failed);
    }

    private void failed(MeetingException failure) {
        busy.set(false);
        if (failure instanceof MeetingException.WrongPassword) {
            password.set("");
        }
        message.set(Failures.sentence(texts, failure));
    }

    private void signedIn(Session opened) {
        busy.set(false);
        session = opened;
        Optional<Bank> known =
                opened.banks().size() == 1
                        ? Optional.of(opened.banks().getFirst())
                        : preferences.get(LAST_BANK).flatMap(id -> bank(opened, id));
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
        preferences.put(LAST_BANK, bank.id());
        onEntered.accept(opened, bank);
    }

    /// Goes back from the choice of the bank, signed out.
    public void back() {
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
                    failure -> message.set(Failures.sentence(texts, failure)));
        }
    }

    /// The demo bank's accounts, to be printed on the card.
    public List<Credentials> accounts() {
        return accounts;
    }

    /// The demo bank's accounts in one sentence.
    public String getHint() {
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

    /// Whether signing in is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether signing in is under way.
    public boolean isBusy() {
        return busy.get();
    }

    /// Whether the card asks for the bank.
    public ReadOnlyBooleanProperty choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    /// Whether the card asks for the bank.
    public boolean isChoosing() {
        return choosing.get();
    }
}
