package dev.parley.ui.fx;

/// Which key goes with a letter on this system.
public enum Keyboard {
    /// Ctrl, as on Windows and Linux.
    CONTROL,
    /// ⌘, as on a Mac.
    COMMAND
}
