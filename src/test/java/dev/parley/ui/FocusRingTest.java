package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Preferences.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the keys are is seen: a control is drawn with the keys on it and without, and what is
/// drawn more around it stands out by 3:1 from what is beside it, and is as much as a line around
/// the control or a bar along its shorter side (WCAG 2.2, 1.4.11 and 2.4.13).
final class FocusRingTest extends EveryScreen {
    private static final double WANTED = 3;

    /// A ring lies at most so far outside a control, and so far inside.
    private static final int OUTSIDE = 4;

    private static final int INSIDE = 4;

    private static Arguments kind(String name, String screen, Predicate<Node> is) {
        return Arguments.of(name, screen, is);
    }

    private static boolean styled(Node node, String style) {
        return node.getStyleClass().contains(style);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("button", "settings", node -> isButton(node) && !styled(node, "accent")),
                kind("primary button", "sign-in", node -> styled(node, "accent")),
                kind("dangerous button", "settings-reset", node -> styled(node, "danger")),
                kind("button with a sign", "details", node -> styled(node, "button-icon")),
                kind("flat button", "new-meeting", node -> "addInvitee".equals(node.getId())),
                kind("button on a notice", "today-role", node -> "askForRole".equals(node.getId())),
                kind("button in the band", "today", node -> "openNext".equals(node.getId())),
                kind("menu", "today", node -> node instanceof MenuButton),
                kind("text field", "sign-in", node -> node instanceof TextField),
                kind("search", "today", node -> "search".equals(node.getId())),
                kind("text area", "crash", node -> node instanceof TextArea),
                kind("combo", "settings", node -> node instanceof ComboBox),
                kind("typed combo", "new-meeting", node -> node instanceof ComboBox),
                kind("date picker", "new-meeting", node -> node instanceof DatePicker),
                kind("check box", "settings", node -> node instanceof CheckBox),
                kind("radio", "settings", node -> node instanceof RadioButton),
                kind("segment", "sign-in", FocusRingTest::isSegment),
                kind("toggle", "details", node -> "raw".equals(node.getId())),
                kind("link", "sign-in", node -> node instanceof Hyperlink),
                kind("link in a list of days", "today", node -> styled(node, "past-switch")),
                kind("side bar, here", "today", node -> "showToday".equals(node.getId())),
                kind("side bar, elsewhere", "today", node -> "showAll".equals(node.getId())),
                kind("row of the day", "today", node -> node instanceof ListView),
                kind("row of the table", "all", node -> node instanceof TableView));
    }

    private static boolean isButton(Node node) {
        return node.getTypeSelector().equals("Button") && !styled(node, "button-icon");
    }

    private static boolean isSegment(Node node) {
        return node instanceof ToggleButton
                && (styled(node, "left-pill") || styled(node, "right-pill"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void theKeysAreSeen(String name, String screen, Predicate<Node> is) throws Exception {
        List<String> hidden = new ArrayList<>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            look(
                    shot(screen),
                    theme,
                    1440,
                    2400,
                    scene -> {
                        Stage stage = new Stage();
                        stage.setScene(scene);
                        stage.show();
                        try {
                            String wrong = look(scene, is);
                            if (!wrong.isEmpty()) {
                                hidden.add(theme + ": " + wrong);
                            }
                        } finally {
                            stage.close();
                        }
                    });
        }

        assertThat(hidden).as(name).isEmpty();
    }

    private static ScreensTest.Shot shot(String screen) {
        return screens()
                .filter(each -> screen.equals(each.get()[0]))
                .map(each -> (ScreensTest.Shot) each.get()[1])
                .findFirst()
                .orElseThrow();
    }

    /// What is wrong, or empty.
    private static String look(Scene scene, Predicate<Node> is) {
        // A scroll pane would be drawn as it was kept from the picture before.
        walk(scene.getRoot(), each -> each.setCache(false));
        Node node = reach(scene, is);
        Image with = draw(scene);
        Bounds place = place(node);
        press(scene);
        Image without = draw(scene);
        assertThat(place(node)).as("moved while it was looked at").isEqualTo(place);
        return compare(place, with, without);
    }

    private static Image draw(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null);
    }

    /// Goes there by keys, as the ring of some is drawn only then; once around before, as leaving a
    /// field may say what is wrong with it.
    private static Node reach(Scene scene, Predicate<Node> is) {
        Set<Node> passed = new LinkedHashSet<>();
        press(scene);
        while (passed.add(scene.getFocusOwner())) {
            press(scene);
        }
        for (int i = 0; i <= passed.size(); i++) {
            if (is.test(scene.getFocusOwner())) {
                return scene.getFocusOwner();
            }
            press(scene);
        }
        throw new AssertionError("Never reached, passed " + passed);
    }

    private static void press(Scene scene) {
        Node at = scene.getFocusOwner();
        for (var what : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            javafx.event.Event.fireEvent(
                    at == null ? scene.getRoot() : at,
                    new KeyEvent(what, "\t", "\t", KeyCode.TAB, false, false, false, false));
        }
    }

    /// Of a list the row that the keys are on.
    private static Bounds place(Node node) {
        if (node instanceof ListView || node instanceof TableView) {
            List<Node> rows = new ArrayList<>();
            walk(
                    node,
                    each -> {
                        if (each instanceof IndexedCell<?> cell
                                && cell.isSelected()
                                && !each.getTypeSelector().equals("TableCell")
                                && !styled(each, "table-cell")) {
                            rows.add(each);
                        }
                    });
            Node row = rows.getFirst();
            // The head of a day belongs to its first row, and is no part of it.
            Node own = row.lookup(".today-row");
            Node seen = own == null ? row : own;
            return cut(seen.localToScene(seen.getLayoutBounds()), bounds(node));
        }
        return bounds(node);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.min(one.getMaxX(), other.getMaxX()) - left,
                Math.min(one.getMaxY(), other.getMaxY()) - top);
    }

    private static String compare(Bounds place, Image with, Image without) {
        Map<Color, Integer> ring = new HashMap<>();
        Map<Color, Integer> before = new HashMap<>();
        Map<Color, Integer> beside = new HashMap<>();
        int left = (int) Math.round(place.getMinX());
        int top = (int) Math.round(place.getMinY());
        int right = (int) Math.round(place.getMaxX());
        int bottom = (int) Math.round(place.getMaxY());
        for (int y = Math.max(0, top - OUTSIDE);
                y < Math.min(with.getHeight(), bottom + OUTSIDE);
                y++) {
            for (int x = Math.max(0, left - OUTSIDE);
                    x < Math.min(with.getWidth(), right + OUTSIDE);
                    x++) {
                boolean within =
                        x >= left + INSIDE
                                && x < right - INSIDE
                                && y >= top + INSIDE
                                && y < bottom - INSIDE;
                Color now = with.getPixelReader().getColor(x, y);
                Color then = without.getPixelReader().getColor(x, y);
                if (within) {
                    continue;
                }
                boolean outside = x < left || x >= right || y < top || y >= bottom;
                if (now.equals(then)) {
                    if (outside) {
                        beside.merge(now, 1, Integer::sum);
                    }
                } else {
                    ring.merge(now, 1, Integer::sum);
                    before.merge(then, 1, Integer::sum);
                }
            }
        }
        if (ring.isEmpty()) {
            return "nothing is drawn";
        }
        Color ground = most(beside.isEmpty() ? before : beside);
        int seen =
                ring.entrySet().stream()
                        .filter(each -> ContrastTest.ratio(each.getKey(), ground) >= WANTED)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        double shorter = Math.min(place.getWidth(), place.getHeight());
        return seen >= 4 * shorter
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%d pixels stand out from %s, most are %s at %.2f",
                        seen,
                        ground,
                        most(ring),
                        ContrastTest.ratio(most(ring), ground));
    }

    private static Color most(Map<Color, Integer> colours) {
        return colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
