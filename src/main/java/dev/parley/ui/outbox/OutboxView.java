package dev.parley.ui.outbox;

import dev.parley.ui.fx.Texts;
import dev.parley.ui.outbox.EntryLine.Choice;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page of the meetings that are not sent yet.
public final class OutboxView {
    private final OutboxViewModel model;
    private final Texts texts;
    private final Runnable onLanguage = this::show;

    @FXML private ScrollPane page;
    @FXML private VBox entries;
    private @Nullable Button keep;

    /// All there are; each knows what it does, and with which meeting.
    private final List<Button> buttons = new ArrayList<>();

    /// @param model what is not sent yet
    public OutboxView(OutboxViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /// For the bindings of the FXML.
    public OutboxViewModel getModel() {
        return model;
    }

    /// Lets the arrow keys scroll.
    public void focus() {
        page.requestFocus();
    }

    @FXML
    private void initialize() {
        model.lines().addListener((ListChangeListener<EntryLine>) change -> show());
        texts.follow(onLanguage);
        show();
    }

    /// The keys stay where they were, or go to the question that came up.
    private void show() {
        String worked =
                buttons.stream()
                        .filter(Node::isFocused)
                        .map(each -> (String) each.getUserData())
                        .findFirst()
                        .orElse(null);
        keep = null;
        buttons.clear();
        entries.getChildren().setAll(model.lines().stream().map(this::row).toList());
        if (worked != null) {
            Node same =
                    buttons.stream()
                            .filter(each -> worked.equals(each.getUserData()))
                            .findFirst()
                            .orElse(null);
            // Another button would do something else, or with another meeting.
            Node next = keep != null ? keep : same;
            (next == null ? page : next).requestFocus();
        }
    }

    /// Takes the answer that loses nothing.
    ///
    /// @return whether anything was asked
    public boolean keep() {
        boolean asked = model.lines().stream().anyMatch(EntryLine::asking);
        if (asked) {
            model.keep();
        }
        return asked;
    }

    private Node row(EntryLine line) {
        Label mark = label(line.mark().text(), "state", line.mark().style());
        mark.setAccessibleText(line.mark().words());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Label title = label(line.title(), "strong");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, mark);
        head.getStyleClass().add("entry-row");
        Label people = label(line.people(), "secondary");
        people.setWrapText(true);
        Label sentence = label(line.sentence(), "entry-sentence");
        sentence.setWrapText(true);
        VBox box = new VBox(head, people, sentence);
        box.getStyleClass().addAll("card", "entry");
        line.choices().forEach(choice -> box.getChildren().add(choiceRow(line, choice)));
        Pane buttons = line.asking() ? question(line) : verbs(line);
        if (!buttons.getChildren().isEmpty()) {
            box.getChildren().add(buttons);
        }
        return box;
    }

    private Node choiceRow(EntryLine line, Choice choice) {
        Label words = label(choice.words());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button take =
                button(
                        texts.get("outbox.take"),
                        choice.words(),
                        line.id() + " take " + choice.meetingId(),
                        () -> model.take(line.id(), choice.meetingId()));
        HBox row = new HBox(words, take);
        row.getStyleClass().add("entry-row");
        return row;
    }

    private Pane verbs(EntryLine line) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("verbs");
        List<Node> verbs = row.getChildren();
        if (line.verbs().edit()) {
            verbs.add(
                    button(
                            texts.get("outbox.edit"),
                            line.title(),
                            line.id() + " edit",
                            () -> model.edit(line.id())));
        }
        if (line.verbs().send()) {
            String words =
                    line.verbs().again() ? texts.get("outbox.again") : texts.get("outbox.now");
            verbs.add(
                    button(words, line.title(), line.id() + " send", () -> model.send(line.id())));
        }
        if (line.verbs().discard()) {
            verbs.add(
                    button(
                            texts.get("outbox.discard"),
                            line.title(),
                            line.id() + " discard",
                            () -> model.askToDiscard(line.id())));
        }
        return row;
    }

    private Pane question(EntryLine line) {
        Label question = label(texts.get("outbox.ask"), "strong");
        question.setWrapText(true);
        Button away =
                button(
                        texts.get("outbox.discard.yes"),
                        line.title(),
                        line.id() + " away",
                        () -> model.discard(line.id()));
        away.getStyleClass().add("danger");
        // Afterwards the keys are where they were before the question.
        Button stay =
                button(texts.get("outbox.keep"), line.title(), line.id() + " discard", model::keep);
        stay.getStyleClass().add("accent");
        keep = stay;
        HBox row = new HBox(question, away, stay);
        row.getStyleClass().add("entry-row");
        return row;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// @param about which meeting it is, which readers say so that entries can be told apart
    /// @param what it does, and with which meeting
    private Button button(String text, String about, String what, Runnable action) {
        Button button = new Button(text);
        button.setAccessibleText(texts.get("outbox.spoken", text, about));
        button.setUserData(what);
        buttons.add(button);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> action.run());
        return button;
    }
}
