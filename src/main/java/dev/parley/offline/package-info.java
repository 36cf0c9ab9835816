/// Parley without its server: a session over the server's that keeps what it saw of a bank in a
/// [MeetingCopy] and goes on showing it. No network, no database and no screen may ever come in.
package dev.parley.offline;
