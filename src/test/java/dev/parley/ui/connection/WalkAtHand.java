package dev.parley.ui.connection;

import dev.parley.meeting.MeetingException;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.ConnectionCheck.Abilities;
import dev.parley.staff.ConnectionCheck.Encryption;
import dev.parley.staff.ConnectionCheck.Steps;
import dev.parley.staff.Credentials;
import dev.parley.staff.ProxyAddress;
import dev.parley.staff.SignInDraft;
import dev.parley.staff.StaffMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A way to a server that a test has at hand: every step goes well, but those with a failure.
public final class WalkAtHand implements Steps {
    /// What is typed on the sign-in card.
    public static final SignInDraft DRAFT =
            new SignInDraft(
                    "https://obp.bank.example",
                    new Secret("markedkey"),
                    "alba.ruiz",
                    new Secret("Marked-Pw-1!"));

    static final String SUPPORT_CODE = "node0zyl5v5f9hr2w1yqe390x2ylp181";

    public final Map<String, MeetingException> failures = new HashMap<>();
    public final List<String> taken = new ArrayList<>();
    public Optional<ProxyAddress> proxy = Optional.empty();
    public boolean knowsMeetings = true;
    public List<String> missing = List.of();

    private void take(String step) throws MeetingException {
        taken.add(step);
        if (failures.containsKey(step)) {
            throw failures.get(step);
        }
    }

    @Override
    public Optional<ProxyAddress> proxy() {
        return proxy;
    }

    @Override
    public String lookUp() throws MeetingException {
        take("lookUp");
        return "192.0.2.7";
    }

    @Override
    public void connect() throws MeetingException {
        take("connect");
    }

    @Override
    public Optional<Encryption> encrypt() throws MeetingException {
        take("encrypt");
        return Optional.of(
                new Encryption(
                        "TLSv1.3", "Bank of Example", Instant.parse("2027-03-03T10:00:00Z")));
    }

    @Override
    public String version() throws MeetingException {
        take("version");
        return "v5.1.0";
    }

    @Override
    public Abilities signIn(Credentials credentials) throws MeetingException {
        take("signIn");
        return new Abilities(
                new StaffMember("u", credentials.username(), null, null),
                List.of(new Bank("gb.01", null, "Bank of London"), new Bank("gb.02", null, null)),
                knowsMeetings,
                List.of("CanGetCustomer (gb.01)", "CanCreateCustomerMessage"),
                missing);
    }
}
