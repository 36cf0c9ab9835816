package dev.parley.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The window's icons are those of the packages, all of one drawing.
final class IconsTest {
    @TempDir static Path drawn;

    @BeforeAll
    static void draw() throws Exception {
        Process drawing =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "packaging/Icons.java",
                                drawn.toString())
                        .inheritIO()
                        .start();
        assertThat(drawing.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64, 128})
    void theWindowShowsWhatIsDrawn(int size) throws Exception {
        String name = "parley-" + size + ".png";
        try (InputStream shown =
                Files.newInputStream(Path.of("src/main/resources/dev/parley/ui/shell", name))) {
            assertThat(pixels(shown))
                    .as("drawn anew by `java packaging/Icons.java FOLDER`")
                    .isEqualTo(pixels(Files.newInputStream(drawn.resolve(name))));
        }
    }

    private static int[] pixels(InputStream png) throws IOException {
        try (png) {
            BufferedImage image = ImageIO.read(png);
            return image.getRGB(
                    0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        }
    }
}
