package dev.parley.ui.schedule;

import dev.parley.meeting.Problem.Field;
import dev.parley.ui.fx.Caret;
import dev.parley.ui.fx.Leaving;
import dev.parley.ui.fx.Suggestions;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One person of the form.
public final class InviteeView {
    private final InviteeViewModel model;

    /// Larger text than this needs a second line of fields, in pixels.
    private static final double LARGE = 15;

    /// So does an invitee in a window that is narrower than this, in pixels.
    private static final double NARROW = 1090;

    @FXML private VBox person;
    @FXML private HBox first;
    @FXML private HBox second;
    @FXML private HBox moves;
    @FXML private TextField name;
    @FXML private TextField phone;
    @FXML private TextField email;
    @FXML private ComboBox<String> status;

    /// @param model the person
    public InviteeView(InviteeViewModel model) {
        this.model = model;
    }

    /// For the bindings of the FXML.
    public InviteeViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        phone.textProperty().bindBidirectional(model.phoneProperty());
        email.textProperty().bindBidirectional(model.emailProperty());
        status.setItems(model.statuses());
        Suggestions.openByArrow(status);
        status.getEditor().textProperty().bindBidirectional(model.statusProperty());
        name.fontProperty().addListener((p, old, font) -> arrange());
        // Not the width of the person, as nothing may be moved while it is laid out.
        person.sceneProperty()
                .flatMap(Scene::widthProperty)
                .addListener((p, old, width) -> arrange());
        arrange();
        Leaving.of(person, model::leave);
    }

    private void arrange() {
        boolean two = name.getFont().getSize() > LARGE || isNarrow();
        second.setManaged(two);
        second.setVisible(two);
        HBox to = two ? second : first;
        if (!to.getChildren().contains(email)) {
            Caret typingIn = Caret.near(person);
            to.getChildren().addAll(email, status, moves);
            typingIn.giveBack();
        }
    }

    private boolean isNarrow() {
        Scene scene = person.getScene();
        return model.isInvitee() && scene != null && scene.getWidth() < NARROW;
    }

    void focus(Field field) {
        switch (field) {
            case PHONE -> phone.requestFocus();
            case EMAIL -> email.requestFocus();
            case STATUS -> status.requestFocus();
            case NAME, PURPOSE, PROVIDER, DAY, TIME -> name.requestFocus();
        }
    }

    /// Takes the person off the form.
    public void remove() {
        model.remove();
    }

    /// Moves the person up.
    public void moveUp() {
        model.moveUp();
    }

    /// Moves the person down.
    public void moveDown() {
        model.moveDown();
    }
}
