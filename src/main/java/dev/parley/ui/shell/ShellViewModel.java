// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.shell;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.SignInRefused;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingLink;
import dev.parley.meeting.OutboxEntry;
import dev.parley.staff.Bank;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.ui.details.MeetingDetailsViewModel;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Ticker;
import dev.parley.ui.meetings.MeetingListViewModel;
import dev.parley.ui.meetings.Reach;
import dev.parley.ui.outbox.OutboxViewModel;
import dev.parley.ui.schedule.NewMeetingViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
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
        /// What is not sent yet.
        NOT_SENT,
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

    /// Makes the form of an entry that is to be edited.
    @FunctionalInterface
    public interface Edits {
        /// A form that holds the entry.
        NewMeetingViewModel open(
                OutboxEntry entry,
                List<Meeting> known,
                Consumer<Meeting> onCreated,
                Runnable onClosed);
    }

    /// A clock that is further off makes "in 5 minutes" a lie.
    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(2);

    private final Background background;
    private final Ticker ticker;
    private final Texts texts;
    private final MeetingListViewModel list;
    private final MeetingDetailsViewModel details;
    private final Forms forms;
    private final Consumer<Bank> onSwitchBank;
    private final Runnable onSignOut;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.TODAY);
    private final ReadOnlyObjectWrapper<@Nullable NewMeetingViewModel> form =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper listShown = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<@Nullable AgainViewModel> again =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Bank> bank = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper bankName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper user = new ReadOnlyStringWrapper("");
    private final Saying place;
    private final Saying allCount;
    private final Saying notice;
    private final ObservableList<String> missingRoles = FXCollections.observableArrayList();
    private Supplier<String> saidOfLink = () -> "";
    private @Nullable MeetingLink missed;
    private final ReadOnlyBooleanWrapper goOn = new ReadOnlyBooleanWrapper();
    private Runnable going = () -> {};
    private Runnable onLock = () -> {};
    private @Nullable OutboxViewModel outbox;
    private @Nullable Session session;

    /// Nobody is there until somebody [enters][#enter(Session, Bank)].
    ///
    /// @param forms makes the form for a new meeting
    /// @param onSwitchBank shows another bank of the same session
    /// @param onSignOut forgets user and data
    public ShellViewModel(
            Background background,
            Ticker ticker,
            Texts texts,
            MeetingListViewModel list,
            MeetingDetailsViewModel details,
            Forms forms,
            Consumer<Bank> onSwitchBank,
            Runnable onSignOut) {
        this.background = background;
        this.ticker = ticker;
        this.texts = texts;
        this.list = list;
        this.details = details;
        this.forms = forms;
        this.onSwitchBank = onSwitchBank;
        this.onSignOut = onSignOut;
        place = new Saying(texts);
        notice = new Saying(texts);
        allCount = new Saying(texts, () -> countText(list.known().size()));
        list.known()
                .addListener(
                        (ListChangeListener<Meeting>)
                                change -> allCount.say(() -> countText(list.known().size())));
        list.getReach()
                .awayProperty()
                .addListener(
                        (p, was, away) -> {
                            if (!away && details.isOpen() && details.isRetryable()) {
                                details.askAgain();
                            }
                        });
        // The arrow keys move the mark; open details follow it.
        list.selectedProperty()
                .addListener(
                        (p, old, meeting) -> {
                            if (details.isOpen()
                                    && meeting != null
                                    && isOther(old, meeting)
                                    && details.shownId().filter(meeting.id()::equals).isEmpty()) {
                                details.follow(meeting);
                            }
                        });
        list.ageProperty().addListener((p, old, age) -> details.sayAgain());
        // A meeting that was sent has another id than before, in the details as in the list, and
        // either may hear of it first.
        list.known().addListener((ListChangeListener<Meeting>) change -> markOpen());
        list.selectedProperty().addListener((p, old, meeting) -> markOpen());
        details.shownProperty().addListener((p, old, shown) -> markOpen());
    }

    private void markOpen() {
        if (details.isOpen() && list.getSelected() == null) {
            details.shownId().ifPresent(list::mark);
        }
    }

    /// A person is there, who has chosen a bank.
    public void enter(Session opened, Bank chosen) {
        session = opened;
        user.set(opened.staff().displayName());
        place.say(
                () ->
                        opened.server()
                                .map(ServerAddress::name)
                                .orElseGet(() -> texts.get("shell.demo")));
        bankName.set(chosen.name());
        bank.set(chosen);
    }

    private Session session() {
        return Objects.requireNonNull(session, "Nobody has entered");
    }

    /// From now on what is created is kept and sent; what is not sent is told before the person
    /// goes.
    public void keepUnsent(OutboxViewModel unsent) {
        outbox = unsent;
        mark(unsent);
        unsent.unsentProperty().addListener((p, before, now) -> recount());
        unsent.marks().addListener((MapChangeListener<String, Sign>) change -> mark(unsent));
    }

    private void mark(OutboxViewModel unsent) {
        list.marks().keySet().retainAll(unsent.marks().keySet());
        list.marks().putAll(unsent.marks());
        details.mark(unsent.marks(), unsent::isUnsent);
    }

    /// Opens the form with an entry that is not sent.
    ///
    /// @return whether; not where another form is open, or the person signs in again first
    public boolean edit(OutboxEntry entry, Edits edits) {
        boolean free = form.get() == null && again.get() == null;
        if (free) {
            String id = entry.asMeeting().id();
            form.set(
                    edits.open(
                            entry,
                            list.known(),
                            edited -> changed(id, edited),
                            () -> form.set(null)));
        }
        return free;
    }

    /// The page of unsent meetings has those for all banks, the list those of one.
    private void changed(String id, Meeting edited) {
        if (bank().id().equals(edited.bankId())) {
            list.changed(id, edited);
        }
        if (details.shownId().filter(id::equals).isPresent()) {
            details.show(edited);
        }
    }

    /// How many meetings are not sent yet.
    public int unsent() {
        return outbox == null ? 0 : outbox.getUnsent();
    }

    /// What would be lost, or left behind, if the person went now; empty where nothing is.
    String losses() {
        int staying = unsent();
        boolean losing = isFormTouched();
        if (staying == 0 && !losing) {
            return "";
        }
        String last = texts.get(losing ? "again.leave" : "lock.once");
        return staying == 0 ? last : unsentWords() + " " + last;
    }

    private String unsentWords() {
        boolean lasting = outbox == null || outbox.isLasting();
        return texts.get(lasting ? "shell.unsent" : "shell.unsent.lost", unsent());
    }

    /// Whether something is typed into a form that would be lost.
    public boolean isFormTouched() {
        NewMeetingViewModel open = form.get();
        return open != null && open.isTouched();
    }

    /// From now on there is something that hides the work.
    public void lockBy(Runnable lock) {
        onLock = lock;
    }

    /// Hides the work until the password is typed.
    public void lock() {
        onLock.run();
    }

    /// Ends the work here, saying first how many meetings stay unsent.
    public void quitting(Runnable then) {
        if (again.get() != null) {
            // The card says it all.
            leaving(then);
            return;
        }
        leaving(
                () -> {
                    if (unsent() == 0 || goOn.get()) {
                        dismiss();
                        then.run();
                    } else {
                        dismiss();
                        going = then;
                        sayUnsent();
                        goOn.set(true);
                    }
                });
    }

    private void sayUnsent() {
        notice.say(this::unsentWords);
    }

    /// What is said before the person goes stays true while it is read.
    private void recount() {
        if (goOn.get()) {
            if (unsent() == 0) {
                dismiss();
            } else {
                sayUnsent();
            }
        }
    }

    /// The person knows that meetings stay unsent.
    public void goOn() {
        Runnable then = going;
        dismiss();
        // A form may have been opened since.
        leaving(then);
    }

    /// Whether the notice asks if the person wants to go.
    public ReadOnlyBooleanProperty goOnProperty() {
        return goOn.getReadOnlyProperty();
    }

    /// Whether the notice asks if the person wants to go.
    public boolean isGoOn() {
        return goOn.get();
    }

    /// Hears of every failure of the work: where the server has forgotten the person, signing in
    /// again lies over the work; where a role is missing, it is named; where the server is away,
    /// the header says so.
    public void hear(MeetingException failure) {
        if (failure.isAway()) {
            list.lost(failure);
        }
        switch (failure) {
            case NotSignedIn gone -> askAgain(gone);
            case SignInRefused locked -> askAgain(locked);
            // The one that was typed while the server was away.
            case WrongPassword changed -> askAgain(changed);
            case NotAllowed lacking when !lacking.roles().isEmpty() -> sayMissing(lacking.roles());
            default -> {}
        }
    }

    private void sayMissing(List<String> roles) {
        dismiss();
        missingRoles.setAll(roles);
        notice.say(() -> texts.get("shell.role", String.join(", ", roles)));
    }

    private void askAgain(MeetingException why) {
        if (again.get() == null) {
            again.set(
                    new AgainViewModel(
                            session(),
                            background,
                            ticker,
                            texts,
                            why,
                            this::signedInAgain,
                            onSignOut,
                            this::losses));
        }
    }

    private void signedInAgain() {
        again.set(null);
        NewMeetingViewModel open = form.get();
        if (open != null) {
            open.signedInAgain();
        }
        if (outbox != null) {
            outbox.retry();
        }
        refresh();
        MeetingLink link = missed;
        if (link != null) {
            follow(link);
        }
    }

    /// Says once where this computer's clock is far from the server's.
    public void compareClocks() {
        Duration ahead = session().clockAhead();
        if (ahead.abs().compareTo(CLOCKS_AGREE) > 0) {
            notice.say(
                    () ->
                            texts.get(
                                    ahead.isNegative() ? "shell.clock.behind" : "shell.clock.ahead",
                                    ahead.abs().toMinutes()));
        }
    }

    /// Opens the meeting that a link names, where it is one of this bank.
    public void follow(MeetingLink link) {
        // What was said of the last link is no longer true of this one.
        if (notice.get().equals(saidOfLink.get())) {
            notice.set("");
        }
        missed = null;
        if (link.bankId().equals(bank().id())) {
            list.open(link.meetingId(), this::opened, failure -> cannotFollow(link, failure));
        } else {
            sayOfLink(() -> texts.get("shell.link.bank", link.bankId()));
        }
    }

    /// What is typed stays in front.
    private void opened() {
        if (!listShown.get()) {
            show(list.isTable() ? Page.ALL : Page.TODAY);
        }
        if (form.get() != null) {
            sayOfLink(() -> texts.get("shell.link.behind"));
        }
    }

    /// Who signs in again for it wants it then.
    private void cannotFollow(MeetingLink link, MeetingException failure) {
        if (failure instanceof NotSignedIn) {
            missed = link;
        } else {
            sayOfLink(Failures.told(texts, failure));
        }
    }

    private void sayOfLink(Supplier<String> sentence) {
        saidOfLink = sentence;
        dismiss();
        notice.say(sentence);
    }

    /// Says that the link which was clicked on cannot be read.
    public void noteDamagedLink() {
        sayOfLink(() -> texts.get("shell.link.damaged"));
    }

    /// Takes the notice away.
    public void dismiss() {
        notice.set("");
        missingRoles.clear();
        going = () -> {};
        goOn.set(false);
    }

    /// Asks the bank's administrators for every role that was missing.
    public void askForRole() {
        Session asked = session();
        Bank of = bank();
        List<String> roles = List.copyOf(missingRoles);
        missingRoles.clear();
        background.start(
                () -> {
                    for (String role : roles) {
                        asked.askForRole(of, role);
                    }
                    return String.join(", ", roles);
                },
                names -> notice.say(() -> texts.get("shell.role.asked", names)),
                failure -> {
                    missingRoles.setAll(roles);
                    notice.say(Failures.told(texts, failure));
                    hear(failure);
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
        AgainViewModel asked = again.get();
        if (asked != null) {
            asked.leave(then);
        } else if (open == null) {
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

    /// Unsent meetings are gone: sent, or thrown away.
    ///
    /// @param discarded the ids of those thrown away, which no list of the bank will take off the
    ///     screen as long as the server is away
    public void unsentGone(Set<String> discarded) {
        if (details.shownId().filter(discarded::contains).isPresent()) {
            details.close();
        }
        list.drop(discarded);
        refresh();
    }

    /// Shows another bank.
    public void switchBank(Bank to) {
        switchBank(to, () -> {});
    }

    /// Shows another bank.
    ///
    /// @param going runs before, where the person does go there
    public void switchBank(Bank to, Runnable going) {
        if (!to.equals(bank.get())) {
            leaving(
                    () -> {
                        going.run();
                        onSwitchBank.accept(to);
                    });
        }
    }

    /// Signs out.
    public void signOut() {
        quitting(onSignOut);
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
        return Objects.requireNonNull(bank.get(), "Nobody has entered");
    }

    /// The bank that is shown, or `null` before anybody is there.
    public ReadOnlyObjectProperty<@Nullable Bank> bankProperty() {
        return bank.getReadOnlyProperty();
    }

    /// All banks of the session.
    public List<Bank> banks() {
        return session().banks();
    }

    /// The name of another bank than the one that is shown; its id where the server knows it no
    /// more.
    public Optional<String> elsewhere(String bankId) {
        Bank shown = bank.get();
        return shown == null || shown.id().equals(bankId)
                ? Optional.empty()
                : Optional.of(
                        banks().stream()
                                .filter(each -> each.id().equals(bankId))
                                .findFirst()
                                .map(Bank::name)
                                .orElse(bankId));
    }

    /// The bank's name, empty before anybody is there.
    public ReadOnlyStringProperty bankNameProperty() {
        return bankName.getReadOnlyProperty();
    }

    /// The bank's name, empty before anybody is there.
    public String getBankName() {
        return bankName.get();
    }

    /// The server's name, or that it is the demo bank.
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The server's name, or that it is the demo bank.
    public String getPlace() {
        return place.get();
    }

    /// Whether the server can be reached.
    public Reach getReach() {
        return list.getReach();
    }

    /// The card for signing in again, or `null`.
    public ReadOnlyObjectProperty<@Nullable AgainViewModel> againProperty() {
        return again.getReadOnlyProperty();
    }

    /// What the person should know, or empty.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What the person should know, or empty.
    public String getNotice() {
        return notice.get();
    }

    /// The roles that are missing and can be asked for.
    public ObservableList<String> missingRoles() {
        return missingRoles;
    }

    /// Who is signed in, empty before anybody is there.
    public ReadOnlyStringProperty userProperty() {
        return user.getReadOnlyProperty();
    }

    /// Who is signed in, empty before anybody is there.
    public String getUser() {
        return user.get();
    }

    /// How many meetings are known, in thousands where it would be too wide for the side bar.
    public ReadOnlyStringProperty allCountProperty() {
        return allCount.getReadOnlyProperty();
    }

    String countText(int count) {
        return count < 10_000
                ? String.valueOf(count)
                : texts.get("shell.count.thousands", count / 1000);
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
    public boolean isListShown() {
        return listShown.get();
    }

    /// The open form, or `null`.
    public ReadOnlyObjectProperty<@Nullable NewMeetingViewModel> formProperty() {
        return form.getReadOnlyProperty();
    }
}
