package dev.parley.ui.fx;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A view that nobody sees: see [Views#wake]. Like others it has a field, a property that it is
/// bound to, and words.
public final class Waking {
    @FXML private @Nullable VBox all;

    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();

    Waking() {}

    @FXML
    private void initialize() {
        Objects.requireNonNull(all, "all");
    }

    /// What its visibility is bound to.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
