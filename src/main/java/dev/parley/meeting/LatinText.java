package dev.parley.meeting;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Letters without what is set above, below or through them, as on an English keyboard, and without
/// the signs that have no picture, such as marks of direction.
final class LatinText {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

    /// Letters that Unicode does not take apart.
    private static final Map<String, String> WHOLE =
            Map.ofEntries(
                    Map.entry("ß", "ss"),
                    Map.entry("ẞ", "SS"),
                    Map.entry("æ", "ae"),
                    Map.entry("Æ", "AE"),
                    Map.entry("œ", "oe"),
                    Map.entry("Œ", "OE"),
                    Map.entry("ø", "o"),
                    Map.entry("Ø", "O"),
                    Map.entry("ł", "l"),
                    Map.entry("Ł", "L"),
                    Map.entry("đ", "d"),
                    Map.entry("Đ", "D"),
                    Map.entry("ı", "i"));

    private static final Pattern WHOLE_LETTERS =
            Pattern.compile("[" + String.join("", WHOLE.keySet()) + "]");

    private LatinText() {}

    /// "Łukasz Müßig" becomes "Lukasz Mussig"; other scripts keep their letters.
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return WHOLE_LETTERS.matcher(apart).replaceAll(LatinText::plainLetter);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String plainLetter(MatchResult letter) {
        return WHOLE.getOrDefault(letter.group(), letter.group());
    }
}
