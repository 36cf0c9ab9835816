// Longer than 300 lines: place, size, title, keys and what lies over what are one window’s.
package dev.parley.ui.shell;

import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Unfolding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The one window, which remembers its place and size.
public final class MainWindow {
    private static final String PLACE = "window";
    private static final String MAXIMIZED = "window.maximized";
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 800;
    private static final double MIN_HEIGHT = 600;

    /// Drawn by `packaging/Icons.java`, in pixels.
    private static final List<Integer> ICONS = List.of(16, 32, 64, 128);

    private @Nullable StackPane root;
    private final Texts texts;
    private final Preferences preferences;
    private final StringProperty title = new SimpleStringProperty("");
    private @Nullable Scene scene;
    private @Nullable Stage stage;
    private @Nullable Unfolding behind;
    private Runnable onSeen = () -> {};
    private Runnable onInput = () -> {};
    private long inputs;
    private Runnable onLockKey = () -> {};
    private Consumer<Runnable> beforeClose = Runnable::run;
    private @Nullable Cover cover;
    private final Runnable onLanguage = this::sayTitle;
    private String bank = "";

    /// May be made, filled and [dressed][#dress] on any thread before it is [open][#open].
    public MainWindow(Texts texts, Preferences preferences) {
        this.texts = texts;
        this.preferences = preferences;
        texts.follow(onLanguage);
    }

    /// Made when something is to be shown: until then a window needs nothing that waits for JavaFX.
    private StackPane root() {
        StackPane made = root == null ? new StackPane() : root;
        root = made;
        return made;
    }

    private void sayTitle() {
        if (cover != null) {
            title.set(texts.get("window.locked"));
        } else {
            title.set(bank.isEmpty() ? texts.get("window.title") : texts.get("window.bank", bank));
        }
    }

    /// What a hand does, and not what the screen makes of it when something moves below the
    /// pointer.
    private void onInput(InputEvent event) {
        EventType<?> type = event.getEventType();
        if (type == KeyEvent.KEY_PRESSED
                || type == MouseEvent.MOUSE_MOVED
                || type == MouseEvent.MOUSE_DRAGGED
                || type == MouseEvent.MOUSE_PRESSED
                || type == ScrollEvent.SCROLL
                || type == TouchEvent.TOUCH_PRESSED) {
            inputs++;
            onInput.run();
        }
    }

    /// How often a hand has done something so far.
    public long inputs() {
        return inputs;
    }

    private void leave() {
        Cover over = cover;
        (over == null ? beforeClose : over.beforeClose()).accept(this::close);
    }

    /// Whether nobody can see the work.
    public boolean isUnseen() {
        return stage == null || stage.isIconified() || !stage.isShowing() || cover != null;
    }

    /// What is done, in place of what was before.
    ///
    /// @param input with every key and every move of the mouse
    /// @param lockKey with the key that locks
    void watch(Runnable input, Runnable lockKey) {
        onInput = input;
        onLockKey = lockKey;
    }

    /// Shows nothing but a card: what was shown stays as it is, unseen; the title says nothing of
    /// it; what lies in windows of its own is taken away.
    ///
    /// @param beforeClosing decides when the window may close meanwhile
    void cover(Parent card, Consumer<Runnable> beforeClosing) {
        uncover();
        Cover over = new Cover(card, beforeClosing, scene().getFocusOwner());
        cover = over;
        for (Window each : List.copyOf(Window.getWindows())) {
            if (!each.equals(stage)) {
                each.hide();
            }
        }
        root().getChildren().stream().filter(Node::isVisible).forEach(over::hide);
        root().getChildren().add(card);
        sayTitle();
    }

    /// Shows again what was covered, with the keys where they were.
    void uncover() {
        Cover over = cover;
        if (over == null) {
            return;
        }
        cover = null;
        root().getChildren().remove(over.card());
        sayTitle();
        over.showHidden(root());
        onSeen.run();
    }

    private boolean isCover(Node node) {
        return cover != null && node.equals(cover.card());
    }

    /// What is done each time the window is seen again, in place of what was before.
    public void whenSeen(Runnable what) {
        onSeen = what;
    }

    /// Dresses and lays out what is to be shown first, as [#prepare] does with what comes later.
    public void dress() {
        Scene made = new Scene(root(), WIDTH, HEIGHT);
        Looks.dress(made);
        made.addEventFilter(InputEvent.ANY, this::onInput);
        made.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN),
                        () -> onLockKey.run());
        made.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN), this::leave);
        root().applyCss();
        root().layout();
        scene = made;
    }

    /// Shows the window, where it was the last time.
    ///
    /// @param shown the program's stage
    public void open(Stage shown) {
        if (scene == null) {
            dress();
        }
        stage = shown;
        shown.titleProperty().bind(title);
        shown.setScene(scene());
        shown.setMinWidth(MIN_WIDTH);
        shown.setMinHeight(MIN_HEIGHT);
        restorePlace(shown);
        shown.setOnCloseRequest(
                request -> {
                    request.consume();
                    leave();
                });
        shown.iconifiedProperty()
                .addListener(
                        (p, was, iconified) -> {
                            if (!iconified) {
                                onSeen.run();
                            }
                        });
        shown.show();
    }

    /// Shows Parley's icon at the window and in the system's lists of windows. Its pictures are
    /// read beside the screen's thread; this may come after the window is open, so as not to hold
    /// it up.
    public void showIcon() {
        for (int size : ICONS) {
            String file = "parley-" + size + ".png";
            Image icon =
                    new Image(
                            Objects.requireNonNull(MainWindow.class.getResource(file), file)
                                    .toExternalForm(),
                            true);
            icon.progressProperty()
                    .addListener(
                            (p, old, done) -> {
                                if (done.doubleValue() >= 1) {
                                    stage().getIcons().add(icon);
                                }
                            });
        }
    }

    private Stage stage() {
        return Objects.requireNonNull(stage, "The window is not open yet");
    }

    /// Comes before all other windows, and takes the keys.
    public void comeToFront() {
        stage().setIconified(false);
        stage().toFront();
        stage().requestFocus();
    }

    /// Makes content ready to be shown: its controls are dressed and laid out in a scene that no
    /// window has, which may be done on any thread, so that the screen does not stand still for it.
    public Unfolding prepare(Parent content) {
        Scene rehearsal = new Scene(content, WIDTH, HEIGHT);
        Looks.dress(rehearsal);
        content.applyCss();
        content.layout();
        rehearsal.setRoot(new StackPane());
        return new Unfolding(content);
    }

    /// Brings prepared content into the window, unseen behind what is shown, in place of what was
    /// brought before.
    ///
    /// @param there runs as soon as it can be shown without holding the screen up
    public void bring(Unfolding prepared, Runnable there) {
        dropBehind();
        behind = prepared;
        Parent content = prepared.content();
        content.setVisible(false);
        root().getChildren().addFirst(content);
        prepared.start(there);
    }

    private void dropBehind() {
        if (behind != null) {
            behind.cancel();
            root().getChildren().remove(behind.content());
            behind = null;
        }
    }

    private boolean isBehind(Node node) {
        return behind != null && node.equals(behind.content());
    }

    /// Shows other content, or what was brought before.
    ///
    /// @param of the bank it is about, empty before sign-in
    /// @param beforeClose decides when the window may close: it is given what closes it
    public void show(Parent content, String of, Consumer<Runnable> beforeClose) {
        if (isBehind(content)) {
            behind = null;
        }
        root().getChildren()
                .removeIf(node -> !node.equals(content) && !isBehind(node) && !isCover(node));
        if (!root().getChildren().contains(content)) {
            root().getChildren().add(content);
        }
        content.setVisible(true);
        if (cover != null) {
            cover.hide(content);
            cover.card().toFront();
        }
        bank = of;
        sayTitle();
        this.beforeClose = beforeClose;
    }

    /// Takes no keys and no clicks any more until other content is shown.
    public void freeze() {
        root().getChildren().stream()
                .filter(node -> !isBehind(node) && !isCover(node))
                .forEach(node -> node.setDisable(true));
    }

    private void close() {
        rememberPlace(stage());
        stage().close();
    }

    /// What is shown, for pictures.
    public Scene scene() {
        return Objects.requireNonNull(scene, "The window is not dressed yet");
    }

    private void rememberPlace(Stage stage) {
        if (!stage.isMaximized()) {
            preferences.put(
                    PLACE,
                    String.format(
                            Locale.ROOT,
                            "%.0f,%.0f,%.0f,%.0f",
                            stage.getX(),
                            stage.getY(),
                            stage.getWidth(),
                            stage.getHeight()));
        }
        preferences.put(MAXIMIZED, String.valueOf(stage.isMaximized()));
    }

    private void restorePlace(Stage stage) {
        Rectangle2D visible = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, visible.getWidth()));
        stage.setHeight(Math.min(HEIGHT, visible.getHeight()));
        stage.setX(visible.getMinX() + (visible.getWidth() - stage.getWidth()) / 2);
        stage.setY(visible.getMinY() + (visible.getHeight() - stage.getHeight()) / 2);
        preferences.get(PLACE).ifPresent(saved -> restorePlace(stage, saved));
        stage.setMaximized(preferences.get(MAXIMIZED).filter("true"::equals).isPresent());
    }

    private static void restorePlace(Stage stage, String saved) {
        double[] place;
        try {
            place = Arrays.stream(saved.split(",")).mapToDouble(Double::parseDouble).toArray();
        } catch (NumberFormatException edited) {
            return;
        }
        // A screen may have been unplugged since: a window nobody sees, or whose title is out of
        // reach, is worse than a moved one.
        if (place.length == 4
                && place[2] >= MIN_WIDTH
                && place[3] >= MIN_HEIGHT
                && Screen.getScreens().stream()
                        .anyMatch(
                                each -> each.getVisualBounds().contains(place[0] + 40, place[1]))) {
            stage.setX(place[0]);
            stage.setY(place[1]);
            stage.setWidth(place[2]);
            stage.setHeight(place[3]);
        }
    }
}
