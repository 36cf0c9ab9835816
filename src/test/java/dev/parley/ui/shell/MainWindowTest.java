package dev.parley.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Fx;
import dev.parley.ui.Rig;
import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

final class MainWindowTest {
    private final Preferences preferences = new Preferences(Map.of(), Rig.ZONE, all -> {});
    private final MainWindow window = new MainWindow(new Texts(Locale.UK), preferences);
    private Stage stage;

    @BeforeEach
    void prepareStage() throws Exception {
        Fx.start();
        stage = Fx.get(Stage::new);
    }

    @AfterEach
    void closeStage() throws Exception {
        Fx.get(
                () -> {
                    stage.close();
                    return stage;
                });
    }

    @Test
    void whatIsDressedOnAnotherThreadIsShownAsItIs() throws Exception {
        Label card = new Label("the card");
        Fx.get(
                () -> {
                    Looks.apply(Theme.LIGHT);
                    return card;
                });
        window.show(new StackPane(card), "", Runnable::run);
        window.dress();
        assertThat(card.getWidth()).isPositive();
        assertThat(window.isUnseen()).isTrue();

        Fx.get(
                () -> {
                    window.open(stage);
                    return stage;
                });
        assertThat(stage.getScene()).isEqualTo(window.scene());
        assertThat(stage.getTitle()).isEqualTo("Parley");
        assertThat(window.isUnseen()).isFalse();
    }

    @Test
    void aPlaceWhoseTitleIsAboveTheScreenIsNotTakenAgain() throws Exception {
        preferences.put("window", "20,-20,1100,700");
        window.show(new StackPane(), "", Runnable::run);
        Fx.get(
                () -> {
                    window.open(stage);
                    return stage;
                });

        assertThat(stage.getY()).isNotNegative();
    }

    @Test
    void whatAHandDoesIsCountedAndNotWhatComesOfIt() throws Exception {
        StackPane page = new StackPane();
        long counted =
                Fx.get(
                        () -> {
                            window.show(page, "", Runnable::run);
                            window.open(stage);
                            Event.fireEvent(page, key(KeyEvent.KEY_PRESSED));
                            Event.fireEvent(page, key(KeyEvent.KEY_RELEASED));
                            Event.fireEvent(page, key(KeyEvent.KEY_PRESSED));
                            return window.inputs();
                        });

        assertThat(counted).isEqualTo(2);
    }

    private static KeyEvent key(EventType<KeyEvent> what) {
        return new KeyEvent(what, "a", "a", KeyCode.A, false, false, false, false);
    }

    @Test
    void theIconComesInEverySize() throws Exception {
        Fx.get(
                () -> {
                    window.open(stage);
                    window.showIcon();
                    return stage;
                });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> stage.getIcons().size() == 4);
        assertThat(stage.getIcons())
                .allSatisfy(icon -> assertThat(icon.isError()).isFalse())
                .extracting(icon -> (int) icon.getWidth())
                .containsExactlyInAnyOrder(16, 32, 64, 128);
    }
}
