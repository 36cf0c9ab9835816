package dev.parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.settings.SettingsViewModel.Support;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One readable file with what support staff ask for first: versions, settings, the newest lines of
/// the log. It passes the [Redactor] as a whole, and keys are left out before.
final class SupportFile implements Support {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);

    /// More than a day of an ordinary log.
    private static final int LOG_LINES = 2000;

    private final Folders folders;
    private final Path home;
    private final InstantSource clock;
    private final Supplier<Map<String, String>> facts;
    private final Presets presets;
    private final Texts texts;

    /// @param facts about program and machine, in the order they are to be read
    SupportFile(
            Folders folders,
            Path home,
            InstantSource clock,
            Supplier<Map<String, String>> facts,
            Presets presets,
            Texts texts) {
        this.folders = folders;
        this.home = home;
        this.clock = clock;
        this.facts = facts;
        this.presets = presets;
        this.texts = texts;
    }

    @Override
    public String collect(Map<String, String> settings) {
        List<String> lines = new ArrayList<>();
        lines.add("Parley, for support. No passwords, tokens, keys or customers' data.");
        lines.add("Made: " + clock.instant());
        facts.get().forEach((name, fact) -> lines.add(name + ": " + fact));
        lines.add("Folders: " + folders);
        lines.add("");
        lines.add("SETTINGS");
        new TreeMap<>(settings).forEach((name, value) -> lines.add(shown(name, value)));
        lines.add("");
        lines.add("SET BY THE IT DEPARTMENT");
        new TreeMap<>(presets.values())
                .forEach(
                        (name, value) ->
                                lines.add(
                                        shown(name, value)
                                                + (presets.fixed().contains(name)
                                                        ? " (fixed)"
                                                        : "")));
        presets.mistakes().forEach(each -> lines.add("Mistake: " + each.sentence(texts)));
        lines.add("");
        lines.add("THE NEWEST LINES OF THE LOG");
        lines.addAll(newestLines());
        String name = home.toString();
        String whole = String.join("\n", lines) + "\n";
        return Redactor.redact(name.length() > 1 ? whole.replace(name, "~") : whole);
    }

    @Override
    public String save(String report) throws StoreFailed {
        Path folder =
                Stream.of("Downloads", "Documents")
                        .map(home::resolve)
                        .filter(Files::isWritable)
                        .findFirst()
                        .orElse(folders.logs());
        String stamp = STAMP.format(clock.instant().atOffset(ZoneOffset.UTC));
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("parley-support-" + stamp + ".txt");
            for (int i = 2; Files.exists(file); i++) {
                file = folder.resolve("parley-support-" + stamp + "-" + i + ".txt");
            }
            return Files.writeString(file, report, StandardOpenOption.CREATE_NEW).toString();
        } catch (IOException unwritable) {
            throw new StoreFailed(StoreTrouble.READ_ONLY, folder.toString(), unwritable);
        }
    }

    /// Every second word of the servers is a key.
    private static String shown(String name, String value) {
        return switch (name) {
            case Preferences.SERVERS ->
                    name + " = " + value.replaceAll("(\\S+)\\s+\\S+(\\s*)", "$1 ***$2");
            case Preferences.PROXY_USER -> name + " = ***";
            default -> name + " = " + value;
        };
    }

    /// What is no text, as a power cut may leave it in the middle of a file, costs nothing else.
    private List<String> newestLines() {
        try (Stream<Path> files = Files.list(folders.logs())) {
            List<Path> newest =
                    files.filter(Logging::isLog).sorted(Logging.OLDEST_FIRST).toList().reversed();
            List<String> lines = new ArrayList<>();
            for (Path file : newest) {
                if (lines.size() < LOG_LINES) {
                    lines.addAll(0, new String(Files.readAllBytes(file), UTF_8).lines().toList());
                }
            }
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of("The log cannot be read.");
        }
    }
}
