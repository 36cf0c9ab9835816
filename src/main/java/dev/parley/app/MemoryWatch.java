package dev.parley.app;

import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Ticker;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Has all memory cleared up while nobody works. By itself the virtual machine does so only when a
/// quarter of the computer's memory is full, and until then keeps what every refresh of a long list
/// and every derivation of a key have left. It holds the screen for a moment, so it waits for one
/// in which no key is pressed and no mouse is moved.
final class MemoryWatch {
    /// Who touches nothing between two looks is not working.
    private static final Duration LOOK = Duration.ofSeconds(5);

    /// Bytes that are in use beyond those of the last time; less is not worth a moment.
    static final long MUCH = 48L << 20;

    private final Ticker ticker;
    private final Background background;
    private final LongSupplier inputs;
    private final LongSupplier used;
    private final Runnable clear;
    private long seen;
    private long left;
    private boolean clearing;

    /// @param inputs how often a key was pressed or the mouse moved so far
    /// @param used bytes in use, what nobody needs any more among them
    /// @param clear clears up, off the screen's thread
    MemoryWatch(
            Ticker ticker,
            Background background,
            LongSupplier inputs,
            LongSupplier used,
            Runnable clear) {
        this.ticker = ticker;
        this.background = background;
        this.inputs = inputs;
        this.used = used;
        this.clear = clear;
    }

    /// Watches from now on. On the screen's thread.
    void begin() {
        seen = inputs.getAsLong();
        ticker.every(LOOK, this::look);
    }

    private void look() {
        long now = inputs.getAsLong();
        boolean untouched = now == seen;
        seen = now;
        long inUse = used.getAsLong();
        left = Math.min(left, inUse);
        if (untouched && !clearing && inUse - left >= MUCH) {
            clearing = true;
            background.compute(this::clear, this::cleared);
        }
    }

    private Long clear() {
        clear.run();
        return used.getAsLong();
    }

    private void cleared(long after) {
        left = after;
        clearing = false;
    }
}
