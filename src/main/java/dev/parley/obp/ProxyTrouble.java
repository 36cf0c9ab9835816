package dev.parley.obp;

import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The network's proxy did not let a request through, so the server has not seen it.
final class ProxyTrouble extends IOException {
    private static final long serialVersionUID = 1L;

    private final Barrier barrier;

    ProxyTrouble(Barrier barrier, @Nullable IOException cause) {
        super("Not through the proxy: " + barrier, cause);
        this.barrier = barrier;
    }

    Barrier barrier() {
        return barrier;
    }
}
