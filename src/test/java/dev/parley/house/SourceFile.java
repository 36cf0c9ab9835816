package dev.parley.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Java file, taken apart just far enough for the rules: code, comments and string literals.
///
/// @param path below the project's folder
/// @param text as it is
/// @param code the text with comments blanked and every literal emptied
/// @param literals the string literals in their order
record SourceFile(Path path, String text, String code, List<Literal> literals) {

    /// Comments, text blocks, strings and characters; what comes first wins.
    /// Possessive, since other repetitions of groups recurse.
    private static final Pattern PARTS =
            Pattern.compile(
                    "//[^\\n]*+"
                            + "|/\\*(?s:.*?)\\*/"
                            + "|\"\"\"(?s:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\""
                            + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\""
                            + "|'(?:[^'\\\\\\n]|\\\\.)++'");

    /// A string literal.
    ///
    /// @param value between its quotes, escapes as they are written
    /// @param start where it begins in `code`
    record Literal(String value, int start) {}

    /// All Java files below these folders, in the order of their paths.
    static List<SourceFile> below(String... folders) {
        List<SourceFile> all = new ArrayList<>();
        for (String folder : folders) {
            for (Path path : files(folder, ".java")) {
                all.add(of(path, read(path)));
            }
        }
        return all;
    }

    /// All files below a folder whose name ends like this.
    static List<Path> files(String folder, String end) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(each -> each.toString().endsWith(end)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static SourceFile of(Path path, String text) {
        List<Literal> literals = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        var parts = PARTS.matcher(text);
        int done = 0;
        while (parts.find()) {
            code.append(text, done, parts.start());
            done = parts.end();
            String part = parts.group();
            if (part.startsWith("\"")) {
                int quotes = part.startsWith("\"\"\"") ? 3 : 1;
                literals.add(
                        new Literal(part.substring(quotes, part.length() - quotes), code.length()));
                code.append("\"\"");
            } else {
                code.append(part.startsWith("'") ? "' '" : " ");
            }
        }
        code.append(text.substring(done));
        return new SourceFile(path, text, code.toString(), List.copyOf(literals));
    }

    /// The code directly before a literal, without the blanks at its end.
    String before(Literal literal) {
        return code.substring(0, literal.start()).stripTrailing();
    }

    boolean isIn(String folder) {
        return path.startsWith(Path.of(folder));
    }
}
