// Longer than 300 lines: each state of one screen is tried in one place.
package dev.parley.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.meeting.MeetingException.VaultClosed;
import dev.parley.meeting.MeetingException.VaultClosed.Why;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.Former;
import dev.parley.staff.MemorySession;
import dev.parley.staff.Server;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import dev.parley.staff.StaffMember;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LoginViewModelTest {
    private static final Bank LONDON = new Bank("gb.01", "London", "Bank of London");
    private static final Bank LEEDS = new Bank("gb.02", "Leeds", "Bank of Leeds");
    private static final Credentials ROBERT = new Credentials("robert", new Secret("open sesame"));
    private static final Credentials SUSAN = new Credentials("susan", new Secret("other"));
    private static final String WRONG =
            "The user name or password is wrong. Check both and sign in again.";

    private final InlineBackground background = new InlineBackground();
    private final Map<String, String> saved = new HashMap<>();
    private final Preferences preferences =
            new Preferences(Map.of(), ZoneId.of("Europe/London"), saved::putAll);
    private final List<Credentials> tried = new ArrayList<>();
    private final List<Secret> used = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();
    private List<Bank> banks = List.of(LONDON);
    private @Nullable MeetingException refusal;
    private final List<MemorySession> sessions = new ArrayList<>();
    private final List<Server> asked = new ArrayList<>();
    private final List<Boolean> wanted = new ArrayList<>();

    private final LoginViewModel model = model(List.of(ROBERT, SUSAN));

    private LoginViewModel model(List<Credentials> accounts) {
        return new LoginViewModel(
                this::open,
                server -> {
                    asked.add(server);
                    return door();
                },
                background,
                new Texts(Locale.UK),
                preferences,
                accounts,
                (session, bank) -> entered.add(session.staff().username() + " " + bank.id()),
                new CardPages());
    }

    /// Notes whether somebody waits for it.
    private SignIn door() {
        return new SignIn() {
            @Override
            public Session open(Credentials credentials) throws MeetingException {
                return LoginViewModelTest.this.open(credentials);
            }

            @Override
            public Session open(Credentials credentials, BooleanSupplier stillWanted)
                    throws MeetingException {
                wanted.add(stillWanted.getAsBoolean());
                return open(credentials);
            }
        };
    }

    private int closed() {
        return (int) sessions.stream().filter(MemorySession::isClosed).count();
    }

    private Session open(Credentials credentials) throws MeetingException {
        tried.add(
                new Credentials(
                        credentials.username(),
                        credentials.password().copy(),
                        credentials.passphrase().copy(),
                        switch (credentials.former()) {
                            case Former.Password(Secret secret) ->
                                    new Former.Password(secret.copy());
                            case Former.Repeated(Secret secret, boolean givenUp) ->
                                    new Former.Repeated(secret.copy(), givenUp);
                            case Former.None none -> none;
                            case Former.GivenUp givenUp -> givenUp;
                        }));
        used.add(credentials.password());
        if (refusal != null) {
            throw refusal;
        }
        MemorySession session =
                new MemorySession(
                        new StaffMember("user-1", credentials.username(), null, null),
                        banks,
                        new MemoryMeetings(Sample.NOW));
        sessions.add(session);
        return session;
    }

    @Test
    void aLanguageThatIsChosenIsKeptThoughItIsSpokenAlready() {
        assertThat(preferences.languageProperty().get()).isEqualTo("system");

        model.speak("en");

        assertThat(preferences.languageProperty().get()).isEqualTo("en");
    }

    @Test
    void theFirstAccountIsFilledInAndTheHintNamesThePassword() {
        assertThat(model.usernameProperty().get()).isEqualTo("robert");
        assertThat(model.passwordProperty().get()).isEqualTo("open sesame");
        assertThat(model.accounts()).containsExactly(ROBERT, SUSAN);
        assertThat(model.getHint())
                .isEqualTo("The demo bank’s users, all with the password “open sesame”:");
    }

    @Test
    void withoutAccountsNothingIsFilledInAndThereIsNoHint() {
        LoginViewModel real = model(List.of());

        assertThat(real.usernameProperty().get()).isEmpty();
        assertThat(real.passwordProperty().get()).isEmpty();
        assertThat(real.getHint()).isEmpty();
    }

    @Test
    void anotherAccountCanBeFilledIn() {
        model.fillIn(SUSAN);
        model.signIn();

        assertThat(tried).containsExactly(SUSAN);
        assertThat(entered).containsExactly("susan gb.01");
    }

    @Test
    void theOnlyBankIsEnteredAndRememberedAndThePasswordForgotten() {
        model.signIn();

        assertThat(entered).containsExactly("robert gb.01");
        assertThat(saved).containsEntry("bank", "gb.01");
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.isChoosing()).isFalse();
        assertThat(closed()).isZero();
    }

    @Test
    void whileTheScreensBehindItComeTheCardTakesNothingMore() {
        model.signIn();
        assertThat(model.isBusy()).isTrue();

        model.cancel();
        model.fillIn(SUSAN);
        model.signIn();

        assertThat(model.isBusy()).isTrue();
        assertThat(entered).containsExactly("robert gb.01");
        assertThat(closed()).isZero();
    }

    @Test
    void blanksAroundTheUserAreNotPartOfItButThoseOfThePasswordAre() {
        model.usernameProperty().set("  robert ");
        model.passwordProperty().set(" open ");
        model.signIn();

        assertThat(tried).containsExactly(new Credentials("robert", new Secret(" open ")));
    }

    @Test
    void aWrongPasswordIsSaidAndEmptiedWhileTheUserStays() {
        refusal = new WrongPassword(null);
        model.signIn();

        assertThat(model.getMessage()).isEqualTo(WRONG);
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(model.usernameProperty().get()).isEqualTo("robert");
        assertThat(model.isBusy()).isFalse();
        assertThat(entered).isEmpty();
        assertThat(saved).isEmpty();
    }

    @Test
    void typingTakesTheMessageAway() {
        refusal = new WrongPassword(null);
        model.signIn();
        model.passwordProperty().set("o");

        assertThat(model.getMessage()).isEmpty();

        model.signIn();
        model.usernameProperty().set("susan");

        assertThat(model.getMessage()).isEmpty();
    }

    @Test
    void theNextTryCanSucceed() {
        refusal = new WrongPassword(null);
        model.signIn();
        refusal = null;
        model.passwordProperty().set("open sesame");
        model.signIn();

        assertThat(entered).containsExactly("robert gb.01");
        assertThat(model.getMessage()).isEmpty();
    }

    @Test
    void withoutAUserNobodyIsAsked() {
        model.usernameProperty().set("  ");
        model.signIn();

        assertThat(model.getMessage()).isEqualTo("Fill in user name and password first.");
        assertThat(tried).isEmpty();
    }

    @Test
    void withoutAPasswordNobodyIsAsked() {
        model.passwordProperty().set("");
        model.signIn();

        assertThat(model.getMessage()).isEqualTo("Fill in user name and password first.");
        assertThat(model.isBusy()).isFalse();
        assertThat(tried).isEmpty();
    }

    @Test
    void whileSigningInTheCardIsBusyAndASecondTryIsIgnored() {
        background.hold();
        model.signIn();
        model.signIn();

        assertThat(model.isBusy()).isTrue();
        assertThat(background.waiting()).isEqualTo(1);

        background.release();

        assertThat(tried).hasSize(1);
        assertThat(entered).hasSize(1);
    }

    @Test
    void whatIsTypedWhileSigningInIsNotWhatIsSent() {
        background.hold();
        model.signIn();
        model.usernameProperty().set("susan");
        background.release();

        assertThat(tried).containsExactly(ROBERT);
    }

    @Test
    void amongSeveralBanksThePersonChooses() {
        banks = List.of(LONDON, LEEDS);
        model.signIn();

        assertThat(model.isChoosing()).isTrue();
        assertThat(model.banks()).containsExactly(LONDON, LEEDS);
        assertThat(entered).isEmpty();

        model.choose(LEEDS);

        assertThat(entered).containsExactly("robert gb.02");
        assertThat(saved).containsEntry("bank", "gb.02");
        assertThat(model.passwordProperty().get()).isEmpty();
    }

    @Test
    void choosingTwiceEntersOnce() {
        banks = List.of(LONDON, LEEDS);
        model.signIn();
        model.choose(LEEDS);
        model.choose(LONDON);

        assertThat(entered).containsExactly("robert gb.02");
    }

    @Test
    void aRememberedBankIsEnteredWithoutAsking() {
        banks = List.of(LONDON, LEEDS);
        preferences.put("bank", "gb.02");
        model.signIn();

        assertThat(entered).containsExactly("robert gb.02");
        assertThat(model.isChoosing()).isFalse();
    }

    @Test
    void aRememberedBankThatIsNoLongerThereIsAskedForAgain() {
        banks = List.of(LONDON, LEEDS);
        preferences.put("bank", "gb.99");
        model.signIn();

        assertThat(model.isChoosing()).isTrue();
        assertThat(entered).isEmpty();
    }

    @Test
    void theOnlyBankIsEnteredWhateverIsRemembered() {
        preferences.put("bank", "gb.99");
        model.signIn();

        assertThat(entered).containsExactly("robert gb.01");
    }

    @Test
    void goingBackFromTheChoiceClosesTheSessionOnce() {
        banks = List.of(LONDON, LEEDS);
        model.signIn();
        model.back();
        model.back();

        assertThat(closed()).isEqualTo(1);
        assertThat(model.isChoosing()).isFalse();
        assertThat(entered).isEmpty();

        model.choose(LONDON);

        assertThat(entered).isEmpty();
    }

    @Test
    void theSessionIsClosedOffTheScreensThread() {
        banks = List.of(LONDON, LEEDS);
        model.signIn();
        background.hold();
        model.back();

        assertThat(closed()).isZero();

        background.release();

        assertThat(closed()).isEqualTo(1);
    }

    private void fillInServer() {
        model.onServerProperty().set(true);
        model.addressProperty().set("https://obp.bank.example");
        model.consumerKeyProperty().set("key");
        model.usernameProperty().set("alba");
        model.passwordProperty().set("Pw-2!");
    }

    private void beAskedForTheFormer(Why why, int unsent) {
        fillInServer();
        refusal = VaultClosed.holding(why, unsent);
        model.signIn();
        tried.clear();
    }

    @Test
    void theFormerPasswordIsAskedForAndGoesAlongWithTheNewOne() {
        assertThat(model.isFilling()).isTrue();
        beAskedForTheFormer(Why.FORMER, 2);

        assertThat(model.isAsking()).isTrue();
        assertThat(model.isFilling()).as("one question at a time").isFalse();
        assertThat(model.isFormerWanted()).isTrue();
        assertThat(model.getHeld()).contains("2 unsent meetings", "previous");
        assertThat(model.getMessage()).isEmpty();

        model.goOn();
        assertThat(model.getWarning()).isEqualTo("Fill in the previous password.");
        assertThat(tried).isEmpty();

        model.formerProperty().set("Pw-1!");
        assertThat(model.getWarning()).isEmpty();
        refusal = null;
        model.goOn();

        assertThat(tried)
                .containsExactly(
                        new Credentials(
                                "alba",
                                new Secret("Pw-2!"),
                                new Secret(""),
                                new Former.Password(new Secret("Pw-1!"))));
        assertThat(entered).containsExactly("alba gb.01");
        assertThat(model.formerProperty().get()).isEmpty();
        assertThat(model.isAsking()).isFalse();
    }

    @Test
    void aFormerPasswordThatIsWrongTooIsAskedForAgainAndAPauseIsSaid() {
        beAskedForTheFormer(Why.FORMER, 0);
        model.formerProperty().set("Pw-0!");
        refusal = VaultClosed.holding(Why.FORMER_WRONG, 0);
        model.goOn();

        assertThat(model.isAsking()).isTrue();
        assertThat(model.getHeld()).startsWith("This was not the previous password either.");
        assertThat(model.formerProperty().get()).isEmpty();

        model.formerProperty().set("Pw-0!");
        refusal = VaultClosed.pausing(Duration.ofSeconds(20));
        model.goOn();

        assertThat(model.isAsking()).isTrue();
        assertThat(model.getWarning()).contains("Wait 20 seconds");
    }

    @Test
    void whatIsGivenUpIsNamedBefore() {
        beAskedForTheFormer(Why.FORMER, 2);
        model.giveUp();

        assertThat(tried).isEmpty();
        assertThat(model.getWarning()).startsWith("2 unsent meetings will be lost for good");

        refusal = null;
        model.giveUp();

        assertThat(tried)
                .containsExactly(
                        new Credentials(
                                "alba", new Secret("Pw-2!"), new Secret(""), Former.GIVEN_UP));
        assertThat(entered).hasSize(1);
    }

    @Test
    void whereNoPasswordHelpsNoneIsAskedFor() {
        beAskedForTheFormer(Why.DAMAGED, 1);

        assertThat(model.isAsking()).isTrue();
        assertThat(model.isFormerWanted()).isFalse();
    }

    @Test
    void fromTheQuestionOneCanGoBackOrFail() {
        beAskedForTheFormer(Why.FORMER, 2);
        model.stopAsking();
        assertThat(model.isAsking()).isFalse();

        beAskedForTheFormer(Why.FORMER, 2);
        refusal = new MeetingException.ServerFailed(null);
        model.formerProperty().set("Pw-1!");
        model.goOn();

        assertThat(model.isAsking()).isFalse();
        assertThat(model.getMessage()).isNotEmpty();
    }

    @Test
    void whoIsAloneWithTheComputerIsToldWhyTheDoorStaysClosed() {
        fillInServer();
        refusal = VaultClosed.without(Why.NEVER_HERE, new Unreachable(Barrier.NAME, null));
        model.signIn();

        assertThat(model.isAsking()).isFalse();
        assertThat(model.getMessage())
                .startsWith("No server with this name was found.")
                .endsWith("have signed in on this computer before can sign in.");
    }

    @Test
    void aPasswordIsWipedOnceItHasBeenUsed() {
        fillInServer();
        refusal = new MeetingException.WrongPassword(null);
        model.signIn();
        refusal = null;
        model.passwordProperty().set("Pw-2!");
        model.signIn();

        assertThat(used).hasSize(2).allMatch(Secret::isEmpty);
    }

    @ParameterizedTest
    @EnumSource(StoreTrouble.class)
    void everyTroubleOfTheStoreIsSaidAndThePasswordKept(StoreTrouble trouble) {
        refusal = new StoreFailed(trouble, "D:\\Parley", null);
        model.signIn();

        assertThat(model.getMessage()).startsWith(BEGINNINGS.get(trouble));
        assertThat(model.passwordProperty().get()).isEqualTo("open sesame");
        assertThat(model.isBusy()).isFalse();
    }

    private static final Map<StoreTrouble, String> BEGINNINGS =
            new EnumMap<>(
                    Map.of(
                            StoreTrouble.IN_USE,
                            "Parley is already open on this computer with the same data.",
                            StoreTrouble.READ_ONLY,
                            "Parley cannot write to the folder D:\\Parley.",
                            StoreTrouble.DISK_FULL,
                            "The disk is full.",
                            StoreTrouble.DAMAGED,
                            "The demo bank’s file was damaged. It was set aside as D:\\Parley.",
                            StoreTrouble.KEY_DAMAGED,
                            "The key to what Parley keeps",
                            StoreTrouble.NEWER,
                            "What Parley keeps on this computer was last used by a newer"
                                    + " version of Parley.",
                            StoreTrouble.NETWORK_DRIVE,
                            "The data folder is on a network drive (D:\\Parley)",
                            StoreTrouble.BAD_PATH,
                            "The data folder’s path must not contain a semicolon. Start Parley"
                                    + " with another one: D:\\Parley",
                            StoreTrouble.OTHER,
                            "What Parley keeps on this computer cannot be used."));

    @Test
    void goingBackForgetsThePasswordThatWasUsed() {
        banks = List.of(LONDON, LEEDS);
        model.signIn();
        model.back();

        assertThat(model.passwordProperty().get()).isEmpty();
    }

    @Test
    void whileTheBankIsChosenNobodySignsInAgain() {
        banks = List.of(LONDON, LEEDS);
        model.signIn();
        model.signIn();

        assertThat(tried).hasSize(1);
    }

    private void typeServer(String address, String password) {
        model.onServerProperty().set(true);
        model.addressProperty().set(address);
        model.consumerKeyProperty().set("key-1");
        model.usernameProperty().set("alba");
        model.passwordProperty().set(password);
    }

    @Test
    void theDemoUserIsNotOfferedToAServer() {
        model.onServerProperty().set(true);

        assertThat(model.usernameProperty().get()).isEmpty();
        assertThat(model.passwordProperty().get()).isEmpty();

        model.onServerProperty().set(false);

        assertThat(model.usernameProperty().get()).isEqualTo("robert");
    }

    @Test
    void whatTheServerCannotTakeIsSaidAndNothingIsSent() {
        typeServer("obp.bank.example", "Comma,Lab");
        model.signIn();

        assertThat(model.getMessage()).contains("comma").contains("Nothing was sent");
        assertThat(tried).isEmpty();
        assertThat(model.passwordProperty().get()).isEqualTo("Comma,Lab");
    }

    @Test
    void aServerIsAskedAndRememberedWithItsKeyButNotThePassword() {
        typeServer("obp.bank.example", "Pw-1!");
        model.signIn();

        assertThat(asked)
                .extracting(each -> each.address().toString())
                .containsExactly("https://obp.bank.example");
        assertThat(tried).containsExactly(new Credentials("alba", new Secret("Pw-1!")));
        assertThat(saved.toString())
                .contains("https://obp.bank.example key-1")
                .doesNotContain("Pw-1!");

        LoginViewModel next = model(List.of(ROBERT));

        assertThat(next.isOnServer()).isTrue();
        assertThat(next.addressProperty().get()).isEqualTo("https://obp.bank.example");
        assertThat(next.consumerKeyProperty().get()).isEqualTo("key-1");
        assertThat(next.addresses()).containsExactly("https://obp.bank.example");
    }

    @Test
    void anotherKnownAddressBringsItsOwnKey() {
        typeServer("one.example", "Pw-1!");
        model.signIn();
        LoginViewModel second = model(List.of(ROBERT));
        second.addressProperty().set("two.example");
        second.consumerKeyProperty().set("key-2");
        second.usernameProperty().set("alba");
        second.passwordProperty().set("Pw-1!");
        second.signIn();
        LoginViewModel third = model(List.of(ROBERT));
        third.addressProperty().set("https://one.example");

        assertThat(third.consumerKeyProperty().get()).isEqualTo("key-1");
        assertThat(third.addresses()).containsExactly("https://two.example", "https://one.example");
    }

    @Test
    void aRefusedServerIsNotRemembered() {
        refusal =
                new MeetingException.SignInRefused(
                        MeetingException.SignInRefused.Reason.LOCKED, "code-9");
        typeServer("obp.bank.example", "Pw-1!");
        model.signIn();

        assertThat(model.getMessage()).contains("locked");
        assertThat(model.getSupportCode()).isEqualTo("Support code code-9");
        assertThat(saved).doesNotContainKey("servers");
        assertThat(tried).hasSize(1);

        model.passwordProperty().set("other");

        assertThat(model.getMessage()).isEmpty();
        assertThat(model.getSupportCode()).isEmpty();
    }

    @Test
    void cancellingStopsWaitingAndNobodyEnters() {
        background.hold();
        typeServer("obp.bank.example", "Pw-1!");
        model.signIn();
        model.cancel();
        background.release();

        assertThat(wanted).containsExactly(false);
        assertThat(model.isBusy()).isFalse();
        assertThat(entered).isEmpty();
        assertThat(model.passwordProperty().get()).isEqualTo("Pw-1!");
    }

    @Test
    void signingOutSaysWhatTheServerStillRemembers() {
        model.noteSignedOut(true);
        assertThat(model.getNote()).contains("four weeks");
        model.noteSignedOut(false);
        assertThat(model.getNote()).isEqualTo("You are signed out.");
    }

    @Test
    void aKeyThatWasFilledInDoesNotGoToAnotherServer() {
        typeServer("obp.bank.example", "Pw-1!");
        model.signIn();
        LoginViewModel next = model(List.of());
        next.addressProperty().set("https://obp.bank.example:8443");

        assertThat(next.consumerKeyProperty().get()).isEmpty();

        next.consumerKeyProperty().set("typed-key");
        next.addressProperty().set("https://other.example");

        assertThat(next.consumerKeyProperty().get()).isEqualTo("typed-key");
    }

    @Test
    void theDemoCanBeEnteredAtOnceAlsoAfterAServer() {
        typeServer("obp.bank.example", "Pw-1!");
        model.signInToDemo();

        assertThat(tried).containsExactly(ROBERT);
        assertThat(model.isOnServer()).isFalse();
    }
}
