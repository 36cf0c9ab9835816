package dev.parley.ui.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Fx;
import dev.parley.ui.Hands;
import java.time.Duration;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// Where the day begins when most of it is over.
final class LateDayTest extends Hands {
    private final boolean low;

    LateDayTest(TestInfo test) {
        low = test.getTags().contains("low");
    }

    @Override
    protected Parent screen() {
        rig.ticker.advance(Duration.ofHours(5));
        Region root = (Region) rig.root();
        root.setMaxHeight(low ? 380 : Double.MAX_VALUE);
        VBox.setVgrow(root, Priority.ALWAYS);
        return new VBox(root);
    }

    /// The first of which anything is seen: one more may lie above the edge.
    private IndexedCell<?> top() throws Exception {
        ListView<?> days = robot.lookup("#days").query();
        VirtualFlow<?> flow = (VirtualFlow<?>) days.lookup(".virtual-flow");
        return Fx.get(
                () -> {
                    IndexedCell<?> first = flow.getFirstVisibleCell();
                    boolean seen = first.getLayoutY() + first.getHeight() > 0;
                    return seen ? first : flow.getCell(first.getIndex() + 1);
                });
    }

    @Test
    void theDayBeginsAtItsHeadWhereWhatComesNextIsSeenFromThere() throws Exception {
        assertThat(rig.today.nowIndex()).isGreaterThan(2);
        assertThat(top().getIndex()).isZero();
        assertThat(top().getLayoutY()).isZero();
    }

    @Test
    @Tag("low")
    void theRowBeforeNowIsTheFirstAndWholeWhereThereIsNoRoomForTheDay() throws Exception {
        assertThat(top().getIndex()).isEqualTo(rig.today.nowIndex() - 1);
        assertThat(top().getLayoutY()).as("nothing of it is cut").isZero();
    }
}
