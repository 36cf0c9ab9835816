package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.ui.fx.Picture;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws every state of every screen with text of twice its usual size, and the main ones in a
/// small window, beside the pictures of the usual size: nothing is cut but where a tooltip tells
/// the rest or a bar scrolls there.
final class LargeTextTest extends EveryScreen {
    private static final Path PICTURES = Path.of("target", "screens");

    /// One of each kind.
    private static final Set<String> MAIN =
            Set.of(
                    "sign-in",
                    "sign-in-server",
                    "today",
                    "all",
                    "details",
                    "new-meeting",
                    "new-meeting-problems",
                    "not-sent",
                    "settings",
                    "help",
                    "lock");

    static Stream<Arguments> mainScreens() {
        return screens().filter(each -> MAIN.contains(String.valueOf(each.get()[0])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void holdsTextOfTwiceTheSize(String name, ScreensTest.Shot shot) throws Exception {
        draw(name + "-200", shot, Locale.UK, 200, 1440, 900);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mainScreens")
    void holdsLargeTextInASmallWindow(String name, ScreensTest.Shot shot) throws Exception {
        draw(name + "-150", shot, Locale.UK, 150, 1024, 700);
        draw(name + "-150-de", shot, Locale.GERMANY, 150, 1024, 700);
    }

    /// The theme measures some of it in pixels, and a circle that stays small is hardly filled.
    @ParameterizedTest
    @ValueSource(strings = {".radio", ".check-box > .box", ".combo-box > .arrow-button > .arrow"})
    void whatIsPressedGrowsWithItsText(String part) throws Exception {
        double usual = size(part, 100);

        assertThat(size(part, 200)).isCloseTo(2 * usual, within(usual / 10));
    }

    private double size(String part, int percent) throws Exception {
        double[] size = {0};
        Arguments settings =
                screens()
                        .filter(each -> "settings".equals(each.get()[0]))
                        .findFirst()
                        .orElseThrow();
        look(
                (ScreensTest.Shot) settings.get()[1],
                Theme.LIGHT,
                new Texts(Locale.UK),
                percent,
                1440,
                900,
                scene -> size[0] = drawn((Region) scene.getRoot().lookup(part)));
        return size[0];
    }

    private static double drawn(Region part) {
        return part.getShape() == null || part.isScaleShape()
                ? part.getWidth()
                : part.getShape().getLayoutBounds().getWidth();
    }

    /// What is to be read must not be moved to and fro for each line; an answer in raw form may.
    private static void findSideways(Node node, List<String> found) {
        if (node instanceof ScrollBar bar
                && bar.getOrientation() == Orientation.HORIZONTAL
                && bar.getParent() instanceof ScrollPane pane
                && !(pane.getParent() instanceof TextArea)) {
            found.add(called(pane) + " scrolls sideways");
        }
    }

    private void draw(
            String name,
            ScreensTest.Shot shot,
            Locale language,
            int percent,
            double width,
            double height)
            throws Exception {
        List<String> cut = new ArrayList<>();
        List<Picture> drawn = new ArrayList<>();
        look(
                shot,
                Theme.LIGHT,
                new Texts(language),
                percent,
                width,
                height,
                scene -> {
                    drawn.add(Picture.of(scene));
                    cut.addAll(Cut.in(scene));
                    walk(scene.getRoot(), node -> findSideways(node, cut));
                });
        drawn.getFirst().write(PICTURES.resolve(name + ".png"));

        assertThat(cut).as("words cut in %s", name).isEmpty();
    }
}
