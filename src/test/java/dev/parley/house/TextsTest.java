// Long because every way in which a text can be wrong has its test.
package dev.parley.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.parley.house.SourceFile.Literal;
import dev.parley.ui.fx.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Keeps code, views and texts in step.
final class TextsTest {
    private static final String FOLDER = "src/main/resources/dev/parley/ui/fx";
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z]+)+");
    private static final Set<String> SPOKEN =
            Set.of("text", "promptText", "accessibleText", "title");
    private static final Pattern SETS_TEXT =
            Pattern.compile(
                    "(\\b(set(Text|AccessibleText|PromptText|Title|HeaderText|ContentText)"
                            + "|new (Label|Button|Tooltip|Hyperlink|RadioButton|CheckBox|ToggleButton"
                            + "|MenuItem|RadioMenuItem|MenuButton|Text|TitledPane|Tab|TableColumn<>))"
                            + "\\()(?:[^;(]*[?:])?$");

    private final Map<String, String> texts = read(Path.of(FOLDER, "texts.properties"));
    private final List<SourceFile> sources = SourceFile.below("src/main/java");
    private final List<FxmlFile> views = FxmlFile.all();

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
        Map<String, String> texts = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /// A box that can be typed in loses what was typed when its prompt changes.
    @Test
    void whatABoxPromptsWithIsTheSameInEveryLanguage() {
        List<String> prompts =
                views.stream()
                        .flatMap(view -> view.attributes().stream())
                        .filter(each -> each.tag().equals("ComboBox"))
                        .filter(each -> each.name().equals("promptText"))
                        .map(each -> each.value().replace("%", ""))
                        .toList();

        assertThat(prompts).isNotEmpty();
        for (String language : List.of("de", "es")) {
            Map<String, String> other = read(Path.of(FOLDER, "texts_" + language + ".properties"));
            for (String key : prompts) {
                assertThat(other).containsEntry(key, texts.get(key));
            }
        }
    }

    @Test
    void everyKeyThatCodeNamesHasAText() {
        Set<String> beginnings =
                texts.keySet().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (SourceFile source : sources) {
            for (Literal literal : source.literals()) {
                String key = literal.value();
                if (KEY.matcher(key).matches()
                        && !texts.containsKey(key)
                        && (isAskedFor(source, literal)
                                || (isOfTheScreen(source)
                                        && beginnings.contains(key.substring(0, key.indexOf('.')))
                                        && !isPreference(source, literal)))) {
                    missing.add(source.path() + ": " + key);
                }
            }
        }

        assertThat(missing).as("keys without a text").isEmpty();
    }

    private static boolean isAskedFor(SourceFile source, Literal literal) {
        return source.before(literal).matches("(?s).*\\b(texts\\.get|bundle\\.getString)\\(");
    }

    private static boolean isOfTheScreen(SourceFile source) {
        return source.isIn("src/main/java/dev/parley/ui")
                || source.isIn("src/main/java/dev/parley/meeting");
    }

    /// Names of kept preferences look like keys: they stand in constants or are handed over.
    private static boolean isPreference(SourceFile source, Literal literal) {
        return source.before(literal).matches("(?s).*(=|\\bpreferences\\.(get|put)\\()");
    }

    @Test
    void everyKeyThatAViewNamesHasAText() {
        assertThat(keysOfViews()).isNotEmpty().filteredOn(key -> !texts.containsKey(key)).isEmpty();
    }

    private Set<String> keysOfViews() {
        return views.stream()
                .flatMap(view -> view.attributes().stream())
                .map(FxmlFile.Attribute::value)
                .filter(value -> value.startsWith("%"))
                .map(value -> value.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextIsUsed() {
        Set<String> unused = new TreeSet<>(texts.keySet());
        unused.removeAll(keysOfViews());
        sources.stream()
                .flatMap(source -> source.literals().stream())
                .forEach(literal -> unused.remove(literal.value()));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyLanguageThatIsSpokenHasItsBundle() {
        assertThat(SourceFile.files(FOLDER, ".properties"))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "texts.properties", "texts_es.properties", "texts_de.properties");
        assertThat(List.of("en", "es", "de"))
                .allSatisfy(tag -> assertThat(Texts.language(tag)).isPresent());
        assertThat(Texts.language("fr")).isEmpty();
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        for (Path file : SourceFile.files(FOLDER, ".properties")) {
            assertThat(read(file).keySet()).as(file.toString()).isEqualTo(texts.keySet());
        }
    }

    /// The same places in every language, and for each number the same forms: one where English has
    /// one for 1, one where it has one for 0, and one for the rest.
    @Test
    void everyLanguageHasTheSamePlacesAndFormsOfPlural() {
        for (Path file : SourceFile.files(FOLDER, ".properties")) {
            read(file)
                    .forEach(
                            (key, text) ->
                                    assertThat(shape(key, text))
                                            .as("%s: %s=%s", file.getFileName(), key, text)
                                            .isEqualTo(shape(key, texts.getOrDefault(key, ""))));
        }
    }

    private static Set<String> shape(String key, String text) {
        Set<String> shape = new TreeSet<>();
        if (!key.startsWith("pattern.")) {
            Matcher places = Pattern.compile("\\{(\\d)[,}]").matcher(text);
            while (places.find()) {
                shape.add(places.group(1));
            }
            for (Format each : new MessageFormat(text, Locale.UK).getFormatsByArgumentIndex()) {
                if (each instanceof ChoiceFormat plural) {
                    shape.add(Arrays.toString(plural.getLimits()));
                }
            }
        }
        return shape;
    }

    /// One form for 1 and one for more, or a number would stand beside the wrong word.
    @Test
    void everyPluralKnowsOneAndMany() {
        for (Path file : SourceFile.files(FOLDER, ".properties")) {
            for (String text : read(file).values()) {
                Matcher plural = Pattern.compile("\\{\\d,choice,(?:0#[^|]*\\|)?(.*)").matcher(text);
                if (plural.find()) {
                    assertThat(plural.group(1)).as(text).startsWith("1#").contains("|1<");
                }
            }
        }
    }

    @Test
    void everyLanguageQuotesAndAsksInItsOwnWay() {
        Map<String, String> marks =
                Map.of(
                        "texts.properties", "“”",
                        "texts_es.properties", "«»¿?¡!",
                        "texts_de.properties", "„“");
        for (Path file : SourceFile.files(FOLDER, ".properties")) {
            String own = marks.getOrDefault(file.getFileName().toString(), "");
            read(file)
                    .forEach(
                            (key, text) -> {
                                String all =
                                        text.replaceAll(
                                                "[^«»“”„\"‹›¿¡"
                                                        + (own.length() > 2 ? "?!" : "")
                                                        + "]",
                                                "");
                                String left = all;
                                for (int i = 0; i < own.length(); i += 2) {
                                    left = left.replace(own.substring(i, i + 2), "");
                                }
                                assertThat(left)
                                        .as("%s: %s=%s", file.getFileName(), key, text)
                                        .isEmpty();
                            });
        }
    }

    /// Words that happen to be the same are short.
    @Test
    void nothingIsLeftInEnglish() {
        for (Path file : SourceFile.files(FOLDER, ".properties")) {
            if (!file.endsWith("texts.properties")) {
                assertThat(read(file).entrySet())
                        .as(file.toString())
                        .filteredOn(each -> !each.getKey().startsWith("pattern."))
                        .filteredOn(each -> each.getValue().matches(".*\\p{L}{2,} \\p{L}{2,}.*"))
                        .filteredOn(each -> each.getValue().equals(texts.get(each.getKey())))
                        .isEmpty();
            }
        }
    }

    @Test
    void noTextBeginsOrEndsWithABlank() {
        for (Path file : SourceFile.files(FOLDER, ".properties")) {
            assertThat(read(file).values())
                    .allSatisfy(
                            text -> assertThat(text).isEqualTo(text.strip()).doesNotContain("  "));
        }
    }

    @Test
    void noKeyIsGivenTwice() {
        for (Path file : SourceFile.files(FOLDER, ".properties")) {
            List<String> keys =
                    SourceFile.read(file)
                            .lines()
                            .filter(line -> line.matches("[a-z.]+\\s*[=:].*"))
                            .map(line -> line.split("[=:\\s]", 2)[0])
                            .toList();

            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    /// A single one would hide a place to be filled. Patterns of dates use them to quote.
    @Test
    void noTextHasAnAsciiApostrophe() {
        List<String> wrong = new ArrayList<>();
        for (Path file : SourceFile.files(FOLDER, ".properties")) {
            read(file)
                    .forEach(
                            (key, text) -> {
                                if (!key.startsWith("pattern.") && text.contains("'")) {
                                    wrong.add(file.getFileName() + ": " + key + "=" + text);
                                }
                            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() {
        for (Path file : SourceFile.files(FOLDER, ".properties")) {
            read(file)
                    .forEach(
                            (key, text) ->
                                    assertThatNoException()
                                            .as("%s=%s", key, text)
                                            .isThrownBy(() -> pattern(key, text)));
        }
    }

    private static Object pattern(String key, String text) {
        return key.startsWith("pattern.")
                ? DateTimeFormatter.ofPattern(text, Locale.UK)
                : new MessageFormat(text, Locale.UK);
    }

    /// Without values a text is shown as it is, places and all.
    @Test
    void aTextGetsAValueForEachOfItsPlaces() {
        List<String> wrong = new ArrayList<>();
        for (SourceFile source : sources) {
            for (Literal literal : source.literals()) {
                int call = startOfCall(source, literal);
                if (call >= 0) {
                    int values = arguments(source.code(), call) - 1;
                    String text = texts.getOrDefault(literal.value(), "");
                    if (places(text) > values) {
                        wrong.add(source.path() + ": " + literal.value() + "=" + text);
                    }
                }
            }
        }

        assertThat(wrong).as("texts with more places than values").isEmpty();
    }

    /// Where the arguments begin of the `texts.get(` whose first one this literal belongs to, else
    /// -1.
    private static int startOfCall(SourceFile source, Literal literal) {
        Matcher call =
                Pattern.compile("(?s)\\btexts\\.get\\(((?:[^,;\"()]|\\(\\)|\"\")*+)$")
                        .matcher(source.before(literal));
        return call.find() ? call.start(1) : -1;
    }

    private static int arguments(String code, int start) {
        int depth = 0;
        int commas = 0;
        for (int i = start; depth >= 0; i++) {
            char each = code.charAt(i);
            depth += each == '(' ? 1 : each == ')' ? -1 : 0;
            commas += each == ',' && depth == 0 ? 1 : 0;
        }
        return commas + 1;
    }

    private static int places(String text) {
        Matcher places = Pattern.compile("\\{(\\d)").matcher(text);
        int most = 0;
        while (places.find()) {
            most = Math.max(most, Integer.parseInt(places.group(1)) + 1);
        }
        return most;
    }

    /// The program's name is the same in every language.
    @Test
    void noViewHoldsWordsOfItsOwn() {
        assertThat(views)
                .flatMap(FxmlFile::attributes)
                .filteredOn(attribute -> SPOKEN.contains(attribute.name()))
                .isNotEmpty()
                .filteredOn(
                        attribute -> !attribute.value().matches("|Parley|%[a-z.]+|\\$\\{[^}]+}"))
                .isEmpty();
        assertThat(views).filteredOn(view -> !view.contentText().isBlank()).isEmpty();
    }

    @Test
    void noCodeShowsWordsOfItsOwn() {
        List<String> words = new ArrayList<>();
        for (SourceFile source : sources) {
            for (Literal literal : source.literals()) {
                if (source.isIn("src/main/java/dev/parley/ui")
                        && literal.value().matches("(?s).*\\p{L}.*")
                        && !KEY.matcher(literal.value()).matches()
                        && SETS_TEXT.matcher(source.before(literal)).find()) {
                    words.add(source.path() + ": " + literal.value());
                }
            }
        }

        assertThat(words).isEmpty();
    }
}
