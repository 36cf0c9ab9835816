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
    private int frames;

    private Unrolling(Region list, Runnable place) {
        this.list = list;
        this.place = place;
    }

    /// Begins with the next frame; at once of full height where no window shows the list, and for
    /// who wants nothing to move.
    ///
    /// @param place scrolls the list to where it begins, while it has no room for any row
    public static void of(Region list, Runnable place) {
        if (Unfolding.isInWindow(list) && !list.getScene().getPreferences().isReducedMotion()) {
            list.setMaxHeight(0);
            new Unrolling(list, place).start();
        } else {
            place.run();
        }
    }

    /// What stands around the list comes with the first frame, its place with the second, then its
    /// first row by itself.
    @Override
    public void handle(long frame) {
        frames++;
        if (frames == 1) {
            return;
        }
        if (frames == 2) {
            place.run();
        } else if (frames == 3) {
            list.setMaxHeight(1);
        } else if (list.getHeight() < list.getMaxHeight()) {
            list.setMaxHeight(Double.MAX_VALUE);
            stop();
        } else {
            list.setMaxHeight(list.getMaxHeight() + STEP);
        }
    }
}
