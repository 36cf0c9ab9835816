package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Fx;
import dev.parley.ui.help.About;
import dev.parley.ui.help.HelpView;
import dev.parley.ui.help.HelpViewModel;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ViewsTest {

    /// English, which runs something when a certain word is asked for.
    private static final class Interrupted extends ResourceBundle {
        private final ResourceBundle english = new Texts(Locale.UK).bundle();
        private @Nullable Runnable atLicences;

        @Override
        protected Object handleGetObject(String key) {
            Runnable now = key.equals("help.licences") ? atLicences : null;
            if (now != null) {
                atLicences = null;
                now.run();
            }
            return english.getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(english.keySet());
        }
    }

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @Test
    void aLanguageChosenWhileAViewIsMadeIsSpokenByAllOfIt() throws Exception {
        Interrupted bundle = new Interrupted();
        Texts texts = new Texts(Locale.UK, bundle);
        HelpView view =
                new HelpView(
                        new HelpViewModel(
                                texts,
                                new InlineBackground(),
                                new About("1", "25", Optional::empty),
                                Optional.empty()));
        bundle.atLicences = () -> texts.speak(Locale.GERMANY);

        Parent root = new Views(texts).load(view);

        Pane content = (Pane) ((ScrollPane) root).getContent();
        List<String> said =
                Fx.get(
                        () ->
                                content.getChildren().stream()
                                        .filter(Label.class::isInstance)
                                        .map(each -> ((Label) each).getText())
                                        .toList());
        assertThat(said).contains(texts.get("help.what"), texts.get("help.truth.text"));
    }
}
