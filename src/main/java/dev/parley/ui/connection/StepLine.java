package dev.parley.ui.connection;

import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// One step of the check: what is tried, how it went, and what was found.
public final class StepLine {
    private final Saying title;
    private final Saying found;
    private final ReadOnlyObjectWrapper<Sign> sign;
    private Supplier<Sign> how;
    private final Runnable onLanguage = this::sayAgain;

    StepLine(Texts texts, String titleKey, Supplier<Sign> how) {
        title = new Saying(texts, () -> texts.get(titleKey));
        found = new Saying(texts);
        this.how = how;
        sign = new ReadOnlyObjectWrapper<>(how.get());
        texts.follow(onLanguage);
    }

    private void sayAgain() {
        sign.set(how.get());
    }

    void set(Supplier<Sign> went, Supplier<String> what) {
        how = went;
        sign.set(went.get());
        found.say(what);
    }

    /// What is tried.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// How it went.
    public ReadOnlyObjectProperty<Sign> signProperty() {
        return sign.getReadOnlyProperty();
    }

    /// What was found, or where it ends and what to do; empty before.
    public ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// The whole line, for the report and for a screen reader.
    public String text() {
        String how = title.get() + ": " + sign.get().words();
        return found.get().isEmpty() ? how : how + ". " + found.get();
    }
}
