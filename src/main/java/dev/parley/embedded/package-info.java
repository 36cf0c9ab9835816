/// Ports of `meeting`, `staff` and `offline` kept on this computer: in local H2 files the demo bank
/// with its invented meetings and the encrypted copies of what a server answered, in small files
/// of their own the meetings that are not sent yet. SQL, JDBI, Flyway and H2 stay in here, and
/// neither a screen nor a network may ever come in.
package dev.parley.embedded;
