package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DateCell;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Menus, lists and the calendar that open over a screen: each of their items has words for a
/// screen reader, Escape closes them and gives the keys back to where they were and closes nothing
/// else, and Tab goes on from there.
final class PopupsTest {
    private static final Pattern SIGNS = Pattern.compile("[●○◐◇✕✓✗◌\\uE000-\\uF8FF]");
    private static Rig.Demo demo = new Rig.Demo(List.of(), List.of(), List.of());

    private final FxRobot robot = new FxRobot();
    private Rig rig;
    private Stage stage;

    @TempDir Path folder;

    @BeforeAll
    static void startToolkit(@TempDir Path made) throws Exception {
        Fx.start();
        demo = Rig.demo(made);
    }

    private static Arguments popup(String name, String screen, Predicate<Node> is, KeyCode opens) {
        return Arguments.of(name, screen, is, opens);
    }

    private static Predicate<Node> id(String id) {
        return node -> id.equals(node.getId());
    }

    static Stream<Arguments> popups() {
        return Stream.of(
                popup("sorting", "all", node -> node instanceof TableView, KeyCode.F10),
                popup("bank", "today", id("bank"), KeyCode.SPACE),
                popup(
                        "person",
                        "today",
                        node -> node instanceof MenuButton && !"bank".equals(node.getId()),
                        KeyCode.SPACE),
                popup("language before sign-in", "sign-in", id("language"), KeyCode.SPACE),
                popup("text size", "settings", id("textSize"), KeyCode.F4),
                popup("language", "settings", id("language"), KeyCode.F4),
                popup("zone", "settings", id("zone"), KeyCode.F4),
                popup("minutes", "settings", id("lockMinutes"), KeyCode.F4),
                popup("purpose", "new-meeting", id("purpose"), KeyCode.F4),
                popup("provider", "new-meeting", id("provider"), KeyCode.F4),
                popup("time", "new-meeting", id("time"), KeyCode.F4),
                popup("status", "new-meeting", id("status"), KeyCode.F4),
                popup("day", "new-meeting", id("day"), KeyCode.F4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("popups")
    void saysItsItemsAndGivesTheKeysBack(
            String name, String screen, Predicate<Node> is, KeyCode opens) throws Exception {
        open(screen);
        Node field = find(is);
        robot.interact(field::requestFocus);
        Node before = focused();
        List<String> other = others();
        if (opens == KeyCode.F10) {
            robot.press(KeyCode.SHIFT).type(opens).release(KeyCode.SHIFT);
        } else {
            robot.type(opens);
        }
        WaitForAsyncUtils.waitForFxEvents();
        PopupWindow popup = popupWindow();

        assertThat(wordless(popup)).isEmpty();

        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(popup.isShowing()).as("open after Escape").isFalse();
        assertThat(focused()).as("where the keys are after Escape").isEqualTo(before);
        assertThat(others()).as("what Escape leaves as it is").isEqualTo(other);

        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(within(field, focused())).as("still there after Tab").isFalse();
    }

    @BeforeEach
    void make() throws Exception {
        rig = Fx.get(() -> new Rig(demo));
        stage = Fx.get(Stage::new);
    }

    @AfterEach
    void close() throws Exception {
        Fx.get(
                () -> {
                    rig.today.close();
                    stage.close();
                    return stage;
                });
    }

    private void open(String screen) throws Exception {
        ScreensTest.Shot shot =
                ScreensTest.screens()
                        .filter(each -> screen.equals(each.get()[0]))
                        .map(each -> (ScreensTest.Shot) each.get()[1])
                        .findFirst()
                        .orElseThrow();
        Fx.get(
                () -> {
                    Looks.apply(Theme.LIGHT);
                    rig.preferences.put("test.folder", folder.toString());
                    Scene scene = new Scene(shot.root(rig), 1440, 900);
                    Looks.dress(scene);
                    stage.setScene(scene);
                    stage.show();
                    return stage;
                });
        Hands.settle();
    }

    private Node find(Predicate<Node> is) throws Exception {
        return Fx.get(
                () -> {
                    List<Node> found = new ArrayList<>();
                    EveryScreen.walk(
                            stage.getScene().getRoot(),
                            node -> {
                                if (is.test(node)) {
                                    found.add(node);
                                }
                            });
                    return found.getFirst();
                });
    }

    private Node focused() throws Exception {
        return Fx.get(() -> Objects.requireNonNull(stage.getScene().getFocusOwner()));
    }

    /// What Escape would close if it went on.
    private List<String> others() throws Exception {
        return Fx.get(
                () ->
                        List.of(
                                "form " + (rig.shell.formProperty().get() != null),
                                "asking "
                                        + (rig.shell.formProperty().get() != null
                                                && rig.form().isAsking()),
                                "page " + rig.shell.pageProperty().get(),
                                "open " + rig.details.isOpen()));
    }

    private static PopupWindow popupWindow() throws Exception {
        return Fx.get(
                () ->
                        Window.getWindows().stream()
                                .filter(each -> each instanceof PopupWindow)
                                .map(PopupWindow.class::cast)
                                .filter(Window::isShowing)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("Nothing opened")));
    }

    /// The items of which a screen reader would say nothing, or a sign.
    private static List<String> wordless(PopupWindow popup) throws Exception {
        return Fx.get(
                () -> {
                    List<String> wrong = new ArrayList<>();
                    int[] items = {0};
                    Node root = popup.getScene().getRoot();
                    EveryScreen.walk(
                            root,
                            node -> {
                                if (isItem(node)) {
                                    items[0]++;
                                    String words = words(node);
                                    if (words.isBlank() || SIGNS.matcher(words).find()) {
                                        wrong.add(EveryScreen.called(node) + " “" + words + "”");
                                    }
                                }
                            });
                    // A calendar has its days besides its arrows.
                    int least = root.lookup(".spinner") == null ? 1 : 12;
                    if (items[0] < least) {
                        wrong.add("too few items in " + popup + " with " + root);
                    }
                    return wrong;
                });
    }

    private static boolean isItem(Node node) {
        return node.getStyleClass().contains("menu-item")
                || (node instanceof DateCell && node.getStyleClass().contains("day-cell"))
                || (node instanceof IndexedCell<?> cell && !cell.isEmpty())
                || node.getStyleClass().contains("left-button")
                || node.getStyleClass().contains("right-button");
    }

    private static String words(Node node) {
        Object said = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return said instanceof String text ? text : "";
    }

    private static boolean within(Node field, Node focused) {
        for (Node each = focused; each != null; each = each.getParent()) {
            if (each.equals(field)) {
                return true;
            }
        }
        return false;
    }
}
