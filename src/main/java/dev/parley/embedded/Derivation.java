package dev.parley.embedded;

/// Makes a key of a password, so slowly that guessing is dear. The numbers that it took are kept
/// beside what the key opens.
public interface Derivation {

    /// What it took.
    ///
    /// @param memory in KiB
    /// @param passes over the memory
    /// @param lanes side by side
    record Cost(int memory, int passes, int lanes) {}

    /// A key, and what it took to make it.
    final class Derived {
        private final byte[] key;
        private final Cost cost;

        /// @param key kept as it is, not copied
        public Derived(byte[] key, Cost cost) {
            this.key = key;
            this.cost = cost;
        }

        /// 256 bits, to be wiped by whoever asked for them.
        public byte[] key() {
            return key;
        }

        /// What it took.
        public Cost cost() {
            return cost;
        }
    }

    /// Names the way in the file, such as `argon2id-19`.
    String name();

    /// Whether a key file may ask for this. Said before any work: a file that was tampered with
    /// must neither stop Parley nor weaken it.
    boolean allows(Cost cost);

    /// Takes the memory that the next key needs, and keeps it for that one.
    default void prepare() {}

    /// A key for a new file, at the cost that suits this computer.
    Derived first(byte[] password, byte[] salt);

    /// The key again.
    ///
    /// @param cost that [is allowed][#allows]
    byte[] again(byte[] password, byte[] salt, Cost cost);
}
