package dev.parley.ui.fx;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Where the keys are just now, and what is marked there. A field that is given the keys marks all
/// that stands in it, and the next letter would take its place; so what was marked is kept too.
public final class Caret {
    /// Nothing has the keys.
    public static final Caret NOWHERE = new Caret(null);

    private final @Nullable Node focused;
    private final @Nullable TextInputControl typed;
    private final @Nullable IndexRange marked;

    /// @param focused what has the keys, if anything
    public Caret(@Nullable Node focused) {
        this.focused = focused;
        typed =
                switch (focused) {
                    case TextInputControl text -> text;
                    case ComboBox<?> box -> box.getEditor();
                    case DatePicker picker -> picker.getEditor();
                    case null, default -> null;
                };
        marked = typed == null ? null : typed.getSelection();
    }

    /// From now on a field with a list or a calendar marks all that stands in it when it is given
    /// the keys but by the mouse, as a plain field does. By itself it would put the cursor before
    /// that, and "15" before "14:00" would be read as fourteen past three.
    public static void markAll(ComboBoxBase<?> box, TextField editor) {
        box.focusedProperty()
                .addListener(
                        (p, was, focused) -> {
                            if (focused && !box.isPressed()) {
                                // Not now: the box itself has yet to hear of it, and unmarks it.
                                Platform.runLater(() -> markUntouched(box, editor));
                            }
                        });
    }

    /// Not where the cursor has been put somewhere meanwhile.
    private static void markUntouched(ComboBoxBase<?> box, TextField editor) {
        if (box.isFocused() && editor.getCaretPosition() == 0) {
            editor.selectAll();
        }
    }

    /// Where they are in the window that shows a part of it.
    public static Caret near(Node shown) {
        Scene scene = shown.getScene();
        return scene == null ? NOWHERE : new Caret(scene.getFocusOwner());
    }

    /// Gives the keys back.
    ///
    /// @return whether that went; not where nothing had them, or it can no longer take them
    public boolean giveBack() {
        if (focused == null) {
            return false;
        }
        focused.requestFocus();
        mark();
        if (!(focused instanceof TextInputControl)) {
            // A field with a list marks all of it a moment later.
            Platform.runLater(this::mark);
        }
        return focused.isFocused();
    }

    private void mark() {
        if (typed != null && marked != null) {
            typed.selectRange(marked.getStart(), marked.getEnd());
        }
    }
}
