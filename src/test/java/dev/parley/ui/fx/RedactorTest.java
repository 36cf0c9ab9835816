// Longer than 300 lines: what is blanked, and what is not, are long tables.
package dev.parley.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {

    /// Another test may have seen people.
    @BeforeEach
    void nobodyIsKnown() {
        Redactor.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "GB29NWBK60161331926819",
                "ES91 2100 0418 4502 0005 1332",
                "tel:+34612345678",
                "+49\u00a0171\u00a01234567",
                "612.345.678",
                "22 33 44 55"
            })
    void numbersOfAccountsAndPhonesAreBlanked(String number) {
        assertThat(Redactor.redact("Failed at " + number + " today"))
                .matches("Failed at (tel:)?\\*\\*\\* today");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.100.200", "00:12:33", "25.0.3", "24.11.2026"})
    void whatOnlyLooksLikeANumberOfAPhoneStays(String text) {
        String line = "Failed at " + text + " after 1 of 12345678";

        assertThat(Redactor.redact(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jean\u00a0Dupont",
                "Meier&Co",
                "Anna+Bert",
                "Anna|Schmidt",
                "maria Garcia",
                "ana ruiz"
            })
    void aNameIsBlankedHoweverItWasWritten(String name) {
        Redactor.know(name);
        String capitals =
                Pattern.compile("\\b\\p{L}")
                        .matcher(name)
                        .replaceAll(each -> each.group().toUpperCase(Locale.ROOT));

        for (String written : List.of(name, capitals, name.toUpperCase(Locale.ROOT))) {
            assertThat(Redactor.redact("Failed at " + written + " today"))
                    .matches("Failed at \\*\\*\\*[\u00a0&+| ]\\*\\*\\* today");
        }
    }

    @Test
    void theKeysOfARoomAreBlanked() {
        MeetingKeys keys = new MeetingKeys("room-7", new Secret("s"), null);

        assertThat(Redactor.redact("Failed with " + keys)).contains("***").doesNotContain("room-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.nowak@example.com",
                "ANNA+bank@mail.example.co.uk",
                "o'brien@example.ie",
                "josé@correo.españa",
                "<anna@example.com>",
                "mailto:anna@example.com?subject=x",
                "\"email_address\":\"anna@example.com\"",
                "https://bank.example/users/anna@example.com/meetings",
                "anna@example.com,marek@example.com"
            })
    void emailAddressesAreBlanked(String text) {
        assertThat(Redactor.redact("Sent to " + text + " today"))
                .startsWith("Sent to ")
                .endsWith(" today")
                .contains("***")
                .doesNotContainIgnoringCase("anna@", "nowak@", "bank@", "brien@", "josé", "marek@")
                .doesNotContain("@example", "@mail", "@correo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 7700 900789",
                "+447700900789",
                "+44 (0)20 7946 0018",
                "+49-151-234-567-89",
                "+34.600.123.456",
                "0044 7700 900789",
                "07700 900789",
                "020 7946 0018",
                "(020) 7946 0018",
                "0151/2345678"
            })
    void phoneNumbersAreBlanked(String phone) {
        assertThat(Redactor.redact("Call " + phone + " now")).isEqualTo("Call *** now");
        assertThat(Redactor.redact("\"mobile_phone\":\"" + phone + "\""))
                .isEqualTo("\"mobile_phone\":\"***\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=opensesame",
                "Password: opensesame",
                "passwd = opensesame",
                "PASSWORD='open opensesame'",
                "\"password\": \"a \\\"opensesame\\\" b\"",
                "\"staff_token\":\"opensesame\"",
                "customer_token=opensesame;x=1",
                "access_token=opensesame&x=1",
                "client_secret: opensesame",
                "consumer_key=opensesame",
                "consumer-key: opensesame",
                "consumerKey=opensesame",
                "session_id=opensesame",
                "{token=opensesame, x=1}",
                "DirectLogin: token=\"opensesame\"",
                "DirectLogin username=\"anna\", password=\"opensesame\", consumer_key=\"opensesame\"",
                "Authorization: DirectLogin token=\"opensesame\"",
                "Authorization: DirectLogin token=opensesame",
                "Authorization: Bearer opensesame",
                "authorization=Basic opensesame",
                "https://anna:opensesame@bank.example/x",
            })
    void whatIsNamedAPasswordOrTokenIsBlanked(String text) {
        assertThat(Redactor.redact("Sent " + text))
                .startsWith("Sent ")
                .contains("***")
                .doesNotContain("opensesame");
    }

    @Test
    void aSignedTokenIsBlankedWhereverItStands() {
        String token =
                "eyJhbGciOiJIUzI1NiJ9.eyIiOiIifQ.MOH4xsRF1-JEXbI9eXRPHlTUHrhUd_QH3dGHUf0a1sE";

        assertThat(Redactor.redact("It says " + token + " is old")).isEqualTo("It says *** is old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Parley 0.1.0-SNAPSHOT starts",
                "The settings cannot be saved",
                "2026-11-23T09:00:00.000Z WARN  d.parley.embedded.H2File - 12 rows in 3.5 ms",
                "2026-11-23T09:00:00+01:00",
                "23/11/2026 09:00:00",
                "03/11/2026 09:00:00",
                "It took 0.260000123 s",
                "at dev.parley.embedded.H2Meetings$$Lambda/0x00007f3c2a10.run(Unknown Source)",
                "parley-2026-11-23.0.log is full, ForkJoinPool-1-worker-12",
                "zone = Europe/London, os.name=Linux, OBP-20003",
                "at dev.parley.ui.Marked$Nowak.run(Marked.java:3)",
                "H2 2.4.240, Java 25.0.3+9-LTS, JavaFX 26.0.2",
                "127.0.0.1:8080",
                "0 of 1100 rounds, 0.26 s",
                "at java.base/java.lang.Thread.run(Thread.java:1474)",
                "at dev.parley.ui.details.TokenViewModel.reveal(TokenViewModel.java:61)",
                "at dev.parley@0.1.0/dev.parley.app.Main.run(Main.java:44)",
                "at dev.parley@0.1.0-SNAPSHOT/dev.parley.app.Main.run(Main.java:44)",
                "at javafx.graphics@26.0.2/javafx.scene.Node.layout(Node.java:12)",
                "Caused by: org.h2.jdbc.JdbcSQLException: Locked by another process [90020-240]",
                "The password is not right",
                "Unexpected token at line 3, column 17",
                "Find a secret place",
                "C:\\Users\\Public\\Parley\\settings.properties",
            })
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(Redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void linesStayLines() {
        assertThat(Redactor.redact("a=1\npassword=x\r\nb=2\n\tat x\n"))
                .isEqualTo("a=1\npassword=***\nb=2\n\tat x\n");
    }

    @Test
    void whatWouldPassForALineIsHarmless() {
        assertThat(Redactor.line("He said\r\n2026-11-23 ERROR all is lost\u2028x\u001b[2J"))
                .isEqualTo("He said\\n2026-11-23 ERROR all is lost\uFFFDx\uFFFD[2J");
        assertThat(Redactor.indented("X: one\rtwo\n\tat Here.now(Here.java:1)"))
                .isEqualTo("\tX: one\n\ttwo\n\tat Here.now(Here.java:1)\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"opensesame\",\"mobile_phone\":\"opensesame\"}",
                "{\"email_address\" : \"opensesame\", \"meeting_id\":\"opensesame\"}",
                "Person[name=opensesame, opensesame, phone=opensesame]",
                "StaffMember[userId=opensesame, username=opensesame, name=opensesame]",
                "for customer: opensesame",
                "Basic b3BlbnNlc2FtZTpvcGVuc2VzYW1l",
                "user opensesame%40example.com",
                "opensesame@localhost",
            })
    void whatIsToldOfAPersonIsBlanked(String text) {
        assertThat(Redactor.redact("It " + text + "\nNext"))
                .startsWith("It ")
                .contains("***")
                .endsWith("\nNext")
                .doesNotContain("opensesame", "b3Blbn");
    }

    @Test
    void namesThatWereSeenAreBlankedUntilForgotten() {
        Redactor.know("Ludwig van der Böhm-O’Brien");
        Redactor.know("Li Wu");
        Redactor.know("李伟");
        Redactor.know((String) null);

        assertThat(Redactor.redact("BÖHM-O’BRIEN, Ludwig. “Böhm” van der Li’s Wu 李伟 at a.b.Li$Wu"))
                .isEqualTo("***, ***. “***” van der *** *** *** at a.b.Li$***");

        Redactor.forget();
        assertThat(Redactor.redact("Ludwig")).isEqualTo("Ludwig");
    }

    /// Something of which nothing may be left.
    private record Marked(List<String> frames, Function<Random, String> make) {}

    private static final List<Marked> MARKED =
            List.of(
                    new Marked(
                            List.of(
                                    "password=?",
                                    "{\"password\": \"?\"}",
                                    "DirectLogin username=\"x\", password=\"?\", consumer_key=\"k\"",
                                    "https://anna:?@bank.example/obp",
                                    "Passphrase: ?"),
                            random -> letters(random, 12, "abcdefgXYZ0123456789!%_-") + "q7"),
                    new Marked(
                            List.of(
                                    "It says ? is old",
                                    "[?]",
                                    "Authorization: Bearer ?",
                                    "GET /obp/meetings?",
                                    "token=?",
                                    "\"customer_token\":\"?\"",
                                    "java.io.IOException: ?"),
                            random ->
                                    "eyJhbGciOiJIUzI1NiJ9."
                                            + letters(random, 30, "abcXYZ019_-")
                                            + "."
                                            + letters(random, 40, "abcXYZ019_-")),
                    new Marked(
                            List.of(
                                    "key ? is unknown",
                                    "consumer_key=\"?\"",
                                    "https://obp.bank.example ?",
                                    "(?)",
                                    "'?',"),
                            random -> letters(random, 40, "abcdefghij0123456789")),
                    new Marked(
                            List.of(
                                    "meeting ? not found",
                                    "/banks/gh.29.uk/meetings/?/end",
                                    "\"user_id\":\"?\"",
                                    "Meeting[id=?, bankId=x]",
                                    "<?>"),
                            random -> new UUID(random.nextLong(), random.nextLong()).toString()),
                    new Marked(
                            List.of(
                                    "mail to ?",
                                    "<?>",
                                    "\"?\"",
                                    "mailto:?&x=1",
                                    "Sent: ?, and more",
                                    "users/?/x"),
                            random ->
                                    letters(random, 6, "abcdeéñ.")
                                            + ("z" + random.nextInt(100) + "@")
                                            + letters(random, 7, "abcxyz")
                                            + any(random, "q.example", ".co.uk", "x.de")),
                    new Marked(
                            List.of("call ? now", "\"?\"", "ring ?, then go", "Phone: ?", "(?)"),
                            random -> {
                                String rest = String.format("%07d", random.nextInt(10_000_000));
                                return any(
                                        random,
                                        "+44 7700 9" + rest.substring(2),
                                        "0151/" + rest,
                                        "+49-151-" + rest,
                                        "612 345 " + rest.substring(4),
                                        "91 " + rest,
                                        "(020) 7946 " + rest.substring(3),
                                        "4000 1234 5678 " + rest.substring(3));
                            }),
                    new Marked(
                            List.of(
                                    "Cannot read ? here",
                                    "{\"name\":\"?\"}",
                                    "'?'",
                                    "customer ?, waiting",
                                    "Person[name=?, phone=x]",
                                    "no such user: ?.",
                                    "?’s meeting"),
                            random -> {
                                String name =
                                        any(random, "Anna", "Li", "José", "Zoë", "Ana-María")
                                                + " "
                                                + any(
                                                        random,
                                                        "Nowak",
                                                        "O'Brien",
                                                        "van Böhm",
                                                        "Wu",
                                                        "de la Cruz");
                                Redactor.know(name);
                                return random.nextInt(4) == 0
                                        ? name.toUpperCase(Locale.ROOT)
                                        : name;
                            }));

    private static String any(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }

    private static String letters(Random random, int count, String from) {
        return random.ints(count, 0, from.length())
                .mapToObj(i -> from.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /// Everything of which nothing may be left, in everything it may stand in, by chance but the
    /// same each time.
    @Test
    void ofAThousandLinesNoneLeaks() {
        Random random = new Random(7);
        List<String> leaks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Marked marked = MARKED.get(random.nextInt(MARKED.size()));
            String secret = marked.make.apply(random);
            String frame = marked.frames.get(random.nextInt(marked.frames.size()));
            String line = Redactor.line("Line " + i + ": " + frame.replace("?", secret));
            String half = secret.substring(secret.length() / 2);
            if (line.contains(secret) || line.contains(half) || !line.startsWith("Line " + i)) {
                leaks.add(frame + " | " + secret + " | " + line);
            }
        }
        Redactor.forget();

        assertThat(leaks).isEmpty();
    }

    @Test
    void whatWasRedactedOnceStaysAsItIs() {
        String once = Redactor.redact("token=x Mail anna@example.com or call +44 7700 900789, ok?");

        assertThat(Redactor.redact(once)).isEqualTo(once);
        assertThat(once).endsWith(", ok?");
    }

    /// A crash report may hold a long text without a blank, and is shown on the screen's thread.
    @ParameterizedTest
    @ValueSource(strings = {"a", "_", "a.", "1", "+1 ", "0 ", "token", "eyJ", "@", "a@", "a@b."})
    @Timeout(3)
    void aLongTextTakesNoTimeToSpeakOf(String part) {
        assertThat(Redactor.redact(part.repeat(20_000 / part.length()))).isNotEmpty();
    }

    @Test
    void aLongPasswordIsBlankedToo() {
        assertThat(Redactor.redact("password=\"" + "opensesame".repeat(10_000) + "\" x"))
                .isEqualTo("password=*** x");
    }

    @Test
    void aSupportCodeStaysAtTheEndOfItsLineAlone() {
        String code = new UUID(7, 7).toString();
        String line = "Server failed, support code ";

        assertThat(Redactor.redact(line + code + "\n\tat " + code + "\n"))
                .isEqualTo(line + code + "\n\tat ***\n");
        assertThat(Redactor.redact(line + code + " of anna@example.com"))
                .isEqualTo(line + "*** of ***@***");
    }

    @Test
    void namesInMeetingsAreBlankedFromTheMomentTheMeetingsAreKnown() {
        Redactor.know(List.of(Sample.meeting("m-1", "2026-11-23T10:30:00Z", "Ottilie Quandt")));

        assertThat(Redactor.redact("No room for Ottilie Quandt")).isEqualTo("No room for *** ***");

        Redactor.know(List.of(Sample.meeting("m-2", "2026-11-23T10:30:00Z", "Zacharias Pohl")));
        Redactor.forget();

        assertThat(Redactor.redact("Zacharias, Ottilie")).isEqualTo("Zacharias, Ottilie");
    }
}
