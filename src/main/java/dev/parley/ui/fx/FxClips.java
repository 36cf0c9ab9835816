package dev.parley.ui.fx;

import dev.parley.ui.fx.Background.Job;
import java.time.Duration;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The system's clipboard, from which what was copied here goes after half a minute, unless another
/// text has taken its place.
public final class FxClips implements Clips {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Ticker ticker;
    private Job forgetting = Job.NONE;
    private String copied = "";

    /// @param ticker says when the half minute is over
    public FxClips(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        copied = text;
        forgetting.cancel();
        forgetting = ticker.after(KEPT, this::forget);
    }

    @Override
    public void forget() {
        forgetting.cancel();
        Clipboard board = Clipboard.getSystemClipboard();
        if (!copied.isEmpty() && copied.equals(board.getString())) {
            board.clear();
        }
        copied = "";
    }
}
