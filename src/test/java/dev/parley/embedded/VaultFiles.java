package dev.parley.embedded;

import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.Secret;
import dev.parley.offline.DiskInSight;
import dev.parley.offline.Kept;
import dev.parley.offline.Owner;
import dev.parley.offline.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The encrypted files of real vaults, each opened anew by its password whenever it is asked for.
public final class VaultFiles implements DiskInSight {
    private static final String PASSWORD = "Marked-Pw-1!";
    private static final String ENTRY = ".unsent";

    private final Path all;
    private final FullDisk disk = new FullDisk();
    private final VaultFolders vaults;
    private final List<Drawer> opened = new ArrayList<>();

    /// @param data made where it is missing
    public VaultFiles(Path data) {
        all = data.resolve("vault");
        vaults = new VaultFolders(data, new CheapDerivation(), disk);
    }

    @Override
    public Drawer open(Owner owner) throws StoreFailed {
        Vault vault = vaults.of(owner.server(), owner.userId());
        Secret password = new Secret(PASSWORD);
        try {
            Drawer drawer =
                    (vault.isThere() ? vault.open(password) : vault.make(password)).open(owner);
            opened.add(drawer);
            return drawer;
        } catch (WrongPassword never) {
            throw new IllegalStateException("All have the same", never);
        }
    }

    @Override
    public int unsent(Owner owner) {
        return onDisk().size();
    }

    @Override
    public Map<UUID, Kept> onDisk() {
        Map<UUID, Kept> found = new LinkedHashMap<>();
        try {
            for (Path folder : folders()) {
                for (String name : disk.names(folder.resolve("outbox"))) {
                    if (name.endsWith(ENTRY)) {
                        byte[] bytes = disk.read(folder.resolve("outbox").resolve(name));
                        Kept kept = EntryFile.read(seal(folder).open(name, bytes));
                        found.put(kept.entry().id(), kept);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Exception unreadable) {
            throw new IllegalStateException("Not what was written", unreadable);
        }
        return found;
    }

    /// In the vault that holds the entry already.
    @Override
    public void place(Kept kept) {
        String name = kept.entry().id() + ENTRY;
        try {
            for (Path folder : folders()) {
                Path file = folder.resolve("outbox").resolve(name);
                if (Files.exists(file)) {
                    byte[] bytes = seal(folder).close("unsent", name, EntryFile.bytes(kept));
                    disk.replace(file, bytes);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> folders() throws IOException {
        return Files.isDirectory(all)
                ? disk.names(all).stream().map(all::resolve).toList()
                : List.of();
    }

    private Seal seal(Path folder) {
        byte[] password = PASSWORD.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] key = new KeyFile(folder, disk, new CheapDerivation()).open(password);
            return new Seal(Seal.keyFor("parley files", key));
        } catch (WrongPassword | StoreFailed never) {
            throw new IllegalStateException("It was made so", never);
        }
    }

    @Override
    public void fail(boolean failing) {
        disk.full = failing;
    }

    /// The system takes the locks back.
    @Override
    public void crash() {
        opened.forEach(Drawer::close);
        opened.clear();
    }

    /// A disk that takes nothing and gives nothing away while it is full. Nothing is forced to it:
    /// no test here cuts the power, and that is slow.
    private static final class FullDisk extends Disk {
        private boolean full;

        private void failIfFull() throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        void createFolder(Path folder) throws IOException {
            failIfFull();
            super.createFolder(folder);
        }

        @Override
        void write(Path file, byte[] content) throws IOException {
            failIfFull();
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            failIfFull();
            super.move(from, to);
        }

        @Override
        void delete(Path file) throws IOException {
            failIfFull();
            super.delete(file);
        }

        @Override
        void forceFolder(Path folder) throws IOException {
            failIfFull();
        }
    }
}
