package dev.parley.ui.help;

import dev.parley.ui.fx.PageKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

/// The help page.
public final class HelpView {
    private record Line(Label key, Label meaning) {}

    private final HelpViewModel model;
    private final List<Line> lines = new ArrayList<>();

    private final Runnable onLanguage = this::sayKeys;

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

    /// Begins at the top, and lets the arrow keys scroll.
    public void focus() {
        page.setVvalue(0);
        page.requestFocus();
    }

    @FXML
    private void initialize() {
        PageKeys.of(page);
        for (int row = 0; row < model.keys().size(); row++) {
            Label key = new Label();
            key.getStyleClass().add("key");
            Label meaning = new Label();
            meaning.setWrapText(true);
            keys.addRow(row, key, meaning);
            GridPane.setValignment(key, VPos.TOP);
            lines.add(new Line(key, meaning));
        }
        model.follow(onLanguage);
        sayKeys();
    }

    /// The labels stay the same: the grid may be taken apart just now, and would get them back
    /// beside others.
    private void sayKeys() {
        List<Map.Entry<String, String>> said = model.keys();
        for (int row = 0; row < said.size(); row++) {
            lines.get(row).key.setText(said.get(row).getKey());
            lines.get(row).meaning.setText(said.get(row).getValue());
        }
    }
}
