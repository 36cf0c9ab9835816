package dev.parley.ui.fx;

import javafx.scene.Node;

/// Has the keys for a button that is gone or rests once it was pressed: else they would go to
/// whatever comes next, and who presses twice would press that.
public final class StandIn {
    private StandIn() {}

    /// From now on. The keys come back with the button, unless they were taken elsewhere meanwhile.
    ///
    /// @param standIn what can have the keys, and does nothing when pressed
    public static void of(Node button, Node standIn) {
        button.visibleProperty().addListener((p, was, shown) -> hand(button, shown, standIn));
        button.disableProperty().addListener((p, was, rests) -> hand(button, !rests, standIn));
    }

    private static void hand(Node button, boolean back, Node standIn) {
        Node from = back ? standIn : button;
        if (from.isFocused()) {
            (back ? button : standIn).requestFocus();
        }
    }
}
