package dev.parley.embedded;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/// Argon2id of version 1.3, by RFC 9106: its second recommendation, 64 MiB and three passes, and
/// more passes where this computer is fast. One lane, for Java has no others to offer here.
public final class Argon2 implements Derivation {
    private static final Duration LONG_ENOUGH = Duration.ofMillis(500);
    private static final int MEMORY = 64 * 1024;
    private static final int MOST_MEMORY = 256 * 1024;
    private static final int FEWEST_PASSES = 3;
    private static final int MOST_PASSES = 24;
    private static final int LANES = 1;
    private static final int KEY_BYTES = 32;

    private final InstantSource clock;

    /// Taken ahead, for one key.
    private @Nullable Blocks ahead;

    /// @param clock tells how fast this computer is
    public Argon2(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "argon2id-19";
    }

    @Override
    public boolean allows(Cost cost) {
        return cost.memory() >= MEMORY
                && cost.memory() <= MOST_MEMORY
                && cost.passes() >= FEWEST_PASSES
                && cost.passes() <= MOST_PASSES
                && cost.lanes() == LANES;
    }

    @Override
    public synchronized void prepare() {
        if (ahead == null) {
            ahead = Blocks.of(MEMORY);
        }
    }

    /// Whoever comes while they are made waits for them.
    private synchronized Blocks blocks(Cost cost) {
        Blocks ready = ahead;
        if (ready == null || cost.memory() != MEMORY) {
            return Blocks.of(cost.memory());
        }
        ahead = null;
        return ready;
    }

    /// Where the fewest passes take long enough, or nearly, they stay.
    @Override
    public Derived first(byte[] password, byte[] salt) {
        Cost fewest = new Cost(MEMORY, FEWEST_PASSES, LANES);
        Blocks blocks = blocks(fewest);
        Instant begin = clock.instant();
        byte[] key = derive(password, salt, fewest, blocks);
        Cost suited =
                new Cost(
                        MEMORY, passes(Duration.between(begin, clock.instant()).toMillis()), LANES);
        if (suited.equals(fewest)) {
            return new Derived(key, fewest);
        }
        Arrays.fill(key, (byte) 0);
        return new Derived(derive(password, salt, suited, blocks), suited);
    }

    /// @param millis that the fewest passes took
    static int passes(long millis) {
        long wanted = LONG_ENOUGH.toMillis() * FEWEST_PASSES / Math.max(1, millis);
        return Math.clamp(wanted, FEWEST_PASSES, MOST_PASSES);
    }

    @Override
    public byte[] again(byte[] password, byte[] salt, Cost cost) {
        return derive(password, salt, cost, blocks(cost));
    }

    private static byte[] derive(byte[] password, byte[] salt, Cost cost, Blocks blocks) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .withBlockPool(blocks)
                        .build());
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(password, key);
        return key;
    }

    /// The memory, taken in small helpings: each mebibyte comes in a thousand objects, and many at
    /// a stretch keep the collector, and with it every screen, busy for a quarter of a second.
    private static final class Blocks implements Argon2BytesGenerator.BlockPool {
        private static final int HELPING = 1024;
        private static final Duration REST = Duration.ofMillis(5);

        private final Deque<Argon2BytesGenerator.Block> free = new ArrayDeque<>();

        /// @param memory in KiB
        static Blocks of(int memory) {
            Blocks blocks = new Blocks();
            int count = Argon2BytesGenerator.getBlockCount(memory, LANES);
            for (int made = 1; made <= count; made++) {
                blocks.free.push(new Argon2BytesGenerator.Block());
                if (made % HELPING == 0) {
                    LockSupport.parkNanos(REST.toNanos());
                }
            }
            return blocks;
        }

        @Override
        public Argon2BytesGenerator.Block allocate() {
            return free.pop();
        }

        @Override
        public void deallocate(Argon2BytesGenerator.Block block) {
            free.push(block);
        }
    }
}
