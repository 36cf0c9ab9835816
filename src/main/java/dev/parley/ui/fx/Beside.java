package dev.parley.ui.fx;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Two things beside each other, the second at the right edge; below each other where there is no
/// room for the second with the least of the first.
public final class Beside extends Pane {
    private static final double GAP = 8;

    /// Made by the FXML.
    public Beside() {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private Node first() {
        return getManagedChildren().getFirst();
    }

    private Node second() {
        return getManagedChildren().getLast();
    }

    /// While it is brought into the window it has nothing yet.
    private boolean isEmpty() {
        return getManagedChildren().isEmpty();
    }

    /// Where the first has nothing to say it takes no room.
    private boolean isAlone() {
        return getManagedChildren().size() == 1;
    }

    private boolean fits(double room) {
        return first().minWidth(-1) + GAP + second().prefWidth(-1) <= room;
    }

    private double around() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return around() + (isEmpty() ? 0 : Math.max(first().minWidth(-1), second().minWidth(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        double own = isEmpty() ? 0 : second().prefWidth(-1);
        return around() + (isEmpty() || isAlone() ? own : first().prefWidth(-1) + GAP + own);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (isEmpty()) {
            return snappedTopInset() + snappedBottomInset();
        }
        double room = (width < 0 ? prefWidth(-1) : width) - around();
        double own = second().prefHeight(Math.min(room, second().prefWidth(-1)));
        double high = own;
        if (!isAlone() && fits(room)) {
            high = Math.max(own, first().prefHeight(room - GAP - second().prefWidth(-1)));
        } else if (!isAlone()) {
            high = first().prefHeight(room) + GAP + own;
        }
        return snappedTopInset() + high + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        if (isEmpty()) {
            return;
        }
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double room = getWidth() - around();
        double high = getHeight() - top - snappedBottomInset();
        double own = Math.min(room, second().prefWidth(-1));
        if (!isAlone() && fits(room)) {
            place(first(), left, top, room - GAP - own, high);
        } else if (!isAlone()) {
            double above = first().prefHeight(room);
            place(first(), left, top, room, above);
            top += above + GAP;
            high -= above + GAP;
        }
        place(second(), left + room - own, top, own, high);
    }

    private void place(Node child, double x, double y, double width, double height) {
        layoutInArea(child, x, y, width, height, 0, HPos.LEFT, VPos.CENTER);
    }
}
