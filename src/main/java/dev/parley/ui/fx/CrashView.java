package dev.parley.ui.fx;

/// The one dialog for the unexpected.
public final class CrashView {
    private final CrashViewModel model;

    /// @param model what happened
    public CrashView(CrashViewModel model) {
        this.model = model;
    }

    /// For the bindings of the FXML.
    public CrashViewModel getModel() {
        return model;
    }

    /// Copies the details.
    public void copy() {
        model.copy();
    }

    /// Closes the dialog; Parley stays up.
    public void close() {
        model.close();
    }
}
