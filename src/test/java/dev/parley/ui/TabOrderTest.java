package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Preferences.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks every screen with Tab once around, and back with Shift: everything that takes the keys is
/// reached, in the order in which it is read, and nothing holds them.
final class TabOrderTest extends EveryScreen {
    /// Two things in a row do not always have their upper edges at the same height.
    private static final double SAME_ROW = 12;

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void everythingIsReachedInReadingOrder(String name, ScreensTest.Shot shot) throws Exception {
        List<String> wrong = new ArrayList<>();
        look(
                shot,
                Theme.LIGHT,
                1440,
                900,
                scene -> {
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    check(scene, wrong);
                    stage.close();
                });

        assertThat(wrong).as(name).isEmpty();
    }

    private static void check(Scene scene, List<String> wrong) {
        Set<Node> atFirst = reachable(scene);
        if (atFirst.isEmpty()) {
            return;
        }
        if (scene.getFocusOwner() == null || !atFirst.contains(scene.getFocusOwner())) {
            atFirst.iterator().next().requestFocus();
        }
        // Leaving a field may say what is wrong with it, and what can be pressed then may change.
        around(scene, atFirst.size(), false);
        Set<Node> wanted = reachable(scene);
        List<Node> there = around(scene, wanted.size(), false);
        Set<Node> missed = new HashSet<>(wanted);
        missed.removeAll(there);
        // In a group of choices Tab comes to one, and the arrows go on from there.
        missed.removeIf(TabOrderTest::isChoice);
        missed.forEach(node -> wrong.add("Tab never comes to " + called(node)));
        there.stream()
                .filter(node -> !wanted.contains(node))
                .forEach(node -> wrong.add("Tab comes to " + called(node)));
        List<Node> back = around(scene, wanted.size(), true);
        if (!new HashSet<>(back).equals(new HashSet<>(there))) {
            wrong.add("Shift and Tab lead elsewhere: " + names(back) + " and not " + names(there));
        }
        order(there, wrong);
    }

    private static Set<Node> reachable(Scene scene) {
        Set<Node> reachable = new LinkedHashSet<>();
        walk(
                scene.getRoot(),
                node -> {
                    if (node.isFocusTraversable()
                            && !node.isDisabled()
                            && !isPartOfAField(node)
                            && node.getParent() != null) {
                        reachable.add(node);
                    }
                });
        return reachable;
    }

    private static boolean isChoice(Node node) {
        return node instanceof RadioButton choice
                && choice.getToggleGroup() != null
                && !choice.isSelected();
    }

    /// Where the keys go from where they are, until they are there again.
    private static List<Node> around(Scene scene, int most, boolean back) {
        List<Node> passed = new ArrayList<>();
        Node first = scene.getFocusOwner();
        for (int i = 0; i <= most + 1 && scene.getFocusOwner() != null; i++) {
            Node at = scene.getFocusOwner();
            if (i > 0 && at.equals(first)) {
                break;
            }
            passed.add(at);
            for (var what : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                javafx.event.Event.fireEvent(
                        at, new KeyEvent(what, "\t", "\t", KeyCode.TAB, back, false, false, false));
            }
        }
        return passed;
    }

    /// What stands in one column above the other comes first, and in one row what is further left.
    private static void order(List<Node> round, List<String> wrong) {
        List<Node> parts = new ArrayList<>(round);
        // The round may begin anywhere; the first is what no other leads to by reading.
        for (int turn = 0; turn < parts.size() && breaks(parts).size() > 0; turn++) {
            Collections.rotate(parts, 1);
        }
        wrong.addAll(breaks(parts));
    }

    private static List<String> breaks(List<Node> round) {
        List<String> breaks = new ArrayList<>();
        for (int i = 1; i < round.size(); i++) {
            Node before = round.get(i - 1);
            Node after = round.get(i);
            if (common(before, after) instanceof VBox || isOneRow(before, after)) {
                if (comesFirst(after, before)) {
                    breaks.add(called(after) + " comes after " + called(before));
                }
            }
        }
        return breaks;
    }

    private static boolean isOneRow(Node one, Node other) {
        return Math.abs(top(one) - top(other)) <= SAME_ROW;
    }

    private static boolean comesFirst(Node one, Node other) {
        return isOneRow(one, other)
                ? bounds(one).getMinX() < bounds(other).getMinX()
                : top(one) < top(other);
    }

    private static double top(Node node) {
        return bounds(node).getMinY();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Node common(Node one, Node other) {
        Set<Node> above = new HashSet<>();
        for (Node each = one.getParent(); each != null; each = each.getParent()) {
            above.add(each);
        }
        Node each = other.getParent();
        while (!above.contains(each)) {
            each = each.getParent();
        }
        return each;
    }

    private static boolean isPartOfAField(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ComboBoxBase) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(EveryScreen::called).toList();
    }
}
