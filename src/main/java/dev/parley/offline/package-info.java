/// Parley without its server: what it saw of a bank is kept and goes on being shown, and what was
/// created is kept until the bank has it. No network, no database and no screen may ever come in.
package dev.parley.offline;
