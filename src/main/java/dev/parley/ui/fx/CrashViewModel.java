package dev.parley.ui.fx;

import java.io.PrintWriter;
import java.io.StringWriter;

/// An unexpected error, told without personal data.
public final class CrashViewModel {
    private final String details;
    private final Clips clips;
    private final Runnable onClose;

    /// @param bug what was thrown
    /// @param onClose takes the dialog away
    public CrashViewModel(Throwable bug, Clips clips, Runnable onClose) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace, true));
        this.details = Redactor.redact(trace.toString());
        this.clips = clips;
        this.onClose = onClose;
    }

    /// The stack trace, redacted.
    public String getDetails() {
        return details;
    }

    /// Puts the redacted details on the clipboard.
    public void copy() {
        clips.copy(details);
    }

    /// Goes on.
    public void close() {
        onClose.run();
    }
}
