package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ui.Fx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnfoldingTest {
    private final Label title = new Label("title");
    private final Label first = new Label("first");
    private final Label second = new Label("second");
    private final HBox row = new HBox(first, second);
    private final ScrollPane scroll = new ScrollPane(new VBox(row));
    private final BorderPane whole = new BorderPane();

    UnfoldingTest() {
        whole.setTop(title);
        whole.setCenter(scroll);
    }

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    private Node boxInScroll() {
        return ((Parent) scroll.getContent()).getChildrenUnmodifiable().getFirst();
    }

    private void assertWhole() {
        assertThat(whole.getTop()).isSameAs(title);
        assertThat(whole.getCenter()).isSameAs(scroll);
        assertThat(boxInScroll()).isSameAs(row);
        assertThat(row.getChildren()).containsExactly(first, second);
    }

    @Test
    void takesApart() {
        Unfolding unfolding = new Unfolding(whole);

        assertThat(unfolding.content()).isSameAs(whole);
        assertThat(whole.getChildren()).isEmpty();
        assertThat(scroll.getContent()).isNull();
        assertThat(row.getChildren()).isEmpty();
    }

    @Test
    void isThereAtOnceWhereNoWindowShowsIt() throws Exception {
        boolean done =
                Fx.get(
                        () -> {
                            Unfolding unfolding = new Unfolding(whole);
                            boolean[] called = new boolean[1];
                            unfolding.start(() -> called[0] = true);
                            return called[0];
                        });

        assertThat(done).isTrue();
        assertWhole();
    }

    @Test
    void isThereAfterSomeFramesInAWindow() throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Stage stage =
                Fx.get(
                        () -> {
                            Unfolding unfolding = new Unfolding(whole);
                            Stage shown = show(whole);
                            unfolding.start(() -> done.complete(true));
                            assertThat(done).isNotDone();
                            return shown;
                        });

        done.get(1, TimeUnit.MINUTES);
        assertWhole();
        close(stage);
    }

    @Test
    void bringsNothingAfterItWasCancelled() throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        CompletableFuture<Boolean> other = new CompletableFuture<>();
        Stage stage =
                Fx.get(
                        () -> {
                            Unfolding cancelled = new Unfolding(whole);
                            BorderPane both = new BorderPane(whole);
                            both.setBottom(new Label("other"));
                            Stage shown = show(both);
                            cancelled.start(() -> done.complete(true));
                            cancelled.cancel();
                            Unfolding later = new Unfolding(both);
                            later.start(() -> other.complete(true));
                            return shown;
                        });

        other.get(1, TimeUnit.MINUTES);
        assertThat(done).isNotDone();
        assertThat(whole.getTop()).isNull();
        close(stage);
    }

    @Test
    void aListHasItsFullHeightAfterSomeFrames() throws Exception {
        CompletableFuture<Double> full = new CompletableFuture<>();
        ListView<String> list = new ListView<>();
        list.getItems().setAll("a", "b", "c");
        Stage stage =
                Fx.get(
                        () -> {
                            Stage shown = show(new StackPane(list));
                            Unrolling.of(list, () -> {});
                            assertThat(list.getMaxHeight()).isZero();
                            list.heightProperty()
                                    .addListener(
                                            (p, old, height) -> {
                                                if (height.doubleValue() == 400) {
                                                    full.complete(list.getMaxHeight());
                                                }
                                            });
                            return shown;
                        });

        assertThat(full.get(1, TimeUnit.MINUTES)).isGreaterThan(400);
        close(stage);
    }

    @Test
    void aListIsScrolledToItsBeginningWhileItIsLow() throws Exception {
        CompletableFuture<Double> height = new CompletableFuture<>();
        ListView<String> list = new ListView<>();
        Stage stage =
                Fx.get(
                        () -> {
                            Stage shown = show(new StackPane(list));
                            Unrolling.of(list, () -> height.complete(list.getHeight()));
                            assertThat(height).isNotDone();
                            return shown;
                        });

        assertThat(height.get(1, TimeUnit.MINUTES)).isBetween(1.0, 100.0);
        close(stage);
    }

    @Test
    void nothingGrowsForWhoWantsNothingToMove() throws Exception {
        ListView<String> list = new ListView<>();
        Stage stage =
                Fx.get(
                        () -> {
                            Stage shown = show(new StackPane(list));
                            shown.getScene().getPreferences().setReducedMotion(true);
                            Unrolling.of(list, () -> {});
                            return shown;
                        });

        assertThat(list.getMaxHeight()).isNotZero();
        close(stage);
    }

    @Test
    void whatSaysThatSomethingIsUnderWayStandsStillForWhoWantsNothingToMove() throws Exception {
        assertThat(widthOfBar(false)).isLessThan(600);
        assertThat(widthOfBar(true)).isGreaterThan(600);
    }

    private static double widthOfBar(boolean still) throws Exception {
        return Fx.get(
                () -> {
                    ProgressBar bar = new ProgressBar(-1);
                    bar.getStyleClass().add("thin");
                    bar.setMaxWidth(Double.MAX_VALUE);
                    Scene scene = new Scene(new StackPane(bar), 600, 400);
                    scene.getPreferences().setReducedMotion(still);
                    Looks.dress(scene);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return bar.lookup(".bar").getLayoutBounds().getWidth();
                });
    }

    @Test
    void aListOutsideOfAWindowKeepsItsHeight() throws Exception {
        double height =
                Fx.get(
                        () -> {
                            ListView<String> list = new ListView<>();
                            Unrolling.of(list, () -> {});
                            return list.getMaxHeight();
                        });

        assertThat(height).isNotZero();
    }

    private static Stage show(Parent root) {
        Stage stage = new Stage();
        stage.setScene(new Scene(root, 600, 400));
        stage.show();
        return stage;
    }

    private static void close(Stage stage) throws Exception {
        Fx.get(
                () -> {
                    stage.close();
                    return stage;
                });
    }
}
