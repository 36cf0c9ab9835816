package dev.parley.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.offline.Person;
import dev.parley.staff.Bank;
import dev.parley.staff.StaffMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who signed in, as a vault has it: JSON, before it is sealed.
final class PersonFile {
    private static final JsonMapper JSON = new JsonMapper();

    private PersonFile() {}

    static byte[] bytes(Person person) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", person.staff().userId());
        json.put("user", person.staff().username());
        json.put("name", person.staff().name());
        json.put("email", person.staff().emailAddress());
        ArrayNode banks = json.putArray("banks");
        for (Bank each : person.banks()) {
            banks.addObject()
                    .put("id", each.id())
                    .put("short", each.shortName())
                    .put("full", each.fullName());
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// @throws IllegalArgumentException where it says nothing of the kind
    static Person read(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        List<Bank> banks = new ArrayList<>();
        for (JsonNode each : json.path("banks")) {
            banks.add(new Bank(text(each, "id"), optional(each, "short"), optional(each, "full")));
        }
        if (banks.isEmpty()) {
            throw new IllegalArgumentException("banks");
        }
        return new Person(
                new StaffMember(
                        text(json, "id"),
                        text(json, "user"),
                        optional(json, "name"),
                        optional(json, "email")),
                banks);
    }

    private static String text(JsonNode json, String field) {
        String text = optional(json, field);
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException(field);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode json, String field) {
        JsonNode value = json.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
