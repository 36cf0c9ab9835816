package dev.parley.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SchemaTest {

    @Test
    void everyScriptThereIsIsKnown() throws IOException, URISyntaxException {
        Path scripts =
                Path.of(Schema.class.getResource("sql/" + Schema.SCRIPTS.getFirst()).toURI())
                        .getParent();
        try (Stream<Path> files = Files.list(scripts)) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Schema.SCRIPTS);
        }
        assertThat(Schema.SCRIPTS).hasSize(Schema.NEWEST);
        for (int i = 0; i < Schema.NEWEST; i++) {
            assertThat(Schema.SCRIPTS.get(i)).startsWith("V" + (i + 1) + "__");
        }
    }
}
