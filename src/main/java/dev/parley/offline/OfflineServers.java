// Longer than 300 lines: one attempt to sign in, with every end that it can have.
package dev.parley.offline;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.VaultClosed;
import dev.parley.meeting.MeetingException.VaultClosed.Why;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import dev.parley.meeting.StoreTrouble;
import dev.parley.staff.Credentials;
import dev.parley.staff.Former;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Servers;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The way to sign in to any bank's server, with a vault for what is seen there and what is not
/// sent yet. The server decides whether the password is right; where it is away, the vault does.
public final class OfflineServers implements Servers, OutboxFiles {
    private final Servers servers;
    private final Vaults vaults;
    private final Aside aside;
    private final InstantSource clock;
    private final Keep keep;
    private final Map<String, SharedVault> shared = new ConcurrentHashMap<>();
    private final Map<Owner, OutboxFiles> outboxes = new ConcurrentHashMap<>();

    /// @param aside does the writing, and opens the vault while the server is asked
    public OfflineServers(
            Servers servers, Vaults vaults, Aside aside, InstantSource clock, Keep keep) {
        this.servers = servers;
        this.vaults = vaults;
        this.aside = aside;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public void prepare() {
        servers.prepare();
        if (keep.unsent()) {
            vaults.prepare();
        }
    }

    @Override
    public SignIn.Revocable at(Server server) {
        return (credentials, wanted) -> new Opening(server, credentials, wanted).session();
    }

    /// The unsent meetings of somebody who is signed in.
    @Override
    public Drawer open(Owner owner) throws StoreFailed {
        OutboxFiles files = outboxes.get(owner);
        if (files == null) {
            throw new StoreFailed(StoreTrouble.OTHER, "", null);
        }
        return files.open(owner);
    }

    @Override
    public int unsent(Owner owner) {
        OutboxFiles files = outboxes.get(owner);
        return files == null ? 0 : files.unsent(owner);
    }

    private static Owner owner(ServerAddress address, Session session) {
        return new Owner(address, session.staff().userId());
    }

    /// One attempt to sign in. The vault is opened while the server looks at the password; nobody
    /// sees what is in it before.
    private final class Opening {
        private final Server server;
        private final ServerAddress address;
        private final SignIn signIn;
        private final Credentials credentials;
        private final BooleanSupplier wanted;
        private final SharedVault vault;
        private final Tries tries;
        private final FutureTask<Optional<OpenVault>> opening;

        /// Where a passphrase is wanted: whether it is still the password that opens the vault.
        private volatile boolean opensByPassword;

        /// Whether a former password goes on opening it.
        private boolean behind;

        Opening(Server server, Credentials credentials, BooleanSupplier wanted) {
            this.server = server;
            this.address = server.address();
            this.signIn = servers.at(server);
            this.credentials = credentials;
            this.wanted = wanted;
            vault =
                    shared.computeIfAbsent(
                            address + "\n" + credentials.username().strip(),
                            each ->
                                    new SharedVault(
                                            vaults.of(address, credentials.username()), clock));
            tries = vault.tries();
            List<Secret> opens = opens().stream().map(Secret::copy).toList();
            opening =
                    new FutureTask<>(
                            () -> {
                                try {
                                    return mayRest() && !isGivenUp()
                                            ? vault.ifThere(each -> open(each, opens))
                                            : Optional.empty();
                                } finally {
                                    opens.forEach(Secret::wipe);
                                }
                            });
        }

        private boolean isGivenUp() {
            return switch (credentials.former()) {
                case Former.GivenUp() -> true;
                case Former.Repeated(Secret _, boolean givenUp) -> givenUp;
                case Former.None() -> false;
                case Former.Password(Secret _) -> false;
            };
        }

        /// Waits for the disk.
        private boolean mayRest() {
            return keep.unsent() || vault.unsent() > 0;
        }

        /// What may open it: where a passphrase does, the password did before there was one.
        private List<Secret> opens() {
            if (keep.passphrase()) {
                return List.of(credentials.passphrase(), credentials.password());
            }
            return List.of(
                    credentials.former() instanceof Former.Password(Secret secret)
                            ? secret
                            : credentials.password());
        }

        private OpenVault open(Vault closed, List<Secret> secrets)
                throws WrongPassword, StoreFailed {
            for (Secret each : secrets.subList(0, secrets.size() - 1)) {
                try {
                    return closed.open(each);
                } catch (WrongPassword another) {
                    opensByPassword = true;
                }
            }
            return closed.open(secrets.getLast());
        }

        Session session() throws MeetingException {
            aside.add(opening);
            if (keep.age().isPositive()) {
                aside.add(() -> ifOpened(each -> each.copy().open()));
            }
            boolean entered = false;
            try {
                Session session = entered();
                entered = true;
                return session;
            } finally {
                if (!entered) {
                    aside.add(() -> ifOpened(vault::close));
                }
            }
        }

        private Session entered() throws MeetingException {
            Session remote;
            try {
                remote = signIn.open(credentials);
            } catch (MeetingException failure) {
                if (failure.isAway() && credentials.former() instanceof Former.None) {
                    return withoutServer(failure);
                }
                throw failure;
            }
            boolean entered = false;
            try {
                Session session = withServer(remote);
                entered = true;
                return session;
            } finally {
                if (!entered) {
                    remote.close();
                }
            }
        }

        private Session withServer(Session remote) throws MeetingException {
            if (!mayRest()) {
                aside.add(this::removeQuietly);
                outboxes.put(owner(address, remote), new Unkept());
                return session(remote, null, null);
            }
            OpenVault open;
            try {
                open = openOrMade();
            } catch (StoreFailed failure) {
                // The work goes on with what the server has, and says what cannot be kept.
                LateVault late = later(remote, failure);
                outboxes.put(owner(address, remote), late);
                return session(remote, null, late);
            }
            aside.add(() -> open.keep(new Person(remote.staff(), remote.banks())));
            return kept(remote, open);
        }

        private LateVault later(Session remote, StoreFailed failure) {
            Person person = new Person(remote.staff(), remote.banks());
            return new LateVault(
                    vault,
                    forLater(),
                    own -> new Opening(server, own, () -> true).openedLater(person),
                    failure);
        }

        private OpenVault openedLater(Person person) throws MeetingException {
            boolean done = false;
            try {
                OpenVault open = openOrMade();
                open.keep(person);
                done = true;
                return open;
            } finally {
                if (!done) {
                    ifOpened(vault::close);
                }
            }
        }

        /// What was given up may be in use by the time that it is tried again.
        private Credentials forLater() {
            Credentials own = credentials.copy();
            return switch (own.former()) {
                case Former.GivenUp() -> own.with(Former.NONE);
                case Former.Repeated(Secret secret, boolean _) ->
                        own.with(new Former.Repeated(secret, false));
                case Former.None() -> own;
                case Former.Password(Secret _) -> own;
            };
        }

        private OpenVault openOrMade() throws MeetingException {
            return keep.passphrase() ? openByPassphrase() : openByPassword();
        }

        private OpenVault openByPassphrase() throws MeetingException {
            tries.check();
            try {
                Optional<OpenVault> there = opened();
                if (there.isEmpty() || opensByPassword) {
                    checkRepeated();
                }
                OpenVault open = there.isPresent() ? there.get() : made(credentials.passphrase());
                if ((opensByPassword || open.isSplit())
                        && hasTaken(open, credentials.passphrase())) {
                    opensByPassword = false;
                }
                tries.right();
                return open;
            } catch (WrongPassword another) {
                tries.wrong();
                throw VaultClosed.holding(Why.PASSPHRASE, vault.unsent());
            } catch (StoreFailed failure) {
                throw orClosed(failure);
            }
        }

        /// An answer may come late, when another attempt has long made the vault and the work goes
        /// on in it: only what somebody has given up, and still wants to, is taken away.
        private OpenVault made(Secret secret) throws MeetingException {
            if (isGivenUp()) {
                return vault.makeAnew(secret, wanted);
            }
            return vault.openOrMake(each -> open(each, opens()), secret);
        }

        /// Nobody can tell a passphrase that was mistyped the first time.
        private void checkRepeated() throws VaultClosed {
            if (!(credentials.former() instanceof Former.Repeated(Secret again, boolean _))) {
                throw VaultClosed.holding(Why.REPEAT, vault.unsent());
            }
            if (!again.reveal().equals(credentials.passphrase().reveal())) {
                throw VaultClosed.holding(Why.REPEAT_WRONG, vault.unsent());
            }
        }

        private MeetingException orClosed(StoreFailed failure) {
            return failure.trouble() == StoreTrouble.KEY_DAMAGED
                    ? VaultClosed.holding(Why.DAMAGED, vault.unsent())
                    : failure;
        }

        private OpenVault openByPassword() throws MeetingException {
            boolean isFormer = credentials.former() instanceof Former.Password;
            if (isFormer) {
                tries.check();
            }
            try {
                Optional<OpenVault> there = opened();
                OpenVault open = there.isPresent() ? there.get() : made(credentials.password());
                if (isFormer || open.isSplit()) {
                    behind = !hasTaken(open, credentials.password()) && isFormer;
                }
                tries.right();
                return open;
            } catch (WrongPassword another) {
                if (isFormer) {
                    tries.wrong();
                }
                throw VaultClosed.holding(isFormer ? Why.FORMER_WRONG : Why.FORMER, vault.unsent());
            } catch (StoreFailed failure) {
                throw orClosed(failure);
            }
        }

        /// Where the disk takes no key, the vault stays with the one that has opened it.
        private static boolean hasTaken(OpenVault open, Secret secret) {
            try {
                open.changePassword(secret);
                return true;
            } catch (StoreFailed stays) {
                // It is logged where it happens.
                return false;
            }
        }

        private Session withoutServer(MeetingException away) throws MeetingException {
            tries.check();
            OpenVault open;
            try {
                open = opened().orElseThrow(() -> VaultClosed.without(Why.NEVER_HERE, away));
            } catch (WrongPassword another) {
                tries.wrong();
                throw VaultClosed.without(keep.passphrase() ? Why.PASSPHRASE : Why.WRONG, away);
            }
            tries.right();
            Person person =
                    open.person().orElseThrow(() -> VaultClosed.without(Why.NEVER_HERE, away));
            return kept(
                    new LateSession(
                            signIn,
                            address,
                            person,
                            credentials,
                            away,
                            clock,
                            remote ->
                                    aside.add(
                                            () ->
                                                    open.keep(
                                                            new Person(
                                                                    remote.staff(),
                                                                    remote.banks())))),
                    open);
        }

        private Session kept(Session remote, OpenVault open) {
            outboxes.put(owner(address, remote), open);
            if (!keep.age().isPositive()) {
                aside.add(open::discardCopy);
            }
            return session(remote, open, null);
        }

        private Session session(
                Session remote, @Nullable OpenVault open, @Nullable LateVault late) {
            return new OfflineSession(
                    remote,
                    vault,
                    open,
                    late,
                    open != null && keep.passphrase() && !opensByPassword,
                    behind,
                    aside,
                    clock,
                    keep.age());
        }

        /// Opens it here, where nobody has begun to.
        private Optional<OpenVault> opened() throws MeetingException {
            opening.run();
            try {
                return opening.get();
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case WrongPassword another -> throw another;
                    case StoreFailed failure -> throw failure;
                    case null, default -> throw new IllegalStateException(failed.getCause());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new MeetingException.NotSignedIn(null);
            }
        }

        private void removeQuietly() {
            try {
                vault.remove();
            } catch (StoreFailed stays) {
                // The next sign-in tries again.
                return;
            }
        }

        private void ifOpened(Consumer<OpenVault> work) {
            try {
                opened().ifPresent(work);
            } catch (MeetingException closed) {
                // Whoever signs in is told.
                return;
            }
        }
    }
}
