package dev.parley.ui.meetings;

import dev.parley.ui.fx.Views;
import dev.parley.ui.meetings.MeetingListViewModel.Face;
import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The middle of the screen: search, refresh, new meeting, and below them one of the list's faces.
public final class MeetingListView {
    private final MeetingListViewModel model;
    private final TodayView today;
    private final MeetingTableView table;
    private final Views views;
    private final Runnable onNewMeeting;

    @FXML private TextField search;
    @FXML private Button news;
    @FXML private StackPane faces;
    @FXML private Node stale;
    @FXML private Node loading;
    @FXML private Node empty;
    @FXML private Node failed;
    @FXML private Node nothingMatches;
    @FXML private Button createFirst;
    @FXML private Button tryAgain;

    /// @param onNewMeeting opens the form
    public MeetingListView(
            MeetingListViewModel model,
            TodayView today,
            MeetingTableView table,
            Views views,
            Runnable onNewMeeting) {
        this.model = model;
        this.today = today;
        this.table = table;
        this.views = views;
        this.onNewMeeting = onNewMeeting;
    }

    /// For the bindings of the FXML.
    public MeetingListViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        // Its place is in the head, so that nothing below moves when it comes.
        news.visibleProperty().bind(model.newsProperty().isNotEmpty());
        news.managedProperty().bind(news.visibleProperty());
        Node todayNode = views.load(today);
        Node tableNode = views.load(table);
        faces.getChildren().addAll(todayNode, tableNode);
        Map<Face, Node> nodes =
                new EnumMap<>(
                        Map.of(
                                Face.LOADING, loading,
                                Face.EMPTY, empty,
                                Face.FAILED, failed,
                                Face.NOTHING_MATCHES, nothingMatches));
        Runnable choose =
                () -> {
                    Face face = model.getFace();
                    nodes.forEach((each, node) -> node.setVisible(each == face));
                    todayNode.setVisible(face == Face.LIST && !model.isTable());
                    tableNode.setVisible(face == Face.LIST && model.isTable());
                };
        model.faceProperty()
                .addListener(
                        (p, old, face) -> {
                            boolean worked = faces.isFocusWithin();
                            choose.run();
                            // Whoever is typing a search goes on with it.
                            boolean came = old == Face.LOADING && !search.isFocused();
                            if (came || worked) {
                                focusList();
                            }
                        });
        model.tableProperty().addListener((p, old, face) -> choose.run());
        // What is pressed to try again is gone once the list is fresh.
        model.staleProperty()
                .addListener(
                        (p, was, is) -> {
                            if (!is && stale.isFocusWithin()) {
                                focusList();
                            }
                        });
        choose.run();
    }

    private void onSearchKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !model.getSearch().isEmpty()) {
            model.clearSearch();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
            if (model.isTable()) {
                table.enter();
            } else {
                today.enter();
            }
            key.consume();
        }
    }

    /// Puts the cursor into the search box.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Puts the focus on the list that is shown, or on what can be done where there is none.
    public void focusList() {
        switch (model.getFace()) {
            case LIST -> {
                if (model.isTable()) {
                    table.focus();
                } else {
                    today.focus();
                }
            }
            case EMPTY -> createFirst.requestFocus();
            case FAILED -> tryAgain.requestFocus();
            case NOTHING_MATCHES -> search.requestFocus();
            case LOADING -> {
                // The keys come with what is answered.
            }
        }
    }

    /// Asks for the meetings afresh.
    public void refresh() {
        model.refresh();
    }

    /// Shows what the bank has answered meanwhile.
    public void showNews() {
        model.showNews();
        focusList();
    }

    /// Empties the search box.
    public void clearSearch() {
        if (!model.getSearch().isEmpty()) {
            model.clearSearch();
            search.requestFocus();
        }
    }

    /// Opens the form for a new meeting.
    public void newMeeting() {
        onNewMeeting.run();
    }
}
