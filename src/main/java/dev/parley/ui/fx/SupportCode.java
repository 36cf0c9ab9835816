package dev.parley.ui.fx;

import javafx.scene.AccessibleRole;
import javafx.scene.control.TextField;

/// A small line with the code that support staff need; it can be marked and copied, and takes no
/// room where there is none.
public final class SupportCode extends TextField {

    /// Made by the FXML.
    public SupportCode() {
        setEditable(false);
        getStyleClass().add("support-code");
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        // Its text is its name.
        setAccessibleRole(AccessibleRole.TEXT);
    }
}
