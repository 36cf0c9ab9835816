package dev.parley.app;

import dev.parley.embedded.CheapDerivation;
import dev.parley.embedded.VaultFolders;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Secret;
import dev.parley.obp.ObpServers;
import dev.parley.offline.Keep;
import dev.parley.offline.KeptOutbox;
import dev.parley.offline.OfflineServers;
import dev.parley.offline.Timing;
import dev.parley.staff.Credentials;
import dev.parley.staff.Network;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.Session;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.net.ssl.SSLContext;

/// Parley's outbox and sender without its screen, to be killed: creates and edits meetings as long
/// as it lives, and says what was kept.
final class KilledParley {
    static final String BANK = "gh.29.uk";
    static final String KEY = "labconsumerkey0123456789abcdefghijklmnop0";
    static final String USER = "alice.lab";
    static final String PASSWORD = "Alice-Lab-Pw-2026!";
    static final String CUSTOMER = "Marked Hale";
    static final String EMAIL = "marked.hale@example.com";
    static final String GUEST = "Marked Guest";
    static final String PURPOSE = "marked-purpose-";

    /// The usual rules, but sooner: the stub server answers within milliseconds.
    private static final Timing SOON =
            new Timing(
                    Duration.ofMillis(600),
                    Duration.ofMillis(20),
                    Duration.ofMillis(200),
                    Duration.ofHours(1));

    private KilledParley() {}

    /// @param args folder, server, seed, how many meetings to create; then it waits until all is
    ///     clear and says so
    static void main(String[] args) throws Exception {
        Logging.start(Folders.under(Path.of(args[0]), Path.of(args[0])).logs());
        int most = Integer.parseInt(args[3]);
        Random random = new Random(Long.parseLong(args[2]));
        InstantSource clock = Clock.systemUTC();
        SSLContext trust = SSLContext.getDefault();
        Server server = new Server(new ServerAddress(URI.create(args[1])), new Secret(KEY));
        OfflineServers servers =
                new OfflineServers(
                        new ObpServers(
                                () -> trust,
                                () -> Network.of("none", "", new Secret("")),
                                new NetPace(clock)),
                        new VaultFolders(Path.of(args[0]), new CheapDerivation()),
                        Runnable::run,
                        clock,
                        new Keep(Duration.ofDays(90), true, false));
        Session session = servers.at(server).open(new Credentials(USER, new Secret(PASSWORD)));
        long begin = System.nanoTime();
        OutboxWork work =
                new OutboxWork(
                        wake ->
                                new KeptOutbox(
                                        session,
                                        servers,
                                        clock,
                                        SOON,
                                        random,
                                        UUID::randomUUID,
                                        wake),
                        clock,
                        Throwable::printStackTrace);
        KeptOutbox outbox = work.outbox();
        work.start();
        while (!outbox.isOpened()) {
            Thread.sleep(1);
        }
        say("opened " + (System.nanoTime() - begin) / 1_000_000);
        for (int i = 0; i < most; i++) {
            String name = PURPOSE + args[2] + "-" + i;
            OutboxEntry entry = outbox.add(BANK, wish(name));
            say("kept " + name);
            if (random.nextInt(3) == 0 && outbox.edit(entry.id(), wish(name + "-edited"))) {
                say("edited " + name);
            }
            if (random.nextInt(4) == 0) {
                outbox.add(BANK, wish(name));
                say("twice " + name);
            }
            Thread.sleep(random.nextInt(20));
        }
        say("all kept");
        while (outbox.entries().stream().anyMatch(each -> !each.isSent())) {
            Thread.sleep(5);
        }
        say("all sent");
        Thread.sleep(Duration.ofMinutes(5));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static NewMeeting wish(String purpose) {
        return new NewMeeting(
                "jitsi",
                purpose,
                Sample.NOW,
                new ContactDetails(CUSTOMER, "", EMAIL),
                List.of(new Invitee(Sample.person(GUEST), "waiting")));
    }
}
