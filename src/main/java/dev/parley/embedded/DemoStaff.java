package dev.parley.embedded;

import dev.parley.meeting.ContactDetails;
import dev.parley.meeting.Secret;
import dev.parley.staff.Bank;
import dev.parley.staff.Credentials;
import dev.parley.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who works at the demo banks. There is nothing to protect, so the password is printed on the
/// sign-in card.
///
/// @param member as the session tells it
/// @param phone from the numbers that are reserved for fiction
record DemoStaff(StaffMember member, String phone) {
    static final String PASSWORD = "demo";

    static final List<Bank> BANKS =
            List.of(
                    new Bank("gh.29.uk", "Gh Bank", "Gh Bank · Branch 29"),
                    new Bank("sur.01.es", "Banco del Sur", "Banco del Sur · Sevilla"));

    /// The first is the one to sign in as.
    static final List<DemoStaff> ALL =
            List.of(
                    person("alba.ruiz", "Alba Ruiz", "+44 7700 900029"),
                    person("ben.okafor", "Ben Okafor", "+44 7700 900042"),
                    person("clara.weiss", "Clara Weiß", "+49 171 3920029"));

    static Optional<DemoStaff> of(Credentials credentials) {
        return ALL.stream()
                .filter(staff -> staff.member.username().equals(credentials.username()))
                .filter(_ -> credentials.password().reveal().equals(PASSWORD))
                .findFirst();
    }

    /// @param firstName in lower case, as the seed names them
    static DemoStaff named(String firstName) {
        return ALL.stream()
                .filter(staff -> staff.member.username().startsWith(firstName + "."))
                .findFirst()
                .orElseThrow();
    }

    Credentials credentials() {
        return new Credentials(member.username(), new Secret(PASSWORD));
    }

    ContactDetails contactDetails() {
        return new ContactDetails(member.name(), phone, member.emailAddress());
    }

    private static DemoStaff person(String username, String name, String phone) {
        String userId =
                UUID.nameUUIDFromBytes(("staff:" + username).getBytes(StandardCharsets.UTF_8))
                        .toString();
        return new DemoStaff(
                new StaffMember(userId, username, name, username + "@example.com"), phone);
    }
}
