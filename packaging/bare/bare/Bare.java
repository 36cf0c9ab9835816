package bare;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

/// A label on a blue rectangle, in a window of Parley's size. With `--once` it ends once it was painted.
public final class Bare extends Application {
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(
                new Scene(
                        new StackPane(
                                new Rectangle(300, 40, Color.web("#0969da")), new Label("Bare")),
                        1360,
                        800));
        stage.setTitle("Bare");
        stage.show();
        if (getParameters().getRaw().contains("--once")) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    Thread.sleep(1000);
                                } catch (InterruptedException interrupted) {
                                    return;
                                }
                                Platform.exit();
                            });
        }
    }
}
