package dev.parley.ui.shell;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import dev.parley.staff.Session;
import dev.parley.staff.SignInDraft;
import dev.parley.staff.SignInProblem;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Signing in again over the work, which stays as it is, after the server has forgotten the person.
public final class AgainViewModel {
    /// Who is typing when the card comes means what lies below, until there is such a pause.
    static final Duration PAUSE = Duration.ofMillis(700);

    private final Session session;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final Runnable onSignedIn;
    private final Runnable onSignOut;
    private final Supplier<String> losses;
    private boolean warned;
    private boolean paused;
    private Job pause = Job.NONE;
    private final StringProperty password = new SimpleStringProperty("");
    private final Saying user;
    private final Saying message;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param why said first, unless it is that the sign-in has ended, which the card says itself
    /// @param onSignedIn goes on where the work was
    /// @param onSignOut gives the work up
    /// @param losses what would be lost by that, or left behind, or empty
    AgainViewModel(
            Session session,
            Background background,
            Ticker ticker,
            Texts texts,
            MeetingException why,
            Runnable onSignedIn,
            Runnable onSignOut,
            Supplier<String> losses) {
        this.session = session;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.onSignedIn = onSignedIn;
        this.onSignOut = onSignOut;
        this.losses = losses;
        user = new Saying(texts, () -> texts.get("again.user", session.staff().displayName()));
        message = new Saying(texts);
        if (!(why instanceof NotSignedIn)) {
            message.say(Failures.told(texts, why));
        }
        password.addListener((p, old, typed) -> message.set(""));
        awaitPause();
    }

    private void awaitPause() {
        pause.cancel();
        pause = ticker.after(PAUSE, this::takeKeys);
    }

    /// Somebody has seen the card.
    void takeKeys() {
        paused = true;
    }

    /// Whether what is typed is meant for the card; asked with each key.
    boolean takesKeys() {
        if (!paused) {
            awaitPause();
        }
        return paused;
    }

    /// Signs the same person in again.
    public void signIn() {
        if (busy.get()) {
            return;
        }
        Secret typed = new Secret(password.get());
        List<SignInProblem> problems = SignInDraft.checkPassword(typed);
        if (!problems.isEmpty()) {
            message.say(() -> texts.get(problems.getFirst().key()));
            return;
        }
        busy.set(true);
        background.start(
                () -> {
                    try {
                        session.signInAgain(typed);
                        return Boolean.TRUE;
                    } finally {
                        typed.wipe();
                    }
                },
                done -> {
                    busy.set(false);
                    onSignedIn.run();
                },
                this::failed);
    }

    private void failed(MeetingException failure) {
        busy.set(false);
        if (failure instanceof WrongPassword) {
            password.set("");
        }
        message.say(Failures.told(texts, failure));
    }

    /// Gives the work up.
    public void signOut() {
        leave(onSignOut);
    }

    /// Goes on elsewhere; where something would be lost, at the second try only.
    void leave(Runnable then) {
        if (busy.get()) {
            return;
        }
        if (!losses.get().isEmpty() && !warned) {
            warned = true;
            message.say(losses);
        } else {
            then.run();
        }
    }

    /// Whose password it is.
    public ReadOnlyStringProperty userProperty() {
        return user.getReadOnlyProperty();
    }

    /// Whose password it is.
    public String getUser() {
        return user.get();
    }

    /// The password being typed.
    public StringProperty passwordProperty() {
        return password;
    }

    /// What is to be said, or empty.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What is to be said, or empty.
    public String getMessage() {
        return message.get();
    }

    /// Whether the server is being asked.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the server is being asked.
    public boolean isBusy() {
        return busy.get();
    }
}
