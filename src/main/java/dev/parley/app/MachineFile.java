package dev.parley.app;

import static java.util.Map.entry;

import dev.parley.staff.ServerAddress;
import dev.parley.ui.fx.Mistake;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one file in which an IT department presets or fixes settings for everybody at a computer:
/// lines of a name, `=` and a value, as the page for administrators tells. It is no properties file
/// of Java's, whose backslashes would eat those of a Windows path, and which knows no lines.
///
/// A start never fails for it. What cannot be used is a [Mistake] with its line, and is left out.
final class MachineFile {
    static final String NAME = "parley.properties";
    private static final Logger LOG = LoggerFactory.getLogger(MachineFile.class);

    /// More than anybody writes by hand.
    private static final long LONGEST = 1 << 20;

    private static final String SERVER = "server";
    private static final String FIXED = "fixed";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What Java puts in the place of bytes that are no UTF-8.
    private static final char UNREADABLE = '\ufffd';

    /// What is wrong with a value: the key of a sentence and what fills it.
    private record Wrong(String key, List<String> args) {}

    /// Finds what is wrong with a value.
    private interface Check {
        List<Wrong> of(String value);
    }

    private static final Map<String, Check> CHECKS =
            Map.ofEntries(
                    entry(SERVER, MachineFile::checkServer),
                    entry(
                            Preferences.LOCK_MINUTES,
                            value ->
                                    wrongUnless(
                                            Preferences.isLockMinutes(value), "machine.minutes")),
                    entry(
                            Preferences.COPY_DAYS,
                            value -> wrongUnless(value.matches("\\d{1,4}"), "machine.days")),
                    entry(
                            Preferences.KEEP,
                            value ->
                                    wrongUnless(
                                            value.matches("all|unsent|nothing"), "machine.keep")),
                    entry(
                            Preferences.PASSPHRASE,
                            value ->
                                    wrongUnless(
                                            value.matches("[89]|[1-5]\\d|6[0-4]"),
                                            "machine.passphrase")),
                    entry(
                            Preferences.LANGUAGE,
                            value -> wrongUnless(isLanguage(value), "machine.language", value)),
                    entry(
                            Preferences.ZONE,
                            value -> wrongUnless(Preferences.isZone(value), "machine.zone", value)),
                    entry(
                            Preferences.DEMO,
                            value -> wrongUnless(value.matches("on|off"), "machine.demo")),
                    entry(
                            Preferences.PROXY,
                            value -> wrongUnless(Preferences.isProxy(value), "machine.proxy")),
                    entry(Preferences.PROXY_USER, value -> List.of()),
                    entry(Preferences.AUTHORITY, MachineFile::checkAuthority),
                    entry(
                            Preferences.UPDATES,
                            value -> wrongUnless(isAddress(value), "machine.updates")),
                    entry(FIXED, value -> List.of()));

    /// What counts where such a line cannot be used: without it, more would rest on the PC than
    /// somebody wanted.
    private static final Map<String, String> CAREFUL =
            Map.of(Preferences.KEEP, "unsent", Preferences.PASSPHRASE, "8");

    private final String file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> servers = new ArrayList<>();
    private final Map<String, Integer> toFix = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    private MachineFile(Path file) {
        this.file = file.toString();
    }

    /// What the file in this folder says; nothing where there is none.
    static Presets read(Path folder) {
        Path path = folder.resolve(NAME);
        MachineFile machine = new MachineFile(path);
        try {
            if (Files.size(path) > LONGEST) {
                throw new IOException("Too long for a file of settings");
            }
            machine.parse(decoded(Files.readAllBytes(path)));
        } catch (NoSuchFileException none) {
            return machine.presets();
        } catch (IOException unreadable) {
            Logging.awaitOpen();
            LOG.warn("The settings for the whole machine cannot be read", unreadable);
            machine.note(0, "machine.unreadable");
        }
        return machine.presets();
    }

    /// As PowerShell writes it in UTF-16 unless it is told otherwise, with a mark at the beginning
    /// that no text in UTF-8 has.
    private static String decoded(byte[] bytes) {
        boolean marked = bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe;
        return new String(
                bytes,
                marked && bytes[0] != bytes[1] ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private void parse(String text) {
        List<String> lines = text.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                parse(i + 1, line);
            }
        }
        named.forEach(name -> values.putIfAbsent(name, CAREFUL.get(name)));
        if (!servers.isEmpty()) {
            values.put(Preferences.SERVERS, String.join(" ", servers));
        }
    }

    private void parse(int line, String text) {
        int equals = text.indexOf('=');
        String name = text.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
        String value = text.substring(equals + 1).strip();
        Check check = CHECKS.get(name);
        if (text.indexOf(UNREADABLE) >= 0) {
            note(line, "machine.letter");
        } else if (equals < 0) {
            note(line, "machine.equals");
        } else if (check == null) {
            note(line, "machine.unknown", shortened(name));
        } else if (value.isEmpty()) {
            note(line, "machine.empty", name);
        } else if (name.equals(FIXED)) {
            for (String each : value.split("[\\s,]+", -1)) {
                toFix.putIfAbsent(each.toLowerCase(Locale.ROOT), line);
            }
        } else if (values.containsKey(name)) {
            note(line, "machine.twice", name);
        } else {
            List<Wrong> wrong = check.of(value);
            wrong.forEach(each -> mistakes.add(new Mistake(file, line, each.key, each.args)));
            if (wrong.isEmpty()) {
                keep(name, value);
            }
        }
        // Also where the sign between the two is missing, or is another.
        String about = text.toLowerCase(Locale.ROOT).replaceFirst("[^a-z.].*", "");
        if (CAREFUL.containsKey(about)) {
            named.add(about);
        }
    }

    private void keep(String name, String value) {
        if (name.equals(SERVER)) {
            servers.add(String.join(" ", value.split("\\s+")));
        } else {
            values.put(name, value);
        }
    }

    private Presets presets() {
        Set<String> fixed = new TreeSet<>();
        toFix.forEach(
                (name, line) -> {
                    String kept = name.equals(SERVER) ? Preferences.SERVERS : name;
                    if (values.containsKey(kept)) {
                        fixed.add(kept);
                    } else if (CHECKS.containsKey(name)) {
                        note(line, "machine.fixed", name);
                    } else {
                        note(line, "machine.unknown", shortened(name));
                    }
                });
        // There is nothing on the screen to change these by.
        for (String name :
                List.of(
                        Preferences.AUTHORITY,
                        Preferences.COPY_DAYS,
                        Preferences.KEEP,
                        Preferences.PASSPHRASE,
                        Preferences.UPDATES)) {
            if (values.containsKey(name)) {
                fixed.add(name);
            }
        }
        return new Presets(values, fixed, mistakes);
    }

    private void note(int line, String key, String... args) {
        mistakes.add(new Mistake(file, line, key, List.of(args)));
    }

    private static List<Wrong> wrongUnless(boolean right, String key, String... args) {
        return right ? List.of() : List.of(new Wrong(key, shortened(args)));
    }

    private static List<String> shortened(String... texts) {
        return List.of(texts).stream().map(MachineFile::shortened).toList();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /// Sentences about a server never repeat what stands there: it may be a key.
    private static List<Wrong> checkServer(String value) {
        String[] parts = value.split("\\s+", -1);
        if (parts.length != 2) {
            return wrongUnless(false, "machine.server");
        }
        return ServerAddress.read(parts[0]).isEmpty()
                ? wrongUnless(false, "machine.server.address")
                : wrongUnless(parts[1].matches("[A-Za-z0-9-]{1,512}"), "signin.key.letters");
    }

    private static boolean isLanguage(String value) {
        return Texts.language(value).isPresent();
    }

    /// Written out, as the mere name of a file reads as that of a server.
    private static boolean isAddress(String value) {
        return value.contains("://") && ServerAddress.read(value).isPresent();
    }

    /// What is in the certificates is looked at when the first server is; a file of another form,
    /// which nothing would be believed by, is told at once.
    private static List<Wrong> checkAuthority(String value) {
        try {
            Path file = Path.of(value);
            if (file.isAbsolute() && Files.size(file) <= LONGEST) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                return wrongUnless(
                        text.contains("-----BEGIN CERTIFICATE-----"),
                        "machine.authority.form",
                        value);
            }
        } catch (InvalidPathException | IOException unreadable) {
            Logging.awaitOpen();
            LOG.warn("The file of certificates cannot be read", unreadable);
        }
        return wrongUnless(false, "machine.authority", value);
    }
}
