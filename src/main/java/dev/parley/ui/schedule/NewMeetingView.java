package dev.parley.ui.schedule;

import dev.parley.meeting.Problem.Field;
import dev.parley.ui.fx.Leaving;
import dev.parley.ui.fx.Views;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The form of a new meeting.
public final class NewMeetingView {
    private final NewMeetingViewModel model;
    private final Views views;
    private final Map<InviteeViewModel, Node> rows = new WeakHashMap<>();

    private final Runnable onLanguage = this::sayAgain;

    @FXML private Parent form;
    @FXML private ScrollPane page;
    @FXML private VBox content;
    @FXML private ComboBox<String> purpose;
    @FXML private ComboBox<String> provider;
    @FXML private DatePicker day;
    @FXML private ComboBox<String> time;
    @FXML private VBox doubled;
    @FXML private VBox creator;
    @FXML private VBox invitees;
    @FXML private Button keep;
    private @Nullable InviteeView lastInvitee;
    private @Nullable Node typingIn;

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
        day.setConverter(new DayConverter());
        day.getEditor().textProperty().bindBidirectional(model.dayProperty());
        day.setDayCellFactory(picker -> new BranchDay());
        day.setOnShowing(opening -> beginToday());
        day.setOnShown(open -> nameArrows());
        onLeave(day, Field.DAY);
        time.getItems().setAll(halfHours());
        time.getEditor().textProperty().bindBidirectional(model.timeProperty());
        onLeave(time, Field.TIME);
        // A scroll pane asks how high its content is before texts are broken into lines.
        page.prefViewportHeightProperty().bind(content.heightProperty());
        creator.getChildren().setAll(views.load(new InviteeView(model.getCreator())));
        model.invitees()
                .addListener((ListChangeListener<InviteeViewModel>) change -> showInvitees());
        showInvitees();
        model.doubled().addListener((ListChangeListener<ZoneOffset>) change -> showDoubled());
        showDoubled();
        model.follow(onLanguage);
        model.askingProperty().addListener((p, was, asking) -> focusQuestion(asking));
        form.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// The calendar's own arrows have no words for a screen reader.
    private void nameArrows() {
        if (day.getSkin() instanceof DatePickerSkin skin) {
            Iterator<String> words = model.calendarWords().iterator();
            for (Node arrow : skin.getPopupContent().lookupAll(".spinner > .button")) {
                if (words.hasNext()) {
                    arrow.setAccessibleText(words.next());
                }
            }
        }
    }

    /// The picker makes its calendar afresh for another maker of days.
    private void sayAgain() {
        String typed = model.dayProperty().get();
        // Without a value it would be emptied.
        day.setValue(model.date());
        day.setDayCellFactory(picker -> new BranchDay());
        model.dayProperty().set(typed);
        showDoubled();
    }

    /// The question has the keys; afterwards the field has them again in which it came up.
    private void focusQuestion(boolean asking) {
        Scene scene = form.getScene();
        if (scene != null && asking) {
            typingIn = scene.getFocusOwner();
            keep.requestFocus();
        } else if (typingIn != null) {
            typingIn.requestFocus();
            if (typingIn instanceof ComboBox<?> choice) {
                choice.getEditor().end();
            }
        }
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            if (model.isAsking()) {
                model.keep();
            } else {
                model.close();
            }
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            // What was found must not be made a second time by a habit of the fingers.
            if (model.getOutcome().isFound()) {
                model.takeFound();
            } else {
                model.create();
            }
            key.consume();
        }
    }

    private void onLeave(Node field, Field of) {
        Leaving.of(field, () -> model.leave(of));
    }

    private static List<String> halfHours() {
        List<String> times = new ArrayList<>();
        for (LocalTime each = LocalTime.of(8, 0);
                each.getHour() < 20;
                each = each.plusMinutes(30)) {
            times.add(each.toString());
        }
        return times;
    }

    private void showInvitees() {
        List<Node> nodes = new ArrayList<>();
        for (InviteeViewModel each : model.invitees()) {
            nodes.add(rows.computeIfAbsent(each, this::row));
        }
        invitees.getChildren().setAll(nodes);
    }

    private Node row(InviteeViewModel invitee) {
        InviteeView view = new InviteeView(invitee);
        lastInvitee = view;
        return views.load(view);
    }

    private void showDoubled() {
        ToggleGroup group = new ToggleGroup();
        doubled.getChildren().clear();
        for (ZoneOffset each : model.doubled()) {
            RadioButton choice = new RadioButton(model.offsetText(each));
            choice.setToggleGroup(group);
            choice.setSelected(each.equals(model.chosenOffset()));
            choice.setOnAction(click -> model.chooseOffset(each));
            doubled.getChildren().add(choice);
        }
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
        InviteeView added = lastInvitee;
        if (added != null) {
            added.focus();
        }
    }

    /// Makes the meeting.
    public void create() {
        model.create();
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

    /// The picker by itself would begin at the computer's day, which need not be the branch's.
    private void beginToday() {
        if (day.getValue() == null) {
            day.setValue(model.today());
        }
    }

    /// A day of the picker; today is the branch's.
    private final class BranchDay extends DateCell {
        private static final String TODAY = "today";

        @Override
        public void updateItem(@Nullable LocalDate date, boolean empty) {
            super.updateItem(date, empty);
            getStyleClass().remove(TODAY);
            if (model.today().equals(date)) {
                getStyleClass().add(TODAY);
            }
        }

        /// The whole day in the language of the screen; by itself a cell says nothing until the
        /// keys are on it.
        @Override
        public @Nullable Object queryAccessibleAttribute(
                AccessibleAttribute what, Object... parameters) {
            LocalDate date = getItem();
            return what == AccessibleAttribute.TEXT && date != null
                    ? model.spokenDay(date)
                    : super.queryAccessibleAttribute(what, parameters);
        }
    }

    /// The picker empties a field that it cannot read; here what was typed stays.
    private final class DayConverter extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? model.dayProperty().get() : model.dayText(date);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String typed) {
            return model.date();
        }
    }
}
