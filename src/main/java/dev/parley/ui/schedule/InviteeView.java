package dev.parley.ui.schedule;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One person of the form.
public final class InviteeView {
    private final InviteeViewModel model;

    /// Larger text than this needs a second line of fields, in pixels.
    private static final double LARGE = 15;

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
        status.getEditor().textProperty().bindBidirectional(model.statusProperty());
        name.fontProperty().addListener((p, old, font) -> arrange());
        arrange();
        person.focusWithinProperty()
                .addListener(
                        (p, was, within) -> {
                            if (!within) {
                                model.leave();
                            }
                        });
    }

    private void arrange() {
        boolean large = name.getFont().getSize() > LARGE;
        second.setManaged(large);
        second.setVisible(large);
        HBox to = large ? second : first;
        if (!to.getChildren().contains(email)) {
            to.getChildren().addAll(email, status, moves);
        }
    }

    void focus() {
        name.requestFocus();
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
