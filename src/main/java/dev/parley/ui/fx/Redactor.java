package dev.parley.ui.fx;

import java.util.regex.Pattern;

/// Blanks what must not leave the screen: e-mail addresses, phone numbers, passwords and tokens. It
/// stands before the log, the crash dialog and the clipboard's error reports.
public final class Redactor {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"'<>=,;:()\\[\\]]+@[^\\s@\"'<>,;:()\\[\\]]+");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)([\"']?[a-z_]*(?:password|passwd|token|secret|consumer[_ -]?key|session_id"
                            + "|authorization|directlogin)[a-z_]*[\"']?\\s*[=:]\\s*)"
                            + "(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s,;)}\\]]+)");
    private static final Pattern BEARER =
            Pattern.compile("\\beyJ[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+){1,2}");
    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ()/.-]{5,}\\d");

    private Redactor() {}

    /// The text with everything sensitive replaced by `***`.
    public static String redact(String text) {
        String result = NAMED.matcher(text).replaceAll("$1***");
        result = BEARER.matcher(result).replaceAll("***");
        result = EMAIL.matcher(result).replaceAll("***@***");
        return PHONE.matcher(result).replaceAll("***");
    }
}
