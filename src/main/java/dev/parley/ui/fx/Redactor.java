package dev.parley.ui.fx;

import java.util.regex.Pattern;

/// Blanks what must not leave the screen: e-mail addresses, phone numbers, passwords and tokens. It
/// stands before the log, the crash dialog and the clipboard's error reports.
public final class Redactor {
    // Possessive quantifiers and a look behind keep each pattern linear: these run on every line of
    // the log, and on the screen's thread before a crash is shown.
    private static final String IN_LOCAL_PART = "[^\\s@\"'<>=,;:()\\[\\]]";

    /// A domain ends in letters, which keeps `module@1.0/class` of a stack trace as it is.
    private static final Pattern EMAIL =
            Pattern.compile(
                    ("(?<!" + IN_LOCAL_PART + ")")
                            + (IN_LOCAL_PART + "++@")
                            + "[\\p{L}\\p{N}-]++(?:\\.(?=[\\p{L}\\p{N}-]*+\\.)[\\p{L}\\p{N}-]++)*+\\.\\p{L}{2,}+");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)((?:password|passwd|token|secret|consumer[_ -]?key|session_id"
                            + "|authorization|directlogin)[a-z_]{0,40}+[\"']?\\s{0,9}+[=:]\\s{0,9}+)"
                            + "(?:(?:bearer|basic|digest|negotiate|directlogin)\\s{1,9}+)?"
                            + "(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|'[^']*+'|[^\\s,;)}\\]]++)");
    private static final Pattern BEARER =
            Pattern.compile("\\beyJ[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++){1,2}+");

    /// With a plus sign, or a zero as they are written within a country; dates and decimals begin
    /// like that too.
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.:/_+-])(?!\\d\\d([./-])\\d\\d\\1\\d{4}\\b)(?:\\+\\d|\\(?0(?!\\.))"
                            + "[\\d ()/.-]{5,40}\\d(?![\\p{L}\\p{N}_-])");

    private Redactor() {}

    /// The text with everything sensitive replaced by `***`.
    public static String redact(String text) {
        String result = NAMED.matcher(text).replaceAll("$1***");
        result = BEARER.matcher(result).replaceAll("***");
        result = EMAIL.matcher(result).replaceAll("***@***");
        return PHONE.matcher(result).replaceAll("***");
    }
}
