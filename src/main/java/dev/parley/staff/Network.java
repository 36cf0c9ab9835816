package dev.parley.staff;

import dev.parley.meeting.Secret;
import java.util.Optional;

/// The way from this computer to a server, and who one is to the proxy on it.
///
/// @param kind whose proxy it is
/// @param proxy the one of [Kind#MANUAL], else empty
/// @param user whom the proxy lets through, empty where it lets everybody through
/// @param password of that user; never kept in a file
public record Network(Kind kind, Optional<ProxyAddress> proxy, String user, Secret password) {

    /// Whose proxy is used.
    public enum Kind {
        /// The one that the system is set to, if any.
        SYSTEM,
        /// None.
        NONE,
        /// The one named here.
        MANUAL
    }

    /// Reads a setting: `system`, `none`, or a proxy's `host:port`. Anything else counts as
    /// `system`.
    public static Network of(String setting, String user, Secret password) {
        Optional<ProxyAddress> proxy = ProxyAddress.read(setting);
        Kind kind =
                setting.equals("none") ? Kind.NONE : proxy.isPresent() ? Kind.MANUAL : Kind.SYSTEM;
        return new Network(kind, proxy, user, password);
    }

    /// Whether there is somebody to sign in to the proxy as.
    public boolean hasUser() {
        return !user.isBlank() && !password.isEmpty();
    }
}
