package dev.parley.obp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How JSON is read and written: with limits on depth and length, tolerant of what newer servers
/// add, and silent about where in a text it failed.
final class Json {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;

    static final ObjectMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .build())
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Json() {}

    /// Writes one of our own records.
    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record cannot be written as JSON", impossible);
        }
    }

    /// Reads one object.
    ///
    /// @throws IOException where it cannot be read, or is `null`
    static <T> T read(InputStream body, Class<T> type) throws IOException {
        T value = MAPPER.readValue(body, type);
        if (value == null) {
            throw new JsonMappingException(null, "nothing");
        }
        return value;
    }

    /// Reads one value by hand.
    ///
    /// @throws IOException where it cannot be read
    static <T> T read(InputStream body, Element<T> element) throws IOException {
        try (JsonParser parser = MAPPER.createParser(body)) {
            if (parser.nextToken() == null) {
                throw new JsonMappingException(null, "nothing");
            }
            return element.read(parser);
        }
    }

    /// Reads one value of a larger text, token by token.
    @FunctionalInterface
    interface Element<T> {
        /// Reads it.
        ///
        /// @param parser stands at its first token, afterwards at its last
        /// @throws IOException where it cannot be read
        T read(JsonParser parser) throws IOException;
    }

    /// Reads the elements of one array within an object one by one, so that an answer is never kept
    /// twice.
    ///
    /// @param name of the array
    /// @param <J> how an element is written
    /// @param <T> what becomes of it
    /// @throws IOException where it cannot be read, or there is no such array
    static <J, T> List<T> readAll(
            InputStream body, String name, Class<J> type, Function<J, T> meaning)
            throws IOException {
        ObjectReader reader = MAPPER.readerFor(type);
        return readAll(
                body,
                name,
                parser -> {
                    J element = reader.readValue(parser);
                    return meaning.apply(element);
                });
    }

    /// The same, with elements that are read by hand.
    ///
    /// @throws IOException where it cannot be read, or there is no such array
    static <T> List<T> readAll(InputStream body, String name, Element<T> element)
            throws IOException {
        try (JsonParser parser = MAPPER.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(name);
                JsonToken value = parser.nextToken();
                if (wanted && value == JsonToken.START_ARRAY) {
                    return elements(parser, element);
                }
                parser.skipChildren();
            }
        }
        throw new JsonMappingException(null, "no " + name);
    }

    private static <T> List<T> elements(JsonParser parser, Element<T> element) throws IOException {
        List<T> all = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token != JsonToken.VALUE_NULL) {
                all.add(element.read(parser));
            }
            token = parser.nextToken();
        }
        // Broken off, an answer must not look like a shorter one.
        if (token == null || parser.nextToken() == null) {
            throw new JsonMappingException(null, "broken off");
        }
        return all;
    }
}
