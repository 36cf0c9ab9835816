package dev.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.fx.Preferences.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// What needs the person looks the same wherever it is told.
final class NoticeTest extends EveryScreen {

    @Test
    void allNoticesLookTheSame() throws Exception {
        Set<String> looks = new HashSet<>();
        for (String screen : List.of("today-role", "today-stale", "new-meeting-asks")) {
            ScreensTest.Shot shot =
                    screens()
                            .filter(each -> screen.equals(each.get()[0]))
                            .map(each -> (ScreensTest.Shot) each.get()[1])
                            .findFirst()
                            .orElseThrow();
            look(
                    shot,
                    Theme.LIGHT,
                    1440,
                    900,
                    scene -> {
                        List<Region> notices = new ArrayList<>();
                        walk(
                                scene.getRoot(),
                                node -> {
                                    if (node instanceof Region notice
                                            && notice.getStyleClass().contains("notice")) {
                                        notices.add(notice);
                                    }
                                });
                        notices.forEach(each -> looks.add(look(each)));
                        assertThat(notices).as(screen).hasSize(1);
                    });
        }

        assertThat(looks).hasSize(1);
    }

    private static String look(Region notice) {
        Label words = (Label) notice.lookup(".label");
        return notice.getBackground().getFills().getFirst().getFill()
                + " "
                + notice.getPadding()
                + " "
                + words.getFont()
                + " "
                + words.getTextFill();
    }
}
