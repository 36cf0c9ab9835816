package dev.parley.ui.fx;

import javafx.scene.control.Label;

/// A line that takes no room while it has nothing to say, such as what is wrong with a field.
public final class Note extends Label {

    /// Made by the FXML.
    public Note() {
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
