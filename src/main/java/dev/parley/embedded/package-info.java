/// The demo bank: the ports of `meeting` and `staff` kept in a local H2 file, its numbered SQL
/// scripts and its invented meetings. SQL, JDBI, Flyway and H2 stay in here, and neither a screen,
/// nor a network, nor real customers' data may ever come in.
package dev.parley.embedded;
