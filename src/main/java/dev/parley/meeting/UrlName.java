package dev.parley.meeting;

import java.util.Locale;
import java.util.regex.Pattern;

/// Providers and purposes "must be URL friendly", says the API; servers do not check, so Parley
/// does. Friendly are the characters that stand in an address as they are: letters A to Z, digits
/// and `- . _ ~`.
public final class UrlName {
    private static final Pattern FRIENDLY = Pattern.compile("[A-Za-z0-9._~-]+");

    /// What banks shorten in every language, and is no word in any of Parley's.
    private static final Pattern ABBREVIATIONS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])"
                            + "(?:aml|atm|fx|iban|kyc|pep|pin|sepa|sme|vat)"
                            + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE);

    private UrlName() {}

    /// Whether the text can stand in an address unchanged.
    public static boolean isFriendly(String text) {
        return FRIENDLY.matcher(text).matches();
    }

    /// The nearest friendly name: "Mortgage advice" becomes `mortgage-advice`. Empty where nothing
    /// of the text can stay.
    public static String suggest(String text) {
        String name = text.strip();
        if (isFriendly(name)) {
            return name;
        }
        String joined =
                LatinText.plain(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._~]+", "-");
        return joined.replaceAll("^-+|-+$", "");
    }

    /// How the name reads for a person: `mortgage-advice` becomes "Mortgage advice",
    /// and `kyc-check` "KYC check".
    public static String spoken(String name) {
        String words =
                ABBREVIATIONS
                        .matcher(name.replaceAll("[-_~]+", " ").strip())
                        .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
        return words.isEmpty()
                ? name
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }
}
