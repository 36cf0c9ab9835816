package dev.parley.ui.connection;

import dev.parley.ui.fx.Sign;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One step of the check: what is tried, how it went, and what was found.
public final class StepLine {
    private final String title;
    private final ReadOnlyObjectWrapper<Sign> sign;
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");

    StepLine(String title, Sign sign) {
        this.title = title;
        this.sign = new ReadOnlyObjectWrapper<>(sign);
    }

    void set(Sign how, String what) {
        sign.set(how);
        found.set(what);
    }

    /// What is tried.
    public String title() {
        return title;
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
        String how = title + ": " + sign.get().words();
        return found.get().isEmpty() ? how : how + ". " + found.get();
    }
}
