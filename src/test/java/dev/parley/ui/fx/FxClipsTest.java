package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Fx;
import dev.parley.ui.Rig;
import java.time.Duration;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FxClipsTest {
    private final ManualTicker ticker = new ManualTicker(Rig.NOW);
    private final FxClips clips = new FxClips(ticker);

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @BeforeEach
    void startEmpty() throws Exception {
        Fx.get(
                () -> {
                    Clipboard.getSystemClipboard().clear();
                    return clips;
                });
    }

    private String after(Duration time) throws Exception {
        return Fx.get(
                () -> {
                    ticker.advance(time);
                    return String.valueOf(Clipboard.getSystemClipboard().getString());
                });
    }

    private void copy(String text) throws Exception {
        Fx.get(
                () -> {
                    clips.copy(text);
                    return clips;
                });
    }

    @Test
    void whatWasCopiedGoesAfterHalfAMinute() throws Exception {
        copy("+44 7700 900789");
        assertThat(after(Duration.ofSeconds(29))).isEqualTo("+44 7700 900789");

        copy("anna@example.com");
        assertThat(after(Duration.ofSeconds(29))).isEqualTo("anna@example.com");
        assertThat(after(Duration.ofSeconds(1))).isEqualTo("null");
        assertThat(ticker.planned()).isZero();
    }

    @Test
    void whatSomebodyElsePutThereStays() throws Exception {
        copy("+44 7700 900789");
        Fx.get(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString("theirs");
                    return Clipboard.getSystemClipboard().setContent(content);
                });

        assertThat(after(Duration.ofMinutes(1))).isEqualTo("theirs");
    }

    @Test
    void itIsForgottenAtOnceWhenAsked() throws Exception {
        copy("+44 7700 900789");
        Fx.get(
                () -> {
                    clips.forget();
                    return clips;
                });

        assertThat(after(Duration.ZERO)).isEqualTo("null");
        assertThat(ticker.planned()).isZero();
    }
}
