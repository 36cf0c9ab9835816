package dev.parley.ui;

import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A screen in a window of the headless platform, worked by keys and mouse as a person does.
public abstract class Hands {
    private static Rig.Demo demo = new Rig.Demo(List.of(), List.of(), List.of());

    protected final FxRobot robot = new FxRobot();
    protected Rig rig;
    private Stage stage;

    @BeforeAll
    static void startToolkit(@TempDir Path folder) throws Exception {
        Fx.start();
        demo = Rig.demo(folder);
    }

    @BeforeEach
    void open() throws Exception {
        rig = Fx.get(() -> new Rig(demo));
        stage =
                Fx.get(
                        () -> {
                            Looks.apply(Theme.LIGHT);
                            Scene scene = new Scene(screen(), 1000, 900);
                            Looks.dress(scene);
                            Stage shown = new Stage();
                            shown.setScene(scene);
                            shown.show();
                            rig.list.refresh();
                            return shown;
                        });
        settle();
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

    /// What the window shows: everything after sign-in, unless another screen is tried. Called on
    /// the FX thread.
    protected Parent screen() {
        return rig.root();
    }

    /// Waits until the FX thread has done all it was given, every page and list that comes in
    /// pieces is all there, and all of it has its place.
    protected static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> Fx.get(Hands::isAllThere));
        } catch (TimeoutException never) {
            throw new AssertionError("A page or a list never came", never);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isAllThere() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .allMatch(
                        root ->
                                !root.isNeedsLayout()
                                        && root.lookupAll("#middle > *").stream()
                                                .allMatch(Node::isVisible)
                                        && root.lookupAll("#loading").stream()
                                                .noneMatch(Hands::isSeen)
                                        && Stream.of("#days", "#table")
                                                .flatMap(id -> root.lookupAll(id).stream())
                                                .allMatch(Hands::isUnrolled));
    }

    /// Of its full height and with its rows: where there are none, it is not seen.
    private static boolean isUnrolled(Node list) {
        if (list instanceof ListView<?> rows && rows.getItems().isEmpty() && isSeen(rows)) {
            return false;
        }
        double most = ((Region) list).getMaxHeight();
        return most == Region.USE_COMPUTED_SIZE || most == Double.MAX_VALUE;
    }

    /// The id of what has the focus, or its class where it has none.
    protected final String focused() {
        Node owner = Objects.requireNonNull(stage.getScene().getFocusOwner());
        return owner.getId() == null ? owner.getClass().getSimpleName() : owner.getId();
    }

    /// Types a key together with Ctrl.
    protected final void ctrl(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        settle();
    }

    /// Types keys one after the other.
    protected final void type(KeyCode... keys) {
        robot.type(keys);
        settle();
    }

    /// Clicks on the first thing on the screen that has this text or, after `#`, this id.
    protected final void click(String query) {
        Node wanted = robot.lookup(query).match(Hands::isSeen).<Node>query();
        robot.interact(() -> scrollTo(wanted));
        robot.clickOn(wanted);
        settle();
    }

    /// As the wheel does, where it is not on the screen.
    private static void scrollTo(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null) {
                Node content = pane.getContent();
                Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double seen = pane.getViewportBounds().getHeight();
                double room = content.getLayoutBounds().getHeight() - seen;
                double above = room * pane.getVvalue();
                if (room > 0 && (place.getMinY() < above || place.getMaxY() > above + seen)) {
                    pane.setVvalue(Math.clamp((place.getCenterY() - seen / 2) / room, 0, 1));
                    pane.layout();
                }
            }
        }
    }

    /// Clicks on the nth of the visible controls that a screen reader calls so.
    protected final void clickSpoken(String name, int nth) {
        robot.clickOn(
                robot.lookup((Node each) -> name.equals(each.getAccessibleText()))
                        .match(Hands::isSeen)
                        .nth(nth)
                        .<Node>query());
        settle();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
