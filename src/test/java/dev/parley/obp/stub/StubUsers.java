package dev.parley.obp.stub;

import dev.parley.obp.stub.DirectLoginHeader.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who may come in: users, the programs they may use, and the tokens given out.
final class StubUsers {
    private final Map<String, StubUser> users = new HashMap<>();
    private final Map<String, ConsumerKey> keys = new HashMap<>();
    private final Map<String, Caller> tokens = new HashMap<>();

    /// A user with the program that calls.
    record Caller(StubUser user, ConsumerKey key) {}

    StubUser add(String name, String password, String email, String id) {
        StubUser user = new StubUser(name, password, email, id);
        users.put(name, user);
        return user;
    }

    void add(String key, ConsumerKey consumer) {
        keys.put(key, consumer);
    }

    StubUser user(String name) {
        StubUser user = users.get(name);
        if (user == null) {
            throw new IllegalArgumentException("no user " + name);
        }
        return user;
    }

    void changePassword(String name, String password) {
        user(name).changePassword(password);
        expireTokens();
    }

    void expireTokens() {
        tokens.clear();
    }

    /// Signs in. The program is looked at first, then the lock, then the password.
    Answer signIn(Request request) {
        DirectLoginHeader header = DirectLoginHeader.of(request);
        if (header == null) {
            throw request.header("Authorization") == null
                    ? new Refusal(400, "OBP-20082: Missing DirectLogin or Authorization header.")
                    : new Refusal(
                            400,
                            "OBP-20083: Missing DirectLogin word at the value of Authorization header.");
        }
        List<String> values =
                header.values(Parameter.USERNAME, Parameter.PASSWORD, Parameter.CONSUMER_KEY);
        ConsumerKey key = keys.get(values.get(2));
        if (key == null || !key.isEnabled()) {
            throw new Refusal(401, "OBP-20008: Invalid Consumer Key.");
        }
        StubUser user = users.get(values.get(0));
        if (user != null) {
            user.refuseIfLocked();
        }
        if (user == null || !user.hasPassword(values.get(1))) {
            throw new Refusal(
                    401, "OBP-20004: Invalid login credentials. Check username/password.");
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, new Caller(user, key));
        return Answer.json(201, Json.object().put("token", token));
    }

    /// Who calls, if anybody says so.
    ///
    /// @param ofOldKind whether it is one of the few old calls, which answer a bad token with 401
    Optional<Caller> caller(Request request, boolean ofOldKind) {
        String authorization = request.header("Authorization");
        if (authorization != null && authorization.startsWith("Bearer")) {
            throw new Refusal(401, "OBP-20201: OAuth2 is not allowed at this instance.");
        }
        DirectLoginHeader header = DirectLoginHeader.of(request);
        if (header == null) {
            if (authorization != null) {
                throw new Refusal(
                        401,
                        "OBP-20080: Authorization Header format is not supported at this instance.");
            }
            return Optional.empty();
        }
        Caller caller = callerOf(header, ofOldKind);
        caller.user().refuseIfLocked();
        caller.key().count();
        return Optional.of(caller);
    }

    private Caller callerOf(DirectLoginHeader header, boolean ofOldKind) {
        try {
            String token = header.values(Parameter.TOKEN).getFirst();
            Caller caller = tokens.get(token);
            if (caller == null) {
                throw new Refusal(
                        ofOldKind ? 401 : 400,
                        "OBP-20003: This DirectLogin token is invalid or expired:" + token);
            }
            return caller;
        } catch (Refusal refusal) {
            throw ofOldKind ? refusal : new Refusal(refusal.answer().uncorrelated());
        }
    }
}
