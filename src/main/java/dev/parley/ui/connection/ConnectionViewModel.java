// Longer than 300 lines: FXML binds to bean getters, so each value needs a property and a getter.
package dev.parley.ui.connection;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.ConnectionCheck;
import dev.parley.staff.ConnectionCheck.Abilities;
import dev.parley.staff.ConnectionCheck.Encryption;
import dev.parley.staff.ConnectionCheck.Steps;
import dev.parley.staff.ProxyAddress;
import dev.parley.staff.Server;
import dev.parley.staff.ServerAddress;
import dev.parley.staff.SignInDraft;
import dev.parley.staff.SignInProblem;
import dev.parley.ui.fx.Background;
import dev.parley.ui.fx.Background.Job;
import dev.parley.ui.fx.Background.Work;
import dev.parley.ui.fx.Clips;
import dev.parley.ui.fx.Failures;
import dev.parley.ui.fx.Redactor;
import dev.parley.ui.fx.Saying;
import dev.parley.ui.fx.Sign;
import dev.parley.ui.fx.Texts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The check of the connection: steps that are taken one after the other until one ends it. Signing
/// in is tried only when the person says so, as a server counts every wrong password.
public final class ConnectionViewModel {
    private final ConnectionCheck check;
    private final Background background;
    private final Texts texts;
    private final SignInDraft draft;
    private final ServerAddress address;
    private final Clips clips;
    private final Runnable onBack;

    private final List<StepLine> lines;
    private final ObservableList<Map.Entry<String, String>> abilities =
            FXCollections.observableArrayList();
    private final StringProperty password;
    private final Saying server;
    private final Saying passwordLabel;
    private final Saying problem;
    private final Saying said;
    private final Saying supportCode;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper reached = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper signedIn = new ReadOnlyBooleanWrapper();
    private Steps steps;
    private Job running = Job.NONE;
    private String version = "";
    private Optional<Abilities> able = Optional.empty();
    private final Runnable onLanguage = this::sayAbilities;

    /// @param background of this page alone
    /// @param draft what was typed on the sign-in card; its address is right, the rest need not be
    /// @param onBack leaves the page
    public ConnectionViewModel(
            ConnectionCheck check,
            Background background,
            Texts texts,
            SignInDraft draft,
            Clips clips,
            Runnable onBack) {
        this.check = check;
        this.background = background;
        this.texts = texts;
        this.draft = draft;
        this.clips = clips;
        this.onBack = onBack;
        address = ServerAddress.read(draft.address()).orElseThrow();
        server = new Saying(texts, () -> texts.get("connection.to", address.toString()));
        passwordLabel = new Saying(texts, this::passwordText);
        problem = new Saying(texts);
        said = new Saying(texts);
        supportCode = new Saying(texts);
        password = new SimpleStringProperty(draft.password().reveal());
        password.addListener((p, old, typed) -> problem.set(""));
        lines =
                List.of(
                        new StepLine(texts, "connection.name", this::waiting),
                        new StepLine(texts, "connection.way", this::waiting),
                        new StepLine(texts, "connection.encryption", this::waiting),
                        new StepLine(texts, "connection.answer", this::waiting),
                        new StepLine(texts, "connection.signin", this::waiting));
        steps = check.of(new Server(address, draft.consumerKey()));
        texts.follow(onLanguage);
    }

    private Sign waiting() {
        return new Sign("·", texts.get("connection.sign.waiting"), "state-plain");
    }

    private Sign trying() {
        return new Sign("…", texts.get("connection.sign.trying"), "state-plain");
    }

    private Sign good() {
        return new Sign("✓", texts.get("connection.sign.good"), "state-good");
    }

    private Sign wrong() {
        return new Sign("✗", texts.get("connection.sign.wrong"), "state-bad");
    }

    /// Takes every step but signing in, from the beginning.
    public void start() {
        running.cancel();
        lines.forEach(line -> line.set(this::waiting, () -> ""));
        abilities.clear();
        able = Optional.empty();
        signedIn.set(false);
        reached.set(false);
        problem.set("");
        said.set("");
        supportCode.set("");
        version = "";
        steps = check.of(new Server(address, draft.consumerKey()));
        take(0, List.of(this::lookUp, this::connect, this::encrypt, this::ask));
    }

    private void take(int index, List<Work<Supplier<String>>> works) {
        if (index == works.size()) {
            busy.set(false);
            reached.set(true);
            return;
        }
        StepLine line = lines.get(index);
        line.set(this::trying, () -> "");
        busy.set(true);
        running =
                background.start(
                        works.get(index),
                        found -> {
                            line.set(this::good, found);
                            take(index + 1, works);
                        },
                        failure -> end(line, failure));
    }

    private void end(StepLine line, MeetingException failure) {
        busy.set(false);
        line.set(this::wrong, Failures.told(texts, failure));
        supportCode.say(() -> Failures.supportCode(texts, failure));
    }

    private Supplier<String> lookUp() throws MeetingException {
        String number = steps.lookUp();
        boolean proxied = steps.proxy().isPresent();
        return () ->
                texts.get(proxied ? "connection.name.proxy" : "connection.name.direct", number);
    }

    private Supplier<String> connect() throws MeetingException {
        steps.connect();
        Optional<ProxyAddress> proxy = steps.proxy();
        return () ->
                proxy.isPresent()
                        ? texts.get("connection.way.proxy", proxy.get().toString())
                        : texts.get("connection.way.direct");
    }

    private Supplier<String> encrypt() throws MeetingException {
        Optional<Encryption> encryption = steps.encrypt();
        return () ->
                encryption.isPresent()
                        ? texts.get(
                                "connection.encryption.good",
                                encryption.get().protocol().replace("TLSv", "TLS "),
                                encryption.get().authority(),
                                texts.shortDay(
                                        encryption
                                                .get()
                                                .until()
                                                .atOffset(ZoneOffset.UTC)
                                                .toLocalDate()))
                        : texts.get("connection.encryption.none");
    }

    private Supplier<String> ask() throws MeetingException {
        version = steps.version();
        String number = version;
        return () -> texts.get("connection.answer.good", number);
    }

    /// Signs in once, where nothing typed would be refused anyway.
    public void signIn() {
        if (busy.get() || !reached.get()) {
            return;
        }
        SignInDraft now =
                new SignInDraft(
                        draft.address(),
                        draft.consumerKey(),
                        draft.username(),
                        new Secret(password.get()));
        List<SignInProblem> problems = now.check();
        if (!problems.isEmpty()) {
            problem.say(() -> texts.get(problems.getFirst().key()));
            return;
        }
        StepLine line = lines.getLast();
        line.set(this::trying, () -> "");
        abilities.clear();
        able = Optional.empty();
        signedIn.set(false);
        supportCode.set("");
        busy.set(true);
        Steps walk = check.of(now.server());
        running =
                background.start(
                        () -> walk.signIn(now.credentials()),
                        found -> {
                            busy.set(false);
                            line.set(
                                    this::good,
                                    () ->
                                            texts.get(
                                                    "connection.signin.good",
                                                    found.staff().displayName()));
                            show(found);
                        },
                        failure -> {
                            if (failure instanceof MeetingException.WrongPassword) {
                                password.set("");
                            }
                            end(line, failure);
                        });
    }

    private void show(Abilities found) {
        signedIn.set(true);
        able = Optional.of(found);
        sayAbilities();
    }

    private void sayAbilities() {
        able.ifPresent(this::say);
    }

    private void say(Abilities found) {
        abilities.setAll(
                List.of(
                        Map.entry(texts.get("connection.version"), version),
                        Map.entry(
                                texts.get("connection.banks"),
                                found.banks().stream()
                                        .map(Bank::name)
                                        .collect(Collectors.joining(", "))),
                        Map.entry(
                                texts.get("connection.meetings"),
                                texts.get(
                                        found.knowsMeetings()
                                                ? "connection.meetings.known"
                                                : "connection.meetings.unknown")),
                        Map.entry(
                                texts.get("connection.roles"),
                                found.roles().isEmpty()
                                        ? texts.get("connection.roles.none")
                                        : String.join(", ", found.roles())),
                        Map.entry(
                                texts.get("connection.missing"),
                                found.missing().isEmpty()
                                        ? texts.get("connection.missing.none")
                                        : String.join(", ", found.missing()))));
    }

    /// Copies what the page shows. It holds no password, key or token; the support code, which
    /// looks like one, stays.
    public void copy() {
        List<String> report = new ArrayList<>();
        report.add(getServer());
        lines.forEach(line -> report.add(line.text()));
        abilities.forEach(each -> report.add(each.getKey() + ": " + each.getValue()));
        String redacted = Redactor.redact(String.join("\n", report));
        clips.copy((redacted + "\n" + supportCode.get()).strip() + "\n");
        said.say(() -> texts.get("connection.copied"));
    }

    /// Leaves the page; whatever is still asked answers nobody.
    public void back() {
        running.cancel();
        background.close();
        onBack.run();
    }

    /// The steps in their order.
    public List<StepLine> lines() {
        return lines;
    }

    /// What the server can do, a name and a text each; empty before signing in.
    public ObservableList<Map.Entry<String, String>> abilities() {
        return abilities;
    }

    /// Which server it is.
    public ReadOnlyStringProperty serverProperty() {
        return server.getReadOnlyProperty();
    }

    /// Which server it is.
    public String getServer() {
        return server.get();
    }

    /// Whose password it is.
    public ReadOnlyStringProperty passwordLabelProperty() {
        return passwordLabel.getReadOnlyProperty();
    }

    /// Whose password it is.
    public String getPasswordLabel() {
        return passwordLabel.get();
    }

    private String passwordText() {
        return draft.username().isBlank()
                ? texts.get("connection.signin.password.nobody")
                : texts.get("connection.signin.password", draft.username().strip());
    }

    /// The password being typed.
    public StringProperty passwordProperty() {
        return password;
    }

    /// Why signing in would be refused anyway, or empty.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Why signing in would be refused anyway, or empty.
    public String getProblem() {
        return problem.get();
    }

    /// What has become of a press of a button, or empty.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// What has become of a press of a button, or empty.
    public String getSaid() {
        return said.get();
    }

    /// The support code of the failure, or empty.
    public ReadOnlyStringProperty supportCodeProperty() {
        return supportCode.getReadOnlyProperty();
    }

    /// The support code of the failure, or empty.
    public String getSupportCode() {
        return supportCode.get();
    }

    /// Whether a step is being taken.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether a step is being taken.
    public boolean isBusy() {
        return busy.get();
    }

    /// Whether the bank's server has answered, so that signing in can be tried.
    public ReadOnlyBooleanProperty reachedProperty() {
        return reached.getReadOnlyProperty();
    }

    /// Whether the bank's server has answered, so that signing in can be tried.
    public boolean isReached() {
        return reached.get();
    }

    /// Whether signing in went well.
    public ReadOnlyBooleanProperty signedInProperty() {
        return signedIn.getReadOnlyProperty();
    }

    /// Whether signing in went well.
    public boolean isSignedIn() {
        return signedIn.get();
    }
}
