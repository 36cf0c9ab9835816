package dev.parley.embedded;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import dev.parley.meeting.StoreTrouble;
import dev.parley.offline.Kept;
import dev.parley.offline.MeetingCopy;
import dev.parley.offline.OpenVault;
import dev.parley.offline.OutboxFiles.Contents;
import dev.parley.offline.OutboxFiles.Drawer;
import dev.parley.offline.Owner;
import dev.parley.offline.Person;
import dev.parley.offline.Vault;
import dev.parley.offline.WrongTries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One person's vault in a folder: `key`, `tries`, `person`, `copy.mv.db` and
/// `outbox`.
final class VaultFolder implements Vault {
    private static final Logger LOG = LoggerFactory.getLogger(VaultFolder.class);
    private static final String PERSON = "person";
    private static final String TRIES = "tries";

    private final VaultFolders all;
    private final Path folder;
    private final String owner;
    private final Disk disk;
    private final KeyFile key;

    /// @param owner whose it is, and where
    VaultFolder(VaultFolders all, Path folder, String owner) {
        this.all = all;
        this.folder = folder;
        this.owner = owner;
        disk = all.disk();
        key = new KeyFile(folder, disk, all.derivation());
    }

    @Override
    public boolean isThere() {
        return key.isThere() || unsent() > 0;
    }

    @Override
    public OpenVault open(Secret password) throws WrongPassword, StoreFailed {
        byte[] typed = password.bytes();
        try (var _ = Undisturbed.begin()) {
            return new Opened(key.open(typed));
        } finally {
            Arrays.fill(typed, (byte) 0);
        }
    }

    @Override
    public OpenVault make(Secret password) throws StoreFailed {
        byte[] typed = password.bytes();
        try (var _ = Undisturbed.begin()) {
            remove();
            disk.createFolder(all.folder());
            disk.createFolder(folder);
            return new Opened(key.make(typed));
        } catch (IOException | UnsupportedOperationException failure) {
            throw StorePlace.cannotWrite(folder, failure);
        } finally {
            Arrays.fill(typed, (byte) 0);
        }
    }

    @Override
    public int unsent() {
        return OutboxFolder.unsent(folder, disk);
    }

    @Override
    public Optional<WrongTries> wrongTries() throws StoreFailed {
        try (var _ = Undisturbed.begin()) {
            return Optional.of(TriesFile.read(disk.read(folder.resolve(TRIES))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn(
                    "Wrong passwords cannot be counted: {}", unreadable.getClass().getSimpleName());
            throw new StoreFailed(StoreTrouble.OTHER, folder.toString(), unreadable);
        }
    }

    @Override
    public void keep(WrongTries tries) {
        try (var _ = Undisturbed.begin()) {
            disk.replace(folder.resolve(TRIES), TriesFile.bytes(tries));
        } catch (IOException unwritable) {
            LOG.warn("Wrong passwords cannot be kept: {}", unwritable.getClass().getSimpleName());
        }
    }

    @Override
    public void forgetWrongTries() {
        try (var _ = Undisturbed.begin()) {
            disk.delete(folder.resolve(TRIES));
        } catch (IOException stays) {
            LOG.warn("Wrong passwords stay counted: {}", stays.getClass().getSimpleName());
        }
    }

    /// The keys go first: without them the rest is noise. Not under the hands of another Parley,
    /// which would keep meetings that nobody could read any more.
    @Override
    public void remove() throws StoreFailed {
        try (var _ = Undisturbed.begin()) {
            OutboxFolder.whileUnused(folder, disk, key::remove);
            disk.deleteAll(folder);
        } catch (IOException stays) {
            throw StorePlace.cannotWrite(folder, stays);
        }
    }

    private final class Opened implements OpenVault {
        /// Empty once this is closed: what is wrapped after that would be nothing, and open
        /// nothing.
        private byte[] dataKey;
        private final Seal seal;
        private final H2Copy copy;

        Opened(byte[] dataKey) {
            this.dataKey = dataKey;
            byte[] files = Seal.keyFor("parley files", dataKey);
            byte[] database = Seal.keyFor("parley copy", dataKey);
            seal = new Seal(files);
            copy =
                    new H2Copy(
                            folder, "copy", owner, new Secret(HexFormat.of().formatHex(database)));
            Arrays.fill(files, (byte) 0);
            Arrays.fill(database, (byte) 0);
        }

        @Override
        public MeetingCopy copy() {
            return copy;
        }

        @Override
        public void discardCopy() {
            copy.throwAway();
        }

        @Override
        public Optional<Person> person() {
            try (var _ = Undisturbed.begin()) {
                Path file = folder.resolve(PERSON);
                return Files.exists(file)
                        ? Optional.of(PersonFile.read(seal.open(PERSON, disk.read(file))))
                        : Optional.empty();
            } catch (IOException | Seal.Broken | Seal.Newer | IllegalArgumentException unusable) {
                LOG.warn("Who it is cannot be read: {}", unusable.getClass().getSimpleName());
                return Optional.empty();
            }
        }

        @Override
        public void keep(Person person) {
            if (person().equals(Optional.of(person))) {
                return;
            }
            try (var _ = Undisturbed.begin()) {
                disk.replace(
                        folder.resolve(PERSON),
                        seal.close(PERSON, PERSON, PersonFile.bytes(person)));
            } catch (IOException unwritable) {
                LOG.warn("Who it is cannot be kept: {}", unwritable.getClass().getSimpleName());
            }
        }

        @Override
        public boolean isPassword(Secret password) throws StoreFailed {
            byte[] typed = password.bytes();
            try (var _ = Undisturbed.begin()) {
                return key.isPassword(typed);
            } finally {
                Arrays.fill(typed, (byte) 0);
            }
        }

        @Override
        public boolean isSplit() {
            return key.isSplit();
        }

        @Override
        public void changePassword(Secret password) throws StoreFailed {
            byte[] typed = password.bytes();
            byte[] own = ownKey();
            try (var _ = Undisturbed.begin()) {
                key.keep(own, typed);
            } catch (StoreFailed stays) {
                LOG.warn("What opened the vault before goes on opening it: {}", stays.trouble());
                throw stays;
            } finally {
                Arrays.fill(own, (byte) 0);
                Arrays.fill(typed, (byte) 0);
            }
        }

        @Override
        public int unsent(Owner of) {
            return VaultFolder.this.unsent();
        }

        @Override
        public Drawer open(Owner of) throws StoreFailed {
            Drawer own = new OutboxFolder(folder, disk, seal).open(of);
            boolean done = false;
            try {
                if (!key.isThere()) {
                    // Removed meanwhile: what is kept now, nobody could read.
                    throw new StoreFailed(StoreTrouble.OTHER, folder.toString(), null);
                }
                int others = new ClearOutbox(all.data(), disk).takeInto(own, of, folder, seal);
                done = true;
                return new Counting(own, others);
            } finally {
                if (!done) {
                    own.close();
                }
            }
        }

        /// A copy, as a key that is being wrapped takes longer than somebody needs to sign out.
        private synchronized byte[] ownKey() throws StoreFailed {
            if (dataKey.length == 0) {
                throw new StoreFailed(StoreTrouble.OTHER, folder.toString(), null);
            }
            return dataKey.clone();
        }

        @Override
        public void close() {
            copy.close();
            wipe();
        }

        private synchronized void wipe() {
            Arrays.fill(dataKey, (byte) 0);
            dataKey = new byte[0];
        }
    }

    /// A drawer that tells how many unsent meetings there are elsewhere, too.
    private final class Counting implements Drawer {
        private final Drawer own;
        private final int clear;

        Counting(Drawer own, int clear) {
            this.own = own;
            this.clear = clear;
        }

        @Override
        public Contents read() throws StoreFailed {
            Contents contents = own.read();
            try {
                return new Contents(
                        contents.own(),
                        contents.others() + clear + all.unsentBeside(folder),
                        contents.unreadable());
            } catch (IOException failure) {
                throw StorePlace.cannotWrite(folder, failure);
            }
        }

        @Override
        public void put(Kept kept) throws StoreFailed {
            own.put(kept);
        }

        @Override
        public void remove(UUID id) throws StoreFailed {
            own.remove(id);
        }

        @Override
        public void close() {
            own.close();
        }
    }
}
