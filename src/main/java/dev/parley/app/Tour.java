package dev.parley.app;

import dev.parley.meeting.Meeting;
import dev.parley.ui.fx.Picture;
import dev.parley.ui.shell.MainWindow;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// A visit to the real screens, driven as a person drives them: sign in to the demo bank, list,
/// open, create, find again. Each step is printed and drawn. It is how a build without a display
/// shows that the program works.
final class Tour {
    private static final long PATIENCE_MILLIS = 30_000;

    private final MainWindow window;
    private final Path folder;
    private final PrintStream out;
    private int step;

    /// Why a step could not be taken, in one sentence.
    private static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailed(String sentence) {
            super(sentence);
        }

        StepFailed(String sentence, @Nullable Throwable bug) {
            super(sentence, bug);
        }
    }

    Tour(MainWindow window, Path folder, PrintStream out) {
        this.window = window;
        this.folder = folder;
        this.out = out;
    }

    /// Takes it; not on the screen's thread.
    ///
    /// @return the exit code: 0, or 1 where a step failed
    int take() {
        try {
            signIn();
            openMeeting();
            createMeeting();
            findAgain();
            out.println("The tour is over; all steps worked.");
            return 0;
        } catch (StepFailed | IOException failed) {
            out.println("The tour stopped: " + failed.getMessage());
            if (failed.getCause() != null) {
                failed.getCause().printStackTrace(out);
            }
            return 1;
        }
    }

    private void signIn() throws IOException {
        await("The sign-in card does not appear.", () -> isThere("#signIn"));
        picture("sign-in", "The sign-in card, with the demo bank's first user filled in");
        press("#signIn");
        await("Signing in does not end.", () -> isThere("#days") || isThere("#choice"));
        if (onScreen(() -> isThere("#choice"))) {
            picture("choose-bank", "Signed in; which of the two banks?");
            press("#choose");
        }
        await("No meeting appears.", () -> isThere("#days") && !list("#days").getItems().isEmpty());
        picture("today", "Today's meetings, the next one first");
    }

    private void openMeeting() throws IOException {
        press("#openNext");
        await("The details do not open.", () -> !text("#meetingId").isEmpty());
        picture("details", "The next meeting, opened");
        press("#close");
    }

    private void createMeeting() throws IOException {
        int before = onScreen(() -> Integer.valueOf(text("#allCount")));
        press("#newMeeting");
        await("The form does not open.", () -> isThere("#create"));
        String day = LocalDate.now(java.time.Clock.systemUTC()).plusDays(1).toString();
        choose("#purpose", "Mortgage advice");
        choose("#provider", "jitsi");
        choose("#day", day);
        choose("#time", "16:15");
        person(0, "Marek Nowak", "+44 7700 900789", "Marek@Example.com");
        press("#addInvitee");
        person(1, "Anna Nowak", "", "anna@example.com");
        await("The form does not accept what was typed.", () -> !button("#create").isDisabled());
        picture("new-meeting", "A new meeting with two invitees");
        press("#create");
        await(
                "The new meeting is not in the list.",
                () -> text("#allCount").equals(String.valueOf(before + 1)));
        await(
                "The new meeting's details do not open.",
                () -> text("#title").equals("Mortgage advice"));
        picture("created", "Created; the bank gave it an id");
        press("#close");
    }

    private void findAgain() throws IOException {
        press("#showAll");
        type("#search", "marek nowak 900789");
        await("The new meeting is not found.", this::isFound);
        picture("found", "Found again among all meetings");
    }

    private boolean isFound() {
        TableView<?> table = (TableView<?>) node("#table");
        return table.getItems().stream()
                .map(Meeting.class::cast)
                .anyMatch(
                        each ->
                                each.invitees().size() == 2
                                        && "marek@example.com"
                                                .equals(
                                                        each.invitees()
                                                                .getFirst()
                                                                .contactDetails()
                                                                .emailAddress()));
    }

    private void person(int row, String name, String phone, String email) {
        onScreen(
                () -> {
                    typeInto(nth(row, "#name"), name);
                    typeInto(nth(row, "#phone"), phone);
                    typeInto(nth(row, "#email"), email);
                    return row;
                });
    }

    private TextInputControl nth(int row, String id) {
        return (TextInputControl)
                node("#invitees").lookupAll(id).stream().skip(row).findFirst().orElseThrow();
    }

    private void choose(String id, String typed) {
        onScreen(
                () -> {
                    Node field = node(id);
                    field.requestFocus();
                    TextInputControl editor =
                            field instanceof DatePicker day
                                    ? day.getEditor()
                                    : ((ComboBox<?>) field).getEditor();
                    typeInto(editor, typed);
                    node("#addInvitee").requestFocus();
                    return field;
                });
    }

    private void type(String id, String typed) {
        onScreen(
                () -> {
                    typeInto((TextInputControl) node(id), typed);
                    return id;
                });
    }

    private static void typeInto(TextInputControl field, String typed) {
        field.requestFocus();
        field.setText(typed);
    }

    private void press(String id) {
        onScreen(
                () -> {
                    button(id).fire();
                    return id;
                });
    }

    private void picture(String name, String what) throws IOException {
        step++;
        Path file = folder.resolve("%02d-%s.png".formatted(step, name));
        Picture picture = onScreen(() -> Picture.of(window.scene()));
        if (!picture.hasColours(2)) {
            throw new StepFailed("The picture of step " + step + " is blank.");
        }
        picture.write(file);
        out.println(step + ". " + what + ": " + file);
    }

    private void await(String otherwise, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!onScreen(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new StepFailed(otherwise);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new StepFailed("It was interrupted.");
            }
        }
    }

    private static <T> T onScreen(Supplier<T> what) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(what.get());
                    } catch (RuntimeException wrong) {
                        result.completeExceptionally(wrong);
                    }
                });
        try {
            return result.join();
        } catch (CompletionException wrong) {
            if (wrong.getCause() instanceof StepFailed failed) {
                throw failed;
            }
            throw new StepFailed("Something unexpected happened.", wrong.getCause());
        }
    }

    /// The screens of the next step may stand unseen behind the one that is shown.
    private boolean isThere(String id) {
        Node node = window.scene().lookup(id);
        while (node != null && node.isVisible()) {
            if (node.equals(window.scene().getRoot())) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    private Node node(String id) {
        Node node = window.scene().lookup(id);
        if (node == null) {
            throw new StepFailed("There is no " + id + " on the screen.");
        }
        return node;
    }

    private ButtonBase button(String id) {
        return (ButtonBase) node(id);
    }

    private ListView<?> list(String id) {
        return (ListView<?>) node(id);
    }

    private String text(String id) {
        return isThere(id) ? ((Label) node(id)).getText() : "";
    }
}
