package dev.parley.speed;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.ui.fx.FxTicker;
import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Views;
import dev.parley.ui.meetings.MeetingListView;
import dev.parley.ui.meetings.MeetingListViewModel;
import dev.parley.ui.meetings.MeetingTableView;
import dev.parley.ui.meetings.MeetingTableViewModel;
import dev.parley.ui.meetings.TodayView;
import dev.parley.ui.meetings.TodayViewModel;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Works the list with 100,000 meetings in a window, or without a display on JavaFX's headless
/// platform: searching letter by letter, scrolling and sorting the table. The first round
/// of each warms up and does not count.
final class ScreenMain {
    private static final int MEETINGS = 100_000;
    private static final int ROUNDS = 4;
    private static final int PAGES = 60;
    private static final long BETWEEN_KEYS = 90;

    private static final List<String> WORDS =
            List.of(
                    "priya nair",
                    "müller",
                    "7700 9",
                    "mortgage",
                    "person.42",
                    "zoom weiss",
                    "van den",
                    "qq",
                    "staff.17",
                    "o'connor");

    private final Watch watch = new Watch();
    private final MeetingListViewModel model;
    private final Texts texts = new Texts(Locale.UK);
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), values -> {});
    private final Scene scene;
    private volatile long changed;

    private ScreenMain() {
        FxTicker ticker = new FxTicker(InstantSource.fixed(Sample.NOW));
        Views views = new Views(texts);
        model =
                new MeetingListViewModel(
                        new Shelf(Sample.meetings(MEETINGS)),
                        watch,
                        ticker,
                        texts,
                        preferences,
                        meeting -> {});
        MeetingListView view =
                new MeetingListView(
                        model,
                        new TodayView(
                                new TodayViewModel(model, watch, ticker, texts, preferences),
                                texts),
                        new MeetingTableView(
                                new MeetingTableViewModel(model, watch, texts, preferences)),
                        views,
                        () -> {});
        Parent root = views.load(view);
        Looks.apply(preferences.themeProperty().get());
        scene = new Scene(root, 990, 900);
        Looks.dress(scene);
        watch.watchPulses(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /// Prints milliseconds: the first letter's median and worst; another letter's median and p99;
    /// the longest that the screen's thread was held; the longest frame.
    static void main() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        screen(ScreenMain::new).measure();
        Runtime.getRuntime().halt(0);
    }

    private void measure() throws Exception {
        screen(
                () -> {
                    model.tableProperty().set(true);
                    table().getItems()
                            .addListener(
                                    (ListChangeListener<Meeting>) c -> changed = System.nanoTime());
                    model.refresh();
                    return model;
                });
        settle();
        List<Double> first = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            if (i == 1) {
                first.clear();
                more.clear();
                screen(watch::forget);
            }
            for (String word : WORDS) {
                for (int end = 1; end <= word.length(); end++) {
                    (end == 1 ? first : more).add(type(word.substring(0, end)));
                }
                type("");
            }
        }
        System.out.println(at(first, 0.5) + " " + at(first, 1));
        System.out.println(at(more, 0.5) + " " + at(more, 0.99));
        System.out.println(screen(watch::longest));
        System.err.println(screen(watch::report));
        Frames frames = new Frames();
        for (String phase : List.of("warm", "scroll")) {
            frames.begin(phase);
            scroll();
        }
        for (String phase : List.of("warm", "sort")) {
            frames.begin(phase);
            sort();
        }
        frames.end();
        System.err.println(frames.table());
        System.out.println(Math.max(frames.worst("scroll"), frames.worst("sort")));
    }

    private double type(String text) throws Exception {
        TextInputControl search = (TextInputControl) scene.lookup("#search");
        long start = System.nanoTime();
        screen(
                () -> {
                    watch.held("typing", () -> search.setText(text));
                    return text;
                });
        long settled = watch.settled();
        // The other page is arranged behind the list that is looked at, or nothing has changed.
        double millis = ((changed > start ? changed : settled) - start) / 1e6;
        Thread.sleep(BETWEEN_KEYS);
        return millis;
    }

    private void scroll() throws Exception {
        TableView<?> table = table();
        for (int i = 0; i < PAGES; i++) {
            KeyCode key = i % 7 == 6 ? KeyCode.DOWN : KeyCode.PAGE_DOWN;
            int step = i;
            screen(
                    () -> {
                        if (step % 10 == 9) {
                            table.scrollTo(step * MEETINGS / PAGES);
                        }
                        Event.fireEvent(
                                table,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        key,
                                        false,
                                        false,
                                        false,
                                        false));
                        return key;
                    });
            Thread.sleep(BETWEEN_KEYS / 2);
        }
    }

    private void sort() throws Exception {
        TableView<Meeting> table = table();
        for (int i = 0; i < 2; i++) {
            for (int column = 0; column < 5; column++) {
                int nth = column;
                screen(() -> table.getSortOrder().setAll(List.of(table.getColumns().get(nth))));
                settle();
            }
        }
        screen(() -> table.getSortOrder().removeAll(table.getColumns()));
        settle();
    }

    @SuppressWarnings("unchecked")
    private TableView<Meeting> table() {
        return (TableView<Meeting>) scene.lookup("#table");
    }

    private void settle() throws Exception {
        watch.settled();
        Thread.sleep(4 * BETWEEN_KEYS);
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }

    private static <T> T screen(Callable<T> what) throws Exception {
        FutureTask<T> task = new FutureTask<>(what);
        Platform.runLater(task);
        return task.get();
    }

    private record Shelf(List<Meeting> rows) implements MeetingRepository {
        @Override
        public MeetingList all() {
            return new MeetingList(rows, Sample.NOW, MeetingList.Source.DEMO);
        }

        @Override
        public Meeting find(String id) throws MeetingException {
            throw new MeetingException.NotFound(null);
        }

        @Override
        public Meeting create(NewMeeting wish) {
            throw new UnsupportedOperationException();
        }
    }
}
