package dev.parley.ui.help;

import dev.parley.ui.fx.Texts;
import java.util.List;
import java.util.Map;

/// The help page: the keys and what they do.
public final class HelpViewModel {
    private final Texts texts;
    private final String shortcut;

    /// @param shortcut the key that goes with letters on this system, `Ctrl` or `⌘`
    public HelpViewModel(Texts texts, String shortcut) {
        this.texts = texts;
        this.shortcut = shortcut;
    }

    /// Each key with what it does, in the order of the page.
    public List<Map.Entry<String, String>> keys() {
        return List.of(
                Map.entry(shortcut + "+1", texts.get("help.today")),
                Map.entry(shortcut + "+2", texts.get("help.all")),
                Map.entry(shortcut + "+N", texts.get("help.new")),
                Map.entry(shortcut + "+F", texts.get("help.search")),
                Map.entry("F5", texts.get("help.refresh")),
                Map.entry("↑ ↓", texts.get("help.move")),
                Map.entry(texts.get("help.key.enter"), texts.get("help.open")),
                Map.entry("Shift+F10", texts.get("help.sort")),
                Map.entry(texts.get("help.key.escape"), texts.get("help.escape")),
                Map.entry(shortcut + "+" + texts.get("help.key.enter"), texts.get("help.create")),
                Map.entry(texts.get("help.key.tab"), texts.get("help.tab")),
                Map.entry(shortcut + "+,", texts.get("help.settings")),
                Map.entry("F1", texts.get("help.help")),
                Map.entry(shortcut + "+Q", texts.get("help.quit")));
    }
}
