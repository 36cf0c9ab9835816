package dev.parley.ui.meetings;

import dev.parley.ui.fx.Looks;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import dev.parley.ui.fx.Unrolling;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/// The day: the band with the next meeting, and the rows from today on.
public final class TodayView {
    private final TodayViewModel model;
    private final Texts texts;
    private boolean scrolled;
    private boolean unrolled;
    private boolean awaitingRows;
    private Runnable place = () -> {};

    @FXML private StackPane room;
    @FXML private Hyperlink past;
    @FXML private ListView<TodayRow> days;
    private final Runnable onLanguage = this::sayAgain;

    /// @param model what the day shows
    public TodayView(TodayViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /// For the bindings of the FXML.
    public TodayViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        texts.follow(onLanguage);
        model.getList()
                .marks()
                .addListener((MapChangeListener<String, Sign>) change -> days.refresh());
        Marking<TodayRow> marking =
                new Marking<>(
                        model.getList(),
                        model.rows(),
                        TodayRow::meeting,
                        days.getSelectionModel(),
                        days,
                        days::setItems,
                        days::scrollTo);
        marking.openOnEnter();
        place = () -> marking.scroll(model.topIndex(fitting()));
        days.setCellFactory(
                list -> {
                    TodayCell cell = new TodayCell(texts, model.getList().marks());
                    marking.openOnClick(cell);
                    return cell;
                });
        model.rows()
                .addListener(
                        (ListChangeListener<TodayRow>)
                                change -> {
                                    if (!scrolled) {
                                        scrollToNow();
                                    }
                                    if (awaitingRows) {
                                        markNow();
                                    }
                                });
    }

    /// Not where something else has been marked meanwhile, which is in view.
    private void placeAgain() {
        int marked = days.getSelectionModel().getSelectedIndex();
        if (marked < 0 || marked == indexOfNow()) {
            place.run();
        }
    }

    /// How many rows there is room for; the list itself has no height yet where it grows to it, nor
    /// a place while the page is brought into the window.
    private int fitting() {
        return (int) (room.getHeight() / TodayCell.height(Looks.times()));
    }

    private void scrollToNow() {
        scrolled = !model.rows().isEmpty();
        if (scrolled) {
            if (unrolled) {
                place.run();
            } else {
                unrolled = true;
                Unrolling.of(days, place, this::placeAgain);
            }
        }
    }

    /// Shows or hides the days before today.
    public void togglePast() {
        scrolled = false;
        model.togglePast();
    }

    /// Opens the meeting of the band.
    public void openNext() {
        model.openNext();
    }

    private void sayAgain() {
        days.refresh();
    }

    /// Where there is no row, the keys are at what shows those of earlier days.
    void focus() {
        (model.isIdle() ? past : days).requestFocus();
        markNow();
    }

    /// The keys have a row to begin at, once. What a person or a link has marked stays so, also
    /// where it has no row just now, as open details follow the mark.
    private void markNow() {
        awaitingRows = model.rows().isEmpty();
        if (!awaitingRows && model.getList().getSelected() == null) {
            mark();
        }
    }

    /// From the search, to what it found: the next key opens it.
    void enter() {
        if (model.isIdle()) {
            return;
        }
        focus();
        if (days.getSelectionModel().isEmpty() && !model.rows().isEmpty()) {
            mark();
        }
    }

    private void mark() {
        days.getSelectionModel().select(indexOfNow());
    }

    private int indexOfNow() {
        return Math.min(model.nowIndex(), model.rows().size() - 1);
    }
}
