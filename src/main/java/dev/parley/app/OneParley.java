// Longer than 300 lines: lock and socket are one door, and both of its sides stand here.
package dev.parley.app;

import dev.parley.meeting.MeetingLink;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One Parley for each data folder. The first holds a lock there, which the system takes away with
/// the process however it ends, and listens at a socket beside it; a second one finds the lock
/// taken, tells the first what it was started for, and ends.
///
/// The socket knows three verbs, `show`, `open` with a link, and `damaged` for a link that could
/// not be read, in one short line. Whatever else comes is not answered. Only the owner of the
/// folder can reach it.
final class OneParley implements AutoCloseable {

    /// What the first is asked for; called on the socket's own thread.
    interface Hearing {
        /// To come to the front.
        void show();

        /// To show a meeting.
        void open(MeetingLink link);

        /// To say that a link was damaged.
        void damaged();
    }

    static final String SOCKET = "parley.socket";
    static final String LOCK = "parley.lock";

    /// More than a verb with the longest link.
    static final int LONGEST = 200;

    /// The system's bound for the path of a socket, with a byte for its end.
    private static final int LONGEST_PATH = 108;

    private static final String SHOW = "show";
    private static final String OPEN = "open ";
    private static final String DAMAGED = "damaged";
    private static final String SCHEME = "parley://";
    private static final String HEARD = "heard";

    private final Path folder;
    private final Duration patience;
    private volatile @Nullable FileChannel lock;
    private volatile boolean first;
    private volatile boolean ending;
    private volatile @Nullable ServerSocketChannel server;

    private OneParley(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /// Looks whether this is the first. Where the folder cannot be written it counts as such: a
    /// start never fails here.
    ///
    /// @param patience how long a word may take, and a Parley that is just starting
    static OneParley in(Path folder, Duration patience) {
        OneParley one = new OneParley(folder, patience);
        try {
            createFolder(folder);
            one.becomeFirst();
        } catch (IOException | UnsupportedOperationException unwritable) {
            one.first = true;
        }
        return one;
    }

    /// Takes the lock, where nobody has it.
    private void becomeFirst() throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            first = channel.tryLock() != null;
        } catch (OverlappingFileLockException taken) {
            first = false;
        } finally {
            if (first) {
                lock = channel;
            } else {
                closed(channel);
            }
        }
    }

    private static void closed(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException unclosed) {
            LoggerFactory.getLogger(OneParley.class).debug("The lock stays open", unclosed);
        }
    }

    private static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            if (isPosix(folder)) {
                Files.createDirectory(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException madeByAnother) {
            // Both were started at once; where it is no folder, the lock in it tells.
            return;
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Whether no other Parley works in the folder.
    boolean isFirst() {
        return first;
    }

    /// Tells the first what this one was started for.
    ///
    /// @return whether it heard; it may hang, or have no socket
    boolean tell(Optional<MeetingLink> link) {
        return say(
                link.map(each -> OPEN + SCHEME + each.bankId() + "/" + each.meetingId())
                        .orElse(SHOW));
    }

    /// Tells the first that this one was started for a link that is damaged.
    ///
    /// @return as [#tell]
    boolean tellDamaged() {
        return say(DAMAGED);
    }

    private boolean say(String line) {
        if (isTooLong()) {
            return false;
        }
        long end = System.nanoTime() + patience.toNanos();
        while (!first && System.nanoTime() < end) {
            try (SocketChannel channel = SocketChannel.open(address())) {
                channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
                if (HEARD.equals(readLine(channel))) {
                    return true;
                }
            } catch (IOException notListening) {
                // It may just be starting, or ending.
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            followEnded();
        }
        return false;
    }

    /// Where the first has ended meanwhile, this is the first now.
    private void followEnded() {
        try {
            becomeFirst();
        } catch (IOException unwritable) {
            LoggerFactory.getLogger(OneParley.class)
                    .debug("The lock cannot be looked at", unwritable);
        }
    }

    /// Listens from now on, on a thread of its own that ends with the program; where another is the
    /// first and does not hear, once that has ended.
    void listen(Hearing hearing) {
        if (!first || lock != null) {
            Thread.ofPlatform()
                    .daemon()
                    .name("parley-door")
                    .start(
                            () -> {
                                if (awaitFirst()) {
                                    serve(hearing);
                                }
                            });
        }
    }

    private boolean awaitFirst() {
        while (!first && !ending) {
            LockSupport.parkNanos(patience.toNanos());
            followEnded();
        }
        return first;
    }

    private void serve(Hearing hearing) {
        Logger log = LoggerFactory.getLogger(OneParley.class);
        if (isTooLong()) {
            log.warn(
                    "The path of the data folder is too long for a socket ({} bytes, less than {}"
                            + " are possible): a second Parley cannot bring this one to the front",
                    bytes(),
                    LONGEST_PATH);
            return;
        }
        try (ServerSocketChannel open = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            // The lock is ours, so a socket that is there is one of a Parley that was killed.
            deleteSocket();
            open.bind(address());
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(
                        folder.resolve(SOCKET), PosixFilePermissions.fromString("rw-------"));
            }
            server = open;
            while (open.isOpen() && !ending) {
                hear(open, hearing);
            }
        } catch (ClosedChannelException over) {
            log.debug("No longer listening for a second Parley");
        } catch (IOException | UnsupportedOperationException unheard) {
            log.warn("A second Parley cannot bring this one to the front", unheard);
        }
    }

    private void hear(ServerSocketChannel open, Hearing hearing) throws IOException {
        try (SocketChannel channel = open.accept()) {
            String line = readLine(channel);
            if (obey(line, hearing)) {
                channel.write(ByteBuffer.wrap((HEARD + "\n").getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (ClosedChannelException over) {
            if (!open.isOpen()) {
                throw over;
            }
        } catch (IOException goneAway) {
            LoggerFactory.getLogger(OneParley.class).debug("Whoever called has gone", goneAway);
        }
    }

    /// Does what one of the verbs says.
    ///
    /// @return whether it was one
    static boolean obey(@Nullable String line, Hearing hearing) {
        if (SHOW.equals(line)) {
            hearing.show();
            return true;
        }
        if (DAMAGED.equals(line)) {
            hearing.damaged();
            return true;
        }
        Optional<MeetingLink> link =
                line != null && line.startsWith(OPEN)
                        ? MeetingLink.read(line.substring(OPEN.length()))
                        : Optional.empty();
        link.ifPresent(hearing::open);
        return link.isPresent();
    }

    /// A line that comes whole, in time and is not too long; else `null`.
    private @Nullable String readLine(SocketChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        long end = System.nanoTime() + patience.toNanos();
        channel.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            while (bytes.hasRemaining()) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0 || selector.select(left) == 0) {
                    return null;
                }
                selector.selectedKeys().clear();
                int from = bytes.position();
                if (channel.read(bytes) < 0) {
                    return null;
                }
                for (int i = from; i < bytes.position(); i++) {
                    if (bytes.get(i) == '\n') {
                        return new String(bytes.array(), 0, i, StandardCharsets.US_ASCII);
                    }
                }
            }
            return null;
        }
    }

    private void deleteSocket() throws IOException {
        Path socket = folder.resolve(SOCKET);
        if (Files.exists(socket, LinkOption.NOFOLLOW_LINKS)
                && Files.readAttributes(
                                socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .isOther()) {
            Files.delete(socket);
        }
    }

    private UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(folder.resolve(SOCKET));
    }

    private int bytes() {
        return folder.resolve(SOCKET).toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private boolean isTooLong() {
        return bytes() >= LONGEST_PATH;
    }

    /// Listens no longer: who calls from now on waits until this one has ended.
    void stopListening() {
        ending = true;
        try {
            ServerSocketChannel open = server;
            if (open != null) {
                server = null;
                open.close();
                deleteSocket();
            }
        } catch (IOException stays) {
            LoggerFactory.getLogger(OneParley.class).debug("The socket stays behind", stays);
        }
    }

    /// Listens no longer, and lets another be the first.
    @Override
    public void close() {
        stopListening();
        closed(lock);
    }
}
