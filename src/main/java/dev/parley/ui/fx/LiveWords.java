package dev.parley.ui.fx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.Property;
import javafx.fxml.LoadListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Listens while a view is loaded to what each `%key` stands at, so that another language can be
/// put there later, with the view as it is.
final class LiveWords implements LoadListener, Runnable {

    /// A text of the bundle at its place.
    private record Word(Property<String> place, String key) {}

    /// An attribute of the element that is being read.
    private record Attribute(String name, String key) {}

    private final Texts texts;
    private final List<Word> words = new ArrayList<>();
    private final Deque<List<Attribute>> open = new ArrayDeque<>();

    LiveWords(Texts texts) {
        this.texts = texts;
    }

    /// Puts every word in the language that is spoken now.
    @Override
    public void run() {
        words.forEach(word -> word.place.setValue(texts.get(word.key)));
    }

    @Override
    public void readPropertyAttribute(String name, @Nullable Class<?> source, String value) {
        if (value.startsWith("%")) {
            open.element().add(new Attribute(name, value.substring(1)));
        }
    }

    @Override
    public void endElement(Object element) {
        for (Attribute each : open.pop()) {
            words.add(new Word(place(element, each.name), each.key));
        }
    }

    // Not a switch over types: the virtual machine makes a class for each while it starts.
    private static Property<String> place(Object element, String name) {
        if (element instanceof Node node && name.equals("accessibleText")) {
            return node.accessibleTextProperty();
        }
        if (element instanceof Node node && name.equals("accessibleHelp")) {
            return node.accessibleHelpProperty();
        }
        if (element instanceof Node node && name.equals("accessibleRoleDescription")) {
            return node.accessibleRoleDescriptionProperty();
        }
        if (element instanceof TextInputControl field && name.equals("promptText")) {
            return field.promptTextProperty();
        }
        if (element instanceof ComboBoxBase<?> field && name.equals("promptText")) {
            return field.promptTextProperty();
        }
        if (name.equals("text")) {
            if (element instanceof Labeled labeled) {
                return labeled.textProperty();
            }
            if (element instanceof MenuItem item) {
                return item.textProperty();
            }
            if (element instanceof TableColumn<?, ?> column) {
                return column.textProperty();
            }
            if (element instanceof Tooltip tooltip) {
                return tooltip.textProperty();
            }
            if (element instanceof Text text) {
                return text.textProperty();
            }
        }
        throw new IllegalArgumentException(
                "No text is known at " + name + " of " + element.getClass());
    }

    private void begin() {
        open.push(new ArrayList<>());
    }

    @Override
    public void beginInstanceDeclarationElement(Class<?> type) {
        begin();
    }

    @Override
    public void beginUnknownTypeElement(String name) {
        begin();
    }

    @Override
    public void beginIncludeElement() {
        begin();
    }

    @Override
    public void beginReferenceElement() {
        begin();
    }

    @Override
    public void beginCopyElement() {
        begin();
    }

    @Override
    public void beginRootElement() {
        begin();
    }

    @Override
    public void beginPropertyElement(String name, Class<?> source) {
        begin();
    }

    @Override
    public void beginUnknownStaticPropertyElement(String name) {
        begin();
    }

    @Override
    public void beginScriptElement() {
        begin();
    }

    @Override
    public void beginDefineElement() {
        begin();
    }

    @Override
    public void readImportProcessingInstruction(String data) {}

    @Override
    public void readLanguageProcessingInstruction(String data) {}

    @Override
    public void readComment(String comment) {}

    @Override
    public void readInternalAttribute(String name, String value) {}

    @Override
    public void readUnknownStaticPropertyAttribute(String name, String value) {}

    @Override
    public void readEventHandlerAttribute(String name, String value) {}
}
