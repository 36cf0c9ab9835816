package dev.parley.obp;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.OddAnswer;
import dev.parley.meeting.MeetingException.OddAnswer.Oddity;
import dev.parley.meeting.MeetingException.ServerFailed;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.staff.Network;
import dev.parley.staff.Releases;
import dev.parley.staff.ServerAddress;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// The first line of a text file at an address of the bank's. It is asked for over the same
/// [Wire] as the servers, with nothing of a person and no key.
public final class WebReleases implements Releases {
    /// In bytes; the rest of the file is never read.
    private static final int MOST = 1024;

    /// A file that comes byte by byte is not waited for any longer.
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /// At most 39 letters, and every number fits into an `int`, beyond which the JDK compares
    /// wrongly.
    private static final String VERSION = "\\d{1,9}(\\.\\d{1,9}){1,3}";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ServerAddress file;
    private final Supplier<SSLContext> trust;
    private final Network network;
    private final Pace pace;

    /// @param file where the text file is
    /// @param trust whom to believe; asked where waiting is allowed
    /// @param network the way there
    /// @param pace time for what waits
    public WebReleases(ServerAddress file, Supplier<SSLContext> trust, Network network, Pace pace) {
        this.file = file;
        this.trust = trust;
        this.network = network;
        this.pace = pace;
    }

    @Override
    public ModuleDescriptor.Version newest() throws MeetingException {
        try (Wire wire = new Wire(file.uri(), trust.get(), network, pace)) {
            Runnable inTime = pace.after(LIMIT, wire::close);
            try {
                return wire.exchange("", Map.of(), null, WebReleases::read);
            } finally {
                inTime.run();
            }
        } catch (IOException broken) {
            throw Troubles.of(new ObpClient.Broken(broken, null));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(Barrier.CUT, null);
        }
    }

    private static ModuleDescriptor.Version read(HttpResponse<?> head, InputStream body)
            throws IOException, MeetingException {
        switch (head.statusCode() / 100) {
            case 2 -> {}
            case 3 -> throw new OddAnswer(Oddity.REDIRECT, null);
            case 5 -> throw new ServerFailed(null);
            default -> throw new OddAnswer(Oddity.NO_SUCH_CALL, null);
        }
        String text = new String(body.readNBytes(MOST), StandardCharsets.UTF_8);
        String first = text.replaceFirst("^" + BYTE_ORDER_MARK, "").lines().findFirst().orElse("");
        if (!first.strip().matches(VERSION)) {
            throw new OddAnswer(Oddity.UNREADABLE, null);
        }
        return ModuleDescriptor.Version.parse(first.strip());
    }
}
