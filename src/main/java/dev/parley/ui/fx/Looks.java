package dev.parley.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.parley.ui.fx.Preferences.Theme;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Light or dark, as the system has it or as the person chose; and Parley's one style sheet.
public final class Looks {
    private static final String SHEET =
            Objects.requireNonNull(Looks.class.getResource("parley.css")).toExternalForm();

    private Looks() {}

    /// Applies the theme now and whenever the choice or the system changes.
    public static void follow(Preferences preferences) {
        apply(preferences.themeProperty().get());
        preferences.themeProperty().addListener((p, old, theme) -> apply(theme));
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener((p, old, scheme) -> apply(preferences.themeProperty().get()));
    }

    /// Dresses a scene.
    public static void dress(Scene scene) {
        scene.getStylesheets().add(SHEET);
    }

    /// Applies a theme once.
    public static void apply(Theme theme) {
        boolean dark =
                theme == Theme.DARK
                        || (theme == Theme.SYSTEM
                                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        // The compiled sheets: reading the written ones would be a good part of the start.
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }
}
