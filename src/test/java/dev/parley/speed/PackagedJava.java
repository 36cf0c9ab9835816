package dev.parley.speed;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Starts programs as the packaged Parley starts: with the flags of `packaging/java-options` and a
/// cache of classes that one of them has trained. What they print to the error stream is not
/// shown.
final class PackagedJava implements AutoCloseable {
    private final Path folder;
    private final Path cache;
    private final String classPath;

    PackagedJava() throws IOException {
        folder = Files.createTempDirectory("parley-java-");
        cache = folder.resolve("parley.aot");
        classPath = jars();
    }

    /// With the cache.
    Process start(Class<?> program, String... arguments) throws IOException {
        return start("-XX:AOTCache=", program, arguments);
    }

    /// Without a cache: makes it when the process ends.
    Process train(Class<?> program, String... arguments) throws IOException {
        return start("-XX:AOTCacheOutput=", program, arguments);
    }

    private Process start(String use, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@packaging/java-options");
        // The class path stands here for the packaged modules.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add(use + cache);
        command.add("-cp");
        command.add(classPath);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// The class path with a jar for every folder, as classes in folders do not go into a cache.
    private String jars() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(each);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve(jars.size() + ".jar");
                pack(path, jar);
                jars.add(jar.toString());
            } else {
                jars.add(each);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(
                                classes.relativize(each).toString().replace(File.separator, "/")));
                Files.copy(each, out);
            }
        }
    }

    /// Removes the cache; nothing may run any more.
    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }
}
