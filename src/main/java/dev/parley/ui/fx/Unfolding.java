package dev.parley.ui.fx;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Brings much content into the window without holding a frame up: it is taken apart beforehand,
/// and some of its pieces come with every frame.
public final class Unfolding {
    /// So many come with one frame, which also has to lay them out: measured on two cores in a
    /// program that has just started, 13 to 26 of them took 12 ms.
    private static final int PIECES = 15;

    private final Parent content;
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long frame) {
                    unfold();
                }
            };
    private Runnable done = () -> {};

    /// Takes content apart, which may be done on any thread while no window has it.
    public Unfolding(Parent content) {
        this.content = content;
        fold(content);
    }

    /// The whole, of which pieces are missing until it is unfolded.
    public Parent content() {
        return content;
    }

    private void fold(Node node) {
        switch (node) {
            case BorderPane pane -> {
                fold(pane.getTop(), pane::setTop);
                fold(pane.getLeft(), pane::setLeft);
                fold(pane.getCenter(), pane::setCenter);
                fold(pane.getRight(), pane::setRight);
                fold(pane.getBottom(), pane::setBottom);
            }
            case ScrollPane pane -> fold(pane.getContent(), pane::setContent);
            case Pane pane -> {
                List<Node> children = List.copyOf(pane.getChildren());
                pane.getChildren().clear();
                for (Node child : children) {
                    piece(child, () -> pane.getChildren().add(child));
                }
            }
            default -> {
                // A control comes as a whole.
            }
        }
    }

    private void fold(@Nullable Node child, Consumer<? super @Nullable Node> place) {
        if (child != null) {
            place.accept(null);
            piece(child, () -> place.accept(child));
        }
    }

    private void piece(Node child, Runnable attach) {
        steps.add(
                () -> {
                    attach.run();
                    child.applyCss();
                });
        fold(child);
    }

    /// Brings the pieces in, with the content in its place: at once where no window shows it.
    ///
    /// @param whenDone runs on the screen's thread as soon as all are there
    public void start(Runnable whenDone) {
        done = whenDone;
        if (isInWindow(content)) {
            timer.start();
        } else {
            steps.forEach(Runnable::run);
            whenDone.run();
        }
    }

    /// Brings no more pieces, and is never done.
    public void cancel() {
        timer.stop();
    }

    private void unfold() {
        for (int i = 0; i < PIECES && !steps.isEmpty(); i++) {
            steps.remove().run();
        }
        if (steps.isEmpty()) {
            timer.stop();
            done.run();
        }
    }

    /// Whether frames come at all.
    static boolean isInWindow(Node node) {
        Scene scene = node.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }
}
