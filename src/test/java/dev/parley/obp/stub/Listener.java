package dev.parley.obp.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Waits at a port of this machine and serves each client on a thread of its own.
final class Listener implements AutoCloseable {
    private final ServerSocket door;
    private final Consumer<Socket> serve;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private final Thread listening;

    /// @param port 0 for any
    /// @param security null for plain HTTP
    /// @param serve what is done with a client, on its own thread, until it leaves
    Listener(int port, @Nullable SSLContext security, Consumer<Socket> serve) throws IOException {
        ServerSocketFactory factory =
                security == null
                        ? ServerSocketFactory.getDefault()
                        : security.getServerSocketFactory();
        this.door = factory.createServerSocket(port, 0, InetAddress.getLoopbackAddress());
        this.serve = serve;
        this.listening = Thread.ofVirtual().name("stub at " + port()).unstarted(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    void open() {
        listening.start();
    }

    private void listen() {
        try {
            while (true) {
                Socket guest = door.accept();
                guests.add(guest);
                Thread.ofVirtual().name("guest of " + port()).start(() -> serve(guest));
            }
        } catch (SocketException e) {
            // The door was closed.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            serve.accept(guest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            guests.remove(guest);
        }
    }

    /// Returns when nobody can come in any more and everybody inside was sent away.
    @Override
    public void close() {
        try {
            door.close();
            // The port stays open until the thread that waits at it has seen that it is closed.
            listening.join();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
