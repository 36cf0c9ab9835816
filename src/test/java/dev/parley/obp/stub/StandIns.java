package dev.parley.obp.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What the stub made up where the recorded server had made up something else: ids and tags. One
/// always stands for the same other one.
final class StandIns {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> byRecorded = new LinkedHashMap<>();

    /// A recorded text with all that is known so far put in.
    String putInto(String recorded) {
        String text = recorded;
        for (Map.Entry<String, String> each : byRecorded.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    void match(String recorded, String actual) {
        String known = byRecorded.get(recorded);
        if (known != null) {
            assertThat(actual).as("stands for %s", recorded).isEqualTo(known);
        } else {
            assertThat(byRecorded).as("who stands for %s", recorded).doesNotContainValue(actual);
            byRecorded.put(recorded, actual);
        }
    }

    /// Compares whole values; an id that was not met before may be any other one, which stands for
    /// it from then on.
    ///
    /// @param recorded with everything known put in
    void compare(JsonNode recorded, JsonNode actual) {
        if (recorded.isObject() && actual.isObject()) {
            assertThat(actual.fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(() -> recorded.fieldNames());
            recorded.fieldNames()
                    .forEachRemaining(name -> compare(recorded.get(name), actual.get(name)));
        } else if (recorded.isArray() && actual.isArray()) {
            assertThat(actual).hasSameSizeAs(recorded);
            for (int i = 0; i < recorded.size(); i++) {
                compare(recorded.get(i), actual.get(i));
            }
        } else if (isNewId(recorded) && isId(actual)) {
            match(recorded.textValue(), actual.textValue());
        } else {
            assertThat(actual).isEqualTo(recorded);
        }
    }

    private boolean isNewId(JsonNode value) {
        return isId(value) && !byRecorded.containsValue(value.textValue());
    }

    private static boolean isId(JsonNode value) {
        return value.isTextual() && ID.matcher(value.textValue()).matches();
    }
}
