package dev.parley.ui;

import dev.parley.ui.fx.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/// English as a language whose every text is two fifths longer, as some other's may be: what has
/// room for it has room for any of them. Patterns of days and times stay as they are.
final class LongWords extends ResourceBundle {
    private static final String MORE = " ñoñéz wörter äußern güne çok";

    private final ResourceBundle english;

    private LongWords(ResourceBundle english) {
        this.english = english;
    }

    static Texts texts() {
        return new Texts(Locale.UK, new LongWords(new Texts(Locale.UK).bundle()));
    }

    @Override
    protected Object handleGetObject(String key) {
        String text = english.getString(key);
        if (key.startsWith("pattern.")) {
            return text;
        }
        // What stands in braces is filled later, so only what is read counts.
        int read = text.replaceAll("\\{[^{}]*}", "").length();
        int more = (read * 2 + 4) / 5;
        return text + MORE.repeat(more / MORE.length() + 1).substring(0, more);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(english.keySet());
    }
}
