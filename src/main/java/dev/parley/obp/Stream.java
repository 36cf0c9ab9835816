package dev.parley.obp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/// The body of an answer, which ends with an error where it grows beyond every true answer or does
/// not come on. The client's own time limit ends with the headers.
final class Stream extends FilterInputStream {
    /// More than any bank has: 10,000 meetings are 5.5 MB.
    static final long LONGEST = 256L << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pace pace;
    private Runnable watch;
    /// Written by the one thread that reads.
    private volatile long length;
    private volatile boolean stalled;

    Stream(InputStream body, Pace pace) {
        super(body);
        this.pace = pace;
        watch = watch();
    }

    private Runnable watch() {
        long before = length;
        return pace.after(PATIENCE, () -> look(before));
    }

    private synchronized void look(long before) {
        if (length > before) {
            watch = watch();
        } else {
            stalled = true;
            try {
                in.close();
            } catch (IOException alreadyBroken) {
                // Whoever reads is told by the read itself.
                length = before;
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        int count;
        try {
            count = in.read(into, offset, most);
        } catch (IOException broken) {
            if (stalled) {
                throw new HttpTimeoutException("The answer does not come on");
            }
            throw broken;
        }
        long longer = length + Math.max(0, count);
        length = longer;
        if (longer > LONGEST) {
            throw new TooLong();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            watch.run();
        }
        super.close();
    }

    /// There is more than any true answer has.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("Longer than any true answer");
        }
    }
}
