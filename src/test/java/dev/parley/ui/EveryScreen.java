package dev.parley.ui;

import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;

/// A test of every state of every screen: the states are those that are drawn.
abstract class EveryScreen {
    private static Rig.Demo demo = new Rig.Demo(List.of(), List.of(), List.of());

    @TempDir Path folder;

    @BeforeAll
    static void startToolkit(@TempDir Path made) throws Exception {
        Fx.start();
        demo = Rig.demo(made);
    }

    static Stream<Arguments> screens() {
        return ScreensTest.screens();
    }

    /// What a test does with a screen.
    interface Look {
        void at(Scene scene) throws Exception;
    }

    /// Puts a screen into a scene, laid out as in a window of this size, and looks at it; all on
    /// the FX thread.
    final void look(ScreensTest.Shot shot, Theme theme, double width, double height, Look look)
            throws Exception {
        look(shot, theme, new Texts(Locale.UK), 100, width, height, look);
    }

    /// The same in another language, and with text of so many per cent.
    final void look(
            ScreensTest.Shot shot,
            Theme theme,
            Texts texts,
            int percent,
            double width,
            double height,
            Look look)
            throws Exception {
        Fx.get(
                () -> {
                    Looks.apply(theme);
                    Rig rig = new Rig(demo, texts);
                    rig.preferences.textSizeProperty().set(percent);
                    rig.preferences.put("test.folder", folder.toString());
                    Scene scene = new Scene(shot.root(rig), width, height);
                    Looks.dress(scene, percent);
                    // Twice: pickers build a part of their children only in the first pass.
                    for (int pass = 0; pass < 2; pass++) {
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                    }
                    look.at(scene);
                    rig.today.close();
                    return scene;
                });
    }

    /// Visits a node and all below it that can be seen.
    static void walk(Node node, Consumer<Node> visit) {
        if (node.isVisible()) {
            visit.accept(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> walk(child, visit));
            }
        }
    }

    /// How a node is called in a message of a test.
    static String called(Node node) {
        String own = node.getTypeSelector();
        String id = node.getId() == null ? "" : "#" + node.getId();
        return own.isEmpty() ? node.getClass().getSimpleName() + id : own + id + styles(node);
    }

    private static String styles(Node node) {
        return node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass());
    }
}
