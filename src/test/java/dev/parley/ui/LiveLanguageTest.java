package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.ScreensTest.Shot;
import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A screen that changes its language says the same as one that was made in it.
final class LiveLanguageTest {
    @TempDir Path folder;

    private static Rig.Demo demo = new Rig.Demo(List.of(), List.of(), List.of());

    @BeforeAll
    static void startToolkit(@TempDir Path made) throws Exception {
        Fx.start();
        demo = Rig.demo(made);
    }

    static Stream<Arguments> screens() {
        return ScreensTest.screens();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void saysWhatAScreenMadeInThatLanguageSays(String name, Shot shot) throws Exception {
        List<String> switched = words(name, shot, Locale.UK, Locale.GERMANY);
        List<String> made = words(name, shot, Locale.GERMANY, Locale.GERMANY);

        // A list may hold its rows in another order.
        assertThat(switched).isNotEmpty().containsExactlyInAnyOrderElementsOf(made);
    }

    private List<String> words(String name, Shot shot, Locale first, Locale then) throws Exception {
        return Fx.get(
                () -> {
                    Looks.apply(Theme.LIGHT);
                    Rig rig = new Rig(demo, new Texts(first));
                    rig.preferences.put("test.folder", folder.resolve(name + first).toString());
                    Scene scene = new Scene(shot.root(rig), 1440, 900);
                    Looks.dress(scene);
                    lay(scene);
                    rig.texts.speak(then);
                    lay(scene);
                    List<String> words = new ArrayList<>();
                    collect(scene.getRoot(), words);
                    rig.today.close();
                    return words;
                });
    }

    private static void lay(Scene scene) {
        for (int pass = 0; pass < 2; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible() || (node instanceof Cell<?> cell && cell.isEmpty())) {
            // Unseen, it keeps what it showed before, or says already what it may show later.
            return;
        }
        add(words, node.getAccessibleText());
        add(words, node.getAccessibleHelp());
        if (node instanceof Labeled labeled) {
            add(words, labeled.getText());
        } else if (node instanceof TextInputControl field) {
            add(words, field.getText());
            add(words, field.getPromptText());
        } else if (node instanceof ComboBoxBase<?> field) {
            add(words, field.getPromptText());
        } else if (node instanceof TableView<?> table) {
            table.getColumns().forEach(column -> add(words, column.getText()));
            table.getContextMenu().getItems().forEach(item -> add(words, item.getText()));
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().forEach(item -> add(words, item.getText()));
        }
        Tooltip tooltip = node instanceof Control control ? control.getTooltip() : null;
        if (tooltip != null) {
            add(words, tooltip.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static void add(List<String> words, @Nullable String said) {
        if (said != null && !said.isBlank()) {
            words.add(said);
        }
    }
}
