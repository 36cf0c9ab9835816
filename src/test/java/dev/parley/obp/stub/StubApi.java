package dev.parley.obp.stub;

import dev.parley.obp.stub.Route.Access;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/// What the server does with a request, apart from the wire: all of it as it was recorded.
final class StubApi {
    /// The name that the server gives itself.
    static final String HOST = "http://obp.example";

    private final StubUsers users = new StubUsers();
    private final Calls calls = new Calls(users);

    StubUsers users() {
        return users;
    }

    Calls calls() {
        return calls;
    }

    Answer answer(Request request) {
        try {
            return tagged(request, routed(request));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer routed(Request request) {
        if (request.method().equals("OPTIONS")) {
            return Answer.of(204, "")
                    .with("Access-Control-Allow-Headers", "*")
                    .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS, PUT, PATCH, DELETE")
                    .with("Access-Control-Allow-Credentials", "true")
                    .with("Access-Control-Max-Age", "1728000")
                    .with("Content-Type", "text/plain;charset=utf-8")
                    .with("Cache-Control", "no-cache, private, no-store")
                    .with("X-Frame-Options", "DENY");
        }
        if (request.method().equals("POST") && request.path().equals("/my/logins/direct")) {
            return users.signIn(request);
        }
        for (Route route : calls.routes()) {
            Optional<List<String>> values = route.values(request);
            if (values.isPresent() && speaksJson(request)) {
                return called(route, request, values.get());
            }
        }
        throw new Refusal(404, notFound(request));
    }

    private Answer called(Route route, Request request, List<String> values) {
        if (request.repeatsAParameter()) {
            throw new Refusal(400, "OBP-09016: Duplicate Query Parameters are not allowed.");
        }
        boolean ofOldKind = route.access() == Access.SIGNED_IN_OLD_WAY;
        Optional<StubUsers.Caller> caller = users.caller(request, ofOldKind);
        if (caller.isEmpty() && route.access() != Access.PUBLIC) {
            throw new Refusal(
                    Answer.error(401, "OBP-20001: User not logged in. Authentication is required!")
                            .with(
                                    "WWW-Authenticate",
                                    "OAuth realm=\"%1$s\", Bearer realm=\"%1$s\", DirectLogin realm=\"%1$s\""
                                            .formatted(HOST)));
        }
        Answer answer;
        try {
            answer = route.work().answer(new Call(request, values, caller));
        } catch (Refusal refusal) {
            answer = refusal.answer();
        }
        return caller.isPresent() ? caller.get().key().told(answer) : answer;
    }

    private static boolean speaksJson(Request request) {
        String accept = request.header("Accept");
        boolean reads = accept == null || !accept.contains("xml");
        return reads && (request.method().equals("GET") || request.saysJson());
    }

    private static String notFound(Request request) {
        String type = request.header("Content-Type");
        return "OBP-10404: 404 Not Found. The server could not find the requested URI. Please double"
                + " check your URL, headers and body. Note: When you are making a POST or PUT"
                + " request, the Content-Type header MUST be `application/json`. Note: OBP only"
                + " supports JSON formatted bodies.Current Url is (%s), Current Content-Type Header is (%s)"
                        .formatted(request.path(), type == null ? "" : type);
    }

    /// Puts the tag of its contents on a good answer, without quotes; a client that names the very
    /// tag, in a header of the very name, gets no contents.
    private static Answer tagged(Request request, Answer answer) {
        if (answer.status() != 200 && answer.status() != 201) {
            return answer;
        }
        String tag = tag(request.path() + answer.body());
        if (request.method().equals("GET") && request.hasExactly("If-None-Match", tag)) {
            return new Answer(304, answer.headers(), "").with("ETag", tag);
        }
        return answer.with("ETag", tag);
    }

    private static String tag(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            // A real server drops zeros in front too, so that a tag can be shorter than others.
            return new BigInteger(1, bytes).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
