package dev.parley.obp;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.Secret;
import dev.parley.obp.stub.StubServer;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.Network;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/// A person with an account at a stub server, and the way in.
final class Visit implements AutoCloseable {
    static final String KEY = "labconsumerkey0123456789abcdefghijklmnop0";
    static final String PASSWORD = "Alice-Lab-Pw-2026!";
    static final Credentials ALICE = new Credentials("alice.lab", new Secret(PASSWORD));
    /// No proxy in between.
    static final Network DIRECT = Network.of("none", "", new Secret(""));

    static final Bank BANK = new Bank("gh.29.uk", "Gh", "Gh Bank");

    final StubServer server;
    final String userId;
    final TestPace pace = new TestPace();

    Visit() throws IOException {
        this(StubServer.start());
    }

    Visit(StubServer server) {
        this.server = server;
        server.addConsumerKey(KEY);
        server.addBank("gh.29.uk", "Gh", "Gh Bank");
        server.addBank("other.bank", "Other", "Other Bank");
        userId = server.addUser("alice.lab", PASSWORD, "alice@example.com");
    }

    /// Signs in as Alice.
    Session session() throws MeetingException {
        return open(server.address(), ALICE);
    }

    Session open(URI address, Credentials credentials) throws MeetingException {
        return open(address, credentials, KEY);
    }

    Session open(URI address, Credentials credentials, String key) throws MeetingException {
        return open(address, credentials, key, pace);
    }

    static Session open(URI address, Credentials credentials, String key, Pace pace)
            throws MeetingException {
        Server place = new Server(new ServerAddress(address), new Secret(key));
        return new ObpServers(new Trust(List.of(), List.of()), () -> DIRECT, pace)
                .at(place)
                .open(credentials);
    }

    /// The meetings of the first bank, signed in as Alice, with no request recorded yet.
    MeetingRepository meetings() throws MeetingException {
        MeetingRepository meetings = session().meetings(BANK);
        server.forgetRequests();
        return meetings;
    }

    @Override
    public void close() {
        server.close();
    }
}
