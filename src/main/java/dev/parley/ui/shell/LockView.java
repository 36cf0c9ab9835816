package dev.parley.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The card over a locked screen.
public final class LockView {
    private final LockViewModel model;

    @FXML private StackPane lock;
    @FXML private PasswordField lockPassword;

    /// @param model what the card shows and does
    public LockView(LockViewModel model) {
        this.model = model;
    }

    /// For the bindings of the FXML.
    public LockViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        lockPassword.textProperty().bindBidirectional(model.passwordProperty());
        // A default button would take Enter away from those of the work below, for good.
        lock.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.busyProperty()
                .addListener(
                        (p, was, busy) -> {
                            if (!busy) {
                                focus();
                            }
                        });
    }

    private void onKey(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> {
                key.consume();
                if (key.getTarget() instanceof Button pressed) {
                    pressed.fire();
                } else {
                    model.unlock();
                }
            }
            case ESCAPE -> {
                key.consume();
                model.clear();
            }
            default -> {
                // Typed into the field.
            }
        }
    }

    /// Puts the cursor where typing begins.
    void focus() {
        lockPassword.requestFocus();
    }

    /// Gives the work back; where nothing is typed, the field has the keys.
    public void unlock() {
        boolean empty = lockPassword.getText().isEmpty();
        model.unlock();
        if (empty) {
            focus();
        }
    }

    /// Gives the work up.
    public void signOut() {
        model.signOut();
    }
}
