package dev.parley.obp.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Somebody who can sign in.
final class StubUser {
    private static final int BAD_PASSWORDS_ALLOWED = 5;

    private final String name;
    private String password;
    private final String id;
    private final String email;
    private final ArrayNode entitlements = Json.array();
    private int badPasswords;

    StubUser(String name, String password, String email, String id) {
        this.name = name;
        this.password = password;
        this.email = email;
        this.id = id;
    }

    String id() {
        return id;
    }

    void changePassword(String another) {
        password = another;
        badPasswords = 0;
    }

    /// Roles are listed newest first.
    void entitle(String role, String bankId, String entitlementId) {
        entitlements.insert(
                0,
                Json.object()
                        .put("entitlement_id", entitlementId)
                        .put("role_name", role)
                        .put("bank_id", bankId));
    }

    /// @throws Refusal when the user lacks the role
    void need(String role, String bankId) {
        for (var entitlement : entitlements) {
            if (entitlement.get("role_name").textValue().equals(role)
                    && entitlement.get("bank_id").textValue().equals(bankId)) {
                return;
            }
        }
        throw new Refusal(
                403,
                "OBP-20006: User is missing one or more roles: %s for BankId(%s)."
                        .formatted(role, bankId));
    }

    void lock() {
        badPasswords = BAD_PASSWORDS_ALLOWED + 1;
    }

    /// @throws Refusal when there were too many bad passwords
    void refuseIfLocked() {
        if (badPasswords > BAD_PASSWORDS_ALLOWED) {
            throw new Refusal(
                    401,
                    "OBP-20013: The account has been locked, please contact an administrator!");
        }
    }

    boolean hasPassword(String tried) {
        boolean right = password.equals(tried);
        badPasswords = right ? 0 : badPasswords + 1;
        return right;
    }

    ObjectNode json() {
        ObjectNode json =
                Json.object()
                        .put("user_id", id)
                        .put("email", email)
                        .put("provider_id", name)
                        .put("provider", StubApi.HOST)
                        .put("username", name);
        json.putObject("entitlements").set("list", entitlements.deepCopy());
        return json;
    }
}
