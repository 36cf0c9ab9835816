package dev.parley.ui.fx;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;

/// Page up and down, Home and End move a page that scrolls, whatever on it has the keys, as far as
/// that does not need them itself.
public final class PageKeys {
    private PageKeys() {}

    /// From now on.
    public static void of(ScrollPane page) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(page, key));
    }

    private static void press(ScrollPane page, KeyEvent key) {
        double seen = page.getViewportBounds().getHeight();
        double more = page.getContent().getLayoutBounds().getHeight() - seen;
        if (key.isConsumed() || more <= 0) {
            return;
        }
        double to =
                switch (key.getCode()) {
                    case PAGE_UP -> page.getVvalue() - seen / more;
                    case PAGE_DOWN -> page.getVvalue() + seen / more;
                    case HOME -> 0;
                    case END -> 1;
                    default -> Double.NaN;
                };
        if (!Double.isNaN(to)) {
            key.consume();
            page.setVvalue(Math.clamp(to, 0, 1));
        }
    }
}
