package dev.parley.obp;

import dev.parley.staff.Server;
import dev.parley.staff.Servers;
import dev.parley.staff.SignIn;
import javax.net.ssl.SSLContext;

/// The way to sign in to Open Bank Project servers.
public final class ObpServers implements Servers {
    private final SSLContext trust;
    private final Pace pace;

    /// @param trust which servers to believe that they are who they say
    /// @param pace time for what waits
    public ObpServers(SSLContext trust, Pace pace) {
        this.trust = trust;
        this.pace = pace;
    }

    @Override
    public SignIn at(Server server) {
        return credentials ->
                ObpSession.open(
                        server,
                        credentials,
                        new ObpClient(new Wire(server.address().uri(), trust, pace), pace),
                        pace);
    }
}
