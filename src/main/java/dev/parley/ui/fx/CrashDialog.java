package dev.parley.ui.fx;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every unexpected error ends: logged, shown once, and the program stays up.
public final class CrashDialog {
    private static final Logger LOG = LoggerFactory.getLogger(CrashDialog.class);

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
        Scene scene = new Scene(root, 640, 420);
        Looks.dress(scene);
        stage.setScene(scene);
        stage.setOnHidden(e -> open = false);
        stage.show();
    }
}
