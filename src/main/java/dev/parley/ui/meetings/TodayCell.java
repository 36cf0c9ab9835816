package dev.parley.ui.meetings;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.MeetingTexts;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One row of the day: time, with whom, purpose, provider and the state of the invitations.
final class TodayCell extends ListCell<TodayRow> {
    private static final PseudoClass LARGE_TEXT = PseudoClass.getPseudoClass("large");

    /// Larger text than this takes a row of two lines and more, in pixels.
    private static final double LARGE = 15;

    /// A row's height in sizes of its text, in one line and where it takes several.
    private static final double ONE_LINE = 3.93;

    private static final double LINES = 4.7;

    private static final double USUAL_TEXT = 14;

    private static final double NAME_WIDTH = 120;

    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final Texts texts;
    private final MeetingTexts meetingTexts;
    private final Map<String, Sign> marks;

    private final Label day = label("day");
    private final Label dayDetail = label("secondary");
    private @Nullable HBox head;
    private final Label time = label("time");
    private final Tooltip whole = new Tooltip();
    private final Label name = label("name");
    private final Label contact = label("secondary");
    private final Label purpose = label("pill");
    private final Label provider = label("provider");
    private final Label state = label("state");
    private final VBox who = new VBox(name, contact);
    private final HBox purposeBox = new HBox(purpose);
    private final HBox below = new HBox();
    private final HBox row = new HBox();
    private final VBox box;

    /// @param marks where meetings stand on their way to the bank, by id
    TodayCell(Texts texts, Map<String, Sign> marks) {
        this.texts = texts;
        this.marks = marks;
        this.meetingTexts = new MeetingTexts(texts);
        getStyleClass().add("today-cell");
        who.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(who, Priority.ALWAYS);
        // No wider than its purpose, as what is left of its room belongs to the name.
        purposeBox.setMinWidth(USE_PREF_SIZE);
        purposeBox.getStyleClass().add("purpose-box");
        FontIcon video = new FontIcon("mdi2v-video-outline");
        video.setAccessibleRole(AccessibleRole.NODE);
        provider.setGraphic(video);
        row.getStyleClass().add("today-row");
        below.getStyleClass().add("below");
        fontProperty().addListener((p, old, font) -> arrange());
        arrange();
        box = new VBox(row);
        box.getStyleClass().add("today-box");
        // The list's width, not the longest name's: what does not fit ends in an ellipsis.
        box.setPrefWidth(0);
        setPrefWidth(0);
        setGraphic(box);
    }

    /// About as high a row is, in pixels.
    ///
    /// @param times of the usual size of text
    static double height(double times) {
        double text = USUAL_TEXT * times;
        return text * (text > LARGE ? LINES : ONE_LINE);
    }

    /// In one line at the usual size of text; where it is larger, what is said of the meeting
    /// stands below with whom it is.
    private void arrange() {
        boolean large = getFont().getSize() > LARGE;
        if (large == who.getChildren().contains(below) && !row.getChildren().isEmpty()) {
            return;
        }
        row.getChildren().clear();
        who.getChildren().setAll(name, contact);
        below.getChildren().clear();
        row.pseudoClassStateChanged(LARGE_TEXT, large);
        who.setMinWidth(large ? 0 : NAME_WIDTH);
        if (large) {
            below.getChildren().setAll(purpose, provider, state);
            who.getChildren().add(below);
            row.getChildren().setAll(time, who);
        } else {
            purposeBox.getChildren().setAll(purpose);
            row.getChildren().setAll(time, who, purposeBox, provider, state);
        }
    }

    /// Few rows are the first of their day, and only they have what it takes.
    private void showHead(@Nullable DayHead above) {
        HBox shown = head;
        if (above != null && shown == null) {
            shown = new HBox(day, dayDetail);
            shown.getStyleClass().add("day-head");
            box.getChildren().addFirst(shown);
            head = shown;
        }
        if (shown != null) {
            shown.setVisible(above != null);
            shown.setManaged(above != null);
            day.setText(above == null ? "" : above.name(texts));
            dayDetail.setText(above == null ? "" : above.detail(texts));
        }
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }

    @Override
    protected void updateItem(TodayRow row, boolean empty) {
        super.updateItem(row, empty);
        box.setVisible(!empty);
        if (empty || row == null) {
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        Meeting meeting = row.meeting();
        showHead(row.head());
        time.setText(row.time(texts));
        String people = meetingTexts.withWhom(meeting);
        name.setText(Texts.line(people));
        contact.setText(meetingTexts.contact(meeting));
        purpose.setText(meetingTexts.purpose(meeting));
        provider.setText(meetingTexts.provider(meeting));
        Sign sign = meetingTexts.sign(meeting, marks);
        state.setText(sign.text());
        state.setAccessibleText(sign.words());
        if (!state.getStyleClass().getLast().equals(sign.style())) {
            state.getStyleClass().setAll("label", "state", sign.style());
        }
        box.pseudoClassStateChanged(PAST, row.past());
        setAccessibleText(meetingTexts.spoken(meeting, sign, row.zone()));
        whole.setText(
                String.join("\n", people, contact.getText(), purpose.getText(), sign.words()));
        setTooltip(whole);
    }
}
