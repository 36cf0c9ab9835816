// Longer than 300 lines: one script, tried in every situation a machine can be in.
package dev.parley.build;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs `mvnw` in a small world of its own: a PATH of a few tools, JDKs that are no more than their
/// `release` file, and a server with a Maven that prints what it was called with.
@EnabledOnOs({OS.LINUX, OS.MAC})
class MvnwTest {

    private static final String VERSION = "3.9.16";
    private static final String ARCHIVE = "apache-maven-" + VERSION + "-bin.tar.gz";
    private static final String IN_REPOSITORY =
            "/repo/org/apache/maven/apache-maven/" + VERSION + "/" + ARCHIVE;

    private static final List<String> NEEDED_TOOLS =
            List.of("sh", "tar", "gzip", "mkdir", "mktemp", "mv", "rm", "readlink");
    private static final List<List<String>> ONE_OF_EACH =
            List.of(List.of("curl", "wget"), List.of("sha512sum", "shasum"));

    /// Prints the JDK, the folder, a variable and each argument; leaves with the code asked for.
    private static final String FAKE_MAVEN =
            """
            #!/bin/sh
            echo "$0"
            echo "$JAVA_HOME"
            pwd -P
            echo "$version"
            for argument do printf '<%s>\\n' "$argument"; done
            exit "${FAKE_EXIT:-0}"
            """;

    private final Path box;
    private final Path project;
    private final Path bin;
    private final Path jdks;
    private final Path mavenHome;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final HttpServer server;
    private final byte[] archive;

    MvnwTest(@TempDir Path temporary) throws Exception {
        box = temporary.toRealPath();
        project = Files.createDirectories(box.resolve("a project"));
        bin = Files.createDirectories(box.resolve("bin"));
        jdks = Files.createDirectories(box.resolve("jdks"));
        mavenHome = box.resolve("home/.m2/wrapper/dists/apache-maven-" + VERSION);
        archive = pack();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void setUp() throws Exception {
        for (String tool : NEEDED_TOOLS) {
            assertThat(provide(tool)).as(tool).isTrue();
        }
        for (List<String> tools : ONE_OF_EACH) {
            assertThat(tools).anyMatch(this::provide);
        }
        jdk("jdk-25", "25.0.1");
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"), StandardCopyOption.COPY_ATTRIBUTES);
        server.createContext("/", this::answer);
        server.start();
        properties(sha512(archive));
        environment.put("PATH", bin.toString());
        environment.put("HOME", box.resolve("home").toString());
        environment.put("PARLEY_JDK_FOLDERS", jdks.toString());
        environment.put("MVNW_REPOURL", address() + "/repo");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void downloadsThePinnedMavenOnce() throws Exception {
        Run first = mvnw();

        assertThat(first.code()).isZero();
        assertThat(first.out().get(0)).isEqualTo(unpacked().resolve("bin/mvn").toString());
        assertThat(first.err()).singleElement().asString().contains("downloading Maven 3.9.16");
        assertThat(asked).containsExactly(IN_REPOSITORY);
        assertThat(names(mavenHome)).containsExactly(unpacked().getFileName().toString());
        assertThat(names(unpacked())).containsExactly("bin");

        Run second = mvnw();

        assertThat(second.code()).isZero();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void downloadsFromTheDistributionUrlWithoutARepository() throws Exception {
        environment.remove("MVNW_REPOURL");
        environment.put("MAVEN_USER_HOME", box.resolve("elsewhere").toString());

        Run run = mvnw();

        assertThat(run.code()).isZero();
        assertThat(run.out().get(0)).startsWith(box.resolve("elsewhere/wrapper/dists").toString());
        assertThat(asked).containsExactly("/dist/" + ARCHIVE);
        assertThat(mavenHome).doesNotExist();
    }

    @Test
    void keepsAPasswordInTheAddressOutOfTheLog() throws Exception {
        environment.put("MVNW_REPOURL", address().replace("//", "//me:secret@") + "/repo");

        Run run = mvnw();

        assertThat(run.code()).isZero();
        assertThat(run.err()).singleElement().asString().contains(address() + IN_REPOSITORY);
    }

    @Test
    void refusesAWrongChecksum() throws Exception {
        mavenOnPath("3.9.9");
        properties("0".repeat(128));

        Run run = mvnw();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).last().asString().contains("What was downloaded is not Maven 3.9.16");
        assertThat(names(mavenHome)).isEmpty();
    }

    @Test
    void replacesAMavenOfWhichAPartIsGone() throws Exception {
        Files.createDirectories(unpacked().resolve("lib"));

        assertThat(mvnw().code()).isZero();
        assertThat(names(unpacked())).containsExactly("bin");
    }

    @Test
    void twoRunsAtOnceLeaveOneMaven() throws Exception {
        List<Process> both =
                List.of(start(project, "one", "./mvnw"), start(project, "two", "./mvnw"));

        for (Process each : both) {
            assertThat(end(each)).isZero();
        }
        assertThat(names(mavenHome)).containsExactly(unpacked().getFileName().toString());
        assertThat(names(unpacked())).containsExactly("bin");
    }

    @Test
    void takesTheMavenOnThePathWhereTheServerCannotBeReached() throws Exception {
        mavenOnPath("3.8.7");
        server.stop(0);

        Run run = mvnw("-q", "verify");

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("<-q>", "<verify>");
        assertThat(run.err()).hasSize(2);
        assertThat(run.err().get(1))
                .contains("could not be downloaded")
                .contains("using " + bin.resolve("mvn") + ", 3.8.7");
        assertThat(names(mavenHome)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/missing"})
    void takesTheMavenOnThePathWhereTheDownloadFails(String repository) throws Exception {
        mavenOnPath("4.0.0-rc-5");
        environment.put("MVNW_REPOURL", address() + repository);

        Run run = mvnw();

        assertThat(run.code()).isZero();
        assertThat(run.err()).hasSize(2);
        assertThat(run.err().get(1)).contains(", 4.0.0.");
        assertThat(names(mavenHome)).isEmpty();
    }

    @Test
    void refusesAnOldMavenOnThePath() throws Exception {
        server.stop(0);
        for (String old : List.of("3.6.3", "3.8.6", "2.99.99")) {
            mavenOnPath(old);

            Run run = mvnw();

            assertThat(run.code()).as(old).isEqualTo(1);
            assertThat(run.out()).as(old).isEmpty();
            assertThat(run.err()).last().asString().contains("there is no mvn 3.8.7 or newer");
        }
    }

    @Test
    void saysWhatToDoWithoutAnyMaven() throws Exception {
        server.stop(0);

        Run run = mvnw();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .last()
                .asString()
                .contains(
                        "there is no mvn 3.8.7 or newer on the PATH. Install one, or set MVNW_REPO");
        assertThat(names(mavenHome)).isEmpty();
    }

    @Test
    void passesArgumentsFolderVariablesAndExitCodeThrough() throws Exception {
        Path link = Files.createDirectories(box.resolve("links")).resolve("build");
        Files.createSymbolicLink(link, Path.of("../a project/mvnw"));
        Path caller = Files.createDirectories(box.resolve("the caller"));
        Files.createFile(caller.resolve("file"));
        environment.put("FAKE_EXIT", "7");
        environment.put("version", "v");
        String[] arguments = {"", "a b", "*", "$HOME", "\"q\"", "'", "\\", "-Dx=y z", "a\tb", ""};

        Run run = run(caller, Stream.concat(Stream.of(link.toString()), Arrays.stream(arguments)));

        assertThat(run.code()).isEqualTo(7);
        assertThat(run.out().subList(1, 3))
                .containsExactly(jdks.resolve("jdk-25").toString(), caller.toString());
        assertThat(run.out().get(3)).isEqualTo("v");
        assertThat(run.out().subList(4, run.out().size()))
                .containsExactly(
                        Arrays.stream(arguments).map(a -> "<" + a + ">").toArray(String[]::new));
    }

    @Test
    void saysWhatToDoWithoutAJdk() throws Exception {
        environment.put("PARLEY_JDK_FOLDERS", "");

        Run run = mvnw();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .singleElement()
                .asString()
                .contains(
                        "there is none in JAVA_HOME, on the PATH or in the usual folders. Install");
        assertThat(asked).isEmpty();
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        environment.put("JAVA_HOME", jdk("../mine", "26-ea").toString());

        assertThat(javaHome()).isEqualTo(box.resolve("jdks/../mine"));
    }

    @Test
    void skipsAJavaHomeThatIsTooOld() throws Exception {
        environment.put("JAVA_HOME", jdk("../mine", "17.0.15").toString());

        assertThat(javaHome()).isEqualTo(jdks.resolve("jdk-25"));
    }

    @Test
    void skipsAJavaHomeThatIsOnlyARuntime() throws Exception {
        Path runtime = jdk("../mine", "25");
        Files.delete(runtime.resolve("bin/javac"));
        environment.put("JAVA_HOME", runtime.toString());

        assertThat(javaHome()).isEqualTo(jdks.resolve("jdk-25"));
    }

    @Test
    void followsTheJavaOnThePathBeforeTheUsualFolders() throws Exception {
        jdk("../on the path", "25");
        Files.createSymbolicLink(box.resolve("java"), Path.of("on the path/bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("../java"));

        assertThat(javaHome()).isEqualTo(box.resolve("on the path"));
    }

    @Test
    void skipsAJavaOnThePathThatIsTooOld() throws Exception {
        Path old = jdk("../on the path", "1.8.0_402");
        Files.createSymbolicLink(bin.resolve("java"), old.resolve("bin/java"));

        assertThat(javaHome()).isEqualTo(jdks.resolve("jdk-25"));
    }

    @Test
    void looksForTheJdkInEveryFolderAndAsMacOsLaysItOut() throws Exception {
        jdk("../first/jdk-21", "21.0.7");
        jdk("../second one/jdk-25.jdk/Contents/Home", "25");
        environment.put("PARLEY_JDK_FOLDERS", box + "/first:" + box + "/second one");

        assertThat(javaHome()).isEqualTo(box.resolve("second one/jdk-25.jdk/Contents/Home"));
    }

    @Test
    void asksAJdkWithoutAReleaseFile() throws Exception {
        for (String version : List.of("24.0.2", "25")) {
            Path silent = jdk("../silent-" + version, version);
            Files.delete(silent.resolve("release"));
            script(
                    silent.resolve("bin/java"),
                    "#!/bin/sh\necho 'Picked up X' >&2; echo 'openjdk version \"%s\" 2025' >&2\n"
                            .formatted(version));
            environment.put("JAVA_HOME", silent.toString());

            assertThat(javaHome())
                    .isEqualTo(version.equals("25") ? silent : jdks.resolve("jdk-25"));
        }
    }

    @Test
    void saysWhatIsWrongWithItsProperties() throws Exception {
        Path file = project.resolve(".mvn/wrapper/maven-wrapper.properties");
        Files.writeString(file, "distributionUrl=" + address() + "/dist/" + ARCHIVE);
        assertThat(mvnw().err()).singleElement().asString().contains("a distributionSha512Sum");

        Files.delete(file);
        assertThat(mvnw().err()).singleElement().asString().contains("There is no ./.mvn/wrapper");
        assertThat(mvnw().code()).isEqualTo(1);
    }

    @Test
    void pinsAMavenOfTheApacheArchive() throws Exception {
        assertThat(Files.readAllLines(Path.of(".mvn/wrapper/maven-wrapper.properties")))
                .anyMatch(l -> l.matches("distributionUrl=https://archive[.]apache[.]org/.*gz"))
                .anyMatch(l -> l.matches("distributionSha512Sum=[0-9a-f]{128}"));
    }

    private record Run(int code, List<String> out, List<String> err) {}

    private Run mvnw(String... arguments) throws Exception {
        return run(project, Stream.concat(Stream.of("./mvnw"), Arrays.stream(arguments)));
    }

    private Run run(Path folder, Stream<String> command) throws Exception {
        int code = end(start(folder, "run", command.toArray(String[]::new)));
        return new Run(
                code,
                Files.readAllLines(box.resolve("run.out")),
                Files.readAllLines(box.resolve("run.err")));
    }

    private Process start(Path folder, String name, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(box.resolve(name + ".out").toFile())
                        .redirectError(box.resolve(name + ".err").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int end(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(20, SECONDS)).as("ended in time").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /// The JDK that Maven is given.
    private Path javaHome() throws Exception {
        Run run = mvnw();
        assertThat(run.code()).isZero();
        return Path.of(run.out().get(1));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            if (path.equals(IN_REPOSITORY) || path.equals("/dist/" + ARCHIVE)) {
                exchange.sendResponseHeaders(200, archive.length);
                exchange.getResponseBody().write(archive);
            } else if (path.startsWith("/broken/")) {
                exchange.sendResponseHeaders(200, archive.length);
                exchange.getResponseBody().write(archive, 0, archive.length / 2);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private String address() {
        InetSocketAddress socket = server.getAddress();
        return "http://" + socket.getAddress().getHostAddress() + ":" + socket.getPort();
    }

    private Path unpacked() throws Exception {
        return mavenHome.resolve(sha512(archive).substring(0, 12));
    }

    private void properties(String sha512) throws IOException {
        Path file = project.resolve(".mvn/wrapper/maven-wrapper.properties");
        Files.createDirectories(file.getParent());
        // The carriage return is what a checkout on Windows may add.
        Files.writeString(
                file,
                "distributionUrl=%s/dist/%s\r\ndistributionSha512Sum=%s"
                        .formatted(address(), ARCHIVE, sha512));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        script(home.resolve("bin/java"), "");
        script(home.resolve("bin/javac"), "");
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"%s\"\nSOURCE=\"25\"\n".formatted(version));
        return home;
    }

    private void mavenOnPath(String version) {
        script(
                bin.resolve("mvn"),
                "#!/bin/sh\n[ \"$1\" != --version ] || { echo 'Apache Maven %s (x)'; exit; }\n"
                                .formatted(version)
                        + FAKE_MAVEN);
    }

    private byte[] pack() throws Exception {
        String folder = "apache-maven-" + VERSION;
        script(box.resolve(folder).resolve("bin/mvn"), FAKE_MAVEN);
        Path file = box.resolve(ARCHIVE);
        List<String> command = new ArrayList<>(List.of("tar", "-czf", file.toString()));
        command.addAll(List.of("-C", box.toString(), folder));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().clear();
        // Or macOS packs a second file of attributes with each.
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "COPYFILE_DISABLE", "1"));
        assertThat(end(builder.start())).isZero();
        return Files.readAllBytes(file);
    }

    private static void script(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts the tool on the PATH, if this machine has it.
    private boolean provide(String name) {
        for (String folder : List.of("/usr/bin", "/bin", "/sbin")) {
            Path tool = Path.of(folder, name);
            if (Files.isExecutable(tool)) {
                script(bin.resolve(name), "#!/bin/sh\nexec " + tool + " \"$@\"\n");
                return true;
            }
        }
        return false;
    }

    private static String sha512(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
