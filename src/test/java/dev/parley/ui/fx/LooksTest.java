package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Fx;
import dev.parley.ui.Rig;
import dev.parley.ui.fx.Preferences.Theme;
import java.util.Map;
import javafx.application.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LooksTest {
    @BeforeEach
    void startToolkit() throws Exception {
        Fx.start();
    }

    @AfterEach
    void light() throws Exception {
        Fx.get(
                () -> {
                    Looks.apply(Theme.LIGHT);
                    return Theme.LIGHT;
                });
    }

    /// Else a dark screen would begin light for a moment.
    @ParameterizedTest
    @CsvSource({
        "SYSTEM, DARK, dark",
        "SYSTEM, LIGHT, light",
        "SYSTEM, '', light",
        "LIGHT, DARK, light",
        "DARK, LIGHT, dark"
    })
    void beforeTheSystemIsKnownItIsAsItWasTheLastTime(String theme, String scheme, String worn)
            throws Exception {
        Preferences preferences =
                new Preferences(Map.of("theme", theme, "scheme", scheme), Rig.ZONE, all -> {});
        String sheet =
                Fx.get(
                        () -> {
                            Looks.expect(preferences);
                            return Application.getUserAgentStylesheet();
                        });
        assertThat(sheet).contains("primer-" + worn);
    }
}
