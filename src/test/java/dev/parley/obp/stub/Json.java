package dev.parley.obp.stub;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadCapability;
import com.fasterxml.jackson.core.util.JacksonFeatureSet;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// JSON as a real server reads it: a field that stands there twice becomes a list of both values,
/// and a value of any kind will do where a text should stand.
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NOT_UNDERSTOOD = "OBP-10001: Incorrect json format.";

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// Reads what a test wrote, so anything wrong in it is the test's mistake.
    static JsonNode of(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /// Reads what a client sent.
    ///
    /// @throws Refusal when it is no JSON
    static JsonNode read(String text) {
        try (JsonParser parser = new DuplicatesToLists(MAPPER.createParser(text))) {
            JsonNode value = parser.readValueAsTree();
            if (value == null) {
                throw notUnderstood();
            }
            int end = (int) parser.currentLocation().getCharOffset();
            refuseMore(text, end);
            return value;
        } catch (JacksonException e) {
            throw notUnderstood();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a client reads when the body is JSON, but not of the right form. The class it names is
    /// none that exists.
    static Refusal notUnderstood() {
        return new Refusal(400, NOT_UNDERSTOOD + " The Json body should be the CreateMeetingJson ");
    }

    private static void refuseMore(String text, int end) {
        int more = end;
        while (more < text.length() && Character.isWhitespace(text.charAt(more))) {
            more++;
        }
        if (more < text.length()) {
            String near = text.substring(Math.max(0, more - 19), Math.min(text.length(), more + 2));
            throw new Refusal(
                    400,
                    "%sunknown token %s\nNear: %s"
                            .formatted(NOT_UNDERSTOOD, text.charAt(more), near));
        }
    }

    /// The text in a field that must be there; null when it is `null`.
    ///
    /// @throws Refusal when the field is missing
    static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            throw notUnderstood();
        }
        if (value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /// Takes every empty field out, however deep.
    static void prune(JsonNode node) {
        node.forEach(Json::prune);
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> isEmpty(field.getValue()));
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isEmpty());
    }

    private static final class DuplicatesToLists extends JsonParserDelegate {
        DuplicatesToLists(JsonParser parser) {
            super(parser);
        }

        @Override
        public JacksonFeatureSet<StreamReadCapability> getReadCapabilities() {
            return super.getReadCapabilities().with(StreamReadCapability.DUPLICATE_PROPERTIES);
        }
    }
}
