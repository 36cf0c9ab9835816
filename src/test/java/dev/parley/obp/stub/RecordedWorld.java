package dev.parley.obp.stub;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// What the recorded server kept, what happened between the recorded requests, and who sent them.
final class RecordedWorld {
    /// What stands in the recordings instead of every token.
    static final String RECORDED_TOKEN = "lab-token";

    private static final String KEY = Example.KEY;
    private static final String LIMITED_KEY = "lablimitedkey00123456789abcdefghijklmnop0";
    private static final String ALICE = Example.ALICE;
    private static final String ROBERT = Example.ROBERT;
    private static final String CAROLINE = "caroline.lab";
    private static final String ENTITLE = "CanCreateEntitlementAtOneBank";
    private static final String READ_DOCS = "CanReadDynamicResourceDocsAtOneBank";
    private final StubServer server;
    private final PlainClient client;
    private final Map<String, String> tokens = new HashMap<>();

    RecordedWorld(StubServer server, PlainClient client) {
        this.server = server;
        this.client = client;
        addUsers();
        server.addConsumerKey(KEY);
        server.addConsumerKey(LIMITED_KEY, 5);
        server.addDisabledConsumerKey("labdisabledkey0123456789abcdefghijklmnop0");
        server.add(
                new StubBank(
                        "THE_DEFAULT_BANK_ID",
                        "OBP",
                        "OBP_DEFAULT_BANK",
                        null,
                        null,
                        null,
                        "obp1"));
        for (String id : new String[] {"gh.29.uk", "lab.bank.02", "lab.bank.10k"}) {
            addBank(id, id, "Lab bank " + id);
        }
    }

    private void addUsers() {
        addUser(ALICE, "alice@example.com", "288f336e-af03-4df0-b769-fa6a6220f445");
        addUser(ROBERT, "robert@example.com", "04922694-9281-428c-b8b7-b2b2aa8d68cd");
        addUser(CAROLINE, "caroline.lab@example.com", "1fb2984c-101b-4f2b-ade4-84f43e4d8b0c");
        server.addUser("comma.lab", "Comma,Lab,Pw-2026!", "comma@example.com");
        server.addUser("equals.lab", "Eq=uals\"Lab-Pw-2026!", "equals@example.com");
        server.addUser("semi.lab.user", "Semi;colon-Pw=2026!", "semi@example.com");
        server.addUser("quote.end.lab", "Quote-End-Pw-2026!\"", "quote@example.com");
        server.addUser("locked.lab", "Locked-Lab-Pw-2026!", "locked@example.com");
        addRole("CanCreateBank", "", "c7d6446b-ba9f-4ae3-b030-a33109bee1c3");
        addRole(ENTITLE, "gh.29.uk", "42adca3c-02a6-44a1-877b-d9de584ee3b9");
        addRole(READ_DOCS, "gh.29.uk", "5fc51edd-ee90-4c99-a242-fb289f22038b");
        addRole(ENTITLE, "lab.bank.02", "922238ec-4188-4d38-8c38-53599e4e04f3");
        addRole(READ_DOCS, "lab.bank.02", "11bc0287-1df5-486b-846c-2683193439ed");
        addRole(ENTITLE, "lab.bank.10k", "641acc4b-e679-43f6-9d75-574bbf27f110");
        addRole(READ_DOCS, "lab.bank.10k", "9db7d841-2441-408c-9588-3e721fd129f1");
    }

    private void addUser(String name, String email, String id) {
        server.addUser(name, password(name), email, id);
    }

    private void addRole(String role, String bankId, String id) {
        server.addRole(ALICE, role, bankId, id);
    }

    private void addBank(String id, String shortName, String fullName) {
        server.add(
                new StubBank(
                        id,
                        shortName,
                        fullName,
                        "https://static.example.com/logo.png",
                        "https://www.example.com",
                        "IIIGGB22",
                        id));
    }

    /// Brings about what happened before this request, unrecorded.
    void before(String name) throws IOException {
        switch (name) {
            case "1.33 two tokens of one user: the older one" -> {
                token(ROBERT, KEY);
                signIn(ROBERT, password(ROBERT), KEY);
            }
            case "1.33 two tokens of one user: the newer one" -> tokens.remove(ROBERT + KEY);
            case "1.34 wrong password 6 of 8 in a row" -> {
                for (int i = 1; i < 6; i++) {
                    signIn("locked.lab", "Wrong-Password-1!", KEY);
                }
            }
            case "3.21 duplicate request header" -> addBank("lab.bank.51", "CGHZ", "Lab bank 51");
            case "11.3 right password, right key now" -> {
                for (int i = 0; i < 6; i++) {
                    signIn(CAROLINE, "Wrong-Password-1!", KEY);
                }
            }
            case "13.2 an expired token (expiration date set to yesterday in the DB)" ->
                    server.expireTokens();
            case "13.3 endpoint time-out (10,000 meetings, limit 300 ms)" -> {
                tokens.clear();
                beSlow();
            }
            case "13.4 call limit: call 6 of 7" -> {
                for (int i = 2; i < 6; i++) {
                    String header = "token=" + token(ROBERT, LIMITED_KEY);
                    send("GET", "/obp/v3.1.0/users/current", header);
                }
            }
            case "13.6 a token issued before a server restart (warm server)" -> {
                addRole(ENTITLE, "lab.bank.51", "51232c23-cec6-4a73-8566-bf105c1a5b31");
                addRole(READ_DOCS, "lab.bank.51", "9039e165-9531-4c35-a146-da62661bf32c");
                addRole("CanUnlockUser", "", "514b6228-b65e-4697-8544-6a996e705ea5");
                addRole("CanReadUserLockedStatus", "", "9520078a-9320-4108-bf20-d32152c4087a");
            }
            case "13.1 a token issued before a server restart",
                    "13.3b POST under the 300 ms limit, unaffected",
                    "13.4 call limit: call 7 of 7" ->
                    beSlow();
            default -> {}
        }
    }

    /// The recorded server was too slow sometimes, which the stub never is by itself.
    private void beSlow() {
        server.next(request -> request.path().startsWith("/obp/"), Fault.timeoutButDone());
    }

    /// The token that stood in this request, or what stands there now when it was none.
    String tokenOf(String name) throws IOException {
        if (name.startsWith("2.6 ")) {
            return RECORDED_TOKEN;
        }
        if (name.startsWith("13.4")) {
            return token(ROBERT, LIMITED_KEY);
        }
        if (name.startsWith("11.")) {
            return token(CAROLINE, KEY);
        }
        boolean roberts = name.startsWith("1.33 ") || name.contains("user B ");
        return token(roberts ? ROBERT : ALICE, KEY);
    }

    private String token(String user, String key) throws IOException {
        String known = tokens.get(user + key);
        if (known != null) {
            return known;
        }
        Answer answer = signIn(user, password(user), key);
        String token = Json.of(answer.body()).get("token").textValue();
        tokens.put(user + key, token);
        return token;
    }

    private static String password(String user) {
        return switch (user) {
            case ALICE -> Example.ALICES_PASSWORD;
            case ROBERT -> Example.ROBERTS_PASSWORD;
            default -> "Caroline-Lab-Pw-2026!";
        };
    }

    private Answer signIn(String user, String password, String key) throws IOException {
        String header = "username=%s, password=%s, consumer_key=%s".formatted(user, password, key);
        return send("POST", "/my/logins/direct", header);
    }

    private Answer send(String method, String path, String directLogin) throws IOException {
        Map<String, String> headers = Map.of("DirectLogin", directLogin);
        return client.send(method, path, headers, "");
    }
}
