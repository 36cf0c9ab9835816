package dev.parley.ui.login;

import dev.parley.meeting.Secret;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.ui.fx.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The servers that people signed in to from this computer, the last one first, with the consumer
/// key of each.
final class KnownServers {
    private static final String SERVERS = "servers";
    private static final int MOST = 10;

    private final Preferences preferences;

    KnownServers(Preferences preferences) {
        this.preferences = preferences;
    }

    /// Neither an address nor a key holds a blank, so blanks stand between them.
    List<Server> all() {
        String[] saved = preferences.get(SERVERS).orElse("").strip().split(" +", -1);
        List<Server> known = new ArrayList<>();
        for (int i = 0; i + 1 < saved.length; i += 2) {
            Secret key = new Secret(saved[i + 1]);
            ServerAddress.read(saved[i]).ifPresent(address -> known.add(new Server(address, key)));
        }
        return known;
    }

    Optional<Server> at(String address) {
        return ServerAddress.read(address)
                .flatMap(
                        wanted ->
                                all().stream()
                                        .filter(each -> each.address().equals(wanted))
                                        .findFirst());
    }

    void remember(Server server) {
        List<Server> known = all();
        known.removeIf(each -> each.address().equals(server.address()));
        known.addFirst(server);
        StringBuilder saved = new StringBuilder();
        for (Server each : known.subList(0, Math.min(MOST, known.size()))) {
            saved.append(each.address()).append(' ');
            saved.append(each.consumerKey().reveal()).append(' ');
        }
        preferences.put(SERVERS, saved.toString().strip());
    }
}
