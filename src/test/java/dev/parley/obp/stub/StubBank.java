package dev.parley.obp.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bank with the meetings it keeps, each as it will be answered.
///
/// @param logo web address of a picture, or null
/// @param bic bank identifier code, or null
/// @param address the bank's address in the server's own scheme
/// @param meetings in the order they were made
record StubBank(
        String id,
        String shortName,
        String fullName,
        @Nullable String logo,
        @Nullable String website,
        @Nullable String bic,
        String address,
        List<ObjectNode> meetings) {

    StubBank(
            String id,
            String shortName,
            String fullName,
            @Nullable String logo,
            @Nullable String website,
            @Nullable String bic,
            String address) {
        this(id, shortName, fullName, logo, website, bic, address, new ArrayList<>());
    }

    List<ObjectNode> newestFirst() {
        return meetings.stream()
                .sorted(
                        Comparator.comparingLong(
                                        (ObjectNode meeting) ->
                                                StubDate.millis(meeting.get("when")))
                                .reversed())
                .toList();
    }

    /// The form with one routing, of the list in the oldest version.
    ObjectNode oldJson() {
        ObjectNode json = head();
        json.putObject("bank_routing").put("scheme", "OBP").put("address", address);
        return json;
    }

    ObjectNode json() {
        ObjectNode json = head();
        var routings = json.putArray("bank_routings");
        if (bic != null) {
            routings.addObject().put("scheme", "BIC").put("address", bic);
        }
        routings.addObject().put("scheme", "OBP").put("address", address);
        json.putArray("attributes");
        return json;
    }

    private ObjectNode head() {
        return Json.object()
                .put("id", id)
                .put("short_name", shortName)
                .put("full_name", fullName)
                .put("logo", logo)
                .put("website", website);
    }
}
