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
    private final Runnable placeAgain;
    private int frames;

    private Unrolling(Region list, Runnable place, Runnable placeAgain) {
        this.list = list;
        this.place = place;
        this.placeAgain = placeAgain;
    }

    /// See the other, for a list that begins at its top.
    public static void of(Region list, Runnable place) {
        of(list, place, () -> {});
    }

    /// Begins with the next frame; at once of full height where no window shows the list, and for
    /// who wants nothing to move.
    ///
    /// @param place scrolls the list to where it begins, while it has no room for any row
    /// @param placeAgain the same at its full height: a list that grows does not keep its place
    public static void of(Region list, Runnable place, Runnable placeAgain) {
        if (Unfolding.isInWindow(list) && !list.getScene().getPreferences().isReducedMotion()) {
            list.setMaxHeight(0);
            new Unrolling(list, place, placeAgain).start();
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
            placeAgain.run();
            list.setMaxHeight(Double.MAX_VALUE);
            stop();
        } else {
            list.setMaxHeight(list.getMaxHeight() + STEP);
        }
    }
}
