// Longer than 300 lines: the card is one screen, and where its keys go is said here.
package dev.parley.ui.login;

import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.ui.fx.Caret;
import dev.parley.ui.fx.Note;
import dev.parley.ui.fx.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sign-in card.
public final class LoginView {
    private static final KeyCombination SETTINGS =
            new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);

    private final LoginViewModel model;

    @FXML private ScrollPane page;
    @FXML private MenuButton language;
    @FXML private ToggleButton demo;
    @FXML private ToggleButton server;
    @FXML private ComboBox<String> address;
    @FXML private PasswordField consumerKey;
    @FXML private TextField username;
    @FXML private VBox last;
    @FXML private Note problem;
    @FXML private PasswordField password;
    @FXML private FlowPane accounts;
    @FXML private PasswordField passphrase;
    @FXML private PasswordField former;
    @FXML private Button giveUp;
    @FXML private Button signIn;
    @FXML private ListView<Bank> banks;

    /// What had the keys when settings or help were opened.
    private Caret left = Caret.NOWHERE;

    /// What the message is about, for who reads it aloud.
    private @Nullable Control wrong;

    /// @param model what the card shows and does
    public LoginView(LoginViewModel model) {
        this.model = model;
    }

    /// For the bindings of the FXML.
    public LoginViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        // It would be painted into a picture as large as the window first, and that then.
        page.skinProperty().addListener((p, old, skin) -> page.lookup(".viewport").setCache(false));
        // A click beside the fields would take the keys away from them.
        page.getContent().setOnMousePressed(MouseEvent::consume);
        showPlaces();
        Texts.TAGS.forEach(
                tag -> {
                    MenuItem item = new MenuItem(Texts.nameOf(tag));
                    item.setOnAction(chosen -> model.speak(tag));
                    language.getItems().add(item);
                });
        address.getItems().setAll(model.addresses());
        address.getEditor().textProperty().bindBidirectional(model.addressProperty());
        // Several fixed servers are still to be chosen from.
        address.getEditor().setEditable(!model.isServersFixed());
        address.setDisable(model.isServersFixed() && model.addresses().size() < 2);
        consumerKey.setDisable(model.isServersFixed());
        if (model.isServersFixed()) {
            address.getStyleClass().add("fixed");
            consumerKey.getStyleClass().add("fixed");
        }
        consumerKey.textProperty().bindBidirectional(model.consumerKeyProperty());
        page.getContent()
                .sceneProperty()
                .addListener(
                        (p, old, scene) -> {
                            if (scene != null) {
                                takeKeys();
                            }
                        });
        username.textProperty().bindBidirectional(model.usernameProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        model.accounts().forEach(account -> accounts.getChildren().add(link(account)));
        banks.setItems(model.banks());
        banks.setCellFactory(list -> new BankCell());
        banks.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        choose();
                    }
                    // The list would keep it for itself.
                    press(key);
                });
        banks.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        choose();
                    }
                });
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        former.textProperty().bindBidirectional(model.formerProperty());
        model.askingProperty().addListener((p, was, asking) -> focusAsking(asking));
        // What was typed rested meanwhile, and so could not keep the keys.
        model.busyProperty()
                .addListener(
                        (p, was, busy) -> {
                            if (!busy && model.isAsking()) {
                                focusAsking(true);
                            }
                        });
        model.choosingProperty().addListener((p, was, choosing) -> focus(choosing));
        model.messageProperty().addListener((p, old, message) -> showProblem(old, message));
    }

    /// Typing begins at the name, not at the choice above; who comes back finds the keys where they
    /// were.
    private void takeKeys() {
        Caret before = left;
        left = Caret.NOWHERE;
        if (!before.giveBack()) {
            username.requestFocus();
        }
    }

    /// Says what is wrong below the field it is about, or below the last one, and puts the keys
    /// there.
    private void showProblem(String before, String message) {
        if (wrong != null) {
            wrong.setAccessibleHelp(null);
        }
        Control field = wrongField();
        wrong = field;
        field.setAccessibleHelp(message);
        if (message.isEmpty()) {
            return;
        }
        VBox below = model.wrongField() == null ? last : (VBox) field.getParent();
        if (!below.equals(problem.getParent())) {
            ((VBox) problem.getParent()).getChildren().remove(problem);
            List<Node> children = below.getChildren();
            // The code for the support stands below the sentence.
            children.add(below.equals(last) ? children.size() - 1 : children.size(), problem);
        }
        if (before.isEmpty()) {
            (field.isDisabled() ? password : field).requestFocus();
        }
    }

    private Control wrongField() {
        if (model.isPassphraseWrong()) {
            return passphrase;
        }
        return switch (model.wrongField()) {
            case ADDRESS -> address;
            case CONSUMER_KEY -> consumerKey;
            case USER -> username;
            case PASSWORD -> password;
            case null -> password;
        };
    }

    /// One of the two is always on; pressing it again does not turn it off. An arrow key goes from
    /// one to the other, which has the keys then.
    private void showPlaces() {
        demo.setOnAction(click -> choosePlace(false));
        server.setOnAction(click -> choosePlace(true));
        demo.addEventHandler(KeyEvent.KEY_PRESSED, this::stepPlace);
        server.addEventHandler(KeyEvent.KEY_PRESSED, this::stepPlace);
        markPlace();
        model.onServerProperty().addListener((p, was, on) -> markPlace());
    }

    private void choosePlace(boolean onServer) {
        model.onServerProperty().set(onServer);
        markPlace();
        if (onServer && !model.addressProperty().get().isEmpty()) {
            username.requestFocus();
        } else if (onServer) {
            // What has never been seen is drawn first, or its text would not show that it has the
            // keys.
            page.applyCss();
            address.requestFocus();
        }
    }

    private void stepPlace(KeyEvent key) {
        boolean right = key.getCode() == KeyCode.RIGHT;
        if (right || key.getCode() == KeyCode.LEFT) {
            key.consume();
            model.onServerProperty().set(right);
            markPlace();
            (right ? server : demo).requestFocus();
        }
    }

    private void markPlace() {
        demo.setSelected(!model.isOnServer());
        server.setSelected(model.isOnServer());
    }

    private Hyperlink link(Credentials account) {
        Hyperlink link = new Hyperlink(account.username());
        link.setOnAction(
                click -> {
                    model.fillIn(account);
                    signIn.requestFocus();
                });
        return link;
    }

    private void focus(boolean choosing) {
        if (choosing) {
            banks.getSelectionModel().selectFirst();
            banks.requestFocus();
        } else {
            password.requestFocus();
        }
    }

    private void focusAsking(boolean asking) {
        if (!asking) {
            password.requestFocus();
        } else if (model.isFormerWanted()) {
            former.requestFocus();
        } else {
            giveUp.requestFocus();
        }
    }

    /// Escape goes back by one step; while the card waits it is the cancel button's. Settings and
    /// help have the keys that they have everywhere.
    public void press(KeyEvent key) {
        boolean resting = model.isFilling() && !model.isBusy();
        if (SETTINGS.match(key) && resting) {
            key.consume();
            openSettings();
        } else if (HELP.match(key) && resting) {
            key.consume();
            openHelp();
        } else if (key.getCode() == KeyCode.ESCAPE && model.isAsking()) {
            key.consume();
            model.stopAsking();
        } else if (key.getCode() == KeyCode.ESCAPE && model.isChoosing()) {
            key.consume();
            model.back();
        }
    }

    /// Goes on with the former password, or the passphrase typed once more.
    public void goOn() {
        model.goOn();
    }

    /// Gives up what rests here.
    public void giveUp() {
        model.giveUp();
    }

    /// Goes back to the card.
    public void stopAsking() {
        model.stopAsking();
    }

    /// Signs in.
    public void signIn() {
        model.signIn();
    }

    /// Checks the way to the server.
    public void checkConnection() {
        model.checkConnection();
    }

    /// Shows the settings.
    public void openSettings() {
        left = Caret.near(page);
        model.openSettings();
    }

    /// Shows the help.
    public void openHelp() {
        left = Caret.near(page);
        model.openHelp();
    }

    /// Gives up waiting.
    public void cancel() {
        model.cancel();
        password.requestFocus();
    }

    /// Goes on with the bank that is marked.
    public void choose() {
        List<Bank> marked = banks.getSelectionModel().getSelectedItems();
        if (!marked.isEmpty()) {
            model.choose(marked.getFirst());
        }
    }

    /// Goes back from the banks.
    public void back() {
        model.back();
    }

    private static final class BankCell extends ListCell<Bank> {
        @Override
        protected void updateItem(Bank bank, boolean empty) {
            super.updateItem(bank, empty);
            setText(empty || bank == null ? null : bank.name());
        }
    }
}
