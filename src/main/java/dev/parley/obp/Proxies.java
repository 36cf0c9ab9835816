package dev.parley.obp;

import dev.parley.staff.Network;
import dev.parley.staff.ProxyAddress;
import dev.parley.staff.ServerAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which proxy a request goes through. This computer itself is always reached without one.
///
/// One that has refused user and password is not told them again: after some times it may lock the
/// account, and lists and unsent meetings ask by themselves.
final class Proxies extends ProxySelector {
    private final Network network;
    private volatile @Nullable ProxyAddress refusing;

    Proxies(Network network) {
        this.network = network;
    }

    Network network() {
        return network;
    }

    void refused(@Nullable ProxyAddress proxy) {
        refusing = proxy;
    }

    boolean hasRefused(ProxyAddress proxy) {
        return proxy.equals(refusing);
    }

    @Override
    public List<Proxy> select(URI server) {
        return proxy(server)
                .map(
                        place ->
                                List.of(
                                        new Proxy(
                                                Proxy.Type.HTTP,
                                                InetSocketAddress.createUnresolved(
                                                        place.host(), place.port()))))
                .orElse(List.of(Proxy.NO_PROXY));
    }

    /// The proxy in between, or empty. May wait: a system may have to look for it.
    Optional<ProxyAddress> proxy(URI server) {
        if (ServerAddress.isThisComputer(server)) {
            return Optional.empty();
        }
        return switch (network.kind()) {
            case NONE -> Optional.empty();
            case MANUAL -> network.proxy();
            case SYSTEM -> systemProxy(server);
        };
    }

    /// Of what a system names, only proxies for HTTP can be used.
    private static Optional<ProxyAddress> systemProxy(URI server) {
        ProxySelector system = ProxySelector.getDefault();
        List<Proxy> proxies = system == null ? List.of() : system.select(server);
        return proxies.stream()
                .limit(1)
                .filter(each -> each.type() == Proxy.Type.HTTP)
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .map(each -> new ProxyAddress(each.getHostString(), each.getPort()))
                .findFirst();
    }

    @Override
    public void connectFailed(URI server, SocketAddress proxy, IOException why) {
        // Whoever asked is told by the exception.
    }
}
