package dev.parley.ui.fx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Reads what looks like a view, with a field and an expression, and shows it to nobody: what reads
/// views is awake then before JavaFX runs, which the controls of a real one wait for.
public final class Waking {
    private static final String NOTHING =
            """
            <?import javafx.scene.layout.HBox?>
            <?import javafx.scene.layout.VBox?>
            <VBox xmlns="http://javafx.com/javafx" xmlns:fx="http://javafx.com/fxml"
                  fx:id="all" styleClass="form" visible="${controller.shown}">
                <HBox maxWidth="Infinity" VBox.vgrow="ALWAYS"/>
            </VBox>
            """;

    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    @FXML private @Nullable VBox all;

    private Waking() {}

    /// Does it, on any thread.
    public static void run() {
        FXMLLoader loader = new FXMLLoader();
        loader.setClassLoader(Waking.class.getClassLoader());
        loader.setController(new Waking());
        try {
            loader.load(new ByteArrayInputStream(NOTHING.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @FXML
    private void initialize() {
        Objects.requireNonNull(all, "all");
    }

    /// What the expression is bound to.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether it is shown, which it is not.
    public boolean isShown() {
        return shown.get();
    }
}
