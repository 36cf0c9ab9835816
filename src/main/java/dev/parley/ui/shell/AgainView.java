package dev.parley.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The card for signing in again.
public final class AgainView {
    private final AgainViewModel model;

    @FXML private StackPane again;
    @FXML private PasswordField againPassword;

    /// @param model what the card shows and does
    public AgainView(AgainViewModel model) {
        this.model = model;
    }

    /// For the bindings of the FXML.
    public AgainViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        again.addEventFilter(KeyEvent.ANY, this::onKey);
        again.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> model.takeKeys());
        againPassword.textProperty().bindBidirectional(model.passwordProperty());
        // While the server is asked nothing on the card takes keys, least of all Sign out.
        model.busyProperty()
                .addListener(
                        (p, was, busy) -> {
                            if (!busy) {
                                focus();
                            }
                        });
    }

    private void onKey(KeyEvent key) {
        if (!model.takesKeys()) {
            key.consume();
        }
    }

    /// Puts the cursor where typing begins.
    void focus() {
        againPassword.requestFocus();
    }

    /// Signs in again.
    public void signIn() {
        model.signIn();
    }

    /// Gives the work up.
    public void signOut() {
        model.signOut();
    }
}
