package dev.parley.ui.details;

import dev.parley.meeting.Secret;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// A token that is masked, and shown for ten seconds on demand.
public final class TokenViewModel {
    private static final Duration SHOWN = Duration.ofSeconds(10);

    private final Ticker ticker;
    private final Texts texts;
    private final Runnable onReveal;
    private final Saying text;
    private final ReadOnlyBooleanWrapper revealable = new ReadOnlyBooleanWrapper();
    private Secret secret = new Secret("");
    private Job hiding = Job.NONE;

    /// @param onReveal hides every other token first
    TokenViewModel(Ticker ticker, Texts texts, Runnable onReveal) {
        this.ticker = ticker;
        this.texts = texts;
        this.onReveal = onReveal;
        text = new Saying(texts);
    }

    void set(@Nullable Secret token) {
        secret = token == null ? new Secret("") : token;
        hide();
    }

    void hide() {
        hiding.cancel();
        revealable.set(!secret.isEmpty());
        text.say(() -> secret.isEmpty() ? texts.get("details.unset") : RawAnswer.MASK);
    }

    /// Shows the token for ten seconds.
    public void reveal() {
        if (!secret.isEmpty()) {
            onReveal.run();
            text.set(secret.reveal());
            revealable.set(false);
            hiding = ticker.after(SHOWN, this::hide);
        }
    }

    /// The mask, the token, or that there is none.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// The mask, the token, or that there is none.
    public String getText() {
        return text.get();
    }

    /// Whether there is a token behind the mask.
    public ReadOnlyBooleanProperty revealableProperty() {
        return revealable.getReadOnlyProperty();
    }

    /// Whether there is a token behind the mask.
    public boolean isRevealable() {
        return revealable.get();
    }
}
