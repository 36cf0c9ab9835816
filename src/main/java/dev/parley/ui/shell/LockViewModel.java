package dev.parley.ui.shell;

import dev.parley.meeting.MeetingException;
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

/// The card over a locked screen: the password gives the work back as it was.
public final class LockViewModel {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// The pause doubles with each wrong try, up to about four minutes.
    private static final int DOUBLINGS = 8;

    private final Session session;
    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final Supplier<String> losses;
    private final Runnable onUnlocked;
    private final Runnable onSignOut;
    private final StringProperty password = new SimpleStringProperty("");
    private final Saying user;
    private final Saying message;
    private final Saying warning;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Job counting = Job.NONE;
    private int wrong;
    private long pause;
    private boolean warned;

    /// @param losses what signing out would lose, or leave behind, or empty
    /// @param onUnlocked shows the work again
    /// @param onSignOut gives the work up
    public LockViewModel(
            Session session,
            Background background,
            Ticker ticker,
            Texts texts,
            Supplier<String> losses,
            Runnable onUnlocked,
            Runnable onSignOut) {
        this.session = session;
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.losses = losses;
        this.onUnlocked = onUnlocked;
        this.onSignOut = onSignOut;
        user =
                new Saying(
                        texts,
                        () ->
                                texts.get(
                                        session.isPassphraseWanted()
                                                ? "lock.passphrase"
                                                : "again.user",
                                        session.staff().displayName()));
        message = new Saying(texts);
        warning = new Saying(texts);
        password.addListener(
                (p, old, typed) -> {
                    if (pause == 0 && !typed.isEmpty()) {
                        message.set("");
                    }
                });
    }

    /// Gives the work back where the password is right; while a wrong try is paid for, nothing.
    public void unlock() {
        if (busy.get() || pause > 0) {
            return;
        }
        Secret typed = new Secret(password.get());
        boolean passphrase = session.isPassphraseWanted();
        List<SignInProblem> problems = SignInDraft.checkPassword(typed);
        if (passphrase && typed.isEmpty()) {
            message.say(() -> texts.get("login.passphrase.missing"));
            return;
        }
        if (!passphrase && !problems.isEmpty()) {
            message.say(() -> texts.get(problems.getFirst().key()));
            return;
        }
        busy.set(true);
        background.start(() -> answer(typed), this::answered, this::failed);
    }

    /// What became of a password.
    ///
    /// @param pause for which the session itself looks at no other
    private record Answer(boolean right, Duration pause) {}

    private Answer answer(Secret typed) throws MeetingException {
        try {
            boolean right = session.isPassword(typed);
            return new Answer(right, right ? Duration.ZERO : session.passwordPause());
        } finally {
            typed.wipe();
        }
    }

    private void answered(Answer answer) {
        busy.set(false);
        password.set("");
        if (answer.right()) {
            onUnlocked.run();
            return;
        }
        // One pause, over when both are.
        pause = Math.max(1L << Math.min(wrong, DOUBLINGS), upToSeconds(answer.pause()));
        wrong++;
        sayPause();
        counting = ticker.every(SECOND, this::count);
    }

    private static long upToSeconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private void count() {
        pause--;
        if (pause == 0) {
            counting.cancel();
        }
        sayPause();
    }

    private void sayPause() {
        long left = pause;
        boolean passphrase = session.isPassphraseWanted();
        String wait = passphrase ? "lock.passphrase.wait" : "lock.wait";
        String again = passphrase ? "lock.passphrase.wrong" : "lock.wrong";
        message.say(() -> left == 0 ? texts.get(again) : texts.get(wait, left));
    }

    private void failed(MeetingException failure) {
        busy.set(false);
        message.say(Failures.told(texts, failure));
    }

    /// Forgets what is typed.
    public void clear() {
        password.set("");
    }

    /// Gives the work up.
    public void signOut() {
        leave(onSignOut);
    }

    /// Goes on elsewhere; where meetings stay unsent or a form would be lost, at the second try
    /// only.
    void leave(Runnable then) {
        if (busy.get()) {
            return;
        }
        if (!losses.get().isEmpty() && !warned) {
            warned = true;
            warning.say(losses);
        } else {
            then.run();
        }
    }

    /// Nobody waits for anything any more.
    void close() {
        counting.cancel();
        password.set("");
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

    /// What leaving would leave behind, or empty.
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// What leaving would leave behind, or empty.
    public String getWarning() {
        return warning.get();
    }

    /// Whether the password is being looked at.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the password is being looked at.
    public boolean isBusy() {
        return busy.get();
    }
}
