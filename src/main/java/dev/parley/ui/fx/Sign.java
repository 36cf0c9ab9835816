package dev.parley.ui.fx;

/// A state as the screen shows it: never by colour alone, but with a sign and a word.
///
/// @param symbol one character
/// @param words what it says
/// @param style the style class that gives it its colour
public record Sign(String symbol, String words, String style) {

    /// Sign and words in one text.
    public String text() {
        return symbol.isEmpty() ? words : symbol + " " + words;
    }
}
