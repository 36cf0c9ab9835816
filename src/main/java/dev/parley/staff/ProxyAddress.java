package dev.parley.staff;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where a network's proxy is.
///
/// @param host its name or number
/// @param port where it listens
public record ProxyAddress(String host, int port) {

    /// Reads `host:port`; an `http://` before it does no harm.
    public static Optional<ProxyAddress> read(String typed) {
        String text = typed.strip();
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            boolean extras =
                    uri.getRawUserInfo() != null
                            || uri.getRawQuery() != null
                            || uri.getRawFragment() != null
                            || !uri.getRawPath().replace("/", "").isEmpty();
            boolean legal =
                    "http".equalsIgnoreCase(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getPort() > 0
                            && uri.getPort() <= 65_535;
            return legal && !extras
                    ? Optional.of(new ProxyAddress(uri.getHost(), uri.getPort()))
                    : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
