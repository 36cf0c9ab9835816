package dev.parley.app;

import dev.parley.meeting.Secret;
import dev.parley.staff.Network;
import dev.parley.ui.fx.Preferences;
import java.util.function.Supplier;

/// The way through the network as it is chosen now. The proxy's password is kept here, in memory,
/// and nowhere else: it is forgotten when Parley ends.
final class NetworkChoice implements Supplier<Network> {
    private final Preferences preferences;
    private Secret password = new Secret("");

    NetworkChoice(Preferences preferences) {
        this.preferences = preferences;
    }

    /// Takes the proxy's password until Parley ends.
    void remember(Secret typed) {
        password = typed;
    }

    @Override
    public Network get() {
        return Network.of(
                preferences.get(Preferences.PROXY).orElse("system"),
                preferences.get(Preferences.PROXY_USER).orElse(""),
                password);
    }
}
