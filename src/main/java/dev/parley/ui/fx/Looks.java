package dev.parley.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.parley.ui.fx.Preferences.Theme;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Light or dark, as the system has it or as the person chose; and Parley's one style sheet, over
/// which a small one lies where text is larger than usual.
public final class Looks {
    private static final String SHEET = sheet("parley.css");

    /// The system's scheme when it was last seen.
    private static final String SCHEME = "scheme";

    private static volatile int textSize = Preferences.USUAL_TEXT_SIZE;

    private Looks() {}

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource(name), name).toExternalForm();
    }

    /// Applies text size, and the theme as it was the last time, for what is dressed before JavaFX
    /// knows what the system has, and has the screen's thread rehearse; on any thread.
    public static void expect(Preferences preferences) {
        textSize = preferences.textSizeProperty().get();
        Theme theme = preferences.themeProperty().get();
        boolean wasDark =
                preferences.get(SCHEME).filter(ColorScheme.DARK.name()::equals).isPresent();
        wear(theme == Theme.DARK || (theme == Theme.SYSTEM && wasDark));
        Platform.runLater(Looks::rehearse);
    }

    /// What the first thing dressed and painted has to wait for comes here, on the screen's thread,
    /// while the card is still read on another: the style sheet, the fonts, what measures a text
    /// and what draws a line.
    private static void rehearse() {
        Parent small = new VBox(new Label("0"), new TextField());
        dress(new Scene(small));
        small.snapshot(null, null);
    }

    /// Applies theme and text size now and whenever the choice or the system changes.
    public static void follow(Preferences preferences) {
        followSystem(preferences);
        preferences.themeProperty().addListener((p, old, theme) -> apply(theme));
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener((p, old, scheme) -> followSystem(preferences));
        textSize = preferences.textSizeProperty().get();
        preferences.textSizeProperty().addListener((p, old, percent) -> enlarge(percent));
    }

    private static void followSystem(Preferences preferences) {
        apply(preferences.themeProperty().get());
        preferences.put(SCHEME, Platform.getPreferences().getColorScheme().name());
    }

    /// Dresses a scene, on any thread. In a window it follows the text size from then on; menus and
    /// tooltips take over what the scene wears that they belong to.
    public static void dress(Scene scene) {
        dress(scene, textSize);
    }

    /// Dresses a scene with text of so many per cent, whatever was chosen.
    public static void dress(Scene scene, int percent) {
        if (percent == Preferences.USUAL_TEXT_SIZE) {
            scene.getStylesheets().setAll(SHEET);
        } else {
            scene.getStylesheets().setAll(SHEET, sheet("text-" + percent + ".css"));
        }
    }

    /// How many times its usual length something is that holds text.
    public static double times() {
        return (double) textSize / Preferences.USUAL_TEXT_SIZE;
    }

    private static void enlarge(int percent) {
        textSize = percent;
        for (Window each : List.copyOf(Window.getWindows())) {
            Scene scene = each.getScene();
            if (scene != null && scene.getStylesheets().contains(SHEET)) {
                dress(scene, percent);
            }
        }
    }

    /// Applies a theme once.
    public static void apply(Theme theme) {
        boolean dark =
                theme == Theme.DARK
                        || (theme == Theme.SYSTEM
                                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        wear(dark);
    }

    private static void wear(boolean dark) {
        // The compiled sheets: reading the written ones would be a good part of the start.
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
    }
}
