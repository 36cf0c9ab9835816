package dev.parley.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads a view: `MeetingListView` is the controller of `MeetingListView.fxml` beside it.
public final class Views {
    private final Texts texts;

    /// @param texts what `%key` stands for
    public Views(Texts texts) {
        this.texts = texts;
    }

    /// Builds the nodes of a view whose controller is ready.
    ///
    /// @throws IllegalArgumentException where the FXML names another class as its controller
    public Parent load(Object view) {
        Class<?> type = view.getClass();
        URL fxml =
                Objects.requireNonNull(
                        type.getResource(type.getSimpleName() + ".fxml"), type.getName());
        Locale spoken = texts.locale();
        FXMLLoader loader = new FXMLLoader(fxml, texts.bundle());
        loader.setClassLoader(type.getClassLoader());
        LiveWords words = new LiveWords(texts);
        loader.setLoadListener(words);
        loader.setControllerFactory(
                named -> {
                    if (named != type) {
                        throw new IllegalArgumentException(fxml + " names " + named);
                    }
                    return view;
                });
        try {
            Parent root = loader.load();
            // As long as the view lives.
            root.getProperties().put(LiveWords.class, words);
            texts.follow(words);
            if (!spoken.equals(texts.locale())) {
                // Chosen while the view was made beside the screen's thread.
                Platform.runLater(words);
            }
            return root;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
