package dev.parley.obp;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotAllowed;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.staff.Bank;
import dev.parley.staff.ConnectionCheck;
import dev.parley.staff.Credentials;
import dev.parley.staff.Network;
import dev.parley.staff.ProxyAddress;
import dev.parley.staff.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// Tries the way to an Open Bank Project server as [ObpServers] goes it.
public final class ObpCheck implements ConnectionCheck {
    private static final int CONNECT_MILLIS = 5000;

    /// An id that no meeting has: asking for it shows whether the call is known, without any
    /// customer's data.
    private static final String NO_MEETING = "00000000-0000-0000-0000-000000000000";

    /// The organisation in a certificate's name, else its common name.
    private static final Pattern ORGANISATION = Pattern.compile("(?:^|,)O=((?:\\\\.|[^,\\\\])+)");
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])+)");

    private final Supplier<SSLContext> trust;
    private final Supplier<Network> network;
    private final Pace pace;

    /// @param trust whom to believe
    /// @param network the way to servers
    /// @param pace time for what waits
    public ObpCheck(Supplier<SSLContext> trust, Supplier<Network> network, Pace pace) {
        this.trust = trust;
        this.network = network;
        this.pace = pace;
    }

    @Override
    public Steps of(Server server) {
        return new Walk(server, network.get());
    }

    private final class Walk implements Steps {
        private final Server server;
        private final URI uri;
        private final Network way;
        private final Proxies proxies;

        Walk(Server server, Network way) {
            this.server = server;
            this.way = way;
            uri = server.address().uri();
            proxies = new Proxies(way);
        }

        @Override
        public Optional<ProxyAddress> proxy() {
            return proxies.proxy(uri);
        }

        private String host() {
            return proxy().map(ProxyAddress::host).orElse(uri.getHost());
        }

        private int port() {
            int usual = uri.getScheme().equals("https") ? 443 : 80;
            return proxy().map(ProxyAddress::port)
                    .orElse(uri.getPort() < 0 ? usual : uri.getPort());
        }

        private Unreachable endsAt(Barrier direct) {
            return new Unreachable(proxy().isPresent() ? Barrier.PROXY : direct, null);
        }

        @Override
        public String lookUp() throws MeetingException {
            try {
                return InetAddress.getByName(host()).getHostAddress();
            } catch (UnknownHostException nobody) {
                throw endsAt(Barrier.NAME);
            }
        }

        @Override
        public void connect() throws MeetingException {
            try (Socket socket = new Socket(Proxy.NO_PROXY)) {
                socket.connect(new InetSocketAddress(host(), port()), CONNECT_MILLIS);
            } catch (IOException refused) {
                throw endsAt(Barrier.CONNECTION);
            }
        }

        /// Any answer at all will do: it came through the encryption.
        @Override
        public Optional<Encryption> encrypt() throws MeetingException {
            if (!uri.getScheme().equals("https")) {
                return Optional.empty();
            }
            try (Wire wire = wire()) {
                Optional<SSLSession> session =
                        wire.exchange(
                                ObpSession.ROOT, Map.of(), null, (head, body) -> head.sslSession());
                return session.map(ObpCheck::encryption);
            } catch (IOException broken) {
                throw Troubles.of(new ObpClient.Broken(broken, null));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Unreachable(Barrier.CUT, null);
            }
        }

        @Override
        public String version() throws MeetingException {
            try (ObpClient client = client()) {
                return ObpSession.version(client);
            }
        }

        @Override
        public Abilities signIn(Credentials credentials) throws MeetingException {
            try (ObpSession session = ObpSession.open(server, credentials, client(), pace)) {
                Bank first = session.banks().getFirst();
                boolean known = true;
                List<String> missing = List.of();
                try {
                    session.meetings(first).find(NO_MEETING);
                } catch (NotFound asExpected) {
                    missing = List.of();
                } catch (NotAllowed lacking) {
                    missing = lacking.roles();
                } catch (OddAnswer odd) {
                    if (odd.oddity() != Oddity.NO_SUCH_CALL) {
                        throw odd;
                    }
                    known = false;
                }
                return new Abilities(
                        session.staff(), session.banks(), known, session.roles(), missing);
            }
        }

        private Wire wire() {
            return new Wire(uri, trust.get(), way, pace);
        }

        private ObpClient client() {
            return new ObpClient(wire(), pace);
        }
    }

    private static Encryption encryption(SSLSession session) {
        try {
            X509Certificate own = (X509Certificate) session.getPeerCertificates()[0];
            return new Encryption(
                    session.getProtocol(),
                    name(own.getIssuerX500Principal().getName()),
                    own.getNotAfter().toInstant());
        } catch (SSLPeerUnverifiedException impossible) {
            throw new IllegalStateException("Encrypted with nobody", impossible);
        }
    }

    private static String name(String distinguished) {
        Matcher organisation = ORGANISATION.matcher(distinguished);
        Matcher common = COMMON_NAME.matcher(distinguished);
        String found =
                organisation.find()
                        ? organisation.group(1)
                        : common.find() ? common.group(1) : distinguished;
        return found.replace("\\", "");
    }
}
