package dev.parley.meeting;

import java.util.Locale;
import java.util.regex.Pattern;

/// E-mail addresses as people type them and as a server keeps them.
public final class EmailText {
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s@,;:<>\"()]+@[^\\s@,;:<>\"()]+\\.[^\\s@.,;:<>\"()]{2,}");

    private EmailText() {}

    /// What a server makes of it: trimmed and in lower case.
    public static String asStored(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether mail could reach it: something, `@`, a domain with a dot. Not whether it does.
    public static boolean isPlausible(String typed) {
        String email = asStored(typed);
        return PLAUSIBLE.matcher(email).matches()
                && !email.contains("..")
                && !email.contains(".@")
                && !email.contains("@.")
                && !email.startsWith(".");
    }
}
