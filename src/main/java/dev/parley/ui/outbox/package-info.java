/// The page of the meetings that are not sent yet: where each stands and what the person can do
/// about it. No network and no disk may ever come in.
package dev.parley.ui.outbox;
