package dev.parley.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A view as its file has it.
///
/// @param path below the project's folder
/// @param imports class name by simple name
/// @param controller the class it names, or empty
/// @param elements all of them, the root first
/// @param contentText what stands between the elements
record FxmlFile(
        Path path,
        Map<String, String> imports,
        String controller,
        List<Item> elements,
        String contentText) {
    static final String ROOT = "src/main/resources";

    /// An element.
    ///
    /// @param tag its name, a simple class name or a property
    /// @param id its `fx:id`, or empty
    /// @param attributes in the order of the parser
    record Item(String tag, String id, List<Attribute> attributes) {}

    /// An attribute.
    ///
    /// @param view the file's name
    record Attribute(String view, String tag, String name, String value) {
        @Override
        public String toString() {
            return view + ": <" + tag + " " + name + "=\"" + value + "\">";
        }
    }

    static List<FxmlFile> all() {
        return SourceFile.files(ROOT, ".fxml").stream().map(FxmlFile::parse).toList();
    }

    private static FxmlFile parse(Path path) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(path.toFile());
            Map<String, String> imports = new TreeMap<>();
            NodeList top = document.getChildNodes();
            for (int i = 0; i < top.getLength(); i++) {
                if (top.item(i).getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                    String type = top.item(i).getNodeValue().strip();
                    imports.put(type.substring(type.lastIndexOf('.') + 1), type);
                }
            }
            List<Item> elements = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            Element root = document.getDocumentElement();
            collect(path.getFileName().toString(), root, elements, text);
            return new FxmlFile(
                    path,
                    imports,
                    root.getAttribute("fx:controller"),
                    List.copyOf(elements),
                    text.toString());
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new AssertionError(path.toString(), unreadable);
        }
    }

    private static void collect(
            String view, Element element, List<Item> elements, StringBuilder text) {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node each = element.getAttributes().item(i);
            attributes.add(
                    new Attribute(
                            view, element.getTagName(), each.getNodeName(), each.getNodeValue()));
        }
        elements.add(
                new Item(
                        element.getTagName(),
                        element.getAttribute("fx:id"),
                        List.copyOf(attributes)));
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                collect(view, child, elements, text);
            } else if (children.item(i).getNodeType() == Node.TEXT_NODE) {
                text.append(children.item(i).getNodeValue());
            }
        }
    }

    /// The file's name without its ending.
    String name() {
        return path.getFileName().toString().replace(".fxml", "");
    }

    /// The class of the same name beside it.
    String className() {
        return Path.of(ROOT)
                .relativize(path)
                .toString()
                .replace(".fxml", "")
                .replaceAll("[/\\\\]", ".");
    }

    List<Attribute> attributes() {
        return elements.stream().flatMap(each -> each.attributes().stream()).toList();
    }

    @Override
    public String toString() {
        return name();
    }
}
