package dev.parley.ui.details;

import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.StandIn;
import dev.parley.ui.fx.Texts;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The details at the right.
public final class MeetingDetailsView {
    private static final String COPY = "mdi2c-content-copy";

    private final MeetingDetailsViewModel model;
    private final Texts texts;

    private final Runnable onLanguage = this::showPeople;

    @FXML private ScrollPane scroll;
    @FXML private VBox people;
    @FXML private ToggleButton raw;
    @FXML private Button retry;
    @FXML private Button copyId;
    @FXML private Label staffToken;
    @FXML private Button showStaffToken;
    @FXML private Label customerToken;
    @FXML private Button showCustomerToken;
    private @Nullable Button copied;

    /// @param model what the details show
    public MeetingDetailsView(MeetingDetailsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /// For the bindings of the FXML.
    public MeetingDetailsViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        raw.selectedProperty().bindBidirectional(model.rawShownProperty());
        model.people().addListener((ListChangeListener<PersonLine>) change -> showPeople());
        model.shownProperty()
                .addListener(
                        (p, old, shown) -> {
                            if (!old.id().equals(shown.id())) {
                                scroll.setVvalue(0);
                            }
                        });
        model.saidProperty()
                .addListener(
                        (p, old, said) -> {
                            if (said.isEmpty()) {
                                unmark();
                            }
                        });
        // What is pressed twice must not copy a customer's number while the bank is asked.
        StandIn.of(retry, scroll);
        // Readers say the token that is shown then.
        StandIn.of(showStaffToken, staffToken);
        StandIn.of(showCustomerToken, customerToken);
        texts.follow(onLanguage);
        showPeople();
    }

    private void showPeople() {
        people.getChildren().setAll(model.people().stream().map(this::person).toList());
    }

    private Node person(PersonLine person) {
        Label name = new Label(person.name());
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        HBox head = new HBox(name, spacer());
        head.getStyleClass().add("person-head");
        Sign state = person.state();
        if (state != null) {
            Label sign = new Label(state.text());
            sign.getStyleClass().addAll("state", state.style());
            sign.setAccessibleText(state.words());
            sign.setTooltip(new Tooltip(state.words()));
            sign.setAlignment(Pos.CENTER_RIGHT);
            head.getChildren().add(sign);
        }
        VBox box = new VBox(head);
        if (!person.role().isEmpty()) {
            Label role = new Label(person.role());
            role.getStyleClass().add("muted");
            role.setWrapText(true);
            box.getChildren().add(role);
        }
        if (!person.phone().isEmpty()) {
            box.getChildren().add(reach(person.phone(), "details.copy.phone", person.name()));
        }
        if (!person.email().isEmpty()) {
            box.getChildren().add(reach(person.email(), "details.copy.email", person.name()));
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row =
                new HBox(
                        icon(
                                state == null
                                        ? "mdi2c-card-account-details-outline"
                                        : "mdi2a-account-outline"),
                        box);
        row.getStyleClass().add("person");
        return row;
    }

    private Node reach(String text, String key, String name) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        Button copy = new Button(null, icon(COPY));
        copy.getStyleClass().addAll("flat", "button-icon", "small");
        copy.setAccessibleText(texts.get(key, name));
        copy.setTooltip(new Tooltip(copy.getAccessibleText()));
        copy.setOnAction(
                click -> {
                    model.copy(text);
                    mark(copy);
                });
        HBox row = new HBox(label, spacer(), copy);
        row.getStyleClass().add("reach");
        return row;
    }

    /// What was copied is said at the end of the details, which may be out of sight; so the button
    /// shows it too.
    private void mark(Button copy) {
        unmark();
        copy.setGraphic(icon("mdi2c-check"));
        copied = copy;
    }

    private void unmark() {
        if (copied != null) {
            copied.setGraphic(icon(COPY));
            copied = null;
        }
    }

    private static FontIcon icon(String literal) {
        FontIcon icon = new FontIcon(literal);
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Closes the details.
    public void close() {
        model.close();
    }

    /// Asks the bank again.
    public void askAgain() {
        model.askAgain();
    }

    /// Copies the meeting's id.
    public void copyId() {
        model.copyId();
        mark(copyId);
    }

    /// Copies the raw answer.
    public void copyRaw() {
        model.copyRaw();
    }

    /// Shows the token that lets staff in.
    public void revealStaffToken() {
        model.getStaffToken().reveal();
    }

    /// Shows the token that lets the customer in.
    public void revealCustomerToken() {
        model.getCustomerToken().reveal();
    }
}
