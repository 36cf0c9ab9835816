package dev.parley.obp;

import dev.parley.staff.Network;
import dev.parley.staff.Server;
import dev.parley.staff.Servers;
import dev.parley.staff.SignIn;
import java.net.URI;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// The way to sign in to Open Bank Project servers.
public final class ObpServers implements Servers {
    private final Supplier<SSLContext> trust;
    private final Supplier<Network> network;
    private final Pace pace;

    /// @param trust which servers to believe that they are who they say; asked where waiting is
    ///     allowed
    /// @param network the way to them, asked at once for every sign-in
    /// @param pace time for what waits
    public ObpServers(Supplier<SSLContext> trust, Supplier<Network> network, Pace pace) {
        this.trust = trust;
        this.network = network;
        this.pace = pace;
    }

    @Override
    public void prepare() {
        new Wire(URI.create("https://localhost"), trust.get(), network.get(), pace).close();
    }

    @Override
    public SignIn at(Server server) {
        // For all that is opened by it: who works without the server signs in late by itself.
        Proxies proxies = new Proxies(network.get());
        return credentials -> {
            Wire wire = new Wire(server.address().uri(), trust.get(), proxies, pace);
            return ObpSession.open(server, credentials, new ObpClient(wire, pace), pace);
        };
    }
}
