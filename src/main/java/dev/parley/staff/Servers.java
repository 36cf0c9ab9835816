package dev.parley.staff;

/// The way to sign in to any bank's server.
@FunctionalInterface
public interface Servers {
    /// The sign-in of one server; nothing is sent before [SignIn#open].
    SignIn at(Server server);

    /// Makes ready what the first sign-in needs and no password decides. Waits for the disk, never
    /// for a network.
    default void prepare() {}
}
