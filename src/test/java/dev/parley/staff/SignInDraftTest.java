package dev.parley.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.meeting.Secret;
import dev.parley.staff.SignInProblem.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInDraftTest {
    private static final String ADDRESS = "https://obp.bank.example";
    private static final String KEY = "abc-0123456789";

    private static List<String> keys(SignInDraft draft) {
        return draft.check().stream().map(SignInProblem::key).toList();
    }

    private static SignInDraft withPassword(String password) {
        return new SignInDraft(ADDRESS, new Secret(KEY), "alba.ruiz", new Secret(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alice-Lab-Pw-2026!",
                "Eq=uals\"Lab",
                "Semi;colon=",
                "ends in a quote\"",
                "a b"
            })
    void whatServersTookIsTaken(String password) {
        assertThat(withPassword(password).check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|signin.password.missing",
                "Comma,Lab|signin.password.comma",
                "Pässword|signin.password.ascii",
                "' blank'|signin.password.blanks",
                "'blank '|signin.password.blanks",
                "\"quote|signin.password.quote"
            })
    void whatServersCannotTakeIsFoundBeforeItIsSent(String password, String key) {
        assertThat(keys(withPassword(password))).containsExactly(key);
    }

    @Test
    void aLineBreakCannotReachAHeader() {
        assertThat(keys(withPassword("a\r\nX: y"))).containsExactly("signin.password.ascii");
    }

    @Test
    void fiveHundredAndTwelveCharactersAreTheMost() {
        assertThat(withPassword("x".repeat(512)).check()).isEmpty();
        assertThat(keys(withPassword("x".repeat(513)))).containsExactly("signin.long");
        assertThat(
                        keys(
                                new SignInDraft(
                                        ADDRESS,
                                        new Secret("k".repeat(513)),
                                        "u",
                                        new Secret("p"))))
                .containsExactly("signin.long");
    }

    @Test
    void eachFieldHasItsOwnProblem() {
        SignInDraft draft =
                new SignInDraft(
                        "http://bank.example", new Secret("bad_key!"), "alice+lab", new Secret(""));

        assertThat(draft.check())
                .containsExactly(
                        new SignInProblem(Field.ADDRESS, "signin.address.plain"),
                        new SignInProblem(Field.CONSUMER_KEY, "signin.key.letters"),
                        new SignInProblem(Field.USER, "signin.user.letters"),
                        new SignInProblem(Field.PASSWORD, "signin.password.missing"));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new SignInDraft("?", new Secret(""), "", new Secret("")).server());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(keys(new SignInDraft("", new Secret(""), "", new Secret(""))))
                .containsExactly(
                        "signin.address.missing",
                        "signin.key.missing",
                        "signin.user.missing",
                        "signin.password.missing");
    }

    @Test
    void outerBlanksOfNamesAreTakenAway() {
        SignInDraft draft =
                new SignInDraft(
                        " " + ADDRESS, new Secret(" " + KEY + " "), " alba ", new Secret("p"));

        assertThat(draft.check()).isEmpty();
        assertThat(draft.server().consumerKey().reveal()).isEqualTo(KEY);
        assertThat(draft.credentials().username()).isEqualTo("alba");
    }

    @Test
    void theDraftDoesNotPrintItsSecrets() {
        assertThat(withPassword("Hidden-1!").toString()).doesNotContain("Hidden", KEY);
    }
}
