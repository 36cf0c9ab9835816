package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Meeting;
import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.NotFound;
import dev.parley.meeting.MeetingException.WrongPassword;
import dev.parley.meeting.MeetingKeys;
import dev.parley.meeting.MeetingList;
import dev.parley.meeting.MeetingRepository;
import dev.parley.meeting.NewMeeting;
import dev.parley.meeting.Presence;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.MemorySession;
import dev.parley.staff.Session;
import dev.parley.staff.SignIn;
import dev.parley.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

final class OffScreenTest {
    private static final Bank BANK = new Bank("bank-1", null, null);
    private static final Credentials ANNA = new Credentials("anna", new Secret("x"));

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static final Meeting MEETING =
            new Meeting(
                    "m1",
                    BANK.id(),
                    "jitsi",
                    "advice",
                    null,
                    ContactDetails.UNKNOWN,
                    List.of(),
                    MeetingKeys.NONE,
                    Presence.UNKNOWN);

    private static MemorySession session() {
        return new MemorySession(
                new StaffMember("u1", "anna", null, null), List.of(BANK), new OneMeeting());
    }

    private static final class OneMeeting implements MeetingRepository {
        @Override
        public MeetingList all() {
            return new MeetingList(List.of(MEETING), Instant.EPOCH, MeetingList.Source.DEMO);
        }

        @Override
        public Meeting find(String id) throws MeetingException {
            if (!id.equals(MEETING.id())) {
                throw new NotFound(null);
            }
            return MEETING;
        }

        @Override
        public Meeting create(NewMeeting wish) {
            return MEETING;
        }
    }

    private final MemorySession opened = session();
    private final SignIn signIn = OffScreen.guard(SignIn.class, this::open);

    private Session open(Credentials credentials) throws WrongPassword {
        if (credentials.password().isEmpty()) {
            throw new WrongPassword("code-7");
        }
        return opened;
    }

    /// What the call throws on the screen's thread, or `null`.
    private static @Nullable Throwable onScreen(ThrowingCallable call) throws Exception {
        CompletableFuture<@Nullable Throwable> thrown = new CompletableFuture<>();
        Platform.runLater(() -> thrown.complete(catchThrowable(call)));
        return thrown.get(10, TimeUnit.SECONDS);
    }

    private static void isRefusedOnScreen(ThrowingCallable call) throws Exception {
        assertThat(onScreen(call))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was called on the screen's thread");
    }

    @Test
    void elsewhereEveryCallGoesThrough() throws Exception {
        Session session = signIn.open(ANNA);
        MeetingRepository meetings = session.meetings(BANK);

        assertThat(session.staff().userId()).isEqualTo("u1");
        assertThat(meetings.all().rows()).containsExactly(MEETING);
        assertThat(meetings.find("m1")).isEqualTo(MEETING);
        session.close();
        assertThat(opened.isClosed()).isTrue();
    }

    @Test
    void itIsTheSameAsItself() throws Exception {
        Session session = signIn.open(ANNA);

        assertThat(Set.of(session).contains(session)).isTrue();
        assertThat(session).isNotEqualTo(signIn.open(ANNA));
    }

    @Test
    void signingInIsRefusedOnTheScreensThread() throws Exception {
        isRefusedOnScreen(() -> signIn.open(ANNA));
    }

    @Test
    void theSessionThatSigningInGivesIsGuardedToo() throws Exception {
        Session session = signIn.open(ANNA);

        isRefusedOnScreen(session::close);
        assertThat(opened.isClosed()).isFalse();
    }

    @Test
    void theMeetingsThatTheSessionGivesAreGuardedToo() throws Exception {
        MeetingRepository meetings = signIn.open(ANNA).meetings(BANK);

        isRefusedOnScreen(meetings::all);
        isRefusedOnScreen(() -> meetings.find("m1"));
        isRefusedOnScreen(
                () ->
                        meetings.create(
                                new NewMeeting(
                                        "jitsi",
                                        "advice",
                                        Instant.EPOCH,
                                        ContactDetails.UNKNOWN,
                                        List.of())));
    }

    @Test
    void meetingsAskedForOnTheScreensThreadAreGuardedToo() throws Exception {
        Session session = signIn.open(ANNA);
        CompletableFuture<MeetingRepository> given = new CompletableFuture<>();

        assertThat(onScreen(() -> given.complete(session.meetings(BANK)))).isNull();

        isRefusedOnScreen(() -> given.join().all());
        assertThat(given.join().all().rows()).hasSize(1);
    }

    @Test
    void callsThatCannotWaitWorkOnTheScreensThread() throws Exception {
        Session session = signIn.open(ANNA);

        assertThat(onScreen(session::staff)).isNull();
        assertThat(onScreen(session::banks)).isNull();
        assertThat(onScreen(session::toString)).isNull();
    }

    @Test
    void whatTheTargetThrowsComesThroughAsItIs() throws Exception {
        MeetingRepository meetings = signIn.open(ANNA).meetings(BANK);

        assertThatThrownBy(() -> signIn.open(new Credentials("anna", new Secret(""))))
                .isInstanceOfSatisfying(
                        WrongPassword.class,
                        refused -> assertThat(refused.supportCode()).isEqualTo("code-7"));
        assertThatThrownBy(() -> meetings.find("m2")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signIn.open(ANNA).meetings(new Bank("bank-2", null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bank-2");
    }
}
