package dev.parley.embedded;

import dev.parley.embedded.Derivation.Cost;
import dev.parley.embedded.Derivation.Derived;
import dev.parley.meeting.MeetingException.StoreFailed;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.StoreTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The data key of one person's vault, wrapped under the password. All that is encrypted hangs on
/// it, so it lies there twice. Lines of text: what it is and its version; how the password becomes
/// a key, and what that costs; the salt; the wrapped key; and the SHA-256 of all that, by which a
/// damaged file is told from a wrong password.
final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final int VERSION = 1;
    private static final int LONGEST = 1024;
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final List<String> NAMES = List.of("key", "key-spare");

    /// The proof of what is wrapped holds the lines before it, whatever the file is called.
    private static final String WRAPPED = "data-key";

    private static final Pattern LINES =
            Pattern.compile(
                    "(parley-key ([1-9]\\d{0,8})\n"
                            + "([a-z0-9-]{1,40}) (\\d{1,9}) (\\d{1,9}) (\\d{1,9})\n"
                            + "(\\p{XDigit}{32})\n)"
                            + "(\\p{XDigit}{2,400})\n");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(parley-key ([1-9]\\d{0,8})\n.*\n)(\\p{XDigit}{64})\n", Pattern.DOTALL);

    /// What a whole file says.
    ///
    /// @param lines before the wrapped key
    /// @param salt in digits, as `wrapped` is
    private record Content(String lines, Cost cost, String salt, String wrapped) {}

    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean newer;

        Unusable(boolean newer) {
            super(newer ? "Newer" : "Damaged");
            this.newer = newer;
        }
    }

    private final Path folder;
    private final Disk disk;
    private final Derivation derivation;

    KeyFile(Path folder, Disk disk, Derivation derivation) {
        this.folder = folder;
        this.disk = disk;
        this.derivation = derivation;
    }

    boolean isThere() {
        return NAMES.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /// A new data key, kept under this password.
    byte[] make(byte[] password) throws StoreFailed {
        byte[] key = Seal.random(KEY_BYTES);
        keep(key, password);
        return key;
    }

    /// Keeps a data key under this password, and under no other.
    void keep(byte[] key, byte[] password) throws StoreFailed {
        byte[] salt = Seal.random(SALT_BYTES);
        Derived derived = derivation.first(password, salt);
        Cost cost = derived.cost();
        String lines =
                "parley-key %s\n%s %s %s %s\n%s\n"
                        .formatted(
                                VERSION,
                                derivation.name(),
                                cost.memory(),
                                cost.passes(),
                                cost.lanes(),
                                HexFormat.of().formatHex(salt));
        byte[] wrapped = new Seal(derived.key()).close(WRAPPED, lines, key);
        Arrays.fill(derived.key(), (byte) 0);
        String all = lines + HexFormat.of().formatHex(wrapped) + "\n";
        byte[] bytes = (all + sum(all) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            for (String name : NAMES) {
                disk.replace(folder.resolve(name), bytes);
            }
        } catch (IOException failure) {
            throw StorePlace.cannotWrite(folder, failure);
        }
    }

    /// The data key.
    ///
    /// @throws WrongPassword where it is under another
    /// @throws StoreFailed where neither of the files can be used, or one cannot be read that may
    ///     be under this password
    byte[] open(byte[] password) throws WrongPassword, StoreFailed {
        List<String> whole = new ArrayList<>();
        List<byte[]> tried = new ArrayList<>();
        boolean newer = false;
        byte[] found = null;
        StoreFailed unread = null;
        for (String name : NAMES) {
            try {
                byte[] bytes = read(name);
                whole.add(name);
                if (found == null && tried.stream().noneMatch(each -> Arrays.equals(each, bytes))) {
                    tried.add(bytes);
                    found = unwrap(content(bytes), password);
                }
            } catch (Unusable unusable) {
                newer |= unusable.newer;
            } catch (IOException busy) {
                // What cannot be read just now is not damaged, and stays as it is.
                whole.add(name);
                unread = StorePlace.cannotWrite(folder, busy);
            }
        }
        if (found != null) {
            mend(tried.getLast(), whole);
            return found;
        }
        if (unread != null) {
            throw unread;
        }
        if (tried.isEmpty()) {
            throw new StoreFailed(
                    newer ? StoreTrouble.NEWER : StoreTrouble.KEY_DAMAGED, folder.toString(), null);
        }
        throw new WrongPassword(null);
    }

    boolean isPassword(byte[] password) throws StoreFailed {
        try {
            Arrays.fill(open(password), (byte) 0);
            return true;
        } catch (WrongPassword another) {
            return false;
        }
    }

    void remove() throws IOException {
        for (String name : NAMES) {
            disk.delete(folder.resolve(name));
        }
    }

    /// Makes two of one. A file that is whole stays: it may be under the newer password.
    private void mend(byte[] good, List<String> whole) {
        for (String name : NAMES) {
            if (!whole.contains(name)) {
                try {
                    disk.replace(folder.resolve(name), good);
                } catch (IOException oneIsEnough) {
                    LOG.warn("The spare of a key cannot be written", oneIsEnough);
                }
            }
        }
    }

    /// The bytes of a file that is whole and asks for nothing absurd.
    private byte[] read(String name) throws Unusable, IOException {
        Path file = folder.resolve(name);
        try {
            if (Files.size(file) > LONGEST) {
                throw new Unusable(false);
            }
            byte[] bytes = disk.read(file);
            content(bytes);
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new Unusable(false);
        }
    }

    /// Whether the two may be under two passwords, as after a change that ended half-way.
    boolean isSplit() {
        try {
            return !Arrays.equals(read(NAMES.getFirst()), read(NAMES.getLast()));
        } catch (Unusable | IOException unknown) {
            return false;
        }
    }

    private Content content(byte[] bytes) throws Unusable {
        Matcher whole = WHOLE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!whole.matches() || !sum(whole.group(1)).equals(whole.group(3))) {
            throw new Unusable(false);
        }
        if (Integer.parseInt(whole.group(2)) > VERSION) {
            throw new Unusable(true);
        }
        Matcher lines = LINES.matcher(whole.group(1));
        if (!lines.matches() || lines.group(8).length() % 2 != 0) {
            throw new Unusable(false);
        }
        Cost cost =
                new Cost(
                        Integer.parseInt(lines.group(4)),
                        Integer.parseInt(lines.group(5)),
                        Integer.parseInt(lines.group(6)));
        if (!lines.group(3).equals(derivation.name()) || !derivation.allows(cost)) {
            throw new Unusable(false);
        }
        return new Content(lines.group(1), cost, lines.group(7), lines.group(8));
    }

    /// @return `null` where another password is wanted
    private byte @Nullable [] unwrap(Content content, byte[] password) throws Unusable {
        byte[] key =
                derivation.again(password, HexFormat.of().parseHex(content.salt()), content.cost());
        try {
            byte[] found =
                    new Seal(key).open(content.lines(), HexFormat.of().parseHex(content.wrapped()));
            if (found.length != KEY_BYTES) {
                throw new Unusable(false);
            }
            return found;
        } catch (Seal.Broken another) {
            return null;
        } catch (Seal.Newer newer) {
            throw new Unusable(true);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static String sum(String text) {
        return HexFormat.of()
                .formatHex(Disk.sha256().digest(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
