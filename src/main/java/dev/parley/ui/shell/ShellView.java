// Longer than 300 lines: everything that lies over or beside the middle is placed here.
package dev.parley.ui.shell;

import dev.parley.staff.Bank;
import dev.parley.ui.details.MeetingDetailsView;
import dev.parley.ui.details.MeetingDetailsViewModel;
import dev.parley.ui.fx.Caret;
import dev.parley.ui.fx.Unfolding;
import dev.parley.ui.fx.Views;
import dev.parley.ui.help.HelpView;
import dev.parley.ui.meetings.MeetingListView;
import dev.parley.ui.meetings.Reach;
import dev.parley.ui.meetings.TodayViewModel;
import dev.parley.ui.outbox.OutboxView;
import dev.parley.ui.schedule.NewMeetingView;
import dev.parley.ui.schedule.NewMeetingViewModel;
import dev.parley.ui.settings.SettingsView;
import dev.parley.ui.shell.ShellViewModel.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The frame around everything after sign-in.
public final class ShellView {
    /// Narrower than so many times the size of its text, the details cover the list instead of
    /// squeezing it.
    private static final double SIDE_BY_SIDE = 71.4;

    /// Narrower than so many times the size of its text, a window has no room for the words of the
    /// side bar.
    private static final double NARROW = 49;

    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final ShellViewModel model;
    private final MeetingListView list;
    private final MeetingDetailsView details;
    private final SettingsView settings;
    private final HelpView help;
    private final TodayViewModel today;
    private final Views views;
    private final Map<KeyCombination, Runnable> keys;

    @FXML private BorderPane shell;
    @FXML private MenuButton bank;
    @FXML private Label offline;
    @FXML private ToggleButton showToday;
    @FXML private ToggleButton showAll;
    @FXML private ToggleButton showNotSent;
    @FXML private Label notSentCount;
    @FXML private Button goOn;
    @FXML private ToggleButton showSettings;
    @FXML private ToggleButton showHelp;
    @FXML private Label todayCount;
    @FXML private Label allCount;
    @FXML private HBox notice;
    @FXML private Button askForRole;
    @FXML private StackPane content;
    @FXML private BorderPane work;
    @FXML private StackPane middle;
    private final Map<Page, Parent> pages = new EnumMap<>(Page.class);
    private final Map<Page, Unfolding> folded = new EnumMap<>(Page.class);
    private @Nullable Node detailsNode;
    private @Nullable Node formNode;
    private @Nullable Node againNode;
    private @Nullable OutboxView outbox;
    private Caret below = Caret.NOWHERE;

    /// Where the keys were before they were on the notice.
    private Caret beside = Caret.NOWHERE;
    private Page listPage = Page.TODAY;

    /// @param model where the person is; the other views are the rooms of the frame
    public ShellView(
            ShellViewModel model,
            MeetingListView list,
            MeetingDetailsView details,
            SettingsView settings,
            HelpView help,
            TodayViewModel today,
            Views views) {
        this.model = model;
        this.list = list;
        this.details = details;
        this.settings = settings;
        this.help = help;
        this.today = today;
        this.views = views;
        keys =
                Map.of(
                        shortcut(KeyCode.DIGIT1),
                        () -> model.go(Page.TODAY),
                        shortcut(KeyCode.DIGIT2),
                        () -> model.go(Page.ALL),
                        shortcut(KeyCode.N),
                        model::newMeeting,
                        shortcut(KeyCode.F),
                        this::search,
                        new KeyCodeCombination(KeyCode.F5),
                        model::refresh,
                        shortcut(KeyCode.R),
                        model::refresh,
                        shortcut(KeyCode.COMMA),
                        () -> model.go(Page.SETTINGS),
                        new KeyCodeCombination(KeyCode.F1),
                        () -> model.go(Page.HELP),
                        new KeyCodeCombination(KeyCode.ESCAPE),
                        this::escape);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /// Has a page for what is not sent yet; said before it is loaded.
    public void showUnsent(OutboxView view) {
        outbox = view;
    }

    /// For the bindings of the FXML.
    public ShellViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.bankProperty().addListener((p, old, chosen) -> fillBanks());
        if (model.bankProperty().get() != null) {
            fillBanks();
        }
        todayCount.textProperty().bind(today.todayCountProperty().asString());
        allCount.textProperty().bind(model.allCountProperty());
        // Before the first answer a number would be invented.
        BooleanExpression answered = today.getList().ageProperty().isNotEmpty();
        todayCount.visibleProperty().bind(answered);
        allCount.visibleProperty().bind(answered);
        speak(showToday, todayCount);
        speak(showAll, allCount);
        Parent listNode = views.load(list);
        pages.put(Page.TODAY, listNode);
        pages.put(Page.ALL, listNode);
        OutboxView notSent = outbox;
        showNotSent.setVisible(notSent != null);
        showNotSent.setManaged(notSent != null);
        if (notSent != null) {
            fold(Page.NOT_SENT, notSent);
            ReadOnlyIntegerProperty count = notSent.getModel().unsentProperty();
            notSentCount.textProperty().bind(count.asString());
            notSentCount.visibleProperty().bind(count.greaterThan(0));
            speak(showNotSent, notSentCount);
        }
        fold(Page.SETTINGS, settings);
        fold(Page.HELP, help);
        detailsNode = views.load(details);
        MeetingDetailsViewModel detailsModel = details.getModel();
        detailsModel
                .openProperty()
                .addListener(
                        (p, was, open) -> {
                            placeDetails();
                            if (!open) {
                                list.focusList();
                            }
                        });
        work.widthProperty().addListener((p, old, width) -> placeDetails());
        showToday
                .fontProperty()
                .addListener(
                        (p, old, font) -> {
                            placeDetails();
                            makeRoom();
                        });
        shell.sceneProperty()
                .flatMap(Scene::widthProperty)
                .addListener((p, old, width) -> makeRoom());
        model.pageProperty()
                .addListener(
                        (p, old, page) -> {
                            if (old == Page.TODAY || old == Page.ALL) {
                                listPage = old;
                            }
                            showPage(page);
                        });
        model.formProperty().addListener((p, old, form) -> showForm(form));
        model.againProperty().addListener((p, old, again) -> showAgain(again));
        notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        shell.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((p, old, now) -> rememberBeside(old, now));
        model.noticeProperty().addListener((p, old, said) -> leaveNotice(said));
        askForRole.visibleProperty().bind(Bindings.isNotEmpty(model.missingRoles()));
        askForRole.managedProperty().bind(askForRole.visibleProperty());
        goOn.visibleProperty().bind(model.goOnProperty());
        goOn.managedProperty().bind(goOn.visibleProperty());
        model.goOnProperty()
                .addListener(
                        (p, was, asks) -> {
                            if (asks) {
                                goOn.requestFocus();
                            }
                        });
        shell.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        // Lists and menu buttons take Escape for themselves, so it is caught on its way to them.
        shell.addEventFilter(KeyEvent.KEY_PRESSED, this::onEscape);
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(showToday, showAll, showNotSent, showSettings, showHelp);
        showPage(model.getPage());
    }

    /// In a small window with large text the side bar has its signs and numbers only, and tooltips
    /// have the words; that the server is away is said in one. Not by the width of the shell:
    /// nothing may be moved while it is laid out.
    private void makeRoom() {
        Scene scene = shell.getScene();
        boolean narrow = scene != null && scene.getWidth() < NARROW * showToday.getFont().getSize();
        shell.pseudoClassStateChanged(SMALL, narrow);
        Reach reach = model.getReach();
        offline.textProperty().bind(narrow ? reach.wordProperty() : reach.wordsProperty());
        for (ToggleButton item : List.of(showToday, showAll, showNotSent, showSettings, showHelp)) {
            Node word = item.getGraphic().lookup(".word");
            word.setVisible(!narrow);
            word.setManaged(!narrow);
            if (narrow == (item.getTooltip() == null)) {
                item.setTooltip(narrow ? name(item) : null);
            }
        }
    }

    /// A reader hears of a number in a button's sign only as part of its name.
    private static void speak(ToggleButton item, Label count) {
        item.accessibleTextProperty()
                .bind(
                        Bindings.when(count.visibleProperty())
                                .then(
                                        Bindings.concat(
                                                item.textProperty(), ", ", count.textProperty()))
                                .otherwise(item.textProperty()));
    }

    private static Tooltip name(ToggleButton item) {
        Tooltip name = new Tooltip();
        name.textProperty().bind(item.textProperty());
        return name;
    }

    private void fold(Page page, Object view) {
        Parent node = views.load(view);
        pages.put(page, node);
        folded.put(page, new Unfolding(node));
    }

    private void fillBanks() {
        ToggleGroup group = new ToggleGroup();
        bank.getItems().clear();
        for (Bank each : model.banks()) {
            RadioMenuItem item = new RadioMenuItem(each.name());
            item.setToggleGroup(group);
            item.setSelected(each.equals(model.bank()));
            item.setOnAction(
                    click -> {
                        model.switchBank(each);
                        // A form may keep the person here; the mark stays with what is shown.
                        group.getToggles()
                                .forEach(t -> t.setSelected(model.bank().equals(t.getUserData())));
                    });
            item.setUserData(each);
            bank.getItems().add(item);
        }
    }

    private void onKey(KeyEvent key) {
        if (againNode != null) {
            return;
        }
        keys.forEach(
                (combination, action) -> {
                    if (!key.isConsumed() && combination.match(key)) {
                        key.consume();
                        action.run();
                    }
                });
    }

    private void onEscape(KeyEvent key) {
        boolean typing = key.getTarget() instanceof TextInputControl;
        if (key.getCode() == KeyCode.ESCAPE && !typing && formNode == null && againNode == null) {
            key.consume();
            escape();
        }
    }

    private void search() {
        if (!model.isListShown()) {
            model.go(Page.TODAY);
        }
        if (model.isListShown() && formNode == null) {
            list.focusSearch();
        }
    }

    /// One step back: a question, the form, the details, the search, the page. The keys may be on
    /// the frame while a form is open.
    private void escape() {
        NewMeetingViewModel form = model.formProperty().get();
        if (model.isGoOn()) {
            model.dismiss();
            return;
        }
        if (form != null) {
            form.stepBack();
            return;
        }
        if ((model.getPage() == Page.SETTINGS && settings.keep())
                || (model.getPage() == Page.NOT_SENT && outbox != null && outbox.keep())) {
            return;
        }
        if (!model.isListShown()) {
            model.go(listPage);
        } else if (!model.closeDetails()) {
            list.clearSearch();
        }
    }

    private void showPage(Page page) {
        markPage();
        Unfolding unfolding = folded.remove(page);
        if (unfolding == null) {
            place(page);
            return;
        }
        // The page before stays until this one is all there.
        Parent node = unfolding.content();
        node.setVisible(false);
        middle.getChildren().add(node);
        unfolding.start(
                () -> {
                    node.setVisible(true);
                    if (model.getPage() == page) {
                        place(page);
                    }
                });
    }

    private void place(Page page) {
        middle.getChildren().setAll(pages.get(page));
        placeDetails();
        focusPage();
    }

    /// What had the keys may be gone with the page before.
    private void focusPage() {
        dress();
        switch (model.getPage()) {
            case TODAY, ALL -> list.focusList();
            case NOT_SENT -> {
                if (outbox != null) {
                    outbox.focus();
                }
            }
            case SETTINGS -> settings.focus();
            case HELP -> help.focus();
        }
    }

    /// What lies in a scroll pane can take the focus only once the pane has its skin.
    private void dress() {
        content.applyCss();
        content.layout();
    }

    private void markPage() {
        Page page = model.getPage();
        showToday.setSelected(page == Page.TODAY);
        showAll.setSelected(page == Page.ALL);
        showNotSent.setSelected(page == Page.NOT_SENT);
        showSettings.setSelected(page == Page.SETTINGS);
        showHelp.setSelected(page == Page.HELP);
    }

    /// Shows the details beside the list where there is room, over its right edge where not.
    private void placeDetails() {
        Node node = detailsNode;
        if (node == null) {
            return;
        }
        boolean open = details.getModel().isOpen() && model.isListShown();
        boolean beside = work.getWidth() >= SIDE_BY_SIDE * showToday.getFont().getSize();
        if (!open) {
            work.setRight(null);
            content.getChildren().remove(node);
        } else if (beside && !node.equals(work.getRight())) {
            content.getChildren().remove(node);
            work.setRight(node);
        } else if (!beside && !content.getChildren().contains(node)) {
            work.setRight(null);
            StackPane.setAlignment(node, Pos.CENTER_RIGHT);
            content.getChildren().add(1, node);
        }
    }

    private void showForm(@Nullable NewMeetingViewModel form) {
        if (formNode != null) {
            content.getChildren().remove(formNode);
            formNode = null;
        }
        boolean under = againNode != null;
        boolean rests = form != null || under;
        work.setDisable(rests);
        if (detailsNode != null) {
            detailsNode.setDisable(rests);
        }
        if (form != null) {
            NewMeetingView view = new NewMeetingView(form, views);
            Node node = views.load(view);
            formNode = node;
            // The card for signing in again stays above, and has the keys.
            node.setDisable(under);
            content.getChildren()
                    .add(
                            under
                                    ? content.getChildren().indexOf(againNode)
                                    : content.getChildren().size(),
                            node);
            dress();
            if (!under) {
                view.focusFirst();
            }
        } else if (!under) {
            focusPage();
        }
    }

    /// Lies over everything, which stays as it is below.
    private void showAgain(@Nullable AgainViewModel again) {
        if (again != null) {
            below = Caret.near(content);
        }
        content.getChildren().remove(againNode);
        content.getChildren().forEach(node -> node.setDisable(again != null));
        shell.getTop().setDisable(again != null);
        shell.getLeft().setDisable(again != null);
        if (again == null) {
            againNode = null;
            work.setDisable(formNode != null);
            if (detailsNode != null) {
                detailsNode.setDisable(formNode != null);
            }
            focusBelow();
            return;
        }
        AgainView view = new AgainView(again);
        Node node = views.load(view);
        againNode = node;
        content.getChildren().add(node);
        dress();
        view.focus();
    }

    private void focusBelow() {
        Caret before = below;
        below = Caret.NOWHERE;
        if (!before.giveBack()) {
            focusPage();
        }
    }

    private void rememberBeside(@Nullable Node old, @Nullable Node now) {
        if (isOnNotice(now) && !isOnNotice(old)) {
            beside = new Caret(old);
        }
    }

    private boolean isOnNotice(@Nullable Node node) {
        Node each = node;
        while (each != null && !each.equals(notice)) {
            each = each.getParent();
        }
        return each != null;
    }

    /// A notice that is gone leaves the keys where they were before.
    private void leaveNotice(String said) {
        Caret before = beside;
        if (said.isEmpty() && notice.isFocusWithin()) {
            beside = Caret.NOWHERE;
            if (!before.giveBack() && formNode == null) {
                focusPage();
            }
        }
    }

    /// Asks for the role that was missing.
    public void askForRole() {
        model.askForRole();
    }

    /// Goes, though meetings stay unsent.
    public void goOn() {
        model.goOn();
    }

    /// Takes the notice away.
    public void dismiss() {
        model.dismiss();
    }

    /// The side bar: goes to the page whose button was pressed.
    ///
    /// @param pressed by a button of the side bar
    public void go(ActionEvent pressed) {
        Map<Object, Page> targets =
                Map.of(
                        showToday, Page.TODAY,
                        showAll, Page.ALL,
                        showNotSent, Page.NOT_SENT,
                        showSettings, Page.SETTINGS,
                        showHelp, Page.HELP);
        Page to = targets.get(pressed.getSource());
        if (to != null) {
            model.go(to);
        }
        markPage();
    }

    /// Hides the work.
    public void lock() {
        model.lock();
    }

    /// Signs out.
    public void signOut() {
        model.signOut();
    }
}
