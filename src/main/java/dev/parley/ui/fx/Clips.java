package dev.parley.ui.fx;

/// The clipboard, so that view-models can copy without knowing the screen.
@FunctionalInterface
public interface Clips {
    /// Puts a text on the clipboard.
    void copy(String text);
}
