package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words have the room that they need, as long as there is enough beside them.
final class RoomTest extends EveryScreen {

    @ParameterizedTest
    @CsvSource({"en-GB, 1440", "en-US, 1440", "de-DE, 1440", "es-ES, 1440"})
    void nothingIsCutWhereThereIsRoomForAll(String tag, int width) throws Exception {
        assertThat(cut(tag, width, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1024", "de-DE, 1024", "es-ES, 1024"})
    void inASmallWindowOnlyThePeopleAreCut(String tag, int width) throws Exception {
        assertThat(cut(tag, width, Set.of("column-people"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1024, false", "1440, true"})
    void theProviderGivesWayWhereNamesWouldBeCutShort(int width, boolean shown) throws Exception {
        look(
                screen("all"),
                Theme.LIGHT,
                new Texts(Locale.GERMANY),
                100,
                width,
                700,
                scene -> {
                    TableView<?> table = (TableView<?>) scene.getRoot().lookup(".meeting-table");
                    assertThat(column(table, "column-provider").isVisible()).isEqualTo(shown);
                    assertThat(column(table, "column-people").getWidth()).isGreaterThan(250);
                });
    }

    /// It comes while somebody types, and moves no field.
    @Test
    void aNewerParleyIsToldBelowTheCard() throws Exception {
        inASmallWindow(
                "sign-in-newer",
                scene -> {
                    Node card = scene.getRoot().lookup(".card");
                    Label line = (Label) scene.getRoot().lookup(".footer");
                    assertThat(card.lookup(".footer")).isNull();
                    assertThat(shown(line)).contains("Version 1.3.0");
                    assertThat(line.localToScene(line.getLayoutBounds()).getMinY())
                            .isGreaterThanOrEqualTo(
                                    card.localToScene(card.getLayoutBounds()).getMaxY());
                });
    }

    @ParameterizedTest
    @CsvSource({"sign-in-passphrase, true", "sign-in, false"})
    void aCardHigherThanTheWindowScrolls(String name, boolean higher) throws Exception {
        inASmallWindow(
                name,
                scene -> {
                    ScrollPane page = (ScrollPane) scene.getRoot().lookup(".login-page");
                    // The bar takes of the width.
                    assertThat(page.getViewportBounds().getWidth() < page.getWidth())
                            .isEqualTo(higher);
                });
    }

    private void inASmallWindow(String name, Look look) throws Exception {
        look(screen(name), Theme.LIGHT, new Texts(Locale.GERMANY), 100, 1024, 700, look);
    }

    private static TableColumn<?, ?> column(TableView<?> table, String id) {
        return table.getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> cut(String tag, int width, Set<String> but) throws Exception {
        List<String> cut = new ArrayList<>();
        look(
                screen("all"),
                Theme.LIGHT,
                new Texts(Locale.forLanguageTag(tag)),
                100,
                width,
                700,
                scene -> {
                    int[] seen = {0};
                    walk(
                            scene.getRoot(),
                            node -> {
                                if (node instanceof TableCell<?, ?> cell
                                        && cell.getText() != null
                                        && !but.contains(cell.getTableColumn().getId())) {
                                    seen[0]++;
                                    if (!shown(cell).equals(cell.getText())) {
                                        cut.add(cell.getText() + " as " + shown(cell));
                                    }
                                }
                            });
                    assertThat(seen[0]).isGreaterThan(30);
                });
        return cut;
    }

    @Test
    void besideOpenDetailsNamesHaveWhatPurposesLeave() throws Exception {
        List<String> names = new ArrayList<>();
        List<String> purposes = new ArrayList<>();
        at(
                "details",
                scene ->
                        walk(
                                scene.getRoot(),
                                node -> {
                                    if (node instanceof Label label
                                            && label.getStyleClass().contains("name")) {
                                        names.add(shown(label));
                                    }
                                    if (node instanceof Label label
                                            && node.getParent()
                                                    .getStyleClass()
                                                    .contains("purpose-box")) {
                                        purposes.add(shown(label));
                                    }
                                }));

        assertThat(names).contains(Texts.line("Priya Nair and Tomás Iglesias"));
        assertThat(purposes).contains("Mortgage advice").noneMatch(each -> each.contains("..."));
    }

    @Test
    void anIdIsWholeAndAShownTokenStandsInOneLine() throws Exception {
        at(
                "details-token-shown",
                scene -> {
                    Label id = (Label) scene.getRoot().lookup("#meetingId");
                    Label token = (Label) scene.getRoot().lookup("#staffToken");

                    assertThat(shown(id)).isEqualToIgnoringWhitespace(id.getText());
                    assertThat(shown(token)).startsWith("demo-staff-");
                    assertThat(token.getHeight()).isLessThan(2 * token.getFont().getSize());
                });
    }

    @ParameterizedTest
    @CsvSource({"de-DE, 1024", "es-ES, 1024", "de-DE, 1440", "es-ES, 1440"})
    void whatIsTypedOfAPersonIsReadWhole(String tag, int width) throws Exception {
        List<String> cut = new ArrayList<>();
        look(
                screen("new-meeting"),
                Theme.LIGHT,
                new Texts(Locale.forLanguageTag(tag)),
                100,
                width,
                700,
                scene ->
                        walk(
                                scene.getRoot(),
                                node -> {
                                    if (node instanceof TextField field
                                            && isOfAPerson(field)
                                            && needed(field) > field.getWidth()) {
                                        cut.add(field.getText());
                                    }
                                }));

        assertThat(cut).isEmpty();
    }

    private static boolean isOfAPerson(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above.getStyleClass().contains("person-fields")) {
                return true;
            }
        }
        return false;
    }

    private static double needed(TextField field) {
        Text text = new Text(field.getText());
        text.setFont(field.getFont());
        return text.getLayoutBounds().getWidth()
                + field.getInsets().getLeft()
                + field.getInsets().getRight();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 200", "de-DE, 200", "es-ES, 200", "es-ES, 175", "es-ES, 150"})
    void noWordOfTheNewsIsBroken(String tag, int percent) throws Exception {
        look(
                screen("today-news"),
                Theme.LIGHT,
                new Texts(Locale.forLanguageTag(tag)),
                percent,
                1440,
                900,
                scene -> {
                    Labeled news = (Labeled) scene.getRoot().lookup(".news");
                    Text shown = (Text) news.lookup(".text");

                    assertThat(shown.getLayoutBounds().getHeight())
                            .isLessThan(4 * news.getFont().getSize());
                });
    }

    @ParameterizedTest
    @CsvSource({"100, 1024, true", "200, 1440, true", "200, 1024, false"})
    void theSideBarHasItsWordsOrTooltipsWithThem(int percent, int width, boolean words)
            throws Exception {
        look(
                screen("today"),
                Theme.LIGHT,
                new Texts(Locale.UK),
                percent,
                width,
                700,
                scene -> {
                    ToggleButton item = (ToggleButton) scene.getRoot().lookup("#showToday");
                    Tooltip name = item.getTooltip();

                    assertThat(item.getGraphic().lookup(".word").isManaged()).isEqualTo(words);
                    assertThat(name == null ? "" : name.getText()).isEqualTo(words ? "" : "Today");
                });
    }

    private void at(String screen, Look look) throws Exception {
        look(screen(screen), Theme.LIGHT, 1440, 900, look);
    }

    private static String shown(Labeled cell) {
        for (Node child : cell.getChildrenUnmodifiable()) {
            if (child instanceof Text text) {
                return text.getText();
            }
        }
        return "";
    }

    private static ScreensTest.Shot screen(String name) {
        return screens()
                .filter(each -> name.equals(each.get()[0]))
                .map(each -> (ScreensTest.Shot) each.get()[1])
                .findFirst()
                .orElseThrow();
    }
}
