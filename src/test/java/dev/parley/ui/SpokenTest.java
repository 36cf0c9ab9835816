package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Preferences.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a screen reader gets to say of every screen and state: asked for as JavaFX's bridges to the
/// readers of Windows and macOS ask for it.
final class SpokenTest extends EveryScreen {
    /// Of these the bridges say the label as the name, and the text as what is typed: an accessible
    /// text would be said instead of what is typed, and the field had no name.
    private static final Set<AccessibleRole> TYPED =
            Set.of(AccessibleRole.TEXT_FIELD, AccessibleRole.TEXT_AREA, AccessibleRole.COMBO_BOX);

    private static final Pattern SIGNS = Pattern.compile("^[●○◐◇✕✓✗…·–◌→] |[\\uE000-\\uF8FF]");

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void everythingHasWords(String name, ScreensTest.Shot shot) throws Exception {
        List<String> wrong = new ArrayList<>();
        look(
                shot,
                Theme.LIGHT,
                1440,
                900,
                scene -> {
                    Map<String, Node> names = new HashMap<>();
                    walk(scene.getRoot(), node -> check(node, names, wrong));
                });

        assertThat(wrong).as(name).isEmpty();
    }

    private static void check(Node node, Map<String, Node> names, List<String> wrong) {
        if (node instanceof FontIcon && node.getAccessibleRole() != AccessibleRole.NODE) {
            wrong.add(called(node) + " is read out as a letter of a font, below " + parent(node));
        }
        if (isReached(node)) {
            String said = name(node);
            if (said.isBlank()) {
                wrong.add(called(node) + " has no name");
            }
            Node other = names.put(node.getAccessibleRole() + said, node);
            if (other != null && !sameWords(node, other)) {
                wrong.add("Two are called “" + said + "”: " + called(other) + ", " + called(node));
            }
            if (TYPED.contains(node.getAccessibleRole()) && node.getAccessibleText() != null) {
                wrong.add(called(node) + " says “" + said + "” instead of what is typed");
            }
        }
        if (node instanceof Labeled labeled
                && !(node instanceof IndexedCell)
                && !text(labeled).contains(words(labeled.getText()))) {
            wrong.add(called(node) + " shows “" + labeled.getText() + "”, says " + text(labeled));
        }
        if (node instanceof Labeled && SIGNS.matcher(text(node)).find()) {
            wrong.add(called(node) + " has a sign in what it says: " + text(node));
        }
        if ((node instanceof ListView && isReached(node)) || node instanceof TableView) {
            Node row = (Node) node.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
            if (row != null && (text(row).isBlank() || SIGNS.matcher(text(row)).find())) {
                wrong.add(called(node) + " says of its row “" + text(row) + "”");
            }
        }
    }

    /// Reached by Tab now, or once it is enabled; what is typed in a field belongs to the field.
    private static boolean isReached(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ComboBoxBase) {
                return false;
            }
        }
        return node.isFocusTraversable();
    }

    /// Two ways to the same, such as New meeting above the list and in the middle of an empty one.
    private static boolean sameWords(Node one, Node other) {
        return one instanceof Labeled first
                && other instanceof Labeled second
                && Objects.equals(first.getText(), second.getText())
                && first.getText() != null;
    }

    private static String name(Node node) {
        Node label = (Node) node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        if (label != null) {
            return text(label);
        }
        return TYPED.contains(node.getAccessibleRole()) ? "" : text(node);
    }

    private static String text(Node node) {
        Object said = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return said instanceof String words ? words.replace("\u200e", "") : "";
    }

    /// Without the sign before a state.
    private static String words(String shown) {
        return shown == null
                ? ""
                : shown.replaceAll("^[●○◐◇✕✓✗…·–◌→?] ?", "").replace("\u200e", "");
    }

    private static String parent(Node node) {
        Node above = Objects.requireNonNull(node.getParent());
        return called(above instanceof Text ? Objects.requireNonNull(above.getParent()) : above);
    }
}
