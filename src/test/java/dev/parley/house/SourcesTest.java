package dev.parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Rules about source files that no compiler checks.
final class SourcesTest {
    private static final int LONG = 300;
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import\\s+(?:static\\s+)?[\\w.]+\\.(\\w+|\\*);");
    // In two halves, so that this file keeps its own rule.
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern BROKEN_COMMENT =
            Pattern.compile("(?m)^[ \\t]*///.*\\n[ \\t]*//(?!/)");

    private final List<SourceFile> sources =
            SourceFile.below("src/main/java", "src/test/java", "src/benchmark/java");

    @Test
    void thereAreSourcesToCheck() {
        assertThat(sources).hasSizeGreaterThan(50);
    }

    /// An arrow between rooms that only a comment needs is an arrow all the same.
    @Test
    void everyImportIsUsedByCode() {
        List<String> unused = new ArrayList<>();
        for (SourceFile source : sources) {
            String body = IMPORT.matcher(source.code()).replaceAll("");
            Matcher imports = IMPORT.matcher(source.code());
            while (imports.find()) {
                if (!Pattern.compile("\\b" + Pattern.quote(imports.group(1)) + "\\b")
                        .matcher(body)
                        .find()) {
                    unused.add(source.path() + ": " + imports.group());
                }
            }
        }

        assertThat(unused).as("imports that are not used, or in comments alone").isEmpty();
    }

    @Test
    void everyImportNamesOneClassOrMember() {
        assertThat(sources)
                .filteredOn(
                        source ->
                                IMPORT.matcher(source.code())
                                        .results()
                                        .anyMatch(each -> each.group(1).equals("*")))
                .extracting(SourceFile::path)
                .as("files that import a whole package")
                .isEmpty();
    }

    @Test
    void aLongFileSaysWhyInItsFirstLine() {
        assertThat(sources)
                .filteredOn(source -> source.text().lines().count() > LONG)
                .filteredOn(source -> !source.text().matches("(?s)(//|/\\*) *\\w+ +\\w+.*"))
                .extracting(SourceFile::path)
                .as("files over %d lines without a reason in the first line", LONG)
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(sources)
                .filteredOn(source -> LEFT_OVER.matcher(source.text()).find())
                .extracting(SourceFile::path)
                .isEmpty();
    }

    /// The formatter wraps a long line of a Markdown comment with two slashes, which ends it.
    @Test
    void noDocumentationIsBrokenByAnOrdinaryComment() {
        assertThat(sources)
                .filteredOn(source -> BROKEN_COMMENT.matcher(source.text()).find())
                .extracting(SourceFile::path)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> packages = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        for (SourceFile source : sources) {
            Matcher name = Pattern.compile("(?m)^package ([\\w.]+);").matcher(source.code());
            if (!name.find()) {
                continue;
            }
            packages.add(name.group(1));
            if (source.path().endsWith("package-info.java") && isOneToThreeSentences(source)) {
                assertThat(described.add(name.group(1)))
                        .as("%s is described once", name.group(1))
                        .isTrue();
            }
        }

        assertThat(described)
                .as("packages with a package-info of one to three sentences")
                .isEqualTo(packages);
    }

    private static boolean isOneToThreeSentences(SourceFile source) {
        String comment =
                source.text()
                        .lines()
                        .filter(line -> line.startsWith("///"))
                        .map(line -> line.substring(3).strip())
                        .collect(Collectors.joining(" "));
        long sentences = Pattern.compile("[.!?](?= \\p{Lu}|$)").matcher(comment).results().count();
        return sentences >= 1 && sentences <= 3;
    }

    @Test
    void aFileIsTakenApartAsTheCompilerReadsIt() {
        SourceFile source =
                SourceFile.of(
                        Path.of("X.java"),
                        """
                        import a.Used; // Comment
                        /* Block "no" */ String s = "a \\" // b"; char c = '"';
                        String t = \"""
                            say "hi" // no
                            \""";
                        """);

        assertThat(source.code()).contains("String s = \"\"; char c = ' ';").doesNotContain("no");
        assertThat(source.code()).doesNotContain("Comment", "Block", "hi");
        assertThat(source.literals())
                .extracting(each -> each.value().strip())
                .containsExactly("a \\\" // b", "say \"hi\" // no");
    }
}
