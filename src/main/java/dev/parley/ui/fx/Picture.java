package dev.parley.ui.fx;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A scene as a picture in a file, for the tour, the README and the tests.
public final class Picture {
    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /// Draws the scene; on the FX thread.
    public static Picture of(Scene scene) {
        // Pickers build a part of their children only here; the snapshot lays those out.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage drawn = scene.snapshot(null);
        int width = (int) drawn.getWidth();
        int height = (int) drawn.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        drawn.getPixelReader()
                .getPixels(
                        0,
                        0,
                        width,
                        height,
                        PixelFormat.getIntArgbInstance(),
                        pixels(image),
                        0,
                        width);
        return new Picture(image);
    }

    /// Whether it shows at least so many different colours; a blank window has one.
    public boolean hasColours(int count) {
        return Arrays.stream(pixels(image)).distinct().limit(count).count() == count;
    }

    /// The pixels themselves, row by row; the eight bits above red are ignored.
    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /// Writes it as PNG, making the folder where needed; not on the FX thread.
    ///
    /// @throws IOException where the file cannot be written
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("No writer for PNG");
        }
    }
}
