package dev.parley.staff;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a bank's server is: `https`, a host, sometimes a port and a path. Plain `http` is for this
/// computer alone: a password in clear must not leave it.
///
/// @param uri without a slash at its end
public record ServerAddress(URI uri) {
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    /// Checks what [#read] and [#isPlainElsewhere] tell the person.
    ///
    /// @throws IllegalArgumentException where it is not such an address
    public ServerAddress {
        if (uri.getHost() == null || !(isSecure(uri) || (isPlain(uri) && isThisComputer(uri)))) {
            throw new IllegalArgumentException("Not the address of a server");
        }
    }

    /// The address as typed, `https` where nothing is said.
    public static Optional<ServerAddress> read(String typed) {
        return parse(typed)
                .filter(uri -> isSecure(uri) || (isPlain(uri) && isThisComputer(uri)))
                .map(ServerAddress::new);
    }

    /// Whether it would be an address but for the missing encryption.
    public static boolean isPlainElsewhere(String typed) {
        return parse(typed).filter(uri -> isPlain(uri) && !isThisComputer(uri)).isPresent();
    }

    private static Optional<URI> parse(String typed) {
        String text = typed.strip();
        String full = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(full.replaceAll("/+$", ""));
            boolean extras =
                    uri.getRawUserInfo() != null
                            || uri.getRawQuery() != null
                            || uri.getRawFragment() != null;
            if (uri.getHost() == null || extras || uri.getPort() > 65_535) {
                return Optional.empty();
            }
            return Optional.of(
                    new URI(
                            uri.getScheme().toLowerCase(Locale.ROOT),
                            null,
                            uri.getHost().toLowerCase(Locale.ROOT),
                            uri.getPort(),
                            uri.getPath(),
                            null,
                            null));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isSecure(URI uri) {
        return "https".equals(uri.getScheme());
    }

    private static boolean isPlain(URI uri) {
        return "http".equals(uri.getScheme());
    }

    /// Whether it is on this computer itself.
    public static boolean isThisComputer(URI uri) {
        return THIS_COMPUTER.contains(uri.getHost());
    }

    /// The host, with the port where it is an unusual one: what the header shows.
    public String name() {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
