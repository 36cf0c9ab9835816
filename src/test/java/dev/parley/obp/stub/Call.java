package dev.parley.obp.stub;

import java.util.List;
import java.util.Optional;

/// A request that found its route.
///
/// @param values the version and then what stands in the path where the route has names
record Call(Request request, List<String> values, Optional<StubUsers.Caller> caller) {
    String version() {
        return values.getFirst();
    }

    String bankId() {
        return values.get(1);
    }

    String meetingId() {
        return values.get(2);
    }

    /// Who is signed in; only for routes that need it.
    StubUser user() {
        return caller.orElseThrow().user();
    }
}
