package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.shell.ShellViewModel.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The screens after sign-in, worked by keys and mouse in a window of the headless platform.
final class HandsTest {
    private static Rig.Demo demo = new Rig.Demo(List.of(), List.of(), List.of());

    private final FxRobot robot = new FxRobot();
    private Rig rig;
    private Stage stage;

    @BeforeAll
    static void startToolkit(@TempDir Path folder) throws Exception {
        Fx.start();
        demo = Rig.demo(folder);
    }

    @BeforeEach
    void open() throws Exception {
        rig = Fx.get(() -> new Rig(demo));
        stage =
                Fx.get(
                        () -> {
                            Looks.apply(Theme.LIGHT);
                            Scene scene = new Scene(rig.root, 1000, 900);
                            Looks.dress(scene);
                            Stage shown = new Stage();
                            shown.setScene(scene);
                            shown.show();
                            rig.list.refresh();
                            return shown;
                        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        Fx.get(
                () -> {
                    rig.today.close();
                    stage.close();
                    return stage;
                });
    }

    private Node focused() {
        return Objects.requireNonNull(stage.getScene().getFocusOwner());
    }

    @Test
    void theListHasTheFocusAndNowIsMarked() {
        assertThat(focused().getId()).isEqualTo("days");
        assertThat(rig.list.getSelected())
                .isEqualTo(rig.today.rows().get(rig.today.nowIndex()).meeting());
    }

    @Test
    void arrowAndEnterOpenAMeetingAndEscapeClosesIt() {
        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(rig.details.isOpen()).isTrue();
        assertThat(rig.details.getShown().id())
                .isEqualTo(rig.today.rows().get(rig.today.nowIndex() + 1).meeting().id());

        robot.type(KeyCode.ESCAPE);

        assertThat(rig.details.isOpen()).isFalse();
        assertThat(focused().getId()).isEqualTo("days");
    }

    @Test
    void aClickOnARowOpensIt() {
        robot.clickOn("Zoë Vandenberghe");

        assertThat(rig.details.getShown().title()).isEqualTo("Mortgage advice");
    }

    @Test
    void openDetailsFollowTheArrows() {
        robot.type(KeyCode.ENTER, KeyCode.DOWN);

        assertThat(rig.details.getShown().id())
                .isEqualTo(Objects.requireNonNull(rig.list.getSelected()).id());
    }

    @Test
    void searchingNarrowsAndEscapeClears() {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("zoe");

        assertThat(rig.list.shown())
                .isNotEmpty()
                .hasSizeLessThan(rig.list.getTotal())
                .allSatisfy(
                        found ->
                                assertThat(found.invitees().toString() + texts(found))
                                        .contains("Zoë"));

        robot.type(KeyCode.ESCAPE);

        assertThat(rig.list.shown()).hasSize(rig.list.getTotal());
    }

    private static String texts(Meeting meeting) {
        StringBuilder all = new StringBuilder();
        meeting.invitees().forEach(each -> all.append(each.contactDetails().name()));
        return all.append(meeting.creator().name()).toString();
    }

    @Test
    void refreshKeepsSelectionAndScroll() throws Exception {
        ListView<?> days = robot.lookup("#days").query();
        Fx.get(
                () -> {
                    days.getSelectionModel().select(20);
                    days.scrollTo(15);
                    return days;
                });
        WaitForAsyncUtils.waitForFxEvents();
        VirtualFlow<?> flow = (VirtualFlow<?>) days.lookup(".virtual-flow");
        int first = Fx.get(() -> flow.getFirstVisibleCell().getIndex());
        Meeting marked = rig.list.getSelected();

        robot.type(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(rig.list.getSelected()).isEqualTo(marked);
        assertThat(days.getSelectionModel().getSelectedIndex()).isEqualTo(20);
        assertThat(Fx.get(() -> flow.getFirstVisibleCell().getIndex())).isEqualTo(first);
        assertThat(first).isGreaterThan(5);
    }

    @Test
    void theKeysGoToThePages() {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        assertThat(rig.shell.getPage()).isEqualTo(Page.ALL);
        robot.type(KeyCode.F1);
        assertThat(rig.shell.getPage()).isEqualTo(Page.HELP);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        assertThat(rig.shell.getPage()).isEqualTo(Page.TODAY);
    }
}
