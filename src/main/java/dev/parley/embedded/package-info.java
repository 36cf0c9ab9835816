/// Ports of `meeting`, `staff` and `offline` kept in local H2 files: the demo bank with its
/// invented meetings, and the encrypted copies of what a server answered. SQL, JDBI, Flyway and H2
/// stay in here, and neither a screen nor a network may ever come in.
package dev.parley.embedded;
