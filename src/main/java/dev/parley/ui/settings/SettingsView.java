package dev.parley.ui.settings;

import dev.parley.ui.fx.Preferences.Theme;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The settings page.
public final class SettingsView {
    private final SettingsViewModel model;

    @FXML private HBox themes;
    @FXML private ComboBox<String> zone;

    /// @param model what can be chosen
    public SettingsView(SettingsViewModel model) {
        this.model = model;
    }

    /// For the bindings of the FXML.
    public SettingsViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : model.themes()) {
            RadioButton choice = new RadioButton(model.themeText(theme));
            choice.setToggleGroup(group);
            choice.setSelected(model.themeProperty().get() == theme);
            choice.setOnAction(click -> model.themeProperty().set(theme));
            themes.getChildren().add(choice);
        }
        zone.getItems().setAll(model.zones());
        zone.getEditor().textProperty().bindBidirectional(model.zoneProperty());
        zone.setOnAction(chosen -> model.applyZone());
        zone.focusWithinProperty()
                .addListener(
                        (p, was, within) -> {
                            if (!within) {
                                model.applyZone();
                            }
                        });
    }

    /// Puts the keys where choosing begins.
    public void focus() {
        themes.getChildren().getFirst().requestFocus();
    }

    /// Takes the computer's own zone.
    public void useSystemZone() {
        model.useSystemZone();
    }

    /// Asks whether the demo bank may be restored.
    public void askReset() {
        model.askReset();
    }

    /// Leaves the demo bank as it is.
    public void keepDemo() {
        model.keepDemo();
    }

    /// Restores the demo bank.
    public void resetDemo() {
        model.resetDemo();
    }
}
