package dev.parley.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Words that nobody can read whole: drawn shorter than they are on a control that has no tooltip
/// above it, or beyond an edge to which nothing scrolls.
final class Cut {
    private static final double TOLERANCE = 1;

    private final List<String> found = new ArrayList<>();

    private Cut() {}

    /// The words that are cut in a scene that is laid out.
    static List<String> in(Scene scene) {
        Cut cut = new Cut();
        cut.find(scene.getRoot(), new Edges(0, 0, scene.getWidth(), scene.getHeight()));
        return cut.found;
    }

    private record Edges(double left, double top, double right, double bottom) {
        boolean hold(Bounds bounds) {
            return bounds.getMinX() >= left - TOLERANCE
                    && bounds.getMinY() >= top - TOLERANCE
                    && bounds.getMaxX() <= right + TOLERANCE
                    && bounds.getMaxY() <= bottom + TOLERANCE;
        }

        /// Within something that scrolls.
        Edges within(Node node) {
            double far = Double.MAX_VALUE;
            if (node instanceof ScrollPane pane && pane.getHbarPolicy() == ScrollBarPolicy.NEVER) {
                Bounds bounds = pane.localToScene(pane.getLayoutBounds());
                return new Edges(bounds.getMinX(), -far, bounds.getMaxX(), far);
            }
            return node instanceof ScrollPane
                            || node instanceof ListView
                            || node instanceof TableView
                    ? new Edges(-far, -far, far, far)
                    : this;
        }
    }

    private void find(Node node, Edges edges) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            for (Node child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text
                        && !(child instanceof FontIcon)
                        && text.isVisible()) {
                    check(labeled, text, edges);
                }
            }
        }
        if (node instanceof Parent parent) {
            Edges inner = edges.within(node);
            parent.getChildrenUnmodifiable().forEach(child -> find(child, inner));
        }
    }

    private void check(Labeled labeled, Text text, Edges edges) {
        if (!flat(text.getText()).equals(flat(labeled.getText())) && !hasTooltip(labeled)) {
            found.add(labeled.getText() + " as " + text.getText());
        }
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        if (!text.getText().isBlank() && !edges.hold(bounds)) {
            found.add(labeled.getText() + " beyond " + edges + ": " + bounds);
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static boolean hasTooltip(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return false;
    }
}
