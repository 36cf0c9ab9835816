package dev.parley.ui.settings;

import dev.parley.meeting.Secret;
import dev.parley.staff.Network;
import dev.parley.staff.Network.Kind;
import dev.parley.staff.ProxyAddress;
import dev.parley.ui.fx.Preferences;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The way to the bank's server: whose proxy, and who one is to it. The proxy's password is handed
/// on and kept in no file.
public final class NetworkViewModel {
    private final Texts texts;
    private final Preferences preferences;
    private final ObjectProperty<Kind> kind;
    private final StringProperty address;
    private final StringProperty user;
    private final StringProperty password = new SimpleStringProperty("");
    private final Consumer<Secret> onPassword;
    private final Saying authority;
    private final Saying problem;
    private final ReadOnlyBooleanWrapper manual = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper proxied = new ReadOnlyBooleanWrapper();

    /// @param onPassword keeps the proxy's password as long as Parley runs
    public NetworkViewModel(Texts texts, Preferences preferences, Consumer<Secret> onPassword) {
        this.texts = texts;
        this.preferences = preferences;
        this.onPassword = onPassword;
        String setting = preferences.get(Preferences.PROXY).orElse("system");
        Network now = Network.of(setting, "", new Secret(""));
        authority =
                new Saying(
                        texts,
                        () ->
                                preferences
                                        .preset(Preferences.AUTHORITY)
                                        .map(file -> texts.get("settings.authority", file))
                                        .orElse(""));
        problem = new Saying(texts);
        kind = new SimpleObjectProperty<>(now.kind());
        address = new SimpleStringProperty(now.proxy().map(ProxyAddress::toString).orElse(""));
        user = new SimpleStringProperty(preferences.get(Preferences.PROXY_USER).orElse(""));
        manual.bind(kind.isEqualTo(Kind.MANUAL));
        proxied.bind(kind.isNotEqualTo(Kind.NONE));
        kind.addListener((p, old, chosen) -> keep());
        address.addListener((p, old, typed) -> problem.set(""));
        user.addListener((p, old, typed) -> preferences.put(Preferences.PROXY_USER, typed.strip()));
        password.addListener((p, old, typed) -> onPassword.accept(new Secret(typed)));
    }

    private void keep() {
        problem.set("");
        String before = preferences.get(Preferences.PROXY).orElse("");
        switch (kind.get()) {
            case SYSTEM -> preferences.put(Preferences.PROXY, "system");
            case NONE -> preferences.put(Preferences.PROXY, "none");
            case MANUAL ->
                    ProxyAddress.read(address.get())
                            .ifPresent(
                                    proxy -> preferences.put(Preferences.PROXY, proxy.toString()));
        }
        if (!preferences.get(Preferences.PROXY).orElse("").equals(before)) {
            // It was typed for the proxy before, perhaps on a page that is gone.
            password.set("");
            onPassword.accept(new Secret(""));
        }
    }

    /// The field was left: a proxy that can be read is used from now on.
    public void applyAddress() {
        if (kind.get() == Kind.MANUAL) {
            keep();
            Optional<ProxyAddress> read = ProxyAddress.read(address.get());
            problem.say(() -> read.isPresent() ? "" : texts.get("settings.proxy.unreadable"));
        }
    }

    /// What there is to choose from.
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /// How a choice reads.
    public String kindText(Kind each) {
        return switch (each) {
            case SYSTEM -> texts.get("settings.proxy.system");
            case NONE -> texts.get("settings.proxy.none");
            case MANUAL -> texts.get("settings.proxy.manual");
        };
    }

    /// Whose proxy is used.
    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// The proxy as typed.
    public StringProperty addressProperty() {
        return address;
    }

    /// Who signs in to the proxy, as typed.
    public StringProperty userProperty() {
        return user;
    }

    /// The password for the proxy being typed.
    public StringProperty passwordProperty() {
        return password;
    }

    /// What is wrong with the proxy as typed, or empty.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is wrong with the proxy as typed, or empty.
    public String getProblem() {
        return problem.get();
    }

    /// Whether a proxy is named here.
    public ReadOnlyBooleanProperty manualProperty() {
        return manual.getReadOnlyProperty();
    }

    /// Whether a proxy is named here.
    public boolean isManual() {
        return manual.get();
    }

    /// Whether there may be a proxy.
    public ReadOnlyBooleanProperty proxiedProperty() {
        return proxied.getReadOnlyProperty();
    }

    /// Whether there may be a proxy.
    public boolean isProxied() {
        return proxied.get();
    }

    /// Whether the IT department has decided on the proxy.
    public boolean isFixed() {
        return preferences.isFixed(Preferences.PROXY);
    }

    /// Whether the IT department has decided who signs in to it.
    public boolean isUserFixed() {
        return preferences.isFixed(Preferences.PROXY_USER);
    }

    /// Where the bank's own certificate authority is, or empty where there is none.
    public ReadOnlyStringProperty authorityProperty() {
        return authority.getReadOnlyProperty();
    }

    /// Where the bank's own certificate authority is, or empty where there is none.
    public String getAuthority() {
        return authority.get();
    }
}
