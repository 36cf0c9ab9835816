package dev.parley.ui.fx;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/// Lets a list grow to its height over a few frames the first time it has rows: each row is a dozen
/// nodes, and a screenful of them made at once holds a frame up.
public final class Unrolling extends AnimationTimer {
    /// A row, or two of a table.
    private static final double STEP = 60;

    private final Region list;
    private final Runnable place;
    private boolean placed;

    private Unrolling(Region list, Runnable place) {
        this.list = list;
        this.place = place;
    }

    /// Begins with the next frame; at once of full height where no window shows the list, and for
    /// who wants nothing to move.
    ///
    /// @param place scrolls the list to where it begins: a list makes all rows that it has room for
    ///     then, so this waits until it is low
    public static void of(Region list, Runnable place) {
        if (Unfolding.isInWindow(list) && !list.getScene().getPreferences().isReducedMotion()) {
            list.setMaxHeight(0);
            new Unrolling(list, place).start();
        } else {
            place.run();
        }
    }

    @Override
    public void handle(long frame) {
        if (!placed && list.getMaxHeight() > 0) {
            placed = true;
            place.run();
        } else if (list.getHeight() < list.getMaxHeight()) {
            list.setMaxHeight(Double.MAX_VALUE);
            stop();
        } else {
            list.setMaxHeight(list.getMaxHeight() + STEP);
        }
    }
}
