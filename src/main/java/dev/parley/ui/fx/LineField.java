package dev.parley.ui.fx;

import java.util.regex.Pattern;
import javafx.scene.control.TextField;

/// A field of one line that keeps apart what is pasted as several lines or cells. By itself JavaFX
/// leaves out what separates them, and "Anna" above "Nowak" would become one word.
public final class LineField extends TextField {
    private static final Pattern BREAK =
            Pattern.compile("\\s*[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]\\s*");

    /// Made by the FXML.
    public LineField() {}

    @Override
    public void replaceText(int start, int end, String text) {
        super.replaceText(start, end, isSeveral(text) ? joined(text) : text);
    }

    private static boolean isSeveral(String text) {
        return BREAK.matcher(text).find();
    }

    private static String joined(String text) {
        return BREAK.matcher(text.strip()).replaceAll(" ");
    }
}
