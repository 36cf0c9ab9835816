package dev.parley.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Hands;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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
