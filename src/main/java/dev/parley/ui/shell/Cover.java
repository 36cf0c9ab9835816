package dev.parley.ui.shell;

import dev.parley.ui.fx.Caret;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import org.jspecify.annotations.Nullable;

/// A card over all that a window shows, which remembers what lies below and where the keys were.
final class Cover {
    private final Parent card;
    private final Consumer<Runnable> beforeClose;
    private final Caret caret;
    private final List<Node> hidden = new ArrayList<>();

    /// @param beforeClose decides when the window may close meanwhile
    /// @param focused what has the keys
    Cover(Parent card, Consumer<Runnable> beforeClose, @Nullable Node focused) {
        this.card = card;
        this.beforeClose = beforeClose;
        caret = new Caret(focused);
    }

    Parent card() {
        return card;
    }

    Consumer<Runnable> beforeClose() {
        return beforeClose;
    }

    /// Hides something that is shown.
    void hide(Node node) {
        node.setVisible(false);
        hidden.add(node);
    }

    /// Shows what was hidden, as far as it is still there, and gives the keys back to where they
    /// were, as far as it can take them.
    void showHidden(Parent root) {
        List<Node> there =
                hidden.stream().filter(root.getChildrenUnmodifiable()::contains).toList();
        there.forEach(each -> each.setVisible(true));
        if (!caret.giveBack() && !there.isEmpty()) {
            there.getLast().requestFocusTraversal(TraversalDirection.NEXT);
        }
    }
}
