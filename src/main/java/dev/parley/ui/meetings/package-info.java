/// The meetings of a bank, as a day and as a table: one list, searched and refreshed in one place.
/// Never a store, never another feature.
package dev.parley.ui.meetings;
