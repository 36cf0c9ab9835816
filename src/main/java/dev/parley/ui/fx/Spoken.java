package dev.parley.ui.fx;

import javafx.scene.control.Label;

/// Names a field to screen readers where the screen shows no label for it. An accessible text of
/// the field itself would be read out instead of what is typed in it.
public final class Spoken extends Label {

    /// Made by the FXML.
    public Spoken() {
        setVisible(false);
        setManaged(false);
    }
}
