/// The ports over the Open Bank Project's REST API: one client, JSON records, one table of errors;
/// and what else the bank has on its network. Never a screen, never the other store; what it relies
/// on stands on the page `obp.md`.
package dev.parley.obp;
