package dev.parley.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.StoreTrouble;
import dev.parley.ui.Fx;
import dev.parley.ui.Hands;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The details, worked by hand.
final class DetailsScreenTest extends Hands {

    private void open(Predicate<Meeting> wanted) throws Exception {
        Fx.get(
                () -> {
                    rig.list.select(rig.meeting(wanted));
                    rig.list.open();
                    return rig;
                });
        settle();
    }

    private static boolean hasKeys(Meeting meeting) {
        return meeting.keys().staffToken() != null && !meeting.keys().staffToken().isEmpty();
    }

    private String staffToken() {
        Meeting meeting = Objects.requireNonNull(rig.list.getSelected());
        return Objects.requireNonNull(meeting.keys().staffToken()).reveal();
    }

    @Test
    void aTokenIsShownForTenSecondsAndTheOtherStaysMasked() throws Exception {
        open(DetailsScreenTest::hasKeys);
        String token = staffToken();
        clickSpoken("Show the staff token for 10 seconds", 0);

        assertThat(robot.lookup(token).tryQuery()).isPresent();
        assertThat(rig.details.getCustomerToken().isRevealable()).isTrue();

        Fx.get(
                () -> {
                    rig.ticker.advance(Duration.ofSeconds(10));
                    return rig;
                });
        settle();

        assertThat(robot.lookup(token).tryQuery()).isEmpty();
    }

    @Test
    void theKeysStayAtTheTokenThatIsShown() throws Exception {
        open(DetailsScreenTest::hasKeys);
        robot.interact(() -> robot.lookup("#showStaffToken").query().requestFocus());
        type(KeyCode.SPACE, KeyCode.SPACE);

        assertThat(focused()).isEqualTo("staffToken");
        assertThat(rig.details.getStaffToken().getText()).isEqualTo(staffToken());
        assertThat(rig.details.getCustomerToken().isRevealable()).isTrue();

        robot.interact(() -> rig.ticker.advance(Duration.ofSeconds(10)));
        assertThat(focused()).isEqualTo("showStaffToken");
    }

    @Test
    void whoAsksAgainTwiceCopiesNothing() throws Exception {
        rig.shelf.failure = new StoreFailed(StoreTrouble.OTHER, "", null);
        open(each -> each.invitees().size() == 2);
        robot.interact(() -> robot.lookup("#retry").query().requestFocus());
        type(KeyCode.SPACE);
        assertThat(focused()).isEqualTo("retry");

        rig.shelf.failure = null;
        type(KeyCode.SPACE, KeyCode.SPACE);
        assertThat(rig.details.isRetryable()).isFalse();
        assertThat(rig.copied).isEmpty();
    }

    @Test
    void phoneEmailAndIdAreCopied() throws Exception {
        open(each -> each.invitees().size() == 2);
        Meeting meeting = Objects.requireNonNull(rig.list.getSelected());
        robot.lookup(".details .button-icon").queryAll().stream()
                .filter(each -> String.valueOf(each.getAccessibleText()).startsWith("Copy the"))
                .forEach(each -> robot.clickOn(each));
        settle();

        assertThat(rig.copied)
                .contains(meeting.id())
                .contains(
                        String.valueOf(
                                meeting.invitees().getFirst().contactDetails().mobilePhone()))
                .contains(String.valueOf(meeting.creator().emailAddress()));
    }

    @Test
    void theRawAnswerHoldsNoToken() throws Exception {
        open(DetailsScreenTest::hasKeys);
        Meeting meeting = Objects.requireNonNull(rig.list.getSelected());
        click("#raw");
        click("Copy, tokens masked");

        assertThat(rig.copied.getLast()).contains(meeting.id()).doesNotContain(staffToken());
    }

    @Test
    void escapeClosesTheDetailsAndGoesBackToTheList() throws Exception {
        open(each -> each.invitees().size() == 2);
        click("#raw");
        type(KeyCode.ESCAPE);

        assertThat(rig.details.isOpen()).isFalse();
        assertThat(focused()).isEqualTo("days");
    }
}
