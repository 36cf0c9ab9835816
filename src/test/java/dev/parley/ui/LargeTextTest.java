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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws every state of every screen with text of twice its usual size, and the main ones in a
/// small window, beside the pictures of the usual size: nothing is cut but where a tooltip tells
/// the rest or a bar scrolls there.
final class LargeTextTest extends EveryScreen {
    private static final Path PICTURES = Path.of("target", "screens");

    private static final List<Locale> LANGUAGES =
            List.of(Locale.UK, Locale.GERMANY, Locale.of("es", "ES"));

    /// Ids of what the frame is made of.
    private static final Set<String> FRAME = Set.of("shell", "content", "work", "middle", "form");

    private static final double LEAST_SEEN = 200;

    private static final Pattern WORDS = Pattern.compile("\\s+");

    /// Longer ones are ids and the like, which are broken anywhere.
    private static final int LONGEST_WORD = 20;

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
                    "new-meeting-asks",
                    "new-meeting-failed",
                    "new-meeting-open-found",
                    "today-news",
                    "today-stale",
                    "today-nothing-matches",
                    "offline-today",
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

    static Stream<Arguments> largestInEachLanguage() {
        return mainScreens().flatMap(LargeTextTest::largestInEachLanguage);
    }

    private static Stream<Arguments> largestInEachLanguage(Arguments screen) {
        List<Arguments> all = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            for (int percent : List.of(175, 200)) {
                all.add(Arguments.of(screen.get()[0], screen.get()[1], percent, language));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("largestInEachLanguage")
    void holdsTheLargestTextInASmallWindow(
            String name, ScreensTest.Shot shot, int percent, Locale language) throws Exception {
        String suffix = "-" + percent + "-small-" + language.getLanguage();
        draw(name + suffix, shot, language, percent, 1024, 700);
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

    /// What is too wide or too high for its place lies over what stands beside it.
    private static void findSpilled(Node node, List<String> found) {
        if (node instanceof TableView<?> table) {
            double columns =
                    table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
            if (columns > table.getWidth() + 1) {
                found.add(called(table) + " has columns of " + columns);
            }
        }
        Parent around = node.getParent();
        if (around == null || !FRAME.contains(String.valueOf(around.getId()))) {
            return;
        }
        Bounds room = around.getLayoutBounds();
        Bounds taken = node.getBoundsInParent();
        if (taken.getMinX() < -1
                || taken.getMinY() < -1
                || taken.getMaxX() > room.getWidth() + 1
                || taken.getMaxY() > room.getHeight() + 1) {
            found.add(called(node) + " takes " + taken + " in " + room);
        }
    }

    /// What scrolls is seen in more than a slit, and what is typed has its height.
    private static void findSqueezed(Node node, List<String> found) {
        if (node instanceof ScrollPane pane && pane.getHeight() < LEAST_SEEN) {
            found.add(called(pane) + " is only " + pane.getHeight() + " high");
        }
        if (node instanceof TextField field && field.getHeight() < field.minHeight(-1) - 1) {
            found.add(called(field) + " is only " + field.getHeight() + " high");
        }
    }

    private static void findCutPrompt(Node node, List<String> found) {
        if (node instanceof TextField field
                && field.getStyleClass().contains("search-field")
                && width(field.getPromptText(), field.getFont())
                        > field.getWidth()
                                - field.getInsets().getLeft()
                                - field.getInsets().getRight()) {
            found.add(field.getPromptText() + " is cut");
        }
    }

    /// A line that has no room for its words is broken within them.
    private static void findBroken(Node node, List<String> found) {
        if (node instanceof Text text
                && text.getWrappingWidth() > 0
                && text.getParent() instanceof Labeled said) {
            WORDS.splitAsStream(text.getText())
                    .filter(word -> word.length() <= LONGEST_WORD)
                    .filter(word -> width(word, text.getFont()) > text.getWrappingWidth() + 1)
                    .forEach(word -> found.add(said.getText() + " breaks within " + word));
        }
    }

    private static double width(String word, Font font) {
        Text alone = new Text(word);
        alone.setFont(font);
        return alone.getLayoutBounds().getWidth();
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
                    walk(
                            scene.getRoot(),
                            node -> {
                                findSideways(node, cut);
                                findSpilled(node, cut);
                                findSqueezed(node, cut);
                                findCutPrompt(node, cut);
                                findBroken(node, cut);
                            });
                });
        drawn.getFirst().write(PICTURES.resolve(name + ".png"));

        assertThat(cut).as("words cut in %s", name).isEmpty();
    }
}
