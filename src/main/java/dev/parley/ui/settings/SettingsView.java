package dev.parley.ui.settings;

import dev.parley.staff.Network.Kind;
import dev.parley.ui.fx.Leaving;
import dev.parley.ui.fx.PageKeys;
import dev.parley.ui.fx.Preferences.Theme;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The settings page.
public final class SettingsView {
    private final SettingsViewModel model;

    private final Runnable onLanguage = this::sayAgain;

    @FXML private ScrollPane page;
    @FXML private FlowPane themes;
    @FXML private ComboBox<Integer> textSize;
    @FXML private ComboBox<String> language;
    @FXML private ComboBox<String> zone;
    @FXML private ComboBox<Integer> lockMinutes;
    @FXML private FlowPane proxies;
    @FXML private TextField proxy;
    @FXML private TextField proxyUser;
    @FXML private PasswordField proxyPassword;
    @FXML private CheckBox offerDemo;
    @FXML private Button collect;
    @FXML private Button reset;
    @FXML private Button keepDemo;
    @FXML private Button removal;
    @FXML private Button keepAll;

    /// It may be chosen on another page, such as that of the sign-in card.
    private final ChangeListener<Integer> onTextSize =
            (p, old, percent) -> textSize.setValue(percent);

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
        PageKeys.of(page);
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : model.themes()) {
            RadioButton choice = new RadioButton(model.themeText(theme));
            choice.setUserData(theme);
            choice.setToggleGroup(group);
            choice.setSelected(model.themeProperty().get() == theme);
            themes.getChildren().add(choice);
        }
        // An arrow key chooses without pressing.
        group.selectedToggleProperty()
                .addListener((p, old, chosen) -> model.themeProperty().set((Theme) data(chosen)));
        fillTextSizes();
        model.textSizeProperty().addListener(new WeakChangeListener<>(onTextSize));
        fillLanguages();
        fillLockMinutes();
        model.follow(onLanguage);
        fillNetwork();
        offerDemo.selectedProperty().bindBidirectional(model.demoOfferedProperty());
        offerDemo.setDisable(model.isDemoFixed());
        zone.getItems().setAll(model.zones());
        zone.getEditor().textProperty().bindBidirectional(model.zoneProperty());
        zone.setOnAction(chosen -> model.applyZone());
        Leaving.of(zone, model::applyZone);
    }

    /// What stands in no FXML.
    private void sayAgain() {
        for (Node each : themes.getChildren()) {
            if (each instanceof RadioButton choice && choice.getUserData() instanceof Theme theme) {
                choice.setText(model.themeText(theme));
            }
        }
        for (Node each : proxies.getChildren()) {
            if (each instanceof RadioButton choice && choice.getUserData() instanceof Kind kind) {
                choice.setText(model.getNetwork().kindText(kind));
            }
        }
        fillTextSizes();
        fillLanguages();
        fillLockMinutes();
    }

    private void fillTextSizes() {
        fill(
                textSize,
                model.textSizes(),
                model.textSizeProperty().get(),
                model::textSizeText,
                model.textSizeProperty()::set);
    }

    private void fillLanguages() {
        fill(language, model.languages(), model.language(), model::languageText, model::choose);
    }

    private void fillLockMinutes() {
        fill(
                lockMinutes,
                model.lockMinutes(),
                model.chosenLockMinutes(),
                model::minutesText,
                model::lockAfter);
    }

    private static <T> void fill(
            ComboBox<T> box,
            List<T> choices,
            T chosen,
            Function<T, String> words,
            Consumer<T> choose) {
        box.setOnAction(null);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T choice) {
                        return choice == null ? "" : words.apply(choice);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new IllegalStateException("Not typed");
                    }
                });
        // All afresh, or the list would keep the words it has.
        box.getItems().clear();
        box.getItems().setAll(choices);
        box.setValue(chosen);
        box.setOnAction(picked -> choose.accept(box.getValue()));
    }

    private void fillNetwork() {
        NetworkViewModel network = model.getNetwork();
        ToggleGroup group = new ToggleGroup();
        for (Kind kind : network.kinds()) {
            RadioButton choice = new RadioButton(network.kindText(kind));
            choice.setUserData(kind);
            choice.setToggleGroup(group);
            choice.setSelected(network.kindProperty().get() == kind);
            // The field for the address stays the last.
            proxies.getChildren().add(proxies.getChildren().size() - 1, choice);
        }
        group.selectedToggleProperty()
                .addListener((p, old, chosen) -> network.kindProperty().set((Kind) data(chosen)));
        proxy.textProperty().bindBidirectional(network.addressProperty());
        Leaving.of(proxy, network::applyAddress);
        proxyUser.textProperty().bindBidirectional(network.userProperty());
        proxyPassword.textProperty().bindBidirectional(network.passwordProperty());
    }

    /// One of a group is always chosen.
    private static Object data(@Nullable Toggle chosen) {
        return Objects.requireNonNull(chosen, "Nothing is chosen").getUserData();
    }

    /// Takes the answer that loses nothing.
    ///
    /// @return whether anything was asked
    public boolean keep() {
        if (model.isAsking()) {
            keepDemo();
        } else if (!model.getRemovalQuestion().isEmpty()) {
            keepAll();
        } else {
            return false;
        }
        return true;
    }

    /// Gathers what support staff ask for.
    public void collect() {
        model.collect();
    }

    /// Writes what was gathered, and read, into a file.
    public void saveSupport() {
        model.saveSupport();
        // The button is gone with what it saved.
        collect.requestFocus();
    }

    /// Copies where the gathered file is.
    public void copySupportFile() {
        model.copySupportFile();
    }

    /// Leaves the page.
    public void back() {
        model.back();
    }

    /// Puts the keys where choosing begins.
    public void focus() {
        page.setVvalue(0);
        for (Node each : themes.getChildren()) {
            if (each instanceof RadioButton choice && choice.isSelected()) {
                choice.requestFocus();
            }
        }
    }

    /// Takes the computer's own zone.
    public void useSystemZone() {
        model.useSystemZone();
    }

    /// Asks whether all may go that this computer keeps of the person.
    public void askRemoval() {
        model.askRemoval();
        keepAll.requestFocus();
    }

    /// Leaves all as it is.
    public void keepAll() {
        model.keepAll();
        removal.requestFocus();
    }

    /// Takes all away.
    public void removeAll() {
        model.removeAll();
    }

    /// Asks whether the demo bank may be restored.
    public void askReset() {
        model.askReset();
        keepDemo.requestFocus();
    }

    /// Leaves the demo bank as it is.
    public void keepDemo() {
        model.keepDemo();
        reset.requestFocus();
    }

    /// Restores the demo bank.
    public void resetDemo() {
        model.resetDemo();
        // The question is gone with its answers.
        reset.requestFocus();
    }
}
