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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// The way to sign in to any bank's server, with a vault for what is seen there and what is not
/// sent yet. The server decides whether the password is right; where it is away, the vault does.
public final class OfflineServers implements Servers, OutboxFiles {
    private final Servers servers;
    private final Vaults vaults;
    private final Aside aside;
    private final InstantSource clock;
    private final Duration age;
    private final boolean unsent;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private final Map<Owner, OutboxFiles> outboxes = new ConcurrentHashMap<>();

    /// @param aside does the writing, and opens the vault while the server is asked
    /// @param age meetings that began longer ago are not kept; zero keeps none that was seen
    /// @param unsent whether meetings that are not sent may rest here; those that do already stay
    ///     until they are sent
    public OfflineServers(
            Servers servers,
            Vaults vaults,
            Aside aside,
            InstantSource clock,
            Duration age,
            boolean unsent) {
        this.servers = servers;
        this.vaults = vaults;
        this.aside = aside;
        this.clock = clock;
        this.age = age;
        this.unsent = unsent;
    }

    @Override
    public void prepare() {
        servers.prepare();
    }

    @Override
    public SignIn at(Server server) {
        return credentials -> new Opening(server, credentials).session();
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

    private static Owner owner(ServerAddress address, Session session) {
        return new Owner(address, session.staff().userId());
    }

    /// One attempt to sign in. The vault is opened while the server looks at the password; nobody
    /// sees what is in it before.
    private final class Opening {
        private final ServerAddress address;
        private final SignIn signIn;
        private final Credentials credentials;
        private final Vault vault;
        private final Tries tries;
        private final FutureTask<Optional<OpenVault>> opening;

        Opening(Server server, Credentials credentials) {
            this.address = server.address();
            this.signIn = servers.at(server);
            this.credentials = credentials;
            vault = vaults.of(address, credentials.username());
            tries =
                    OfflineServers.this.tries.computeIfAbsent(
                            address + "\n" + credentials.username().strip(),
                            each -> new Tries(clock));
            Secret opens = opens().copy();
            opening =
                    new FutureTask<>(
                            () -> {
                                try {
                                    return isWanted() && vault.isThere()
                                            ? Optional.of(vault.open(opens))
                                            : Optional.empty();
                                } finally {
                                    opens.wipe();
                                }
                            });
        }

        private boolean isWanted() {
            return mayRest() && !(credentials.former() instanceof Former.GivenUp);
        }

        /// Waits for the disk.
        private boolean mayRest() {
            return unsent || vault.unsent() > 0;
        }

        private Secret opens() {
            return credentials.former() instanceof Former.Password former
                    ? former.secret()
                    : credentials.password();
        }

        Session session() throws MeetingException {
            aside.add(opening);
            if (age.isPositive()) {
                aside.add(() -> ifOpened(each -> each.copy().open()));
            }
            boolean entered = false;
            try {
                Session session = entered();
                entered = true;
                return session;
            } finally {
                if (!entered) {
                    aside.add(() -> ifOpened(OpenVault::close));
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
                return new OfflineSession(remote, aside, clock, age);
            }
            OpenVault open;
            try {
                open = openOrMade();
            } catch (StoreFailed failure) {
                // The work goes on with what the server has, and says what cannot be kept.
                outboxes.put(
                        owner(address, remote),
                        each -> {
                            throw failure;
                        });
                return new OfflineSession(remote, aside, clock, age);
            }
            aside.add(() -> open.keep(new Person(remote.staff(), remote.banks())));
            return session(remote, open);
        }

        private OpenVault openOrMade() throws MeetingException {
            boolean isFormer = credentials.former() instanceof Former.Password;
            if (isFormer) {
                tries.check();
            }
            try {
                Optional<OpenVault> there = opened();
                OpenVault open =
                        there.isPresent() ? there.get() : vault.make(credentials.password());
                if (isFormer) {
                    open.changePassword(credentials.password());
                }
                tries.right();
                return open;
            } catch (WrongPassword another) {
                if (isFormer) {
                    tries.wrong();
                }
                throw VaultClosed.holding(isFormer ? Why.FORMER_WRONG : Why.FORMER, vault.unsent());
            } catch (StoreFailed failure) {
                if (failure.trouble() == StoreTrouble.KEY_DAMAGED) {
                    throw VaultClosed.holding(Why.DAMAGED, vault.unsent());
                }
                throw failure;
            }
        }

        private Session withoutServer(MeetingException away) throws MeetingException {
            tries.check();
            OpenVault open;
            try {
                open = opened().orElseThrow(() -> VaultClosed.without(Why.NEVER_HERE, away));
            } catch (WrongPassword another) {
                tries.wrong();
                throw VaultClosed.without(Why.WRONG, away);
            }
            tries.right();
            Person person =
                    open.person().orElseThrow(() -> VaultClosed.without(Why.NEVER_HERE, away));
            return session(
                    new LateSession(
                            signIn,
                            address,
                            person,
                            credentials,
                            remote ->
                                    aside.add(
                                            () ->
                                                    open.keep(
                                                            new Person(
                                                                    remote.staff(),
                                                                    remote.banks())))),
                    open);
        }

        private Session session(Session remote, OpenVault open) {
            outboxes.put(owner(address, remote), open);
            if (!age.isPositive()) {
                aside.add(open::discardCopy);
            }
            return new OfflineSession(remote, open, tries, aside, clock, age);
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
