package dev.parley.obp.stub;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in a `DirectLogin` header, cut as a real server cuts it: at every comma, whether it
/// stands in quotes or not.
final class DirectLoginHeader {
    private static final String NAME = "DirectLogin";
    private static final int LONGEST = 512;

    private final Map<Parameter, String> values = new EnumMap<>(Parameter.class);

    enum Parameter {
        USERNAME("username", "[A-Za-z0-9\\-._@ ]+"),
        PASSWORD("password", "[ -~]+"),
        CONSUMER_KEY("consumer_key", "[A-Za-z0-9\\-]+"),
        TOKEN("token", "[A-Za-z0-9\\-._]+");

        private final String text;
        private final Pattern form;

        Parameter(String text, String form) {
            this.text = text;
            this.form = Pattern.compile(form);
        }
    }

    private DirectLoginHeader(String header) {
        String list = header.startsWith(NAME) ? header.substring(NAME.length()) : header;
        for (String part : list.split(",", -1)) {
            String[] sides = part.strip().split("=", 2);
            for (Parameter parameter : Parameter.values()) {
                // A name with a blank behind it is another name; a single quote is part of a value.
                if (sides.length == 2 && sides[0].equals(parameter.text)) {
                    put(parameter, sides[1].replaceAll("^\"|\"$", ""));
                }
            }
        }
    }

    private void put(Parameter parameter, String value) {
        if (!value.isEmpty()) {
            values.put(parameter, value);
        }
    }

    /// The header of a request in its present or in its old form, or null.
    static @Nullable DirectLoginHeader of(Request request) {
        String present = request.header(NAME);
        if (present != null) {
            return new DirectLoginHeader(present);
        }
        String old = request.header("Authorization");
        return old != null && old.startsWith(NAME) ? new DirectLoginHeader(old) : null;
    }

    /// The values of these parameters, in the same order.
    ///
    /// @throws Refusal when one is missing or has a wrong form
    List<String> values(Parameter... parameters) {
        List<String> missing = new ArrayList<>();
        Set<String> problems = new LinkedHashSet<>();
        List<String> found = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String value = values.get(parameter);
            if (value == null) {
                missing.add(parameter.text);
            } else {
                found.add(value);
                problems.add(problem(parameter, value));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(
                    400,
                    "OBP-20002: These DirectLogin parameters are missing:"
                            + String.join(", ", missing));
        }
        String all = String.join("", problems);
        if (!all.isEmpty()) {
            throw new Refusal(400, all);
        }
        return found;
    }

    /// What is wrong with a value, or an empty text.
    private static String problem(Parameter parameter, String value) {
        if (value.length() > LONGEST) {
            return "OBP-20010: Value too long";
        }
        if (parameter.form.matcher(value).matches()) {
            return "";
        }
        return parameter == Parameter.CONSUMER_KEY
                ? "OBP-35030: The Consumer Key must be alphanumeric. (A-Z, a-z, 0-9)"
                : "OBP-20011: Value contains invalid characters";
    }
}
