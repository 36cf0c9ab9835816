package dev.parley.ui.help;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

/// The help page.
public final class HelpView {
    private final HelpViewModel model;

    private final Runnable onLanguage = this::showKeys;

    @FXML private ScrollPane page;
    @FXML private GridPane keys;

    /// @param model the keys
    public HelpView(HelpViewModel model) {
        this.model = model;
    }

    /// For the bindings of the FXML.
    public HelpViewModel getModel() {
        return model;
    }

    /// Shows the licences, or takes them away.
    public void toggleLicences() {
        model.toggleLicences();
    }

    /// Leaves the page.
    public void back() {
        model.back();
    }

    /// Lets the arrow keys scroll.
    public void focus() {
        page.requestFocus();
    }

    @FXML
    private void initialize() {
        model.follow(onLanguage);
        showKeys();
    }

    private void showKeys() {
        keys.getChildren().clear();
        for (Map.Entry<String, String> each : model.keys()) {
            Label key = new Label(each.getKey());
            key.getStyleClass().add("key");
            Label meaning = new Label(each.getValue());
            meaning.setWrapText(true);
            keys.addRow(keys.getRowCount(), key, meaning);
        }
    }
}
