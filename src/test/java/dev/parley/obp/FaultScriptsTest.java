// Longer than 300 lines: the faults, the day they fall into, and what is asked of it.
package dev.parley.obp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.embedded.VaultFiles;
import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Invitee;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.OutboxEntry;
import dev.parley.meeting.Sample;
import dev.parley.meeting.Standing.Delay;
import dev.parley.meeting.Standing.NotSent;
import dev.parley.meeting.Standing.Sent;
import dev.parley.meeting.Standing.Unsure;
import dev.parley.obp.stub.Answer;
import dev.parley.obp.stub.Fault;
import dev.parley.offline.DiskInSight;
import dev.parley.offline.KeptOutbox;
import dev.parley.offline.MemoryFiles;
import dev.parley.offline.Timing;
import dev.parley.staff.Bank;
import dev.parley.staff.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever goes wrong between Parley and a server, and however often: nothing is lost, nothing is
/// doubled, and everything is sent in the end or asked about. Time is moved, so nothing waits. The
/// scripts keep their meetings in memory and in the encrypted files of a vault by turns.
final class FaultScriptsTest {
    private static final int SCRIPTS = Integer.getInteger("parley.scripts", 300);
    private static final long SEED = Long.getLong("parley.seed", 20261124);
    private static final String ANOTHER = "another-user";

    @TempDir Path folder;

    private final Map<String, Integer> met = new LinkedHashMap<>();
    private Visit visit;

    @BeforeEach
    void start() throws Exception {
        visit = new Visit();
    }

    @AfterEach
    void stop() {
        visit.close();
    }

    @Test
    void nothingIsLostAndNothingDoubled() throws Exception {
        for (int script = 0; script < SCRIPTS; script++) {
            visit.server.addBank(bank(script), bank(script), "Bank");
        }
        Session session = visit.session();
        int entries = 0;
        int asked = 0;
        for (int script = 0; script < SCRIPTS; script++) {
            Script run = new Script(session, script);
            run.play();
            entries += run.wishes.size();
            asked += run.check();
        }
        System.out.printf(
                "Fault scripts: %d, meetings kept %d, asked about %d, lost 0, doubled 0, seed %d,"
                        + " faults %s%n",
                SCRIPTS, entries, asked, SEED, met);
        assertThat(met).as("kinds of faults met").hasSizeGreaterThan(12);
    }

    private static String bank(int script) {
        return "bank-" + script;
    }

    /// One day at one bank.
    private final class Script implements InstantSource {
        private final Random random;
        private final Session session;
        private final String bank;
        private final String told;
        private final Map<UUID, NewMeeting> wishes = new LinkedHashMap<>();
        private final DiskInSight files;
        private Instant now = Sample.NOW;
        private KeptOutbox outbox;
        private boolean up = true;

        Script(Session session, int number) {
            random = new Random(SEED * 1_000_003 + number);
            this.session = session;
            bank = bank(number);
            files = number % 2 == 0 ? new MemoryFiles() : new VaultFiles(folder.resolve(bank));
            told = "seed %d, script %d".formatted(SEED, number);
            outbox = start();
        }

        private KeptOutbox start() {
            return new KeptOutbox(
                    session,
                    files,
                    this,
                    Timing.USUAL,
                    random,
                    () -> new UUID(random.nextLong(), random.nextLong()),
                    () -> {});
        }

        @Override
        public Instant instant() {
            return now;
        }

        void play() throws Exception {
            plan("POST", 1 + random.nextInt(4));
            plan("GET", random.nextInt(3));
            int steps = 4 + random.nextInt(8);
            for (int step = 0; step < steps; step++) {
                act();
                pass(Duration.ofSeconds(random.nextInt(30)));
                visit.server.finishLate();
                signInAgainWhereForgotten();
            }
            visit.server.clearFaults();
            comeBack();
            // The screen asks the person to, also where only a look at the list was refused.
            outbox.retry();
            outbox.turn();
            pass(Duration.ofMinutes(20));
            outbox.close();
        }

        private void act() throws Exception {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> add();
                case 3 -> goAway();
                case 4 -> comeBack();
                case 5 -> {
                    outbox.close();
                    outbox = start();
                    outbox.turn();
                }
                case 6 -> equalCreateByAnother();
                default -> editSomething();
            }
        }

        private void goAway() {
            if (up) {
                met.merge("refused connection", 1, Integer::sum);
                visit.server.down();
                up = false;
            }
        }

        private void comeBack() throws IOException {
            if (!up) {
                visit.server.up();
                up = true;
            }
        }

        private void add() throws MeetingException {
            NewMeeting wish = wish(random.nextInt(3));
            OutboxEntry entry = outbox.add(bank, wish);
            wishes.put(entry.id(), wish);
        }

        private void editSomething() throws MeetingException {
            for (UUID id : List.copyOf(wishes.keySet())) {
                NewMeeting wish = wish(random.nextInt(3));
                if (random.nextBoolean() && outbox.edit(id, wish)) {
                    wishes.put(id, wish);
                }
            }
        }

        private void equalCreateByAnother() {
            if (!wishes.isEmpty()) {
                met.merge("equal create by another", 1, Integer::sum);
                NewMeeting wish = wishes.values().iterator().next();
                ObjectNode json = Json.MAPPER.valueToTree(NewMeetingJson.of(wish));
                json.set("when", json.remove("date"));
                json.put("meeting_id", UUID.randomUUID().toString()).put("bank_id", bank);
                json.putObject("present").put("customer_user_id", ANOTHER);
                visit.server.addMeeting(bank, json);
            }
        }

        private void signInAgainWhereForgotten() throws Exception {
            boolean forgotten =
                    outbox.entries().stream()
                            .anyMatch(e -> e.standing().equals(new NotSent(Delay.SIGN_IN)));
            if (forgotten || random.nextInt(4) == 0) {
                outbox.retry();
                outbox.turn();
            }
        }

        private void pass(Duration length) {
            Instant end = now.plus(length);
            Optional<Instant> next = outbox.turn();
            while (next.isPresent() && !next.get().isAfter(end)) {
                now = next.get().isAfter(now) ? next.get() : now.plusMillis(1);
                next = outbox.turn();
            }
            now = end;
        }

        private void plan(String method, int most) {
            String path = "/" + bank + "/meetings";
            boolean create = method.equals("POST");
            for (int i = 0; i < most; i++) {
                String name = NAMES.get(random.nextInt(create ? NAMES.size() : READ_NAMES));
                met.merge(name, 1, Integer::sum);
                visit.server.next(
                        each -> each.method().equals(method) && each.path().endsWith(path),
                        fault(name));
            }
        }

        private Fault fault(String name) {
            return switch (name) {
                case "reset before the work" -> Fault.reset(false);
                case "reset after the work" -> Fault.reset(true);
                case "500" -> Fault.serverError(500, "OBP-50000: Unknown Error.");
                case "503 of a gateway" -> Fault.answer(503, "text/plain", "away");
                case "cut body" -> Fault.cut(20, true);
                case "slow drip" -> Fault.stall(12, Duration.ofMillis(20));
                case "web page" -> Fault.html();
                case "429" ->
                        Fault.answer(
                                Answer.error(429, "OBP-10018: Too many requests.")
                                        .with("X-Rate-Limit-Reset", "" + random.nextInt(120)));
                case "expired token" -> Fault.serverError(400, "OBP-20003: token");
                case "too busy" -> Fault.tooBusy();
                case "text of Java" -> Fault.rawJava();
                case "408 but done" -> Fault.timeoutButDone();
                case "done late" -> Fault.later();
                default -> Fault.half(random.nextInt(2));
            };
        }

        private NewMeeting wish(int kind) {
            return new NewMeeting(
                    "jitsi",
                    kind == 2 ? "complaint" : "advice",
                    Sample.NOW,
                    new ContactDetails("Robert Hale", "", "robert@example.com"),
                    IntStream.range(0, 1 + kind)
                            .mapToObj(i -> new Invitee(Sample.person("Guest " + i), "waiting"))
                            .toList());
        }

        /// @return how many the person is asked about
        int check() throws MeetingException {
            assertThat(outbox.entries()).as(told).hasSameSizeAs(wishes.keySet());
            assertThat(files.onDisk().keySet()).as(told).isEqualTo(wishes.keySet());
            int asked = 0;
            Set<String> claimed = new HashSet<>();
            Map<String, NewMeeting> wholes = new LinkedHashMap<>();
            session.meetings(new Bank(bank, null, null)).all().rows().stream()
                    .filter(each -> visit.userId.equals(each.present().customerUserId()))
                    .forEach(
                            each ->
                                    wishes.values().stream()
                                            .filter(
                                                    wish ->
                                                            wish.keptInvitees(each).orElse(-1)
                                                                    == wish.invitees().size())
                                            .findFirst()
                                            .ifPresent(wish -> wholes.put(each.id(), wish)));
            for (OutboxEntry entry : outbox.entries()) {
                switch (entry.standing()) {
                    case Sent(String id) -> {
                        assertThat(claimed.add(id)).as("%s: %s is one's alone", told, id).isTrue();
                        assertThat(wholes.get(id)).as("%s: is there", told).isEqualTo(entry.wish());
                    }
                    case Unsure _ -> asked++;
                    default -> {
                        // One that looks the same waits for the answer to the question.
                        assertThat(entry.standing()).as(told).isEqualTo(new NotSent(Delay.OTHER));
                        asked++;
                    }
                }
            }
            List<String> unclaimed = new ArrayList<>(wholes.keySet());
            unclaimed.removeAll(claimed);
            assertThat(unclaimed.size()).as("%s: doubled", told).isLessThanOrEqualTo(asked);
            return asked;
        }
    }

    private static final int READ_NAMES = 11;
    private static final List<String> NAMES =
            List.of(
                    "reset before the work",
                    "reset after the work",
                    "500",
                    "503 of a gateway",
                    "cut body",
                    "slow drip",
                    "web page",
                    "429",
                    "expired token",
                    "too busy",
                    "text of Java",
                    "408 but done",
                    "done late",
                    "half-made meeting");
}
