package dev.parley.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.PasswordField;

/// The card for signing in again.
public final class AgainView {
    private final AgainViewModel model;

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
        againPassword.textProperty().bindBidirectional(model.passwordProperty());
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
