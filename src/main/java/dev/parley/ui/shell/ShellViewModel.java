package dev.parley.ui.shell;

import dev.parley.meeting.Meeting;
import dev.parley.staff.Bank;
import dev.parley.staff.StaffMember;
import dev.parley.ui.details.MeetingDetailsViewModel;
import dev.parley.ui.meetings.MeetingListViewModel;
import dev.parley.ui.schedule.NewMeetingViewModel;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Where the person is: which page, which meeting, whether the form is open. Everything that leaves
/// the form goes through it, so that nothing typed is lost unasked.
public final class ShellViewModel {

    /// The pages of the side bar.
    public enum Page {
        /// The day.
        TODAY,
        /// The table.
        ALL,
        /// The settings.
        SETTINGS,
        /// The keys.
        HELP
    }

    /// Makes the form.
    @FunctionalInterface
    public interface Forms {
        /// A fresh form that learns from the meetings known.
        NewMeetingViewModel open(
                List<Meeting> known, Consumer<Meeting> onCreated, Runnable onClosed);
    }

    private final StaffMember staff;
    private final Bank bank;
    private final List<Bank> banks;
    private final MeetingListViewModel list;
    private final MeetingDetailsViewModel details;
    private final Forms forms;
    private final Consumer<Bank> onSwitchBank;
    private final Runnable onSignOut;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.TODAY);
    private final ReadOnlyObjectWrapper<@Nullable NewMeetingViewModel> form =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper listShown = new ReadOnlyBooleanWrapper(true);

    /// @param forms makes the form for a new meeting
    /// @param onSwitchBank shows another bank of the same session
    /// @param onSignOut forgets user and data
    public ShellViewModel(
            StaffMember staff,
            Bank bank,
            List<Bank> banks,
            MeetingListViewModel list,
            MeetingDetailsViewModel details,
            Forms forms,
            Consumer<Bank> onSwitchBank,
            Runnable onSignOut) {
        this.staff = staff;
        this.bank = bank;
        this.banks = List.copyOf(banks);
        this.list = list;
        this.details = details;
        this.forms = forms;
        this.onSwitchBank = onSwitchBank;
        this.onSignOut = onSignOut;
        // The arrow keys move the mark; open details follow it.
        list.selectedProperty()
                .addListener(
                        (p, old, meeting) -> {
                            if (details.isOpen() && meeting != null && isOther(old, meeting)) {
                                details.show(meeting);
                            }
                        });
    }

    private static boolean isOther(@Nullable Meeting old, Meeting meeting) {
        return old == null || !old.id().equals(meeting.id());
    }

    /// Goes to a page, asking first where a form would be lost.
    public void go(Page to) {
        leaving(() -> show(to));
    }

    private void show(Page to) {
        if (to == Page.TODAY || to == Page.ALL) {
            list.tableProperty().set(to == Page.ALL);
        }
        listShown.set(to == Page.TODAY || to == Page.ALL);
        page.set(to);
    }

    /// Opens the form for a new meeting, or leaves the open one as it is.
    public void newMeeting() {
        if (form.get() == null) {
            form.set(forms.open(list.known(), this::created, () -> form.set(null)));
        }
    }

    private void created(Meeting meeting) {
        if (!listShown.get()) {
            show(Page.TODAY);
        }
        list.created(meeting);
        details.show(meeting);
    }

    /// Goes on at once, or once a touched form may be thrown away.
    public void leaving(Runnable then) {
        NewMeetingViewModel open = form.get();
        if (open == null) {
            then.run();
        } else {
            open.askBefore(then);
        }
    }

    /// Asks for the meetings afresh, and for the open one.
    public void refresh() {
        list.refresh();
        if (details.isOpen()) {
            details.askAgain();
        }
    }

    /// Shows another bank.
    public void switchBank(Bank to) {
        if (!to.equals(bank)) {
            leaving(() -> onSwitchBank.accept(to));
        }
    }

    /// Signs out.
    public void signOut() {
        leaving(onSignOut);
    }

    /// Closes the details if they are open.
    ///
    /// @return whether they were
    public boolean closeDetails() {
        boolean wereOpen = details.isOpen();
        details.close();
        return wereOpen;
    }

    /// The bank that is shown.
    public Bank bank() {
        return bank;
    }

    /// All banks of the session.
    public List<Bank> banks() {
        return banks;
    }

    /// The bank's name.
    public String getBankName() {
        return bank.name();
    }

    /// Who is signed in.
    public String getUser() {
        return staff.displayName();
    }

    /// The page that is shown.
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The page that is shown.
    public Page getPage() {
        return page.get();
    }

    /// Whether the page shows meetings.
    public ReadOnlyBooleanProperty listShownProperty() {
        return listShown.getReadOnlyProperty();
    }

    /// Whether the page shows meetings.
    public boolean isListShown() {
        return listShown.get();
    }

    /// The open form, or `null`.
    public ReadOnlyObjectProperty<@Nullable NewMeetingViewModel> formProperty() {
        return form.getReadOnlyProperty();
    }
}
