// Long because each kind of name in a view is followed to what it stands for.
package dev.parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.parley.house.FxmlFile.Attribute;
import dev.parley.house.FxmlFile.Item;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.fxml.FXML;
import org.junit.jupiter.api.Test;

/// Keeps the three files of each view in step: an expression that finds no public getter binds to
/// `null` without a word, and one that finds no property shows for ever what was true at first.
final class FxmlTest {
    /// A path such as `controller.model.busy`, not within quotes.
    private static final Pattern PATH = Pattern.compile("[a-zA-Z_]\\w*(?:\\.[a-zA-Z_]\\w*)*");
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private final List<FxmlFile> views = FxmlFile.all();
    private final List<SourceFile> sources = SourceFile.below("src/main/java", "src/test/java");

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, FxmlTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("There is no class " + name, missing);
        }
    }

    @Test
    void everyViewHasAControllerAndAViewModelOfTheSameStem() {
        assertThat(views)
                .isNotEmpty()
                .allSatisfy(
                        view -> {
                            assertThat(view.name()).endsWith("View");
                            assertThat(view.controller()).isEqualTo(view.className());
                            assertThat(load(view.className())).isPublic();
                            assertThat(load(view.className() + "Model")).isPublic();
                        });
    }

    @Test
    void everyControllerHasAView() {
        Set<String> controllers =
                sources.stream()
                        .filter(source -> source.isIn("src/main/java/dev/parley/ui"))
                        .map(SourceFile::path)
                        .map(Path.of("src/main/java")::relativize)
                        .map(path -> path.toString().replaceAll("[/\\\\]", "."))
                        .filter(path -> path.endsWith("View.java"))
                        .map(path -> path.replace(".java", ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(views.stream().map(FxmlFile::className)).hasSameElementsAs(controllers);
    }

    @Test
    void everyExpressionFindsAPublicGetterAtEachOfItsSteps() {
        List<String> broken = new ArrayList<>();
        for (FxmlFile view : views) {
            for (Attribute attribute : expressions(view)) {
                for (List<String> path : paths(attribute.value())) {
                    steps(view, path, broken);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyStepThatCanChangeHasAProperty() {
        JavaClasses classes = importOwnClasses();
        Set<String> silent = new TreeSet<>();
        for (FxmlFile view : views) {
            for (Attribute attribute : expressions(view)) {
                for (List<String> path : paths(attribute.value())) {
                    for (Method getter : steps(view, path, new ArrayList<>())) {
                        if (!hasProperty(getter) && canChange(classes, getter)) {
                            silent.add(
                                    getter.getDeclaringClass().getName() + "." + getter.getName());
                        }
                    }
                }
            }
        }

        assertThat(silent).as("getters of changing values without a property").isEmpty();
    }

    /// The packaged program runs on the module path, where the loader sees opened packages alone.
    @Test
    void everyPackageThatAnExpressionVisitsIsOpenToTheLoader() {
        String module =
                SourceFile.read(Path.of("src/main/java/module-info.java")).replaceAll("\\s+", " ");
        Set<String> visited = new TreeSet<>();
        for (FxmlFile view : views) {
            visited.add(load(view.className()).getPackageName());
            for (Attribute attribute : expressions(view)) {
                for (List<String> path : paths(attribute.value())) {
                    steps(view, path, new ArrayList<>())
                            .forEach(
                                    step -> visited.add(step.getDeclaringClass().getPackageName()));
                }
            }
        }

        assertThat(visited)
                .filteredOn(name -> name.startsWith("dev.parley"))
                .allSatisfy(
                        name ->
                                assertThat(module)
                                        .containsPattern(
                                                "opens "
                                                        + Pattern.quote(name)
                                                        + " to [^;]*javafx\\.fxml"));
    }

    private static List<Attribute> expressions(FxmlFile view) {
        return view.attributes().stream()
                .filter(attribute -> attribute.value().startsWith("${"))
                .toList();
    }

    private static List<List<String>> paths(String expression) {
        assertThat(expression).endsWith("}");
        String inner = expression.substring(2, expression.length() - 1).replaceAll("'[^']*'", " ");
        return PATH.matcher(inner)
                .results()
                .map(result -> result.group())
                .filter(path -> !WORDS.contains(path))
                .map(path -> List.of(path.split("\\.")))
                .toList();
    }

    /// The getters of a path, as far as there are any.
    ///
    /// @param broken gets a sentence where one is missing
    private List<Method> steps(FxmlFile view, List<String> path, List<String> broken) {
        String where = view.name() + ": " + String.join(".", path);
        Optional<Class<?>> start =
                path.getFirst().equals("controller")
                        ? Optional.of(load(view.className()))
                        : view.elements().stream()
                                .filter(item -> item.id().equals(path.getFirst()))
                                .<Class<?>>map(item -> type(view, item))
                                .findFirst();
        if (start.isEmpty()) {
            broken.add(where + " begins with nothing known");
            return List.of();
        }
        List<Method> getters = new ArrayList<>();
        Class<?> at = start.get();
        for (String name : path.subList(1, path.size())) {
            Class<?> owner = at;
            Optional<Method> getter = getter(owner, name);
            if (getter.isEmpty() || !Modifier.isPublic(owner.getModifiers())) {
                broken.add(where + ": no public getter of " + name + " in " + owner.getName());
                break;
            }
            getters.add(getter.get());
            at = getter.get().getReturnType();
        }
        return getters;
    }

    private static Optional<Method> getter(Class<?> type, String property) {
        String name = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return Stream.of("get" + name, "is" + name)
                .flatMap(each -> method(type, each))
                .filter(each -> each.getReturnType() != void.class)
                .findFirst();
    }

    private static Stream<Method> method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == 0);
    }

    private static boolean hasProperty(Method getter) {
        String name = getter.getName().replaceFirst("^(get|is)", "");
        String property = Character.toLowerCase(name.charAt(0)) + name.substring(1) + "Property";
        return method(getter.getDeclaringClass(), property)
                .anyMatch(each -> ObservableValue.class.isAssignableFrom(each.getReturnType()));
    }

    /// Without what they use of others, which would take most of the time.
    private static JavaClasses importOwnClasses() {
        return ArchConfiguration.withThreadLocalScope(
                configuration -> {
                    configuration.setResolveMissingDependenciesFromClassPath(false);
                    return new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages("dev.parley");
                });
    }

    /// Whether something that a getter reads, itself or by calls within Parley, can change.
    private static boolean canChange(JavaClasses classes, Method getter) {
        JavaMethod method = classes.get(getter.getDeclaringClass()).getMethod(getter.getName());
        return canChange(method, new HashSet<>());
    }

    private static boolean canChange(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit)) {
            return false;
        }
        boolean readsWhatChanges =
                unit.getFieldAccesses().stream()
                        .flatMap(access -> access.getTarget().resolveMember().stream())
                        .anyMatch(FxmlTest::canChange);
        return readsWhatChanges
                || unit.getMethodCallsFromSelf().stream()
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .filter(each -> each.getOwner().getPackageName().startsWith("dev.parley"))
                        .anyMatch(each -> canChange(each, seen));
    }

    private static boolean canChange(JavaField field) {
        return field.getOwner().getPackageName().startsWith("dev.parley")
                && (!field.getModifiers().contains(JavaModifier.FINAL)
                        || Observable.class.isAssignableFrom(field.getRawType().reflect()));
    }

    @Test
    void everyIdIsUsedOnceInAView() {
        assertThat(views)
                .allSatisfy(view -> assertThat(ids(view)).as(view.name()).doesNotHaveDuplicates());
    }

    private static List<String> ids(FxmlFile view) {
        return view.elements().stream().map(Item::id).filter(id -> !id.isEmpty()).toList();
    }

    /// What nobody looks up is noise that seems to mean something.
    @Test
    void everyIdIsAFieldOrLookedUp() {
        String styles =
                SourceFile.files(FxmlFile.ROOT, ".css").stream()
                        .map(SourceFile::read)
                        .collect(Collectors.joining());
        Set<String> lookedUp =
                sources.stream()
                        .flatMap(source -> source.literals().stream())
                        .flatMap(
                                literal ->
                                        Pattern.compile("#(\\w+)")
                                                .matcher(literal.value())
                                                .results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        Matcher styled = Pattern.compile("#(\\w+)").matcher(styles);
        while (styled.find()) {
            lookedUp.add(styled.group(1));
        }
        Set<String> unused = new TreeSet<>();
        for (FxmlFile view : views) {
            Set<String> fields =
                    fields(view).map(Field::getName).collect(Collectors.toCollection(TreeSet::new));
            expressions(view).forEach(each -> paths(each.value()).forEach(fields::addAll));
            ids(view).stream()
                    .filter(id -> !fields.contains(id) && !lookedUp.contains(id))
                    .forEach(id -> unused.add(view.name() + ": " + id));
        }

        assertThat(unused).isEmpty();
    }

    @Test
    void everyFieldForTheViewHasAnElementOfItsType() {
        List<String> wrong = new ArrayList<>();
        for (FxmlFile view : views) {
            fields(view)
                    .filter(
                            field ->
                                    view.elements().stream()
                                            .filter(item -> item.id().equals(field.getName()))
                                            .noneMatch(
                                                    item ->
                                                            field.getType()
                                                                    .isAssignableFrom(
                                                                            type(view, item))))
                    .forEach(field -> wrong.add(view.name() + ": " + field.getName()));
        }

        assertThat(wrong).as("@FXML fields without an element of their name and type").isEmpty();
    }

    private static Stream<Field> fields(FxmlFile view) {
        return Arrays.stream(load(view.className()).getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(FXML.class));
    }

    private static Class<?> type(FxmlFile view, Item item) {
        return load(view.imports().getOrDefault(item.tag(), item.tag()));
    }

    @Test
    void everyActionIsAMethodOfTheController() {
        List<String> missing = new ArrayList<>();
        for (FxmlFile view : views) {
            view.attributes().stream()
                    .filter(attribute -> attribute.name().startsWith("on"))
                    .filter(attribute -> !isHandled(view, attribute.value()))
                    .forEach(attribute -> missing.add(view.name() + ": " + attribute.value()));
        }

        assertThat(missing).isEmpty();
    }

    private static boolean isHandled(FxmlFile view, String handler) {
        return handler.startsWith("#")
                && Arrays.stream(load(view.className()).getDeclaredMethods())
                        .filter(each -> each.getName().equals(handler.substring(1)))
                        .filter(
                                each ->
                                        Modifier.isPublic(each.getModifiers())
                                                || each.isAnnotationPresent(FXML.class))
                        .anyMatch(
                                each ->
                                        each.getParameterCount() == 0
                                                || (each.getParameterCount() == 1
                                                        && Event.class.isAssignableFrom(
                                                                each.getParameterTypes()[0])));
    }
}
