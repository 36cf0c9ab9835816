package dev.parley.staff;

import dev.parley.meeting.Secret;
import dev.parley.staff.SignInProblem.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A sign-in to a server as typed. A server counts every try against the account and locks it after
/// the sixth, so what it cannot take is found before anything is sent: it cuts the header at every
/// comma, takes no characters but ASCII, and none of the fields longer than 512.
///
/// @param address as typed
/// @param consumerKey as typed
/// @param username as typed
/// @param password as typed
public record SignInDraft(String address, Secret consumerKey, String username, Secret password) {
    private static final int LONGEST = 512;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._@ -]+");
    private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7E]+");

    /// Everything that stands in the way, in the order of the card.
    public List<SignInProblem> check() {
        List<SignInProblem> problems = new ArrayList<>();
        if (address.isBlank()) {
            problems.add(new SignInProblem(Field.ADDRESS, "signin.address.missing"));
        } else if (ServerAddress.isPlainElsewhere(address)) {
            problems.add(new SignInProblem(Field.ADDRESS, "signin.address.plain"));
        } else if (ServerAddress.read(address).isEmpty()) {
            problems.add(new SignInProblem(Field.ADDRESS, "signin.address.unreadable"));
        }
        checkName(consumerKey.reveal(), KEY, Field.CONSUMER_KEY, "signin.key.letters", problems);
        checkName(username, USER, Field.USER, "signin.user.letters", problems);
        problems.addAll(checkPassword(password));
        return List.copyOf(problems);
    }

    private static void checkName(
            String typed, Pattern legal, Field field, String key, List<SignInProblem> problems) {
        String name = typed.strip();
        if (name.isEmpty()) {
            problems.add(
                    new SignInProblem(
                            field,
                            field == Field.USER ? "signin.user.missing" : "signin.key.missing"));
        } else if (name.length() > LONGEST) {
            problems.add(new SignInProblem(field, "signin.long"));
        } else if (!legal.matcher(name).matches()) {
            problems.add(new SignInProblem(field, key));
        }
    }

    /// What keeps a server from taking a password. A quote at the end is taken (it was tried), one
    /// at the beginning is not known to be.
    public static List<SignInProblem> checkPassword(Secret typed) {
        String password = typed.reveal();
        String key = "";
        if (password.isEmpty()) {
            key = "signin.password.missing";
        } else if (password.contains(",")) {
            key = "signin.password.comma";
        } else if (!ASCII.matcher(password).matches()) {
            key = "signin.password.ascii";
        } else if (password.startsWith(" ") || password.endsWith(" ")) {
            key = "signin.password.blanks";
        } else if (password.startsWith("\"")) {
            key = "signin.password.quote";
        } else if (password.length() > LONGEST) {
            key = "signin.long";
        }
        return key.isEmpty() ? List.of() : List.of(new SignInProblem(Field.PASSWORD, key));
    }

    /// The server meant.
    ///
    /// @throws IllegalStateException where [#check] finds a problem with it
    public Server server() {
        return new Server(
                ServerAddress.read(address)
                        .orElseThrow(() -> new IllegalStateException("The draft has problems")),
                new Secret(consumerKey.reveal().strip()));
    }

    /// Who signs in.
    public Credentials credentials() {
        return new Credentials(username.strip(), password);
    }
}
