package dev.parley.ui.schedule;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.PersonDraft;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// A person of the form: the creator, or one invitee with the buttons that move and remove it.
public final class InviteeViewModel {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty status = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problems = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper help = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PersonWords> spoken =
            new ReadOnlyObjectWrapper<>(PersonWords.NONE);
    private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper last = new ReadOnlyBooleanWrapper();
    private final NewMeetingViewModel form;
    private final boolean invitee;
    private final PersonDraft untouched;
    private boolean left;

    /// @param invitee false for the creator, who has no status and cannot be moved or removed
    InviteeViewModel(NewMeetingViewModel form, boolean invitee) {
        this.form = form;
        this.invitee = invitee;
        status.set(invitee ? form.words().usual() : "");
        untouched = draft();
        for (StringProperty each : List.of(name, phone, email, status)) {
            each.addListener((p, old, typed) -> form.check());
        }
    }

    PersonDraft draft() {
        return new PersonDraft(
                name.get(),
                phone.get(),
                email.get(),
                invitee ? form.words().send(status.get()) : "");
    }

    void fill(Invitee person) {
        ContactDetails details = person.contactDetails();
        name.set(Objects.requireNonNullElse(details.name(), ""));
        phone.set(Objects.requireNonNullElse(details.mobilePhone(), ""));
        email.set(Objects.requireNonNullElse(details.emailAddress(), ""));
        if (invitee) {
            status.set(form.words().show(Objects.requireNonNullElse(person.status(), "")));
        }
    }

    boolean isUntouched() {
        return draft().equals(untouched);
    }

    void show(String wrong, String worthKnowing) {
        problems.set(wrong);
        advice.set(worthKnowing);
        help.set(wrong.isEmpty() ? worthKnowing : wrong);
    }

    void name(PersonWords words) {
        spoken.set(words);
    }

    void stand(boolean asFirst, boolean asLast) {
        first.set(asFirst);
        last.set(asLast);
    }

    boolean wasLeft() {
        return left;
    }

    /// The person's row was left, so its problems may be said from now on.
    public void leave() {
        left = true;
        form.check();
    }

    /// Takes the person off the form.
    public void remove() {
        form.remove(this);
    }

    /// Moves the person one place up.
    public void moveUp() {
        form.move(this, -1);
    }

    /// Moves the person one place down.
    public void moveDown() {
        form.move(this, 1);
    }

    /// The words offered for the status; others when another language is spoken.
    public ObservableList<String> statuses() {
        return form.statuses();
    }

    /// Whether this is an invitee, not the creator.
    public boolean isInvitee() {
        return invitee;
    }

    /// Name as typed.
    public StringProperty nameProperty() {
        return name;
    }

    /// Phone as typed.
    public StringProperty phoneProperty() {
        return phone;
    }

    /// E-mail address as typed.
    public StringProperty emailProperty() {
        return email;
    }

    /// The status as it is shown and typed.
    public StringProperty statusProperty() {
        return status;
    }

    /// What is wrong, in one line, or empty.
    public ReadOnlyStringProperty problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// What is wrong, in one line, or empty.
    public String getProblems() {
        return problems.get();
    }

    /// What is worth knowing, or empty.
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// What is worth knowing, or empty.
    public String getAdvice() {
        return advice.get();
    }

    /// What readers say of each field: what is wrong, or else what is worth knowing, or empty.
    public ReadOnlyStringProperty helpProperty() {
        return help.getReadOnlyProperty();
    }

    /// What readers say of each field.
    public String getHelp() {
        return help.get();
    }

    /// How readers name the fields.
    public ReadOnlyObjectProperty<PersonWords> spokenProperty() {
        return spoken.getReadOnlyProperty();
    }

    /// How readers name the fields.
    public PersonWords getSpoken() {
        return spoken.get();
    }

    /// Whether nobody stands above.
    public ReadOnlyBooleanProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    /// Whether nobody stands above.
    public boolean isFirst() {
        return first.get();
    }

    /// Whether nobody stands below.
    public ReadOnlyBooleanProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// Whether nobody stands below.
    public boolean isLast() {
        return last.get();
    }
}
