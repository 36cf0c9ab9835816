package dev.parley.ui.fx;

import javafx.beans.DefaultProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A part of a screen that takes no room until it is shown, and no time: JavaFX dresses what is
/// hidden as well as what is seen, so the content comes into the scene only with its first showing.
@DefaultProperty("content")
public final class Part extends VBox {
    private final ObservableList<Node> content = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");

    /// Made by the FXML.
    public Part() {
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        shown.addListener((p, was, is) -> place());
        content.addListener((ListChangeListener<Node>) change -> place());
    }

    private void place() {
        if (shown.get()) {
            getChildren().setAll(content);
        }
    }

    /// What it holds.
    public ObservableList<Node> getContent() {
        return content;
    }

    /// Whether it is shown.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Whether it is shown.
    public boolean isShown() {
        return shown.get();
    }

    /// Shows it, or hides it again.
    public void setShown(boolean show) {
        shown.set(show);
    }
}
