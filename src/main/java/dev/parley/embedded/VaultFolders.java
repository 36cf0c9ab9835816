package dev.parley.embedded;

import dev.parley.offline.Vault;
import dev.parley.offline.Vaults;
import dev.parley.staff.ServerAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vaults in a folder of data, a folder each below `vault`. Neither person nor server can be
/// told from a folder's name.
public final class VaultFolders implements Vaults {
    private static final Logger LOG = LoggerFactory.getLogger(VaultFolders.class);
    private static final int NAME_BYTES = 16;

    private final Path data;
    private final Path all;
    private final Disk disk;
    private final Derivation derivation;

    /// Touches nothing yet.
    ///
    /// @param data made where it is missing
    /// @param derivation how passwords become keys
    public VaultFolders(Path data, Derivation derivation) {
        this(data, derivation, new Disk());
    }

    VaultFolders(Path data, Derivation derivation, Disk disk) {
        this.data = data.toAbsolutePath().normalize();
        this.all = this.data.resolve("vault");
        this.disk = disk;
        this.derivation = derivation;
    }

    @Override
    public Vault of(ServerAddress server, String username) {
        String owner = server + "\n" + username.strip();
        byte[] name = Disk.sha256().digest(owner.getBytes(StandardCharsets.UTF_8));
        return new VaultFolder(
                this, all.resolve(HexFormat.of().formatHex(name, 0, NAME_BYTES)), owner);
    }

    @Override
    public void prepare() {
        derivation.prepare();
        H2Copy.prepare();
    }

    /// What is to be seen to at every start: that all files are for their owner's eyes only, and
    /// that nothing is left of the copies of earlier versions, whose key lay beside them.
    public void tidy() {
        try {
            if (Files.isDirectory(all)) {
                int open = disk.makeOwnersOnly(all);
                if (open > 0) {
                    LOG.warn("{} files or folders of the vaults were open to others", open);
                }
            }
            disk.deleteAll(data.resolve("copy"));
        } catch (IOException | UnsupportedOperationException failure) {
            LOG.warn("The vaults could not be looked after", failure);
        }
    }

    Path folder() {
        return all;
    }

    Path data() {
        return data;
    }

    Disk disk() {
        return disk;
    }

    Derivation derivation() {
        return derivation;
    }

    /// How many unsent meetings lie in all other vaults than this one.
    int unsentBeside(Path own) throws IOException {
        int unsent = 0;
        List<String> names = Files.isDirectory(all) ? disk.names(all) : List.of();
        for (String name : names) {
            if (!all.resolve(name).equals(own)) {
                unsent += OutboxFolder.unsent(all.resolve(name), disk);
            }
        }
        return unsent;
    }
}
