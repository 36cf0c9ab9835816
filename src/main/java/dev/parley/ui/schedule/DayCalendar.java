package dev.parley.ui.schedule;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The calendar below the field for the day. What was typed stays as typed until a day is picked.
final class DayCalendar {
    private static final Set<KeyCode> PICKING = Set.of(KeyCode.ENTER, KeyCode.SPACE);

    private final DatePicker day;
    private final NewMeetingViewModel model;
    private String typedDay = "";
    private boolean picked;

    DayCalendar(DatePicker day, NewMeetingViewModel model) {
        this.day = day;
        this.model = model;
        day.setConverter(new DayConverter());
        day.getEditor().textProperty().bindBidirectional(model.dayProperty());
        day.setDayCellFactory(picker -> new BranchDay());
        day.setOnShowing(opening -> openCalendar());
        day.setOnShown(open -> nameArrows());
        day.setOnHidden(closed -> closeCalendar());
    }

    /// The picker makes its calendar afresh for another maker of days.
    void sayAgain() {
        String typed = model.dayProperty().get();
        // Without a value it would be emptied.
        day.setValue(model.date());
        day.setDayCellFactory(picker -> new BranchDay());
        model.dayProperty().set(typed);
    }

    /// The calendar's own arrows have no words for a screen reader.
    private void nameArrows() {
        if (day.getSkin() instanceof DatePickerSkin skin) {
            Iterator<String> words = model.calendarWords().iterator();
            for (Node arrow : skin.getPopupContent().lookupAll(".spinner > .button")) {
                if (words.hasNext()) {
                    arrow.setAccessibleText(words.next());
                }
            }
        }
    }

    /// The picker by itself would begin at the day that was picked last, or at the computer's
    /// today, which need not be the branch's.
    private void openCalendar() {
        typedDay = model.dayProperty().get();
        picked = false;
        LocalDate typed = model.date();
        day.setValue(typed == null ? model.today() : typed);
    }

    private void closeCalendar() {
        if (!picked) {
            model.dayProperty().set(typedDay);
        }
    }

    /// A day of the picker; today is the branch's.
    private final class BranchDay extends DateCell {
        private static final String TODAY = "today";

        BranchDay() {
            addEventFilter(MouseEvent.MOUSE_RELEASED, click -> picked = true);
            addEventFilter(KeyEvent.KEY_PRESSED, key -> picked |= PICKING.contains(key.getCode()));
        }

        @Override
        public void updateItem(@Nullable LocalDate date, boolean empty) {
            super.updateItem(date, empty);
            getStyleClass().remove(TODAY);
            if (model.today().equals(date)) {
                getStyleClass().add(TODAY);
            }
        }

        /// The whole day in the language of the screen; by itself a cell says nothing until the
        /// keys are on it.
        @Override
        public @Nullable Object queryAccessibleAttribute(
                AccessibleAttribute what, Object... parameters) {
            LocalDate date = getItem();
            return what == AccessibleAttribute.TEXT && date != null
                    ? model.spokenDay(date)
                    : super.queryAccessibleAttribute(what, parameters);
        }
    }

    /// The picker empties a field that it cannot read; here what was typed stays.
    private final class DayConverter extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? model.dayProperty().get() : model.dayText(date);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String typed) {
            LocalDate read = model.date();
            return read == null && typed != null && !typed.isBlank() ? day.getValue() : read;
        }
    }
}
