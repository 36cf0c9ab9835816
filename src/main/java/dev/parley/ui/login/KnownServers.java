package dev.parley.ui.login;

import dev.parley.meeting.Secret;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.ui.fx.Preferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The servers that people signed in to from this computer and those that the IT department preset,
/// the last one used first, with the consumer key of each. For a preset server the preset key
/// counts: it is how an IT department replaces one.
final class KnownServers {
    private static final String LAST = "server.last";
    private static final int MOST = 10;

    private final Preferences preferences;

    KnownServers(Preferences preferences) {
        this.preferences = preferences;
    }

    /// Whether nobody can sign in to any other.
    boolean areFixed() {
        return preferences.isFixed(Preferences.SERVERS);
    }

    List<Server> all() {
        List<Server> known = preset();
        for (Server each : saved()) {
            if (known.stream().noneMatch(other -> other.address().equals(each.address()))) {
                known.add(each);
            }
        }
        String last = preferences.get(LAST).orElse("");
        known.sort(Comparator.comparing(each -> !each.address().toString().equals(last)));
        return known;
    }

    /// What the IT department decided on.
    List<Server> preset() {
        return read(preferences.preset(Preferences.SERVERS));
    }

    private List<Server> saved() {
        return areFixed() ? List.of() : read(preferences.get(Preferences.SERVERS));
    }

    /// Neither an address nor a key holds a blank, so blanks stand between them.
    private static List<Server> read(Optional<String> kept) {
        String[] saved = kept.orElse("").strip().split(" +", -1);
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
        preferences.put(LAST, server.address().toString());
        List<Server> known = new ArrayList<>(saved());
        known.removeIf(each -> each.address().equals(server.address()));
        known.addFirst(server);
        StringBuilder saved = new StringBuilder();
        for (Server each : known.subList(0, Math.min(MOST, known.size()))) {
            saved.append(each.address()).append(' ');
            saved.append(each.consumerKey().reveal()).append(' ');
        }
        preferences.put(Preferences.SERVERS, saved.toString().strip());
    }
}
