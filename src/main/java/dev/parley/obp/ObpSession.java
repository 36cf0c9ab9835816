package dev.parley.obp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.BankUnknown;
import dev.parley.meeting.MeetingException.NotSignedIn;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import dev.parley.staff.StaffMember;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person signed in to a server by DirectLogin. The token lives here, in memory, and nowhere
/// else; closing forgets it. The server's copy lives on, up to four weeks: no call revokes it.
final class ObpSession implements Session {
    static final String ROOT = "/obp/v3.1.0/root";
    private static final String TOKEN_HEADER = "DirectLogin";

    /// What may stand in a header.
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]{1,8192}");

    private record RootJson(@JsonProperty("version") @Nullable String version) {}

    private record TokenJson(@JsonProperty("token") @Nullable String token) {}

    private record UserJson(
            @JsonProperty("user_id") @Nullable String userId,
            @JsonProperty("username") @Nullable String username,
            @JsonProperty("email") @Nullable String email,
            @JsonProperty("entitlements") @Nullable RolesJson entitlements) {}

    private record RolesJson(@JsonProperty("list") @Nullable List<@Nullable RoleJson> list) {}

    private record RoleJson(
            @JsonProperty("role_name") @Nullable String roleName,
            @JsonProperty("bank_id") @Nullable String bankId) {

        String text() {
            String name = Objects.requireNonNullElse(roleName, "?");
            return bankId == null || bankId.isEmpty() ? name : name + " (" + bankId + ")";
        }
    }

    private record BankJson(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("short_name") @Nullable String shortName,
            @JsonProperty("full_name") @Nullable String fullName) {}

    private record IdleTimeJson(
            @JsonProperty("timeout_in_seconds") @Nullable String timeoutInSeconds) {}

    private record RoleRequestJson(
            @JsonProperty("bank_id") String bankId, @JsonProperty("role_name") String roleName) {}

    private final Server server;
    private final ObpClient client;
    private final InstantSource clock;
    private final String username;
    private final AtomicReference<@Nullable Secret> token = new AtomicReference<>();
    private StaffMember staff;
    private List<String> roles = List.of();
    private List<Bank> banks = List.of();
    private volatile Duration clockAhead = Duration.ZERO;

    private ObpSession(
            Server server, ObpClient client, InstantSource clock, Credentials credentials) {
        this.server = server;
        this.client = client;
        this.clock = clock;
        username = credentials.username();
        staff = new StaffMember("", username, null, null);
    }

    /// Signs in, and asks who that is and for the banks.
    static ObpSession open(
            Server server, Credentials credentials, ObpClient client, InstantSource clock)
            throws MeetingException {
        ObpSession session = new ObpSession(server, client, clock, credentials);
        boolean opened = false;
        try {
            version(client);
            session.signInAgain(credentials.password());
            session.staff = session.currentUser();
            session.banks = session.readBanks();
            opened = true;
            return session;
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    /// Nothing secret goes to an address before it has answered as a bank's server does.
    static String version(ObpClient client) throws MeetingException {
        Optional<String> version =
                client.get(
                        ROOT,
                        Map.of(),
                        (head, body) ->
                                Optional.ofNullable(Json.read(body, RootJson.class).version()));
        return version.orElseThrow(() -> new OddAnswer(Oddity.NOT_OBP, null));
    }

    @Override
    public void signInAgain(Secret password) throws MeetingException {
        String header =
                "username=\"%s\", password=\"%s\", consumer_key=\"%s\""
                        .formatted(username, password.reveal(), server.consumerKey().reveal());
        Optional<String> answered =
                client.post(
                        Call.SIGN_IN,
                        "/my/logins/direct",
                        Map.of(TOKEN_HEADER, header),
                        "",
                        (head, body) -> {
                            readClock(head);
                            return Optional.ofNullable(Json.read(body, TokenJson.class).token());
                        });
        token.set(
                answered.filter(text -> PRINTABLE.matcher(text).matches())
                        .map(Secret::new)
                        .orElseThrow(() -> new OddAnswer(Oddity.UNREADABLE, null)));
    }

    private void readClock(HttpResponse<?> head) {
        head.headers()
                .firstValue("Date")
                .ifPresent(
                        text -> {
                            try {
                                ZonedDateTime there =
                                        ZonedDateTime.parse(
                                                text, DateTimeFormatter.RFC_1123_DATE_TIME);
                                clockAhead = Duration.between(there.toInstant(), clock.instant());
                            } catch (DateTimeException unreadable) {
                                clockAhead = Duration.ZERO;
                            }
                        });
    }

    /// Nothing here remembers a password, so the server is asked.
    @Override
    public boolean isPassword(Secret password) throws MeetingException {
        try {
            signInAgain(password);
            return true;
        } catch (WrongPassword another) {
            return false;
        }
    }

    private StaffMember currentUser() throws MeetingException {
        UserJson user =
                client.get(
                        "/obp/v3.1.0/users/current",
                        headers(),
                        (head, body) -> Json.read(body, UserJson.class));
        if (user.userId() == null) {
            throw new OddAnswer(Oddity.UNREADABLE, null);
        }
        roles = roles(user.entitlements());
        String name = user.username() == null ? username : user.username();
        return new StaffMember(user.userId(), name, null, user.email());
    }

    private static List<String> roles(@Nullable RolesJson entitlements) {
        return entitlements == null || entitlements.list() == null
                ? List.of()
                : entitlements.list().stream()
                        .filter(Objects::nonNull)
                        .map(RoleJson::text)
                        .distinct()
                        .toList();
    }

    /// The person's roles, where they are for one bank alone with its id.
    List<String> roles() {
        return roles;
    }

    private List<Bank> readBanks() throws MeetingException {
        List<Optional<Bank>> all =
                client.get(
                        "/obp/v3.1.0/banks",
                        headers(),
                        (head, body) ->
                                Json.readAll(body, "banks", BankJson.class, ObpSession::bank));
        List<Bank> known = all.stream().flatMap(Optional::stream).toList();
        if (known.isEmpty()) {
            throw new BankUnknown(null);
        }
        return known;
    }

    private static Optional<Bank> bank(BankJson bank) {
        return bank.id() == null || bank.id().isEmpty()
                ? Optional.empty()
                : Optional.of(new Bank(bank.id(), bank.shortName(), bank.fullName()));
    }

    /// The headers of a call.
    ///
    /// @throws NotSignedIn after closing
    Map<String, String> headers() throws NotSignedIn {
        Secret current = token.get();
        if (current == null) {
            throw new NotSignedIn(null);
        }
        return Map.of(TOKEN_HEADER, "token=" + current.reveal());
    }

    /// The headers of a call that sends JSON.
    Map<String, String> jsonHeaders() throws NotSignedIn {
        return and("Content-Type", "application/json");
    }

    /// The headers of a call, and one more.
    Map<String, String> and(String name, String value) throws NotSignedIn {
        Map<String, String> more = new LinkedHashMap<>(headers());
        more.put(name, value);
        return more;
    }

    @Override
    public Optional<Duration> suggestedIdleTime() throws MeetingException {
        return client.get(
                "/obp/v5.1.0/ui/suggested-session-timeout",
                Map.of(),
                (head, body) ->
                        Optional.ofNullable(Json.read(body, IdleTimeJson.class).timeoutInSeconds())
                                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                                .map(text -> Duration.ofSeconds(Long.parseLong(text))));
    }

    @Override
    public void askForRole(Bank bank, String role) throws MeetingException {
        String wish = Json.write(new RoleRequestJson(bank.id(), role));
        client.post(
                Call.READ,
                "/obp/v3.0.0/entitlement-requests",
                jsonHeaders(),
                wish,
                (head, body) -> Boolean.TRUE);
    }

    @Override
    public StaffMember staff() {
        return staff;
    }

    @Override
    public List<Bank> banks() {
        return banks;
    }

    @Override
    public MeetingRepository meetings(Bank bank) {
        return new ObpMeetings(this, client, clock, bank.id());
    }

    @Override
    public Optional<ServerAddress> server() {
        return Optional.of(server.address());
    }

    @Override
    public Duration clockAhead() {
        return clockAhead;
    }

    @Override
    public void close() {
        token.set(null);
        client.close();
    }
}
