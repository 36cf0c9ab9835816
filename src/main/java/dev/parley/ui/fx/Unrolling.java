package dev.parley.ui.fx;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/// Lets a list grow to its height over a few frames the first time it has rows: each row is a dozen
/// nodes, and a screenful of them made at once holds a frame up.
public final class Unrolling extends AnimationTimer {
    /// A row, or two of a table.
    private static final double STEP = 60;

    private final Region list;

    private Unrolling(Region list) {
        this.list = list;
    }

    /// Begins with the next frame; at once of full height where no window shows the list, and for
    /// who wants nothing to move.
    public static void of(Region list) {
        if (Unfolding.isInWindow(list) && !list.getScene().getPreferences().isReducedMotion()) {
            list.setMaxHeight(0);
            new Unrolling(list).start();
        }
    }

    @Override
    public void handle(long frame) {
        if (list.getHeight() < list.getMaxHeight()) {
            list.setMaxHeight(Double.MAX_VALUE);
            stop();
        } else {
            list.setMaxHeight(list.getMaxHeight() + STEP);
        }
    }
}
