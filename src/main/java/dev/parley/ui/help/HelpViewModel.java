package dev.parley.ui.help;

import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;

/// The help page: the keys and what they do, and what Parley is.
public final class HelpViewModel {
    private final Texts texts;
    private final Background background;
    private final About about;
    private final Saying said;
    private final Saying licences;
    private final Optional<Runnable> onBack;

    /// @param about what Parley is
    /// @param onBack leaves the page, where nothing around it does
    public HelpViewModel(
            Texts texts, Background background, About about, Optional<Runnable> onBack) {
        this.texts = texts;
        this.background = background;
        this.about = about;
        this.onBack = onBack;
        said = new Saying(texts, () -> texts.get("help.about.text", about.version(), about.java()));
        licences = new Saying(texts);
    }

    /// Whether the page must be left by a button of its own.
    public boolean isAlone() {
        return onBack.isPresent();
    }

    /// Leaves the page.
    public void back() {
        onBack.ifPresent(Runnable::run);
    }

    /// Version and licence.
    public ReadOnlyStringProperty aboutProperty() {
        return said.getReadOnlyProperty();
    }

    /// Version and licence.
    public String getAbout() {
        return said.get();
    }

    /// Calls when another language is spoken; held weakly.
    void follow(Runnable sayAgain) {
        texts.follow(sayAgain);
    }

    /// Shows the licences of what Parley is built on, or takes them away.
    public void toggleLicences() {
        if (!licences.get().isEmpty()) {
            licences.set("");
            return;
        }
        background.start(
                about.thirdParty()::get,
                found -> licences.say(() -> found.orElseGet(() -> texts.get("help.licences.none"))),
                failure -> licences.say(Failures.told(texts, failure)));
    }

    /// The licences of what Parley is built on while they are shown, else empty.
    public ReadOnlyStringProperty licencesProperty() {
        return licences.getReadOnlyProperty();
    }

    /// The licences of what Parley is built on while they are shown, else empty.
    public String getLicences() {
        return licences.get();
    }

    /// Each key with what it does, in the order of the page.
    public List<Map.Entry<String, String>> keys() {
        return List.of(
                Map.entry(texts.shortcut("1"), texts.get("help.today")),
                Map.entry(texts.shortcut("2"), texts.get("help.all")),
                Map.entry(texts.shortcut("N"), texts.get("help.new")),
                Map.entry(texts.shortcut("F"), texts.get("help.search")),
                Map.entry("F5, " + texts.shortcut("R"), texts.get("help.refresh")),
                Map.entry("↑ ↓", texts.get("help.move")),
                Map.entry(texts.get("help.key.enter"), texts.get("help.open")),
                Map.entry(texts.get("help.key.shift") + "+F10", texts.get("help.sort")),
                Map.entry(texts.get("help.key.escape"), texts.get("help.escape")),
                Map.entry(texts.shortcut(texts.get("help.key.enter")), texts.get("help.create")),
                Map.entry(texts.get("help.key.tab"), texts.get("help.tab")),
                Map.entry(texts.shortcut(","), texts.get("help.settings")),
                Map.entry("F1", texts.get("help.help")),
                Map.entry(texts.shortcut("L"), texts.get("help.lock")),
                Map.entry(texts.shortcut("Q"), texts.get("help.quit")));
    }
}
