package dev.parley.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Tells when a person leaves a field, which is when what is wrong with it may be said.
public final class Leaving {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean isPressed;

    private Leaving(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> isPressed = true);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, release -> released());
        // The release may have gone to another window, such as a menu.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> released());
    }

    /// Runs something each time that the focus goes elsewhere. Where a mouse takes it there, that
    /// is after its button is up: a sentence that comes up moves what stands below it, and a click
    /// on that would be lost.
    public static void of(Node field, Runnable left) {
        field.sceneProperty()
                .addListener(
                        (p, old, scene) -> {
                            if (scene != null) {
                                in(scene);
                            }
                        });
        field.focusWithinProperty()
                .addListener(
                        (p, was, within) -> {
                            if (!within) {
                                afterPress(field.getScene(), left);
                            }
                        });
    }

    private static Leaving in(Scene scene) {
        return (Leaving)
                scene.getProperties().computeIfAbsent(Leaving.class, absent -> new Leaving(scene));
    }

    private static void afterPress(@Nullable Scene scene, Runnable left) {
        if (scene != null && in(scene).isPressed) {
            in(scene).waiting.add(left);
        } else {
            left.run();
        }
    }

    /// Before what was clicked on is told of it, which may need what the field holds; a frame, in
    /// which things move, comes only after both.
    private void released() {
        isPressed = false;
        List<Runnable> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(Runnable::run);
    }
}
