package dev.parley.ui.fx;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every unexpected error ends: logged, shown once, and the program stays up.
public final class CrashDialog {
    private static final Logger LOG = LoggerFactory.getLogger(CrashDialog.class);

    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;

    /// So much of the screen stays free for the window's frame.
    private static final double MARGIN = 80;

    private final Views views;
    private final Texts texts;
    private final Clips clips;
    private boolean open;

    /// @param clips takes the details
    public CrashDialog(Views views, Texts texts, Clips clips) {
        this.views = views;
        this.texts = texts;
        this.clips = clips;
    }

    /// Tells about a bug; from any thread. While the dialog is open, further bugs are only logged,
    /// so that an error in every frame does not bury the screen.
    public void report(Throwable bug) {
        LOG.error("Unexpected error", bug);
        Platform.runLater(() -> show(bug));
    }

    private void show(Throwable bug) {
        if (open) {
            return;
        }
        open = true;
        Stage stage = new Stage();
        Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .ifPresent(stage::initOwner);
        stage.initModality(Modality.APPLICATION_MODAL);
        stage.setTitle(texts.get("crash.title"));
        Parent root = views.load(new CrashView(new CrashViewModel(bug, clips, stage::close)));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(WIDTH * Looks.times(), screen.getWidth() - MARGIN);
        double height = Math.min(HEIGHT * Looks.times(), screen.getHeight() - MARGIN);
        Scene scene = new Scene(root, width, height);
        Looks.dress(scene);
        stage.setScene(scene);
        stage.setOnHidden(e -> open = false);
        stage.show();
    }
}
