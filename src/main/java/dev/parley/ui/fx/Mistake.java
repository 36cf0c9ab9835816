package dev.parley.ui.fx;

import java.util.List;

/// Something in the IT department's file that could not be used.
///
/// @param file its name
/// @param line counted from 1; 0 where it is about the whole file
/// @param key of the sentence that says what is wrong
/// @param args fill its places; never a consumer key
public record Mistake(String file, int line, String key, List<String> args) {

    /// Where it is and what is wrong.
    public String sentence(Texts texts) {
        String what = texts.get(key, args.toArray());
        return line == 0
                ? texts.get("machine.whole", file, what)
                : texts.get("machine.line", file, String.valueOf(line), what);
    }
}
