package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Preferences.Theme;
import dev.parley.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The columns of the table have the room that their words need, as long as there is enough.
final class TableRoomTest extends EveryScreen {

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

    private List<String> cut(String tag, int width, Set<String> but) throws Exception {
        List<String> cut = new ArrayList<>();
        look(
                screen(),
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

    private static String shown(TableCell<?, ?> cell) {
        for (Node child : cell.getChildrenUnmodifiable()) {
            if (child instanceof Text text) {
                return text.getText();
            }
        }
        return "";
    }

    private static ScreensTest.Shot screen() {
        return screens()
                .filter(each -> "all".equals(each.get()[0]))
                .map(each -> (ScreensTest.Shot) each.get()[1])
                .findFirst()
                .orElseThrow();
    }
}
