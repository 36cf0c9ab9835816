import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Builds the installer of the system it runs on, as `./mvnw -Pinstaller package` does:
///
///     java packaging/Installer.java VERSION TIME
///
/// The jars of all libraries lie in `target/installer/jars`, Parley's in `target`. What is to be
/// handed out comes into `target/installer/out`.
final class Installer {
    private static final Path FOLDER = Path.of("target", "installer");
    private static final Path OUT = FOLDER.resolve("out");

    private Installer() {}

    public static void main(String[] args) throws Exception {
        String version = args[0];
        String time = args[1];
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean windows = system.startsWith("windows");
        boolean mac = system.startsWith("mac");
        String name = windows || mac ? "Parley" : "parley";
        Path icons = FOLDER.resolve("icons");
        Icons.main(new String[] {icons.toString()});

        Path jars = FOLDER.resolve("jars");
        String jar = "parley-" + version + ".jar";
        // What an earlier build left.
        Image.delete(OUT);
        for (Path old : Image.list(jars)) {
            if (old.getFileName().toString().startsWith("parley-")) {
                Files.delete(old);
            }
        }
        Files.copy(Path.of("target", jar), jars.resolve(jar));
        Path work = FOLDER.resolve("work");
        Path tour = FOLDER.resolve("tour");
        Image.main(
                new String[] {
                    name,
                    "dev.parley/dev.parley.app.Main",
                    jars.toString(),
                    work.toString(),
                    version,
                    time,
                    icons.resolve(windows ? "parley.ico" : "parley.icns").toString(),
                    "--tour",
                    tour.toString()
                });

        // Where the program finds it on every system: in the folder `legal` of its Java.
        Path image = work.resolve(mac ? name + ".app" : name);
        Path runtime = image.resolve(mac ? "Contents/runtime/Contents/Home" : "runtime");
        Path licences = runtime.resolve("legal").resolve("licences.txt");
        Path bom = Path.of("target", "bom.xml");
        Licences.main(new String[] {bom.toString(), jars.toString(), licences.toString()});
        Files.createDirectories(OUT);
        Files.copy(licences, OUT.resolve("licences.txt"));
        Files.copy(Path.of("target", "bom.json"), OUT.resolve("parley-" + version + ".cdx.json"));
        String number = Image.number(version);
        if (windows) {
            run(
                    List.of(
                            "wix",
                            "build",
                            "packaging\\windows\\parley.wxs",
                            // Else what WiX knows of this computer's folders is handed out too.
                            "-pdbtype",
                            "none",
                            "-arch",
                            "x64",
                            "-d",
                            "Version=" + number,
                            "-d",
                            "Image=" + image.toAbsolutePath(),
                            "-d",
                            "Icons=" + icons.toAbsolutePath(),
                            "-out",
                            OUT.resolve("Parley-" + number + ".msi").toString()));
        } else if (mac) {
            String dmg = OUT.resolve("Parley-" + number + ".dmg").toString();
            run(List.of("sh", "packaging/macos/build", image.toString(), dmg));
        } else {
            run(
                    List.of(
                            "sh",
                            "packaging/linux/build",
                            image.toString(),
                            version,
                            time,
                            OUT.toString()));
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with exit code " + code);
        }
    }
}
