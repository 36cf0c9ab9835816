package dev.parley.ui.fx;

import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A list below a field that can be typed into.
public final class Suggestions {
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN);

    private Suggestions() {}

    /// Opens it by the arrow down, as other lists are and as search boxes do; by itself the key
    /// would only move the cursor.
    public static void openByArrow(ComboBox<?> box) {
        box.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (DOWN.match(key) && !box.isShowing() && !box.getItems().isEmpty()) {
                        key.consume();
                        // Not now: the list would get the key as well, and choose its first.
                        Platform.runLater(box::show);
                    }
                });
    }
}
