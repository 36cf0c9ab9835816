package dev.parley.staff;

import dev.parley.meeting.Secret;

/// A bank's server and the key by which it knows this application.
///
/// @param address where it is
/// @param consumerKey identifies the application, not a person; still nobody else's business
public record Server(ServerAddress address, Secret consumerKey) {}
