package dev.parley.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.MemorySession;
import dev.parley.staff.StaffMember;
import dev.parley.ui.Rig;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class LockViewModelTest {
    private final MemorySession session =
            new MemorySession(
                    new StaffMember("u1", "alba", "Alba Ruiz", null),
                    List.of(new Bank("b", null, null)),
                    new Rig.Shelf(List.of()));
    private final InlineBackground background = new InlineBackground();
    private final ManualTicker ticker = new ManualTicker(Rig.NOW);
    private final List<String> happened = new ArrayList<>();
    private String losses = "";
    private final LockViewModel model = model();

    private LockViewModel model() {
        return new LockViewModel(
                session,
                background,
                ticker,
                new Texts(Locale.UK),
                () -> losses,
                () -> happened.add("unlocked"),
                () -> happened.add("signed out"));
    }

    private void type(String password) {
        model.passwordProperty().set(password);
        model.unlock();
    }

    private String right() {
        return session.password.reveal();
    }

    @Test
    void theRightPasswordUnlocksAndIsNotKept() {
        assertThat(model.getUser()).isEqualTo("Password for Alba Ruiz");

        type(right());

        assertThat(happened).containsExactly("unlocked");
        assertThat(model.passwordProperty().get()).isEmpty();
    }

    @Test
    void aPassphraseUnlocksWhereItTakesThePlaceOfThePassword() {
        session.passphraseWanted = true;
        session.password = new Secret("many words, \u00e9ven these");
        LockViewModel asks = model();
        assertThat(asks.getUser()).isEqualTo("Passphrase for Alba Ruiz on this computer");

        asks.unlock();
        assertThat(asks.getMessage()).isEqualTo("Fill in the passphrase for this computer.");
        asks.passwordProperty().set("wrong");
        asks.unlock();
        assertThat(asks.getMessage())
                .isEqualTo("That is not the passphrase. Try again in 1 second.");
        ticker.advance(Duration.ofSeconds(1));
        assertThat(asks.getMessage()).isEqualTo("That is not the passphrase.");

        asks.passwordProperty().set(right());
        asks.unlock();
        assertThat(happened).containsExactly("unlocked");
    }

    @Test
    void eachWrongTryCostsTwiceTheTime() {
        for (int pause : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 256}) {
            type("wrong");
            assertThat(model.getMessage())
                    .isEqualTo(
                            "That is not the password you signed in with. Try again in %s."
                                    .formatted(pause == 1 ? "1 second" : pause + " seconds"));
            ticker.advance(Duration.ofSeconds(pause).minusMillis(1));
            type(right());
            assertThat(happened).isEmpty();

            ticker.advance(Duration.ofMillis(1));
            assertThat(model.getMessage())
                    .isEqualTo("That is not the password you signed in with.");
            assertThat(ticker.planned()).isZero();
        }

        type(right());
        assertThat(happened).containsExactly("unlocked");
    }

    @Test
    void theSessionsOwnPauseIsWaitedForTogetherWithThis() {
        session.pause = Duration.ofMillis(4001);
        type("wrong");
        assertThat(model.getMessage())
                .isEqualTo("That is not the password you signed in with. Try again in 5 seconds.");
        ticker.advance(Duration.ofSeconds(5));

        session.pause = Duration.ofSeconds(1);
        type("wrong");
        assertThat(model.getMessage())
                .isEqualTo("That is not the password you signed in with. Try again in 2 seconds.");
        ticker.advance(Duration.ofSeconds(2));
        type(right());
        assertThat(happened).containsExactly("unlocked");
    }

    @Test
    void whatNobodyCanTellCostsNothing() {
        session.failure = new Unreachable(Barrier.CONNECTION, null);
        type("wrong");
        assertThat(model.getMessage()).isNotEmpty();
        assertThat(model.passwordProperty().get()).isEqualTo("wrong");

        session.failure = null;
        type(right());
        assertThat(happened).containsExactly("unlocked");
    }

    @Test
    void withoutAPasswordNothingIsTried() {
        type("");

        assertThat(model.getMessage()).isNotEmpty();
        assertThat(ticker.planned()).isZero();
    }

    @Test
    void whileThePasswordIsLookedAtNothingElseHappens() {
        background.hold();
        type(right());
        model.unlock();
        model.signOut();
        assertThat(background.waiting()).isEqualTo(1);

        background.release();
        assertThat(happened).containsExactly("unlocked");
    }

    @Test
    void signingOutSaysFirstWhatStaysAndWhatIsLost() {
        losses = "Two would be lost.";
        model.signOut();
        assertThat(model.getWarning()).isEqualTo("Two would be lost.");
        assertThat(happened).isEmpty();

        model.signOut();
        assertThat(happened).containsExactly("signed out");
    }

    @Test
    void closingTheWindowSaysItTooAndGoesOnWithItself() {
        losses = "Two would be lost.";
        model.signOut();

        model.leave(() -> happened.add("quit"));
        assertThat(happened).containsExactly("quit");
    }

    @Test
    void whereNothingIsLostSigningOutIsOnePress() {
        model.signOut();

        assertThat(happened).containsExactly("signed out");
    }
}
