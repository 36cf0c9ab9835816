package dev.parley.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.meeting.Secret;
import dev.parley.staff.Network.Kind;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Presets;
import dev.parley.ui.fx.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NetworkViewModelTest {
    private final Map<String, String> saved = new HashMap<>();
    private final List<Secret> passwords = new ArrayList<>();

    private NetworkViewModel model(Presets presets) {
        return new NetworkViewModel(
                new Texts(Locale.UK),
                new Preferences(saved, presets, ZoneId.of("Europe/London"), saved::putAll),
                passwords::add);
    }

    private NetworkViewModel model() {
        return model(Presets.NONE);
    }

    @Test
    void atFirstTheSystemIsFollowed() {
        assertThat(model().kindProperty().get()).isEqualTo(Kind.SYSTEM);
        assertThat(model().isManual()).isFalse();
        assertThat(model().isProxied()).isTrue();
        assertThat(model().kinds().stream().map(model()::kindText))
                .containsExactly("Same as the computer", "No proxy", "Another proxy");
    }

    @Test
    void aChoiceIsKept() {
        model().kindProperty().set(Kind.NONE);

        assertThat(saved).containsEntry("proxy", "none");
        assertThat(model().kindProperty().get()).isEqualTo(Kind.NONE);
        assertThat(model().isProxied()).isFalse();

        model().kindProperty().set(Kind.SYSTEM);

        assertThat(saved).containsEntry("proxy", "system");
    }

    @Test
    void thePasswordOfOneProxyIsNotKeptForAnother() {
        NetworkViewModel model = model();
        model.kindProperty().set(Kind.MANUAL);
        model.addressProperty().set("one.bank:8080");
        model.applyAddress();
        model.passwordProperty().set("pw-1");
        model.applyAddress();
        assertThat(passwords.getLast().reveal()).isEqualTo("pw-1");

        model.addressProperty().set("two.bank:8080");
        model.applyAddress();

        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(passwords.getLast().reveal()).isEmpty();
    }

    @Test
    void norIsOneThatWasTypedOnAPageThatIsGone() {
        NetworkViewModel before = model();
        before.kindProperty().set(Kind.MANUAL);
        before.addressProperty().set("one.bank:8080");
        before.applyAddress();
        before.passwordProperty().set("pw-1");

        NetworkViewModel model = model();
        model.applyAddress();
        assertThat(passwords.getLast().reveal()).isEqualTo("pw-1");
        model.addressProperty().set("two.bank:8080");
        model.applyAddress();

        assertThat(passwords.getLast().reveal()).isEmpty();
    }

    @Test
    void aProxyIsUsedOnceItCanBeRead() {
        NetworkViewModel model = model();
        model.kindProperty().set(Kind.MANUAL);
        model.addressProperty().set("proxy.bank");
        model.applyAddress();

        assertThat(saved).doesNotContainKey("proxy");
        assertThat(model.getProblem()).contains("name and port");

        model.addressProperty().set(" proxy.bank:8080 ");
        assertThat(model.getProblem()).isEmpty();
        model.applyAddress();

        assertThat(saved).containsEntry("proxy", "proxy.bank:8080");
        assertThat(model().kindProperty().get()).isEqualTo(Kind.MANUAL);
        assertThat(model().addressProperty().get()).isEqualTo("proxy.bank:8080");
    }

    @Test
    void theUserIsKeptAndThePasswordHandedOnAlone() {
        NetworkViewModel model = model();
        model.userProperty().set("branch");
        model.passwordProperty().set("secret");

        assertThat(saved).isEqualTo(Map.of("proxy.user", "branch"));
        assertThat(passwords).containsExactly(new Secret("secret"));
    }

    @Test
    void whatIsFixedIsShownAndStays() {
        NetworkViewModel model =
                model(
                        new Presets(
                                Map.of("proxy", "none", "authority", "/etc/parley/ca.pem"),
                                Set.of("proxy", "authority"),
                                List.of()));

        assertThat(model.isFixed()).isTrue();
        assertThat(model.isUserFixed()).isFalse();
        assertThat(model.kindProperty().get()).isEqualTo(Kind.NONE);
        assertThat(model.getAuthority()).endsWith("/etc/parley/ca.pem");
        assertThat(model().getAuthority()).isEmpty();
    }
}
