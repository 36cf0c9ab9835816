package dev.parley.offline;

import dev.parley.staff.Server;
import dev.parley.staff.Servers;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import java.time.Duration;
import java.time.InstantSource;

/// The way to sign in to any bank's server, with a copy of what is seen there. Signing in itself
/// needs the server.
public final class OfflineServers implements Servers {
    private final Servers servers;
    private final MeetingCopies copies;
    private final Aside aside;
    private final InstantSource clock;
    private final Duration age;

    /// @param aside does the writing
    /// @param age meetings that began longer ago are not kept; zero keeps nothing at all
    public OfflineServers(
            Servers servers, MeetingCopies copies, Aside aside, InstantSource clock, Duration age) {
        this.servers = servers;
        this.copies = copies;
        this.aside = aside;
        this.clock = clock;
        this.age = age;
    }

    @Override
    public void prepare() {
        servers.prepare();
    }

    @Override
    public SignIn at(Server server) {
        SignIn signIn = servers.at(server);
        return credentials -> {
            if (!age.isPositive()) {
                Session opened = signIn.open(credentials);
                aside.add(() -> copies.discard(server.address(), credentials.username()));
                return opened;
            }
            MeetingCopy copy = copies.of(server.address(), credentials.username());
            // The copy opens while the server looks at the password; nobody sees it before.
            aside.add(copy::open);
            boolean signedIn = false;
            try {
                Session opened = signIn.open(credentials);
                signedIn = true;
                return new OfflineSession(opened, copy, aside, clock, age);
            } finally {
                if (!signedIn) {
                    aside.add(copy::close);
                }
            }
        };
    }
}
