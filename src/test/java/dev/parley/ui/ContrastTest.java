package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Preferences.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// The contrast of every text and sign, against what is drawn behind it: the screen is drawn
/// without its texts, and of what then lies where a text was, the most frequent colour counts; and
/// of the lines around fields, boxes and circles, against what lies beside them. What is disabled
/// is exempt, as in WCAG 2.2, 1.4.3; the lowest figures are left in `target`.
final class ContrastTest extends EveryScreen {
    private static final double TEXT = 4.5;

    /// Text of 24 pixels, or 18.66 in bold; and signs and lines (WCAG 2.2, 1.4.11).
    private static final double LARGE = 3;

    /// A line lies at most so far inside of what it is around.
    private static final int LINE = 3;

    private static final Map<String, Double> LOWEST = new TreeMap<>();
    private static int measured;

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void everyTextStandsOut(String name, ScreensTest.Shot shot) throws Exception {
        assertNothingIsPale(name, shot, Theme.LIGHT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void everyTextStandsOutInTheDark(String name, ScreensTest.Shot shot) throws Exception {
        assertNothingIsPale(name, shot, Theme.DARK);
    }

    private void assertNothingIsPale(String name, ScreensTest.Shot shot, Theme theme)
            throws Exception {
        List<String> pale = new ArrayList<>();
        look(shot, theme, 1440, 900, scene -> measure(theme, scene, pale));

        assertThat(pale).as(name).isEmpty();
    }

    @AfterAll
    static void keepFigures() throws IOException {
        StringBuilder lines = new StringBuilder("Texts and signs measured: " + measured + "\n");
        LOWEST.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(40)
                .forEach(
                        each ->
                                lines.append(
                                        String.format(
                                                Locale.ROOT,
                                                "%.2f %s%n",
                                                each.getValue(),
                                                each.getKey())));
        Files.writeString(Path.of("target", "contrast.txt"), lines);
    }

    private static void measure(Theme theme, Scene scene, List<String> pale) {
        List<Text> texts = new ArrayList<>();
        walk(
                scene.getRoot(),
                node -> {
                    if (node instanceof Text text
                            && !text.isDisabled()
                            && !text.getText().isBlank()
                            && text.getFill() instanceof Color) {
                        texts.add(text);
                    }
                });
        Map<Text, Double> opacities = new HashMap<>();
        texts.forEach(text -> opacities.put(text, opacity(text)));
        texts.forEach(
                text -> {
                    text.opacityProperty().unbind();
                    text.setOpacity(0);
                });
        Image behind = scene.snapshot(null);
        for (Text text : texts) {
            Bounds seen = seen(text, behind);
            if (seen.getWidth() >= 1 && seen.getHeight() >= 1) {
                Color ground = most(behind.getPixelReader(), seen);
                Color drawn =
                        over((Color) text.getFill(), ground, opacities.getOrDefault(text, 1.0));
                double ratio = ratio(drawn, ground);
                double wanted = isLarge(text) ? LARGE : TEXT;
                measured++;
                String what =
                        theme + " " + called(text.getParent()) + " " + drawn + " on " + ground;
                LOWEST.merge((isLarge(text) ? "large " : "") + what, ratio, Math::min);
                if (ratio < wanted) {
                    pale.add(String.format(Locale.ROOT, "%.2f %s", ratio, what));
                }
            }
        }
        walk(
                scene.getRoot(),
                node -> {
                    if (isFilledIn(node) && !node.isDisabled()) {
                        measureLine(theme, node, behind, pale);
                    }
                });
    }

    /// Whether a line shows where it is that something can be filled in or ticked.
    private static boolean isFilledIn(Node node) {
        List<String> styles = node.getStyleClass();
        return node instanceof ComboBoxBase
                || (node instanceof TextInputControl && !styles.contains("support-code"))
                || (node.getParent() instanceof CheckBox && styles.contains("box"))
                || (node.getParent() instanceof RadioButton && styles.contains("radio"));
    }

    /// At half its height on the left, where a circle is as straight as a field.
    private static void measureLine(Theme theme, Node node, Image picture, List<String> pale) {
        Bounds whole = node.localToScene(node.getLayoutBounds());
        Bounds seen = seen(node, picture);
        int left = (int) Math.round(whole.getMinX());
        int middle = (int) whole.getCenterY();
        if (left < seen.getMinX() || left < 2 || !seen.contains(left + LINE, middle)) {
            return;
        }
        Color beside = picture.getPixelReader().getColor(left - 2, middle);
        double ratio = 0;
        for (int x = left; x < left + LINE; x++) {
            ratio = Math.max(ratio, ratio(picture.getPixelReader().getColor(x, middle), beside));
        }
        measured++;
        String what = theme + " line of " + called(node) + " on " + beside;
        LOWEST.merge("large " + what, ratio, Math::min);
        if (ratio < LARGE) {
            pale.add(String.format(Locale.ROOT, "%.2f %s", ratio, what));
        }
    }

    private static boolean isLarge(Text text) {
        Font font = text.getFont();
        boolean bold = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return text instanceof FontIcon || font.getSize() >= (bold ? 18.66 : 24);
    }

    private static double opacity(Node node) {
        return node.getOpacity() * (node.getParent() == null ? 1 : opacity(node.getParent()));
    }

    /// What can be seen of it: the part within the picture and within all that clips it.
    private static Bounds seen(Node node, Image picture) {
        Bounds seen =
                cut(
                        node.localToScene(node.getLayoutBounds()),
                        new BoundingBox(0, 0, picture.getWidth(), picture.getHeight()));
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getClip() != null) {
                seen = cut(seen, each.localToScene(each.getClip().getBoundsInParent()));
            }
        }
        return seen;
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
        return new BoundingBox(left, top, Math.max(0, width), Math.max(0, height));
    }

    private static Color most(PixelReader pixels, Bounds where) {
        Map<Integer, Integer> counts = new HashMap<>();
        int most = 0;
        int best = 0;
        for (int y = (int) where.getMinY(); y < (int) where.getMaxY(); y++) {
            for (int x = (int) where.getMinX(); x < (int) where.getMaxX(); x++) {
                int colour = pixels.getArgb(x, y);
                int count = counts.merge(colour, 1, Integer::sum);
                if (count > most) {
                    most = count;
                    best = colour;
                }
            }
        }
        return Color.rgb(best >> 16 & 0xff, best >> 8 & 0xff, best & 0xff);
    }

    private static Color over(Color top, Color ground, double opacity) {
        Color solid = Color.color(top.getRed(), top.getGreen(), top.getBlue());
        return ground.interpolate(solid, top.getOpacity() * opacity);
    }

    /// As WCAG 2.2 has it.
    static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
