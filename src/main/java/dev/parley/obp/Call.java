package dev.parley.obp;

/// What a call does at the server, which decides what its failure means.
enum Call {
    /// Every refused one counts against the account.
    SIGN_IN,
    /// Changes nothing and may be repeated.
    READ,
    /// Makes something; what was sent may be carried out although no answer comes.
    CREATE
}
