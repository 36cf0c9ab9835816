import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes an application image for the system it runs on: a runtime of all modules that the program
/// needs, a launcher, and a cache of ready-made classes trained by that launcher.
///
///     java packaging/Image.java NAME MODULE/MAIN JARS TARGET VERSION TIME ICON [TRAINING …]
///
/// JARS is a folder with all jars, TARGET a folder that is emptied first; the image is TARGET/NAME.
/// TIME is the time of every file. The training runs the launcher with these arguments; where it
/// fails, so does this.
///
/// No jar is left: a cache is refused once the jars of a module path lie elsewhere than in
/// training, while a runtime can be moved.
final class Image {
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /// One flag a line, and remarks; the same in training and later, or the cache is refused.
    private static final Path FLAGS = Path.of("packaging", "java-options");

    /// Nothing names these, yet they are used: languages, and the certificates of Windows.
    private static final String EXTRA =
            ",jdk.localedata" + (SYSTEM.startsWith("windows") ? ",jdk.crypto.mscapi" : "");

    private static final Path DESCRIPTIONS = Path.of("packaging", "modules");
    private static final boolean WINDOWS = SYSTEM.startsWith("windows");
    private static final boolean MAC = SYSTEM.startsWith("mac");
    private static final boolean LINUX = !WINDOWS && !MAC;

    private final String name;
    private final String main;
    private final Path target;
    private final FileTime time;

    /// What jpackage wrote.
    private String settings = "";

    private Image(String name, String main, Path target, FileTime time) {
        this.name = name;
        this.main = main;
        this.target = target;
        this.time = time;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Image image =
                new Image(
                        args[0],
                        args[1],
                        Path.of(args[3]).toAbsolutePath(),
                        FileTime.from(Instant.parse(args[5])));
        image.empty();
        image.collect(Path.of(args[2]));
        image.link();
        image.assemble(args[4], args[6]);
        image.train(Arrays.asList(args).subList(7, args.length));
    }

    private void empty() throws IOException {
        delete(target);
        for (String folder : List.of("modules", "natives")) {
            Files.createDirectories(target.resolve(folder));
        }
    }

    /// Everything becomes a module of the runtime. JavaFX's native files are taken out of its jars,
    /// and jars that do not say which modules they need are given a description.
    private void collect(Path jars) throws IOException, InterruptedException {
        for (Path jar : list(jars)) {
            String file = jar.getFileName().toString();
            if (file.matches("javafx-\\w+-[\\d.]+\\.jar")) {
                continue; // Empty; the one with the system's name in it is not.
            }
            Path copy = Files.copy(jar, target.resolve("modules").resolve(file));
            if (file.startsWith("javafx-")) {
                takeNatives(copy);
            }
            ModuleDescriptor module =
                    ModuleFinder.of(copy).findAll().iterator().next().descriptor();
            if (module.isAutomatic()) {
                describe(module, copy, jars);
            }
            if (module.name().equals(main.replaceFirst("/.*", ""))) {
                compileSheets(copy, jars);
            }
        }
    }

    private void takeNatives(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            for (Path each : list(inside.getPath("/"))) {
                if (each.toString().matches(".*\\.(so|dll|dylib)")) {
                    Files.copy(
                            each, target.resolve("natives").resolve(each.getFileName().toString()));
                    Files.delete(each);
                }
            }
        }
    }

    /// JavaFX takes the compiled style sheet that lies beside a written one, and parses nothing at
    /// the start. Done here and not in the build, whose jar is the same each time: JavaFX compiles
    /// in an order of chance.
    private void compileSheets(Path jar, Path all) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(target.resolve("sheets"));
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(inside.getPath("/"))) {
            for (Path sheet : files.filter(each -> each.toString().endsWith(".css")).toList()) {
                String name = sheet.getFileName().toString();
                String compiled = name.replace(".css", ".bss");
                Files.copy(sheet, folder.resolve(name));
                run(
                        "The style sheet " + name,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        // No path: Windows knows none with a star in it.
                        all + File.separator + "*",
                        "com.sun.javafx.css.parser.Css2Bin",
                        folder.resolve(name).toString(),
                        folder.resolve(compiled).toString());
                Files.copy(folder.resolve(compiled), sheet.resolveSibling(compiled));
            }
        }
    }

    /// Compiles the module's description in `packaging/modules`, with the services of the jar.
    private void describe(ModuleDescriptor module, Path jar, Path all) throws IOException {
        StringBuilder text =
                new StringBuilder(Files.readString(DESCRIPTIONS.resolve(module.name() + ".java")));
        text.setLength(text.lastIndexOf("}"));
        for (ModuleDescriptor.Provides service : module.provides()) {
            text.append("    provides ").append(service.service()).append(" with ");
            text.append(String.join(", ", service.providers())).append(";\n");
        }
        Path folder = Files.createDirectories(target.resolve("described").resolve(module.name()));
        Path source = Files.writeString(folder.resolve("module-info.java"), text.append("}\n"));
        tool(
                "javac",
                "-Xlint:-module",
                "--module-path",
                all.toString(),
                "--patch-module",
                module.name() + "=" + jar,
                "-d",
                folder.toString(),
                source.toString());
        tool(
                "jar",
                "--update",
                "--file",
                jar.toString(),
                "-C",
                folder.toString(),
                "module-info.class");
    }

    private void link() throws IOException {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "--module-path",
                                target.resolve("modules").toString(),
                                "--add-modules",
                                main.replaceFirst("/.*", "") + EXTRA,
                                "--include-locales",
                                "en,es,de",
                                // Bouncy Castle's jar is signed, and a runtime keeps no signatures.
                                "--ignore-signing-information",
                                "--no-header-files",
                                "--no-man-pages",
                                "--output",
                                target.resolve("runtime").toString()));
        if (!LINUX) {
            args.add("--strip-native-commands");
        }
        tool("jlink", args.toArray(String[]::new));
        // Where JavaFX finds them; else each start would unpack them into the home folder.
        Path natives = target.resolve("runtime").resolve(WINDOWS ? "bin/javafx" : "lib");
        Files.createDirectories(natives);
        for (Path each : list(target.resolve("natives"))) {
            Files.copy(each, natives.resolve(each.getFileName()));
        }
    }

    /// The version as jpackage takes it: numbers only, and on macOS none that begins with 0.
    static String number(String version) {
        String number = version.replaceFirst("-.*", "");
        return MAC ? number.replaceFirst("^0\\.", "1.") : number;
    }

    /// On Windows and macOS with jpackage. Its launcher for Linux asks dpkg and rpm at every start
    /// who installed it, which takes longer than all the rest and leaves a database of rpm in the
    /// home folder, so there it is a script.
    private void assemble(String version, String icon) throws IOException {
        if (LINUX) {
            Files.createDirectories(image().resolve("bin"));
            Files.move(target.resolve("runtime"), image().resolve("runtime"));
            Path bin = image().resolve("runtime").resolve("bin");
            for (Path tool : list(bin)) {
                if (tool.endsWith("java")) {
                    Files.move(tool, bin.resolve(name));
                } else {
                    Files.delete(tool);
                }
            }
            return;
        }
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "--type",
                                "app-image",
                                "--name",
                                name,
                                "--app-version",
                                number(version),
                                "--vendor",
                                "Parley",
                                "--icon",
                                icon,
                                "--runtime-image",
                                target.resolve("runtime").toString(),
                                "--module",
                                main,
                                "--dest",
                                target.resolve("jpackage").toString()));
        if (MAC) {
            args.addAll(List.of("--mac-package-identifier", "dev.parley.Parley"));
            args.addAll(List.of("--resource-dir", Path.of("packaging", "macos").toString()));
        }
        for (String flag : flags()) {
            args.addAll(List.of("--java-options", flag));
        }
        tool("jpackage", args.toArray(String[]::new));
        Files.move(list(target.resolve("jpackage")).getFirst(), image());
        // With this file the launcher also reads a configuration that its user can write.
        Files.deleteIfExists(app().resolve(".package"));
        settings = Files.readString(settingsFile());
    }

    private void train(List<String> visit) throws IOException, InterruptedException {
        Path seen = target.resolve("seen.aotconf");
        Path cache = app().resolve(name + ".aot");
        start("-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen);
        launch(visit);
        start("-XX:AOTMode=create", "-XX:AOTConfiguration=" + seen, "-XX:AOTCache=" + cache);
        launch(List.of());
        if (!Files.exists(cache) || Files.size(cache) < 1_000_000) {
            throw new IllegalStateException("The training left no cache at " + cache);
        }
        start("-XX:AOTCache=" + (LINUX ? "$here" : "$APPDIR") + "/" + name + ".aot");
        try (Stream<Path> all = Files.walk(image())) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, time);
            }
        }
    }

    /// Makes the launcher use these options too.
    private void start(String... options) throws IOException {
        if (!LINUX) {
            // jpackage writes the section of options last.
            StringBuilder lines = new StringBuilder(settings);
            for (String option : options) {
                lines.append("java-options=").append(option).append('\n');
            }
            Files.writeString(settingsFile(), lines);
            return;
        }
        StringBuilder command = new StringBuilder();
        for (String option : flags()) {
            command.append("  ").append(option).append(" \\\n");
        }
        for (String option : options) {
            command.append("  \"").append(option).append("\" \\\n");
        }
        Files.writeString(
                launcher(),
                """
                #!/bin/sh
                # The folder above this one, also where this is called by a link.
                here=$0
                [ ! -h "$here" ] || here=$(readlink -f "$here")
                here=${here%%/*}/..
                unset JDK_JAVA_OPTIONS
                # Java writes paths as the language's setting says. Without one, or with one that is
                # not installed here, it knows no folder with an umlaut in its name.
                case $(locale charmap 2>&1) in
                ANSI_X3.4-1968)
                    export LC_CTYPE=C.UTF-8
                    [ -z "$LC_ALL" ] || LC_ALL=C.UTF-8
                    ;;
                locale:*) export LC_ALL=C.UTF-8 ;;
                esac
                exec "$here/runtime/bin/%s" \\
                %s  -m %s "$@"
                """
                        .formatted(name, command, main));
        Files.setPosixFilePermissions(launcher(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<String> flags() throws IOException {
        return Files.readAllLines(FLAGS).stream().filter(line -> !line.startsWith("#")).toList();
    }

    private void launch(List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(args);
        run("The training", command.toArray(String[]::new));
    }

    private static void run(String what, String... command)
            throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(what + " ended with exit code " + code);
        }
    }

    private Path image() {
        return target.resolve(MAC ? name + ".app" : name);
    }

    private Path app() {
        return LINUX ? image() : image().resolve(MAC ? "Contents/app" : "app");
    }

    private Path settingsFile() {
        return app().resolve(name + ".cfg");
    }

    private Path launcher() {
        return image().resolve(
                        LINUX ? "bin/" + name : MAC ? "Contents/MacOS/" + name : name + ".exe");
    }

    private static void tool(String tool, String... args) {
        int code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, args);
        if (code != 0) {
            throw new IllegalStateException(tool + " ended with exit code " + code);
        }
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
