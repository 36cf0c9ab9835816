package dev.parley.ui.fx;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.Meeting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Blanks what must not leave the screen: passwords, tokens and keys, e-mail addresses, phone and
/// account numbers, ids, and the names of people in the meetings that were seen. It also makes
/// harmless what could pass for a line of its own. It stands before the log, the crash dialog, the
/// clipboard's error reports and the support file.
///
/// Rather one word too many than one too few: what is left must only tell where a program failed.
public final class Redactor {
    private static final String BLANK = "***";

    /// Words of a name, as they were written and in capitals; forgotten at sign-out.
    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    /// Meetings whose names are not among them yet.
    private static final Queue<List<Meeting>> UNREAD = new ConcurrentLinkedQueue<>();

    /// Between the digits of a number, also where no line may break.
    private static final String BLANKS = " \\u00A0\\u202F";

    // Possessive quantifiers and a look behind keep each pattern linear: these run on every line of
    // the log, and on the screen's thread before a crash is shown.
    private static final String IN_LOCAL_PART = "[^\\s@\"'<>=,;:()\\[\\]]";

    /// A domain begins with a letter or has a dot and ends in letters, which keeps
    /// `module@1.0/class` of a stack trace as it is.
    private static final Pattern EMAIL =
            Pattern.compile(
                    ("(?<!" + IN_LOCAL_PART + ")")
                            + ("(?:" + IN_LOCAL_PART + "++@|[^\\s@\"'<>=,;:()/%]++%40)")
                            + "(?:[\\p{L}\\p{N}-]++(?:\\.(?=[\\p{L}\\p{N}-]*+\\.)[\\p{L}\\p{N}-]++)*+\\.\\p{L}{2,}+"
                            + "|\\p{L}[\\p{L}\\p{N}-]*+(?![./]))");

    private static final Pattern IN_ADDRESS = Pattern.compile("://[^/\\s@\"']{1,400}+@");

    private static final String QUOTED = "\"(?:[^\"\\\\]++|\\\\.)*+\"|'[^']*+'";

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)((?:password|passwd|passphrase|passwort|token|secret|api[_ -]?key"
                            + "|consumer[_ -]?key|private[_ -]?key|session_?id|cookie"
                            + "|authorization|directlogin)[a-z_]{0,40}+[\"']?\\s{0,9}+[=:]\\s{0,9}+)"
                            + "(?:(?:bearer|basic|digest|negotiate|directlogin)\\s{1,9}+)?"
                            + ("(?:" + QUOTED + "|[^\\s,;)}\\]]++)"));

    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(bearer|basic|negotiate|digest)\\s{1,9}+[\\w+/=.~-]{8,}+");

    private static final Pattern BEARER =
            Pattern.compile("\\beyJ[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++){1,2}+");

    private static final String PERSONAL =
            "(?:[a-z_]{0,20}name|(?:mobile_?|tele)?phone(?:_?number)?|mobile|e-?mail(?:_?address)?"
                    + "|customer|invitee|creator|contact(?:_?details)?|(?:[a-z]{1,20}_)?id"
                    + "|[a-z]{0,20}_?user_?id)";

    /// A field of JSON that holds a text.
    private static final Pattern FIELD =
            Pattern.compile("(?i)(\"" + PERSONAL + "\"\\s{0,9}+:\\s{0,9}+)" + QUOTED);

    /// A component of a record, which ends where the next begins.
    private static final Pattern COMPONENT =
            Pattern.compile(
                    ("(?i)(?<![\\w.])(" + PERSONAL + "\\s?=\\s?)")
                            + "(?:\"(?:[^\"\\\\]++|\\\\.)*+\""
                            + "|(?:(?!,\\s\\w{1,40}+\\s?=)[^\\]){}&;\\n]){1,400}+)");

    /// What is told about a person.
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?i)\\b((?:customer|invitee|creator|contact)(?:[ _]name)?:\\s{1,9}+)[^,;\\n]++");

    private static final Pattern UUID =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}+");

    /// Long, and mixed of letters and digits as no word is.
    private static final Pattern KEY =
            Pattern.compile("(?<![\\w-])(?=(?:[A-Za-z_-]*+\\d){4})[A-Za-z0-9_-]{24,}+");

    private static final Pattern BASE64 =
            Pattern.compile(
                    "(?<![A-Za-z0-9+/])(?=[A-Za-z0-9/]*+[+=])[A-Za-z0-9+/]{22,}+={0,2}+(?![\\w])");

    /// Of an account, with the country's letters, also in groups of four.
    private static final Pattern IBAN =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:["
                            + BLANKS
                            + "]?[A-Z0-9]){11,30}+"
                            + "(?![\\p{L}\\p{N}])");

    /// With a plus sign, or a zero as they are written within a country; dates, decimals and times
    /// begin like that too.
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}./_+-])(?!\\d\\d([./-])\\d\\d\\1\\d{4}\\b)"
                            + "(?:\\+\\d|(?<!:)\\(?0(?!\\.))"
                            + ("[\\d" + BLANKS + "()/.-]{5,40}\\d(?![\\p{L}\\p{N}_-])"));

    /// Of a phone, a card or an account, written without either: in a row, by threes with points
    /// between, or by twos; a day begins with a year, and an address of computers has four parts.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.:/_+-])(?!\\d{4}-\\d\\d-\\d\\d(?!\\d))"
                            + ("(?:\\(?\\d(?:[" + BLANKS + "-]?\\d|[ ]?[()]){8,30}+")
                            + "|\\d{3}(?:\\.\\d{3}){2}(?!\\.)"
                            + ("|\\d\\d(?:[" + BLANKS + "]\\d\\d){3,6}+)")
                            + "(?![\\p{L}\\p{N}_-])");

    /// Letters with the marks that join words to one; a class with its packages is one too.
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’._-][\\p{L}\\p{M}\\p{N}]++)*+");

    private static final Pattern JOINT = Pattern.compile("['’._-]");

    /// By which support staff find a failure in the server's own log, as [Failures] ends a line
    /// with it. It looks like a key or an id, and is neither.
    private static final Pattern SUPPORT_CODE =
            Pattern.compile("(?m)(?<=, support code )[A-Za-z0-9._-]{1,64}+$");

    /// What ends a line somewhere, or turns or hides what is shown.
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private Redactor() {}

    /// From now on the names in these meetings are blanked too, until [#forget]. They are read when
    /// there is something to blank, or by [#read]: those of ten thousand meetings take longer than
    /// a list should wait for.
    public static void know(List<Meeting> meetings) {
        UNREAD.add(meetings);
    }

    /// Reads the names in the meetings that are known.
    public static synchronized void read() {
        for (List<Meeting> each = UNREAD.poll(); each != null; each = UNREAD.poll()) {
            each.forEach(meeting -> know(meeting.creator(), meeting.invitees()));
        }
    }

    /// From now on the names of these people are blanked too, until [#forget].
    public static void know(ContactDetails creator, List<Invitee> invitees) {
        know(creator.name());
        invitees.forEach(each -> know(each.contactDetails().name()));
    }

    /// From now on this name is blanked too, until [#forget].
    public static void know(@Nullable String name) {
        if (name == null || name.isBlank() || !NAMES.add(name)) {
            return;
        }
        boolean small = name.equals(name.toLowerCase(Locale.ROOT));
        Matcher words = WORD.matcher(name);
        for (boolean first = true; words.find(); first = false) {
            learn(words.group(), small || first);
            for (String part : JOINT.split(words.group(), -1)) {
                learn(part, small || first);
            }
        }
    }

    /// The short small words within a name, such as "van der", are also words of a sentence, and a
    /// number is also a part of a date.
    private static void learn(String word, boolean always) {
        int first = word.length() > 1 ? word.codePointAt(0) : ' ';
        if (Character.isLetter(first)
                && (always || !Character.isLowerCase(first) || word.length() > 3)) {
            NAMES.add(word);
            NAMES.add(word.toUpperCase(Locale.ROOT));
            NAMES.add(
                    Character.toString(Character.toTitleCase(first))
                            + word.substring(Character.charCount(first)));
        }
    }

    /// Forgets all names: who signed in is gone.
    public static void forget() {
        UNREAD.clear();
        NAMES.clear();
    }

    /// The text with everything sensitive replaced by `***`. Its lines stay lines, told apart by
    /// one line feed; every other control character is shown as the sign for one that has no
    /// picture.
    public static String redact(String text) {
        StringBuilder result = new StringBuilder();
        Matcher codes = SUPPORT_CODE.matcher(text);
        int from = 0;
        while (codes.find()) {
            result.append(blanked(text.substring(from, codes.start()))).append(codes.group());
            from = codes.end();
        }
        return result.append(blanked(text.substring(from))).toString();
    }

    private static String blanked(String text) {
        String result = text.replace("\r\n", "\n").replace('\r', '\n');
        result = CONTROL.matcher(result).replaceAll("\uFFFD");
        long digits = result.chars().filter(each -> each >= '0' && each <= '9').count();
        boolean valued = result.indexOf('=') >= 0 || result.indexOf(':') >= 0;
        boolean addressed = result.indexOf('@') >= 0 || result.contains("%40");
        if (addressed) {
            result = IN_ADDRESS.matcher(result).replaceAll("://" + BLANK + "@");
        }
        if (valued) {
            result = NAMED.matcher(result).replaceAll("$1" + BLANK);
        }
        result = SCHEME.matcher(result).replaceAll("$1 " + BLANK);
        result = BEARER.matcher(result).replaceAll(BLANK);
        if (addressed) {
            result = EMAIL.matcher(result).replaceAll("***@***");
        }
        if (valued) {
            result = FIELD.matcher(result).replaceAll("$1\"" + BLANK + "\"");
            result = COMPONENT.matcher(result).replaceAll("$1" + BLANK);
            result = TOLD.matcher(result).replaceAll("$1" + BLANK);
        }
        result = UUID.matcher(result).replaceAll(BLANK);
        result = BASE64.matcher(result).replaceAll(BLANK);
        if (digits >= 4) {
            result = KEY.matcher(result).replaceAll(BLANK);
        }
        if (digits >= 7) {
            result = IBAN.matcher(result).replaceAll(BLANK);
            result = PHONE.matcher(result).replaceAll(BLANK);
            result = NUMBER.matcher(result).replaceAll(BLANK);
        }
        read();
        return NAMES.isEmpty()
                ? result
                : WORD.matcher(result).replaceAll(word -> named(word.group()));
    }

    /// A class in its packages is named after nobody, unless all its parts are.
    private static String named(String word) {
        if (NAMES.contains(word)) {
            return BLANK;
        }
        String[] parts = JOINT.split(word, -1);
        boolean dotted = word.indexOf('.') >= 0;
        boolean known =
                dotted
                        ? Arrays.stream(parts).allMatch(NAMES::contains)
                        : Arrays.stream(parts).anyMatch(NAMES::contains);
        return known ? BLANK : word;
    }

    /// The text redacted, as one line: what was several is joined by `\n` in letters.
    public static String line(String text) {
        return redact(text).replace("\n", "\\n");
    }

    /// The text redacted, each of its lines moved in, so that none passes for another's first.
    public static String indented(String text) {
        return redact(text)
                .lines()
                .map(each -> each.startsWith("\t") ? each : "\t" + each)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
