package dev.parley.ui.connection;

import dev.parley.ui.fx.Note;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.StandIn;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The page for checking the connection.
public final class ConnectionView {
    private final ConnectionViewModel model;

    @FXML private GridPane steps;
    @FXML private GridPane abilities;
    @FXML private PasswordField tryPassword;
    @FXML private Button back;
    @FXML private ScrollPane page;
    @FXML private Button again;

    /// @param model the steps
    public ConnectionView(ConnectionViewModel model) {
        this.model = model;
    }

    /// For the bindings of the FXML.
    public ConnectionViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.lines().forEach(this::add);
        tryPassword.textProperty().bindBidirectional(model.passwordProperty());
        model.abilities()
                .addListener(
                        (ListChangeListener<Map.Entry<String, String>>) change -> showAbilities());
        // What was pressed rests while it is tried; the keys go where typing goes on.
        model.reachedProperty()
                .addListener(
                        (p, was, reached) -> {
                            if (reached) {
                                tryPassword.requestFocus();
                            }
                        });
        StandIn.of(again, page);
        // Where the password was wrong the next one is typed.
        model.busyProperty()
                .addListener(
                        (p, was, busy) -> {
                            if (!busy && model.isReached() && !model.isSignedIn()) {
                                tryPassword.requestFocus();
                            }
                        });
    }

    private void add(StepLine line) {
        Label title = new Label();
        title.textProperty().bind(line.titleProperty());
        title.getStyleClass().add("strong");
        title.setMinWidth(Label.USE_PREF_SIZE);
        Label sign = new Label();
        sign.setMinWidth(Label.USE_PREF_SIZE);
        mark(sign, line.signProperty().get());
        line.signProperty().addListener((p, old, now) -> mark(sign, now));
        Note found = new Note();
        found.textProperty().bind(line.foundProperty());
        GridPane.setValignment(sign, VPos.TOP);
        VBox words = new VBox(4, title, found);
        steps.addRow(steps.getRowCount(), sign, words);
    }

    private static void mark(Label label, Sign sign) {
        label.setText(sign.text());
        label.setAccessibleText(sign.words());
        label.getStyleClass().setAll("label", "state", sign.style());
    }

    private void showAbilities() {
        abilities.getChildren().clear();
        for (Map.Entry<String, String> each : model.abilities()) {
            Label name = new Label(each.getKey());
            name.getStyleClass().add("key");
            Label text = new Label(each.getValue());
            text.setWrapText(true);
            abilities.addRow(abilities.getRowCount(), name, text);
        }
    }

    /// Puts the keys where the way back is.
    public void focus() {
        back.requestFocus();
    }

    /// Leaves the page.
    public void back() {
        model.back();
    }

    /// Checks from the beginning.
    public void again() {
        model.start();
    }

    /// Signs in once.
    public void signIn() {
        model.signIn();
    }

    /// Copies the report.
    public void copy() {
        model.copy();
    }
}
