package dev.parley.ui.fx;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What a screen says just now; said again when another language is spoken.
public final class Saying extends ReadOnlyStringWrapper {
    private Supplier<String> words = () -> "";
    private final Runnable onLanguage = this::sayAgain;

    /// Says nothing yet.
    public Saying(Texts texts) {
        super("");
        texts.follow(onLanguage);
    }

    /// Says something from the start.
    public Saying(Texts texts, Supplier<String> words) {
        this(texts);
        say(words);
    }

    /// Says it again, where what it tells has become another.
    public void sayAgain() {
        super.set(words.get());
    }

    /// Says this from now on, in whatever language is spoken.
    public void say(Supplier<String> what) {
        words = what;
        super.set(what.get());
    }

    /// Says what is the same in every language, or nothing.
    @Override
    public void set(String what) {
        words = () -> what;
        super.set(what);
    }
}
