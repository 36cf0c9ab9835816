import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Writes one readable file: every library with its version and licence, what its jar has to say of
/// its authors, and the text of each licence once.
///
///     java packaging/Licences.java BOM.xml JARS OUT.txt
///
/// Where a library leaves the choice, the first licence it names is taken. A licence whose text is
/// not known here stops the build.
final class Licences {
    private static final Path TEXTS = Path.of("packaging", "licences");
    private static final String JDK_LICENCE = "GPL-2.0-with-classpath-exception";
    private static final String RULE = "\n" + "-".repeat(80) + "\n\n";

    /// Libraries whose jar does not name its authors although their licence asks for it.
    private static final Map<String, String> AUTHORS =
            Map.of("atlantafx-base", "Copyright (c) 2022 mkpaz");

    /// Licences that are known to all by another name than their own.
    private static final Map<String, String> OWN_NAMES = Map.of("Bouncy Castle Licence", "MIT");

    private record Library(String name, String version, String licence) {}

    private Licences() {}

    public static void main(String[] args) throws Exception {
        StringBuilder out =
                new StringBuilder("What Parley is built on, and under which licences.\n\n");
        List<Library> libraries = new ArrayList<>(read(Path.of(args[0])));
        libraries.add(new Library("JDK", System.getProperty("java.version"), JDK_LICENCE));
        libraries.sort(
                Comparator.comparing(library -> library.name().toLowerCase(java.util.Locale.ROOT)));
        TreeSet<String> used = new TreeSet<>();
        for (Library each : libraries) {
            out.append("%-30s %-12s %s%n".formatted(each.name(), each.version(), each.licence()));
            used.add(each.licence());
        }
        for (Library each : libraries) {
            String said = saidBy(each, Path.of(args[1]));
            if (!said.isEmpty()) {
                out.append(RULE)
                        .append(each.name())
                        .append("\n\n")
                        .append(said.strip())
                        .append('\n');
            }
        }
        for (String licence : used) {
            out.append(RULE)
                    .append(licence)
                    .append("\n\n")
                    .append(text(licence).strip())
                    .append('\n');
        }
        Files.writeString(Path.of(args[2]), out.toString().replace("\r\n", "\n"));
    }

    private static List<Library> read(Path bom) throws Exception {
        NodeList all =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(bom.toFile())
                        .getElementsByTagName("component");
        TreeSet<Library> libraries =
                new TreeSet<>(Comparator.comparing(Library::name).thenComparing(Library::version));
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            String name = first(each, "name");
            // Parley itself and the tools that wrote the list are components too, elsewhere in it.
            if (!each.getParentNode().getNodeName().equals("components")
                    || !each.getParentNode().getParentNode().getNodeName().equals("bom")) {
                continue;
            }
            NodeList licences = each.getElementsByTagName("license");
            if (licences.getLength() == 0) {
                throw new IllegalStateException(name + " names no licence");
            }
            libraries.add(
                    new Library(name, first(each, "version"), licence((Element) licences.item(0))));
        }
        return List.copyOf(libraries);
    }

    private static String licence(Element named) {
        boolean hasId = named.getElementsByTagName("id").getLength() > 0;
        String ownName = hasId ? "" : first(named, "name");
        return OWN_NAMES.containsKey(ownName) ? OWN_NAMES.get(ownName) : first(named, "id");
    }

    private static String first(Element in, String tag) {
        NodeList found = in.getElementsByTagName(tag);
        if (found.getLength() == 0) {
            throw new IllegalStateException(
                    "There is no " + tag + " in " + in.getTextContent().strip());
        }
        return found.item(0).getTextContent().strip();
    }

    /// Notices, and licences other than those whose text follows anyway.
    private static String saidBy(Library library, Path jars) throws IOException {
        StringBuilder said = new StringBuilder();
        if (AUTHORS.containsKey(library.name())) {
            said.append(AUTHORS.get(library.name())).append("\n\n").append(text(library.licence()));
        }
        Path jar = jars.resolve(library.name() + "-" + library.version() + ".jar");
        if (!Files.exists(jar)) {
            return said.toString();
        }
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.list(inside.getPath("META-INF"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean itsOwn = name.matches("LICENSE(\\.txt|\\.md)?");
                if (name.contains("NOTICE")
                        || (name.contains("LICENSE")
                                && !(itsOwn && library.licence().equals("Apache-2.0")))) {
                    said.append(Files.readString(file).strip()).append("\n\n");
                }
            }
        }
        return said.toString();
    }

    private static String text(String licence) throws IOException {
        return Files.readString(
                switch (licence) {
                    case "Apache-2.0" -> Path.of("LICENSE");
                    case JDK_LICENCE ->
                            Path.of(
                                    System.getProperty("java.home"),
                                    "legal",
                                    "java.base",
                                    "LICENSE");
                    default -> TEXTS.resolve(licence + ".txt");
                });
    }
}
