package dev.parley.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.ui.Hands;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The check of the connection, worked by hand.
final class ConnectionScreenTest extends Hands {
    private final WalkAtHand walk = new WalkAtHand();
    private @Nullable ConnectionViewModel made;
    private boolean left;

    @Override
    protected Parent screen() {
        made =
                new ConnectionViewModel(
                        server -> walk,
                        rig.background,
                        rig.texts,
                        WalkAtHand.DRAFT,
                        rig.copied::add,
                        () -> left = true);
        return rig.views.load(new ConnectionView(made));
    }

    private ConnectionViewModel model() {
        return Objects.requireNonNull(made);
    }

    @Test
    void enterTriesToSignInOnceTheServerIsReached() {
        click("Check again");
        assertThat(focused()).isEqualTo("tryPassword");
        assertThat(walk.taken).doesNotContain("signIn");

        type(KeyCode.ENTER);

        assertThat(walk.taken).containsOnlyOnce("signIn");
        assertThat(model().isSignedIn()).isTrue();
        assertThat(robot.lookup("WHAT THIS SERVER CAN DO").tryQuery()).isPresent();
    }

    @Test
    void afterAWrongPasswordTheNextOneIsTypedAtOnce() {
        walk.failures.put("signIn", new WrongPassword(null));
        click("Check again");
        robot.write("wrong");
        type(KeyCode.ENTER);

        assertThat(focused()).isEqualTo("tryPassword");
        assertThat(model().passwordProperty().get()).isEmpty();
    }

    @Test
    void whoChecksAgainTwiceDoesNotLeaveThePage() {
        walk.failures.put("connect", new Unreachable(Barrier.CONNECTION, null));
        robot.interact(() -> robot.lookup("#again").query().requestFocus());
        rig.background.hold();
        type(KeyCode.SPACE, KeyCode.SPACE);
        assertThat(left).isFalse();
        assertThat(focused()).isEqualTo("page");

        robot.interact(rig.background::release);
        settle();
        assertThat(focused()).isEqualTo("again");
    }

    @Test
    void theReportIsCopiedAndEscapeGoesBack() {
        click("Check again");
        click("Copy the report");
        type(KeyCode.ESCAPE);

        assertThat(rig.copied).hasSize(1);
        assertThat(left).isTrue();
    }
}
