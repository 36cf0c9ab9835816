package dev.parley.obp.stub;

import static dev.parley.obp.stub.Route.Access.PUBLIC;
import static dev.parley.obp.stub.Route.Access.SIGNED_IN;
import static dev.parley.obp.stub.Route.Access.SIGNED_IN_OLD_WAY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The calls that the server knows, once it is clear that they may be made.
final class Calls {
    private static final String BY_NUMBER = "POST /banks/BANK/customers/customer-number";
    private static final String BY_PHONE = "POST /banks/BANK/search/customers/mobile-phone-number";
    private static final String IDLE_TIME = "GET /ui/suggested-session-timeout";

    private final StubUsers users;
    private final Map<String, StubBank> banks = new LinkedHashMap<>();
    private final List<Route> routes =
            List.of(
                    new Route("GET /root", "v3.1.0", PUBLIC, Calls::root),
                    new Route("GET /banks", "v3.1.0", PUBLIC, this::banks),
                    new Route("GET /banks/BANK", "v3.1.0", PUBLIC, this::bank),
                    new Route("POST /banks", "v3.1.0", SIGNED_IN_OLD_WAY, Calls::addBank),
                    new Route("POST /users", "v3.1.0", PUBLIC, this::addUser),
                    new Route("GET /users/current", "v3.1.0", SIGNED_IN, Calls::current),
                    new Route("GET /banks/BANK/meetings", "v3.1.0", SIGNED_IN, this::list),
                    new Route("POST /banks/BANK/meetings", "v3.1.0", SIGNED_IN, this::create),
                    new Route("GET /banks/BANK/meetings/ID", "v3.1.0", SIGNED_IN, this::one),
                    new Route("GET /banks/BANK/customers", "v3.1.0", SIGNED_IN, this::customers),
                    new Route(BY_NUMBER, "v3.1.0", SIGNED_IN, this::customerByNumber),
                    new Route(BY_PHONE, "v4.0.0", SIGNED_IN, this::customersByPhone),
                    new Route("POST /entitlement-requests", "v3.0.0", SIGNED_IN, Calls::askForRole),
                    new Route(IDLE_TIME, "v5.1.0", PUBLIC, Calls::sessionTimeout));

    Calls(StubUsers users) {
        this.users = users;
    }

    List<Route> routes() {
        return routes;
    }

    void add(StubBank bank) {
        banks.put(bank.id(), bank);
    }

    StubBank bank(String id) {
        StubBank bank = banks.get(id);
        if (bank == null) {
            throw new Refusal(
                    404,
                    "OBP-30001: Bank not found. Please specify a valid value for BANK_ID. Current BankId is "
                            + id);
        }
        return bank;
    }

    private static Answer root(Call call) {
        ObjectNode root =
                Json.object()
                        .put("version", call.version())
                        .put("version_status", "STABLE")
                        .put("git_commit", "91e4e2b3e855f55cb877a95152716c0fb3a120b2")
                        .put("connector", "star");
        root.putObject("hosted_by")
                .put("organisation", "TESOBE")
                .put("email", "contact@tesobe.com")
                .put("phone", "+49 (0)30 8145 3994")
                .put("organisation_website", "https://www.tesobe.com");
        return Answer.json(200, root);
    }

    private static Answer sessionTimeout(Call call) {
        return Answer.json(200, Json.object().put("timeout_in_seconds", "300"));
    }

    private Answer banks(Call call) {
        boolean old = call.version().equals("v3.1.0");
        ObjectNode all = Json.object();
        all.putArray("banks")
                .addAll(
                        banks.values().stream()
                                .map(old ? StubBank::oldJson : StubBank::json)
                                .toList());
        return Answer.json(200, all);
    }

    private Answer bank(Call call) {
        return Answer.json(200, bank(call.bankId()).json());
    }

    /// Nobody may: banks are added by tests alone.
    private static Answer addBank(Call call) {
        throw new Refusal(403, "OBP-20006: User is missing one or more roles: CanCreateBank");
    }

    private Answer addUser(Call call) {
        JsonNode sent = Json.read(call.request().body());
        StubUser user =
                users.add(
                        sent.path("username").asText(),
                        sent.path("password").asText(),
                        sent.path("email").asText(),
                        UUID.randomUUID().toString());
        return Answer.json(201, user.json());
    }

    private static Answer current(Call call) {
        ObjectNode json = call.user().json();
        json.putObject("views").putArray("list");
        return Answer.json(200, json);
    }

    private Answer list(Call call) {
        ObjectNode all = Json.object();
        all.putArray("meetings").addAll(bank(call.bankId()).newestFirst());
        return Answer.json(200, all);
    }

    private Answer one(Call call) {
        return bank(call.bankId()).meetings().stream()
                .filter(each -> each.path("meeting_id").asText().equals(call.meetingId()))
                .map(each -> Answer.json(200, each))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        400,
                                        "OBP-30104: Meeting not found. Current MeetingId(%s) "
                                                .formatted(call.meetingId())));
    }

    private Answer create(Call call) {
        StubBank bank = bank(call.bankId());
        CreateMeeting wish = CreateMeeting.of(call.request().body());
        return Answer.json(201, wish.madeAt(bank, call.user().id()));
    }

    private Answer customers(Call call) {
        StubBank bank = bank(call.bankId());
        if (call.version().equals("v5.1.0")) {
            call.user().need("CanGetCustomers", bank.id());
        }
        return Answer.json(200, noCustomers());
    }

    private Answer customerByNumber(Call call) {
        call.user().need("CanGetCustomer", bank(call.bankId()).id());
        throw new Refusal(
                404,
                "OBP-30002: Customer not found. Please specify a valid value for CUSTOMER_NUMBER.");
    }

    private Answer customersByPhone(Call call) {
        bank(call.bankId());
        return Answer.json(201, noCustomers());
    }

    private static ObjectNode noCustomers() {
        ObjectNode none = Json.object();
        none.putArray("customers");
        return none;
    }

    private static Answer askForRole(Call call) {
        JsonNode sent = Json.read(call.request().body());
        ObjectNode asked =
                Json.object().put("entitlement_request_id", UUID.randomUUID().toString());
        asked.set("user", call.user().json());
        asked.put("role_name", Json.text(sent, "role_name"));
        asked.put("bank_id", Json.text(sent, "bank_id"));
        asked.put("created", StubDate.text(Instant.now()));
        return Answer.json(201, asked);
    }
}
