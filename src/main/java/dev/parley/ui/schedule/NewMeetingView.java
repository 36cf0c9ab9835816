// Longer than 300 lines: the form is one screen, and where its keys go is said here.
package dev.parley.ui.schedule;

import dev.parley.meeting.Problem;
import dev.parley.meeting.Problem.Field;
import dev.parley.ui.fx.Caret;
import dev.parley.ui.fx.Leaving;
import dev.parley.ui.fx.Note;
import dev.parley.ui.fx.Suggestions;
import dev.parley.ui.fx.Views;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form of a new meeting.
public final class NewMeetingView {
    private final NewMeetingViewModel model;
    private final Views views;
    private final Map<InviteeViewModel, Node> rows = new WeakHashMap<>();
    private final Map<InviteeViewModel, InviteeView> people = new WeakHashMap<>();

    private final Runnable onLanguage = this::sayAgain;

    @FXML private Parent form;
    @FXML private ScrollPane page;
    @FXML private VBox content;
    @FXML private ComboBox<String> purpose;
    @FXML private ComboBox<String> provider;
    @FXML private DatePicker day;
    @FXML private ComboBox<String> time;
    @FXML private Note providerNote;
    @FXML private Note dayNote;
    @FXML private Note timeNote;
    @FXML private VBox doubled;
    @FXML private VBox creator;
    @FXML private VBox invitees;
    @FXML private Button addInvitee;
    @FXML private Button keep;
    @FXML private Button takeFound;
    private Caret typingIn = Caret.NOWHERE;
    private Caret pressedIn = Caret.NOWHERE;
    private @Nullable DayCalendar calendar;

    /// @param model what is typed
    public NewMeetingView(NewMeetingViewModel model, Views views) {
        this.model = model;
        this.views = views;
    }

    /// For the bindings of the FXML.
    public NewMeetingViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        purpose.getItems().setAll(model.purposes());
        purpose.getEditor().textProperty().bindBidirectional(model.purposeProperty());
        onLeave(purpose, Field.PURPOSE);
        provider.getItems().setAll(model.providers());
        provider.getEditor().textProperty().bindBidirectional(model.providerProperty());
        onLeave(provider, Field.PROVIDER);
        calendar = new DayCalendar(day, model);
        onLeave(day, Field.DAY);
        time.getItems().setAll(halfHours());
        time.getEditor().textProperty().bindBidirectional(model.timeProperty());
        onLeave(time, Field.TIME);
        color(providerNote, Field.PROVIDER);
        color(dayNote, Field.DAY);
        color(timeNote, Field.TIME);
        List.of(purpose, provider, time).forEach(Suggestions::openByArrow);
        List.of(purpose, provider, time).forEach(box -> Caret.markAll(box, box.getEditor()));
        Caret.markAll(day, day.getEditor());
        // A click beside the fields would take the keys away from them.
        content.setOnMousePressed(MouseEvent::consume);
        // A scroll pane asks how high its content is before texts are broken into lines.
        page.prefViewportHeightProperty().bind(content.heightProperty());
        creator.getChildren().setAll(row(model.getCreator()));
        model.invitees()
                .addListener((ListChangeListener<InviteeViewModel>) change -> showInvitees());
        showInvitees();
        model.doubled().addListener((ListChangeListener<ZoneOffset>) change -> showDoubled());
        showDoubled();
        model.follow(onLanguage);
        model.askingProperty().addListener((p, was, asking) -> focusQuestion(asking));
        model.busyProperty().addListener((p, was, busy) -> keepKeys(busy));
        OutcomeViewModel outcome = model.getOutcome();
        outcome.lookingProperty().addListener((p, was, looking) -> restButtons(looking));
        outcome.foundProperty().addListener((p, was, found) -> lookedFor(found));
        outcome.unresolvedProperty().addListener((p, was, open) -> lookedFor(open));
        form.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void sayAgain() {
        if (calendar != null) {
            calendar.sayAgain();
        }
        showDoubled();
    }

    /// The question has the keys; afterwards the field has them again in which it came up.
    private void focusQuestion(boolean asking) {
        if (asking) {
            typingIn = Caret.near(form);
            keep.requestFocus();
        } else {
            typingIn.giveBack();
        }
    }

    /// Nothing of the form takes keys while the bank is asked; afterwards what had them has them
    /// again, where that can be, and not what stood next to it.
    private void keepKeys(boolean busy) {
        if (busy) {
            rest();
        } else {
            pressedIn.giveBack();
        }
    }

    /// Else the keys would go to what lies around the form, as all of it rests that they were on.
    private void rest() {
        if (!page.isFocused()) {
            pressedIn = Caret.near(form);
            page.requestFocus();
        }
    }

    /// While the bank's list is looked at the buttons rest; who goes on in a field keeps the keys.
    private void restButtons(boolean looking) {
        Scene scene = form.getScene();
        if (scene != null && looking && scene.getFocusOwner() instanceof Button) {
            rest();
        }
    }

    /// The keys are at what can be done next, unless they have been taken elsewhere meanwhile.
    private void lookedFor(boolean known) {
        if (!known || !page.isFocused()) {
            return;
        }
        if (model.getOutcome().isFound()) {
            takeFound.requestFocus();
        } else {
            pressedIn.giveBack();
        }
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.stepBack();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            // What was found must not be made a second time by a habit of the fingers.
            if (model.getOutcome().isFound()) {
                model.takeFound();
            } else {
                create();
            }
            key.consume();
        }
    }

    private void onLeave(Node field, Field of) {
        Leaving.of(field, () -> model.leave(of));
    }

    /// What is only worth knowing is not red as what is wrong is.
    private void color(Note note, Field about) {
        note.textProperty()
                .addListener(
                        (p, old, text) ->
                                note.getStyleClass()
                                        .setAll(
                                                "label",
                                                model.isWrong(about) ? "problem" : "warning"));
    }

    private List<String> halfHours() {
        List<String> times = new ArrayList<>();
        for (LocalTime each = LocalTime.of(8, 0);
                each.getHour() < 20;
                each = each.plusMinutes(30)) {
            times.add(model.timeText(each));
        }
        return times;
    }

    private void showInvitees() {
        List<Node> nodes = new ArrayList<>();
        for (InviteeViewModel each : model.invitees()) {
            nodes.add(rows.computeIfAbsent(each, this::row));
        }
        List<Node> before = List.copyOf(invitees.getChildren());
        int worked = -1;
        for (int i = 0; i < before.size(); i++) {
            worked = before.get(i).isFocusWithin() ? i : worked;
        }
        boolean gone = worked >= 0 && !nodes.contains(before.get(worked));
        invitees.getChildren().setAll(nodes);
        if (gone) {
            // Else the keys would go to what lies behind the form.
            Node next =
                    nodes.isEmpty()
                            ? addInvitee
                            : nodes.get(Math.min(worked, nodes.size() - 1)).lookup("#remove");
            next.requestFocus();
        }
    }

    private Node row(InviteeViewModel invitee) {
        InviteeView view = new InviteeView(invitee);
        people.put(invitee, view);
        return views.load(view);
    }

    private void showDoubled() {
        ToggleGroup group = new ToggleGroup();
        doubled.getChildren().clear();
        for (ZoneOffset each : model.doubled()) {
            RadioButton choice = new RadioButton(model.offsetText(each));
            choice.setToggleGroup(group);
            choice.setUserData(each);
            choice.setSelected(each.equals(model.chosenOffset()));
            doubled.getChildren().add(choice);
        }
        // An arrow key chooses without pressing.
        group.selectedToggleProperty()
                .addListener(
                        (p, old, chosen) -> {
                            if (chosen != null) {
                                model.chooseOffset((ZoneOffset) chosen.getUserData());
                            }
                        });
        doubled.setVisible(!model.doubled().isEmpty());
        doubled.setManaged(!model.doubled().isEmpty());
    }

    /// Puts the cursor where typing begins.
    public void focusFirst() {
        purpose.requestFocus();
    }

    /// Adds an invitee and puts the cursor there.
    public void addInvitee() {
        model.addInvitee();
        person(model.invitees().getLast()).focus(Field.NAME);
    }

    private InviteeView person(InviteeViewModel of) {
        return Objects.requireNonNull(people.get(of), "Nobody's row");
    }

    /// Makes the meeting, or leads to the first field that keeps it from being made.
    public void create() {
        model.create();
        model.firstWrong().ifPresent(this::lead);
    }

    private void lead(Problem problem) {
        // What is said below the fields has its place before any of them is looked for.
        page.layout();
        switch (problem.field()) {
            case PURPOSE -> purpose.requestFocus();
            case PROVIDER -> provider.requestFocus();
            case DAY -> day.requestFocus();
            case TIME ->
                    (model.doubled().isEmpty() ? time : doubled.getChildren().getFirst())
                            .requestFocus();
            case NAME, PHONE, EMAIL, STATUS ->
                    person(
                                    problem.invitee() < 0
                                            ? model.getCreator()
                                            : model.invitees().get(problem.invitee()))
                            .focus(problem.field());
        }
        bringIntoView(form.getScene().getFocusOwner());
    }

    private void bringIntoView(Node field) {
        Bounds place = content.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        double seen = page.getViewportBounds().getHeight();
        double more = content.getHeight() - seen;
        double above = page.getVvalue() * more;
        if (more > 0 && (place.getMinY() < above || place.getMaxY() > above + seen)) {
            page.setVvalue(Math.clamp((place.getCenterY() - seen / 2) / more, 0, 1));
        }
    }

    /// Looks at the bank's list once more.
    public void lookAgain() {
        model.getOutcome().lookAgain();
    }

    /// Goes on with the meeting that was found at the bank.
    public void takeFound() {
        model.takeFound();
    }

    /// Closes the form.
    public void close() {
        model.close();
    }

    /// Stays in the form.
    public void keep() {
        model.keep();
    }

    /// Throws away what was typed.
    public void discard() {
        model.discard();
    }
}
