package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.MeetingException.Unreachable;
import dev.parley.meeting.MeetingException.Unreachable.Barrier;
import dev.parley.staff.Releases;
import dev.parley.staff.ServerAddress;
import dev.parley.ui.Fx;
import dev.parley.ui.Rig;
import dev.parley.ui.fx.InlineBackground;
import dev.parley.ui.fx.ManualTicker;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Texts;
import java.lang.module.ModuleDescriptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When it is asked whether there is a newer Parley, and what is said of the answer.
final class ReleaseWatchTest {
    private static final String FILE = "https://intranet.bank.example/parley.txt";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ManualTicker ticker = new ManualTicker(Rig.NOW);
    private final InlineBackground background = new InlineBackground();
    private final Texts texts = new Texts(Locale.UK);
    private final List<String> asked = new ArrayList<>();
    private String told = "1.3.0";
    private @Nullable MeetingException failure;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        Fx.start();
    }

    private Releases at(ServerAddress address) {
        return () -> {
            asked.add(address.toString());
            if (failure != null) {
                throw failure;
            }
            return ModuleDescriptor.Version.parse(told);
        };
    }

    private ReleaseWatch watch(Map<String, String> own, Map<String, String> preset, String number) {
        return new ReleaseWatch(
                new Preferences(
                        own, new Presets(preset, Set.of(), List.of()), Rig.ZONE, values -> {}),
                this::at,
                Optional.of(number)
                        .filter(each -> !each.isEmpty())
                        .map(ModuleDescriptor.Version::parse),
                background,
                ticker,
                texts);
    }

    private ReleaseWatch watch(String number) {
        return watch(Map.of(), Map.of("updates", FILE), number);
    }

    @ParameterizedTest
    @CsvSource({
        "1.9.2, 1.10.0, true",
        "1.10.0, 1.9.2, false",
        "1.3.0, 1.3.0, false",
        "1.3.0, 1.3, false",
        "0.1.0-SNAPSHOT, 0.1.0, true",
        "0.1.0-SNAPSHOT, 0.0.9, false",
        "0.1.0, 0.1.0.1, true"
    })
    void aNewerVersionIsSaid(String running, String there, boolean isSaid) {
        told = there;
        ReleaseWatch watch = watch(running);
        watch.begin();
        ticker.advance(SOON);

        assertThat(watch.newer().get())
                .isEqualTo(
                        isSaid
                                ? "Version "
                                        + there
                                        + " of Parley is available. Your IT department installs it."
                                : "");
    }

    @Test
    void itIsAskedAMomentAfterTheFirstScreenAndThenOnceADay() {
        watch("1.0.0").begin();
        assertThat(asked).isEmpty();

        ticker.advance(Duration.ofSeconds(2));
        assertThat(asked).isEmpty();

        ticker.advance(SOON);
        assertThat(asked).containsExactly(FILE);

        ticker.advance(Duration.ofHours(23));
        assertThat(asked).hasSize(1);

        ticker.advance(Duration.ofHours(1));
        assertThat(asked).hasSize(2);

        ticker.advance(Duration.ofDays(5));
        assertThat(asked).hasSize(7);
    }

    @Test
    void nobodyIsAskedWhereTheITDepartmentNamesNothing() {
        ReleaseWatch watch = watch(Map.of("updates", FILE), Map.of("zone", "UTC"), "1.0.0");
        watch.begin();
        ticker.advance(Duration.ofDays(3));

        assertThat(asked).isEmpty();
        assertThat(ticker.planned()).isZero();
        assertThat(watch.newer().get()).isEmpty();
    }

    @Test
    void nobodyIsAskedByABuildWithoutAVersion() {
        watch("").begin();

        assertThat(ticker.planned()).isZero();
    }

    @Test
    void whatFailsIsNotSaidTakesNothingBackAndIsTriedTheNextDay() {
        ReleaseWatch watch = watch("1.0.0");
        failure = new Unreachable(Barrier.CONNECTION, null);
        watch.begin();
        ticker.advance(SOON);
        assertThat(watch.newer().get()).isEmpty();
        assertThat(asked).hasSize(1);

        failure = null;
        ticker.advance(Duration.ofDays(1));
        assertThat(watch.newer().get()).contains("1.3.0");

        failure = new Unreachable(Barrier.CONNECTION, null);
        ticker.advance(Duration.ofDays(1));
        assertThat(watch.newer().get()).contains("1.3.0");
        assertThat(asked).hasSize(3);
    }

    @Test
    void aVersionThatIsTakenBackIsNotSaidAnyMore() {
        ReleaseWatch watch = watch("1.0.0");
        watch.begin();
        ticker.advance(SOON);
        told = "1.0.0";
        ticker.advance(Duration.ofDays(1));

        assertThat(watch.newer().get()).isEmpty();
    }

    @Test
    void itIsSaidAgainInAnotherLanguage() {
        ReleaseWatch watch = watch("1.0.0");
        watch.begin();
        ticker.advance(SOON);
        texts.speak(Locale.GERMANY);

        assertThat(watch.newer().get())
                .isEqualTo(
                        "Version 1.3.0 von Parley ist verfügbar. Ihre IT-Abteilung installiert"
                                + " sie.");
    }

    @Test
    void theScreensThreadNeverWaitsForIt() {
        background.hold();
        watch("1.0.0").begin();
        ticker.advance(SOON);

        assertThat(asked).isEmpty();
        assertThat(background.waiting()).isEqualTo(1);
    }
}
