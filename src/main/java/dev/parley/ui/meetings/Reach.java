package dev.parley.ui.meetings;

import dev.parley.meeting.MeetingException;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Whether the bank's server can be reached, in the words of the header.
public final class Reach {
    private static final Duration SAID = Duration.ofSeconds(10);

    private final Ticker ticker;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper("");
    private final Saying why;
    private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
    private String cause = "";
    private Job forgetting = Job.NONE;

    Reach(Ticker ticker, Texts texts) {
        this.ticker = ticker;
        this.texts = texts;
        why = new Saying(texts);
    }

    /// The server is away. Why is logged where it is another reason than before; how long a server
    /// is busy may be another time though it is the same.
    void lost(MeetingException failure) {
        boolean another = !cause.equals(failure.getMessage());
        cause = String.valueOf(failure.getMessage());
        why.say(another ? Failures.told(texts, failure) : Failures.toldBefore(texts, failure));
        forgetting.cancel();
        back.set(false);
        away.set(true);
    }

    /// The server has answered; after it was away that is said, once and for a moment.
    void answered() {
        if (away.get()) {
            end();
            back.set(true);
            forgetting = ticker.after(SAID, () -> back.set(false));
        }
    }

    /// Something else stands in the way, and is told elsewhere.
    void end() {
        cause = "";
        why.set("");
        away.set(false);
    }

    /// @param asOf the age of what is shown, in words; empty where nothing is
    void showing(String asOf) {
        word.set(texts.get("shell.offline.nothing"));
        words.set(asOf.isEmpty() ? word.get() : texts.get("shell.offline", asOf));
    }

    void close() {
        forgetting.cancel();
    }

    /// Whether the server is away.
    public ReadOnlyBooleanProperty awayProperty() {
        return away.getReadOnlyProperty();
    }

    /// Whether the server is away.
    public boolean isAway() {
        return away.get();
    }

    /// That it is away, and how old what is shown is.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// That it is away, and how old what is shown is.
    public String getWords() {
        return words.get();
    }

    /// That it is away, in a word, for where there is little room.
    public ReadOnlyStringProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /// Why it is away, as far as Parley knows.
    public ReadOnlyStringProperty whyProperty() {
        return why.getReadOnlyProperty();
    }

    /// Why it is away, as far as Parley knows.
    public String getWhy() {
        return why.get();
    }

    /// Whether it has just come back.
    public ReadOnlyBooleanProperty backProperty() {
        return back.getReadOnlyProperty();
    }

    /// Whether it has just come back.
    public boolean isBack() {
        return back.get();
    }
}
