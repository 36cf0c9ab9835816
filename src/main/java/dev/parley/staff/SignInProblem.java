package dev.parley.staff;

/// What would keep a server from taking a sign-in, found before it is sent.
///
/// @param field where it is
/// @param key of the sentence
public record SignInProblem(Field field, String key) {

    /// The fields of a sign-in.
    public enum Field {
        /// Where the server is.
        ADDRESS,
        /// By which it knows this application.
        CONSUMER_KEY,
        /// Who signs in.
        USER,
        /// The person's secret.
        PASSWORD
    }
}
