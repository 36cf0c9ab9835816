package dev.parley.ui.fx;

/// The clipboard, so that view-models can copy without knowing the screen.
@FunctionalInterface
public interface Clips {
    /// Puts a text on the clipboard.
    void copy(String text);

    /// Takes what was put there away again, where it is still there.
    default void forget() {}
}
