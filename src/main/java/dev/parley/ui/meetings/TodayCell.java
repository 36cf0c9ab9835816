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
import org.kordamp.ikonli.javafx.FontIcon;

/// One row of the day: time, with whom, purpose, provider and the state of the invitations.
final class TodayCell extends ListCell<TodayRow> {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final Texts texts;
    private final MeetingTexts meetingTexts;
    private final Map<String, Sign> marks;

    private final Label day = label("day");
    private final Label dayDetail = label("secondary");
    private final HBox head = new HBox(day, dayDetail);
    private final Label time = label("time");
    private final Tooltip whole = new Tooltip();
    private final Label name = label("name");
    private final Label contact = label("secondary");
    private final Label purpose = label("pill");
    private final Label provider = label("provider");
    private final Label state = label("state");
    private final VBox box;

    /// @param marks where meetings stand on their way to the bank, by id
    TodayCell(Texts texts, Map<String, Sign> marks) {
        this.texts = texts;
        this.marks = marks;
        this.meetingTexts = new MeetingTexts(texts);
        getStyleClass().add("today-cell");
        head.getStyleClass().add("day-head");
        VBox who = new VBox(name, contact);
        who.setMinWidth(120);
        who.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox purposeBox = new HBox(purpose);
        purposeBox.getStyleClass().add("purpose-box");
        FontIcon video = new FontIcon("mdi2v-video-outline");
        video.setAccessibleRole(AccessibleRole.NODE);
        provider.setGraphic(video);
        HBox row = new HBox(time, who, purposeBox, provider, state);
        row.getStyleClass().add("today-row");
        box = new VBox(head, row);
        // The list's width, not the longest name's: what does not fit ends in an ellipsis.
        box.setPrefWidth(0);
        setPrefWidth(0);
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
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        Meeting meeting = row.meeting();
        DayHead above = row.head();
        head.setVisible(above != null);
        head.setManaged(above != null);
        day.setText(above == null ? "" : above.name(texts));
        dayDetail.setText(above == null ? "" : above.detail(texts));
        time.setText(row.time(texts));
        String people = meetingTexts.withWhom(meeting);
        name.setText(Texts.line(people));
        contact.setText(meetingTexts.contact(meeting));
        purpose.setText(meetingTexts.purpose(meeting));
        provider.setText(meetingTexts.provider(meeting));
        Sign mark = marks.get(meeting.id());
        Sign sign = mark == null ? meetingTexts.states(meeting) : mark;
        state.setText(sign.text());
        state.setAccessibleText(sign.words());
        state.getStyleClass().setAll("label", "state", sign.style());
        box.pseudoClassStateChanged(PAST, row.past());
        setAccessibleText(meetingTexts.spoken(meeting, row.zone()));
        whole.setText(
                String.join("\n", people, contact.getText(), purpose.getText(), sign.words()));
        setTooltip(whole);
        setGraphic(box);
    }
}
