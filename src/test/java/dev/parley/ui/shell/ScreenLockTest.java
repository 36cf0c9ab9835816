// Longer than 300 lines: what is hidden and given back is tried in one place.
package dev.parley.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.ui.Fx;
import dev.parley.ui.Rig;
import dev.parley.ui.fx.Clips;
import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The lock in a window, worked by hand.
final class ScreenLockTest {
    private static Rig.Demo demo = new Rig.Demo(List.of(), List.of(), List.of());

    private final FxRobot robot = new FxRobot();
    private final List<String> happened = new ArrayList<>();
    private Rig rig;
    private ShellViewModel shown;
    private Stage stage;
    private ScreenLock lock;

    @BeforeAll
    static void startToolkit(@TempDir Path folder) throws Exception {
        Fx.start();
        demo = Rig.demo(folder);
    }

    @BeforeEach
    void open() throws Exception {
        rig = Fx.get(() -> new Rig(demo));
        shown = rig.shell;
        stage = Fx.get(Stage::new);
        lock =
                Fx.get(
                        () -> {
                            Looks.apply(Theme.LIGHT);
                            MainWindow window = new MainWindow(rig.texts, rig.preferences);
                            window.show(
                                    rig.root(),
                                    "Bank of Testing",
                                    close -> happened.add("asked below"));
                            ScreenLock made = lock(window);
                            rig.shell.lockBy(made::lock);
                            window.open(stage);
                            rig.list.refresh();
                            made.begin();
                            return made;
                        });
        settle();
    }

    private ScreenLock lock(MainWindow window) {
        return new ScreenLock(
                window,
                rig.views,
                rig.texts,
                rig.background,
                rig.ticker,
                rig.preferences,
                new Clips() {
                    @Override
                    public void copy(String text) {
                        happened.add("copied");
                    }

                    @Override
                    public void forget() {
                        happened.add("clipboard forgotten");
                    }
                },
                rig.session,
                () -> shown,
                () -> happened.add("signed out"));
    }

    @AfterEach
    void close() throws Exception {
        Fx.get(
                () -> {
                    lock.close();
                    rig.today.close();
                    stage.close();
                    return stage;
                });
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void ctrl(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        settle();
    }

    private void type(KeyCode... keys) {
        robot.type(keys);
        settle();
    }

    private void pass(Duration time) throws Exception {
        Fx.get(
                () -> {
                    rig.ticker.advance(time);
                    return time;
                });
        settle();
    }

    private String focused() {
        Node owner = Objects.requireNonNull(stage.getScene().getFocusOwner());
        return owner.getId() == null ? owner.getClass().getSimpleName() : owner.getId();
    }

    private int caret() {
        return ((ComboBox<?>) Objects.requireNonNull(stage.getScene().getFocusOwner()))
                .getEditor()
                .getCaretPosition();
    }

    private boolean isLocked() {
        return stage.getTitle().equals("Parley – locked");
    }

    /// All words that can be seen, in every window.
    private static List<String> seen() throws Exception {
        return Fx.get(
                () -> {
                    List<String> words = new ArrayList<>();
                    for (Window each : Window.getWindows()) {
                        words.add(each instanceof Stage shown ? shown.getTitle() : "");
                        read(each.getScene().getRoot(), words);
                    }
                    return words;
                });
    }

    private static void read(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled labeled -> words.add(labeled.getText());
            case TextInputControl input -> words.add(input.getText());
            case Text text -> words.add(text.getText());
            default -> {
                // Holds no words of its own.
            }
        }
        words.add(String.valueOf(node.getAccessibleText()));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, words));
        }
    }

    @Test
    void theKeyHidesAllAndThePasswordGivesItBackWithTheFormAndItsCursor() throws Exception {
        ctrl(KeyCode.N);
        robot.write("complaint");
        type(KeyCode.LEFT, KeyCode.LEFT);
        String before = focused();
        int caret = caret();

        Stage other = Fx.get(Stage::new);
        Fx.get(
                () -> {
                    other.initOwner(stage);
                    other.show();
                    stage.requestFocus();
                    return other;
                });
        ctrl(KeyCode.L);

        assertThat(isLocked()).isTrue();
        assertThat(other.isShowing()).isFalse();
        assertThat(focused()).isEqualTo("lockPassword");
        assertThat(happened).containsExactly("clipboard forgotten");
        List<String> words = seen();
        assertThat(words)
                .contains("Parley is locked")
                .doesNotContain("complaint")
                .noneMatch(each -> each.contains("Bank of Testing"))
                .noneMatch(each -> each.contains(rig.shell.getBankName()));
        assertThat(stage.getScene().getRoot().getChildrenUnmodifiable().stream())
                .filteredOn(Node::isVisible)
                .hasSize(1);

        // None of the keys of the work below does anything.
        ctrl(KeyCode.DIGIT2);
        type(KeyCode.F1, KeyCode.ESCAPE);
        assertThat(rig.shell.getPage()).isEqualTo(ShellViewModel.Page.TODAY);
        assertThat(rig.shell.formProperty().get()).isNotNull();

        robot.write(rig.session.password.reveal());
        type(KeyCode.ENTER);

        assertThat(isLocked()).isFalse();
        assertThat(stage.getTitle()).isEqualTo("Bank of Testing – Parley");
        assertThat(rig.form().purposeProperty().get()).isEqualTo("complaint");
        assertThat(focused()).isEqualTo(before).isEqualTo("purpose");
        assertThat(caret()).isEqualTo(caret);
    }

    @Test
    void afterTenMinutesOrLessWhereTheServerSuggestsThatOrItWasChosenItLocks() throws Exception {
        pass(Duration.ofMinutes(9));
        type(KeyCode.DOWN);
        pass(Duration.ofMinutes(9));
        assertThat(isLocked()).isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(isLocked()).isTrue();

        rig.session.suggested = Duration.ofMinutes(5);
        Fx.get(
                () -> {
                    lock.close();
                    lock.begin();
                    return lock;
                });
        pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(isLocked()).isFalse();
        rig.preferences.put("lock.minutes", "20");
        pass(Duration.ofSeconds(1));
        assertThat(isLocked()).isTrue();

        Fx.get(
                () -> {
                    lock.close();
                    lock.begin();
                    return lock;
                });
        rig.preferences.put("lock.minutes", "2");
        pass(Duration.ofMinutes(2));
        assertThat(isLocked()).isTrue();

        // What comes meanwhile does not take the keys.
        Fx.get(
                () -> {
                    rig.shell.newMeeting();
                    return rig;
                });
        settle();
        assertThat(focused()).isEqualTo("lockPassword");
    }

    @Test
    void aServerThatSuggestsMoreDoesNotMakeItLater() throws Exception {
        rig.session.suggested = Duration.ofMinutes(30);
        Fx.get(
                () -> {
                    lock.close();
                    lock.begin();
                    return lock;
                });
        pass(Duration.ofMinutes(10));

        assertThat(isLocked()).isTrue();
    }

    @Test
    void aServerThatWasAwayIsAskedForItsSuggestionOnceItIsBack() throws Exception {
        rig.session.failure = new Unreachable(Barrier.CONNECTION, null);
        Fx.get(
                () -> {
                    lock.close();
                    lock.begin();
                    return lock;
                });
        pass(Duration.ofMinutes(1));
        rig.session.failure = null;
        rig.session.suggested = Duration.ofMinutes(5);
        pass(Duration.ofMinutes(4).minusSeconds(1));
        assertThat(isLocked()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(isLocked()).isTrue();
    }

    @Test
    void whatIsLostBySigningOutIsAskedOfWhatIsShownThen() throws Exception {
        ctrl(KeyCode.L);
        Rig other = Fx.get(() -> new Rig(demo));
        other.outbox.put("complaint", new NotSent(Delay.AWAY), 1);
        shown =
                Fx.get(
                        () -> {
                            other.unsent.update();
                            return other.shell;
                        });
        happened.clear();
        robot.clickOn("Sign out");
        settle();

        assertThat(happened).isEmpty();
        assertThat(seen())
                .anyMatch(
                        each ->
                                each.startsWith(
                                        "1 meeting is not sent yet and stays on this computer."));
        Fx.get(
                () -> {
                    other.today.close();
                    return other;
                });
    }

    @Test
    void quittingIsAskedOnTheCardAndSigningOutEndsTheLock() throws Exception {
        ctrl(KeyCode.L);
        happened.clear();
        robot.clickOn("Sign out");
        settle();
        assertThat(happened).containsExactly("signed out");

        ctrl(KeyCode.Q);
        assertThat(stage.isShowing()).isFalse();
        assertThat(happened).doesNotContain("asked below");
    }
}
