package dev.parley.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import dev.parley.staff.ProxyAddress;
import dev.parley.staff.SignInDraft;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConnectionViewModelTest {
    private final WalkAtHand walk = new WalkAtHand();
    private final InlineBackground background = new InlineBackground();
    private final List<String> copied = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final ConnectionViewModel model = model(WalkAtHand.DRAFT);

    private ConnectionViewModel model(SignInDraft draft) {
        return new ConnectionViewModel(
                server -> walk,
                background,
                new Texts(Locale.UK),
                draft,
                copied::add,
                () -> left.add("back"));
    }

    private List<String> said() {
        return model.lines().stream().map(StepLine::text).toList();
    }

    @Test
    void everyStepButSigningInIsTakenInItsOrder() {
        model.start();

        assertThat(walk.taken).containsExactly("lookUp", "connect", "encrypt", "version");
        assertThat(said())
                .containsExactly(
                        "Name: Good. The name was found: 192.0.2.7.",
                        "Way to the server: Good. The server accepts the connection. There is no proxy in"
                                + " between.",
                        "Secure connection: Good. TLS 1.3. Certificate from Bank of Example, valid"
                                + " until Wed 3 Mar 2027.",
                        "The bank’s server: Good. It is an Open Bank Project server (API"
                                + " v5.1.0).",
                        "Sign-in: Not tried");
        assertThat(model.isReached()).isTrue();
        assertThat(model.isBusy()).isFalse();
    }

    @Test
    void aProxyInBetweenIsSaid() {
        walk.proxy = Optional.of(new ProxyAddress("proxy.bank.example", 8080));
        model.start();

        assertThat(said().subList(0, 2))
                .containsExactly(
                        "Name: Good. The proxy’s name was found: 192.0.2.7. The proxy looks up the"
                                + " server’s.",
                        "Way to the server: Good. The proxy proxy.bank.example:8080 accepts the"
                                + " connection.");
    }

    @Test
    void whileAStepIsTakenItIsSaidAndTheNextOnesWait() {
        background.hold();
        model.start();

        assertThat(model.isBusy()).isTrue();
        assertThat(said().subList(0, 2))
                .containsExactly("Name: Trying", "Way to the server: Not tried");
    }

    @Test
    void theFirstStepThatFailsEndsItAndSaysWhatToDo() {
        walk.failures.put("encrypt", new Unreachable(Barrier.CERTIFICATE, null));
        model.start();

        assertThat(walk.taken).containsExactly("lookUp", "connect", "encrypt");
        assertThat(said().get(2))
                .startsWith("Secure connection: Failed. The server could not prove")
                .endsWith("Tell your IT department.");
        assertThat(said().get(3)).isEqualTo("The bank’s server: Not tried");
        assertThat(model.isReached()).isFalse();

        model.signIn();
        assertThat(walk.taken).doesNotContain("signIn");
    }

    @Test
    void checkingAgainBeginsAgain() {
        walk.failures.put("version", new OddAnswer(Oddity.NOT_OBP, "node01"));
        model.start();
        assertThat(model.getSupportCode()).isEqualTo("Support code node01");
        walk.failures.clear();
        walk.taken.clear();

        model.start();

        assertThat(walk.taken).containsExactly("lookUp", "connect", "encrypt", "version");
        assertThat(said()).noneMatch(each -> each.contains("ends here"));
        assertThat(model.getSupportCode()).isEmpty();
    }

    @Test
    void signingInIsTriedOnlyWhenPressedAndShowsWhatCanBeDone() {
        walk.missing = List.of("CanGetMeetings");
        model.start();
        assertThat(model.abilities()).isEmpty();

        model.signIn();

        assertThat(said().getLast()).isEqualTo("Sign-in: Good. You can sign in as alba.ruiz.");
        assertThat(model.isSignedIn()).isTrue();
        assertThat(model.abilities())
                .containsExactly(
                        Map.entry("Version", "v5.1.0"),
                        Map.entry("Banks", "Bank of London, gb.02"),
                        Map.entry("Meetings", "Can be listed, opened and created."),
                        Map.entry("Your roles", "CanGetCustomer (gb.01), CanCreateCustomerMessage"),
                        Map.entry("Missing roles", "CanGetMeetings"));
    }

    @Test
    void aServerWithoutMeetingsIsSaidToBeSo() {
        walk.knowsMeetings = false;
        model.start();
        model.signIn();

        assertThat(model.abilities())
                .contains(Map.entry("Meetings", "Not offered here. The server may be too old."));
    }

    @Test
    void whatCannotWorkIsSaidAndNothingSent() {
        model.start();
        model.passwordProperty().set("With,comma");
        model.signIn();

        assertThat(model.getProblem()).contains("comma");
        assertThat(walk.taken).doesNotContain("signIn");

        ConnectionViewModel nobody =
                model(new SignInDraft("obp.bank.example", new Secret(""), "", new Secret("")));
        nobody.start();
        nobody.signIn();

        assertThat(nobody.getProblem()).isNotEmpty();
        assertThat(walk.taken).doesNotContain("signIn");
    }

    @Test
    void aWrongPasswordIsTriedOnceAndEmptied() {
        walk.failures.put("signIn", new WrongPassword("node01"));
        model.start();
        model.signIn();

        assertThat(walk.taken).containsOnlyOnce("signIn");
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(said().getLast()).startsWith("Sign-in: Failed. The user name or password");

        model.signIn();

        assertThat(walk.taken).containsOnlyOnce("signIn");
        assertThat(model.getProblem()).isEqualTo("Fill in the password.");
    }

    @Test
    void theReportHoldsNoSecret() {
        model.start();
        model.signIn();
        model.copy();

        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst())
                .startsWith("To https://obp.bank.example\nName: Good.")
                .contains("Missing roles: None")
                .doesNotContain("markedkey", "Marked-Pw");
        assertThat(model.getSaid()).isEqualTo("Copied");
    }

    /// As a server writes it, longer than many a key.
    @Test
    void theReportHasTheSupportCode() {
        walk.failures.put("version", new OddAnswer(Oddity.NOT_OBP, WalkAtHand.SUPPORT_CODE));
        model.start();
        model.copy();

        assertThat(copied.getFirst()).endsWith("\nSupport code " + WalkAtHand.SUPPORT_CODE + "\n");
    }

    @Test
    void whoLeavesIsToldNothingMore() {
        background.hold();
        model.start();
        model.back();
        background.release();

        assertThat(left).containsExactly("back");
        assertThat(walk.taken).containsExactly("lookUp");
    }
}
