package dev.parley.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Hands;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;

/// The help page, and that each of its keys does what it says.
final class HelpScreenTest extends Hands {

    @Test
    void theLicencesComeAndGo() {
        type(KeyCode.F1);
        click("Licences of what Parley is built on");

        assertThat(rig.help.getLicences()).contains("Apache License 2.0");

        click("Licences of what Parley is built on");

        assertThat(rig.help.getLicences()).isEmpty();
    }

    @Test
    void eachKeyStandsThereOnceAlsoWhereTheLanguageWasChosenBefore() {
        robot.interact(() -> rig.texts.speak(Locale.GERMANY));
        type(KeyCode.F1);

        assertThat(robot.lookup("#keys").<GridPane>query().getChildren())
                .extracting(each -> ((Label) each).getText())
                .containsExactlyElementsOf(
                        rig.help.keys().stream()
                                .flatMap(key -> Stream.of(key.getKey(), key.getValue()))
                                .toList());
    }

    @Test
    void everyKeyStandsThereWithWhatItDoes() {
        type(KeyCode.F1);

        for (Map.Entry<String, String> key : rig.help.keys()) {
            assertThat(robot.lookup(key.getKey()).match(Node::isVisible).tryQuery())
                    .as(key.getKey())
                    .isPresent();
            assertThat(robot.lookup(key.getValue()).match(Node::isVisible).tryQuery())
                    .as(key.getValue())
                    .isPresent();
        }
    }
}
