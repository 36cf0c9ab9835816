package dev.parley.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.VaultClosed;
import dev.parley.meeting.MeetingException.VaultClosed.Why;
import dev.parley.meeting.MemoryMeetings;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.Former;
import dev.parley.staff.MemorySession;
import dev.parley.staff.Server;
import dev.parley.staff.StaffMember;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.Mistake;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The sign-in card where the IT department has decided something.
final class ManagedLoginTest {
    private static final String BANK = "https://obp.bank.example";
    private static final String TEST = "https://test.bank.example";
    private static final String PRESET = BANK + " bank-key " + TEST + " test-key";

    private final Map<String, String> saved = new HashMap<>();
    private final List<Server> asked = new ArrayList<>();

    private final List<String> tried = new ArrayList<>();
    private @Nullable MeetingException refusal;

    private static String said(Former former) {
        return former instanceof Former.Repeated(Secret again, boolean givenUp)
                ? again.reveal() + (givenUp ? " anew" : "")
                : "-";
    }

    private LoginViewModel model(Map<String, String> values, String... fixed) {
        return model(new Presets(values, Set.of(fixed), List.of()));
    }

    private LoginViewModel model(Presets presets) {
        return new LoginViewModel(
                credentials -> {
                    throw new IllegalStateException("Not the demo bank");
                },
                server -> {
                    asked.add(server);
                    return credentials -> {
                        tried.add(
                                credentials.passphrase().reveal()
                                        + " "
                                        + said(credentials.former()));
                        if (refusal != null) {
                            throw refusal;
                        }
                        return new MemorySession(
                                new StaffMember("u", credentials.username(), null, null),
                                List.of(new Bank("gb.01", null, null)),
                                new MemoryMeetings(Sample.NOW));
                    };
                },
                new InlineBackground(),
                new Texts(Locale.UK),
                new Preferences(saved, presets, ZoneId.of("Europe/London"), saved::putAll),
                List.of(new Credentials("robert", new Secret("open sesame"))),
                (session, bank) -> session.close(),
                new CardPages());
    }

    private void signIn(LoginViewModel model, String address) {
        model.addressProperty().set(address);
        model.usernameProperty().set("alba");
        model.passwordProperty().set("Pw-1");
        model.signIn();
    }

    private static String key(LoginViewModel model) {
        return model.consumerKeyProperty().get();
    }

    @Test
    void aPresetServerIsFilledInWithItsKeyAndTheCardBeginsThere() {
        LoginViewModel model = model(Map.of("servers", PRESET));

        assertThat(model.isOnServer()).isTrue();
        assertThat(model.isServersFixed()).isFalse();
        assertThat(model.addresses()).containsExactly(BANK, TEST);
        assertThat(model.addressProperty().get()).isEqualTo(BANK);
        assertThat(key(model)).isEqualTo("bank-key");
    }

    @Test
    void whoMistypedThePassphraseIsNotToldOfPasswords() {
        LoginViewModel model = model(Map.of("servers", PRESET, "passphrase", "8"));
        refusal = VaultClosed.pausing(Duration.ofSeconds(20));
        model.passphraseProperty().set("correct horse");
        signIn(model, BANK);

        assertThat(tried).hasSize(1);
        assertThat(model.getMessage())
                .isEqualTo("Several tries have failed. Wait 20 seconds, then try again.");
    }

    /// It is a line of its own, below what is more important.
    @Test
    void aNewerParleyIsToldBesideTheNoteAndTheMistake() {
        Mistake mistake = new Mistake("parley.properties", 3, "machine.demo", List.of());
        LoginViewModel model = model(new Presets(Map.of(), Set.of(), List.of(mistake)));
        StringProperty said = new SimpleStringProperty("");
        model.tellOf(said);
        model.noteSignedOut(false);
        assertThat(model.getNewer()).isEmpty();

        said.set("There is a newer one.");

        assertThat(model.getNewer()).isEqualTo("There is a newer one.");
        assertThat(model.getNote()).isEqualTo("You are signed out.");
        assertThat(model.getMistake()).contains("line 3");
    }

    @Test
    void whoLastSignedInToTheDemoBankBeginsThereAgain() {
        saved.put("place", "demo");

        assertThat(model(Map.of("servers", PRESET)).isOnServer()).isFalse();
    }

    @Test
    void anotherServerCanBeTypedAndIsRememberedBesideThePresetOnes() {
        LoginViewModel model = model(Map.of("servers", PRESET));
        model.addressProperty().set("https://own.example");
        model.consumerKeyProperty().set("own-key");
        signIn(model, "https://own.example");

        assertThat(asked).hasSize(1);
        LoginViewModel again = model(Map.of("servers", PRESET));
        assertThat(again.addresses()).containsExactly("https://own.example", BANK, TEST);
        assertThat(key(again)).isEqualTo("own-key");
    }

    @Test
    void ofSeveralTheLastOneUsedComesFirstAlsoWhereTheyAreFixed() {
        signIn(model(Map.of("servers", PRESET), "servers"), TEST);

        LoginViewModel again = model(Map.of("servers", PRESET), "servers");
        assertThat(again.addresses()).containsExactly(TEST, BANK);
        assertThat(again.addressProperty().get()).isEqualTo(TEST);
    }

    @Test
    void aKeyThatTheItDepartmentReplacesCounts() {
        signIn(model(Map.of("servers", PRESET)), BANK);

        assertThat(key(model(Map.of("servers", BANK + " new-key")))).isEqualTo("new-key");
    }

    @Test
    void whereServersAreFixedThoseOfThePersonAreNotOfferedButKept() {
        saved.put("servers", "https://own.example own-key");
        LoginViewModel model = model(Map.of("servers", PRESET), "servers");

        assertThat(model.isServersFixed()).isTrue();
        assertThat(model.addresses()).containsExactly(BANK, TEST);
        signIn(model, BANK);
        assertThat(saved).containsEntry("servers", "https://own.example own-key");
    }

    @Test
    void withoutTheDemoBankTheCardIsTheServersAlone() {
        saved.put("place", "demo");
        LoginViewModel model = model(Map.of("demo", "off"), "demo");

        assertThat(model.isDemoOffered()).isFalse();
        assertThat(model.isOnServer()).isTrue();
        assertThat(model.usernameProperty().get()).isEmpty();

        model.signInToDemo();
        assertThat(model.isOnServer()).isTrue();
        assertThat(model.getMessage()).isEmpty();
    }

    @Test
    void aMistakeIsSaidOnTheCard() {
        List<Mistake> one = List.of(new Mistake("parley.properties", 3, "machine.demo", List.of()));
        List<Mistake> three = List.of(one.getFirst(), one.getFirst(), one.getFirst());

        assertThat(model(Map.of()).getMistake()).isEmpty();
        assertThat(model(new Presets(Map.of(), Set.of(), one)).getMistake())
                .endsWith("not understood: parley.properties, line 3: Write on or off.");
        assertThat(model(new Presets(Map.of(), Set.of(), three)).getMistake())
                .endsWith("(2 more in the settings)");
    }

    @Test
    void aPassphraseIsAskedForBesideThePasswordAndANewOneOnceMore() {
        LoginViewModel model = model(Map.of("servers", PRESET, "passphrase", "12"));
        assertThat(model.isPassphraseWanted()).isTrue();
        signIn(model, BANK);
        assertThat(model.getMessage()).isEqualTo("Fill in the passphrase for this computer.");
        assertThat(tried).isEmpty();

        refusal = VaultClosed.holding(Why.REPEAT, 0);
        model.passphraseProperty().set("eleven only");
        model.signIn();
        assertThat(model.isAsking()).isFalse();
        assertThat(model.getMessage())
                .isEqualTo("Choose a longer passphrase: it must have at least 12 characters.");

        assertThat(model.isPassphraseWrong()).isTrue();

        model.passphraseProperty().set("twelve words");
        assertThat(model.isPassphraseWrong()).isFalse();
        model.signIn();
        assertThat(model.isAsking()).isTrue();
        assertThat(model.isGiveUpOffered()).isFalse();
        assertThat(model.getFormerLabel()).isEqualTo("Passphrase again");
        model.goOn();
        assertThat(model.getWarning()).isEqualTo("Fill in the passphrase once more.");

        refusal = null;
        model.formerProperty().set("twelve words");
        model.goOn();
        assertThat(tried)
                .containsExactly("eleven only -", "twelve words -", "twelve words twelve words");
    }

    @Test
    void aNewPassphraseIsNotThePassword() {
        LoginViewModel model = model(Map.of("servers", PRESET, "passphrase", "8"));
        refusal = VaultClosed.holding(Why.REPEAT, 0);
        model.passphraseProperty().set("Pw-1 long");
        signIn(model, BANK);
        model.stopAsking();
        model.passwordProperty().set("Pw-1 long");
        model.signIn();

        assertThat(model.isAsking()).isFalse();
        assertThat(model.getMessage())
                .isEqualTo("Choose another passphrase: it must not be your password.");
    }

    @Test
    void aForgottenPassphraseIsGivenUpAfterAWarningForANewOne() {
        LoginViewModel model = model(Map.of("servers", PRESET, "passphrase", "8"));
        refusal = VaultClosed.holding(Why.PASSPHRASE, 2);
        model.passphraseProperty().set("new words");
        signIn(model, BANK);
        assertThat(model.getHeld()).contains("2 unsent meetings", "another passphrase");
        assertThat(model.isFormerWanted()).isFalse();
        assertThat(model.isGiveUpOffered()).isTrue();

        model.giveUp();
        assertThat(model.getWarning()).contains("2 unsent meetings will be lost");
        refusal = VaultClosed.holding(Why.REPEAT, 2);
        model.giveUp();
        refusal = null;
        model.formerProperty().set("new words");
        model.goOn();

        assertThat(tried).containsExactly("new words -", "new words -", "new words new words anew");
    }

    @Test
    void withoutTheITDepartmentNobodyIsAskedForAPassphrase() {
        LoginViewModel model = model(Map.of("servers", PRESET));
        assertThat(model.isPassphraseWanted()).isFalse();
        model.passphraseProperty().set("of nobody");
        signIn(model, BANK);
        assertThat(tried).containsExactly(" -");
    }
}
